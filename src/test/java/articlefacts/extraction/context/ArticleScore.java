package articlefacts.extraction.context;

import articlefacts.extraction.context.AnnotatedArticle.Row;
import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.fact.FactKind;
import articlefacts.extraction.text.WordForms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the facts of annotated articles with what was written down of them, attribute by attribute. */
final class ArticleScore {

  /** Values count as equal this near. */
  private static final double NEAR = 0.006;
  private static final double PERCENT = 100;

  /** Readers tell more kinds apart than the API names: what is only supposed or hearsay is possible there. */
  private static final Map<String, String> MODALITIES = Map.of("asserted", "-", "denied", "negated", "hypothetical", "possible", "reported", "possible");

  /** Right, found and wanted answers of one attribute. */
  static final class Tally {
    int right;
    int found;
    int wanted;

    double precision() {
      return found == 0 ? 0 : PERCENT * right / found;
    }

    double recall() {
      return wanted == 0 ? 0 : PERCENT * right / wanted;
    }

    double f1() {
      return found + wanted == 0 ? 0 : 2 * PERCENT * right / (found + wanted);
    }
  }

  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private final List<String> errors = new ArrayList<>();

  void add(AnnotatedArticle article, List<Fact> all) {
    List<Fact> facts = all.stream().filter(f -> f.value() != null && f.kind() != FactKind.ORDINAL).toList();
    Map<Row, Fact> matched = new LinkedHashMap<>();
    Set<Fact> used = new HashSet<>();
    for (Row row : article.rows()) {
      Fact fact = facts.stream().filter(f -> !used.contains(f) && f.span().start() < row.end() && f.span().end() > row.start()).findFirst().orElse(null);
      if (fact != null) {
        used.add(fact);
        matched.put(row, fact);
      }
    }
    for (Fact fact : facts) {
      if (!used.contains(fact) && fact.kind() != FactKind.DURATION) { // "depuis dix ans" may be left out: it dates something
        note(article, fact.text(), "value", "-", "spurious");
        tally("value").found++;
      }
    }
    for (Row row : article.rows()) {
      Fact fact = matched.get(row);
      one(article, row, fact, fact == null ? null : whole(facts, fact));
      near(article, row, fact, all);
    }
  }

  private static Fact whole(List<Fact> facts, Fact part) {
    return facts.stream().filter(f -> f.id().equals(part.partOf())).findFirst().orElse(null);
  }

  private void one(AnnotatedArticle article, Row row, Fact fact, Fact whole) {
    boolean value = fact != null && isValue(row, fact);
    check(article, row, "value", row.value(), fact == null ? "-" : shown(fact), value);
    String change = fact == null || fact.change() == Change.NONE ? "-" : fact.change().code() + (fact.changeRole() == null ? "" : " " + fact.changeRole().code());
    if (!row.change().startsWith("stable")) {
      check(article, row, "change", row.change(), change, change.split(" ")[0].equals(row.change().split(" ")[0]));
      check(null, row, "change with role", row.change(), change, change.equals(row.change()));
    }
    String speaker = fact == null || fact.source() == null ? "-" : fact.source().speaker();
    check(article, row, "speaker", row.speaker(), speaker, isSameName(row.speaker(), speaker));
    List<Place> places = fact == null ? List.of() : fact.places();
    String placed = places.isEmpty() ? "-" : shown(places);
    check(article, row, "place", row.cells()[6], placed, isSamePlaces(row.places(), places));
    String about = fact == null || fact.about() == null ? "-" : fact.about().text();
    check(article, row, "about", row.cells()[7], about, fact != null && names(row.about(), fact));
    String time = fact == null || fact.time() == null || fact.time().edtf() == null ? "-" : fact.time().edtf();
    check(article, row, "time", row.time(), time, isSameTime(row.time(), time));
    String modality = fact == null || fact.modality() == Modality.ASSERTED ? "-" : fact.modality().code();
    String wanted = MODALITIES.getOrDefault(row.modality(), row.modality());
    check(article, row, "modality", wanted, modality, modality.equals(wanted));
    String part = whole == null ? "-" : whole.text();
    check(article, row, "part of", row.whole(), part, isSameFigure(row.whole().replaceFirst("#\\d+$", ""), part));
  }

  /** Place and time again, of those figures only whose own sentence names them. */
  private void near(AnnotatedArticle article, Row row, Fact fact, List<Fact> all) {
    if (fact == null) {
      return;
    }
    String sentence = fact.sentence().in(article.text());
    Set<String> words = words(sentence);
    List<Place> places = fact.places();
    boolean placed = !row.places().isEmpty() && row.places().stream().allMatch(p -> words.containsAll(words(p)));
    if (placed || row.places().isEmpty()) {
      check(article, row, "place, named in its sentence", row.cells()[6], places.isEmpty() ? "-" : shown(places), isSamePlaces(row.places(), places));
    }
    String time = fact.time() == null || fact.time().edtf() == null ? "-" : fact.time().edtf();
    boolean dated = all.stream().anyMatch(f -> f.date() != null && f.date().edtf() != null && f.sentenceIndex() == fact.sentenceIndex() && isSameTime(row.time(), f.date().edtf()));
    if (dated || row.time().equals("-")) {
      check(null, row, "time, named in its sentence", row.time(), time, isSameTime(row.time(), time));
    }
  }

