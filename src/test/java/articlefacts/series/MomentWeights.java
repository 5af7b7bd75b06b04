package articlefacts.series;

import articlefacts.extraction.FactExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the weights of {@code moments.tsv} on annotated dossiers: which of the moments that a figure may hold for is the annotated one
 * (conditional logistic regression with a penalty on large weights). Arguments as those of {@link SeriesWeights}.
 */
final class MomentWeights {

  private static final double PENALTY = 5;
  private static final int ROUNDS = 120;

  /** Features that are met less often than this have no weight. */
  private static final int RARE = 4;

  /** The moments that one figure may hold for, as features; the first of {@code right} is annotated. */
  private record Choice(List<int[]> moments, List<Boolean> right) {}

  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<List<List<String>>> all = new ArrayList<>();
  private final List<List<Boolean>> annotated = new ArrayList<>();

  public static void main(String[] args) throws IOException {
    MomentWeights weights = new MomentWeights();
    FactExtractor extractor = new FactExtractor();
    FigureKeys keys = new FigureKeys(new WordRarity());
    for (int i = 1; i < args.length; i++) {
      SeriesDossier.read(Path.of(args[i]), extractor::extract).forEach(dossier -> weights.add(dossier, SeriesWeights.keysOf(dossier, keys)));
    }
    Files.writeString(Path.of(args[0]), table(weights.count()));
    System.out.println(weights.all.size() + " figures");
  }

  /** The text of the table. */
  static String table(Map<String, Double> weights) {
    StringBuilder table = new StringBuilder("# weights of the features of Moments; written by MomentWeights\nfeature\tweight\n");
    weights.forEach((name, weight) -> {
      if (Math.abs(weight) >= 0.005) {
        table.append(name).append('\t').append(String.format(Locale.ROOT, "%.2f", weight)).append('\n');
      }
    });
    return table.toString();
  }

  /** Adds the figures that another has. */
  void addAll(MomentWeights other) {
    all.addAll(other.all);
    annotated.addAll(other.annotated);
    other.counts.forEach((name, count) -> counts.merge(name, count, Integer::sum));
  }

  /** Adds the figures of the annotated series of a dossier. */
  void add(SeriesDossier dossier, List<FigureKey> keys) {
    Moments moments = new Moments(new Corrections(new CorrectionWords()), Map.of());
    Map<String, SeriesDossier.Figure> figures = new TreeMap<>();
    dossier.figures().stream().filter(figure -> figure.factId() != null && figure.series() != null)
        .forEach(figure -> figures.put(figure.factId(), figure));
    Map<String, List<FigureKey>> groups = new TreeMap<>();
    for (FigureKey key : keys) {
      if (figures.containsKey(key.fact().id())) {
        groups.computeIfAbsent(figures.get(key.fact().id()).series(), any -> new ArrayList<>()).add(key);
      }
    }
    for (List<FigureKey> group : groups.values()) {
      List<MomentCandidates.Told> told = new ArrayList<>();
      for (FigureKey key : Moments.ordered(group)) {
        String gold = figures.get(key.fact().id()).asOf();
        Map<String, List<String>> features = moments.features(key, group, told);
        if (gold != null) {
          add(features, SeriesScore.day(gold));
        }
        told.add(new MomentCandidates.Told(key, gold == null ? null : new AsOf(SeriesScore.day(gold), AsOf.Basis.STATED)));
      }
    }
  }

  private void add(Map<String, List<String>> features, String gold) {
    List<List<String>> moments = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    features.forEach((edtf, names) -> {
      moments.add(names);
      right.add(SeriesScore.day(edtf).equals(gold));
      names.forEach(name -> counts.merge(name, 1, Integer::sum));
    });
    if (right.contains(true)) {
      all.add(moments);
      annotated.add(right);
    }
  }

  /** The weights by the features' names. */
  Map<String, Double> count() {
    Map<String, Integer> ids = new TreeMap<>();
    counts.forEach((name, count) -> {
      if (count >= RARE) {
        ids.put(name, ids.size());
      }
    });
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      choices.add(new Choice(all.get(i).stream().map(
          names -> names.stream().filter(ids::containsKey).mapToInt(ids::get).toArray()).toList(), annotated.get(i)));
    }
    double[] weights = descend(choices, ids.size());
    Map<String, Double> named = new TreeMap<>();
    ids.forEach((name, id) -> named.put(name, weights[id]));
    return named;
  }

  /** Steps down the slope, of each weight shorter the farther it went (AdaGrad). */
  private static double[] descend(List<Choice> choices, int size) {
    double[] weights = new double[size];
    double[] gone = new double[size];
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[size];
      for (int i = 0; i < size; i++) {
        slope[i] = PENALTY * weights[i];
      }
      for (Choice choice : choices) {
        addSlope(choice, weights, slope);
      }
      for (int i = 0; i < size; i++) {
        gone[i] += slope[i] * slope[i];
        weights[i] -= gone[i] == 0 ? 0 : 0.5 * slope[i] / Math.sqrt(gone[i]);
      }
    }
    return weights;
  }

  private static void addSlope(Choice choice, double[] weights, double[] slope) {
    double[] sums = new double[choice.moments().size()];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < sums.length; i++) {
      for (int id : choice.moments().get(i)) {
        sums[i] += weights[id];
      }
      most = Math.max(most, sums[i]);
    }
    double total = 0;
    double right = 0;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.exp(sums[i] - most);
      total += sums[i];
      right += choice.right().get(i) ? sums[i] : 0;
    }
    for (int i = 0; i < sums.length; i++) {
      double share = sums[i] / total - (choice.right().get(i) ? sums[i] / right : 0);
      for (int id : choice.moments().get(i)) {
        slope[id] += share;
      }
    }
  }
}
