package articlefacts.store;

import articlefacts.extraction.context.Entity;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/**
 * Writes the rows of many facts at once, on the connection of the running transaction.
 *
 * <p>PostgreSQL's COPY and plain JDBC batches on H2: facts come in by the ten thousand and are only ever written whole, so that
 * the persistence context would cost more than the rows.
 */
@ApplicationScoped
class FactWriter {

  private static final String COLUMNS =
      """
      article_id, id, pos, kind, concept, lemma, unit, has_value, lower_bound, upper_bound, sort_value, \
      qualifier, change, modality, speaker, time_from, time_to, published_on, language, words, word_count, detail""";
  private static final String FACT =
      "insert into fact (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Database database;

  FactWriter(Database database) {
    this.database = database;
  }

  /** An article with its place in the order of intake. */
  record Item(NewArticle article, long seq) {}

  /** Writes the facts of articles that were added together and have none yet. */
  void write(Session session, List<Item> items) {
    session.doWork(connection -> {
      if (database == Database.POSTGRESQL) {
        writePostgres(connection, items);
      } else {
        FactIndex.Batch batch = writeH2(connection, items);
        if (!items.isEmpty()) {
          new FactIndex(connection).write(batch, items.get(0).seq() * FactEntity.POSITIONS_PER_ARTICLE);
        }
      }
    });
  }

  /** Removes the facts of kept articles and writes others, or none. Their entities are still those that they had. */
  void replace(Session session, List<Item> items) {
    session.doWork(connection -> {
      if (database == Database.POSTGRESQL) {
        for (Item item : items) {
          delete(connection, "article_id = ?", item.article().article().id());
        }
        writePostgres(connection, items);
      } else {
        replaceH2(connection, items);
      }
    });
  }

  private static void replaceH2(Connection connection, List<Item> items) throws SQLException {
    List<FactIndex.Rewriting> changes = new ArrayList<>();
    for (Item item : items) {
      long first = item.seq() * FactEntity.POSITIONS_PER_ARTICLE;
      FactIndex.Batch old = writtenH2(connection, first);
      delete(connection, "pos >= ? and pos < ?", first, first + FactEntity.POSITIONS_PER_ARTICLE);
      changes.add(new FactIndex.Rewriting(first, old, writeH2(connection, List.of(item))));
    }
    new FactIndex(connection).replace(changes);
  }

