package articlefacts.series;

import articlefacts.extraction.FactExtractor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Prints how well the figures of annotated dossiers are put together: of each dossier with the weights that were counted on the others.
 *
 * <p>Arguments: files of dossiers; {@code -v} prints what is put together wrongly or missed, too; {@code -w} takes the weights of
 * {@code weights.tsv}.
 */
final class SeriesEvaluation {

  private final List<SeriesDossier> dossiers = new ArrayList<>();
  private final Map<SeriesDossier, List<FigureKey>> keys = new HashMap<>();

  public static void main(String[] args) {
    SeriesEvaluation evaluation = new SeriesEvaluation();
    List<String> flags = List.of(args).stream().filter(arg -> arg.startsWith("-")).toList();
    FactExtractor extractor = new FactExtractor();
    FigureKeys reader = new FigureKeys(new WordRarity());
    for (String file : args) {
      if (!file.startsWith("-")) {
        evaluation.dossiers.addAll(SeriesDossier.read(Path.of(file), extractor));
      }
    }
    evaluation.dossiers.forEach(dossier -> evaluation.keys.put(dossier, SeriesWeights.keysOf(dossier, reader)));
    Score all = new Score();
    for (SeriesDossier dossier : evaluation.dossiers) {
      FigureMatcher matcher = flags.contains("-w") ? new FigureMatcher() : new FigureMatcher(evaluation.without(dossier));
      Score own = evaluation.score(dossier, matcher, flags.contains("-v"));
      System.out.println(dossier.id() + " " + own);
      all.add(own);
    }
    System.out.println("all " + all);
  }

  private Map<String, Double> without(SeriesDossier left) {
    SeriesWeights weights = new SeriesWeights();
    dossiers.stream().filter(dossier -> dossier != left).forEach(dossier -> weights.add(dossier, keys.get(dossier)));
    return weights.count();
  }

  /** Pairs of annotated figures that are put together, and B-cubed of the members of series. */
  private static final class Score {

    private int both;
    private int claimed;
    private int wanted;
    private double precision;
    private double recall;
    private int members;

    void add(Score other) {
      both += other.both;
      claimed += other.claimed;
      wanted += other.wanted;
      precision += other.precision;
      recall += other.recall;
      members += other.members;
    }

    private static double f1(double p, double r) {
      return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }

    @Override
    public String toString() {
      double p = both / (double) Math.max(1, claimed);
      double r = both / (double) Math.max(1, wanted);
      double bp = precision / members;
      double br = recall / members;
      return String.format(Locale.ROOT, "link P %.1f R %.1f F1 %.1f; B3 members P %.1f R %.1f F1 %.1f", 100 * p, 100 * r, 100 * f1(p, r),
          100 * bp, 100 * br, 100 * f1(bp, br));
    }
  }

