package articlefacts.store;

import articlefacts.extraction.context.Entity;
import articlefacts.extraction.fact.Fact;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads articles from the embedded database as they are kept, with the rows of their facts, to put them into an index. */
final class KeptArticles {

  private static final String ARTICLE =
      """
      select seq, id, text, title, language, published_at, outlet, author, section, url, keywords, agency, extractor_version, fact_count, stored_at from article
      """;
  private static final String FACTS = "select pos, detail from fact where pos >= ? and pos < ? order by pos";
  private static final String ENTITIES = "select name, type, role, code, mentions from entity where pos >= ? and pos < ? order by pos";

  private final Connection connection;

  KeptArticles(Connection connection) {
    this.connection = connection;
  }

  /** An article at its place in the order of intake. */
  record Kept(long seq, NewArticle article) {}

  /** What is done with an article. */
  interface Work {
    void with(Kept kept) throws Exception;
  }

  /** The article at this place; null when there is none. */
  Kept at(long seq) throws SQLException {
    List<Kept> found = read(ARTICLE + "where seq = ?", seq, 1);
    return found.isEmpty() ? null : found.get(0);
  }

  /** The next articles behind this place, in order. */
  List<Kept> after(long seq, int most) throws SQLException {
    return read(ARTICLE + "where seq > ? order by seq limit " + most, seq, most);
  }

  private List<Kept> read(String sql, long seq, int most) throws SQLException {
    List<Kept> found = new ArrayList<>(most);
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, seq);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          StoredArticle article = new StoredArticle(header(rows), rows.getString("text"));
          found.add(new Kept(rows.getLong("seq"), whole(article, rows.getLong("seq"))));
        }
      }
    }
    return found;
  }

  private static ArticleHeader header(ResultSet row) throws SQLException {
    Publication publication =
        new Publication(
            row.getString("title"), row.getString("language"), row.getString("published_at"), row.getString("outlet"),
            row.getString("author"),
            row.getString("section"), row.getString("url"), Publication.keywords(row.getString("keywords")), row.getString("agency"));
    return new ArticleHeader(
        row.getString("id"), publication, row.getString("extractor_version"), row.getInt("fact_count"),
        row.getObject("stored_at", OffsetDateTime.class).toInstant());
  }

  private NewArticle whole(StoredArticle article, long seq) throws SQLException {
    List<FactRow> rows = new ArrayList<>();
    try (PreparedStatement select = ofArticle(FACTS, seq); ResultSet facts = select.executeQuery()) {
      while (facts.next()) {
        String detail = facts.getString(2);
        Fact fact = FactJson.read(detail);
        rows.add(FactRow.of(article, (int) (facts.getLong(1) - Positions.of(seq, 0)), fact, FactJson.mark(detail)));
      }
    }
    List<Entity> entities = new ArrayList<>();
    try (PreparedStatement select = ofArticle(ENTITIES, seq); ResultSet named = select.executeQuery()) {
      while (named.next()) {
        entities.add(EntityStore.entity(new Object[] {named.getString(1), named.getString(2), named.getString(3), named.getString(4),
            named.getString(5)}));
      }
    }
    return new NewArticle(article, List.of(), entities).withRows(rows);
  }

  private PreparedStatement ofArticle(String sql, long seq) throws SQLException {
    PreparedStatement select = connection.prepareStatement(sql);
    select.setLong(1, Positions.of(seq, 0));
    select.setLong(2, Positions.of(seq + 1, 0));
    return select;
  }
}
