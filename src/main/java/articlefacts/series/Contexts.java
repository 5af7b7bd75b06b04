package articlefacts.series;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The figures of one story, each {@link Placed} among the others: the words around it weigh as much as they tell one figure from another.
 */
final class Contexts {

  /** A name that so large a part of the articles has tells no figure from another. */
  private static final double MAIN = 0.4;

  /** A place that so large a part of the articles has is that of the story. */
  private static final double MAIN_PLACE = 0.34;
  private static final int STRONGEST = 5;

  private final Map<String, Set<String>> articlesOf = new HashMap<>();
  private final Map<String, Set<String>> articlesAt = new HashMap<>();
  private final int articles;
  private final Contrasts contrasts;
  private final Company company;
  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<FigureKey, Placed> placed = new HashMap<>();
  private final List<Placed> inOrder = new ArrayList<>();

  Contexts(List<FigureKey> keys) {
    contrasts = new Contrasts(keys);
    company = new Company(keys, contrasts);
    TreeSet<String> words = new TreeSet<>();
    for (FigureKey key : keys) {
      key.places().forEach(place -> articlesAt.computeIfAbsent(place, any -> new HashSet<>()).add(key.article().id()));
      key.names().forEach(name -> articlesOf.computeIfAbsent(name, any -> new HashSet<>()).add(key.article().id()));
      List.of(key.context().keySet(), key.heads(), key.topic(), key.said(), key.names(), key.places()).forEach(words::addAll);
    }
    // in the order of the words, so that sums are made in the same order in every story
    words.forEach(word -> ids.put(word, ids.size()));
    articles = (int) keys.stream().map(key -> key.article().id()).distinct().count();
    Map<String, Double> telling = telling(keys);
    for (FigureKey key : keys) {
      Placed one = placed(key, telling);
      placed.put(key, one);
      inOrder.add(one);
    }
  }

  /** How much each word tells one figure of a story from another: its inverse frequency among the figures of the story. */
  private static Map<String, Double> telling(List<FigureKey> keys) {
    Map<String, Double> counts = new HashMap<>();
    for (FigureKey key : keys) {
      for (String term : key.context().keySet()) {
        counts.merge(term, 1.0, Double::sum);
      }
    }
    counts.replaceAll((term, count) -> Math.log((keys.size() + 1.0) / count) / Math.log(keys.size() + 1.0));
    return counts;
  }

  private Placed placed(FigureKey key, Map<String, Double> telling) {
    int[] context = ids(key.context().keySet());
    double[] weights = new double[context.length];
    double square = 0;
    int i = 0;
    // the context is sorted as the ids are
    for (Map.Entry<String, Double> term : key.context().entrySet()) {
      weights[i] = term.getValue() * telling.get(term.getKey());
      square += weights[i] * weights[i];
      i++;
    }
    TreeMap<String, Double> nearest = strongest(key.context());
    double[] nearestWeights = nearest.values().stream().mapToDouble(Double::doubleValue).toArray();
    return new Placed(
        key, context, weights, Math.sqrt(square), ids(nearest.keySet()), nearestWeights,
        nearest.values().stream().mapToDouble(Double::doubleValue).sum(),
        ids(key.heads()), ids(key.topic()), ids(key.said()),
        ids(key.names(), name -> articlesOf.get(name).size() <= Math.max(1, MAIN * articles)),
        ids(key.places()), ids(key.places(), place -> articlesAt.get(place).size() < MAIN_PLACE * articles),
        company.valueOf(key), company.figures(key), contrasts.ends(key));
  }

  private int[] ids(Collection<String> words) {
    return ids(words, word -> true);
  }

  private int[] ids(Collection<String> words, Predicate<String> which) {
    return words.stream().filter(which).mapToInt(ids::get).sorted().toArray();
  }

  /** The words that weigh most around a figure. */
  private static TreeMap<String, Double> strongest(Map<String, Double> context) {
    TreeMap<String, Double> strongest = new TreeMap<>();
    context.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(STRONGEST)
        .forEach(term -> strongest.put(term.getKey(), term.getValue()));
    return strongest;
  }

  /** A figure of the story. */
  Placed of(FigureKey key) {
    return placed.get(key);
  }

  /** All figures in the order of the keys. */
  List<Placed> all() {
    return inOrder;
  }

  /** How the values of two figures meet in the articles; null when they do not. */
  Company.Meeting meeting(Placed a, Placed b) {
    return company.of(a.value(), b.value());
  }

  /** How the values of two figures are set against each other in the story; null when they are not. */
  Contrasts.Kind contrast(Placed a, Placed b) {
    return contrasts.between(a.ends(), b.ends());
  }
}
