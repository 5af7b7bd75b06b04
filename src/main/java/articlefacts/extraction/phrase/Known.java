package articlefacts.extraction.phrase;

import java.util.Arrays;

/** Numbers by numbers, for what was reckoned once in a parse: a hash table with open addressing that is emptied and used again. */
final class Known {

  private static final int LEAST = 128;
  private static final int HASH = 40;

  // a key that is not 0, and its value beside it, so that both are in one line of the cache
  private long[] pairs = new long[2 * LEAST];
  private int mask = LEAST - 1;
  private int size;

  /** Forgets all; from now on there is room for so many without growing. */
  void clear(int expected) {
    int wanted = Math.max(LEAST, Integer.highestOneBit(Math.max(1, expected)) * 4);
    if (2 * wanted > pairs.length) {
      pairs = new long[2 * wanted];
    } else {
      Arrays.fill(pairs, 0, 2 * wanted, 0);
    }
    mask = wanted - 1;
    size = 0;
  }

  /** The place of a key that is not 0: {@link #value} of it is 0 when it is new, and until {@link #set} is called. */
  int place(long key) {
    int at = (int) (key * 0x9E3779B97F4A7C15L >>> HASH) & mask;
    long there = pairs[2 * at];
    while (there != 0 && there != key) {
      at = at + 1 & mask;
      there = pairs[2 * at];
    }
    return there == 0 ? enter(key, at) : 2 * at;
  }

  private int enter(long key, int at) {
    if (size > mask >>> 1) {
      grow();
      return place(key);
    }
    size++;
    pairs[2 * at] = key;
    pairs[2 * at + 1] = 0;
    return 2 * at;
  }

  private void grow() {
    long[] old = pairs;
    int places = mask + 1;
    pairs = new long[4 * places];
    mask = 2 * places - 1;
    size = 0;
    for (int i = 0; i < 2 * places; i += 2) {
      if (old[i] != 0) {
        pairs[place(old[i]) + 1] = old[i + 1];
      }
    }
  }

  long value(int place) {
    return pairs[place + 1];
  }

  void set(int place, long value) {
    pairs[place + 1] = value;
  }
}
