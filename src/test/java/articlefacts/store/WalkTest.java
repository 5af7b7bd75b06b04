package articlefacts.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WalkTest {

  /** Keys of a list, as rows of the index would give them. */
  private static final class Listed extends Walk {

    private final long[] keys;
    private int step;

    Listed(long... keys) {
      this.keys = keys;
    }

    @Override
    long key() {
      return step < keys.length ? keys[step] : END;
    }

    @Override
    void advance(long key) {
      while (key() < key) {
        step++;
      }
    }
  }

  private static long[] keys(Walk walk) {
    walk.advance(Walk.START);
    return walk.takeAll();
  }

  @Test
  void allMeetsWhatEveryWalkMeets() {
    assertArrayEquals(new long[] {3, 9}, keys(Walk.all(List.of(new Listed(1, 3, 5, 9), new Listed(2, 3, 9, 10), new Listed(3, 4, 9)))));
    assertArrayEquals(new long[0], keys(Walk.all(List.of(new Listed(1, 2), new Listed()))));
  }

  @Test
  void anyMeetsEachOnce() {
    assertArrayEquals(new long[] {1, 2, 3, 4}, keys(Walk.any(List.of(new Listed(1, 3), new Listed(2, 3, 4)))));
  }

  @Test
  void aWalkCanBeLeftAndTakenUp() {
    Walk walk = Walk.any(List.of(new Listed(1, 3, 8), new Listed(2, 3, 4)));
    walk.advance(2);
    assertArrayEquals(new long[] {2, 3}, walk.take(2));
    walk.advance(5);
    assertEquals(8, walk.key());
    assertArrayEquals(new long[] {8}, walk.take(5));
    assertEquals(Walk.END, walk.key());
  }

  @Test
  void anyCombinationIsThatOfTheSets() {
    Random random = new Random(11);
    for (int round = 0; round < 500; round++) {
      List<Walk> walks = new ArrayList<>();
      TreeSet<Long> wanted = null;
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        List<Walk> alternatives = new ArrayList<>();
        TreeSet<Long> any = new TreeSet<>();
        for (int j = 1 + random.nextInt(3); j > 0; j--) {
          long[] keys = random.longs(random.nextInt(40), -30, 30).sorted().distinct().toArray();
          alternatives.add(new Listed(keys));
          Arrays.stream(keys).forEach(any::add);
        }
        walks.add(Walk.any(alternatives));
        if (wanted == null) {
          wanted = any;
        } else {
          wanted.retainAll(any);
        }
      }
      assertArrayEquals(wanted.stream().mapToLong(Long::longValue).toArray(), keys(Walk.all(walks)));
    }
  }
}
