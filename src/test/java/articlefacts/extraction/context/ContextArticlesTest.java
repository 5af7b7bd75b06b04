package articlefacts.extraction.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import articlefacts.extraction.Facts;
import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.text.WordForms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whole articles with the speaker, places, topic, modality and whole of every figure, written down before they were read.
 *
 * <p>Each file of {@code articles} has its day of publication, the text, "---" and a row for each figure: figure, speaker, places (codes or names,
 * joined by +), a word of what it is about, modality, the figure that it is a part of; "-" for none, and for a topic that is not asked. The scores
 * stand in {@code docs/accuracy/context-articles.md} ({@code -Dupdate.accuracy=true} writes it anew, {@code -Dshow.errors=true} prints what is wrong).
 */
class ContextArticlesTest {

  private static final Path ARTICLES = Path.of("src", "test", "resources", "articlefacts", "extraction", "context", "articles");
  private static final Path REPORT = Path.of("docs", "accuracy", "context-articles.md");

  /** Right, found and wanted answers of one attribute. */
  private static final class Score {
    int right;
    int found;
    int wanted;
    int same;
    int all;

    void add(boolean isFound, boolean isWanted, boolean ok) {
      found += isFound ? 1 : 0;
      wanted += isWanted ? 1 : 0;
      right += isFound && isWanted && ok ? 1 : 0;
      same += ok ? 1 : 0;
      all++;
    }
  }

  private final Map<String, Score> scores = new LinkedHashMap<>();
  private int missed;

  @Test
  void theReportIsUpToDate() throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(ARTICLES)) {
      files = listed.sorted().toList();
    }
    for (Path file : files) {
      read(file);
    }
    StringBuilder report = new StringBuilder("# Context of the figures of whole articles, French\n\n");
    report.append("Articles of `src/test/resources/articlefacts/extraction/context/articles`, invented for this project and annotated before they were read.\n");
    report.append("Written by `ContextArticlesTest` (`-Dupdate.accuracy=true`). At the first reading of the first six articles: ").append(FIRST).append("\n\n");
    report.append("| attribute | right | precision | recall | right or rightly absent |\n|---|---|---|---|---|\n");
    scores.forEach((name, s) -> report.append(String.format(Locale.ROOT, "| %s | %d | %s | %s | %s |\n", name, s.right, percent(s.right, s.found), percent(s.right, s.wanted),
        percent(s.same, s.all))));
    report.append("\nFigures that were not found: ").append(missed).append(".\n");
    if (Boolean.getBoolean("update.accuracy")) {
      Files.writeString(REPORT, report.toString(), StandardCharsets.UTF_8);
    }
    assertEquals(Files.exists(REPORT) ? Files.readString(REPORT, StandardCharsets.UTF_8) : "", report.toString(), "accuracy moved: look at it, then -Dupdate.accuracy=true");
  }

  private static final String FIRST = "speaker precision 81.6 %, recall 83.8 %; place 68.8 %, 39.3 %;"
      + "\ntopic 60.9 % right, modality 91.3 %, part of 98.6 %.";

  private static String percent(int part, int whole) {
    return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
  }

  private void read(Path file) throws IOException {
    String[] parts = Files.readString(file, StandardCharsets.UTF_8).split("\n---\n", 2);
    int line = parts[0].indexOf('\n');
    String text = parts[0].substring(line + 1);
    List<Fact> facts = new ArrayList<>(Facts.of(text, parts[0].substring(0, line).replace("publishedAt ", "")));
    int from = 0;
    for (String row : parts[1].split("\n")) {
      String[] cells = row.split("\t");
      int start = text.indexOf(cells[0], from);
      assertEquals(true, start >= 0, cells[0] + " in " + file);
      int end = start + cells[0].length();
      from = end;
      Fact fact = facts.stream().filter(f -> f.value() != null && f.span().start() < end && f.span().end() > start).findFirst().orElse(null);
      check(file, cells, fact, facts);
    }
  }

  private void check(Path file, String[] cells, Fact fact, List<Fact> facts) {
    if (fact == null) {
      missed++;
      show(file, cells[0], "figure", "found", "missed");
      return;
    }
    String speaker = fact.source() == null ? "-" : fact.source().speaker();
    add(file, cells[0], "speaker", cells[1], speaker, isSame(cells[1], speaker));
    String places = fact.places().isEmpty() ? "-" : new TreeSet<>(fact.places().stream().map(p -> shown(p, cells[2])).toList()).stream().collect(Collectors.joining("+"));
    add(file, cells[0], "place", cells[2], places, String.join("+", new TreeSet<>(List.of(cells[2].split("\\+")))).equals(places));
    String about = fact.about() == null ? "-" : fact.about().text();
    if (!cells[3].equals("-")) {
      boolean named = normal(about + " " + (fact.counted() == null ? "" : fact.counted().text())).contains(normal(cells[3]));
      add(file, cells[0], "about", cells[3], about, named);
    }
    add(file, cells[0], "modality", cells[4].equals("asserted") ? "-" : cells[4], fact.modality() == Modality.ASSERTED ? "-" : fact.modality().code(),
        cells[4].equals(fact.modality().code()));
    String whole = fact.partOf() == null ? "-" : facts.stream().filter(f -> f.id().equals(fact.partOf())).map(Fact::text).findFirst().orElse("?");
    add(file, cells[0], "part of", cells[5], whole, cells[5].equals(whole) || !cells[5].equals("-") && whole.contains(cells[5]));
  }

  private static String shown(Place place, String expected) {
    boolean byName = List.of(expected.split("\\+")).contains(place.name()) || List.of(expected.split("\\+")).contains(place.text());
    return byName && List.of(expected.split("\\+")).contains(place.text()) ? place.text() : byName || place.code() == null ? place.name() : place.code();
  }

  private static boolean isSame(String a, String b) {
    return normal(a).equals(normal(b));
  }

  private static String normal(String text) {
    return WordForms.fold(WordForms.normalise(text)).replaceFirst("^(le |la |les |l'|un |une |des )", "");
  }

  private void add(Path file, String figure, String attribute, String expected, String actual, boolean ok) {
    scores.computeIfAbsent(attribute, a -> new Score()).add(!actual.equals("-"), !expected.equals("-"), ok);
    if (!ok) {
      show(file, figure, attribute, expected, actual);
    }
  }

  private static void show(Path file, String figure, String attribute, String expected, String actual) {
    if (Boolean.getBoolean("show.errors")) {
      System.out.println("article " + file.getFileName() + " | " + figure + " | " + attribute + " | expected " + expected + " | is " + actual);
    }
  }
}
