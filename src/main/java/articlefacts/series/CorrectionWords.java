package articlefacts.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The words with which articles take figures back, by language; table {@code corrections.tsv}. */
final class CorrectionWords {

  /** What the words say. */
  enum Kind {
    NOTICE,
    WRONG,
    WROTE,
    REVISED,
    FROM
  }

  /**
   * A row of the table.
   *
   * @param kind what the words say
   * @param words folded, with one space between them and around
   * @param example a text that has them
   */
  record Row(String language, Kind kind, String words, String example) {}

  private final Map<String, List<Row>> rows = new TreeMap<>();

  CorrectionWords() {
    SeriesTables.rows("corrections.tsv").forEach(this::add);
  }

  private void add(String[] cells) {
    Row row = new Row(cells[0], Kind.valueOf(cells[1].toUpperCase(Locale.ROOT)), " " + cells[2] + " ", cells[3]);
    rows.computeIfAbsent(row.language(), language -> new ArrayList<>()).add(row);
  }

  /** All rows of a language, in the table's order. */
  List<Row> of(String language) {
    return rows.getOrDefault(language, List.of());
  }

  /** Whether a text has words of a kind. */
  boolean has(String text, String language, Kind kind) {
    String plain = plain(text);
    return of(language).stream().anyMatch(row -> row.kind() == kind && plain.contains(row.words()));
  }

  /** Whether a text ends with words of a kind, but for a few others: "et non " before "530", "et non les ". */
  boolean endsWith(String text, String language, Kind kind) {
    String plain = plain(text);
    for (Row row : of(language)) {
      int at = row.kind() == kind ? plain.lastIndexOf(row.words()) : -1;
      if (at >= 0 && plain.substring(at + row.words().length()).strip().length() <= 4) {
        return true;
      }
    }
    return false;
  }

  /** The words of a text, folded, with one space between them and around. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(" ");
    for (Words.Word word : Words.of(text)) {
      plain.append(Words.fold(word.text())).append(' ');
    }
    return plain.toString();
  }
}
