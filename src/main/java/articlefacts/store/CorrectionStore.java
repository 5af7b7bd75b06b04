package articlefacts.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Keeps what people say of facts, and the facts that come of it. */
@ApplicationScoped
public class CorrectionStore {

  private static final String SELECT =
      "select fact_id, status, note, said_by, said_at, patch, result, base, article_id from correction where ";

  private final EntityManager entities;
  private final ArticleRows articles;
  private final FactWriter writer;
  private final Changes changes;
  private final Outbox outbox;

  CorrectionStore(EntityManager entities, ArticleRows articles, FactWriter writer, Changes changes, Outbox outbox) {
    this.outbox = outbox;
    this.entities = entities;
    this.articles = articles;
    this.writer = writer;
    this.changes = changes;
  }

  /**
   * A fact that is to be corrected, locked until the correction is kept.
   *
   * @param article the article that it stands in
   * @param fact the JSON that is kept, which is free to be changed; null when there is no such fact
   * @param reading the JSON of what the extractor reads; null when it does not read the fact
   */
  public record Current(StoredArticle article, ObjectNode fact, String reading) {

    /** The fact as clients see it. */
    public StoredFact stored() {
      return StoredFact.ofRow(article.id(), fact.toString());
    }
  }

  /** What has been said of a fact, in order. */
  @ActivateRequestContext
  public List<Correction> history(String factId) {
    return rows("fact_id = :wanted order by id", factId).map(CorrectionStore::correction).toList();
  }

  /**
   * Keeps what a person says of a fact of an article.
   *
   * @param work is given the fact as it is, and says what is said of it
   * @return the fact as it is then, if there is still one; empty when there is no such article
   */
  public Optional<StoredFact> say(String articleId, String factId, Function<Current, Correction> work) {
    return changes.make(batch -> {
      ArticleEntity row = articles.findById(articleId, LockModeType.PESSIMISTIC_WRITE);
      if (row == null) {
        return Optional.empty();
      }
      NewArticle whole = kept(row.seq);
      List<Correction> said = new ArrayList<>(history(factId));
      ObjectNode kept = whole.rows().stream().filter(fact -> fact.id().equals(factId)).findFirst().map(fact -> FactJson.tree(fact.detail()))
          .orElse(null);
      ObjectNode reading = kept == null ? null : CorrectedFact.reading(kept, said);
      Correction correction = work.apply(new Current(whole.article(), kept == null ? null : kept.deepCopy(), reading == null ? null
          : reading.toString()));
      write(articleId, correction);
      said.add(correction);
      NewArticle now = replace(row, whole, factId, CorrectedFact.of(reading, said), batch);
      return now.rows().stream().filter(fact -> fact.id().equals(factId)).findFirst()
          .map(fact -> StoredFact.ofRow(articleId, fact.detail()));
    });
  }

  private NewArticle kept(long seq) {
    return entities.unwrap(Session.class).doReturningWork(connection -> new KeptArticles(connection).at(seq).article());
  }

  /** Writes the article's facts with this one instead of the one that has its id. */
  private NewArticle replace(ArticleEntity row, NewArticle whole, String factId, ObjectNode fact, LuceneIndex.Batch batch) {
    List<ObjectNode> trees = new ArrayList<>();
    whole.rows().stream().filter(other -> !other.id().equals(factId)).forEach(other -> trees.add(FactJson.tree(other.detail())));
    if (fact != null) {
      trees.add(fact);
    }
    row.factCount = trees.size();
    entities.flush();
    NewArticle article = withFacts(new NewArticle(row.toRecord(), List.of(), whole.entities()), trees);
    List<FactWriter.Item> items = List.of(new FactWriter.Item(article, row.seq));
    Session session = entities.unwrap(Session.class);
    writer.delete(session, items);
    writer.write(session, items);
    session.doWork(connection -> {
      SeriesStore.changed(connection, List.of(row.id));
      outbox.articles(connection, List.of(article));
    });
    batch.replaced(row.seq, article);
    return article;
  }

