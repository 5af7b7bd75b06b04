package articlefacts.extraction.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An article written for these tests in the manner of a regional newspaper of 1999 to 2003, with its times.
 *
 * <p>A file is "published: 1999-03-17", the text, a line "---", and one line "expression = value" for each time; where today's answer is
 * wrong "expression = value ≠ answer", so that the test tells when it changes; "nothing" stands for no time.
 */
public record NewsArticle(String name, String publishedAt, String text, List<Row> rows) {

  private static final Path FOLDER = Path.of("src/test/resources/articlefacts/extraction/time/news");

  /** One expected time; {@code read} is what is read today. */
  public record Row(String expression, String value, String read) {}

  /** All articles in the order of their names. */
  public static List<NewsArticle> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(NewsArticle::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NewsArticle parse(Path file) {
    try {
      String content = Files.readString(file, StandardCharsets.UTF_8);
      int blank = content.indexOf("\n\n");
      int line = content.indexOf("\n---\n");
      List<Row> rows = new ArrayList<>();
      content.substring(line + 5).lines().filter(row -> !row.isBlank()).forEach(row -> rows.add(row(row)));
      return new NewsArticle(file.getFileName().toString(), content.substring("published: ".length(), blank), content.substring(blank + 2, line), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String line) {
    String[] expressionAndValue = line.split(" = ", 2);
    String[] values = expressionAndValue[1].split(" ≠ ");
    return new Row(expressionAndValue[0], values[0], values[values.length - 1]);
  }

  /** The times that are read today, as "expression=value" in text order. */
  public List<String> times() {
    String facts = FrenchTimes.facts(text, publishedAt);
    return facts.isEmpty() ? List.of() : List.of(facts.split(" \\| "));
  }
}
