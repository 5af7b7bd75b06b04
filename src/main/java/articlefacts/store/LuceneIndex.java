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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
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

  /** So many articles are put in again in a second or two. */
  private static final int UNSAVED_ARTICLES = 2000;

  private static final Duration UNSAVED = Duration.ofSeconds(10);

  private static final int BUFFER_MB = 48;

  /**
   * Each change makes a segment of some kilobytes: with all below 2 MB taken for equals, each would be merged into greater ones again and
   * again.
   */
  private static final double SMALL_MB = 0.25;

  /** How many articles are in memory while the index is made anew. */
  private static final int AT_ONCE = 200;

  private final DataSource database;
  private final Housekeeping housekeeping;
  private final boolean used;
  private volatile Open open;
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
      for (Open index = toSave(); index != null; index = toSave()) {
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
  private synchronized Open toSave() throws InterruptedException {
    long until = System.nanoTime() + UNSAVED.toNanos();
    while (!stopped) {
      long left = until - System.nanoTime();
      if (open != null && open.unsaved >= (left > 0 ? UNSAVED_ARTICLES : 1)) {
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
  private synchronized void again(Open failed, Exception why) {
    if (open != failed) {
      return; // closed meanwhile, and saved by that
    }
    LOG.warn("the index could not be brought to the disk: " + why);
    failed.unsaved = 1;
    if (!failed.writer.isOpen()) {
      close();
    }
  }

  /** What was changed by one transaction: for each place in the order of intake the article that is there now, null when it has gone. */
  static final class Batch {

    private final Map<Long, NewArticle> articles = new LinkedHashMap<>();
    private final Set<Long> known = new HashSet<>();
    private IndexChanges.Mark mark;

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
      Open index = open();
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

  private Open open() {
    Open current = open;
    return current != null ? current : opened();
  }

  private synchronized Open opened() {
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

  private Open opened(Connection connection) throws SQLException, IOException {
    Directory directory = IndexFolder.of(connection);
    try {
      return new Open(directory, connection);
    } catch (LockObtainFailedException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("the index is torn and is made anew: " + e.getMessage());
      for (String file : directory.listAll()) {
        directory.deleteFile(file);
      }
      return new Open(directory, connection);
    }
  }

  /** An index that is open. */
  private final class Open {

    private static final String SCHEMA = "schema";
    private static final String CHANGE = "change";
    private static final String TOKEN = "token";
    private static final String CLOSED = "closed";

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private IndexChanges.Mark mark;
    private int unsaved;

    Open(Directory directory, Connection connection) throws IOException, SQLException {
      writer = new IndexWriter(directory, config());
      try {
        Map<String, String> said = said();
        mark = new IndexChanges.Mark(Long.parseLong(said.getOrDefault(CHANGE, "0")), said.getOrDefault(TOKEN, ""));
        boolean known = String.valueOf(IndexFields.SCHEMA).equals(said.get(SCHEMA)) && IndexChanges.has(connection, mark);
        if (known && said.get(CLOSED) == null) {
          check(directory);
        }
        if (known) {
          catchUp(connection);
        } else {
          makeAnew(connection);
        }
        save(false);
        searchers = new SearcherManager(writer, new WithoutCache());
      } catch (IOException | SQLException | RuntimeException e) {
        writer.rollback();
        throw e;
      }
    }

    private static IndexWriterConfig config() {
      TieredMergePolicy merging = new TieredMergePolicy();
      merging.setFloorSegmentMB(SMALL_MB);
      return new IndexWriterConfig()
          .setIndexSort(new Sort(new SortField(IndexFields.POS, SortField.Type.LONG)))
          .setMergePolicy(merging)
          .setRAMBufferSizeMB(BUFFER_MB)
          // who has written something does not wait for segments to be merged
          .setMaxFullFlushMergeWaitMillis(0)
          .setCommitOnClose(false);
    }

    String place() {
      return IndexFolder.place(writer.getDirectory());
    }

    private Map<String, String> said() {
      Map<String, String> said = new LinkedHashMap<>();
      Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
      if (data != null) {
        data.forEach(entry -> said.put(entry.getKey(), entry.getValue()));
      }
      return said;
    }

    /** After a kill every file is compared with its checksum. */
    private void check(Directory directory) throws IOException {
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        for (LeafReaderContext leaf : reader.leaves()) {
          leaf.reader().checkIntegrity();
        }
      }
    }

    private void catchUp(Connection connection) throws IOException, SQLException {
      KeptArticles articles = new KeptArticles(connection);
      IndexChanges.Mark last = IndexChanges.last(connection);
      for (long seq : IndexChanges.since(connection, mark)) {
        KeptArticles.Kept kept = articles.at(seq);
        // whatever an earlier try has put in is put in again
        writer.deleteDocuments(IndexFields.all(seq));
        if (kept != null) {
          add(IndexFields.of(kept.article(), seq));
        }
      }
      mark = last;
    }

    private void makeAnew(Connection connection) throws IOException, SQLException {
      writer.deleteAll();
      IndexChanges.Mark last = IndexChanges.last(connection);
      KeptArticles articles = new KeptArticles(connection);
      int done = 0;
      List<KeptArticles.Kept> next = articles.after(Long.MIN_VALUE, AT_ONCE);
      while (!next.isEmpty()) {
        for (KeptArticles.Kept kept : next) {
          add(IndexFields.of(kept.article(), kept.seq()));
        }
        done += next.size();
        next = articles.after(next.get(next.size() - 1).seq(), AT_ONCE);
      }
      if (done > 0) {
        LOG.infof("the index was made anew from %d articles", done);
      }
      mark = last;
    }

    private void add(List<Document> documents) throws IOException {
      for (Document document : documents) {
        writer.addDocument(document);
      }
    }

    void take(Batch batch) throws IOException {
      for (Map.Entry<Long, NewArticle> change : batch.articles.entrySet()) {
        if (batch.known.contains(change.getKey())) {
          writer.deleteDocuments(IndexFields.all(change.getKey()));
        }
        if (change.getValue() != null) {
          add(IndexFields.of(change.getValue(), change.getKey()));
        }
      }
      mark = batch.mark;
      unsaved += batch.articles.size();
      if (unsaved >= UNSAVED_ARTICLES) {
        LuceneIndex.this.notifyAll();
      }
    }

    /**
     * Brings the index to the disk, and says how far it is; the log needs no more what was before. Others put in more meanwhile: what of it
     * reaches the disk as well is put in again after a kill, which changes nothing.
     */
    private void save(boolean closed) throws IOException {
      IndexChanges.Mark reached = say(closed);
      // what was read of the log when the index was opened may be in memory yet
      housekeeping.toDisk();
      writer.commit();
      if (!closed) {
        try (Connection connection = database.getConnection()) {
          IndexChanges.forgetBefore(connection, reached);
        } catch (SQLException e) {
          LOG.warn("the log of changes could not be shortened", e);
        }
      }
    }

    private IndexChanges.Mark say(boolean closed) {
      synchronized (LuceneIndex.this) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put(SCHEMA, String.valueOf(IndexFields.SCHEMA));
        said.put(CHANGE, String.valueOf(mark.id()));
        said.put(TOKEN, mark.token());
        if (closed) {
          said.put(CLOSED, "true");
        }
        writer.setLiveCommitData(said.entrySet());
        unsaved = 0;
        return mark;
      }
    }

    void close() {
      try {
        searchers.close();
        if (writer.isOpen()) {
          save(true);
        }
        writer.close();
        writer.getDirectory().close();
      } catch (IOException | RuntimeException e) {
        LOG.warn("the index was not closed as it should be; it is checked at the next start", e);
        rollback();
      }
    }

    private void rollback() {
      try {
        writer.rollback();
        writer.getDirectory().close();
      } catch (IOException e) {
        LOG.debug("nor rolled back", e);
      }
    }
  }

  /** A page is found in less time than it takes to remember a filter. */
  private static final class WithoutCache extends SearcherFactory {

    @Override
    public IndexSearcher newSearcher(IndexReader reader, IndexReader before) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
      return searcher;
    }
  }
}
