package articlefacts.evaluation;

import articlefacts.extraction.FactExtractor;
import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.fact.FactKind;
import articlefacts.extraction.lang.LanguageFolder;
import articlefacts.extraction.lang.en.English;
import articlefacts.extraction.lang.fr.French;
import articlefacts.extraction.page.Article;
import articlefacts.extraction.text.Language;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import articlefacts.extraction.time.DateValue;
import articlefacts.extraction.time.TimeExpression;
import articlefacts.extraction.time.TimeResolver;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures French or English times on a DateTime spec of Microsoft Recognizers-Text, which is given by its path and lies outside the project.
 *
 * <p>A case passes when each of its dates, times, periods and durations is found overlapping its text with its value; see {@link
 * TimexValue} for what equal means. Offsets in the file are often wrong, so that the expected text is looked up. A case that does not say
 * its reference date takes it from a second spec (the English one, whose cases the French ones translate) when a case there has the same
 * values; otherwise any day within 400 days of an expected day that makes all values right is taken, or an expected minute, and the case is
 * counted apart.
 *
 * <p>Usage: {@code RecognizersDateTimeEvaluation DateTimeModel.json [English DateTimeModel.json] [--english] [--errors]}
 */
public final class RecognizersDateTimeEvaluation {

  private static final Map<String, Integer> SECONDS = Map.of("s", 1, "min", 60, "h", 3_600, "d", 86_400, "wk", 604_800,
      "mo", 2_592_000, "a", 31_536_000, "10a", 315_360_000);
  private static final int DAYS_AROUND = 400;

  private final LanguageFolder folder;
  private final Language language;
  private final FactExtractor facts = new FactExtractor();
  private final TimeResolver resolver = new TimeResolver();
  private final Map<String, String> references = new HashMap<>();
  private final Map<String, int[]> tallies = new TreeMap<>();
  private final boolean errors;

  private RecognizersDateTimeEvaluation(Language language, boolean errors) {
    this.language = language;
    this.folder = language == Language.ENGLISH ? new English() : new French();
    this.errors = errors;
  }

  public static void main(String[] arguments) throws IOException {
    List<String> paths = new ArrayList<>();
    for (String argument : arguments) {
      if (!argument.startsWith("--")) {
        paths.add(argument);
      }
    }
    RecognizersDateTimeEvaluation evaluation = new RecognizersDateTimeEvaluation(List.of(arguments).contains("--english") ? Language.ENGLISH : Language.FRENCH, List.of(arguments).contains("--errors"));
    if (paths.size() > 1) {
      evaluation.learnReferences(cases(paths.get(1)));
    }
    for (JsonNode example : cases(paths.get(0))) {
      evaluation.judge(example);
    }
    evaluation.report();
  }

  private static JsonNode cases(String path) throws IOException {
    String json = Files.readString(Path.of(path), StandardCharsets.UTF_8);
    return new ObjectMapper().readTree(json.startsWith("\uFEFF") ? json.substring(1) : json);
  }

  private void learnReferences(JsonNode cases) {
    for (JsonNode example : cases) {
      String reference = example.path("Context").path("ReferenceDateTime").asText("");
      if (!reference.isEmpty()) {
        references.merge(values(example), reference, (one, other) -> one.equals(other) ? one : "");
      }
    }
  }

  private static String values(JsonNode example) {
    StringBuilder values = new StringBuilder();
    example.path("Results").forEach(result -> values.append(result.path("Resolution").path("values")));
    return values.toString();
  }

  private void judge(JsonNode example) {
    List<Expected> expected = new ArrayList<>();
    for (JsonNode result : example.path("Results")) {
      Expected item = Expected.of(result, example.path("Input").asText());
      if (item != null) {
        expected.add(item);
      }
    }
    Found found = read(example.path("Input").asText());
    if (expected.isEmpty()) {
      boolean quiet = example.path("Results").isEmpty();
      count(quiet ? "no time in the case" : "sets, zones and others", found.expressions().isEmpty() && found.durations().isEmpty());
      return;
    }
    if (expected.stream().anyMatch(item -> item.value().isUnresolved())) {
      count("impossible dates and fiscal years", false);
      return;
    }
    String given = example.path("Context").path("ReferenceDateTime").asText("");
    String reference = given.isEmpty() ? references.getOrDefault(values(example), "") : given;
    boolean known = !reference.isEmpty();
    List<Expected> wrong = known ? wrong(expected, found, reference) : wrongOnBestDay(expected, found);
    count(known ? "reference date known" : "reference date not in the file", wrong.isEmpty());
    count("all", wrong.isEmpty());
    expected.forEach(item -> count("item " + item.type(), !wrong.contains(item)));
    if (errors && !wrong.isEmpty()) {
      System.out.println(example.path("Input").asText() + " [" + reference + "]");
      wrong.forEach(item -> System.out.println("    wanted " + item.text() + " = " + item.value()));
      System.out.println("    read " + found.describe(resolver, reference));
    }
  }

