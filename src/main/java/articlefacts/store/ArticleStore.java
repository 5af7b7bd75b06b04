package articlefacts.store;

import articlefacts.extraction.fact.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Keeps articles with their facts. */
@ApplicationScoped
public class ArticleStore {

  private static final String INSERT =
      """
      insert into article (id, seq, text, title, language, published_at, source, url,
                           extractor_version, fact_count, stored_at)
      values (:id, :seq, :text, :title, :language, :publishedAt, :source, :url,
              :extractorVersion, :factCount, :storedAt)
      on conflict do nothing
      """;

  private final EntityManager entities;
  private final ArticleRows articles;
  private final FactRows facts;
  private final FactTermRows terms;
  private final Database database;

  ArticleStore(EntityManager entities, ArticleRows articles, FactRows facts, FactTermRows terms, Database database) {
    this.entities = entities;
    this.articles = articles;
    this.facts = facts;
    this.terms = terms;
    this.database = database;
  }

  /**
   * Keeps an article with its facts: all of it or, when the article is there already, nothing.
   *
   * @return false when an article with that id is there already; it is left as it is
   */
  @Transactional
  public boolean add(StoredArticle article, List<Fact> found) {
    long seq = nextSeq();
    if (insert(article, seq) == 0) {
      return false;
    }
    addFacts(article, seq, found);
    return true;
  }

  private long nextSeq() {
    Number next = (Number) entities.createNativeQuery("select nextval('article_seq')").getSingleResult();
    return next.longValue();
  }

  private int insert(StoredArticle article, long seq) {
    ArticleHeader header = article.header();
    return entities
        .createNativeQuery(INSERT)
        .setParameter("id", header.id())
        .setParameter("seq", seq)
        .setParameter("text", article.text())
        .setParameter("title", header.title())
        .setParameter("language", header.language())
        .setParameter("publishedAt", header.publishedAt())
        .setParameter("source", header.source())
        .setParameter("url", header.url())
        .setParameter("extractorVersion", header.extractorVersion())
        .setParameter("factCount", header.factCount())
        .setParameter("storedAt", header.storedAt())
        .executeUpdate();
  }

  private void addFacts(StoredArticle article, long seq, List<Fact> found) {
    for (int i = 0; i < found.size(); i++) {
      FactEntity row = FactEntity.of(article, seq, i, found.get(i));
      facts.persist(row);
      terms.persist(FactTermEntity.of(row, found.get(i)));
      if (database == Database.H2) {
        terms.persist(FactTermEntity.words(row));
      }
    }
  }

  @Transactional
  public Optional<StoredArticle> find(String id) {
    return articles.findByIdOptional(id).map(ArticleEntity::toRecord);
  }

  /** Articles without their texts, in the order in which they were taken in. */
  @Transactional
  public Page<ArticleHeader> list(String cursor, int limit) {
    long after = cursor == null ? Long.MIN_VALUE : Cursor.decoded(cursor, 1).number(0);
    TypedQuery<Object[]> query =
        entities.createQuery(
            """
            select a.seq, new articlefacts.store.ArticleHeader(a.id, a.title, a.language, a.publishedAt, a.source,
                a.url, a.extractorVersion, a.factCount, a.storedAt)
            from Article a where a.seq > :after order by a.seq
            """,
            Object[].class);
    List<Object[]> rows = query.setParameter("after", after).setMaxResults(limit + 1).getResultList();
    List<ArticleHeader> headers = rows.stream().limit(limit).map(row -> (ArticleHeader) row[1]).toList();
    return new Page<>(headers, rows.size() <= limit ? null : Cursor.of(rows.get(limit - 1)[0]).encoded());
  }

  /** Removes an article and its facts; false when there was none. */
  @Transactional
  public boolean delete(String id) {
    terms.delete("key.articleId", id);
    facts.delete("articleId", id);
    return articles.deleteById(id);
  }
}
