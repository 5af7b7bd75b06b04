package articlefacts.extraction.context;

import articlefacts.extraction.Facts;
import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.lang.LanguageFolder;
import articlefacts.extraction.lang.Tsv;
import articlefacts.extraction.lang.en.English;
import articlefacts.extraction.lang.fr.French;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Language;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Counts the weights of the place of a figure that no rule gives one, on annotated articles of both languages and the rows in sight of
 * {@code place.tsv}, with a penalty on large
 * weights (L2); the same articles give the same bytes. With a folder it writes {@code likely-places.tsv} there; without, it tells how often
 * weights that were counted on four fifths of the articles are right on the fifth; with {@code -Dheld.out=true} how often the weights as they
 * are, on the articles that are kept back.
 *
 * <p>{@code ./mvnw -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=articlefacts.extraction.context.PlaceTraining
 * -Dexec.args=src/main/resources/articlefacts/extraction/lang/fr}
 */
final class PlaceTraining {

  private static final Path FOLDER = Path.of("src", "test", "resources", "articlefacts", "extraction", "context", "annotated");
  private static final Map<Language, LanguageFolder> LANGUAGES = Map.of(Language.FRENCH, new French(), Language.ENGLISH, new English());

  private static final int FOLDS = 5;
  private static final int PERCENT = 100;
  /** No place is named that is less likely, in hundredths: seen on the articles kept back, too: four of five named there are right. */
  private static final int LEAST = 45;
  private static final double[] LIKELY = {0.3, 0.4, 0.45, 0.5, 0.6, 0.7};
  private static final double PENALTY = 2;
  private static final int ROUNDS = 300;
  private static final double RATE = 0.5;
  /** Passages from here on are kept back, beside those that {@link SpeakerExamples} keeps. */
  private static final int LATER_PASSAGE = 301;
  /** Every third row is kept out of sight. */
  private static final int SIGHT = 3;
  /** What a row says is meant: it counts as so many figures of articles. */
  private static final int ROW = 3;

  /** A figure that no rule gives a place; with the places that its sentence names, and which of them are right. */
  private record Example(Language language, List<LikelyPlaces.Candidate> candidates, List<Boolean> right) {}

  private PlaceTraining() {}

  public static void main(String[] args) throws IOException {
    boolean heldOut = Boolean.getBoolean("held.out");
    List<List<Example>> documents = new ArrayList<>();
    for (Language language : List.of(Language.FRENCH, Language.ENGLISH)) {
      documents.addAll(documents(language, heldOut));
    }
    List<List<Example>> rows = rows();
    if (heldOut) {
      PlaceWeights weights = new French().context().words().likelyPlaces();
      Map<String, int[]> tallies = new TreeMap<>();
      documents.forEach(document -> document.forEach(example -> tally(tallies, example, weights)));
      print(tallies);
    } else if (args.length > 0) {
      documents.addAll(rows);
      write(Path.of(args[0], "likely-places.tsv"), count(documents));
    } else {
      crossValidate(documents, rows);
    }
  }

