package articlefacts.store;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.Constants;
import org.hibernate.Session;

/** Reads the embedded database as it is at one moment: a run of the {@link TermRuns} may be merged with others meanwhile. */
final class Snapshot {

  private Snapshot() {}

  /** What is read. */
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  static <T> T read(EntityManager entities, Work<T> work) {
    return entities.unwrap(Session.class).doReturningWork(connection -> read(connection, work));
  }

  private static <T> T read(Connection connection, Work<T> work) throws SQLException {
    if (!connection.getAutoCommit()) {
      return work.with(connection);
    }
    int isolation = connection.getTransactionIsolation();
    connection.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
    connection.setAutoCommit(false);
    try {
      return work.with(connection);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
      connection.setTransactionIsolation(isolation);
    }
  }
}
