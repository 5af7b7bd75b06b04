package articlefacts.store;

import articlefacts.extraction.fact.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.hibernate.Session;

/** Keeps articles with their facts and entities. */
@ApplicationScoped
public class ArticleStore {

  private static final String HEADERS =
      """
      select a.seq, a.id, new articlefacts.store.Publication(a.title, a.language, a.publishedAt, a.outlet, a.author, a.section, a.url),
          a.keywords, a.agency, a.extractorVersion, a.factCount, a.storedAt
      from Article a
      """;

  private final EntityManager entities;
  private final ArticleRows articles;
  private final FactWriter writer;
  private final EntityWriter entityWriter;
  private final Changes changes;
  private final Database database;
  private final CorrectionStore corrections;
  private final ArticleSearch search;
  private final Outbox outbox;

  ArticleStore(
      EntityManager entities, ArticleRows articles, FactWriter writer, EntityWriter entityWriter,
      Changes changes, Database database, CorrectionStore corrections, ArticleSearch search, Outbox outbox) {
    this.outbox = outbox;
    this.search = search;
    this.corrections = corrections;
    this.entities = entities;
    this.articles = articles;
    this.writer = writer;
    this.entityWriter = entityWriter;
    this.changes = changes;
    this.database = database;
  }

  /**
   * Keeps an article with its facts and entities: all of it or, when the article is there already, nothing.
   *
   * @return false when an article with that id is there already; it is left as it is
   */
  public boolean add(NewArticle article) {
    return addAll(List.of(article))[0];
  }

  /**
   * Keeps an article as {@link #add(NewArticle)} does.
   *
   * @param together what is written in the same transaction when the article is new
   */
  public boolean add(NewArticle article, Runnable together) {
    return changes.make(batch -> {
      boolean added = insertAll(List.of(article), batch)[0];
      if (added) {
        together.run();
      }
      return added;
    });
  }

  /** Keeps an article that names nobody. */
  public boolean add(StoredArticle article, List<Fact> found) {
    return add(new NewArticle(article, found, List.of()));
  }

  /** How many articles are best given to {@link #addAll} at once. */
  public int groupSize() {
    return database.groupSize;
  }

  /**
   * Keeps a group of articles in one transaction, which costs one write to the disk: all that are new, or nothing.
   *
   * @param group at most {@value Positions#ARTICLES_PER_GROUP} articles
   * @return for each article, false when it was there already
   */
  public boolean[] addAll(List<NewArticle> group) {
    if (group.size() > Positions.ARTICLES_PER_GROUP) {
      throw new IllegalArgumentException("a group has at most " + Positions.ARTICLES_PER_GROUP + " articles");
    }
    return changes.make(batch -> insertAll(group, batch));
  }

  /**
   * Keeps a group of articles as {@link #addAll(List)} does, and says by what keys each may be removed.
   *
   * @param keys for each article that of {@link MessageKeys#of}; null where it has none
   */
  public boolean[] addAll(List<NewArticle> group, List<String> keys, MessageKeys messages) {
    return changes.make(batch -> {
      boolean[] added = insertAll(group, batch);
      messages.remember(group, keys, added);
      return added;
    });
  }

  private boolean[] insertAll(List<NewArticle> group, LuceneIndex.Batch batch) {
    Session session = entities.unwrap(Session.class);
    long seq = nextSeq();
    boolean[] added = session.doReturningWork(connection -> ArticleInsert.all(connection, group, seq));
    List<FactWriter.Item> items = new ArrayList<>();
    List<EntityWriter.Item> named = new ArrayList<>();
    for (int i = 0; i < added.length; i++) {
      NewArticle item = group.get(i);
      if (added[i]) {
        items.add(new FactWriter.Item(item, seq + i));
        batch.added(seq + i, item);
        named.add(new EntityWriter.Item(item.article().id(), seq + i, item.entities()));
      }
    }
    search.keep(items.stream().map(item -> item.article().article()).toList());
    writer.write(session, items);
    entityWriter.write(session, named);
    seriesChange(session, items);
    tell(session, items);
    return added;
  }

