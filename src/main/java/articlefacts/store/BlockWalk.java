package articlefacts.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Walks along pieces of the {@link FactIndex} that each hold many positions; reads few of them at first and more as it goes on.
 *
 * <p>For one connection and one thread.
 */
abstract class BlockWalk extends Walk {

  private static final int FIRST_ROWS = 2;
  private static final int MOST_ROWS = 32;

  private final boolean backward;
  private List<? extends Block> blocks = List.of();
  private int block;
  private long[] keys = new long[0];
  private int step;
  private int rows = FIRST_ROWS;
  private boolean started;
  private boolean exhausted;

  /** A piece: no position in it is less than {@code first} or greater than {@code last}. */
  interface Block {

    long first();

    long last();

    /** The positions in it that this walk is about, in the order of intake. */
    long[] positions();
  }

  BlockWalk(boolean backward) {
    this.backward = backward;
  }

  /**
   * The next pieces in the order of the walk: the first may have {@code from} or, for a walk backward, starts there or before.
   *
   * @param before the last piece that was loaded, which must not come again; null at first
   */
  abstract List<? extends Block> load(long from, Block before, int limit) throws SQLException;

  @Override
  final long key() {
    return step < keys.length ? keys[step] : END;
  }

  @Override
  final void advance(long wanted) {
    if (started && key() >= wanted) {
      return;
    }
    started = true;
    if (wanted == END) {
      keys = new long[0];
      block = blocks.size();
      exhausted = true;
      return;
    }
    if (keys.length > 0 && keys[keys.length - 1] >= wanted) {
      step = at(keys, wanted);
      return;
    }
    enter(wanted);
  }

  private static int at(long[] keys, long wanted) {
    int found = Arrays.binarySearch(keys, wanted);
    return found < 0 ? -found - 1 : found;
  }

  /** Looks for the row that has the key, or the first one behind it. */
  private void enter(long wanted) {
    keys = new long[0];
    step = 0;
    while (true) {
      for (; block < blocks.size(); block++) {
        Block next = blocks.get(block);
        if (lastKey(next) < wanted) {
          continue;
        }
        keys = keys(next);
        step = at(keys, wanted);
        if (step < keys.length) {
          block++;
          return;
        }
      }
      if (exhausted) {
        keys = new long[0];
        step = 0;
        return;
      }
      fill(wanted);
    }
  }

  private void fill(long wanted) {
    Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
    long from = backward ? -wanted : wanted;
    if (backward && last != null) {
      from = Math.min(from, last.first() - 1);
    }
    try {
      blocks = load(from, last, rows);
    } catch (SQLException e) {
      throw new IllegalStateException("the index of facts cannot be read", e);
    }
    block = 0;
    exhausted = blocks.size() < rows;
    rows = Math.min(MOST_ROWS, rows * 4);
  }

  /** No key of the piece is greater. */
  private long lastKey(Block piece) {
    return backward ? -piece.first() : piece.last();
  }

  private long[] keys(Block piece) {
    long[] positions = piece.positions();
    if (!backward) {
      return positions;
    }
    long[] reversed = new long[positions.length];
    for (int i = 0; i < reversed.length; i++) {
      reversed[i] = -positions[reversed.length - 1 - i];
    }
    return reversed;
  }

  /** The facts that have a term. */
  static Walk ofTerm(TermRuns runs, String term, boolean backward) {
    byte[] bytes = TermBlock.bytes(term);
    return new BlockWalk(backward) {
      @Override
      List<TermBlock.Entry> load(long from, Block before, int limit) throws SQLException {
        return runs.entries(bytes, from, backward, limit);
      }
    };
  }

  /** The facts whose bounds and days are compatible with the query's. */
  static Walk ofRanges(Connection connection, FactQuery query, boolean backward) {
    String sql =
        "select first, ranges from fact_range where first " + (backward ? "<=" : ">=") + " ? order by first" + (backward ? " desc" : "")
            + " limit ?";
    FactRanges.Wanted wanted = FactRanges.Wanted.of(query);
    return new BlockWalk(backward) {
      @Override
      List<Ranges> load(long from, Block before, int limit) throws SQLException {
        // rows of a batch may have the position, and begin before it
        long first = backward ? from : Math.max(from == START ? Long.MIN_VALUE : FactIndex.batchStart(from), before == null ? Long.MIN_VALUE : before.first() + 1);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
          statement.setLong(1, first);
          statement.setInt(2, limit);
          List<Ranges> rows = new ArrayList<>();
          try (ResultSet found = statement.executeQuery()) {
            while (found.next()) {
              rows.add(new Ranges(found.getLong(1), found.getBytes(2), wanted));
            }
          }
          return rows;
        }
      }
    };
  }

  private record Ranges(long first, byte[] bytes, FactRanges.Wanted wanted) implements Block {

    @Override
    public long last() {
      return FactIndex.batchEnd(first);
    }

    @Override
    public long[] positions() {
      return FactRanges.matching(bytes, FactIndex.batchStart(first), wanted);
    }
  }
}