  /** In text order; where two begin together the longer one comes first. */
  private static NewArticle withFacts(NewArticle article, List<ObjectNode> trees) {
    trees.sort(Comparator.comparingInt((ObjectNode tree) -> tree.get("start").asInt()).thenComparing(tree -> -tree.get("end").asInt()));
    List<FactRow> rows = new ArrayList<>();
    for (ObjectNode tree : trees) {
      String json = tree.toString();
      rows.add(FactRow.of(article.article(), rows.size(), FactJson.read(json), FactJson.mark(json)));
    }
    return article.withRows(rows);
  }

  /**
   * Articles that were just read, with what people have said of their facts; as part of the running transaction.
   *
   * @return for those of which nothing was said, the same
   */
  List<NewArticle> applied(List<NewArticle> read) {
    if (read.isEmpty()) {
      return read;
    }
    Map<String, Map<String, List<Correction>>> byArticle = new LinkedHashMap<>();
    rows("article_id in (:wanted) order by id", read.stream().map(article -> article.article().id()).toList()).forEach(row ->
        byArticle.computeIfAbsent((String) row[8], id -> new LinkedHashMap<>()).computeIfAbsent((String) row[0], id -> new ArrayList<>())
            .add(correction(row)));
    return read.stream()
        .map(article -> byArticle.containsKey(article.article().id()) ? applied(article, byArticle.get(article.article().id())) : article)
        .toList();
  }

  private static NewArticle applied(NewArticle article, Map<String, List<Correction>> said) {
    Map<String, ObjectNode> trees = new LinkedHashMap<>();
    article.rows().forEach(row -> trees.put(row.id(), FactJson.tree(row.detail())));
    said.forEach((id, corrections) -> {
      ObjectNode fact = CorrectedFact.of(trees.get(id), corrections);
      if (fact == null) {
        trees.remove(id);
      } else {
        trees.put(id, fact);
      }
    });
    return withFacts(article, new ArrayList<>(trees.values()));
  }

  /** Forgets what was said of an article's facts, as part of the running transaction. */
  void forget(String articleId) {
    entities.createNativeQuery("delete from correction where article_id = :id").setParameter("id", articleId).executeUpdate();
  }

  private void write(String articleId, Correction correction) {
    entities.unwrap(Session.class).doWork(connection -> {
      insert(connection, articleId, correction);
      // before the article as it is then, which in a compacted topic is what stays
      outbox.correction(connection, articleId, correction);
    });
  }

  private static void insert(Connection connection, String articleId, Correction correction) throws SQLException {
    String sql =
        "insert into correction (id, article_id, fact_id, status, note, said_by, said_at, patch, result, base)"
            + " values (nextval('correction_seq'), ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, articleId);
      insert.setString(2, correction.factId());
      insert.setString(3, correction.status().code());
      insert.setString(4, correction.note());
      insert.setString(5, correction.by());
      insert.setObject(6, correction.at().atOffset(ZoneOffset.UTC));
      insert.setString(7, correction.patch());
      insert.setString(8, correction.result());
      insert.setString(9, correction.base());
      insert.executeUpdate();
    }
  }

  @SuppressWarnings("unchecked")
  private Stream<Object[]> rows(String where, Object wanted) {
    Query sql = entities.createNativeQuery(SELECT + where).setParameter("wanted", wanted);
    return ((List<Object[]>) sql.getResultList()).stream();
  }

  private static Correction correction(Object[] row) {
    return new Correction(
        (String) row[0], FactStatus.of((String) row[1]), (String) row[2], (String) row[3], instant(row[4]), (String) row[5],
        (String) row[6],
        (String) row[7]);
  }

  private static Instant instant(Object column) {
    if (column instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    return column instanceof Timestamp time ? time.toInstant() : (Instant) column;
  }
}
