package articlefacts.series;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The words around the figures of one story, weighed by how well each tells one figure of the story from another, in arrays: every pair of
 * figures is compared by them.
 */
final class Contexts {

  /** A name that so large a part of the articles has tells no figure from another. */
  private static final double MAIN = 0.4;

  /** A place that so large a part of the articles has is that of the story. */
  private static final double MAIN_PLACE = 0.34;
  private static final int STRONGEST = 5;

  private final Map<FigureKey, Weighed> weighed = new HashMap<>();
  private final Map<String, Set<String>> articlesOf = new HashMap<>();
  private final int articles;
  private final Contrasts contrasts;
  private final Company company;
  private final Map<FigureKey, Map<String, Double>> nearest = new HashMap<>();
  private final Map<String, Set<String>> articlesAt = new HashMap<>();

  /**
   * The words of one figure.
   *
   * @param ids of the words, ascending
   * @param weights of each
   * @param length the Euclidean length of the weights
   */
  private record Weighed(int[] ids, double[] weights, double length) {}

  Contexts(List<FigureKey> keys) {
    contrasts = new Contrasts(keys);
    company = new Company(keys, contrasts);
    for (FigureKey key : keys) {
      nearest.put(key, strongest(key.context()));
      key.places().forEach(place -> articlesAt.computeIfAbsent(place, any -> new HashSet<>()).add(key.article().id()));
      key.names().forEach(name -> articlesOf.computeIfAbsent(name, any -> new HashSet<>()).add(key.article().id()));
    }
    articles = (int) keys.stream().map(key -> key.article().id()).distinct().count();
    Map<String, Double> telling = telling(keys);
    Map<String, Integer> ids = new HashMap<>();
    int next = 0;
    for (String term : telling.keySet()) {
      ids.put(term, next++);
    }
    for (FigureKey key : keys) {
      weighed.put(key, weighed(key, telling, ids));
    }
  }

  /** How much each word tells one figure of a story from another: its inverse frequency among the figures of the story. */
  private static TreeMap<String, Double> telling(List<FigureKey> keys) {
    TreeMap<String, Double> counts = new TreeMap<>();
    for (FigureKey key : keys) {
      for (String term : key.context().keySet()) {
        counts.merge(term, 1.0, Double::sum);
      }
    }
    counts.replaceAll((term, count) -> Math.log((keys.size() + 1.0) / count) / Math.log(keys.size() + 1.0));
    return counts;
  }

  private static Weighed weighed(FigureKey key, Map<String, Double> telling, Map<String, Integer> ids) {
    int[] own = new int[key.context().size()];
    double[] weights = new double[own.length];
    double square = 0;
    int i = 0;
    // the context is sorted as the ids are
    for (Map.Entry<String, Double> term : key.context().entrySet()) {
      own[i] = ids.get(term.getKey());
      weights[i] = term.getValue() * telling.get(term.getKey());
      square += weights[i] * weights[i];
      i++;
    }
    return new Weighed(own, weights, Math.sqrt(square));
  }

  /**
   * What the words of two figures have in common.
   *
   * @param cosine of their weights, 0 to 1
   * @param strongest the weight of the most telling word of both
   */
  record Common(double cosine, double strongest) {}

  /** The names of its sentence that tell it from other figures of the story: those of a part of its articles. */
  Set<String> tellingNames(FigureKey key) {
    Set<String> telling = new TreeSet<>();
    for (String name : key.names()) {
      if (articlesOf.getOrDefault(name, Set.of()).size() <= Math.max(1, MAIN * articles)) {
        telling.add(name);
      }
    }
    return telling;
  }

  /** The words that weigh most around a figure. */
  private static Map<String, Double> strongest(Map<String, Double> context) {
    Map<String, Double> strongest = new TreeMap<>();
    context.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(STRONGEST)
        .forEach(term -> strongest.put(term.getKey(), term.getValue()));
    return strongest;
  }

  /** What the strongest words of two figures have in common, as a share of the lesser. */
  double nearest(FigureKey a, FigureKey b) {
    Map<String, Double> left = nearest.get(a);
    Map<String, Double> right = nearest.get(b);
    double common = 0;
    for (Map.Entry<String, Double> term : left.entrySet()) {
      common += right.containsKey(term.getKey()) ? Math.min(term.getValue(), right.get(term.getKey())) : 0;
    }
    double least = Math.min(sum(left), sum(right));
    return least == 0 ? 0 : common / least;
  }

  private static double sum(Map<String, Double> weights) {
    return weights.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** The places of a figure where only a part of the articles have any. */
  Set<String> minorPlaces(FigureKey key) {
    Set<String> minor = new TreeSet<>(key.places());
    minor.removeIf(place -> articlesAt.getOrDefault(place, Set.of()).size() >= MAIN_PLACE * articles);
    return minor;
  }

  /** How the values of two figures meet in the articles; null when they do not. */
  Company.Meeting meeting(FigureKey a, FigureKey b) {
    return company.of(a, b);
  }

  /** How many figures of its dimension its article has. */
  int figures(FigureKey key) {
    return company.figures(key);
  }

  /** How the values of two figures are set against each other in the story; null when they are not. */
  Contrasts.Kind contrast(FigureKey a, FigureKey b) {
    return contrasts.between(a, b);
  }

  Common common(FigureKey a, FigureKey b) {
    Weighed left = weighed.get(a);
    Weighed right = weighed.get(b);
    double product = 0;
    double strongest = 0;
    int i = 0;
    int j = 0;
    while (i < left.ids().length && j < right.ids().length) {
      if (left.ids()[i] == right.ids()[j]) {
        product += left.weights()[i] * right.weights()[j];
        strongest = Math.max(strongest, Math.min(left.weights()[i], right.weights()[j]));
        i++;
        j++;
      } else if (left.ids()[i] < right.ids()[j]) {
        i++;
      } else {
        j++;
      }
    }
    return new Common(product == 0 ? 0 : product / (left.length() * right.length()), strongest);
  }
}
