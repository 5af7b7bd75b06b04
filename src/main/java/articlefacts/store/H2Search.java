package articlefacts.store;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Finds facts with the {@link FactIndex} of the embedded database.
 *
 * <p>The index says where the facts are that match; the table gives the rows of a page by their positions. In another order than
 * that of intake few matches are sorted, and for many the terms of that order are followed until the page is full.
 */
final class H2Search implements FactSearch {

  /** So many rows are looked up by their positions sooner than an order is followed to where they stand in it. */
  private static final int FEW = 3000;

  /** How far an order is followed at once. */
  private static final int STRETCH = 512;

  /** How far an order is followed before all matches are listed. */
  private static final int LOOKED_UP = 2048;

  private final EntityManager entities;

  H2Search(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<FactEntity> rowWithId(FactRows facts, String id) {
    List<Long> positions = Snapshot.read(entities, connection -> Arrays.stream(new FactIndex(connection).perhaps(id)).boxed().toList());
    return positions.isEmpty()
        ? Optional.empty()
        : facts.find("pos in ?1 and id = ?2 order by pos", positions, id).page(0, 1).firstResultOptional();
  }

  @Override
  public List<Row> page(FactQuery query) {
    return Snapshot.read(entities, connection -> query.sort.column().isPresent() ? byColumn(connection, query) : byPosition(connection, query));
  }

  @Override
  public long count(FactQuery query) {
    return Snapshot.read(entities, connection -> {
      Walk walk = start(new FactIndex(connection).walk(query, false));
      if (walk != null) {
        return (long) walk.takeAll().length;
      }
      try (PreparedStatement count = connection.prepareStatement("select count(*) from fact");
          ResultSet found = count.executeQuery()) {
        found.next();
        return found.getLong(1);
      }
    });
  }

  @Override
  public List<FacetCount> facet(FactQuery query, Facet facet, int limit) {
    return Snapshot.read(entities, connection -> {
      FactIndex index = new FactIndex(connection);
      Walk walk = start(index.walk(query, false));
      long[] among = walk == null ? null : walk.takeAll();
      if (among != null && among.length == 0) {
        return List.of();
      }
      return index.counts(facet, among).entrySet().stream()
          .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
          .limit(limit)
          .map(count -> new FacetCount(count.getKey(), count.getValue()))
          .toList();
    });
  }

  private static Walk start(Walk walk) {
    if (walk != null) {
      walk.advance(Walk.START);
    }
    return walk;
  }

  // ---- in the order of intake ------------------------------------------------------------------------------------------------

  private static List<Row> byPosition(Connection connection, FactQuery query) throws SQLException {
    boolean backward = query.sort.descending();
    Long after = query.cursor == null ? null : FactSearch.cursor(query).number(2);
    Walk walk = new FactIndex(connection).walk(query, backward);
    if (walk == null) {
      return everything(connection, query, after);
    }
    walk.advance(after == null ? Walk.START : (backward ? -after : after) + 1);
    List<Row> rows = new ArrayList<>();
    while (rows.size() <= query.limit && walk.key() != Walk.END) {
      long[] keys = walk.take(query.limit + 1 - rows.size());
      List<Row> next = rows(connection, query, Arrays.stream(keys).map(key -> backward ? -key : key), "f.pos");
      next.sort(Comparator.comparingLong(row -> backward ? -row.pos() : row.pos()));
      rows.addAll(next);
    }
    return rows;
  }

  private static List<Row> everything(Connection connection, FactQuery query, Long after) throws SQLException {
    String beyond = after == null ? "" : " where f.pos " + FactSearch.beyond(query.sort) + " ?";
    String sql =
        "select f.pos, f.article_id, f.detail, f.pos from fact f" + beyond + " order by f.pos" + FactSearch.direction(query.sort) + " limit ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      int next = 1;
      if (after != null) {
        select.setLong(next++, after);
      }
      select.setInt(next, query.limit + 1);
      return rows(select);
    }
  }