  /** Their series follow in a transaction of their own, since one article may change those of many. */
  private static void seriesChange(Session session, List<FactWriter.Item> items) {
    session.doWork(connection -> SeriesStore.changed(connection, items.stream().map(item -> item.article().article().id()).toList()));
  }

  private void tell(Session session, List<FactWriter.Item> items) {
    session.doWork(connection -> outbox.articles(connection, items.stream().map(FactWriter.Item::article).toList()));
  }

  private long nextSeq() {
    Number next = (Number) entities.createNativeQuery("select nextval('article_seq')").getSingleResult();
    return next.longValue() * Positions.ARTICLES_PER_GROUP;
  }

  /**
   * A kept article that was read again.
   *
   * @param read the article with what was read from it now; its text and its time of intake are those of the kept one
   * @param expected whether the kept header, as it is when this is written, is one that the reading holds for
   */
  public record Rereading(NewArticle read, Predicate<ArticleHeader> expected) {

    String id() {
      return read.article().id();
    }
  }

  /** What became of a {@link Rereading}. */
  public enum Replaced {
    /** It is kept. */
    YES,
    /** The article has been changed since it was read: nothing was written, it has to be read once more. */
    CHANGED_MEANWHILE,
    /** The article is not there any more. */
    GONE
  }

  /** Gives a kept article another header, other facts and entities; its text and its place in the order of intake stay. */
  public Replaced replace(Rereading reading) {
    return replaceAll(List.of(reading)).get(0);
  }

  /**
   * Gives kept articles other headers, facts and entities in one transaction.
   *
   * @param readings of different articles
   * @return what became of each, in their order
   */
  public List<Replaced> replaceAll(List<Rereading> readings) {
    return changes.make(batch -> {
      // locked in the order of their ids, so that two processes with the same articles do not wait for each other
      Map<String, ArticleEntity> rows = new TreeMap<>();
      readings.forEach(reading -> rows.put(reading.id(), null));
      rows.replaceAll((id, none) -> locked(id));
      Map<String, NewArticle> put = new HashMap<>();
      corrections.applied(readings.stream().map(Rereading::read).toList()).forEach(article -> put.put(article.article().id(), article));
      List<Replaced> results = new ArrayList<>();
      List<FactWriter.Item> items = new ArrayList<>();
      List<EntityWriter.Item> named = new ArrayList<>();
      for (Rereading reading : readings) {
        ArticleEntity row = rows.get(reading.id());
        results.add(row == null ? Replaced.GONE : holds(reading, row) ? Replaced.YES : Replaced.CHANGED_MEANWHILE);
        if (results.get(results.size() - 1) == Replaced.YES) {
          NewArticle article = put.get(row.id);
          row.take(article.article().header());
          row.factCount = article.rows().size();
          items.add(new FactWriter.Item(article, row.seq));
          batch.replaced(row.seq, article);
          named.add(new EntityWriter.Item(row.id, row.seq, reading.read().entities()));
        }
      }
      deleteFound(items);
      search.keep(items.stream().map(item -> item.article().article()).toList());
      writer.write(entities.unwrap(Session.class), items);
      entityWriter.write(entities.unwrap(Session.class), named);
      tell(entities.unwrap(Session.class), items);
      return results;
    });
  }

  /** Whether the article is as it was read, and no other one has its text from its outlet. */
  private boolean holds(Rereading reading, ArticleEntity row) {
    String outlet = ArticleId.outletKey(reading.read().article().header().outlet());
    return reading.expected().test(row.header())
        && (outlet.equals(row.outletKey)
        || articles.find("contentId = ?1 and outletKey = ?2", row.contentId, outlet).firstResult() == null);
  }

