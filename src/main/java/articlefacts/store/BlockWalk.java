package articlefacts.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Walks along rows that each hold many positions of one {@link FactIndex#batch}; reads few rows at first and more as it goes on.
 *
 * <p>For one connection and one thread.
 */
abstract class BlockWalk extends Walk {

  private static final int FIRST_ROWS = 2;
  private static final int MOST_ROWS = 256;

  private final boolean backward;
  private List<Block> blocks = List.of();
  private int block;
  private long[] keys = new long[0];
  private int step;
  private int rows = FIRST_ROWS;
  private boolean started;
  private boolean exhausted;

  /** A row: its first position and its bytes. */
  record Block(long first, byte[] bytes) {}

  BlockWalk(boolean backward) {
    this.backward = backward;
  }

  /** The rows whose first position is {@code first} or more (or less, for a walk backward), in the order of the walk. */
  abstract List<Block> load(long first, int limit) throws SQLException;

  /** The positions in a row that this walk is about, in order of intake. */
  abstract long[] positions(Block block);

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
    long from = backward ? -wanted : wanted == START ? Long.MIN_VALUE : FactIndex.batchStart(wanted);
    if (last != null) {
      from = backward ? Math.min(from, last.first() - 1) : Math.max(from, last.first() + 1);
    }
    try {
      blocks = load(from, rows);
    } catch (SQLException e) {
      throw new IllegalStateException("the index of facts cannot be read", e);
    }
    block = 0;
    exhausted = blocks.size() < rows;
    rows = Math.min(MOST_ROWS, rows * 4);
  }

  /** No key of the row is greater. */
  private long lastKey(Block row) {
    return backward ? -row.first() : FactIndex.batchEnd(row.first());
  }

  private long[] keys(Block row) {
    long[] positions = positions(row);
    if (!backward) {
      return positions;
    }
    long[] reversed = new long[positions.length];
    for (int i = 0; i < reversed.length; i++) {
      reversed[i] = -positions[reversed.length - 1 - i];
    }
    return reversed;
  }

  static List<Block> blocks(PreparedStatement statement) throws SQLException {
    try (ResultSet found = statement.executeQuery()) {
      List<Block> blocks = new ArrayList<>();
      while (found.next()) {
        blocks.add(new Block(found.getLong(1), found.getBytes(2)));
      }
      return blocks;
    }
  }

  /** The facts that have a term. */
  static Walk ofTerm(Connection connection, String term, boolean backward) {
    String sql =
        "select first, positions from posting where term = ? and first " + (backward ? "<=" : ">=") + " ? order by first"
            + (backward ? " desc" : "") + " limit ?";
    return new BlockWalk(backward) {
      @Override
      List<Block> load(long first, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
          statement.setString(1, term);
          statement.setLong(2, first);
          statement.setInt(3, limit);
          return blocks(statement);
        }
      }

      @Override
      long[] positions(Block block) {
        return PositionCodec.decoded(block.bytes(), FactIndex.batchStart(block.first()));
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
      List<Block> load(long first, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
          statement.setLong(1, first);
          statement.setInt(2, Math.min(limit, 32));
          return blocks(statement);
        }
      }

      @Override
      long[] positions(Block block) {
        return FactRanges.matching(block.bytes(), FactIndex.batchStart(block.first()), wanted);
      }
    };
  }
}
