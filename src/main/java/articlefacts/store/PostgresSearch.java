package articlefacts.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.query.NativeQuery;

/** Finds facts with PostgreSQL's own indexes. */
final class PostgresSearch implements FactSearch {

  /** A millisecond's or two's worth of rows, and more for a greater page. */
  private static final int NEAR = 1000;

  /** Ranges are met by some facts in a hundred, as a rule. */
  private static final int NEAR_IN_RANGE = 2000;

  /** How much further it may pay to go on, when some of the near rows match. */
  private static final int FAR = 20_000;

  /** An expression is not what the index on pos is ordered by, so that another index must be used. */
  private static final String BY_OWN_INDEX = " + 0";

  /**
   * The facts of the sentences that have some words, found by the first of each. OFFSET 0 keeps the two steps apart and in this order:
   * the database would take the number of facts for a thousand times as many, and look at every fact first.
   */
  private static final String BY_SENTENCE =
      " (select h.pos, h.same_words from fact h where h.same_words > 0 and h.words_vector @@ cast(:words as tsquery) offset 0) h"
          + " cross join lateral (select * from fact g where g.pos >= h.pos and g.pos < h.pos + h.same_words offset 0) f";

  /** What rows are sorted by. */
  private static final Map<String, Class<?>> KEYS =
      Map.of(
          "f.pos", Long.class, "f.sort_value", Double.class, "f.published_on", LocalDate.class, "f.word_count", Integer.class);

  private final EntityManager entities;

