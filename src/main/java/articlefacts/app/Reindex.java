package articlefacts.app;

import articlefacts.extraction.FactExtractor;
import articlefacts.extraction.text.Budget;
import articlefacts.store.ArticleStore;
import articlefacts.store.Leases;
import articlefacts.store.OutdatedArticles;
import articlefacts.store.Page;
import articlefacts.store.StoredArticle;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Reads stored articles again that an older extractor has read, in the background, some at a time. Which are left is told by
 * the articles themselves, so that a restart goes on where it was. Processes that share a PostgreSQL divide the work by {@link Leases}.
 */
@ApplicationScoped
public class Reindex {

  private static final Logger LOG = Logger.getLogger(Reindex.class);

  /** Articles that stand side by side are written together for little more than one of them; all that changes is held in memory. */
  private static final int AT_ONCE = 64;

  /** Longer than the greatest page takes on a machine that has other things to do. */
  private static final Duration HELD = Duration.ofMinutes(1);

  private static final Duration REST = Duration.ofSeconds(2);

  private final Settings settings;
  private final ArticleStore articles;
  private final Intake intake;
  private final Leases leases;
  private final OutdatedArticles outdated;
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile boolean stopping;

  Reindex(Settings settings, ArticleStore articles, Intake intake, Leases leases, OutdatedArticles outdated) {
    this.outdated = outdated;
    this.leases = leases;
    this.settings = settings;
    this.articles = articles;
    this.intake = intake;
  }

  /**
   * How far it is.
   *
   * @param running whether articles are being read again
   * @param extractorVersion the version that all articles are to be read by
   * @param articles how many there are
   * @param pending how many of them another version has read
   */
  public record Progress(boolean running, String extractorVersion, long articles, long pending) {}

  public Progress progress() {
    return new Progress(
        running.get(), FactExtractor.VERSION, articles.count(), articles.countReadByOthers(FactExtractor.VERSION));
  }

  /** Begins, unless it is running already or nothing is left to do. */
  public void begin() {
    if (running.compareAndSet(false, true)) {
      Thread thread = new Thread(this::run, "reindex");
      thread.setDaemon(true);
      thread.start();
    }
  }

  void atStart(@Observes StartupEvent started) {
    if (settings.reindex().atStart()) {
      begin();
    }
  }

  void atStop(@Observes ShutdownEvent stopped) {
    stopping = true;
  }

  private void run() {
    int done = 0;
    try {
      Round round;
      do {
        round = round();
        done += round.done();
        if (round.others() > 0) {
          // who was killed with a stretch in hand loses it in a while
          rest();
        }
        // what was added by an older version meanwhile is found by another round
      } while ((round.done() > 0 || round.others() > 0) && !stopping);
    } catch (RuntimeException e) {
      if (!stopping) {
        LOG.error("reading articles again stopped; it goes on at the next start", e);
      }
    } finally {
      running.set(false);
      if (done > 0) {
        LOG.infof("%d articles read again by extractor %s", done, FactExtractor.VERSION);
      }
    }
  }

  private void rest() {
    try {
      Thread.sleep(REST.toMillis());
    } catch (InterruptedException e) {
      stopping = true;
    }
  }

  /** How many articles a round has read, and how many stretches other processes are at. */
  private record Round(int done, int others) {}

  /** Reads all articles that there are to read and that no other process is at. */
  private Round round() {
    int done = 0;
    int others = 0;
    OptionalLong next = outdated.firstStretch(FactExtractor.VERSION, 0);
    while (!stopping && next.isPresent()) {
      long stretch = next.getAsLong();
      String lease = "reindex " + stretch;
      if (leases.hold(lease, HELD)) {
        done += read(stretch, lease);
        leases.release(lease);
      } else {
        others++;
      }
      next = outdated.firstStretch(FactExtractor.VERSION, stretch + 1);
    }
    return new Round(done, others);
  }

  private int read(long stretch, String lease) {
    int done = 0;
    String cursor = null;
    do {
      Page<StoredArticle> page = outdated.inStretch(FactExtractor.VERSION, stretch, cursor, AT_ONCE);
      List<ArticleStore.Rereading> read = new ArrayList<>();
      page.items().forEach(article -> readAgain(article).ifPresent(read::add));
      done += read.isEmpty() ? 0 : Collections.frequency(articles.replaceAll(read), ArticleStore.Replaced.YES);
      cursor = page.nextCursor();
    } while (cursor != null && !stopping && leases.hold(lease, HELD));
    return done;
  }

  /**
   * Clients come first: while they need every turn, this waits. What they change meanwhile has been read by this extractor and is left
   * as it is. Nothing when the service stops.
   */
  private Optional<ArticleStore.Rereading> readAgain(StoredArticle article) {
    while (!stopping) {
      try {
        return Optional.of(new ArticleStore.Rereading(intake.renewed(article, article.header().publication()), article.header()::equals));
      } catch (Busy e) {
        LOG.debug("busy; trying again");
      } catch (Budget.Exceeded e) {
        LOG.warnf("article %s keeps the facts that an older extractor read: %s", article.id(), e.getMessage());
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
