package articlefacts.series;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Names a series by words of its articles: "morts", "La récolte française de blé tendre". */
final class Labels {

  private Labels() {}

  /** What most of the figures count or, where they count nothing, are about. */
  static String of(List<FigureKey> group) {
    String counted = commonest(group, key -> key.fact().counted() == null ? null : key.fact().counted().text());
    if (counted != null) {
      return counted;
    }
    String about = commonest(group, key -> key.fact().about() == null ? null : key.fact().about().text());
    return about != null ? about : group.get(0).fact().text();
  }

  /** The commonest text, of equals the first in the alphabet. */
  private static String commonest(List<FigureKey> group, Function<FigureKey, String> text) {
    Map<String, Integer> counts = new TreeMap<>();
    for (FigureKey key : group) {
      String own = text.apply(key);
      if (own != null) {
        counts.merge(own, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey).orElse(null);
  }
}
