package articlefacts.extraction.context;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An article with every figure in it written down, with all that the text says of it: "publishedAt DAY", title and body, "---", and a row for
 * each figure of eleven columns: text ("#2" for its second occurrence), value, kind, unit or noun, change with role, speaker, places, about,
 * time, modality, the figure that it is a part of. "-" stands for what is not said.
 */
record AnnotatedArticle(String name, String publishedAt, String text, List<Row> rows) {

  private static final int COLUMNS = 11;

  /** One figure of the article, in the order of the text. */
  record Row(String figure, int start, int end, String[] cells) {

    String value() {
      return cells[1];
    }

    String kind() {
      return cells[2];
    }

    String change() {
      return cells[4];
    }

    String speaker() {
      return cells[5];
    }

    List<String> places() {
      return cells[6].equals("-") ? List.of() : Arrays.stream(cells[6].split("\\+")).map(String::strip).toList();
    }

    List<String> about() {
      return cells[7].equals("-") ? List.of() : Arrays.stream(cells[7].split("\\|")).map(String::strip).toList();
    }

    String time() {
      return cells[8];
    }

    String modality() {
      return cells[9];
    }

    String whole() {
      return cells[10];
    }

    /** The ends of the value: one number twice, or two; null for an open end. */
    BigDecimal[] bounds() {
      String plain = value().replaceFirst("^(~|>=|<=|>|<)", "");
      String[] ends = plain.split("\\.\\.");
      return new BigDecimal[] {number(ends[0]), number(ends[ends.length - 1])};
    }

    boolean isVague() {
      return value().startsWith(">") && !figure.chars().anyMatch(Character::isDigit);
    }

    private static BigDecimal number(String text) {
      return new BigDecimal(text.replaceFirst("^(~|>=|<=|>|<)", ""));
    }
  }

  /** @throws IllegalArgumentException for a row that has not all columns or whose figure the text does not have */
  static AnnotatedArticle read(Path file) throws IOException {
    String[] parts = Files.readString(file, StandardCharsets.UTF_8).split("\n---\n", 2);
    int line = parts[0].indexOf('\n');
    String text = parts[0].substring(line + 1);
    List<Row> rows = new ArrayList<>();
    for (String row : parts[1].strip().split("\n")) {
      String[] cells = row.split("\t", -1);
      if (cells.length != COLUMNS) {
        throw new IllegalArgumentException(file.getFileName() + ": " + cells.length + " columns: " + row);
      }
      int start = start(text, cells[0]);
      if (start < 0) {
        throw new IllegalArgumentException(file.getFileName() + " lacks " + cells[0]);
      }
      String figure = cells[0].replaceFirst("#\\d+$", "");
      rows.add(new Row(figure, start, start + figure.length(), cells));
    }
    return new AnnotatedArticle(file.getFileName().toString(), parts[0].substring(0, line).replace("publishedAt ", "").strip(), text, List.copyOf(rows));
  }

  private static int start(String text, String cell) {
    int hash = cell.lastIndexOf('#');
    boolean numbered = hash > 0 && cell.substring(hash + 1).matches("\\d+");
    String figure = numbered ? cell.substring(0, hash) : cell;
    int start = text.indexOf(figure);
    for (int n = numbered ? Integer.parseInt(cell.substring(hash + 1)) : 1; n > 1 && start >= 0; n--) {
      start = text.indexOf(figure, start + 1);
    }
    return start;
  }
}
