package articlefacts.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets a limited number of articles be read at once; who waits too long for a turn is told that the service is busy. */
@ApplicationScoped
class Turns {

  private final Semaphore free;
  private final Duration wait;
  private final Timer reading;

  Turns(Settings settings, MeterRegistry meters) {
    int turns = settings.limits().extractions().orElse(2 * Runtime.getRuntime().availableProcessors());
    free = new Semaphore(turns, true);
    wait = settings.limits().waitForTurn();
    reading = Timer.builder("articlefacts.extraction").description("Reading the facts of one article").publishPercentiles(0.5, 0.99)
        .register(meters);
  }

  /** @throws Busy when no turn comes in time */
  <T> T take(Supplier<T> work) {
    try {
      if (!free.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Busy();
    }
    try {
      return reading.record(work);
    } finally {
      free.release();
    }
  }
}
