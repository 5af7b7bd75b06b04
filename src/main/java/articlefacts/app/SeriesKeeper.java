package articlefacts.app;

import articlefacts.store.Leases;
import articlefacts.store.SeriesStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Keeps the series up with the articles, on a thread of its own. What waits is told by the store itself, so that a process that was killed
 * goes on where it was.
 */
@ApplicationScoped
public class SeriesKeeper {

  private static final Logger LOG = Logger.getLogger(SeriesKeeper.class);

  /** Changes that are made at once share the stories that they touch. */
  private static final int AT_ONCE = 64;

  /** While more waits than is made at once, twice as much is made next, up to this: each story is read once for all that changed in it. */
  private static final int MOST_AT_ONCE = 4096;

  /** A round that others must wait beside is not longer than this. */
  private static final int BESIDE_INTAKE = 256;

  /** How long what another process left may lie. */
  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

  /** A pause after much work is not longer. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** While articles come in, series are made for a fifth of the time: they may follow, intake may not wait for them. */
  private static final int GIVES_WAY = 4;

  /** So many who wait for series at once are no longer people at their desks; nor are those who make so many changes between two rounds. */
  private static final int CROWD = 3;

  /** Of several processes that take articles in one makes series: each would take its fifth. */
  private static final String LEASE = "series";

  /** So long beyond the pause behind a round; who was killed loses it then. */
  private static final Duration HELD = Duration.ofSeconds(30);

  private static final Duration LOOKS_UP = Duration.ofMillis(250);

  /** A round that is longer than this is not waited for. */
  private static final Duration STOPPING = Duration.ofSeconds(5);

  private final SeriesStore series;
  private final BatchIntake batches;
  private final Leases leases;
  private final Duration patience;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition asking = lock.newCondition();
  private final Condition made = lock.newCondition();
  private final Condition ending = lock.newCondition();
  /** One from the start: the process before may have left some. */
  private long asked = 1;
  private long answered;
  private Duration lastRound = Duration.ZERO;
  private int waiting;
  private int mostWaiting;
  private boolean crowded;
  private long askedBefore;
  private volatile boolean stopping;
  /** How much waited after the last round, of batches and other processes too. */
  private volatile long behindBy;
  private int atOnce = AT_ONCE;
  private Thread thread;

  SeriesKeeper(SeriesStore series, BatchIntake batches, Leases leases, Settings settings, MeterRegistry meters) {
    this.series = series;
    this.batches = batches;
    this.leases = leases;
    patience = settings.limits().waitForSeries();
    meters.gauge("articlefacts.series.waiting", this, SeriesKeeper::left);
  }

  void atStart(@Observes StartupEvent started) {
    thread = new Thread(this::run, "series");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
  }

  /** The lease is given back before the database closes. */
  void atStop(@Observes ShutdownEvent stopped) throws InterruptedException {
    lock.lock();
    try {
      stopping = true;
      asking.signalAll();
      made.signalAll();
      ending.signalAll();
    } finally {
      lock.unlock();
    }
    if (thread != null) {
      thread.join(STOPPING.toMillis());
    }
  }

  /** Has the series of what has just changed made, and waits for them, unless that takes long or many write at once; then they follow. */
  public void catchUp() {
    lock.lock();
    try {
      long own = ++asked;
      asking.signalAll();
      long left = crowded || lastRound.compareTo(patience) > 0 ? 0 : patience.toNanos();
      mostWaiting = Math.max(++waiting, mostWaiting);
      while (answered < own && left > 0 && !crowded && !stopping) {
        left = made.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      waiting--;
      lock.unlock();
    }
  }

  /** Has the series made in the background. */
  void wake() {
    lock.lock();
    try {
      asked++;
      asking.signalAll();
    } finally {
      lock.unlock();
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
        round();
      } catch (InterruptedException e) {
        stopping = true;
      } catch (RuntimeException e) {
        if (!stopping) {
          LOG.warn("series wait: " + e.getMessage());
          LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
      }
    }
    release();
  }

  /** So that another process need not wait for the lease's end. */
  private void release() {
    try {
      leases.release(LEASE);
    } catch (RuntimeException e) {
      LOG.debugf("the lease ends by itself: %s", e);
    }
  }

  private void round() throws InterruptedException {
    if (batches.isTakingIn() && !leases.hold(LEASE, HELD)) {
      pause(LOOK_EVERY);
      return;
    }
    long target = asked();
    long begun = System.nanoTime();
    int done = series.refresh(atOnce);
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    boolean behind = done >= atOnce;
    behindBy = behind ? series.pending() : 0;
    boolean isCrowd = noteCrowd();
    atOnce = behind ? Math.min(batches.isTakingIn() ? BESIDE_INTAKE : MOST_AT_ONCE, 2 * atOnce) : isCrowd ? atOnce : AT_ONCE;
    if (!behind) {
      answer(target, done > 0 ? took : null);
    }
    if (behind && (!isCrowd || batches.isTakingIn())) {
      giveWay(took);
    } else if (isCrowd || took.compareTo(patience) > 0) {
      // nobody waits for it any more: changes of one great story gather meanwhile, and are made together; and there is time for others
      pause(resting(took));
    } else if (done == 0) {
      rest(target);
    }
  }

  private static Duration resting(Duration took) {
    Duration pause = took.multipliedBy(GIVES_WAY);
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  /** Waits for so long, or until the service stops. */
  private void pause(Duration time) throws InterruptedException {
    lock.lock();
    try {
      long left = time.toNanos();
      while (left > 0 && !stopping) {
        left = ending.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Whether many waited for the last round: nobody waits for the next, which is made after a pause, for all that has come until then; and so
   * on while many write.
   */
  private boolean noteCrowd() {
    lock.lock();
    try {
      crowded = mostWaiting >= CROWD || crowded && asked - askedBefore >= CROWD;
      askedBefore = asked;
      mostWaiting = crowded ? 0 : waiting;
      if (crowded) {
        made.signalAll();
      }
      return crowded;
    } finally {
      lock.unlock();
    }
  }

  /** Leaves the processors and the database to those who send many articles, as long as they do. */
  private void giveWay(Duration took) throws InterruptedException {
    Duration pause = took.multipliedBy(GIVES_WAY);
    if (batches.isTakingIn()) {
      leases.hold(LEASE, pause.plus(HELD));
    }
    long until = System.nanoTime() + pause.toNanos();
    while (batches.isTakingIn() && System.nanoTime() < until && !stopping) {
      pause(LOOKS_UP);
    }
  }

  /** How many changes have no series yet: those of this process that nobody has answered, or what waited after the last round. */
  private long left() {
    lock.lock();
    try {
      return Math.max(asked - answered, behindBy);
    } finally {
      lock.unlock();
    }
  }

  private long asked() {
    lock.lock();
    try {
      return asked;
    } finally {
      lock.unlock();
    }
  }

  /** @param took null when there was nothing to do */
  private void answer(long target, Duration took) {
    lock.lock();
    try {
      answered = target;
      lastRound = took == null ? lastRound : took;
      made.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Until somebody asks for more than has been done. */
  private void rest(long target) throws InterruptedException {
    lock.lock();
    try {
      if (asked == target && !stopping) {
        asking.awaitNanos(LOOK_EVERY.toNanos());
      }
    } finally {
      lock.unlock();
    }
  }
}