  PostgresSearch(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<FactEntity> rowWithId(FactRows facts, String id) {
    return facts.find("id = ?1 order by pos", id).page(0, 1).firstResultOptional();
  }

  @Override
  public List<Row> page(FactQuery query) {
    return query.sort.column().isPresent() ? byColumn(query) : byPosition(query);
  }

  @Override
  public long count(FactQuery query) {
    FactConditions conditions = FactConditions.of(query);
    Query sql = entities.createNativeQuery("select count(*) from fact f" + conditions.clause());
    conditions.bind(sql);
    return ((Number) sql.getSingleResult()).longValue();
  }

  @Override
  public List<FacetCount> facet(FactQuery query, Facet facet, int limit) {
    FactConditions conditions = FactConditions.of(query);
    String value = facet.expression();
    conditions.add(facet.condition());
    Query sql =
        entities.createNativeQuery(
            "select " + value + ", count(*) from fact f" + facet.join() + conditions.clause()
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
    FactConditions conditions = FactConditions.of(query);
    if (conditions.areDependent()) {
      return nearOr(query, NEAR, BY_OWN_INDEX);
    }
    return conditions.areRanges() ? nearOr(query, NEAR_IN_RANGE, "") : byPosition(query, "");
  }

  /** Follows the order for a stretch, for longer when that finds some, and else has the database find all. */
  private List<Row> nearOr(FactQuery query, int atLeast, String hint) {
    int wanted = query.limit + 1;
    int stretch = Math.max(atLeast, 4 * wanted);
    List<Row> near = near(query, stretch);
    if (near.size() < wanted && !near.isEmpty()) {
      long enough = 3L * stretch * wanted / (2 * near.size());
      near = enough <= FAR ? near(query, (int) enough) : near;
    }
    if (near.size() == wanted) {
      return near;
    }
    return FactConditions.of(query).areOnlyWords() ? bySentence(query) : byPosition(query, hint);
  }

  /** All facts of the sentences that have the words. */
  private List<Row> bySentence(FactQuery query) {
    FactConditions words = FactConditions.of(query);
    FactConditions place = new FactConditions();
    words.copyParameters(place);
    if (query.cursor != null) {
      place.add("f.pos " + FactSearch.beyond(query.sort) + " :pos", "pos", FactSearch.cursor(query).number(2));
    }
    return rows(BY_SENTENCE, "f.pos", place, "f.pos" + FactSearch.direction(query.sort), query.limit + 1);
  }

  private List<Row> byPosition(FactQuery query, String hint) {
    FactConditions conditions = FactConditions.of(query);
    if (query.cursor != null) {
      conditions.add("f.pos " + FactSearch.beyond(query.sort) + " :pos", "pos", FactSearch.cursor(query).number(2));
    }
    return rows("f.pos", conditions, "f.pos" + hint + FactSearch.direction(query.sort), query.limit + 1);
  }

  /**
   * What the next facts, at most {@code stretch}, have of the rows asked for: the next of all, or of those that meet the one
   * condition which few meet and whose index is in this order.
   *
   * <p>PostgreSQL takes conditions for independent of each other. Where two common words never meet it would look at every fact in
   * order, for seconds. So the order is followed for a stretch only: what is common fills a page from it, and what is not
   * is so rare that all of it can be found by other indexes and be sorted.
   */
  private List<Row> near(FactQuery query, int stretch) {
    FactConditions conditions = FactConditions.ofRows(query);
    List<String> along = new ArrayList<>();
    conditions.inOrder().ifPresent(along::add);
    if (query.cursor != null) {
      along.add("f.pos " + FactSearch.beyond(query.sort) + " :pos");
      conditions.bindOnly("pos", FactSearch.cursor(query).number(2));
    }
    String rows =
        " (select * from fact f" + (along.isEmpty() ? "" : " where " + String.join(" and ", along))
            + " order by f.pos" + FactSearch.direction(query.sort) + " limit " + stretch + ") f";
    return rows(rows, "f.pos", conditions, "f.pos" + FactSearch.direction(query.sort), query.limit + 1);
  }

  /** Rows that have the column's value come first, the others after them: two queries, each along one index. */
  private List<Row> byColumn(FactQuery query) {
    String column = "f." + query.sort.column().orElseThrow();
    Cursor cursor = query.cursor == null ? null : FactSearch.cursor(query);
    List<Row> rows = new ArrayList<>();
    if (cursor == null || !cursor.keys().get(1).isEmpty()) {
      FactConditions conditions = FactConditions.of(query);
      conditions.add(column + " is not null");
      if (cursor != null) {
        String beyond = FactSearch.beyond(query.sort);
        conditions.add(column + " " + beyond + "= :key", "key", FactSearch.key(query.sort, cursor));
        conditions.add("(" + column + " " + beyond + " :key or f.pos " + beyond + " :pos)", "pos", cursor.number(2));
      }
      String order = column + FactSearch.direction(query.sort) + ", f.pos" + FactSearch.direction(query.sort);
      rows.addAll(rows(column, conditions, order, query.limit + 1));
    }
    if (rows.size() <= query.limit) {
      FactConditions conditions = FactConditions.of(query);
      conditions.add(column + " is null");
      if (cursor != null && cursor.keys().get(1).isEmpty()) {
        conditions.add("f.pos " + FactSearch.beyond(query.sort) + " :pos", "pos", cursor.number(2));
      }
      String order = "f.pos" + FactSearch.direction(query.sort);
      rows.addAll(rows(column, conditions, order, query.limit + 1 - rows.size()));
    }
    return rows;
  }

  private List<Row> rows(String key, FactConditions conditions, String order, int limit) {
    return rows(" fact f", key, conditions, order, limit);
  }

  private List<Row> rows(String tables, String key, FactConditions conditions, String order, int limit) {
    // types are named, so that they need not be asked for with each answer
    NativeQuery<?> sql =
        entities.createNativeQuery(
                "select f.pos as pos, f.article_id as article_id, f.detail as detail, " + key + " as sort_key from" + tables
                    + conditions.clause() + " order by " + order + " limit " + limit)
            .unwrap(NativeQuery.class)
            .addScalar("pos", Long.class)
            .addScalar("article_id", String.class)
            .addScalar("detail", String.class)
            .addScalar("sort_key", KEYS.get(key));
    conditions.bind(sql);
    List<Row> rows = new ArrayList<>();
    for (Object row : sql.getResultList()) {
      Object[] columns = (Object[]) row;
      rows.add(new Row((Long) columns[0], (String) columns[1], (String) columns[2], columns[3]));
    }
    return rows;
  }
}
