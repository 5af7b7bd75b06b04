package articlefacts.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
  private static final Set<MomentCandidates.Place> STATED = EnumSet.range(MomentCandidates.Place.OWN, MomentCandidates.Place.BESIDE);

  private final Map<String, Double> weights;
  private final Map<MomentCandidates.Place, OfPlace> ofPlaces = new EnumMap<>(MomentCandidates.Place.class);
  private final MomentCandidates candidates;

  /**
   * The weights of the features that a place has.
   *
   * @param traits by the trait of the figure: "lead of toll"
   * @param more by what else stands behind the place's name: "lead day past"
   */
  private record OfPlace(double itself, Map<String, Double> traits, Map<String, Double> more) {}

  Moments(Corrections corrections) {
    this(corrections, SeriesTables.weights("moments.tsv"));
  }

  Moments(Corrections corrections, Map<String, Double> weights) {
    this.candidates = new MomentCandidates(new FigureWords(), corrections);
    this.weights = weights;
    for (MomentCandidates.Place place : MomentCandidates.Place.values()) {
      String name = place.name().toLowerCase(java.util.Locale.ROOT);
      ofPlaces.put(place, new OfPlace(weights.getOrDefault(name, 0.0), behind(name + " of "), behind(name + " ")));
    }
  }

  private Map<String, Double> behind(String start) {
    Map<String, Double> found = new HashMap<>();
    weights.forEach((feature, weight) -> {
      if (feature.startsWith(start)) {
        found.put(feature.substring(start.length()), weight);
      }
    });
    return found;
  }

  /** The figures of a series in the order in which their moments are taken. */
  static List<FigureKey> ordered(List<FigureKey> group) {
    return group.stream().sorted(ORDER).toList();
  }

  /** The moment of each figure of a series; a figure of which nothing is known has none. */
  Map<FigureKey, AsOf> of(List<FigureKey> group) {
    Map<FigureKey, AsOf> moments = new HashMap<>();
    List<MomentCandidates.Told> told = new ArrayList<>();
    List<MomentCandidates.Stated> stated = candidates.stated(group);
    for (FigureKey key : ordered(group)) {
      AsOf best = best(key, stated, told);
      if (best != null) {
        moments.put(key, best);
      }
      told.add(new MomentCandidates.Told(key, best));
    }
    return moments;
  }

  private AsOf best(FigureKey key, List<MomentCandidates.Stated> stated, List<MomentCandidates.Told> told) {
    Map<String, Set<MomentCandidates.Place>> found = candidates.of(key, stated, told);
    String best = null;
    double most = 0;
    for (Map.Entry<String, Double> one : sums(key, found, told).entrySet()) {
      if (best == null || one.getValue() > most) {
        best = one.getKey();
        most = one.getValue();
      }
    }
    return best == null ? null : new AsOf(best, basis(found.get(best), best, key));
  }

  /** What the {@link #features} of each moment weigh. */
  Map<String, Double> sums(FigureKey key, List<FigureKey> group, List<MomentCandidates.Told> told) {
    return sums(key, candidates.of(key, candidates.stated(group), told), told);
  }

  private Map<String, Double> sums(FigureKey key, Map<String, Set<MomentCandidates.Place>> found, List<MomentCandidates.Told> told) {
    List<String> traits = candidates.traits(key, told);
    Map<String, Double> sums = new LinkedHashMap<>();
    found.forEach((edtf, places) -> sums.put(edtf, weight(key, edtf, places, traits)));
    return sums;
  }

  /** The sum of the weights of a moment's {@link #features}; the names of those of a place are not put together for it. */
  private double weight(FigureKey key, String edtf, Set<MomentCandidates.Place> places, List<String> traits) {
    String shape = MomentCandidates.shape(key, edtf);
    double sum = weights.getOrDefault(shape, 0.0);
    if (isDated(key)) {
      sum += weights.getOrDefault(toOwn(key, edtf), 0.0);
    }
    for (MomentCandidates.Place place : places) {
      OfPlace own = ofPlaces.get(place);
      sum += own.itself();
      sum += own.more().getOrDefault(shape, 0.0);
      for (String trait : traits) {
        sum += own.traits().getOrDefault(trait, 0.0);
      }
      if (place == MomentCandidates.Place.OWN) {
        sum += own.more().getOrDefault(relation(key), 0.0);
      }
    }
    return sum;
  }

  private static boolean isDated(FigureKey key) {
    return key.fact().time() != null && key.fact().time().edtf() != null;
  }

  /** How a moment stands to the figure's own time: "apart from during period" for 2025 where that is 2026. */
  private static String toOwn(FigureKey key, String edtf) {
    String own = key.fact().time().edtf();
    String how = own.equals(edtf) ? "same as " : edtf.startsWith(own) ? "inside " : own.startsWith(edtf) ? "around " : "apart from ";
    return how + relation(key) + (own.length() < 10 ? " period" : "");
  }

  private static String relation(FigureKey key) {
    return key.fact().time().relation().code() + (key.fact().time().edtf().contains("..") ? " open" : "");
  }

  private static AsOf.Basis basis(Set<MomentCandidates.Place> places, String edtf, FigureKey key) {
    if (places.stream().anyMatch(STATED::contains)) {
      return AsOf.Basis.STATED;
    }
    return edtf.equals(key.article().publishedAt()) ? AsOf.Basis.PUBLISHED : AsOf.Basis.EVENT;
  }

  /** The features of each moment that a figure may hold for, by the moment. */
  Map<String, List<String>> features(FigureKey key, List<FigureKey> group, List<MomentCandidates.Told> told) {
    Map<String, List<String>> all = new TreeMap<>();
    List<String> traits = candidates.traits(key, told);
    Map<String, Set<MomentCandidates.Place>> found = candidates.of(key, candidates.stated(group), told);
    found.forEach((edtf, places) -> {
      List<String> features = new ArrayList<>();
      String shape = MomentCandidates.shape(key, edtf);
      features.add(shape);
      if (isDated(key)) {
        features.add(toOwn(key, edtf));
      }
      for (MomentCandidates.Place place : places) {
        String name = place.name().toLowerCase(java.util.Locale.ROOT);
        features.add(name);
        features.add(name + " " + shape);
        traits.forEach(trait -> features.add(name + " of " + trait));
        if (place == MomentCandidates.Place.OWN) {
          features.add(name + " " + relation(key));
        }
      }
      all.put(edtf, features);
    });
    return all;
  }
}
