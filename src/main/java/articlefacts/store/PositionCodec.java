package articlefacts.store;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Writes growing positions as the steps from one to the next: how many articles further, then the fact's index in its article, or
 * how much further it is in the same one. Each number has seven bits to a byte, the least first.
 */
final class PositionCodec {

  private PositionCodec() {}

  /** The positions behind the first one. */
  static byte[] encoded(long[] positions, int from, int to) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * (to - from));
    for (int i = from + 1; i < to; i++) {
      long articles = seq(positions[i]) - seq(positions[i - 1]);
      write(bytes, articles);
      write(bytes, articles == 0 ? positions[i] - positions[i - 1] : positions[i] - seq(positions[i]) * FactEntity.POSITIONS_PER_ARTICLE);
    }
    return bytes.toByteArray();
  }

  private static long seq(long position) {
    return Math.floorDiv(position, FactEntity.POSITIONS_PER_ARTICLE);
  }

  static void write(ByteArrayOutputStream bytes, long number) {
    long rest = number;
    while (rest >= 0x80 || rest < 0) {
      bytes.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }

  /**
   * @param first the position before those that were written
   * @return all of them, the first one included
   */
  static long[] decoded(byte[] bytes, int from, int length, long first) {
    long[] positions = new long[count(bytes, from, length)];
    positions[0] = first;
    Numbers numbers = new Numbers(bytes, from);
    for (int i = 1; i < positions.length; i++) {
      long articles = numbers.next();
      long step = numbers.next();
      positions[i] = articles == 0 ? positions[i - 1] + step : (seq(positions[i - 1]) + articles) * FactEntity.POSITIONS_PER_ARTICLE + step;
    }
    return positions;
  }

  /** How many positions there are with the first one: each of the others took two numbers, which end with the one byte that has no high bit. */
  static int count(byte[] bytes, int from, int length) {
    int ends = 0;
    for (int i = from; i < from + length; i++) {
      ends += bytes[i] >= 0 ? 1 : 0;
    }
    return 1 + ends / 2;
  }

  /** Reads numbers one after another. */
  static final class Numbers {

    private final byte[] bytes;
    private int at;

    Numbers(byte[] bytes, int from) {
      this.bytes = bytes;
      at = from;
    }

    long next() {
      long number = 0;
      int shift = 0;
      byte next;
      do {
        next = bytes[at++];
        number |= (long) (next & 0x7F) << shift;
        shift += 7;
      } while (next < 0);
      return number;
    }

    int at() {
      return at;
    }

    void skip(int length) {
      at += length;
    }
  }

  /** A growing list of positions. */
  static final class Positions {

    private long[] all = new long[8];
    private int size;

    void add(long position) {
      if (size > 0 && all[size - 1] == position) {
        return;
      }
      all = size == all.length ? Arrays.copyOf(all, size * 2) : all;
      all[size++] = position;
    }

    void addAll(long[] positions) {
      for (long position : positions) {
        add(position);
      }
    }

    boolean isEmpty() {
      return size == 0;
    }

    long[] toArray() {
      return Arrays.copyOf(all, size);
    }
  }
}
