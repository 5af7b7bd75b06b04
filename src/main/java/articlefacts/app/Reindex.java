package articlefacts.app;

import articlefacts.extraction.FactExtractor;
import articlefacts.extraction.text.Budget;
import articlefacts.store.ArticleStore;
import articlefacts.store.Page;
import articlefacts.store.StoredArticle;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Reads stored articles again that an older extractor has read, in the background, some at a time. Which are left is told by
 * the articles themselves, so that a restart goes on where it was.
 */
@ApplicationScoped
public class Reindex {

  private static final Logger LOG = Logger.getLogger(Reindex.class);

  /** Articles that stand side by side are written together for little more than one of them; all that changes is held in memory. */
  private static final int AT_ONCE = 64;

  private final Settings settings;
  private final ArticleStore articles;
  private final Intake intake;
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile boolean stopping;

  Reindex(Settings settings, ArticleStore articles, Intake intake) {
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
      int before = -1;
      // what was added by an older version meanwhile is found by another round
      while (done > before && !stopping) {
        before = done;
        done += round();
      }
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

  /** Reads all articles that there are to read, and says how many that were. */
  private int round() {
    int done = 0;
    Page<StoredArticle> next = articles.readByOthers(FactExtractor.VERSION, null, AT_ONCE);
    while (!stopping && !next.items().isEmpty()) {
      List<ArticleStore.Rereading> read = new ArrayList<>();
      next.items().forEach(article -> readAgain(article).ifPresent(read::add));
      done += Collections.frequency(articles.replaceAll(read), ArticleStore.Replaced.YES);
      if (next.next().isEmpty()) {
        break;
      }
      next = articles.readByOthers(FactExtractor.VERSION, next.nextCursor(), AT_ONCE);
    }
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
