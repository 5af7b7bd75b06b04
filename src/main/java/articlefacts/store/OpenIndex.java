package articlefacts.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.jboss.logging.Logger;

/**
 * An index that is open: read in from the log, or made anew, when it is opened; told of each change; brought to the disk with how far in
 * the log it is, so that what a killed process has not brought there is put in again.
 */
final class OpenIndex {

  private static final Logger LOG = Logger.getLogger(LuceneIndex.class);

  /** So many articles are put in again in a second or two. */
  static final int UNSAVED_ARTICLES = 2000;

  private static final int BUFFER_MB = 48;

  /**
   * Each change makes a segment of some kilobytes: with all below 2 MB taken for equals, each would be merged into greater ones again and
   * again.
   */
  private static final double SMALL_MB = 0.25;

  /** How many articles are in memory while the index is made anew. */
  private static final int AT_ONCE = 200;

  private static final String SCHEMA = "schema";
  private static final String CHANGE = "change";
  private static final String TOKEN = "token";
  private static final String CLOSED = "closed";

  private final DataSource database;
  private final Housekeeping housekeeping;
  private final Object monitor;
  private final IndexWriter writer;
  final SearcherManager searchers;
  /** How far in the log it is; guarded by the monitor. */
  IndexChanges.Mark mark;
  /** How many articles are in it that are not on the disk; guarded by the monitor. */
  int unsaved;

  /** @param monitor what those hold who change the index, and what the one waits for who saves it */
  OpenIndex(Directory directory, Connection connection, DataSource database, Housekeeping housekeeping, Object monitor)
      throws IOException, SQLException {
    this.database = database;
    this.housekeeping = housekeeping;
    this.monitor = monitor;
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

  /** False when Lucene has given it up. */
  boolean isOpen() {
    return writer.isOpen();
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

  /** Puts in what a transaction has changed; whoever calls holds the monitor. */
  void take(LuceneIndex.Batch batch) throws IOException {
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
      monitor.notifyAll();
    }
  }

  /**
   * Brings the index to the disk, and says how far it is; the log needs no more what was before. Others put in more meanwhile: what of it
   * reaches the disk as well is put in again after a kill, which changes nothing.
   */
  void save(boolean closed) throws IOException {
    IndexChanges.Mark reached = say(closed);
    // what was read of the log when the index was opened may be in memory yet
    housekeeping.toDisk();
    try {
      writer.commit();
    } finally {
      if (writer.getDirectory() instanceof IndexFolder folder) {
        folder.tidy(); // there may have been no room for the commit
      }
    }
    if (!closed) {
      try (Connection connection = database.getConnection()) {
        IndexChanges.forgetBefore(connection, reached);
      } catch (SQLException e) {
        LOG.warn("the log of changes could not be shortened", e);
      }
    }
  }

  private IndexChanges.Mark say(boolean closed) {
    synchronized (monitor) {
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