  /** The rows at some positions; bounds that only look alike in the index are compared exactly. */
  private static List<Row> rows(Connection connection, FactQuery query, LongStream positions, String key) throws SQLException {
    List<Row> rows = new ArrayList<>();
    String bounds =
        (query.min == null ? "" : " and (f.upper_bound is null or f.upper_bound >= ?)")
            + (query.max == null ? "" : " and (f.lower_bound is null or f.lower_bound <= ?)");
    String sql = "select f.pos, f.article_id, f.detail, " + key + " from fact f where f.pos = ?" + bounds;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (long pos : positions.toArray()) {
        select.setLong(1, pos);
        int next = 2;
        for (BigDecimal bound : new BigDecimal[] {query.min, query.max}) {
          if (bound != null) {
            select.setBigDecimal(next++, bound);
          }
        }
        rows.addAll(rows(select));
      }
    }
    return rows;
  }

  private static List<Row> rows(PreparedStatement select) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (ResultSet found = select.executeQuery()) {
      while (found.next()) {
        Object key = found.getObject(4);
        StoredFact fact = StoredFact.ofRow(found.getString(2), found.getString(3));
        rows.add(new Row(found.getLong(1), fact, key instanceof Date day ? day.toLocalDate() : key));
      }
    }
    return rows;
  }

  // ---- in the order of a column ----------------------------------------------------------------------------------------------

  /** A place in an order: facts without a key come last. */
  private record Place(Object key, long pos) {}

  private static List<Row> byColumn(Connection connection, FactQuery query) throws SQLException {
    FactIndex index = new FactIndex(connection);
    Walk walk = start(index.walk(query, false));
    long[] few = walk == null ? null : walk.take(FEW + 1);
    List<Long> places =
        few != null && few.length <= FEW ? sorted(connection, query, few).stream().map(Place::pos).toList() : followed(index, query);
    List<Row> rows = new ArrayList<>();
    int next = 0;
    // a fact whose exact bounds do not match leaves a gap, which the next ones fill
    while (rows.size() <= query.limit && next < places.size()) {
      List<Long> part = places.subList(next, Math.min(places.size(), next + query.limit + 1 - rows.size()));
      rows.addAll(rows(connection, query, part.stream().mapToLong(Long::longValue), "f." + query.sort.column().orElseThrow()));
      next += part.size();
    }
    return rows;
  }

  private static Place cursor(FactQuery query) {
    if (query.cursor == null) {
      return null;
    }
    Cursor cursor = FactSearch.cursor(query);
    return new Place(cursor.keys().get(1).isEmpty() ? null : FactSearch.key(query.sort, cursor), cursor.number(2));
  }

  @SuppressWarnings("unchecked")
  private static Comparator<Place> order(FactSort sort) {
    Comparator<Object> keys = (a, b) -> ((Comparable<Object>) a).compareTo(b);
    Comparator<Object> directed = sort.descending() ? Collections.reverseOrder(keys) : keys;
    Comparator<Place> byKey = Comparator.comparing(Place::key, Comparator.nullsLast(directed));
    Comparator<Place> byPosition = Comparator.comparingLong(Place::pos);
    return byKey.thenComparing(sort.descending() ? byPosition.reversed() : byPosition);
  }

  /** All matches, looked up and sorted. */
  private static List<Place> sorted(Connection connection, FactQuery query, long[] among) throws SQLException {
    List<Place> places = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement("select f." + query.sort.column().orElseThrow() + " from fact f where f.pos = ?")) {
      for (long pos : among) {
        select.setLong(1, pos);
        try (ResultSet found = select.executeQuery()) {
          if (found.next()) {
            Object key = found.getObject(1);
            places.add(new Place(key instanceof Date day ? day.toLocalDate() : key, pos));
          }
        }
      }
    }
    Comparator<Place> order = order(query.sort);
    Place after = cursor(query);
    if (after != null) {
      places.removeIf(place -> order.compare(place, after) <= 0);
    }
    places.sort(order);
    return places;
  }

  /**
   * The positions of the matches that stand first in the order of a column, enough for a page.
   *
   * <p>What is common fills a page soon: the first facts in the order are looked up among the matches. Only when few of them are
   * among them are all matches listed.
   */
  private static List<Long> followed(FactIndex index, FactQuery query) throws SQLException {
    int enough = query.limit + 1 + FactQuery.DEFAULT_LIMIT;
    InOrder order = new InOrder(index, query);
    List<Long> found = new ArrayList<>();
    boolean more = true;
    for (int looked = 0; more && looked < LOOKED_UP && found.size() < enough; looked += STRETCH) {
      List<Long> stretch = order.next(STRETCH);
      found.addAll(matching(index.walk(query, false), stretch));
      more = stretch.size() == STRETCH;
    }
    if (more && found.size() < enough) {
      Walk walk = start(index.walk(query, false));
      long[] among = walk == null ? null : walk.takeAll();
      for (List<Long> stretch = order.next(STRETCH); !stretch.isEmpty() && found.size() < enough; stretch = order.next(STRETCH)) {
        stretch.stream().filter(position -> among == null || Arrays.binarySearch(among, position) >= 0).forEach(found::add);
      }
    }
    return found;
  }

  /** Those of some positions, in their order, that a walk meets. */
  private static List<Long> matching(Walk walk, List<Long> positions) {
    if (walk == null) {
      return positions;
    }
    Set<Long> met = new HashSet<>();
    for (long position : positions.stream().mapToLong(Long::longValue).sorted().toArray()) {
      walk.advance(position);
      if (walk.key() == position) {
        met.add(position);
      }
    }
    return positions.stream().filter(met::contains).toList();
  }

  /** All facts of the kinds asked for in the order of a column, from a place on; those without a value come last. */
  private static final class InOrder {

    private final boolean backward;
    private final List<Head> heads = new ArrayList<>();
    private final Walk others;
    private final Place after;
    private long[] positions = {};
    private int next;

    /** The entries of one kind and the one that is next. */
    private static final class Head {

      private final int prefix;
      private final TermRuns.Ordered entries;
      private TermBlock.Entry entry;

      Head(FactIndex index, String prefix, String from, boolean backward) throws SQLException {
        this.prefix = TermBlock.bytes(prefix).length;
        entries = index.ordered(prefix, from, backward);
        entry = entries.next();
      }

      String digits() {
        return entry.text(prefix);
      }

      void advance() throws SQLException {
        entry = entries.next();
      }
    }

    InOrder(FactIndex index, FactQuery query) throws SQLException {
      String column = query.sort.column().orElseThrow();
      backward = query.sort.descending();
      after = cursor(query);
      boolean onlyOthers = after != null && after.key() == null;
      for (String prefix : onlyOthers ? List.<String>of() : SortTerms.prefixes(column, query.kinds)) {
        String start = backward ? prefix + Character.MAX_VALUE : prefix;
        addHead(new Head(index, prefix, after == null ? start : prefix + SortTerms.digits(after.key()), backward));
      }
      others = index.having(SortTerms.none(column), backward);
      others.advance(onlyOthers ? (backward ? -after.pos() : after.pos()) + 1 : Walk.START);
    }

    private void addHead(Head head) {
      if (head.entry != null) {
        heads.add(head);
      }
    }

    /** The next positions, fewer than asked for at the end only. */
    List<Long> next(int count) throws SQLException {
      List<Long> found = new ArrayList<>();
      while (found.size() < count && (next < positions.length || !heads.isEmpty() || others.key() != Walk.END)) {
        if (next < positions.length) {
          found.add(positions[backward ? positions.length - 1 - next : next]);
          next++;
        } else if (!heads.isEmpty()) {
          takeValue();
        } else {
          found.add(Math.abs(others.key()));
          others.advance(others.key() + 1);
        }
      }
      return found;
    }

    /** All facts with the next value, of whatever kind, in the order of intake. */
    private void takeValue() throws SQLException {
      Comparator<String> order = backward ? Comparator.reverseOrder() : Comparator.naturalOrder();
      String digits = heads.stream().map(Head::digits).min(order).orElseThrow();
      LongStream.Builder all = LongStream.builder();
      for (Head head : heads) {
        while (head.entry != null && head.digits().equals(digits)) {
          Arrays.stream(head.entry.positions()).forEach(all::add);
          head.advance();
        }
      }
      heads.removeIf(head -> head.entry == null);
      LongStream beyond = all.build();
      if (after != null && after.key() != null && SortTerms.digits(after.key()).equals(digits)) {
        beyond = beyond.filter(position -> backward ? position < after.pos() : position > after.pos());
      }
      positions = beyond.sorted().toArray();
      next = 0;
    }
  }
}
