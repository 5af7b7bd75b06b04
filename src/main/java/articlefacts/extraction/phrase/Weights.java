package articlefacts.extraction.phrase;

/**
 * The weights of features in one table of bytes: a feature and a class are one place, given by the feature's hash plus the class.
 *
 * <p>Features are not listed anywhere; two that share a place were trained to share it (Weinberger et al., Feature Hashing for Large Scale
 * Multitask Learning, 2009). The classes of one feature lie side by side, so that scoring them reads one line of the cache.
 */
final class Weights {

  private static final int MIX = 0x9E3779B1;

  private final byte[] table;
  private final int mask;

  /** @param table a power of two long */
  Weights(byte[] table) {
    if (Integer.bitCount(table.length) != 1) {
      throw new IllegalArgumentException("not a power of two: " + table.length);
    }
    this.table = table;
    this.mask = table.length - 1;
  }

  int score(int[] features, int count, int category) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += table[features[i] + category & mask];
    }
    return sum;
  }

  /** The scores of the first three classes in one walk over the features. */
  void scoreThree(int[] features, int count, int[] scores) {
    int first = 0;
    int second = 0;
    int third = 0;
    for (int i = 0; i < count; i++) {
      int at = features[i];
      first += table[at & mask];
      second += table[at + 1 & mask];
      third += table[at + 2 & mask];
    }
    scores[0] = first;
    scores[1] = second;
    scores[2] = third;
  }

  /** The hash of a feature: its template and what fills it. */
  static int feature(int template, int a) {
    int h = (template * 0x85EBCA6B ^ a) * MIX;
    return (h ^ h >>> 15) * 0x2C1B3C6D ^ h >>> 13;
  }

  static int feature(int template, int a, int b) {
    int h = (template * 0x85EBCA6B ^ a) * MIX;
    h = ((h ^ h >>> 15) + b) * 0x2C1B3C6D;
    return (h ^ h >>> 13) * MIX ^ h >>> 16;
  }

  static int feature(int template, int a, int b, int c) {
    int h = (template * 0x85EBCA6B ^ a) * MIX;
    h = ((h ^ h >>> 15) + b) * 0x2C1B3C6D;
    h = ((h ^ h >>> 13) + c) * 0x297A2D39;
    return (h ^ h >>> 15) * MIX ^ h >>> 16;
  }

  static int feature(int template, int a, int b, int c, int d) {
    return feature(template, feature(template + 1, a, b), c, d);
  }
}
