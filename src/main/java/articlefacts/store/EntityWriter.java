package articlefacts.store;

import articlefacts.extraction.context.Entity;
import articlefacts.extraction.text.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Writes the rows of many entities at once, on the connection of the running transaction, as {@link FactWriter} does facts. */
@ApplicationScoped
class EntityWriter {

  private static final String COLUMNS = "article_id, pos, folded, type, code, name, role, mentions";
  private static final String ENTITY = "insert into entity (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)";

  private final Database database;

  EntityWriter(Database database) {
    this.database = database;
  }

  /** An article with its place in the order of intake and its entities. */
  record Item(String articleId, long seq, List<Entity> entities) {}

  void write(Session session, List<Item> items) {
    session.doWork(connection -> {
      if (database == Database.POSTGRESQL) {
        copy(connection, items);
      } else {
        insert(connection, items);
      }
    });
  }

  private static void insert(Connection connection, List<Item> items) throws SQLException {
    try (PreparedStatement rows = connection.prepareStatement(ENTITY)) {
      for (Item item : items) {
        for (int i = 0; i < item.entities().size(); i++) {
          Entity entity = item.entities().get(i);
          rows.setString(1, item.articleId());
          rows.setLong(2, Positions.of(item.seq(), i));
          rows.setString(3, EntityQuery.folded(entity.name()));
          rows.setString(4, entity.type().code());
          rows.setString(5, code(entity));
          rows.setString(6, entity.name());
          rows.setString(7, entity.role());
          rows.setString(8, mentions(entity.mentions()));
          rows.addBatch();
        }
      }
      rows.executeBatch();
    }
  }

  private static void copy(Connection connection, List<Item> items) throws SQLException {
    try (CopyRows rows = new CopyRows(connection, "entity (" + COLUMNS + ")")) {
      for (Item item : items) {
        for (int i = 0; i < item.entities().size(); i++) {
          Entity entity = item.entities().get(i);
          rows.value(item.articleId()).value(Positions.of(item.seq(), i)).value(EntityQuery.folded(entity.name()))
              .value(entity.type().code()).value(code(entity)).value(entity.name()).value(entity.role()).value(mentions(entity.mentions()))
              .end();
        }
      }
    }
  }

  private static String code(Entity entity) {
    return entity.code() == null ? EntityQuery.NO_CODE : entity.code();
  }

  /** "89-103 240-249". */
  private static String mentions(List<Span> spans) {
    return spans.stream().map(span -> span.start() + "-" + span.end()).collect(Collectors.joining(" "));
  }
}