  private Score score(SeriesDossier dossier, FigureMatcher matcher, boolean isShown) {
    Map<String, String> groupOf = new HashMap<>();
    Map<String, FigureKey> keyOf = new HashMap<>();
    for (List<FigureKey> group : matcher.groups(keys.get(dossier), List.of())) {
      group.forEach(key -> groupOf.put(key.fact().id(), group.get(0).fact().id()));
      group.forEach(key -> keyOf.put(key.fact().id(), key));
    }
    List<SeriesDossier.Figure> figures = dossier.figures();
    List<String> said = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      String fact = figures.get(i).factId();
      said.add(fact != null && groupOf.containsKey(fact) ? groupOf.get(fact) : "lone " + i);
    }
    Score score = new Score();
    if (isShown) {
      show(dossier, said, keyOf, matcher, new Contexts(keys.get(dossier)));
    }
    for (int i = 0; i < figures.size(); i++) {
      String own = figures.get(i).series();
      Set<Integer> gold = new HashSet<>(Set.of(i));
      Set<Integer> together = new HashSet<>(Set.of(i));
      for (int j = 0; j < figures.size(); j++) {
        boolean isGold = i != j && own != null && own.equals(figures.get(j).series());
        boolean isSaid = i != j && said.get(i).equals(said.get(j));
        if (isGold) {
          gold.add(j);
        }
        if (isSaid && figures.get(j).series() != null) {
          together.add(j);
        }
        if (j > i) {
          score.wanted += isGold ? 1 : 0;
          score.claimed += isSaid ? 1 : 0;
          score.both += isGold && isSaid ? 1 : 0;
        }
      }
      if (own != null) {
        Set<Integer> common = new HashSet<>(gold);
        common.retainAll(together);
        score.precision += common.size() / (double) together.size();
        score.recall += common.size() / (double) gold.size();
        score.members++;
      }
    }
    return score;
  }

  /** Each annotated series that is not put together as it is annotated, then each group that holds more than one. */
  private static void show(
      SeriesDossier dossier, List<String> said, Map<String, FigureKey> keyOf, FigureMatcher matcher, Contexts contexts) {
    List<SeriesDossier.Figure> figures = dossier.figures();
    Map<String, Set<Integer>> ofSeries = new TreeMap<>();
    Map<String, Set<Integer>> ofGroup = new TreeMap<>();
    for (int i = 0; i < figures.size(); i++) {
      String own = figures.get(i).series();
      if (own != null) {
        ofSeries.computeIfAbsent(own, any -> new TreeSet<>()).add(i);
      }
      ofGroup.computeIfAbsent(said.get(i), any -> new TreeSet<>()).add(i);
    }
    ofSeries.forEach((series, members) -> {
      Map<String, List<Integer>> parts = new TreeMap<>();
      members.forEach(i -> parts.computeIfAbsent(said.get(i), any -> new ArrayList<>()).add(i));
      if (parts.size() > 1) {
        System.out.println("APART " + series);
        print(parts, figures, keyOf, matcher, contexts);
      }
    });
    ofGroup.forEach((group, members) -> {
      Map<String, List<Integer>> parts = new TreeMap<>();
      members.forEach(i -> parts.computeIfAbsent(figures.get(i).series() == null ? "lone " + i : figures.get(i).series(), any -> new ArrayList<>()).add(i));
      if (parts.size() > 1) {
        System.out.println("TOGETHER " + group);
        print(parts, figures, keyOf, matcher, contexts);
      }
    });
  }

  private static void print(
      Map<String, List<Integer>> parts, List<SeriesDossier.Figure> figures, Map<String, FigureKey> keyOf, FigureMatcher matcher, Contexts contexts) {
    FigureKey first = null;
    for (List<Integer> part : parts.values()) {
      System.out.println("  --");
      for (int i : part) {
        FigureKey key = figures.get(i).factId() == null ? null : keyOf.get(figures.get(i).factId());
        System.out.println("   " + shown(figures.get(i), key));
        if (first != null && key != null) {
          System.out.println("        to first: " + features(first, key, matcher, contexts));
        }
        first = first == null ? key : first;
      }
    }
  }

  private static String features(FigureKey left, FigureKey right, FigureMatcher matcher, Contexts contexts) {
    double[] features = KeyComparison.features(left, right, contexts);
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%.2f", matcher.score(left, right, contexts)));
    for (int i = 0; features != null && i < features.length; i++) {
      if (features[i] != 0) {
        line.append(' ').append(KeyComparison.FEATURES[i]).append('=').append(String.format(Locale.ROOT, "%.2f", features[i]));
      }
    }
    return features == null ? "never" : line.toString();
  }

  private static String shown(SeriesDossier.Figure figure, FigureKey key) {
    if (key == null) {
      return figure.article() + " " + figure.text() + " (" + figure.role() + ") no fact";
    }
    return figure.article() + " [" + key.fact().text() + "] (" + figure.role() + ") " + key.dimension() + " " + key.heads() + " " + key.concept()
        + " about " + (key.fact().about() == null ? "-" : key.fact().about().text()) + " time " + (key.stated() == null ? "-" : key.stated().edtf()) + " places " + key.places() + " by "
        + key.speaker() + " | " + Corrections.sentence(key);
  }
}
