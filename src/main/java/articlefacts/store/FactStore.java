package articlefacts.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds facts. */
@ApplicationScoped
public class FactStore {

  /** Some milliseconds' worth of rows; a word in one of two hundred of them still fills a page. */
  private static final int NEAR = 5000;

  /** An expression is not what the index on pos is ordered by, so that another index must be used. */
  private static final String BY_OWN_INDEX = " + 0";

  private final EntityManager entities;
  private final FactRows facts;
  private final Database database;

  FactStore(EntityManager entities, FactRows facts, Database database) {
    this.entities = entities;
    this.facts = facts;
    this.database = database;
  }

  /** The fact with that id; the first one when articles share it. */
  @ActivateRequestContext
  public Optional<StoredFact> find(String id) {
    return facts.find("id = ?1 order by pos", id).page(0, 1).firstResultOptional().map(FactEntity::toRecord);
  }

  /**
   * The page of facts that the query asks for.
   *
   * @throws InvalidCursor when the query's cursor was not made for its sort order
   */
  @ActivateRequestContext
  public Page<StoredFact> find(FactQuery query) {
    List<Row> rows = query.sort.column().isPresent() ? byColumn(query) : byPosition(query);
    if (rows.size() <= query.limit) {
      return new Page<>(rows.stream().map(Row::fact).toList(), null);
    }
    List<Row> page = rows.subList(0, query.limit);
    Row last = page.get(query.limit - 1);
    Cursor next = Cursor.of(query.sort.code(), last.key == null ? "" : last.key, last.pos);
    return new Page<>(page.stream().map(Row::fact).toList(), next.encoded());
  }

  /** How many facts the query finds, whatever its page. */
  @ActivateRequestContext
  public long count(FactQuery query) {
    FactConditions conditions = FactConditions.of(query, database);
    Query sql = entities.createNativeQuery("select count(*) from" + conditions.tables() + conditions.clause());
    conditions.bind(sql);
    return ((Number) sql.getSingleResult()).longValue();
  }

  /**
   * How many of the facts that the query finds have each value, the commonest first.
   *
   * @param limit the greatest number of values
   */
  @ActivateRequestContext
  public List<FacetCount> facet(FactQuery query, Facet facet, int limit) {
    FactConditions conditions = FactConditions.of(query, database);
    String value = facet.expression(database);
    conditions.add(facet.condition(database));
    Query sql =
        entities.createNativeQuery(
            "select " + value + ", count(*) from" + conditions.tables() + facet.join(database) + conditions.clause()
                + " group by " + value + " order by 2 desc, 1 limit " + limit);
    conditions.bind(sql);
    List<FacetCount> counts = new ArrayList<>();
    for (Object row : sql.getResultList()) {
      Object[] columns = (Object[]) row;
      counts.add(new FacetCount(facet.shown((String) columns[0]), ((Number) columns[1]).longValue()));
    }
    return counts;
  }

  private List<Row> byPosition(FactQuery query) {
    if (database == Database.POSTGRESQL && query.words != null) {
      List<Row> near = near(query);
      return near.size() > query.limit ? near : byPosition(query, BY_OWN_INDEX);
    }
    return byPosition(query, "");
  }

  private List<Row> byPosition(FactQuery query, String hint) {
    FactConditions conditions = FactConditions.of(query, database);
    String position = conditions.position();
    if (query.cursor != null) {
      conditions.add(position + " " + beyond(query.sort) + " :pos", "pos", cursor(query).number(2));
    }
    return rows(position, conditions, position + hint + direction(query.sort), query.limit + 1);
  }

  /**
   * What the next {@value #NEAR} facts have of the rows asked for.
   *
   * <p>PostgreSQL takes words for independent of each other. Where two common ones never meet it would look at every fact in
   * order, for seconds. So the order is followed for a stretch only: common words fill a page from it, and of words that do
   * not the text index has few enough to be sorted.
   */
  private List<Row> near(FactQuery query) {
    FactConditions conditions = FactConditions.of(query, database);
    String beyond = "";
    if (query.cursor != null) {
      beyond = " where pos " + beyond(query.sort) + " :pos";
      conditions.bindOnly("pos", cursor(query).number(2));
    }
    String stretch =
        " (select * from fact" + beyond + " order by pos" + direction(query.sort) + " limit " + NEAR + ") f";
    return rows(stretch, "f.pos", conditions, "f.pos" + direction(query.sort), query.limit + 1);
  }

  /** Rows that have the column's value come first, the others after them: two queries, each along one index. */
  private List<Row> byColumn(FactQuery query) {
    String column = "f." + query.sort.column().orElseThrow();
    Cursor cursor = query.cursor == null ? null : cursor(query);
    List<Row> rows = new ArrayList<>();
    if (cursor == null || !cursor.keys().get(1).isEmpty()) {
      FactConditions conditions = FactConditions.of(query, database);
      conditions.add(column + " is not null");
      if (cursor != null) {
        String beyond = beyond(query.sort);
        conditions.add(column + " " + beyond + "= :key", "key", key(query.sort, cursor));
        conditions.add("(" + column + " " + beyond + " :key or f.pos " + beyond + " :pos)", "pos", cursor.number(2));
      }
      String order = column + direction(query.sort) + ", f.pos" + direction(query.sort);
      rows.addAll(rows(column, conditions, order, query.limit + 1));
    }
    if (rows.size() <= query.limit) {
      FactConditions conditions = FactConditions.of(query, database);
      conditions.add(column + " is null");
      if (cursor != null && cursor.keys().get(1).isEmpty()) {
        conditions.add("f.pos " + beyond(query.sort) + " :pos", "pos", cursor.number(2));
      }
      String order = "f.pos" + direction(query.sort);
      rows.addAll(rows(column, conditions, order, query.limit + 1 - rows.size()));
    }
    return rows;
  }

  private List<Row> rows(String key, FactConditions conditions, String order, int limit) {
    return rows(conditions.tables(), key, conditions, order, limit);
  }

  private List<Row> rows(String tables, String key, FactConditions conditions, String order, int limit) {
    Query sql =
        entities.createNativeQuery(
            "select f.pos, f.article_id, f.detail, " + key + " from" + tables
                + conditions.clause() + " order by " + order + " limit " + limit);
    conditions.bind(sql);
    List<Row> rows = new ArrayList<>();
    for (Object row : sql.getResultList()) {
      Object[] columns = (Object[]) row;
      rows.add(new Row((Long) columns[0], (String) columns[1], (String) columns[2], columns[3]));
    }
    return rows;
  }

  private static Cursor cursor(FactQuery query) {
    Cursor cursor = Cursor.decoded(query.cursor, 3);
    if (!cursor.keys().get(0).equals(query.sort.code())) {
      throw new InvalidCursor(query.cursor);
    }
    return cursor;
  }

  private static Object key(FactSort sort, Cursor cursor) {
    String key = cursor.keys().get(1);
    try {
      return switch (sort.column().orElseThrow()) {
        case "published_on" -> LocalDate.parse(key);
        case "word_count" -> Integer.valueOf(key);
        default -> Double.valueOf(key);
      };
    } catch (RuntimeException e) {
      throw new InvalidCursor(cursor.encoded());
    }
  }

  private static String beyond(FactSort sort) {
    return sort.descending() ? "<" : ">";
  }

  private static String direction(FactSort sort) {
    return sort.descending() ? " desc" : "";
  }

  private record Row(long pos, String articleId, String detail, Object key) {

    StoredFact fact() {
      return new StoredFact(articleId, FactJson.read(detail));
    }
  }
}
