package articlefacts.store;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The bounds and days of many facts in a row's bytes, quick to compare with a query's.
 *
 * <p>Bounds are kept as the nearest doubles, which keep their order: what matches exactly matches here. Two numbers that differ
 * behind the sixteenth digit may match, too; a list compares them again, exactly.
 */
final class FactRanges {

  /** Few enough that a row stays far below what a row may hold. */
  static final int FACTS_PER_ROW = 4096;

  private static final int HAS_VALUE = 1;
  private static final int HAS_DAYS = 2;
  private static final int BYTES = Long.BYTES + 1 + 2 * Double.BYTES + 2 * Integer.BYTES;

  private FactRanges() {}

  /** One fact's bounds, open ones infinite, and its days. */
  record Range(long pos, boolean hasValue, double lower, double upper, boolean hasDays, int from, int to) {

    static Range of(FactEntity row) {
      boolean days = row.timeFrom != null && row.timeTo != null;
      return new Range(
          row.pos, row.hasValue, number(row.lowerBound, Double.NEGATIVE_INFINITY), number(row.upperBound, Double.POSITIVE_INFINITY), days,
          days ? (int) row.timeFrom.toEpochDay() : 0, days ? (int) row.timeTo.toEpochDay() : 0);
    }

    boolean isEmpty() {
      return !hasValue && !hasDays;
    }
  }

  /** What a query asks of bounds and days; open where it asks nothing. */
  record Wanted(boolean value, double min, double max, boolean days, int from, int to) {

    static Wanted of(FactQuery query) {
      return new Wanted(
          query.min != null || query.max != null, number(query.min, Double.NEGATIVE_INFINITY), number(query.max, Double.POSITIVE_INFINITY),
          query.from != null || query.to != null, day(query.from, Integer.MIN_VALUE), day(query.to, Integer.MAX_VALUE));
    }

    boolean isNone() {
      return !value && !days;
    }
  }

  private static double number(BigDecimal number, double open) {
    return number == null ? open : number.doubleValue();
  }

  private static int day(LocalDate day, int open) {
    return day == null ? open : (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, day.toEpochDay()));
  }

  static byte[] encoded(List<Range> ranges, long start) {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES * ranges.size());
    for (Range range : ranges) {
      bytes.putLong(range.pos() - start);
      bytes.put((byte) ((range.hasValue() ? HAS_VALUE : 0) | (range.hasDays() ? HAS_DAYS : 0)));
      bytes.putDouble(range.lower()).putDouble(range.upper()).putInt(range.from()).putInt(range.to());
    }
    return bytes.array();
  }

  static List<Range> decoded(byte[] encoded, long start) {
    ByteBuffer bytes = ByteBuffer.wrap(encoded);
    List<Range> ranges = new ArrayList<>(encoded.length / BYTES);
    while (bytes.hasRemaining()) {
      long pos = start + bytes.getLong();
      byte has = bytes.get();
      ranges.add(
          new Range(
              pos, (has & HAS_VALUE) != 0, bytes.getDouble(), bytes.getDouble(), (has & HAS_DAYS) != 0, bytes.getInt(), bytes.getInt()));
    }
    return ranges;
  }

  /** The positions of the facts in a row that match. */
  static long[] matching(byte[] encoded, long start, Wanted wanted) {
    ByteBuffer bytes = ByteBuffer.wrap(encoded);
    PositionCodec.Positions found = new PositionCodec.Positions();
    for (int at = 0; at < encoded.length; at += BYTES) {
      byte has = bytes.get(at + Long.BYTES);
      int bounds = at + Long.BYTES + 1;
      int days = bounds + 2 * Double.BYTES;
      boolean value =
          !wanted.value()
              || (has & HAS_VALUE) != 0 && bytes.getDouble(bounds) <= wanted.max() && bytes.getDouble(bounds + Double.BYTES) >= wanted.min();
      boolean day =
          !wanted.days() || (has & HAS_DAYS) != 0 && bytes.getInt(days) <= wanted.to() && bytes.getInt(days + Integer.BYTES) >= wanted.from();
      if (value && day) {
        found.add(start + bytes.getLong(at));
      }
    }
    return found.toArray();
  }
}
