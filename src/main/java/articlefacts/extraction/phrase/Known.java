package articlefacts.extraction.phrase;

import java.util.Arrays;

/** Numbers by numbers, for what was reckoned once in a parse: a hash table with open addressing that is emptied and used again. */
final class Known {

  private static final int LEAST = 256;

  private long[] keys = new long[LEAST];
  private long[] values = new long[LEAST];
  private int mask = LEAST - 1;
  private int size;

  /** Forgets all; from now on there is room for so many without growing. */
  void clear(int expected) {
    int wanted = Math.max(LEAST, Integer.highestOneBit(Math.max(1, expected)) * 4);
    if (wanted > keys.length) {
      keys = new long[wanted];
      values = new long[wanted];
    } else {
      Arrays.fill(keys, 0, wanted, 0);
    }
    mask = wanted - 1;
    size = 0;
  }

  /** The place of a key that is not 0: {@link #value} of it is 0 when it is new, and until {@link #set} is called. */
  int place(long key) {
    long h = key * 0x9E3779B97F4A7C15L;
    int at = (int) (h >>> 40) & mask;
    while (keys[at] != 0 && keys[at] != key) {
      at = at + 1 & mask;
    }
    if (keys[at] == 0) {
      if (size > mask >>> 1) {
        grow();
        return place(key);
      }
      size++;
      keys[at] = key;
      values[at] = 0;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldValues = values;
    int old = mask + 1;
    keys = new long[2 * old];
    values = new long[2 * old];
    mask = 2 * old - 1;
    size = 0;
    for (int i = 0; i < old; i++) {
      if (oldKeys[i] != 0) {
        values[place(oldKeys[i])] = oldValues[i];
      }
    }
  }

  long value(int place) {
    return values[place];
  }

  void set(int place, long value) {
    values[place] = value;
  }
}
