package articlefacts.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Writes the rows of articles that are new: of two with one text from one outlet the second is left out. */
final class ArticleInsert {

  private static final String INSERT =
      """
      insert into article (id, seq, content_id, outlet_key, text, title, language, published_at, outlet, author, section, url, keywords, agency,
        extractor_version, fact_count, stored_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  private ArticleInsert() {}

  /**
   * Says for each article whether it was new. All in one batch: a round trip for each would take longer than their facts. In the order of
   * their ids, since two groups with the same articles in different orders would wait for each other.
   */
  static boolean[] all(Connection connection, List<NewArticle> group, long seq) throws SQLException {
    int[] order =
        IntStream.range(0, group.size()).boxed().sorted(Comparator.comparing((Integer i) -> group.get(i).article().id()))
            .mapToInt(Integer::intValue).toArray();
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (int i : order) {
        set(insert, group.get(i).article(), seq + i);
        insert.addBatch();
      }
      int[] counts = insert.executeBatch();
      boolean[] added = new boolean[counts.length];
      for (int i = 0; i < counts.length; i++) {
        added[order[i]] = counts[i] == 1;
      }
      return added;
    }
  }

  private static void set(PreparedStatement insert, StoredArticle article, long seq) throws SQLException {
    ArticleHeader header = article.header();
    insert.setString(1, header.id());
    insert.setLong(2, seq);
    Publication known = header.publication();
    insert.setString(3, ArticleId.ofText(article.text()));
    insert.setString(4, ArticleId.outletKey(known.outlet()));
    insert.setString(5, article.text());
    insert.setString(6, known.title());
    insert.setString(7, known.language());
    insert.setString(8, known.publishedAt());
    insert.setString(9, known.outlet());
    insert.setString(10, known.author());
    insert.setString(11, known.section());
    insert.setString(12, known.url());
    insert.setString(13, known.keywordLines());
    insert.setString(14, known.agency());
    insert.setString(15, header.extractorVersion());
    insert.setInt(16, header.factCount());
    insert.setObject(17, header.storedAt().atOffset(ZoneOffset.UTC));
  }
}
