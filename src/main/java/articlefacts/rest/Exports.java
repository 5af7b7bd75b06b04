package articlefacts.rest;

import articlefacts.app.Settings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lists that are written as lines for as long as their clients read. Their parts are made by a few threads of their own, and not by those
 * of the requests, which would keep their connections to the database until the clients have read everything.
 */
@ApplicationScoped
class Exports {

  /** Facts in a part, which is held in memory until its client has read it: some hundred kilobytes. */
  static final int AT_ONCE = 200;

  /** Making a part takes milliseconds, and no client is waited for. */
  private static final int THREADS = 4;

  private final Semaphore open;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
    Thread thread = new Thread(task, "export");
    thread.setDaemon(true);
    return thread;
  });

  Exports(Settings settings) {
    open = new Semaphore(settings.limits().openExports());
  }

  /** Has one of the threads do it, and waits for that. */
  <T> T first(Supplier<T> work) {
    try {
      return threads.submit(work::get).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ProblemException.of(ProblemType.UNAVAILABLE, "The service is being stopped.");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }
  }

  /** An answer that goes on for as long as there are parts. */
  Streams.InParts answer(Streams.Parts parts) {
    if (!open.tryAcquire()) {
      throw ProblemException.of(ProblemType.UNAVAILABLE, "As many lists are being written as there may be; try again.");
    }
    return new Streams.InParts(parts, threads, open::release);
  }

  @PreDestroy
  void stop() {
    threads.shutdown();
  }
}
