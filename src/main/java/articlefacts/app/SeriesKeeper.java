package articlefacts.app;

import articlefacts.store.SeriesStore;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Keeps the series up with the articles: at once after a change of one article, in the background after many. What waits is told by the
 * store itself, so that a process that was killed goes on where it was.
 */
@ApplicationScoped
public class SeriesKeeper {

  private static final Logger LOG = Logger.getLogger(SeriesKeeper.class);

  /** Changes that are made at once share the stories that they touch, and one transaction. */
  private static final int AT_ONCE = 64;

  /** A client waits so long for its series at most; then they follow in the background. */
  private static final long PATIENCE_MILLIS = 150;

  /** How long what another process left may lie. */
  private static final long LOOK_EVERY_MILLIS = 2_000;

  private final SeriesStore series;
  private final ReentrantLock turn = new ReentrantLock();
  private final ReentrantLock waking = new ReentrantLock();
  private final Condition woken = waking.newCondition();
  private volatile boolean stopping;

  SeriesKeeper(SeriesStore series) {
    this.series = series;
  }

  void atStart(@Observes StartupEvent started) {
    Thread thread = new Thread(this::run, "series");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
  }

  void atStop(@Observes ShutdownEvent stopped) {
    stopping = true;
    wake();
  }

  /** Makes the series of what has just changed, unless much else waits. */
  public void catchUp() {
    try {
      if (!turn.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        wake();
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    try {
      if (series.refresh(AT_ONCE) == AT_ONCE) {
        wake();
      }
    } catch (RuntimeException e) {
      // the article is kept; its series follow
      LOG.debug("series wait", e);
      wake();
    } finally {
      turn.unlock();
    }
  }

  /** Makes the series in the background. */
  void wake() {
    waking.lock();
    try {
      woken.signalAll();
    } finally {
      waking.unlock();
    }
  }

  /** Makes all series anew, in the background. */
  public void rebuild() {
    series.rebuild();
    wake();
  }

  private void run() {
    while (!stopping) {
      try {
        turn.lock();
        int done;
        try {
          done = series.refresh(AT_ONCE);
        } finally {
          turn.unlock();
        }
        if (done == 0) {
          rest();
        }
      } catch (RuntimeException e) {
        if (!stopping) {
          LOG.warn("series wait: " + e.getMessage());
          rest();
        }
      }
    }
  }

  private void rest() {
    waking.lock();
    try {
      woken.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      stopping = true;
    } finally {
      waking.unlock();
    }
  }
}
