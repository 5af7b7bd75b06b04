package articlefacts.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The log of changes from which an index learns what it has not seen: which articles came, changed or went.
 *
 * <p>It is written in the transaction of the change itself. What an index has on disk says how far in the log it is; the entry there has a
 * token that no other database has, so that an index is never taken for that of another one.
 */
final class IndexChanges {

  /**
   * A place in the log.
   *
   * @param id the last change that is seen; 0 before the first
   * @param token of that change
   */
  record Mark(long id, String token) {

    static final Mark START = new Mark(0, "");
  }

  private IndexChanges() {}

  /** Notes that articles have changed, as part of the connection's transaction. */
  static Mark note(Connection connection, Collection<Long> seqs) throws SQLException {
    Mark last = last(connection);
    String token = UUID.randomUUID().toString();
    long id = last.id();
    try (PreparedStatement insert = connection.prepareStatement("insert into index_change (id, seq, token) values (?, ?, ?)")) {
      for (long seq : seqs) {
        insert.setLong(1, ++id);
        insert.setLong(2, seq);
        insert.setString(3, token);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    return new Mark(id, token);
  }

  /** Where the log ends. */
  static Mark last(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("select id, token from index_change order by id desc limit 1");
        ResultSet row = select.executeQuery()) {
      return row.next() ? new Mark(row.getLong(1), row.getString(2)) : Mark.START;
    }
  }

  /** Whether the log has this place. */
  static boolean has(Connection connection, Mark mark) throws SQLException {
    if (mark.equals(Mark.START)) {
      return last(connection).equals(mark);
    }
    try (PreparedStatement select = connection.prepareStatement("select token from index_change where id = ?")) {
      select.setLong(1, mark.id());
      try (ResultSet row = select.executeQuery()) {
        return row.next() && row.getString(1).equals(mark.token());
      }
    }
  }

  /** The places of the articles that changed after the mark. */
  static Set<Long> since(Connection connection, Mark mark) throws SQLException {
    Set<Long> seqs = new LinkedHashSet<>();
    try (PreparedStatement select = connection.prepareStatement("select seq from index_change where id > ? order by id")) {
      select.setLong(1, mark.id());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          seqs.add(rows.getLong(1));
        }
      }
    }
    return seqs;
  }

  /** Forgets what was before the mark; the entry there stays, as proof. */
  static void forgetBefore(Connection connection, Mark mark) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement("delete from index_change where id < ?")) {
      delete.setLong(1, mark.id());
      delete.executeUpdate();
    }
  }
}
