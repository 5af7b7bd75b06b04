package articlefacts.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
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
  /** What is committed and not yet in the index, in the order of the transactions. */
  private final Deque<LuceneIndex.Batch> committed = new ArrayDeque<>();
  /** How many transactions were committed; guarded by {@link #committed}. */
  private long done;
  private final ReentrantLock reaching = new ReentrantLock(true);
  /** How many of them are on the disk and in the index; guarded by {@link #reaching}. */
  private long reached;

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
    housekeeping.slowDown();
    return makeRoom(work);
  }

  /** Removes something, as {@link #make} changes it: also where there is no room for more. */
  <T> T makeRoom(Function<LuceneIndex.Batch, T> work) {
    try {
      Made<T> made = inTurn(work);
      if (index.isUsed()) {
        reach(made.number());
        index.show();
      }
      return made.result();
    } finally {
      revision.changed();
    }
  }

  private <T> Made<T> inTurn(Function<LuceneIndex.Batch, T> work) {
    turns.acquireUninterruptibly();
    try {
      LuceneIndex.Batch[] last = new LuceneIndex.Batch[1];
      T result = tried(() -> {
        LuceneIndex.Batch batch = new LuceneIndex.Batch();
        last[0] = batch;
        T done = work.apply(batch);
        if (index.isUsed()) {
          entities.flush();
          entities.unwrap(Session.class).doWork(batch::note);
        }
        return done;
      });
      return new Made<>(result, note(last[0]));
    } finally {
      turns.release();
    }
  }

  /** What a transaction has done, and which one it was. */
  private record Made<T>(T result, long number) {}

  /** In the turn to write, so that the order is that of the transactions. */
  private long note(LuceneIndex.Batch batch) {
    if (!index.isUsed()) {
      return 0;
    }
    synchronized (committed) {
      committed.add(batch);
      return ++done;
    }
  }

  /**
   * Brings what was committed on its way to the disk and into the index, in the order of the transactions and in this order: an index must
   * not know what a killed process has lost. Of those who wait the first does it for all; what each would write anew is so written once.
   */
  private void reach(long number) {
    reaching.lock();
    try {
      if (reached >= number) {
        return;
      }
      List<LuceneIndex.Batch> all;
      long upTo;
      synchronized (committed) {
        all = List.copyOf(committed);
        upTo = done;
      }
      housekeeping.toDisk();
      synchronized (committed) {
        all.forEach(batch -> committed.removeFirst());
      }
      // where the index tears, the log has what it lacks
      reached = upTo;
      all.forEach(index::take);
    } finally {
      reaching.unlock();
    }
  }

  /** Changes what no answer shows: those that are kept stay good. It is on its way to the disk before this returns. */
  <T> T quietly(Callable<T> work) {
    T result = later(work);
    toDisk();
    return result;
  }

  /**
   * Changes what follows from other things, or means nothing without them: it reaches the disk with the next change, or within a second.
   */
  <T> T later(Callable<T> work) {
    housekeeping.checkRoom();
    turns.acquireUninterruptibly();
    try {
      return tried(work);
    } finally {
      turns.release();
    }
  }

  /** Brings all that was committed on its way to the disk. */
  void toDisk() {
    if (index.isUsed()) {
      reach(note(new LuceneIndex.Batch()));
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
