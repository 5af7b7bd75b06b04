package articlefacts.evaluation;

import articlefacts.evaluation.AnalysedText.Pair;
import articlefacts.evaluation.Treebank.Tree;
import articlefacts.evaluation.Treebank.Word;
import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares analyses with a treebank and counts. A word aligns when it begins where one of our tokens begins and ends where one ends, and
 * no other word has its place ("du" is "de" and "le").
 *
 * <ul>
 *   <li>{@code pos}: of the words that align, how many have the treebank's part of speech (UPOS, punctuation included);
 *   <li>{@code subject}, {@code object}: F1 of pairs of a finite verb and the head word of its subject (nsubj and subtypes) or direct
 *       object (obj). The verb is the word with the meaning ("retrouvés" in "ont été retrouvés"), or the copula;
 *   <li>{@code governor}: of the nouns and names with a preposition (case), how many hang on the treebank's word, a copula standing for its
 *       predicate;
 *   <li>{@code counted}: F1 of pairs of a numeral and the word that it counts (nummod);
 *   <li>{@code arcs}: of all words that align, how many hang on the treebank's word.
 * </ul>
 *
 * <p>A pair of the treebank with a word that does not align counts as missed, never as left out.
 */
final class TreebankScore {

  private final Map<String, Tally> tallies = new TreeMap<>();
  private final List<String> errors = new ArrayList<>();
  private int words;
  private int aligned;

  /** Counts for precision and recall; a share has {@code expected} only. */
  private static final class Tally {
    private int right;
    private int found;
    private int expected;
  }

  TreebankScore() {
    for (String measure : List.of("pos", "subject", "object", "governor", "counted", "arcs")) {
      tallies.put(measure, new Tally());
    }
  }

  void add(Tree tree, AnalysedText analysed) {
    int[] wordOf = wordsOfTokens(tree, analysed.tokens());
    boolean[] aligns = aligned(tree, wordOf, analysed.tokens());
    pos(tree, analysed, wordOf, aligns);
    pairs("subject", tree, subjects(tree, "nsubj"), analysed.subjects(), wordOf, aligns);
    pairs("object", tree, subjects(tree, "obj"), analysed.objects(), wordOf, aligns);
    pairs("counted", tree, counted(tree), analysed.counted(), wordOf, aligns);
    governors(tree, analysed, wordOf, aligns);
    arcs(tree, analysed, wordOf, aligns);
  }

  /** For each token the word that covers it, the last of several that share their place; -1 for none. */
  private static int[] wordsOfTokens(Tree tree, List<Span> tokens) {
    int[] wordOf = new int[tokens.size()];
    Arrays.fill(wordOf, -1);
    int first = 0;
    for (int t = 0; t < wordOf.length; t++) {
      Span token = tokens.get(t);
      while (first < tree.words().size() && tree.words().get(first).span().end() <= token.start()) {
        first++;
      }
      if (first < tree.words().size() && tree.words().get(first).span().start() <= token.start()) {
        wordOf[t] = first;
      }
    }
    return wordOf;
  }

  private static boolean[] aligned(Tree tree, int[] wordOf, List<Span> tokens) {
    boolean[] starts = new boolean[tree.words().size()];
    boolean[] aligns = new boolean[tree.words().size()];
    for (int t = 0; t < wordOf.length; t++) {
      if (wordOf[t] >= 0) {
        Word word = tree.words().get(wordOf[t]);
        starts[wordOf[t]] |= word.span().start() == tokens.get(t).start() && !word.shared();
        aligns[wordOf[t]] |= starts[wordOf[t]] && word.span().end() == tokens.get(t).end();
      }
    }
    return aligns;
  }

  private void pos(Tree tree, AnalysedText analysed, int[] wordOf, boolean[] aligns) {
    Tally tally = tallies.get("pos");
    words += tree.words().size();
    for (int t = 0; t < wordOf.length; t++) {
      int word = wordOf[t];
      if (word >= 0 && aligns[word] && (t == 0 || wordOf[t - 1] != word)) {
        String expected = tree.words().get(word).upos();
        aligned++;
        tally.expected++;
        if (expected.equals(analysed.pos()[t])) {
          tally.right++;
        } else {
          error("pos", tree, tree.words().get(word).form() + " " + expected + " not " + analysed.pos()[t]);
        }
      }
    }
  }

  private static List<Pair> subjects(Tree tree, String relation) {
    List<Pair> pairs = new ArrayList<>();
    for (int d = 0; d < tree.words().size(); d++) {
      Word word = tree.words().get(d);
      if (word.coarse().equals(relation) && word.head() >= 0 && isFinite(tree, word.head())) {
        pairs.add(new Pair(copulaOf(tree, word.head()), d));
      }
    }
    return pairs;
  }

  private static boolean isFinite(Tree tree, int verb) {
    if (tree.words().get(verb).has("VerbForm=Fin")) {
      return true;
    }
    return tree.words().stream().anyMatch(w -> w.head() == verb && w.has("VerbForm=Fin") && List.of("aux", "cop").contains(w.coarse()));
  }

  /** The copula of a predicate, or the word itself. */
  private static int copulaOf(Tree tree, int predicate) {
    for (int c = 0; c < tree.words().size(); c++) {
      if (tree.words().get(c).head() == predicate && tree.words().get(c).coarse().equals("cop")) {
        return c;
      }
    }
    return predicate;
  }

