package articlefacts.series;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says how likely two figures of one story are one figure: a weighted sum of what their keys have in common and of what tells them
 * apart (logistic regression; the weights are in {@code weights.tsv}, which {@code SeriesWeights} counts).
 */
final class FigureMatcher {

  /** The sum for two figures that can never be one. */
  static final double NEVER = -6;

  /** What a person says outweighs all else. */
  private static final double CHOSEN = 1e9;

  private static final double AGAINST = 0.5;

  private final double[] weights = new double[KeyComparison.FEATURES.length];
  private final double bias;

  FigureMatcher() {
    this(SeriesTables.weights("weights.tsv"));
  }

  /** With a weight for each feature and a bias. */
  FigureMatcher(Map<String, Double> table) {
    bias = table.get("bias");
    for (int i = 0; i < weights.length; i++) {
      Double weight = table.get(KeyComparison.FEATURES[i]);
      if (weight == null) {
        throw new IllegalStateException("weights.tsv has no weight for " + KeyComparison.FEATURES[i]);
      }
      weights[i] = weight;
    }
  }

  /** Above 0 when they are rather one figure than two, between {@link #NEVER} and its opposite. */
  double score(Placed a, Placed b, Contexts contexts) {
    double[] features = KeyComparison.features(a, b, contexts);
    if (features == null) {
      return NEVER;
    }
    double sum = bias;
    for (int i = 0; i < features.length; i++) {
      sum += weights[i] * features[i];
    }
    return Math.max(NEVER, Math.min(-NEVER, sum));
  }

  /** An update may have few words in common with what it updates: what speaks against a link weighs less where values differ. */
  private static double weight(FigureKey a, FigureKey b, double score) {
    return score < 0 && !a.isSameArticle(b) && !a.bounds().equalsAbout(b.bounds()) ? AGAINST : 1;
  }

  /** The figures of one story, put together where they are one or people say so; each group in the order of the keys. */
  List<List<FigureKey>> groups(List<FigureKey> keys, List<SeriesReader.Choice> choices) {
    Contexts contexts = new Contexts(keys);
    Grouping grouping = new Grouping(keys.size());
    new Pairs(contexts.all()).each((i, j) -> {
      double score = score(contexts.all().get(i), contexts.all().get(j), contexts);
      // what is not linked is never one
      if (score > NEVER) {
        grouping.link(i, j, score, weight(contexts.all().get(i).key(), contexts.all().get(j).key(), score));
      }
    });
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      places.put(keys.get(i).fact().id(), i);
    }
    for (SeriesReader.Choice choice : choices) {
      Integer a = places.get(choice.a());
      Integer b = places.get(choice.b());
      if (a != null && b != null) {
        grouping.link(a, b, choice.one() ? CHOSEN : -CHOSEN, 1);
      }
    }
    return grouping.groups().stream().map(group -> group.stream().map(keys::get).toList()).toList();
  }
}
