package articlefacts.store;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Writes growing positions as the differences between them, seven bits to a byte, the least first. */
final class PositionCodec {

  private PositionCodec() {}

  static byte[] encoded(long[] positions, int from, int to, long start) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * (to - from));
    long before = start;
    for (int i = from; i < to; i++) {
      write(bytes, positions[i] - before);
      before = positions[i];
    }
    return bytes.toByteArray();
  }

  static void write(ByteArrayOutputStream bytes, long difference) {
    long rest = difference;
    while (rest >= 0x80) {
      bytes.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }

  static long[] decoded(byte[] bytes, long start) {
    long[] positions = new long[count(bytes)];
    long position = start;
    int at = 0;
    for (int i = 0; i < positions.length; i++) {
      long difference = 0;
      int shift = 0;
      byte next;
      do {
        next = bytes[at++];
        difference |= (long) (next & 0x7F) << shift;
        shift += 7;
      } while (next < 0);
      position += difference;
      positions[i] = position;
    }
    return positions;
  }

  /** How many positions were written: each ends with the one byte that has no high bit. */
  static int count(byte[] bytes) {
    int count = 0;
    for (byte b : bytes) {
      count += b >= 0 ? 1 : 0;
    }
    return count;
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

    long[] toArray() {
      return Arrays.copyOf(all, size);
    }
  }
}
