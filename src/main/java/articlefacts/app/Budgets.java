package articlefacts.app;

import articlefacts.extraction.text.Budget;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Gives each reading of an article its {@link Budget}, in steps and facts; one that takes too long all the same, on a machine that has
 * other things to do, is stopped by the clock, and one that nobody waits for any more is stopped, too.
 */
@ApplicationScoped
class Budgets {

  /** So much of its time may a reading take too long before it is stopped … */
  private static final int LOOKS = 10;

  /** … and no more than this, in milliseconds. */
  private static final long LONGEST_BETWEEN_LOOKS = 100;

  private final long steps;
  private final int facts;
  private final Duration time;
  private final Callers callers;
  /** Looked through once in a while: an alarm for each article would wake a thread as often as an article is read. */
  private final Set<Running> running = ConcurrentHashMap.newKeySet();
  private final ScheduledThreadPoolExecutor clock;

  /** A budget that is being spent, and when it is to be stopped, as {@link System#nanoTime} counts. */
  private record Running(Budget budget, long deadline) {}

  @Inject
  Budgets(Settings settings, Callers callers) {
    this(settings.limits().steps(), settings.limits().facts(), settings.limits().extractionTime(), callers);
  }

  Budgets(long steps, int facts, Duration time, Callers callers) {
    this.steps = steps;
    this.facts = facts;
    this.time = time;
    this.callers = callers;
    clock = new ScheduledThreadPoolExecutor(1, task -> {
      Thread thread = new Thread(task, "extraction-time");
      thread.setDaemon(true);
      return thread;
    });
    long look = Math.max(1, Math.min(LONGEST_BETWEEN_LOOKS, time.toMillis() / LOOKS));
    clock.scheduleWithFixedDelay(this::stopLate, look, look, TimeUnit.MILLISECONDS);
  }

  /**
   * Does some reading with a budget.
   *
   * @throws Budget.Exceeded when it costs more
   */
  <T> T spend(Function<Budget, T> reading) {
    Budget budget = new Budget(steps, facts);
    Running one = new Running(budget, System.nanoTime() + time.toNanos());
    running.add(one);
    Runnable done = callers.whenGone(budget::stop);
    try {
      return reading.apply(budget);
    } finally {
      done.run();
      running.remove(one);
    }
  }

  private void stopLate() {
    long now = System.nanoTime();
    for (Running one : running) {
      if (now - one.deadline() >= 0) {
        one.budget().stop();
      }
    }
  }

  @PreDestroy
  void stop() {
    clock.shutdownNow();
  }
}