  private static List<Pair> counted(Tree tree) {
    List<Pair> pairs = new ArrayList<>();
    for (int d = 0; d < tree.words().size(); d++) {
      Word word = tree.words().get(d);
      if (word.coarse().equals("nummod") && word.head() >= 0) {
        pairs.add(new Pair(d, word.head()));
      }
    }
    return pairs;
  }

  private void pairs(String measure, Tree tree, List<Pair> expected, List<Pair> found, int[] wordOf, boolean[] aligns) {
    Tally tally = tallies.get(measure);
    List<Pair> mapped = found.stream().map(p -> new Pair(wordOf[p.one()], wordOf[p.other()])).distinct().toList();
    tally.expected += expected.size();
    tally.found += mapped.size();
    for (Pair pair : expected) {
      if (mapped.contains(pair) && aligns[pair.one()] && aligns[pair.other()]) {
        tally.right++;
      } else {
        error(measure, tree, "missed " + shown(tree, pair));
      }
    }
    mapped.stream().filter(pair -> !expected.contains(pair)).forEach(pair -> error(measure, tree, "wrong " + shown(tree, pair)));
  }

  private void governors(Tree tree, AnalysedText analysed, int[] wordOf, boolean[] aligns) {
    Tally tally = tallies.get("governor");
    for (int d = 0; d < tree.words().size(); d++) {
      Word word = tree.words().get(d);
      int self = d;
      boolean noun = word.upos().equals("NOUN") || word.upos().equals("PROPN");
      boolean preposition = tree.words().stream().anyMatch(w -> w.head() == self && w.coarse().equals("case") && w.upos().equals("ADP"));
      if (!noun || !preposition || word.head() < 0) {
        continue;
      }
      tally.expected++;
      int governor = governor(analysed, wordOf, d);
      int right = word.head();
      if (aligns[d] && governor >= 0 && (governor == right || governor == copulaOf(tree, right))) {
        tally.right++;
      } else {
        error("governor", tree, word.form() + ": " + form(tree, right) + " not " + form(tree, governor));
      }
    }
  }

  /** All words that align, whatever they are: how many hang on the treebank's word. */
  private void arcs(Tree tree, AnalysedText analysed, int[] wordOf, boolean[] aligns) {
    Tally tally = tallies.get("arcs");
    for (int d = 0; d < tree.words().size(); d++) {
      if (aligns[d]) {
        int head = tree.words().get(d).head();
        tally.expected++;
        tally.right += governor(analysed, wordOf, d) == head ? 1 : 0;
      }
    }
  }

  /** The word that the tokens of a word hang on: the one outside of it. */
  private static int governor(AnalysedText analysed, int[] wordOf, int word) {
    for (int t = 0; t < wordOf.length; t++) {
      int governor = wordOf[t] == word ? analysed.governors()[t] : -1;
      if (governor >= 0 && wordOf[governor] != word) {
        return wordOf[governor];
      }
    }
    return -1;
  }

  private static String shown(Tree tree, Pair pair) {
    return form(tree, pair.one()) + " " + form(tree, pair.other());
  }

  private static String form(Tree tree, int word) {
    return word < 0 ? "-" : tree.words().get(word).form();
  }

  private void error(String measure, Tree tree, String what) {
    errors.add(measure + "\t" + what + "\t" + tree.text());
  }

  /** One line for each thing that is wrong: measure, what, sentence. */
  List<String> errors() {
    return errors;
  }

  double pos() {
    return share(tallies.get("pos"));
  }

  double governor() {
    return share(tallies.get("governor"));
  }

  double arcs() {
    return share(tallies.get("arcs"));
  }

  double f1(String measure) {
    Tally t = tallies.get(measure);
    return t.found + t.expected == 0 ? 0 : 200.0 * t.right / (t.found + t.expected);
  }

  private static double share(Tally t) {
    return t.expected == 0 ? 0 : 100.0 * t.right / t.expected;
  }

  /** The figures in one line. */
  String line() {
    return String.format(Locale.ROOT, "pos %.1f, subject %.1f, object %.1f, governor %.1f, counted %.1f, arcs %.1f", pos(), f1("subject"),
        f1("object"), governor(), f1("counted"), arcs());
  }

  /** The table that is printed. */
  String report() {
    StringBuilder report = new StringBuilder();
    report.append(String.format(Locale.ROOT, "words %d, aligned %d (%.1f %%)%n", words, aligned, 100.0 * aligned / Math.max(1, words)));
    line(report, "pos", pos());
    line(report, "subject", f1("subject"));
    line(report, "object", f1("object"));
    line(report, "governor", governor());
    line(report, "counted", f1("counted"));
    line(report, "arcs", arcs());
    return report.toString();
  }

  private void line(StringBuilder report, String measure, double figure) {
    Tally t = tallies.get(measure);
    boolean share = !List.of("subject", "object", "counted").contains(measure);
    String counts = share ? t.right + " of " + t.expected
        : String.format(Locale.ROOT, "precision %.1f, recall %.1f; %d expected", 100.0 * t.right / Math.max(1, t.found), share(t), t.expected);
    report.append(String.format(Locale.ROOT, "%-9s %5.1f   (%s)%n", measure, figure, counts));
  }
}
