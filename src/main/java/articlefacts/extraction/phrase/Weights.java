package articlefacts.extraction.phrase;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The weights of features in one table of bytes: a feature and a class are one place, given by the feature's hash plus the class.
 *
 * <p>Features are not listed anywhere; two that share a place were trained to share it (Weinberger et al., Feature Hashing for Large Scale
 * Multitask Learning, 2009). The classes of one feature lie side by side, so that scoring them reads one line of the cache, and those of
 * three classes one number.
 */
final class Weights {

  private static final int MIX = 0x9E3779B1;

  /** The most classes there may be; behind its end the table begins anew for so many places, so that only hashes are cut. */
  private static final int CLASSES = 64;

  /** Weights are kept without sign, more by this. */
  private static final int ZERO = 0x80;

  private static final int LOW = 0xff;
  private static final int LOW_AND_THIRD = 0x00ff00ff;
  private static final int WIDTH = 21;
  private static final int LANE = (1 << WIDTH) - 1;

  /** So many classes are read as one number. */
  private static final int GROUP = 8;
  /** No more of a group are read one by one. */
  private static final int FEW = 2;
  private static final long EVERY_OTHER = 0x00ff00ff00ff00ffL;

  private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] table;
  private final int mask;

  /** @param table a power of two long */
  Weights(byte[] table) {
    if (Integer.bitCount(table.length) != 1) {
      throw new IllegalArgumentException("not a power of two: " + table.length);
    }
    this.mask = table.length - 1;
    this.table = new byte[table.length + CLASSES];
    for (int i = 0; i < this.table.length; i++) {
      this.table[i] = (byte) (table[i & mask] + ZERO);
    }
  }

  /** The class with the greatest sum, of equals the first; of those with a bit in {@code classes}, which has one at least. */
  int best(int[] features, int count, long classes, int[] sums) {
    if (Long.bitCount(classes) == 2) {
      return better(features, count, Long.numberOfTrailingZeros(classes), Long.SIZE - 1 - Long.numberOfLeadingZeros(classes));
    }
    sum(features, count, classes, sums);
    int best = Long.numberOfTrailingZeros(classes);
    for (long rest = classes & classes - 1; rest != 0; rest &= rest - 1) {
      int next = Long.numberOfTrailingZeros(rest);
      best = sums[next] > sums[best] ? next : best;
    }
    return best;
  }

  /** Classes that lie far apart are summed one by one, others side by side. */
  private void sum(int[] features, int count, long classes, int[] sums) {
    for (int group = 0; group < CLASSES; group += GROUP) {
      int own = (int) (classes >>> group & LOW);
      if (Integer.bitCount(own) > FEW) {
        sum(features, count, group, sums);
        continue;
      }
      for (int rest = own; rest != 0; rest &= rest - 1) {
        int category = group + Integer.numberOfTrailingZeros(rest);
        sums[category] = one(features, count, category);
      }
    }
  }

  private int one(int[] features, int count, int category) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += table[(features[i] & mask) + category] & LOW;
    }
    return sum;
  }

  private int better(int[] features, int count, int one, int other) {
    int ahead = 0;
    for (int i = 0; i < count; i++) {
      int at = features[i] & mask;
      ahead += (table[at + one] & LOW) - (table[at + other] & LOW);
    }
    return ahead >= 0 ? one : other;
  }

  /** The sums of eight classes side by side, read as one number; every other class shares a sum, with room for so many features. */
  private void sum(int[] features, int count, int group, int[] sums) {
    long even = 0;
    long odd = 0;
    for (int i = 0; i < count; i++) {
      long eight = (long) LONGS.get(table, (features[i] & mask) + group);
      even += eight & EVERY_OTHER;
      odd += eight >>> Byte.SIZE & EVERY_OTHER;
    }
    for (int k = 0; k < GROUP; k += 2) {
      sums[group + k] = (int) (even >>> k * Byte.SIZE) & 0xffff;
      sums[group + k + 1] = (int) (odd >>> k * Byte.SIZE) & 0xffff;
    }
  }

  /** The sums of features [from, to) for the first three classes, packed: packs of different features may be added. Never 0 for a feature. */
  long three(int[] features, int from, int to) {
    int firstAndThird = 0;
    int second = 0;
    for (int i = from; i < to; i++) {
      int four = (int) INTS.get(table, features[i] & mask);
      firstAndThird += four & LOW_AND_THIRD;
      second += four >>> 8 & LOW;
    }
    long third = firstAndThird >>> 16;
    return firstAndThird & 0xffff | (long) second << WIDTH | third << 2 * WIDTH;
  }

  /** The score of one of the first three classes in a pack of so many features. */
  static int of(long pack, int category, int count) {
    return (int) (pack >>> category * WIDTH & LANE) - count * ZERO;
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
