package articlefacts.store;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What keeps a database from doing what it was asked to, as far as that is no fault of the statement. */
public enum Trouble {
  /** Another transaction was in the way: the same work may succeed at once. */
  IN_THE_WAY,
  /** The database is not there or does not answer. */
  AWAY,
  /** There is no room left. */
  FULL,
  /** It may be read, not written to. */
  READ_ONLY;

  /**
   * Serialisation failure and deadlock (SQL standard, PostgreSQL, H2), lock timeout and concurrent update of H2, and a key that another
   * transaction has just taken: what is there is looked at before it is written, and will be seen the next time.
   */
  private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "HYT00", "HYT01", "90131", "55P03", "23505");

  /** PostgreSQL: out of disk, memory or connections; H2: no more disk. */
  private static final Set<String> NO_ROOM = Set.of("53100", "90100");

  /** PostgreSQL: shut down or starting, too many clients; H2: database closed. */
  private static final Set<String> GONE = Set.of("57P01", "57P02", "57P03", "53300", "90067", "90098", "90121", "57014");

  private static final Set<String> NO_WRITING = Set.of("25006", "90097");

  /** Causes are a few deep; a cycle must not hang the search. */
  private static final int DEPTH = 30;

  /** What trouble an exception tells of, looking at its causes, too; empty when it is another fault. */
  public static Optional<Trouble> of(Throwable failure) {
    Trouble found = null;
    Throwable cause = failure;
    for (int i = 0; cause != null && i < DEPTH; i++) {
      Trouble trouble = ofOne(cause);
      // the innermost says best what is wrong, but a full disk is never called anything else
      found = trouble == null || found == FULL ? found : trouble;
      cause = cause.getCause();
    }
    return Optional.ofNullable(found);
  }

  private static Trouble ofOne(Throwable cause) {
    String message = cause.getMessage() == null ? "" : cause.getMessage().toLowerCase(Locale.ROOT);
    if (cause instanceof NoRoom || message.contains("no space left on device") || message.contains("disk quota exceeded")) {
      return FULL;
    }
    if (message.contains("read-only file system")) {
      return READ_ONLY;
    }
    if (!(cause instanceof SQLException sql)) {
      return null;
    }
    String state = String.valueOf(sql.getSQLState());
    if (CONFLICTS.contains(state)) {
      return IN_THE_WAY;
    }
    if (NO_ROOM.contains(state)) {
      return FULL;
    }
    if (NO_WRITING.contains(state)) {
      return READ_ONLY;
    }
    // class 08 is "connection exception" everywhere; the pool gives up without a state
    boolean away = state.startsWith("08") || GONE.contains(state) || message.contains("acquisition timeout");
    return away ? AWAY : null;
  }
}
