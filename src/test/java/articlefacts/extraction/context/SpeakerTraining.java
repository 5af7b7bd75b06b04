package articlefacts.extraction.context;

import articlefacts.extraction.context.SpeakerExamples.Example;
import articlefacts.extraction.lang.Tsv;
import articlefacts.extraction.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the weights of who says a figure: a choice among all who may, with a penalty on large weights (L2). The same articles give the same bytes.
 */
final class SpeakerTraining {

  private static final int ROUNDS = Integer.getInteger("rounds", 60);
  private static final double STEP = 0.02;
  private static final double LONGEST = 0.3;
  private static final double FASTER = 1.2;
  private static final double SLOWER = 0.5;
  private static double PENALTY = 4;
  private static double trusted = 1;
  private static boolean KEEP;
  private static final int FOLDS = 5;

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

    double f1() {
      return 200.0 * right / Math.max(1, found + wanted);
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "F1 %.1f P %.1f R %.1f (%d right, %d found, %d wanted)", f1(), 100.0 * right / Math.max(1, found),
          100.0 * right / Math.max(1, wanted), right, found, wanted);
    }
  }

  public static void main(String[] args) throws IOException {
    if (Boolean.getBoolean("held.out")) {
      heldOut();
      return;
    }
    List<String> langs = Arrays.asList(System.getProperty("languages", "fr,en").split(","));
    Map<Language, List<List<Example>>> annotated = new TreeMap<>();
    Map<Language, List<List<Example>>> spoken = new TreeMap<>();
    for (Language language : List.of(Language.FRENCH, Language.ENGLISH)) {
      if (langs.contains(language.tag())) {
        annotated.put(language, SpeakerExamples.annotated(language, false));
        spoken.put(language, SpeakerExamples.spoken(language));
      }
    }
    spoken.get(Language.FRENCH).addAll(SpeakerExamples.articles());
    List<List<Example>> rows = new ArrayList<>();
    if (Boolean.getBoolean("rows")) {
      rows.addAll(SpeakerExamples.rows("attribution.tsv"));
      rows.addAll(SpeakerExamples.rows("sources.tsv"));
      annotated.get(Language.FRENCH).addAll(rows);
      annotated.get(Language.ENGLISH).addAll(SpeakerExamples.statements());
    }
    for (Language language : annotated.keySet()) {
      System.out.println(language.tag() + " annotated " + today(annotated.get(language)));
      System.out.println(language.tag() + " annotated " + reach(annotated.get(language)));
      System.out.println(language.tag() + " spoken    " + today(spoken.get(language)));
      System.out.println(language.tag() + " spoken    " + reach(spoken.get(language)));
    }
    if (Boolean.getBoolean("missed")) {
      annotated.values().forEach(all -> all.forEach(SpeakerTraining::missed));
      spoken.values().forEach(all -> all.forEach(SpeakerTraining::missed));
    }
    if (args.length > 0) {
      write(args[0], annotated, spoken);
    }
    for (String penalty : System.getProperty("penalties", "1,4,12").split(",")) {
      for (String trust : System.getProperty("trusts", "1,0.3").split(",")) {
        PENALTY = Double.parseDouble(penalty);
        trusted = Double.parseDouble(trust);
        for (boolean keep : new boolean[] {false}) {
        KEEP = keep;
        System.out.println("== keep " + keep + " penalty " + penalty + " annotated count " + trust);
        crossValidate(annotated, spoken);
        }
      }
    }
  }

  /** How well the weights as they are do on the articles that nobody looks at: totals only. */
  private static void heldOut() throws IOException {
    double[] weights = new double[SpeakerWeights.size()];
    for (String[] row : Tsv.rows(Tsv.class, "speakers.tsv")) {
      if (!row[0].equals(SpeakerWeights.LEAST)) {
        weights[SpeakerWeights.id(row[0])] = Integer.parseInt(row[1]) / 100.0;
      }
    }
    double[] thresholds = {0.5, 0.55, 0.6};
    Map<String, Tally> tallies = new TreeMap<>();
    for (Language language : List.of(Language.FRENCH, Language.ENGLISH)) {
      for (List<Example> document : SpeakerExamples.annotated(language, true)) {
        Map<Example, Map.Entry<String, Double>> answers = new Chain(document).answers(weights);
        for (Example example : document) {
          String of = language.tag() + (example.document().startsWith("passage") ? " passages " : " articles ");
          tallies.computeIfAbsent(of + "today", k -> new Tally()).add(example, example.today());
          Map.Entry<String, Double> answer = answers.getOrDefault(example, Map.entry("-", 0.0));
          for (double threshold : thresholds) {
            tallies.computeIfAbsent(of + threshold, k -> new Tally()).add(example, answer.getValue() < threshold ? "-" : answer.getKey());
          }
        }
      }
    }
    tallies.forEach((name, tally) -> System.out.println(name + " " + tally));
  }

  /** Writes the tables of all languages, which are learned together. */
  private static void write(String folder, Map<Language, List<List<Example>>> annotated, Map<Language, List<List<Example>>> spoken) throws IOException {
    PENALTY = Double.parseDouble(System.getProperty("penalty", "8"));
    List<List<Example>> all = new ArrayList<>();
    annotated.values().forEach(all::addAll);
    spoken.values().forEach(all::addAll);
    double[] weights = count(all);
    StringBuilder table = new StringBuilder("# what speaks for and against somebody as the speaker of a figure, in hundredths; written by SpeakerTraining\ntraits\tweight\n");
    table.append(SpeakerWeights.LEAST).append('\t').append(System.getProperty("least", "70")).append('\n');
    for (int id = 0; id < weights.length; id++) {
      long weight = Math.round(100 * weights[id]);
      if (Math.abs(weight) > 1) {
        table.append(SpeakerWeights.name(id)).append('\t').append(weight).append('\n');
      }
    }
    Files.writeString(Path.of(folder, "speakers.tsv"), table);
  }

  private static String today(List<List<Example>> documents) {
    Tally tally = new Tally();
    documents.forEach(document -> document.forEach(example -> tally.add(example, example.today())));
    return "today " + tally;
  }

  /** How many of the speakers that are wanted are among those who may be named. */
  private static String reach(List<List<Example>> documents) {
    int wanted = 0;
    int reached = 0;
    for (List<Example> document : documents) {
      for (Example example : document) {
        wanted += example.wanted().equals("-") ? 0 : 1;
        reached += !example.wanted().equals("-") && example.isReachable() ? 1 : 0;
      }
    }
    return "reachable " + reached + " of " + wanted;
  }

  private static void missed(List<Example> document) {
    for (Example example : document) {
      if (!example.isReachable() || !example.isRight(example.today())) {
        List<String> names = example.candidates().stream().map(Attribution::name).distinct().toList();
        System.out.println((example.isReachable() ? "WRONG\t" : "MISSED\t") + example.document() + "\t" + example.figure() + "\twanted " + example.wanted() + "\ttoday "
            + example.today() + "\t" + (example.isReachable() ? "" : names));
      }
    }
  }

  private static void crossValidate(Map<Language, List<List<Example>>> annotated, Map<Language, List<List<Example>>> spoken) {
    double[] thresholds = {0.35, 0.4, 0.45, 0.5, 0.6};
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<List<Example>> learned = new ArrayList<>();
      for (Map<Language, List<List<Example>>> corpus : List.of(annotated, spoken)) {
        for (List<List<Example>> documents : corpus.values()) {
          for (int d = 0; d < documents.size(); d++) {
            if (d % FOLDS != fold) {
              learned.add(documents.get(d));
            }
          }
        }
      }
      double[] weights = count(learned);
      for (boolean fresh : new boolean[] {false, true}) {
        for (Map.Entry<Language, List<List<Example>>> documents : (fresh ? spoken : annotated).entrySet()) {
          for (int d = fold; d < documents.getValue().size(); d += FOLDS) {
            Map<Example, Map.Entry<String, Double>> answers = new Chain(documents.getValue().get(d)).answers(weights);
            for (Example example : documents.getValue().get(d)) {
              Map.Entry<String, Double> answer = answers.getOrDefault(example, Map.entry("-", 0.0));
              for (double threshold : thresholds) {
                String found = answer.getValue() < threshold ? "-" : answer.getKey();
                tallies.computeIfAbsent(documents.getKey().tag() + (fresh ? " spoken    " : " annotated ") + threshold, k -> new Tally()).add(example, found);
                if (Boolean.getBoolean("show") && fresh && threshold == 0.5 && !example.isRight(found)) {
                  System.out.println("ERR\t" + documents.getKey().tag() + "\t" + example.document() + "\t" + example.figure() + "\twanted " + example.wanted() + "\tfound " + found
                      + "\ttoday " + example.today() + (example.isReachable() ? "" : "\tunreachable"));
                }
              }
            }
          }
        }
      }
    }
    new TreeMap<>(tallies).forEach((name, tally) -> System.out.println(name + " " + tally));
  }

  /** The speakers of a document's figures, each by its name once, with the scores that weights give. */
  private static final class Chain {
    final List<Example> examples = new ArrayList<>();
    final String[][] names;
    final int[][][] ids;
    final int[][] nameOf;
    final int[][][] links;
    final boolean[][] right;
    final boolean[] kept;
    final double count;

    Chain(List<Example> document) {
      document.stream().filter(example -> example.figured() != null).forEach(examples::add);
      int size = examples.size();
      names = new String[size][];
      ids = new int[size][][];
      nameOf = new int[size][];
      links = new int[size][SpeakerChain.LINKS][];
      right = new boolean[size][];
      kept = new boolean[size];
      count = size > 0 && !examples.get(0).fresh() ? trusted : 1;
      for (int i = 0; i < size; i++) {
        Example example = examples.get(i);
        List<Attribution.Candidate> candidates = example.candidates();
        List<String> found = new ArrayList<>();
        ids[i] = new int[candidates.size()][];
        nameOf[i] = new int[candidates.size()];
        for (int c = 0; c < candidates.size(); c++) {
          ids[i][c] = SpeakerWeights.ids(candidates.get(c).traits());
          String name = Attribution.name(candidates.get(c));
          if (!found.contains(name)) {
            found.add(name);
          }
          nameOf[i][c] = found.indexOf(name);
        }
        names[i] = found.toArray(String[]::new);
        right[i] = new boolean[names[i].length];
        for (int n = 0; n < names[i].length; n++) {
          right[i][n] = example.isRight(names[i][n].isEmpty() ? "-" : names[i][n]);
        }
        kept[i] = KEEP && example.kept();
        if (kept[i]) {
          for (int n = 0; n < names[i].length; n++) {
            right[i][n] = names[i][n].equals(example.today());
          }
        }
        right[i][0] |= !example.isReachable() && !kept[i];
        for (int k = 0; k < SpeakerChain.LINKS && example.between() != null; k++) {
          int[] traits = example.between().clone();
          traits[SpeakerTrait.LINK.ordinal()] = k + 1;
          links[i][k] = SpeakerWeights.links(traits);
        }
      }
    }

    /** The scores of each candidate. */
    double[][] candidates(double[] weights) {
      double[][] scores = new double[ids.length][];
      for (int i = 0; i < ids.length; i++) {
        scores[i] = new double[ids[i].length];
        for (int c = 0; c < ids[i].length; c++) {
          for (int id : ids[i][c]) {
            scores[i][c] += weights[id];
          }
        }
      }
      return scores;
    }

    /** The scores of each name, of its candidates together. */
    double[][] together(double[][] candidates) {
      double[][] scores = new double[ids.length][];
      for (int i = 0; i < ids.length; i++) {
        scores[i] = new double[names[i].length];
        for (int c = 0; c < ids[i].length; c++) {
          scores[i][nameOf[i][c]] += StrictMath.exp(candidates[i][c]);
        }
        for (int n = 0; n < scores[i].length; n++) {
          scores[i][n] = StrictMath.log(scores[i][n]);
        }
      }
      return scores;
    }

    double[][] ways(double[] weights) {
      double[][] scores = new double[ids.length][SpeakerChain.LINKS];
      for (int i = 1; i < ids.length; i++) {
        for (int k = 0; k < SpeakerChain.LINKS; k++) {
          for (int id : links[i][k]) {
            scores[i][k] += weights[id];
          }
        }
      }
      return scores;
    }

    private double[][] only(double[][] scores, boolean onlyKept) {
      double[][] left = new double[scores.length][];
      for (int i = 0; i < scores.length; i++) {
        left[i] = scores[i].clone();
        for (int n = 0; n < left[i].length; n++) {
          left[i][n] = (!onlyKept || kept[i]) && !right[i][n] ? Double.NEGATIVE_INFINITY : left[i][n];
        }
      }
      return left;
    }

    void addSlope(double[] weights, double[] slope) {
      double[][] candidates = candidates(weights);
      double[][] scores = together(candidates);
      double[][] ways = ways(weights);
      SpeakerChain all = new SpeakerChain(names, only(scores, true), ways);
      SpeakerChain good = new SpeakerChain(names, only(scores, false), ways);
      for (int i = 0; i < ids.length; i++) {
        for (int c = 0; c < ids[i].length && !kept[i]; c++) {
          int n = nameOf[i][c];
          double by = count * (good.shares[i][n] - all.shares[i][n]) * StrictMath.exp(candidates[i][c] - scores[i][n]);
          for (int id : ids[i][c]) {
            slope[id] += by;
          }
        }
        for (int k = 0; i > 0 && k < SpeakerChain.LINKS; k++) {
          for (int id : links[i][k]) {
            slope[id] += count * (good.ways[i][k] - all.ways[i][k]);
          }
        }
      }
    }

    /** Who says each figure: the likeliest, with his likelihood for answer. */
    Map<Example, Map.Entry<String, Double>> answers(double[] weights) {
      SpeakerChain chain = new SpeakerChain(names, only(together(candidates(weights)), true), ways(weights));
      Map<Example, Map.Entry<String, Double>> answers = new java.util.IdentityHashMap<>();
      for (int i = 0; i < names.length; i++) {
        int best = -1;
        for (int n = 1; n < names[i].length; n++) {
          best = best < 0 || chain.shares[i][n] > chain.shares[i][best] ? n : best;
        }
        answers.put(examples.get(i), Map.entry(best < 0 ? "-" : names[i][best], best < 0 ? 0 : chain.shares[i][best]));
      }
      return answers;
    }
  }

  /** Weights that make the right ones likely; where none is right, nobody. */
  static double[] count(List<List<Example>> documents) {
    List<Chain> chains = documents.stream().map(Chain::new).toList();
    double[] weights = new double[SpeakerWeights.size()];
    double[] seen = new double[weights.length];
    double[] steps = new double[weights.length];
    Arrays.fill(steps, STEP);
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[weights.length];
      for (Chain chain : chains) {
        chain.addSlope(weights, slope);
      }
      for (int i = 0; i < weights.length; i++) {
        double up = slope[i] - PENALTY * weights[i];
        double turn = up * seen[i];
        steps[i] = turn > 0 ? Math.min(LONGEST, steps[i] * FASTER) : turn < 0 ? steps[i] * SLOWER : steps[i];
        weights[i] += turn < 0 ? 0 : Math.signum(up) * steps[i];
        seen[i] = turn < 0 ? 0 : up;
      }
    }
    return weights;
  }
}