  /** What the index has of an article, made again from its rows. */
  private static FactIndex.Batch writtenH2(Connection connection, long first) throws SQLException {
    FactIndex.Batch batch = new FactIndex.Batch();
    String sql =
        """
        select pos, article_id, id, kind, concept, lemma, unit, qualifier, change, modality, language, speaker, words,
          sort_value, published_on, word_count, detail
        from fact where pos >= ? and pos < ? order by pos
        """;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, first);
      select.setLong(2, first + FactEntity.POSITIONS_PER_ARTICLE);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          batch.add(written(rows), FactTerms.of(FactJson.read(rows.getString("detail"))));
        }
      }
    }
    addEntities(connection, batch, first);
    return batch;
  }

  private static void addEntities(Connection connection, FactIndex.Batch batch, long first) throws SQLException {
    String sql = "select pos, folded, type, code, role is not null from entity where pos >= ? and pos < ? order by pos";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, first);
      select.setLong(2, first + FactEntity.POSITIONS_PER_ARTICLE);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          batch.add(rows.getLong(1), new EntityTerms.Key(rows.getString(2), rows.getString(3), rows.getString(4)), rows.getBoolean(5));
        }
      }
    }
  }

  /** The columns that the index has terms of. */
  private static FactEntity written(ResultSet rows) throws SQLException {
    FactEntity row = new FactEntity();
    row.pos = rows.getLong("pos");
    row.articleId = rows.getString("article_id");
    row.kind = rows.getString("kind");
    row.concept = rows.getString("concept");
    row.lemma = rows.getString("lemma");
    row.unit = rows.getString("unit");
    row.qualifier = rows.getString("qualifier");
    row.change = rows.getString("change");
    row.modality = rows.getString("modality");
    row.language = rows.getString("language");
    row.speaker = rows.getString("speaker");
    row.words = rows.getString("words");
    row.id = rows.getString("id");
    row.sortValue = rows.getObject("sort_value", Double.class);
    row.publishedOn = rows.getObject("published_on", LocalDate.class);
    row.wordCount = rows.getInt("word_count");
    return row;
  }

  private static void delete(Connection connection, String where, Object... values) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement("delete from fact where " + where)) {
      for (int i = 0; i < values.length; i++) {
        delete.setObject(i + 1, values[i]);
      }
      delete.executeUpdate();
    }
  }

  private static void writePostgres(Connection connection, List<Item> items) throws SQLException {
    try (CopyRows rows = new CopyRows(connection, "fact (" + COLUMNS + ", terms, words_vector, same_words)")) {
      for (Item item : items) {
        List<NewArticle.FactRow> facts = item.article().rows();
        for (int i = 0; i < facts.size(); i++) {
          NewArticle.FactRow row = facts.get(i);
          copy(rows, row.at(item.seq()));
          rows.array(row.names()).lexemes(Words.split(row.entity().words)).value(sameWords(facts, i)).end();
        }
      }
    }
  }

  /** How many facts from this one on share its words; 0 when the one before does. */
  private static int sameWords(List<NewArticle.FactRow> facts, int first) {
    String words = facts.get(first).entity().words;
    if (first > 0 && facts.get(first - 1).entity().words.equals(words)) {
      return 0;
    }
    int end = first + 1;
    while (end < facts.size() && facts.get(end).entity().words.equals(words)) {
      end++;
    }
    return end - first;
  }

  /** The columns that both databases have, in the order of {@link #COLUMNS}. */
  private static void copy(CopyRows rows, FactEntity row) throws SQLException {
    rows.value(row.articleId).value(row.id).value(row.pos).value(row.kind).value(row.concept).value(row.lemma).value(row.unit)
        .value(row.hasValue).value(row.lowerBound).value(row.upperBound).value(row.sortValue).value(row.qualifier).value(row.change)
        .value(row.modality).value(row.speaker).value(row.timeFrom).value(row.timeTo).value(row.publishedOn).value(row.language)
        .value(row.words).value(row.wordCount).value(row.detail);
  }

  private static FactIndex.Batch writeH2(Connection connection, List<Item> items) throws SQLException {
    FactIndex.Batch batch = new FactIndex.Batch();
    try (PreparedStatement facts = connection.prepareStatement(FACT)) {
      for (Item item : items) {
        for (NewArticle.FactRow row : item.article().rows()) {
          bind(facts, row.at(item.seq()));
          facts.addBatch();
          batch.add(row.entity(), row.names());
        }
        long pos = item.seq() * FactEntity.POSITIONS_PER_ARTICLE;
        for (Entity entity : item.article().entities()) {
          batch.add(pos++, EntityTerms.Key.of(entity), entity.role() != null);
        }
      }
      facts.executeBatch();
    }
    return batch;
  }

  private static void bind(PreparedStatement statement, FactEntity row) throws SQLException {
    int i = 1;
    statement.setString(i++, row.articleId);
    statement.setString(i++, row.id);
    statement.setLong(i++, row.pos);
    statement.setString(i++, row.kind);
    statement.setString(i++, row.concept);
    statement.setString(i++, row.lemma);
    statement.setString(i++, row.unit);
    statement.setBoolean(i++, row.hasValue);
    setNumber(statement, i++, row.lowerBound);
    setNumber(statement, i++, row.upperBound);
    statement.setObject(i++, row.sortValue, Types.DOUBLE);
    statement.setString(i++, row.qualifier);
    statement.setString(i++, row.change);
    statement.setString(i++, row.modality);
    statement.setString(i++, row.speaker);
    setDay(statement, i++, row.timeFrom);
    setDay(statement, i++, row.timeTo);
    setDay(statement, i++, row.publishedOn);
    statement.setString(i++, row.language);
    statement.setString(i++, row.words);
    statement.setInt(i++, row.wordCount);
    statement.setString(i, row.detail);
  }

  private static void setNumber(PreparedStatement statement, int i, BigDecimal number) throws SQLException {
    if (number == null) {
      statement.setNull(i, Types.NUMERIC);
    } else {
      statement.setBigDecimal(i, number);
    }
  }

  private static void setDay(PreparedStatement statement, int i, LocalDate day) throws SQLException {
    statement.setDate(i, day == null ? null : Date.valueOf(day));
  }
}
