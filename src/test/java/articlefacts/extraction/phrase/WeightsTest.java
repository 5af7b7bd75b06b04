package articlefacts.extraction.phrase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reading several weights as one number gives the sums that adding them one by one gives. */
class WeightsTest {

  private static final int SIZE = 1 << 10;
  private static final int ROUNDS = 2_000;

  private final Random random = new Random(11);
  private final byte[] table = new byte[SIZE];
  private final Weights weights;

  WeightsTest() {
    for (int i = 0; i < SIZE; i++) {
      table[i] = (byte) (random.nextInt(255) - 127);
    }
    weights = new Weights(table);
  }

  @Test
  void bestClassIsTheFirstWithTheGreatestSum() {
    int[] sums = new int[Long.SIZE];
    for (int round = 0; round < ROUNDS; round++) {
      int[] features = features(1 + random.nextInt(ArcFeatures.MOST));
      long few = round % 3 == 0 ? random.nextLong() & random.nextLong() & random.nextLong() : -1;
      long classes = random.nextLong() & few | 1L << random.nextInt(Long.SIZE);
      assertEquals(plainBest(features, classes), weights.best(features, features.length, classes, sums));
    }
  }

  @Test
  void equalSumsGoToTheFirst() {
    Weights equal = new Weights(new byte[SIZE]);
    assertEquals(3, equal.best(features(5), 5, 1L << 3 | 1L << 40, new int[Long.SIZE]));
    assertEquals(3, equal.best(features(5), 5, 1L << 3 | 1L << 4 | 1L << 40, new int[Long.SIZE]));
  }

  @Test
  void threeClassesFitInOneNumber() {
    for (int round = 0; round < ROUNDS; round++) {
      int[] one = features(1 + random.nextInt(40));
      int[] other = features(1 + random.nextInt(40));
      long both = weights.three(one, 0, one.length) + weights.three(other, 0, other.length);
      for (int k = 0; k < 3; k++) {
        assertEquals(plain(one, k) + plain(other, k), Weights.of(both, k, one.length + other.length));
      }
    }
  }

  private int[] features(int count) {
    return random.ints(count).toArray();
  }

  private int plain(int[] features, int category) {
    int sum = 0;
    for (int feature : features) {
      sum += table[(feature & SIZE - 1) + category & SIZE - 1];
    }
    return sum;
  }

  private int plainBest(int[] features, long classes) {
    int best = -1;
    for (int k = 0; k < Long.SIZE; k++) {
      boolean allowed = (classes >>> k & 1) != 0;
      best = allowed && (best < 0 || plain(features, k) > plain(features, best)) ? k : best;
    }
    return best;
  }
}
