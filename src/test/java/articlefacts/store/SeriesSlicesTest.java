package articlefacts.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SeriesSlicesTest {

  private static StoredSeries series(String id, List<String> facts) {
    List<StoredSeries.Point> points = new ArrayList<>();
    for (String fact : facts) {
      points.add(new StoredSeries.Point(
          fact, "art_of_" + fact, "ori_of_" + fact, null, null, "12 morts", null, BigDecimal.valueOf(12), null, null, null, null, null, null, null, List.of()));
    }
    return new StoredSeries(id, "morts", "count", null, null, List.of(), 1, 1, 0, Instant.EPOCH, points);
  }

  /** Figures dealt to series at random. */
  private static List<StoredSeries> dealt(Random random, int figures) {
    Map<String, List<String>> facts = new TreeMap<>();
    for (int figure = 0; figure < figures; figure++) {
      int hand = random.nextInt(figures / 3);
      if (hand > 0) {
        facts.computeIfAbsent("ser_" + hand, any -> new ArrayList<>()).add("fct_" + figure);
      }
    }
    List<StoredSeries> dealt = new ArrayList<>();
    facts.forEach((id, own) -> dealt.add(series(id, own)));
    return dealt;
  }

  private static Map<String, String> members(List<StoredSeries> series) {
    Map<String, String> members = new TreeMap<>();
    series.forEach(one -> one.points().forEach(point -> members.put(point.factId(), one.id())));
    return members;
  }

  @RepeatedTest(50)
  void slicesMakeOutOfWhatWasWhatIs(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    List<StoredSeries> before = dealt(random, 60);
    List<StoredSeries> now = dealt(random, 60);
    Map<String, String> members = members(before);
    Set<String> ids = new HashSet<>();
    before.forEach(one -> ids.add(one.id()));
    for (SeriesSlices.Slice slice : SeriesSlices.of(now, before, 8)) {
      Map<String, String> left = new HashMap<>(members);
      members.keySet().removeAll(slice.left());
      for (Object[] member : slice.come()) {
        members.put((String) member[0], (String) member[1]);
      }
      ids.removeAll(slice.gone());
      slice.series().forEach(one -> ids.add(one.id()));
      // no figure is in a series that is not there, at any time
      assertTrue(ids.containsAll(members.values()), () -> "from " + left);
    }
    assertEquals(members(now), members);
  }

  @Test
  void seriesThatExchangeNothingAreWrittenApart() {
    List<StoredSeries> before = List.of(series("a", List.of("1", "2")), series("b", List.of("3")), series("gone", List.of("9")));
    List<StoredSeries> now = List.of(series("a", List.of("1", "2", "5")), series("b", List.of("3", "4")));
    List<SeriesSlices.Slice> slices = SeriesSlices.of(now, before, 3);
    assertEquals(List.of("a", "b", ""), slices.stream().map(slice -> String.join(" ", slice.series().stream().map(StoredSeries::id).toList())).toList());
    assertEquals(Set.of("gone"), slices.get(2).gone());
    assertEquals(1, slices.get(0).come().size());
    assertEquals(1, SeriesSlices.of(now, before, 100).size());
  }

  @Test
  void seriesThatExchangeAFigureAreWrittenAtOnce() {
    List<StoredSeries> before = List.of(series("a", List.of("1", "2")), series("b", List.of("3")));
    List<StoredSeries> now = List.of(series("a", List.of("1")), series("c", List.of("2", "3")));
    List<SeriesSlices.Slice> slices = SeriesSlices.of(now, before, 1);
    assertEquals(1, slices.size());
    assertEquals(Set.of("b"), slices.get(0).gone());
    assertEquals(2, slices.get(0).come().size());
  }
}
