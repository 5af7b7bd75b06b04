package articlefacts.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
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
  private static final String BY_OWN_INDEX = "f.pos + 0";

  /** What rows are sorted by. */
  private static final Map<String, Class<?>> KEYS =
      Map.of(
          "f.pos", Long.class, "f.sort_value", Double.class, "f.published_on", LocalDate.class, "f.word_count", Integer.class);

  private final EntityManager entities;
  private final FoundPositions found;

  PostgresSearch(EntityManager entities, FoundPositions found) {
    this.entities = entities;
    this.found = found;
  }

  @Override
  public Optional<StoredFact> withId(String id) {
    Query sql = entities.createNativeQuery("select article_id, detail from fact where id = :id order by pos limit 1")
        .setParameter("id", id);
    return ((List<?>) sql.getResultList()).stream().findFirst().map(row -> (Object[]) row)
        .map(row -> StoredFact.ofRow((String) row[0], (String) row[1]));
  }

  @Override
  public List<Row> page(FactQuery query) {
    return query.sort().column().isPresent() ? byColumn(query) : byPosition(query);
  }

  @Override
  public long count(FactQuery query) {
    FactConditions conditions = FactConditions.of(query);
    Query sql = entities.createNativeQuery("select count(*) from fact f" + conditions.clause());
    conditions.bind(sql);
    return ((Number) sql.getSingleResult()).longValue();
  }

  @Override
  public List<FacetCount> facet(FactQuery query, FactField field, int limit) {
    FactConditions conditions = FactConditions.of(query);
    boolean column = field.shownColumn() != null;
    String value = column ? "f." + field.shownColumn() : "p";
    String join = column ? "" : " cross join unnest(f.terms) p";
    conditions.add(column ? value + " is not null" : value + " like '" + field.shownPrefix() + "%'");
    Query sql =
        entities.createNativeQuery(
            "select " + value + ", count(*) from fact f" + join + conditions.clause()
                + " group by " + value + " order by 2 desc, 1 limit " + limit);
    conditions.bind(sql);
    List<FacetCount> counts = new ArrayList<>();
    for (Object row : sql.getResultList()) {
      Object[] columns = (Object[]) row;
      counts.add(new FacetCount(((String) columns[0]).substring(column ? 0 : field.shownPrefix().length()),
          ((Number) columns[1]).longValue()));
    }
    return counts;
  }

  private List<Row> byPosition(FactQuery query) {
    FactConditions conditions = FactConditions.of(query);
    if (conditions.areDependent()) {
      return search(query, conditions);
    }
    if (conditions.areRanges()) {
      List<Row> near = near(query, NEAR_IN_RANGE);
      return near.size() > query.limit() ? near : inOneGo(query, "f.pos");
    }
    return inOneGo(query, "f.pos");
  }

  private List<Row> inOneGo(FactQuery query, String order) {
    FactConditions conditions = FactConditions.of(query);
    addPlace(conditions, query);
    return rows("f.pos", conditions, order + FactSearch.direction(query.sort()), query.limit() + 1);
  }

  private static void addPlace(FactConditions conditions, FactQuery query) {
    if (query.cursor() != null) {
      conditions.add("f.pos " + FactSearch.beyond(query.sort()) + " :pos", "pos", FactSearch.cursor(query).number(2));
    }
  }

  /** Takes the page from what is known of the list, or from the next facts, or has the database find where all are. */
  private List<Row> search(FactQuery query, FactConditions conditions) {
    int wanted = query.limit() + 1;
    OptionalLong after = query.cursor() == null ? OptionalLong.empty() : OptionalLong.of(FactSearch.cursor(query).number(2));
    FoundPositions.Search search = conditions.search(query.sort().descending());
    Optional<long[]> known = found.next(search, after, wanted);
    long[] page;
    if (known.isPresent()) {
      page = known.get();
    } else {
      long revision = found.revision();
      List<Row> near = near(query, NEAR);
      if (near.size() == wanted) {
        found.keep(search, revision, after, near.stream().mapToLong(Row::pos).toArray(), false);
        return near;
      }
      long[] positions = conditions.areOnlyWords() ? ofSentences(query, search, after) : positions(query);
      found.keep(search, revision, after, positions, positions.length < FoundPositions.MOST);
      page = Arrays.copyOf(positions, Math.min(wanted, positions.length));
    }
    List<Row> rows = at(page, query);
    if (rows.size() == page.length) {
      return rows;
    }
    // the facts have just been changed by another
    found.forget(search);
    return inOneGo(query, BY_OWN_INDEX);
  }

  /** Follows the order for a stretch, for longer when that finds some: a full page, or less than there is. */
  private List<Row> near(FactQuery query, int atLeast) {
    int wanted = query.limit() + 1;
    int stretch = Math.max(atLeast, 4 * wanted);
    List<Row> near = along(query, stretch);
    if (near.size() < wanted && !near.isEmpty()) {
      long enough = 3L * stretch * wanted / (2 * near.size());
      near = enough <= FAR ? along(query, (int) enough) : near;
    }
    return near;
  }

  /** Where the facts are that meet the conditions, the first {@link FoundPositions#MOST} of them. */
  private long[] positions(FactQuery query) {
    FactConditions conditions = FactConditions.of(query);
    addPlace(conditions, query);
    Query sql =
        entities.createNativeQuery(
            "select f.pos from fact f" + conditions.clause() + " order by " + BY_OWN_INDEX + FactSearch.direction(query.sort())
                + " limit " + FoundPositions.MOST,
            Long.class);
    conditions.bind(sql);
    return sql.getResultList().stream().mapToLong(pos -> (Long) pos).toArray();
  }

  /** The same for words alone: the first facts of the sentences are half as many to search through. */
  private long[] ofSentences(FactQuery query, FoundPositions.Search search, OptionalLong after) {
    FactConditions words = FactConditions.of(query);
    words.add("f.same_words > 0");
    if (after.isPresent()) {
      words.add(search.descending() ? "f.pos < :pos" : "f.pos + f.same_words > :pos", "pos", after.getAsLong());
    }
    NativeQuery<?> sql =
        entities.createNativeQuery(
                "select f.pos as pos, f.same_words as same_words from fact f" + words.clause()
                    + " order by " + BY_OWN_INDEX + FactSearch.direction(query.sort()) + " limit " + FoundPositions.MOST)
            .unwrap(NativeQuery.class)
            .addScalar("pos", Long.class)
            .addScalar("same_words", Integer.class);
    words.bind(sql);
    return sql.getResultList().stream()
        .map(row -> (Object[]) row)
        .flatMapToLong(row -> ofSentence((Long) row[0], (Integer) row[1], search.descending()))
        .filter(pos -> after.isEmpty() || search.inOrder(after.getAsLong(), pos))
        .limit(FoundPositions.MOST)
        .toArray();
  }

  private static LongStream ofSentence(long first, int facts, boolean descending) {
    return LongStream.range(0, facts).map(i -> first + (descending ? facts - 1 - i : i));
  }

  /** The facts at these positions; only those that still meet the conditions, since another process may just have changed them. */
  private List<Row> at(long[] positions, FactQuery query) {
    if (positions.length == 0) {
      return List.of();
    }
    FactConditions conditions = FactConditions.ofRows(query);
    String all = LongStream.of(positions).mapToObj(Long::toString).collect(Collectors.joining(",", "{", "}"));
    conditions.bindOnly("positions", all);
    String rows = " (select * from fact f where f.pos = any(cast(:positions as bigint[])) offset 0) f";
    return rows(rows, "f.pos", conditions, "f.pos" + FactSearch.direction(query.sort()), positions.length);
  }

  /**
   * What the next facts, at most {@code stretch}, have of the rows asked for: the next of all, or of those that meet the one
   * condition which few meet and whose index is in this order.
   *
   * <p>PostgreSQL takes conditions for independent of each other. Where two common words never meet it would look at every fact in
   * order, for seconds. So the order is followed for a stretch only: what is common fills a page from it, and what is not
   * is so rare that all of it can be found by other indexes and be sorted.
   */
  private List<Row> along(FactQuery query, int stretch) {
    FactConditions conditions = FactConditions.ofRows(query);
    List<String> along = new ArrayList<>();
    conditions.inOrder().ifPresent(along::add);
    if (query.cursor() != null) {
      along.add("f.pos " + FactSearch.beyond(query.sort()) + " :pos");
      conditions.bindOnly("pos", FactSearch.cursor(query).number(2));
    }
    String rows =
        " (select * from fact f" + (along.isEmpty() ? "" : " where " + String.join(" and ", along))
            + " order by f.pos" + FactSearch.direction(query.sort()) + " limit " + stretch + ") f";
    return rows(rows, "f.pos", conditions, "f.pos" + FactSearch.direction(query.sort()), query.limit() + 1);
  }

  /** Rows that have the column's value come first, the others after them: two queries, each along one index. */
  private List<Row> byColumn(FactQuery query) {
    String column = "f." + query.sort().column().orElseThrow();
    Cursor cursor = query.cursor() == null ? null : FactSearch.cursor(query);
    List<Row> rows = new ArrayList<>();
    if (cursor == null || !cursor.keys().get(1).isEmpty()) {
      FactConditions conditions = FactConditions.of(query);
      conditions.add(column + " is not null");
      if (cursor != null) {
        String beyond = FactSearch.beyond(query.sort());
        conditions.add(column + " " + beyond + "= :key", "key", FactSearch.key(query.sort(), cursor));
        conditions.add("(" + column + " " + beyond + " :key or f.pos " + beyond + " :pos)", "pos", cursor.number(2));
      }
      String order = column + FactSearch.direction(query.sort()) + ", f.pos" + FactSearch.direction(query.sort());
      rows.addAll(rows(column, conditions, order, query.limit() + 1));
    }
    if (rows.size() <= query.limit()) {
      FactConditions conditions = FactConditions.of(query);
      conditions.add(column + " is null");
      if (cursor != null && cursor.keys().get(1).isEmpty()) {
        conditions.add("f.pos " + FactSearch.beyond(query.sort()) + " :pos", "pos", cursor.number(2));
      }
      String order = "f.pos" + FactSearch.direction(query.sort());
      rows.addAll(rows(column, conditions, order, query.limit() + 1 - rows.size()));
    }
    return rows;
  }

  private List<Row> rows(String key, FactConditions conditions, String order, int limit) {
    return rows(" fact f", key, conditions, order, limit);
  }

  private List<Row> rows(String tables, String key, FactConditions conditions, String order, int limit) {
    // types are named, so that they need not be asked for with each answer; the detail goes on to the client in the bytes in which it comes
    NativeQuery<?> sql =
        entities.createNativeQuery(
                "select f.pos as pos, f.article_id as article_id, f.detail as detail, " + key + " as sort_key from" + tables
                    + conditions.clause() + " order by " + order + " limit " + limit)
            .unwrap(NativeQuery.class)
            .addScalar("pos", Long.class)
            .addScalar("article_id", String.class)
            .addScalar("detail", byte[].class)
            .addScalar("sort_key", KEYS.get(key));
    conditions.bind(sql);
    List<Row> rows = new ArrayList<>();
    for (Object row : sql.getResultList()) {
      Object[] columns = (Object[]) row;
      rows.add(new Row((Long) columns[0], StoredFact.ofRow((String) columns[1], (byte[]) columns[2]), columns[3]));
    }
    return rows;
  }
}
