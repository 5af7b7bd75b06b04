package articlefacts.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.hibernate.Session;

/**
 * Runs each change of the store in a transaction of its own: again when the database gave it up for another one's sake, one after
 * another where the {@link Database} wants it.
 *
 * <p>What is to be changed must be looked up inside the work, since it is looked at anew in each try.
 */
@ApplicationScoped
class Changes {

  /** Two processes that write to the same articles seldom meet twice in a row. */
  private static final int TRIES = 12;

  private static final long PAUSE_NANOS = 2_000_000;

  private final Revision revision;
  private final Housekeeping housekeeping;
  private final EntityManager entities;
  private final LuceneIndex index;
  private final Semaphore turns;

  Changes(Revision revision, EntityManager entities, LuceneIndex index, Database database, Housekeeping housekeeping) {
    this.housekeeping = housekeeping;
    this.entities = entities;
    this.index = index;
    this.revision = revision;
    turns = new Semaphore(database.writers, true);
  }

  /**
   * Changes articles, and the index where the database has none of its own: what is changed is found before this returns.
   *
   * @param work is given a batch in which it notes which articles it changes
   */
  <T> T make(Function<LuceneIndex.Batch, T> work) {
    housekeeping.checkRoom();
    return makeRoom(work);
  }

  /** Removes something, as {@link #make} changes it: also where there is no room for more. */
  <T> T makeRoom(Function<LuceneIndex.Batch, T> work) {
    try {
      T result = inTurn(work);
      if (index.isUsed()) {
        index.show();
      }
      return result;
    } finally {
      revision.changed();
    }
  }

  private <T> T inTurn(Function<LuceneIndex.Batch, T> work) {
    turns.acquireUninterruptibly();
    try {
      Made<T> made = tried(() -> {
        LuceneIndex.Batch batch = new LuceneIndex.Batch();
        T result = work.apply(batch);
        if (index.isUsed()) {
          entities.flush();
          entities.unwrap(Session.class).doWork(batch::note);
        }
        return new Made<>(result, batch);
      });
      if (index.isUsed()) {
        index.take(made.batch());
      }
      return made.result();
    } finally {
      turns.release();
    }
  }

  /** What a transaction has done. */
  private record Made<T>(T result, LuceneIndex.Batch batch) {}

  /** Changes what no answer shows: those that are kept stay good. */
  <T> T quietly(Callable<T> work) {
    housekeeping.checkRoom();
    turns.acquireUninterruptibly();
    try {
      return tried(work);
    } finally {
      turns.release();
    }
  }

  private static <T> T tried(Callable<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return QuarkusTransaction.requiringNew().call(work);
      } catch (RuntimeException e) {
        if (attempt == TRIES || Trouble.of(e).filter(Trouble.IN_THE_WAY::equals).isEmpty()) {
          throw e;
        }
        // longer each time, and not in step with the other one
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS << Math.min(attempt, 6)));
      }
    }
  }
}