  private static String shown(List<Place> places) {
    return places.stream().map(Place::text).collect(Collectors.joining(" + "));
  }

  private void check(AnnotatedArticle article, Row row, String attribute, String wanted, String found, boolean same) {
    Tally tally = tally(attribute);
    tally.wanted += wanted.equals("-") ? 0 : 1;
    tally.found += found.equals("-") ? 0 : 1;
    tally.right += !wanted.equals("-") && !found.equals("-") && same ? 1 : 0;
    boolean ok = wanted.equals("-") ? found.equals("-") : same;
    if (!ok && article != null) {
      note(article, row.figure(), attribute, wanted, found);
    }
  }

  private Tally tally(String attribute) {
    return tallies.computeIfAbsent(attribute, a -> new Tally());
  }

  private void note(AnnotatedArticle article, String figure, String attribute, String wanted, String found) {
    errors.add(attribute + "\t" + article.name() + "\t" + figure + "\twanted " + wanted + "\tfound " + found);
  }

  // ---- what counts as the same -----------------------------------------------------------------------------------------------

  private static boolean isValue(Row row, Fact fact) {
    BigDecimal[] bounds = row.bounds();
    double scale = row.kind().equals("share") ? PERCENT : 1;
    if (row.isVague() && fact.value().magnitude() != null) {
      return fact.value().magnitude().doubleValue() <= bounds[0].doubleValue();
    }
    if (row.value().contains("..")) {
      return near(fact.value().lower(), bounds[0].doubleValue() * scale) && near(fact.value().upper(), bounds[1].doubleValue() * scale);
    }
    double wanted = bounds[0].doubleValue();
    return near(fact.value().number(), wanted * scale) || near(fact.value().magnitude(), wanted) || scale != 1 && near(fact.value().number(), wanted);
  }

  private static boolean near(BigDecimal found, double wanted) {
    return found != null && Math.abs(Math.abs(found.doubleValue()) - Math.abs(wanted)) <= NEAR * Math.max(NEAR, Math.abs(wanted));
  }

  private static String shown(Fact fact) {
    return fact.value().number() != null ? fact.value().number().toPlainString() : fact.value().lower() + ".." + fact.value().upper();
  }

  /** The words of one name are those of the other, or some of them. */
  static boolean isSameName(String wanted, String found) {
    Set<String> a = words(wanted);
    Set<String> b = words(found);
    return !a.isEmpty() && !b.isEmpty() && (a.containsAll(b) || b.containsAll(a));
  }

  private static boolean isSamePlaces(List<String> wanted, List<Place> found) {
    boolean all = wanted.stream().allMatch(w -> found.stream().anyMatch(f -> isPlace(w, f)));
    return all && found.stream().allMatch(f -> wanted.stream().anyMatch(w -> isPlace(w, f)));
  }

  private static boolean isPlace(String wanted, Place found) {
    return isSameName(wanted, found.text()) || isSameName(wanted, found.name());
  }

  /** One of the nouns is a word of what the figure is about or counts. */
  private static boolean names(List<String> wanted, Fact fact) {
    Set<String> found = words(fact.about() == null ? "" : fact.about().text() + " " + String.join(" ", fact.about().words()));
    if (fact.counted() != null) {
      found.addAll(words(fact.counted().text() + " " + fact.counted().lemma() + " " + String.join(" ", fact.counted().modifiers())));
    }
    return wanted.stream().anyMatch(w -> words(w).stream().allMatch(part -> found.stream().anyMatch(f -> isSameWord(part, f))));
  }

  /** The same but for the ending: "emploi" and "emplois", "blessé" and "blessées". */
  private static boolean isSameWord(String one, String other) {
    int length = Math.min(one.length(), other.length());
    int stem = Math.max(3, Math.max(one.length(), other.length()) - 3);
    return one.equals(other) || length >= stem && one.regionMatches(0, other, 0, stem);
  }

  private static boolean isSameTime(String wanted, String found) {
    return wanted.equals(found) || plain(wanted).equals(plain(found)) && !wanted.equals("-");
  }

  private static String plain(String time) {
    return time.replaceFirst("^\\.\\./", "").replaceFirst("/\\.\\.$", "").replaceAll("[?~%]", "");
  }

  private static boolean isSameFigure(String wanted, String found) {
    return wanted.equals(found) || wanted.contains(found) || found.contains(wanted);
  }

  private static final Set<String> ARTICLES = Set.of("le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "the", "a", "an", "of");

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : WordForms.fold(WordForms.normalise(text)).split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty() && !ARTICLES.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  // ---- report ------------------------------------------------------------------------------------------------------------------

  List<String> errors() {
    return List.copyOf(errors);
  }

  String table() {
    StringBuilder table = new StringBuilder("| attribute | stated | right | precision | recall | F1 |\n|---|---|---|---|---|---|\n");
    tallies.forEach((name, t) -> table.append(String.format(Locale.ROOT, "| %s | %d | %d | %.1f %% | %.1f %% | %.1f %% |\n", name, t.wanted, t.right, t.precision(),
        t.recall(), t.f1())));
    return table.toString();
  }
}