  private List<Expected> wrongOnBestDay(List<Expected> expected, Found found) {
    List<Expected> fewest = wrong(expected, found, null);
    for (Expected item : expected) {
      for (String moment : item.value().moments()) {
        List<Expected> wrong = wrong(expected, found, moment);
        fewest = wrong.size() < fewest.size() ? wrong : fewest;
      }
      for (LocalDate day : item.value().days()) {
        for (int offset = -DAYS_AROUND; offset <= DAYS_AROUND && !fewest.isEmpty(); offset++) {
          List<Expected> wrong = wrong(expected, found, day.plusDays(offset).toString());
          fewest = wrong.size() < fewest.size() ? wrong : fewest;
        }
      }
    }
    return fewest;
  }

  private List<Expected> wrong(List<Expected> expected, Found found, String reference) {
        List<DateValue> values = resolver.resolve(found.expressions(), reference);
    List<DateValue> undated = resolver.resolve(found.expressions(), null);
    List<Expected> wrong = new ArrayList<>();
    for (Expected item : expected) {
      boolean right = item.value().isDuration() ? hasDuration(item, found) : hasTime(item, found, values) || hasTime(item, found, undated);
      if (!right) {
        wrong.add(item);
      }
    }
    return wrong;
  }

  private static boolean hasTime(Expected item, Found found, List<DateValue> values) {
    for (int i = 0; i < values.size(); i++) {
      TimeExpression expression = found.expressions().get(i);
      if (expression.scope().overlaps(item.span()) && item.value().equalsTo(expression, values.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasDuration(Expected item, Found found) {
    return found.durations().stream().anyMatch(duration -> duration.span().overlaps(item.span()) && item.value().lasts(duration.seconds()));
  }

  private Found read(String text) {
    List<TimeExpression> expressions = new ArrayList<>();
    List<Duration> durations = new ArrayList<>();
    for (Sentence sentence : folder.splitter().sentences(text)) {
      List<TimeExpression> times = folder.times().read(sentence);
      expressions.addAll(times);
    }
    for (Fact fact : facts.extract(new Article(text, null, language, null))) {
      Integer unit = fact.unit() == null ? null : SECONDS.get(fact.unit().code());
      BigDecimal number = fact.value() == null ? null : fact.value().number();
      if (fact.kind() == FactKind.DURATION && unit != null && number != null) {
        durations.add(new Duration(fact.span(), number.doubleValue() * unit));
      }
    }
    return new Found(expressions, durations);
  }

  private void count(String name, boolean passed) {
    int[] tally = tallies.computeIfAbsent(name, unseen -> new int[2]);
    tally[0] += passed ? 1 : 0;
    tally[1]++;
  }

  private void report() {
    tallies.forEach((name, tally) -> System.out.println(
        String.format(Locale.ROOT, "%-34s %4d of %4d  %5.1f %%", name, tally[0], tally[1], 100.0 * tally[0] / tally[1])));
  }

  /** A duration that the quantity stage read. */
  private record Duration(Span span, double seconds) {}

  private record Found(List<TimeExpression> expressions, List<Duration> durations) {

    String describe(TimeResolver resolver, String reference) {
      StringBuilder text = new StringBuilder();
      List<DateValue> values = resolver.resolve(expressions, reference.isEmpty() ? null : reference);
      for (int i = 0; i < values.size(); i++) {
        text.append(expressions.get(i).reading()).append(" = ").append(values.get(i).edtf()).append("; ");
      }
      durations.forEach(duration -> text.append(duration.seconds()).append(" s; "));
      return text.toString();
    }
  }

  /** One expected time of a case, with the place of its text. */
  private record Expected(String text, Span span, String type, TimexValue value) {

    /** Null for sets and time zones. */
    static Expected of(JsonNode result, String input) {
      JsonNode values = result.path("Resolution").path("values");
      String type = values.path(0).path("type").asText("");
      if (!TimexValue.TYPES.contains(type)) {
        return null;
      }
      String text = result.path("Text").asText();
      int start = nearest(input.toLowerCase(Locale.ROOT), text.strip().toLowerCase(Locale.ROOT), result.path("Start").asInt());
      Span span = start >= 0 ? new Span(start, start + text.strip().length()) : new Span(0, input.length());
      return new Expected(text, span, type, TimexValue.of(values));
    }

    /** The place nearest to the offset; one inside a longer word or number, "8h" in "8h30", only when there is no other. */
    private static int nearest(String input, String text, int offset) {
      int best = input.indexOf(text);
      for (int at = best; at >= 0; at = input.indexOf(text, at + 1)) {
        boolean whole = isWhole(input, at, text.length());
        boolean nearer = Math.abs(at - offset) < Math.abs(best - offset);
        boolean bestWhole = isWhole(input, best, text.length());
        best = whole == bestWhole ? nearer ? at : best : whole ? at : best;
      }
      return best;
    }

    private static boolean isWhole(String input, int start, int length) {
      int end = start + length;
      boolean joinedBefore = start > 0 && Character.isLetterOrDigit(input.charAt(start - 1)) && Character.isLetterOrDigit(input.charAt(start));
      boolean joinedBehind = end < input.length() && Character.isLetterOrDigit(input.charAt(end)) && Character.isLetterOrDigit(input.charAt(end - 1));
      return !joinedBefore && !joinedBehind;
    }
  }
}
