package articlefacts.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes the moment of each figure of a series from its {@link MomentCandidates}: the one whose features weigh most (the weights are in
 * {@code moments.tsv}, which {@code MomentWeights} counts). Articles are taken in the order of their publication, so that a figure that
 * is told again can hold for the moment of the first telling.
 */
final class Moments {

  private static final Comparator<FigureKey> ORDER =
      Comparator.comparing((FigureKey key) -> key.article().publishedAt() == null ? "" : key.article().publishedAt())
          .thenComparing(key -> key.article().id()).thenComparing(key -> key.fact().span().start());

  /** Places in the figure's own article. */
  private static final List<String> STATED =
      List.of("own", "about", "before", "after", "earlier", "period", "topic", "lead", "prior", "beside");

  private final Map<String, Double> weights;
  private final MomentCandidates candidates;

  Moments(Corrections corrections) {
    this(corrections, SeriesTables.weights("moments.tsv"));
  }

  Moments(Corrections corrections, Map<String, Double> weights) {
    this.candidates = new MomentCandidates(new FigureWords(), corrections);
    this.weights = weights;
  }

  /** The figures of a series in the order in which their moments are taken. */
  static List<FigureKey> ordered(List<FigureKey> group) {
    return group.stream().sorted(ORDER).toList();
  }

  /** The moment of each figure of a series; a figure of which nothing is known has none. */
  Map<FigureKey, AsOf> of(List<FigureKey> group) {
    Map<FigureKey, AsOf> moments = new HashMap<>();
    List<MomentCandidates.Told> told = new ArrayList<>();
    for (FigureKey key : ordered(group)) {
      AsOf best = best(features(key, group, told), key);
      if (best != null) {
        moments.put(key, best);
      }
      told.add(new MomentCandidates.Told(key, best));
    }
    return moments;
  }

  private AsOf best(Map<String, List<String>> features, FigureKey key) {
    String best = null;
    double most = 0;
    for (Map.Entry<String, List<String>> one : features.entrySet()) {
      double sum = 0;
      for (String feature : one.getValue()) {
        sum += weights.getOrDefault(feature, 0.0);
      }
      if (best == null || sum > most) {
        best = one.getKey();
        most = sum;
      }
    }
    return best == null ? null : new AsOf(best, basis(features.get(best), best, key));
  }

  private static AsOf.Basis basis(List<String> features, String edtf, FigureKey key) {
    if (STATED.stream().anyMatch(features::contains)) {
      return AsOf.Basis.STATED;
    }
    return edtf.equals(key.article().publishedAt()) ? AsOf.Basis.PUBLISHED : AsOf.Basis.EVENT;
  }

  /** The features of each moment that a figure may hold for, by the moment. */
  Map<String, List<String>> features(FigureKey key, List<FigureKey> group, List<MomentCandidates.Told> told) {
    Map<String, List<String>> all = new TreeMap<>();
    List<String> traits = candidates.traits(key, told);
    Map<String, Set<MomentCandidates.Place>> found = candidates.of(key, group, told);
    found.forEach((edtf, places) -> {
      List<String> features = new ArrayList<>();
      String shape = MomentCandidates.shape(key, edtf);
      features.add(shape);
      for (MomentCandidates.Place place : places) {
        String name = place.name().toLowerCase(java.util.Locale.ROOT);
        features.add(name);
        features.add(name + " " + shape);
        traits.forEach(trait -> features.add(name + " of " + trait));
        if (place == MomentCandidates.Place.OWN) {
          features.add("own " + key.fact().time().relation().code() + (key.fact().time().edtf().contains("..") ? " open" : ""));
        }
      }
      all.put(edtf, features);
    });
    return all;
  }
}