  /** The row as it is now, which nobody else changes before this transaction ends; null when there is none. */
  private ArticleEntity locked(String id) {
    return articles.findById(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Removes what was found in articles. */
  private void deleteFound(List<FactWriter.Item> items) {
    entities.flush();
    writer.delete(entities.unwrap(Session.class), items);
    seriesChange(entities.unwrap(Session.class), items);
    items.forEach(item -> deleteEntities(item.seq()));
  }

  @Transactional
  public Optional<StoredArticle> find(String id) {
    return articles.findByIdOptional(id).map(ArticleEntity::toRecord);
  }

  /**
   * The article with this text from this outlet, whatever its id: what is known of an article may have been changed since.
   *
   * @param outlet null when not known
   */
  @Transactional
  public Optional<StoredArticle> find(String text, String outlet) {
    return articles.find("contentId = ?1 and outletKey = ?2", ArticleId.ofText(text), ArticleId.outletKey(outlet)).firstResultOptional()
        .or(() -> articles.findByIdOptional(ArticleId.of(text, outlet)))
        .map(ArticleEntity::toRecord);
  }

  /** Articles without their texts, in the order in which they were taken in. */
  public Page<ArticleHeader> list(String cursor, int limit) {
    return list(ArticleQuery.all(cursor, limit));
  }

  /**
   * The page of articles that the query asks for, without their texts.
   *
   * @throws InvalidCursor when the query's cursor was not made for its order
   */
  @Transactional
  public Page<ArticleHeader> list(ArticleQuery query) {
    List<ArticleQuery.Place> places = search.page(query);
    List<ArticleQuery.Place> page = places.subList(0, Math.min(query.limit(), places.size()));
    if (page.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    TypedQuery<Object[]> sql = entities.createQuery(HEADERS + "where a.seq in (:seqs)", Object[].class);
    Map<Long, ArticleHeader> headers = new HashMap<>();
    sql.setParameter("seqs", page.stream().map(ArticleQuery.Place::seq).toList()).getResultList()
        .forEach(row -> headers.put((Long) row[0], header(row)));
    // what has just gone is left out
    List<ArticleHeader> found = page.stream().map(place -> headers.get(place.seq())).filter(Objects::nonNull).toList();
    return new Page<>(found, places.size() <= query.limit() ? null : query.cursor(page.get(page.size() - 1)));
  }

  /** What is known of some articles, in no order; those that are not there are left out. */
  @Transactional
  public List<ArticleHeader> headers(Collection<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    TypedQuery<Object[]> query = entities.createQuery(HEADERS + "where a.id in (:ids)", Object[].class);
    return query.setParameter("ids", ids).getResultList().stream().map(ArticleStore::header).toList();
  }

  private static ArticleHeader header(Object[] row) {
    Publication known = ((Publication) row[2]).with(Publication.keywords((String) row[3]), (String) row[4]);
    return new ArticleHeader((String) row[1], known, (String) row[5], (Integer) row[6], (Instant) row[7]);
  }

  /** How many articles there are. */
  @Transactional
  public long count() {
    return articles.count();
  }

  /** How many articles another version of the extractor has read. */
  @Transactional
  public long countReadByOthers(String extractorVersion) {
    Query sql = entities.createNativeQuery("select count(*) from article where extractor_version <> :version");
    return ((Number) sql.setParameter("version", extractorVersion).getSingleResult()).longValue();
  }

  /** Removes an article and all that was read from it; false when there was none. */
  public boolean delete(String id) {
    return delete(id, now -> true) == Replaced.YES;
  }

  /**
   * Removes an article and all that was read from it, if it is as it is expected to be.
   *
   * @param expected whether the kept article, as it is when it is removed, is the one that is meant
   */
  public Replaced delete(String id, Predicate<StoredArticle> expected) {
    return changes.makeRoom(batch -> {
      ArticleEntity row = locked(id);
      if (row == null) {
        return Replaced.GONE;
      }
      if (!expected.test(row.toRecord())) {
        return Replaced.CHANGED_MEANWHILE;
      }
      deleteFound(List.of(new FactWriter.Item(new NewArticle(row.toRecord(), List.of(), List.of()), row.seq)));
      batch.removed(row.seq);
      corrections.forget(id);
      entities.createNativeQuery("delete from message_key where article_id = :id").setParameter("id", id).executeUpdate();
      entities.unwrap(Session.class).doWork(connection -> outbox.gone(connection, Outbox.ARTICLE_GONE, List.of(id)));
      articles.deleteById(id);
      return Replaced.YES;
    });
  }

  private void deleteEntities(long seq) {
    entities.createNativeQuery("delete from entity where pos >= :first and pos < :end")
        .setParameter("first", Positions.of(seq, 0))
        .setParameter("end", Positions.of(seq + 1, 0))
        .executeUpdate();
  }
}
