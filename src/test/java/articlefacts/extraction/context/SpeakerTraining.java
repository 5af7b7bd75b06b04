package articlefacts.extraction.context;

import articlefacts.extraction.context.SpeakerChains.Chain;
import articlefacts.extraction.context.SpeakerExamples.Example;
import articlefacts.extraction.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the weights of who says a figure on annotated articles, with a penalty on large weights (L2), all languages together; the same
 * articles give the same bytes. With a folder it writes {@code speakers.tsv} there; without, it tells how well weights do that were counted on
 * four fifths of the articles on the fifth; with {@code -Dheld.out=true} the totals of the articles that nobody looks at.
 *
 * <p>{@code ./mvnw -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=articlefacts.extraction.context.SpeakerTraining
 * -Dexec.args=src/main/resources/articlefacts/extraction/lang/en}
 */
final class SpeakerTraining {

  private static final int FOLDS = 5;
  private static final int PERCENT = 100;
  /** Nobody is named who is less likely, in hundredths: at this, who is named is as often right as before or more often. */
  private static final int LEAST = 50;
  /** Of those whom plain words beside the figure name; at this, cross-validation names more of them and is right as often. */
  private static final int LEAST_OF_PLAIN = 30;
  private static final double[] LIKELY = {0.4, 0.5, 0.6, 0.7};

  /** Right, found and wanted answers. */
  static final class Tally {
    int right;
    int found;
    int wanted;

    void add(Example example, String answer) {
      wanted += example.wanted().equals("-") ? 0 : 1;
      found += answer.equals("-") ? 0 : 1;
      right += !answer.equals("-") && example.isRight(answer) ? 1 : 0;
    }

    private double share(int of) {
      return 1.0 * PERCENT * right / Math.max(1, of);
    }

    double f1() {
      return 2.0 * PERCENT * right / Math.max(1, found + wanted);
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "F1 %.1f P %.1f R %.1f (%d right, %d found, %d wanted)", f1(), share(found), share(wanted), right,
          found, wanted);
    }
  }

  public static void main(String[] args) throws IOException {
    if (Boolean.getBoolean("held.out")) {
      heldOut();
      return;
    }
    Map<String, List<List<Example>>> corpora = corpora();
    if (args.length > 0) {
      write(Path.of(args[0], "speakers.tsv"), corpora);
      return;
    }
    corpora.forEach((name, documents) -> System.out.println(name + " " + today(documents)));
    crossValidate(corpora);
  }

  /** The articles that may be learned from. */
  private static Map<String, List<List<Example>>> corpora() throws IOException {
    Map<String, List<List<Example>>> corpora = new TreeMap<>();
    for (Language language : List.of(Language.FRENCH, Language.ENGLISH)) {
      corpora.put(language.tag() + " annotated", SpeakerExamples.annotated(language, false));
      corpora.put(language.tag() + " spoken", SpeakerExamples.spoken(language));
    }
    corpora.put("fr articles", SpeakerExamples.articles());
    corpora.put("fr rows", SpeakerExamples.rows("attribution.tsv"));
    corpora.put("fr sources", SpeakerExamples.rows("sources.tsv"));
    corpora.put("en rows", SpeakerExamples.statements());
    return corpora;
  }

  private static String today(List<List<Example>> documents) {
    Tally tally = new Tally();
    int reached = 0;
    for (List<Example> document : documents) {
      for (Example example : document) {
        tally.add(example, example.today());
        reached += !example.wanted().equals("-") && example.isReachable() ? 1 : 0;
      }
    }
    return "by words that cover " + tally + ", " + reached + " among the candidates";
  }

  private static void crossValidate(Map<String, List<List<Example>>> corpora) {
    Map<String, Tally> tallies = new TreeMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<List<Example>> learned = new ArrayList<>();
      for (List<List<Example>> documents : corpora.values()) {
        for (int d = 0; d < documents.size(); d++) {
          if (d % FOLDS != fold) {
            learned.add(documents.get(d));
          }
        }
      }
      double[] weights = SpeakerChains.count(learned);
      for (Map.Entry<String, List<List<Example>>> documents : corpora.entrySet()) {
        for (int d = fold; d < documents.getValue().size(); d += FOLDS) {
          add(tallies, documents.getKey(), documents.getValue().get(d), weights);
        }
      }
    }
    tallies.forEach((name, tally) -> System.out.println(name + " " + tally));
  }

  private static void add(Map<String, Tally> tallies, String name, List<Example> document, double[] weights) {
    Map<Example, Map.Entry<String, Double>> answers = new Chain(document).answers(weights);
    for (Example example : document) {
      Map.Entry<String, Double> answer = answers.getOrDefault(example, Map.entry("-", 0.0));
      for (double least : LIKELY) {
        tallies.computeIfAbsent(name + " " + least, k -> new Tally()).add(example, answer.getValue() < least ? "-" : answer.getKey());
      }
    }
  }

  /** How well the weights as they are do on the articles that nobody looks at: totals only. */
  private static void heldOut() throws IOException {
    Map<String, Tally> tallies = new TreeMap<>();
    for (Language language : List.of(Language.FRENCH, Language.ENGLISH)) {
      for (List<Example> document : SpeakerExamples.annotated(language, true)) {
        String of = language.tag() + (document.get(0).document().startsWith("passage") ? " passages" : " articles");
        document.forEach(example -> tallies.computeIfAbsent(of + " by words that cover", k -> new Tally()).add(example, example.today()));
        document.forEach(example -> tallies.computeIfAbsent(of + " by weights", k -> new Tally()).add(example, example.found()));
      }
    }
    tallies.forEach((name, tally) -> System.out.println(name + " " + tally));
  }

  private static void write(Path file, Map<String, List<List<Example>>> corpora) throws IOException {
    List<List<Example>> all = new ArrayList<>();
    corpora.values().forEach(all::addAll);
    double[] weights = SpeakerChains.count(all);
    StringBuilder table = new StringBuilder();
    table.append("# what speaks for and against somebody as the speaker of a figure, in hundredths; written by SpeakerTraining\n");
    table.append("traits\tweight\n").append(SpeakerWeights.LEAST).append('\t').append(LEAST).append('\n');
    table.append(SpeakerWeights.LEAST_OF_PLAIN).append('\t').append(LEAST_OF_PLAIN).append('\n');
    for (int id = 0; id < weights.length; id++) {
      long weight = Math.round(PERCENT * weights[id]);
      if (Math.abs(weight) > 1) { // less changes nothing
        table.append(SpeakerWeights.name(id)).append('\t').append(weight).append('\n');
      }
    }
    Files.writeString(file, table);
  }
}
