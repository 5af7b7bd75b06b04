package articlefacts.store;

import articlefacts.extraction.fact.Fact;
import articlefacts.series.SeriesArticle;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads and writes rows for {@link SeriesWriter}, the same on both databases. */
final class SeriesRows {

  /** Series are made of the first hundred figures of an article; dates and ordinals stand between them. */
  private static final int FIRST_FACTS = 400;

  private static final int FIRST_CHARACTERS = 100_000;

  private final Connection connection;

  SeriesRows(Connection connection) {
    this.connection = connection;
  }

  Connection connection() {
    return connection;
  }

  /** What a row is read into. */
  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** All rows of a query; a collection among the values stands for "= any(?)". */
  <T> List<T> all(String sql, Reading<T> reading, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(sql, values); ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(reading.of(rows));
      }
      return all;
    }
  }

  int run(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(sql, values)) {
      return statement.executeUpdate();
    }
  }

  /** One statement for many rows of values. */
  void batch(String sql, List<Object[]> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          statement.setObject(i + 1, row[i]);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private PreparedStatement prepared(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Collection<?> many) {
        Array array = connection.createArrayOf("varchar", many.toArray());
        statement.setArray(i + 1, array);
      } else {
        statement.setObject(i + 1, values[i]);
      }
    }
    return statement;
  }

  /** Articles with their first facts, by id; those that are not there are left out. */
  Map<String, SeriesArticle> articles(Collection<String> ids) throws SQLException {
    Map<String, List<Fact>> facts = new HashMap<>();
    // by the article's id as well: with positions alone PostgreSQL may walk all facts for each article, as it did with 300,000
    String inArticle = "f.article_id = a.id and f.pos >= a.seq * " + Positions.PER_ARTICLE + " and f.pos < a.seq * "
        + Positions.PER_ARTICLE + " + " + FIRST_FACTS;
    all(
        "select f.article_id, f.detail from article a join fact f on " + inArticle + " where a.id = any(?) order by f.pos",
        row -> {
          String kept = row.getString(2);
          return FactJson.mark(kept).status() != FactStatus.REJECTED
              && facts.computeIfAbsent(row.getString(1), any -> new ArrayList<>()).add(FactJson.read(kept));
        },
        ids);
    Map<String, SeriesArticle> found = new TreeMap<>();
    all(
        "select id, outlet, language, published_at, title, text from article where id = any(?)",
        row -> found.put(row.getString(1), article(row, facts.getOrDefault(row.getString(1), List.of()))), ids);
    return found;
  }

  private static SeriesArticle article(ResultSet row, List<Fact> facts) throws SQLException {
    Publication known = new Publication(null, null, row.getString(4), null, null, null, null);
    String text = row.getString(6);
    String first = text.length() <= FIRST_CHARACTERS ? text : text.substring(0, FIRST_CHARACTERS);
    List<Fact> inside = facts.stream().filter(fact -> fact.sentence().end() <= first.length()).toList();
    return new SeriesArticle(row.getString(1), row.getString(2), row.getString(3), known.publishedOn(), row.getString(5), first, inside);
  }
}
