package articlefacts.store;

import articlefacts.extraction.fact.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;

/**
 * Writes the rows of many facts at once, on the connection of the running transaction.
 *
 * <p>Plain JDBC batches: facts come in by the ten thousand and are only ever written whole, so that the persistence
 * context would cost more than the rows.
 */
@ApplicationScoped
class FactWriter {

  private static final String FACT =
      """
      insert into fact (article_id, id, pos, kind, concept, lemma, unit, has_value, lower_bound, upper_bound, sort_value,
          qualifier, change, modality, speaker, time_from, time_to, published_on, language, words, word_count, detail%s)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?%s)
      """;
  private static final String TERM = "insert into fact_term (article_id, pos, term) values (?, ?, ?)";

  private final Database database;

  FactWriter(Database database) {
    this.database = database;
  }

  /** An article with its place in the order of intake and its facts. */
  record Item(StoredArticle article, long seq, List<Fact> facts) {}

  void write(Session session, List<Item> items) {
    session.doWork(connection -> {
      if (database == Database.POSTGRESQL) {
        writePostgres(connection, items);
      } else {
        writeH2(connection, items);
      }
    });
  }

  private static void writePostgres(Connection connection, List<Item> items) throws SQLException {
    try (PreparedStatement facts = connection.prepareStatement(FACT.formatted(", terms", ", ?"))) {
      for (Item item : items) {
        for (int i = 0; i < item.facts().size(); i++) {
          Fact fact = item.facts().get(i);
          int next = bind(facts, FactEntity.of(item.article(), item.seq(), i, fact));
          facts.setArray(next, connection.createArrayOf("text", FactTerms.of(fact).toArray()));
          facts.addBatch();
        }
      }
      facts.executeBatch();
    }
  }

  private static void writeH2(Connection connection, List<Item> items) throws SQLException {
    try (PreparedStatement facts = connection.prepareStatement(FACT.formatted("", ""));
        PreparedStatement terms = connection.prepareStatement(TERM)) {
      for (Item item : items) {
        for (int i = 0; i < item.facts().size(); i++) {
          Fact fact = item.facts().get(i);
          FactEntity row = FactEntity.of(item.article(), item.seq(), i, fact);
          bind(facts, row);
          facts.addBatch();
          addTerms(terms, row, fact);
        }
      }
      facts.executeBatch();
      terms.executeBatch();
    }
  }

  private static void addTerms(PreparedStatement terms, FactEntity row, Fact fact) throws SQLException {
    Set<String> all = new LinkedHashSet<>(FactTerms.of(fact));
    Words.split(row.words).forEach(stem -> all.add(FactTerms.word(stem)));
    for (String term : all) {
      terms.setString(1, row.articleId);
      terms.setLong(2, row.pos);
      terms.setString(3, term);
      terms.addBatch();
    }
  }

  /** Binds the columns that both databases have; returns the index of the next parameter. */
  private static int bind(PreparedStatement statement, FactEntity row) throws SQLException {
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
    statement.setString(i++, row.detail);
    return i;
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
