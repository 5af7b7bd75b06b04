package articlefacts.command;

import java.io.PrintStream;
import java.util.Locale;

/** Says every few seconds how far a command is: {@code 12,345 articles (41 %), 180,112 facts, 0 failed, 702 articles/s}. */
final class Progress {

  private static final long EVERY_NANOS = 2_000_000_000L;

  private final PrintStream says;
  private final long size;
  private final long start = System.nanoTime();
  private long said = start;
  private long bytes;
  private long articles;
  private long facts;
  private long failed;

  /** @param size of everything in bytes; negative when it is not known */
  Progress(PrintStream says, long size) {
    this.says = says;
    this.size = size;
  }

  /** One more. */
  void count(int ofFacts) {
    articles++;
    if (ofFacts < 0) {
      failed++;
    } else {
      facts += ofFacts;
    }
  }

  void read(int more) {
    bytes += more;
    if (System.nanoTime() - said > EVERY_NANOS) {
      said = System.nanoTime();
      say();
    }
  }

  long failed() {
    return failed;
  }

  void end() {
    say();
  }

  private void say() {
    double seconds = (System.nanoTime() - start) / 1e9;
    String share = size <= 0 ? "" : String.format(Locale.ROOT, " (%d %%)", Math.min(100, 100 * bytes / size));
    says.printf(
        Locale.ROOT, "%,d articles%s, %,d facts, %,d failed, %,.0f articles/s%n", articles, share, facts, failed,
        articles / Math.max(seconds, 1e-3));
  }
}
