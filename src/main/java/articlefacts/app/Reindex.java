package articlefacts.app;

import articlefacts.extraction.FactExtractor;
import articlefacts.store.ArticleStore;
import articlefacts.store.StoredArticle;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Reads stored articles again that an older extractor has read, in the background, one at a time. Which are left is told by
 * the articles themselves, so that a restart goes on where it was.
 */
@ApplicationScoped
public class Reindex {

  private static final Logger LOG = Logger.getLogger(Reindex.class);
  private static final int AT_ONCE = 20;

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
      List<StoredArticle> next = articles.readByOthers(FactExtractor.VERSION, AT_ONCE);
      while (!next.isEmpty() && !stopping) {
        for (StoredArticle article : next) {
          if (stopping) {
            return;
          }
          readAgain(article);
          done++;
        }
        next = articles.readByOthers(FactExtractor.VERSION, AT_ONCE);
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

  /** Clients come first: while they need every turn, this waits. */
  private void readAgain(StoredArticle article) {
    while (!stopping) {
      try {
        intake.readAgain(article, article.header());
        return;
      } catch (Busy e) {
        LOG.debug("busy; trying again");
      }
    }
  }
}
