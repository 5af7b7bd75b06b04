package articlefacts.store;

import articlefacts.extraction.quantity.Value;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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
      article_id, id, pos, kind, concept, lemma, unit, qualifier, change, change_role, modality, outlet, outlet_key, language, status, speaker, \
      has_value, lower_bound, upper_bound, stated_number, sort_value, time_from, time_to, published_on, words, word_count, detail, terms, \
      words_vector, same_words""";

  private static final FactField[] COLUMN_FIELDS = {
    FactField.KIND, FactField.CONCEPT, FactField.COUNTED, FactField.UNIT, FactField.QUALIFIER, FactField.CHANGE, FactField.CHANGE_ROLE,
    FactField.MODALITY
  };

  /** H2 keeps nothing but the fact: what is searched for is in the {@link LuceneIndex}. */
  private static final String H2_ROW = "insert into fact (pos, article_id, id, detail) values (?, ?, ?, ?)";

  private final Database database;

  FactWriter(Database database) {
    this.database = database;
  }

  /** An article with its place in the order of intake. */
  record Item(NewArticle article, long seq) {}

  /** Writes the facts of articles that have none yet. */
  void write(Session session, List<Item> items) {
    session.doWork(connection -> {
      if (database == Database.POSTGRESQL) {
        copy(connection, items);
      } else {
        insert(connection, items);
      }
    });
  }

  /** Removes the facts of kept articles. */
  void delete(Session session, List<Item> items) {
    session.doWork(connection -> {
      try (PreparedStatement delete = connection.prepareStatement("delete from fact where pos >= ? and pos < ?")) {
        for (Item item : items) {
          delete.setLong(1, Positions.of(item.seq(), 0));
          delete.setLong(2, Positions.of(item.seq() + 1, 0));
          delete.addBatch();
        }
        delete.executeBatch();
      }
    });
  }

  private static void insert(Connection connection, List<Item> items) throws SQLException {
    try (PreparedStatement facts = connection.prepareStatement(H2_ROW)) {
      for (Item item : items) {
        for (FactRow row : item.article().rows()) {
          facts.setLong(1, Positions.of(item.seq(), row.index()));
          facts.setString(2, row.articleId());
          facts.setString(3, row.id());
          facts.setString(4, row.detail());
          facts.addBatch();
        }
      }
      facts.executeBatch();
    }
  }

  private static void copy(Connection connection, List<Item> items) throws SQLException {
    try (CopyRows rows = new CopyRows(connection, "fact (" + COLUMNS + ")")) {
      for (Item item : items) {
        List<FactRow> facts = item.article().rows();
        for (int i = 0; i < facts.size(); i++) {
          copy(rows, facts.get(i), item.seq());
          rows.value(sameWords(facts, i)).end();
        }
      }
    }
  }

  /** All columns but the last, in the order of {@link #COLUMNS}. */
  private static void copy(CopyRows rows, FactRow row, long seq) {
    rows.value(row.articleId()).value(row.id()).value(Positions.of(seq, row.index()));
    for (FactField field : COLUMN_FIELDS) {
      rows.value(row.key(field));
    }
    rows.value(row.shown(FactField.OUTLET)).value(row.key(FactField.OUTLET)).value(row.key(FactField.LANGUAGE))
        .value(row.key(FactField.STATUS))
        .value(row.shown(FactField.SPEAKER));
    Value value = row.value();
    Days days = row.days();
    rows.value(value != null).value(value == null ? null : value.lower()).value(value == null ? null : value.upper())
        .value(value == null ? null : value.number()).value(row.sortValue()).value(days == null ? null : days.from())
        .value(days == null ? null : days.to()).value(row.publishedOn()).value(String.join(" ", row.words())).value(row.words().size())
        .value(row.detail()).array(terms(row)).lexemes(row.words());
  }

  private static List<String> terms(FactRow row) {
    List<String> terms = new ArrayList<>();
    for (FactField field : FactField.values()) {
      if (field.column() == null) {
        row.keys().get(field).forEach(key -> terms.add(field.prefix() + key));
        if (field.shownColumn() == null) {
          row.shown().get(field).forEach(shown -> terms.add(field.shownPrefix() + shown));
        }
      }
    }
    return terms;
  }

  /** How many facts from this one on share its words; 0 when the one before does. */
  private static int sameWords(List<FactRow> facts, int first) {
    List<String> words = facts.get(first).words();
    if (first > 0 && facts.get(first - 1).words().equals(words)) {
      return 0;
    }
    int end = first + 1;
    while (end < facts.size() && facts.get(end).words().equals(words)) {
      end++;
    }
    return end - first;
  }
}
