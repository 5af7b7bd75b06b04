package articlefacts.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Some kilobytes of an inverted index: terms in the order of their bytes, each with the positions of the facts that have it.
 *
 * <p>A term that many facts have takes several entries, of growing positions. An entry says how much of the term before it its own
 * begins with, the rest of its term, the first position, how far the last is from it, and how many bytes the others take.
 */
final class TermBlock {

  /** A block is closed when it has as much. */
  static final int BYTES = 8192;

  /** Few enough that an entry makes no block much longer. */
  static final int POSITIONS_PER_ENTRY = 4096;

  /** The order of terms, and of keys. */
  static final Comparator<byte[]> ORDER = Arrays::compareUnsigned;

  private TermBlock() {}

  /** The bytes by which terms are ordered; NUL is none of them, since it ends the term in a key. */
  static byte[] bytes(String term) {
    return term.replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8);
  }

  /** Where an entry stands in the order of all: keys compare, byte by byte, as term and first position do. */
  static byte[] key(byte[] term, long first) {
    return ByteBuffer.allocate(term.length + 1 + Long.BYTES).put(term).put((byte) 0).putLong(Math.max(0, first)).array();
  }

  /**
   * A term with some of its positions.
   *
   * @param bytes the block, in which the positions behind the first are {@code length} bytes at {@code from}
   */
  record Entry(byte[] term, long first, long last, byte[] bytes, int from, int length) implements BlockWalk.Block {

    @Override
    public long[] positions() {
      return PositionCodec.decoded(bytes, from, length, first);
    }

    int count() {
      return PositionCodec.count(bytes, from, length);
    }

    boolean startsWith(byte[] prefix) {
      return term.length >= prefix.length && Arrays.equals(term, 0, prefix.length, prefix, 0, prefix.length);
    }

    /** The term without its first bytes. */
    String text(int after) {
      return new String(term, after, term.length - after, StandardCharsets.UTF_8);
    }
  }

  static List<Entry> entries(byte[] block, long base) {
    List<Entry> entries = new ArrayList<>();
    Reader reader = new Reader(block, base);
    while (reader.next()) {
      entries.add(reader.entry());
    }
    return entries;
  }

  /**
   * What a block has of one term.
   *
   * @param entries in their order
   * @param fromStart whether the block before may have more
   * @param toEnd whether the block behind may have more
   */
  record Found(List<Entry> entries, boolean fromStart, boolean toEnd) {}

  static Found find(byte[] block, long base, byte[] term) {
    List<Entry> entries = new ArrayList<>();
    Reader reader = new Reader(block, base);
    boolean fromStart = true;
    boolean first = true;
    while (reader.next()) {
      int order = reader.compareTo(term);
      if (order > 0) {
        return new Found(entries, fromStart, false);
      }
      if (order == 0) {
        entries.add(reader.entry());
      }
      fromStart = first ? order == 0 : fromStart;
      first = false;
    }
    return new Found(entries, fromStart, true);
  }

  private static final class Reader {

    private final byte[] block;
    private final long base;
    private final PositionCodec.Numbers numbers;
    private byte[] term = new byte[64];
    private int termLength;
    private long first;
    private long last;
    private int from;
    private int length;

    Reader(byte[] block, long base) {
      this.block = block;
      this.base = base;
      numbers = new PositionCodec.Numbers(block, 0);
    }

    boolean next() {
      if (numbers.at() == block.length) {
        return false;
      }
      int shared = (int) numbers.next();
      int own = (int) numbers.next();
      termLength = shared + own;
      term = term.length < termLength ? Arrays.copyOf(term, termLength * 2) : term;
      System.arraycopy(block, numbers.at(), term, shared, own);
      numbers.skip(own);
      first = base + numbers.next();
      last = first + numbers.next();
      length = (int) numbers.next();
      from = numbers.at();
      numbers.skip(length);
      return true;
    }

    int compareTo(byte[] other) {
      return Arrays.compareUnsigned(term, 0, termLength, other, 0, other.length);
    }

    Entry entry() {
      return new Entry(Arrays.copyOf(term, termLength), first, last, block, from, length);
    }
  }

  /** Puts entries together to a block; they come in their order. */
  static final class Builder {

    private final long base;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * BYTES);
    private byte[] start;
    private byte[] before = {};

    /** @param base no position is less */
    Builder(long base) {
      this.base = base;
    }

    void add(byte[] term, long[] positions, int from, int to) {
      if (start == null) {
        start = key(term, positions[from]);
      }
      int mismatch = Arrays.mismatch(before, term);
      int shared = mismatch < 0 ? term.length : mismatch;
      PositionCodec.write(bytes, shared);
      PositionCodec.write(bytes, term.length - shared);
      bytes.write(term, shared, term.length - shared);
      PositionCodec.write(bytes, positions[from] - base);
      PositionCodec.write(bytes, positions[to - 1] - positions[from]);
      byte[] others = PositionCodec.encoded(positions, from, to);
      PositionCodec.write(bytes, others.length);
      bytes.write(others, 0, others.length);
      before = term;
    }

    boolean isEmpty() {
      return start == null;
    }

    boolean isFull() {
      return bytes.size() >= BYTES;
    }

    /** The key of its first entry. */
    byte[] start() {
      return start;
    }

    byte[] bytes() {
      return bytes.toByteArray();
    }
  }
}
