package articlefacts.extraction.time;

import articlefacts.extraction.FactExtractor;
import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.fact.FactKind;
import articlefacts.extraction.page.Article;
import articlefacts.extraction.text.Language;
import articlefacts.extraction.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An article written for these tests in the manner of a regional newspaper of 1999 to 2003, with its times.
 *
 * <p>A file is "published: 1999-03-17", the text, a line "---", and one line "expression = value" for each time; where today's answer is
 * wrong "expression = value ≠ answer" or "expression = value ≠ other expression = answer", so that the test tells when it changes; "nothing"
 * stands for no time. "≈ other expression" is read with the same value. A value that begins with "P" is a duration as ISO 8601 has it
 * ("P3W", "PT48H"; "PXM" for "quelques mois"); articles 01 to 26 list none.
 */
public record NewsArticle(String name, String publishedAt, String text, List<Row> rows) {

  private static final Path FOLDER = Path.of("src/test/resources/articlefacts/extraction/time/news");
  private static final FactExtractor FACTS = new FactExtractor();
  private static final Map<String, String> DURATION_UNITS =
      Map.of("a", "P%sY", "mo", "P%sM", "wk", "P%sW", "d", "P%sD", "h", "PT%sH", "min", "PT%sM", "s", "PT%sS");

  /** One expected time; {@code readExpression} with the value {@code read} is what is read today. */
  public record Row(String expression, String value, String readExpression, String read) {

    /** "trois semaines = P3W". */
    public boolean isDuration() {
      return value.startsWith("P");
    }
  }

  /** One time that is read. */
  public record Time(Span span, String text, String value) {

    @Override
    public String toString() {
      return text + "=" + value;
    }
  }

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
    String[] alike = expressionAndValue[1].split(" ≈ ");
    if (alike.length > 1) {
      return new Row(expressionAndValue[0], alike[0], alike[1], alike[0]);
    }
    String[] values = expressionAndValue[1].split(" ≠ ");
    String[] answer = values[values.length - 1].split(" = ", 2);
    return new Row(expressionAndValue[0], values[0], answer.length > 1 ? answer[0] : expressionAndValue[0], answer[answer.length - 1]);
  }

  /** True when the durations of the article are listed, too. */
  public boolean hasDurations() {
    return rows.stream().anyMatch(Row::isDuration);
  }

  /** The dates that are read today in text order; with the durations outside of them where the article lists durations. */
  public List<Time> times() {
    List<Time> times = new ArrayList<>();
    List<TimeExpression> expressions = FrenchTimes.read(text);
    List<DateValue> values = new TimeResolver().resolve(expressions, publishedAt);
    for (int i = 0; i < values.size(); i++) {
      if (expressions.get(i).isFact(values.get(i))) {
        Span span = expressions.get(i).span();
        times.add(new Time(span, span.in(text), FrenchTimes.known(values.get(i))));
      }
    }
    if (hasDurations()) {
      addDurations(times);
    }
    times.sort(Comparator.comparingInt(time -> time.span().start()));
    return times;
  }

  private void addDurations(List<Time> times) {
    List<Time> dates = List.copyOf(times);
    for (Fact fact : FACTS.extract(new Article(text, null, Language.FRENCH, publishedAt))) {
      if (fact.kind() == FactKind.DURATION && dates.stream().noneMatch(date -> date.span().overlaps(fact.span()))) {
        times.add(new Time(fact.span(), fact.text(), duration(fact)));
      }
    }
  }

  /** "P3W"; a quarter of an hour is "PT15M". */
  private static String duration(Fact fact) {
    BigDecimal number = fact.value().number();
    boolean fraction = number != null && number.stripTrailingZeros().scale() > 0 && fact.unit().code().equals("h");
    BigDecimal whole = fraction ? number.multiply(BigDecimal.valueOf(60)).stripTrailingZeros() : number;
    return DURATION_UNITS.getOrDefault(fraction ? "min" : fact.unit().code(), "P%s").formatted(whole == null ? "X" : whole.toPlainString());
  }
}