  private static List<List<Example>> documents(Language language, boolean heldOut) throws IOException {
    List<List<Example>> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER.resolve(language.tag()))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String name = file.getFileName().toString();
        boolean later = name.startsWith("passage") && Integer.parseInt(name.replaceAll("\\D+", "")) >= LATER_PASSAGE;
        if ((later || SpeakerExamples.isHeldOut(name, language)) == heldOut) {
          documents.add(examples(AnnotatedArticle.read(file), language));
        }
      }
    }
    return documents;
  }

  /** The rows in sight of a table of French sentences. */
  private static List<List<Example>> rows() {
    List<List<Example>> documents = new ArrayList<>();
    List<String[]> rows = Tsv.rows(PlaceTraining.class, "place.tsv");
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      Fact fact = i % SIGHT == SIGHT - 1 ? null
          : Facts.of(row[1]).stream().filter(f -> f.value() != null && f.text().contains(row[2])).findFirst().orElse(null);
      List<LikelyPlaces.Candidate> candidates = fact == null ? List.of()
          : context(row[1], Language.FRENCH).unplaced(fact.sentenceIndex(), fact.span());
      List<String> wanted = List.of(row[3].split("\\+"));
      List<Boolean> right = candidates.stream().map(c -> wanted.contains(c.mention().name().name()) || wanted.contains(c.mention().name().code())).toList();
      Example example = new Example(Language.FRENCH, candidates, right);
      documents.add(candidates.isEmpty() ? List.of() : Collections.nCopies(ROW, example));
    }
    return documents;
  }

  private static DocumentContext context(String text, Language language) {
    LanguageFolder folder = LANGUAGES.get(language);
    List<Syntax> syntaxes = new ArrayList<>();
    for (Sentence sentence : folder.splitter().sentences(text)) {
      syntaxes.add(folder.syntax().read(sentence));
    }
    return folder.context().read(syntaxes);
  }

  private static List<Example> examples(AnnotatedArticle article, Language language) {
    DocumentContext context = context(article.text(), language);
    List<Fact> facts = Facts.of(article.text(), language, article.publishedAt());
    List<Example> examples = new ArrayList<>();
    for (AnnotatedArticle.Row row : article.rows()) {
      Span span = new Span(row.start(), row.end());
      Fact fact = facts.stream().filter(f -> f.value() != null && f.span().overlaps(span)).findFirst().orElse(null);
      List<LikelyPlaces.Candidate> candidates = fact == null ? List.of() : context.unplaced(fact.sentenceIndex(), fact.span());
      if (!candidates.isEmpty()) {
        examples.add(new Example(language, candidates, candidates.stream().map(c -> isRight(row, c.mention())).toList()));
      }
    }
    return examples;
  }

  private static boolean isRight(AnnotatedArticle.Row row, Mention place) {
    return row.places().stream().anyMatch(wanted -> ArticleScore.isSameName(wanted, place.text()) || ArticleScore.isSameName(wanted, place.name().name()));
  }

  private static void crossValidate(List<List<Example>> documents, List<List<Example>> rows) {
    Map<String, int[]> tallies = new TreeMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<List<Example>> learned = new ArrayList<>(rows);
      for (int d = 0; d < documents.size(); d++) {
        if (d % FOLDS != fold) {
          learned.add(documents.get(d));
        }
      }
      PlaceWeights weights = new PlaceWeights(count(learned));
      for (int d = fold; d < documents.size(); d += FOLDS) {
        documents.get(d).forEach(example -> tally(tallies, example, weights));
      }
    }
    print(tallies);
  }

  private static void tally(Map<String, int[]> tallies, Example example, PlaceWeights weights) {
    int best = 0;
    double[] likely = new double[example.candidates().size()];
    for (int i = 0; i < likely.length; i++) {
      likely[i] = weights.likelihood(example.candidates().get(i).traits());
      best = likely[i] > likely[best] ? i : best;
    }
    for (double least : LIKELY) {
      int[] tally = tallies.computeIfAbsent(example.language().tag() + " " + least, k -> new int[2]);
      if (likely[best] > least) {
        tally[example.right().get(best) ? 0 : 1]++;
      }
    }
  }

  private static void print(Map<String, int[]> tallies) {
    tallies.forEach((name, tally) -> System.out.printf(Locale.ROOT, "%s: %d right, %d wrong%n", name, tally[0], tally[1]));
  }

  /** Gradient descent with steps that shrink for each weight by what it has moved (Duchi and others, "Adaptive subgradient methods", 2011). */
  private static Map<String, Integer> count(List<List<Example>> documents) {
    Map<String, Integer> ids = new TreeMap<>();
    List<List<String>> names = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (List<Example> document : documents) {
      for (Example example : document) {
        for (int i = 0; i < example.candidates().size(); i++) {
          List<String> of = new ArrayList<>(PlaceWeights.names(example.candidates().get(i).traits()));
          of.add(PlaceWeights.ALWAYS);
          of.forEach(name -> ids.putIfAbsent(name, 0));
          names.add(of);
          right.add(example.right().get(i));
        }
      }
    }
    int next = 0;
    for (Map.Entry<String, Integer> id : ids.entrySet()) {
      id.setValue(next++);
    }
    List<int[]> rows = names.stream().map(of -> of.stream().mapToInt(ids::get).toArray()).toList();
    double[] weights = descend(rows, right, ids.size(), ids.get(PlaceWeights.ALWAYS));
    Map<String, Integer> counted = new TreeMap<>();
    counted.put(PlaceWeights.LEAST, LEAST);
    ids.forEach((name, id) -> counted.put(name, (int) Math.round(PERCENT * weights[id])));
    return counted;
  }

  private static double[] descend(List<int[]> rows, List<Boolean> right, int size, int always) {
    double[] weights = new double[size];
    double[] moved = new double[size];
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[size];
      for (int r = 0; r < rows.size(); r++) {
        double sum = 0;
        for (int id : rows.get(r)) {
          sum += weights[id];
        }
        double off = 1 / (1 + StrictMath.exp(-sum)) - (right.get(r) ? 1 : 0);
        for (int id : rows.get(r)) {
          gradient[id] += off;
        }
      }
      for (int id = 0; id < size; id++) {
        double slope = gradient[id] + (id == always ? 0 : PENALTY * weights[id]);
        moved[id] += slope * slope;
        weights[id] -= moved[id] == 0 ? 0 : RATE * slope / Math.sqrt(moved[id]);
      }
    }
    return weights;
  }

  private static void write(Path file, Map<String, Integer> weights) throws IOException {
    StringBuilder table = new StringBuilder();
    table.append("# what speaks for and against a place as that of a figure, in hundredths; written by PlaceTraining\ntraits\tweight\n");
    weights.forEach((name, weight) -> {
      if (Math.abs(weight) > 1) { // less changes nothing
        table.append(name).append('\t').append(weight).append('\n');
      }
    });
    Files.writeString(file, table);
  }
}
