package articlefacts.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Cuts what is to be written of stories into slices, so that whoever else writes waits for one of them at most. Series that exchange a
 * figure are in one slice: at no time is a figure in two series, or out of the one that it only moves from.
 */
final class SeriesSlices {

  private SeriesSlices() {}

  /**
   * Series that are written in one transaction.
   *
   * @param series as they are now
   * @param before those of the same figures as they were
   */
  record Slice(List<StoredSeries> series, List<StoredSeries> before) {

    Slice() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    private int figures() {
      return figuresOf(series) + figuresOf(before);
    }

    private void addAll(Slice other) {
      series.addAll(other.series);
      before.addAll(other.before);
    }

    /** The ids of the series that are not there any more. */
    Set<String> gone() {
      Set<String> gone = new TreeSet<>();
      before.forEach(one -> gone.add(one.id()));
      series.forEach(one -> gone.remove(one.id()));
      return gone;
    }

    /** The figures that are in no series any more. */
    Set<String> left() {
      Set<String> left = new TreeSet<>(members(before).keySet());
      left.removeAll(members(series).keySet());
      return left;
    }

    /** The figures that come to a series: figure, series and article. */
    List<Object[]> come() {
      Map<String, String> was = members(before);
      List<Object[]> come = new ArrayList<>();
      for (StoredSeries one : series) {
        for (StoredSeries.Point point : one.points()) {
          if (!one.id().equals(was.get(point.factId()))) {
            come.add(new Object[] {point.factId(), one.id(), point.articleId()});
          }
        }
      }
      return come;
    }

    private static Map<String, String> members(Collection<StoredSeries> series) {
      Map<String, String> members = new HashMap<>();
      series.forEach(one -> one.points().forEach(point -> members.put(point.factId(), one.id())));
      return members;
    }

    private static int figuresOf(Collection<StoredSeries> series) {
      return series.stream().mapToInt(one -> one.points().size()).sum();
    }
  }

  /**
   * The slices, in the order of the series.
   *
   * @param most figures of a slice, those of the series as they were counted as well, unless it cannot be less
   */
  static List<Slice> of(Collection<StoredSeries> series, Collection<StoredSeries> before, int most) {
    DisjointSets cut = new DisjointSets();
    Map<String, String> was = Slice.members(before);
    for (StoredSeries one : series) {
      Set<String> from = new HashSet<>();
      one.points().forEach(point -> from.add(was.getOrDefault(point.factId(), one.id())));
      from.forEach(other -> cut.unite(one.id(), other));
    }
    Map<String, Slice> together = new LinkedHashMap<>();
    series.forEach(one -> together.computeIfAbsent(cut.root(one.id()), any -> new Slice()).series.add(one));
    before.forEach(one -> together.computeIfAbsent(cut.root(one.id()), any -> new Slice()).before.add(one));
    List<Slice> slices = new ArrayList<>();
    Slice last = null;
    for (Slice one : together.values()) {
      if (last == null || last.figures() + one.figures() > most) {
        last = new Slice();
        slices.add(last);
      }
      last.addAll(one);
    }
    return slices;
  }
}
