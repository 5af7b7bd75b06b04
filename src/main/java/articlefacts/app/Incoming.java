package articlefacts.app;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The lines of a batch as they come in, read by a thread of their own: so it shows when the client waits for its answers before
 * it sends more.
 */
final class Incoming implements AutoCloseable {

  /** A client that sends nothing for so long waits, or has nothing to send. */
  private static final long PAUSE_MILLIS = 50;

  /** Enough to go on reading while a line is looked at. */
  private static final int AHEAD = 16;

  private static final BatchIntake.Line END = new BatchIntake.Line(0, null, null);

  private final BlockingQueue<BatchIntake.Line> read = new ArrayBlockingQueue<>(AHEAD);
  private volatile boolean closed;
  private volatile Thread reader;
  private volatile RuntimeException failure;
  private boolean ended;
  private boolean paused;

  /** @param lines gives the next line, null at the end; it may wait for it */
  Incoming(Supplier<BatchIntake.Line> lines, Executor readers) {
    readers.execute(() -> readAll(lines));
  }

  private void readAll(Supplier<BatchIntake.Line> lines) {
    reader = Thread.currentThread();
    try {
      BatchIntake.Line line = END;
      do {
        try {
          line = lines.get();
        } catch (RuntimeException e) {
          failure = e;
          line = null;
        }
        read.put(line == null ? END : line);
      } while (line != null && !closed);
    } catch (InterruptedException e) {
      // nobody wants the rest
    } finally {
      reader = null;
    }
  }

  /** The next line; null when none comes just now, or none at all any more ({@link #isEnded}). */
  BatchIntake.Line poll() throws InterruptedException {
    BatchIntake.Line line = ended ? null : unlessEnd(read.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    paused = line == null;
    return line;
  }

  /** The next line, however long it takes; null at the end. */
  BatchIntake.Line take() throws InterruptedException {
    return ended ? null : unlessEnd(read.take());
  }

  private BatchIntake.Line unlessEnd(BatchIntake.Line line) {
    if (line != END) {
      return line;
    }
    ended = true;
    if (failure != null) {
      throw failure;
    }
    return null;
  }

  boolean isEnded() {
    return ended;
  }

  /** Whether the client sends nothing just now, or has sent everything. */
  boolean isPaused() {
    return paused || ended;
  }

  @Override
  public void close() {
    closed = true;
    Thread waiting = reader;
    if (waiting != null) {
      waiting.interrupt();
    }
  }
}
