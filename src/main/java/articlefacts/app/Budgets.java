package articlefacts.app;

import articlefacts.extraction.text.Budget;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Gives each reading of an article its {@link Budget}, in steps and facts; one that takes too long all the same, on a machine that has
 * other things to do, is stopped by the clock, and one that nobody waits for any more is stopped, too.
 */
@ApplicationScoped
class Budgets {

  private final long steps;
  private final int facts;
  private final Duration time;
  private final Callers callers;
  private final ScheduledThreadPoolExecutor clock;

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
    clock.setRemoveOnCancelPolicy(true);
  }

  /**
   * Does some reading with a budget.
   *
   * @throws Budget.Exceeded when it costs more
   */
  <T> T spend(Function<Budget, T> reading) {
    Budget budget = new Budget(steps, facts);
    Future<?> end = clock.schedule(budget::stop, time.toMillis(), TimeUnit.MILLISECONDS);
    Runnable done = callers.whenGone(budget::stop);
    try {
      return reading.apply(budget);
    } finally {
      done.run();
      end.cancel(false);
    }
  }

  @PreDestroy
  void stop() {
    clock.shutdownNow();
  }
}
