package articlefacts.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.OptionalLong;

/** The kept articles that another version of the extractor has read, stretch by stretch, so that processes can divide them. */
@ApplicationScoped
public class OutdatedArticles {

  /** How many places in the order of intake are one stretch: eight articles that came one by one, or eight groups. */
  private static final long STRETCH = 8L * Positions.ARTICLES_PER_GROUP;

  private final EntityManager entities;

  OutdatedArticles(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The first stretch of the order of intake, from this one on, in which another version of the extractor has read an article; stretches
   * are what processes divide among themselves.
   *
   * <p>SQL, since this is asked at every start, and the first query in Hibernate's own language costs it a second.
   */
  @Transactional
  public OptionalLong firstStretch(String extractorVersion, long from) {
    String sql = "select min(seq) from article where extractor_version <> :version and seq >= :from";
    Object seq = entities.createNativeQuery(sql).setParameter("version", extractorVersion).setParameter("from", from * STRETCH)
        .getSingleResult();
    return seq == null ? OptionalLong.empty() : OptionalLong.of(((Number) seq).longValue() / STRETCH);
  }

  /**
   * Some of the articles of a stretch that another version of the extractor has read, in the order in which they were taken in.
   *
   * @param cursor that of the page before, null for the first
   */
  @Transactional
  @SuppressWarnings("unchecked")
  public Page<StoredArticle> inStretch(String extractorVersion, long stretch, String cursor, int limit) {
    String sql = "select * from article where extractor_version <> :version and seq > :after and seq < :end order by seq limit :most";
    Query query = entities.createNativeQuery(sql, ArticleEntity.class).setParameter("version", extractorVersion);
    query.setParameter("after", cursor == null ? stretch * STRETCH - 1 : Cursor.decoded(cursor, 1).number(0));
    List<ArticleEntity> rows = query.setParameter("end", (stretch + 1) * STRETCH).setParameter("most", limit).getResultList();
    return new Page<>(
        rows.stream().map(ArticleEntity::toRecord).toList(), rows.size() < limit ? null : Cursor.of(rows.get(limit - 1).seq).encoded());
  }
}
