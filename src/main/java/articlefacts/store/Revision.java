package articlefacts.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the changes to the store, so that what was read before one can be told from after.
 *
 * <p>This process counts its own. Other processes may write to the same PostgreSQL: whether any of them did is asked at most once in
 * {@link #SEEN_WITHIN}. The embedded database belongs to one process.
 */
@ApplicationScoped
public class Revision {

  /** How long a change by another process may stay unseen. */
  private static final Duration SEEN_WITHIN = Duration.ofSeconds(1);

  private final EntityManager entities;
  private final boolean alone;
  private final AtomicLong changes = new AtomicLong();
  private volatile long askedAt;
  private String snapshot = "";

  Revision(EntityManager entities, Database database) {
    this.entities = entities;
    alone = database == Database.H2;
    askedAt = System.nanoTime() - SEEN_WITHIN.toNanos();
  }

  public long current() {
    return changes.get();
  }

  /** Whether {@link #current} is late by {@link #SEEN_WITHIN} at most; else {@link #refresh} has to be called first. */
  public boolean isFresh() {
    return alone || System.nanoTime() - askedAt < SEEN_WITHIN.toNanos();
  }

  /** Finds out what other processes did; asks the database when that was not asked just now. */
  @ActivateRequestContext
  public void refresh() {
    if (!isFresh()) {
      askSince(System.nanoTime() - SEEN_WITHIN.toNanos());
    }
  }

  /** Finds out what other processes did up to now. */
  @ActivateRequestContext
  public void refreshNow() {
    if (!alone) {
      askSince(System.nanoTime());
    }
  }

  /** Asks the database, unless another thread began to ask after that time. */
  private synchronized void askSince(long time) {
    if (askedAt - time > 0) {
      return;
    }
    long now = System.nanoTime();
    // the same text means that no transaction has written since: every one that does takes a number
    String seen = (String) entities.createNativeQuery("select cast(pg_current_snapshot() as text)").getSingleResult();
    if (!seen.equals(snapshot)) {
      snapshot = seen;
      changes.incrementAndGet();
    }
    askedAt = now;
  }

  void changed() {
    changes.incrementAndGet();
  }
}
