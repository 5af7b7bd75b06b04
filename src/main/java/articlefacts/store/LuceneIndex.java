package articlefacts.store;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jboss.logging.Logger;

/**
 * The index of the embedded database: Lucene's, in a folder beside the database's file, or in memory beside one in memory.
 *
 * <p>It is derived from the database and can be thrown away at any time. A change is noted in the log of {@link IndexChanges} by the
 * transaction that makes it, and put into the index before it is acknowledged; the index reaches the disk every now and then and says how
 * far in the log it is. What a killed process has not brought there is put in again when the index is opened, as often as it takes. An
 * index that is torn, of another schema or of another database is made anew from the articles.
 */
@ApplicationScoped
class LuceneIndex {

  private static final Logger LOG = Logger.getLogger(LuceneIndex.class);

  private static final Duration UNSAVED = Duration.ofSeconds(10);

  private final DataSource database;
  private final Housekeeping housekeeping;
  private final boolean used;
  private volatile OpenIndex open;
  private volatile boolean stopped;
  private final AtomicLong put = new AtomicLong();
  private final ReentrantLock showing = new ReentrantLock(true);
  private long shown;

  LuceneIndex(DataSource database, Database kind, Housekeeping housekeeping) {
    this.database = database;
    this.housekeeping = housekeeping;
    used = kind == Database.H2;
  }

  /** Whether the database has no index of its own. */
  boolean isUsed() {
    return used;
  }

  void atStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
    if (used) {
      LOG.infof("the index is in %s", open().place());
      Thread saver = new Thread(this::save, "index-saver");
      saver.setDaemon(true);
      saver.start();
    }
  }

  /** Brings the index to the disk now and then, beside those who write: a disk that is slow keeps nobody waiting. */
  private void save() {
    try {
      for (OpenIndex index = toSave(); index != null; index = toSave()) {
        try {
          index.save(false);
        } catch (IOException | RuntimeException e) {
          again(index, e);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The index, once it has something that is not on the disk; null when the service stops. */
  private synchronized OpenIndex toSave() throws InterruptedException {
    long until = System.nanoTime() + UNSAVED.toNanos();
    while (!stopped) {
      long left = until - System.nanoTime();
      if (open != null && open.unsaved >= (left > 0 ? OpenIndex.UNSAVED_ARTICLES : 1)) {
        return open;
      }
      if (left <= 0) {
        until = System.nanoTime() + UNSAVED.toNanos();
      } else {
        wait(Math.max(1, left / 1_000_000));
      }
    }
    return null;
  }

  /** What could not be saved is tried again the next time, and found meanwhile; unless Lucene has given the index up. */
  private synchronized void again(OpenIndex failed, Exception why) {
    if (open != failed) {
      return; // closed meanwhile, and saved by that
    }
    LOG.warn("the index could not be brought to the disk: " + why);
    failed.unsaved = 1;
    if (!failed.isOpen()) {
      close();
    }
  }

  /** What was changed by one transaction: for each place in the order of intake the article that is there now, null when it has gone. */
  static final class Batch {

    final Map<Long, NewArticle> articles = new LinkedHashMap<>();
    final Set<Long> known = new HashSet<>();
    IndexChanges.Mark mark;

    /** An article that was not there. */
    void added(long seq, NewArticle article) {
      articles.put(seq, article);
    }

    void replaced(long seq, NewArticle article) {
      articles.put(seq, article);
      known.add(seq);
    }

    void removed(long seq) {
      replaced(seq, null);
    }

    /** Notes the changes in the log of the running transaction. */
    void note(Connection connection) throws SQLException {
      if (!articles.isEmpty()) {
        mark = IndexChanges.note(connection, articles.keySet());
      }
    }
  }

  /**
   * Puts in what a transaction has changed that is now committed; in the order of the transactions. It is found once {@link #show} has been
   * called.
   */
  synchronized void take(Batch batch) {
    if (batch.articles.isEmpty() || stopped) {
      return;
    }
    try {
      OpenIndex index = open();
      if (index.mark.id() < batch.mark.id()) {
        index.take(batch);
      }
      put.incrementAndGet();
    } catch (IOException e) {
      throw torn(e);
    }
  }

  /**
   * Makes all found that was put in until now, together with what others put in meanwhile: of those who wait for one that is being opened
   * the first opens the next for all of them.
   */
  void show() {
    if (stopped) {
      return;
    }
    long own = put.get();
    showing.lock();
    try {
      if (shown < own) {
        long reached = put.get();
        open().searchers.maybeRefreshBlocking();
        shown = reached;
      }
    } catch (IOException e) {
      throw torn(e);
    } finally {
      showing.unlock();
    }
  }

  /** The log has what the index lacks: the next one who asks opens it again. */
  private UncheckedIOException torn(IOException e) {
    close();
    return new UncheckedIOException("the index could not be written", e);
  }

  /** What is looked for. */
  interface Work<T> {
    T with(IndexSearcher searcher) throws IOException;
  }

  /** Searches the index as it is now. */
  <T> T search(Work<T> work) {
    try {
      SearcherManager searchers = open().searchers;
      IndexSearcher searcher = searchers.acquire();
      try {
        return work.with(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the index could not be read", e);
    }
  }

  /** What is changed from now on is in the log. */
  void atStop(@Observes ShutdownEvent stopping) {
    stopped = true;
    close();
    wake();
  }

  private synchronized void wake() {
    notifyAll();
  }

  private synchronized void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  private OpenIndex open() {
    OpenIndex current = open;
    return current != null ? current : opened();
  }

  private synchronized OpenIndex opened() {
    if (stopped) {
      throw new IllegalStateException("the index is closed");
    }
    if (open == null) {
      try (Connection connection = database.getConnection()) {
        open = opened(connection);
      } catch (SQLException e) {
        throw new IllegalStateException("the database could not be read for its index", e);
      } catch (IOException e) {
        throw new UncheckedIOException("the index could not be opened", e);
      }
    }
    return open;
  }

  private OpenIndex opened(Connection connection) throws SQLException, IOException {
    Directory directory = IndexFolder.of(connection);
    try {
      return new OpenIndex(directory, connection, database, housekeeping, this);
    } catch (LockObtainFailedException e) {
      throw new IllegalStateException("another process has the index open: " + IndexFolder.place(directory), e);
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("the index is torn and is made anew: " + e.getMessage());
      for (String file : directory.listAll()) {
        directory.deleteFile(file);
      }
      return new OpenIndex(directory, connection, database, housekeeping, this);
    }
  }
}
