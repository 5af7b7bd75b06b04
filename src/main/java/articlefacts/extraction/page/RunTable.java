package articlefacts.extraction.page;

import java.util.Map;

/** What is known of runs of three letters: open addressing over packed letters, so that looking one up makes nothing. Immutable. */
final class RunTable {

  private final long[] keys;
  private final float[][] values;

  /** @param runs by their {@link #packed} letters */
  RunTable(Map<Long, float[]> runs) {
    int places = Integer.highestOneBit(Math.max(1, runs.size())) << 2;
    keys = new long[places];
    values = new float[places][];
    runs.forEach((key, value) -> {
      int place = place(key);
      while (values[place] != null) {
        place = place + 1 & places - 1;
      }
      keys[place] = key;
      values[place] = value;
    });
  }

  static long packed(char a, char b, char c) {
    return (long) a << 32 | (long) b << 16 | c;
  }

  /** Null for a run of which nothing is known. */
  float[] get(char a, char b, char c) {
    long key = packed(a, b, c);
    for (int place = place(key); values[place] != null; place = place + 1 & keys.length - 1) {
      if (keys[place] == key) {
        return values[place];
      }
    }
    return null;
  }

  private int place(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & keys.length - 1;
  }
}
