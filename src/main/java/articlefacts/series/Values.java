package articlefacts.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Figures by their dimension and value: finds those of equal value without looking at all. */
final class Values {

  /** Wider than what {@link Bounds#equalsAbout} lets pass. */
  private static final double SLACK = 0.003;

  private record Entry(Bounds bounds, int number) {}

  private final Map<String, TreeMap<Double, List<Entry>>> dimensions = new HashMap<>();

  void add(FigureKey key, int number) {
    if (key.bounds().number() != null) {
      dimensions.computeIfAbsent(key.dimension(), any -> new TreeMap<>())
          .computeIfAbsent(Math.abs(key.bounds().number()), any -> new ArrayList<>()).add(new Entry(key.bounds(), number));
    }
  }

  /** The numbers of the figures whose value is equal, in no order. */
  List<Integer> equal(FigureKey key) {
    List<Integer> equal = new ArrayList<>();
    TreeMap<Double, List<Entry>> own = dimensions.get(key.dimension());
    if (own != null && key.bounds().number() != null) {
      double value = Math.abs(key.bounds().number());
      for (List<Entry> entries : own.subMap(value * (1 - SLACK), true, value * (1 + SLACK), true).values()) {
        for (Entry entry : entries) {
          if (entry.bounds().equalsAbout(key.bounds())) {
            equal.add(entry.number());
          }
        }
      }
    }
    return equal;
  }
}
