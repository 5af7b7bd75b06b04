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
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.hibernate.Session;

/**
 * Finds facts with the {@link FactIndex} of the embedded database.
 *
 * <p>The index says where the facts are that match; the table gives the rows of a page by their positions. In another order than
 * that of intake few matches are sorted, and for many the database's own index of that order is followed until the page is full.
 */
final class H2Search implements FactSearch {

  /** So many rows are looked up by their positions sooner than an index is followed to where they stand in it. */
  private static final int FEW = 3000;

  /** Rows of an index that are looked at in one query. */
  private static final int STRETCH = 1000;

  private final EntityManager entities;

  H2Search(EntityManager entities) {
    this.entities = entities;
  }

  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private <T> T read(Work<T> work) {
    return entities.unwrap(Session.class).doReturningWork(work::with);
  }

  @Override
  public List<Row> page(FactQuery query) {
    return read(connection -> query.sort.column().isPresent() ? byColumn(connection, query) : byPosition(connection, query));
  }

  @Override
  public long count(FactQuery query) {
    return read(connection -> {
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
    return read(connection -> {
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
        rows.add(new Row(found.getLong(1), found.getString(2), found.getString(3), key instanceof Date day ? day.toLocalDate() : key));
      }
    }
    return rows;
  }

  // ---- in the order of a column ----------------------------------------------------------------------------------------------

  /** A place in an order: facts without a key come last. */
  private record Place(Object key, long pos) {}

  private static List<Row> byColumn(Connection connection, FactQuery query) throws SQLException {
    Walk walk = start(new FactIndex(connection).walk(query, false));
    long[] among = walk == null ? null : walk.takeAll();
    List<Place> places =
        among != null && among.length <= FEW ? sorted(connection, query, among) : followed(connection, query, among);
    List<Row> rows = new ArrayList<>();
    int next = 0;
    // a fact whose exact bounds do not match leaves a gap, which the next ones fill
    while (rows.size() <= query.limit && next < places.size()) {
      List<Place> part = places.subList(next, Math.min(places.size(), next + query.limit + 1 - rows.size()));
      rows.addAll(rows(connection, query, part.stream().mapToLong(Place::pos), "f." + query.sort.column().orElseThrow()));
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

  /** The matches that an index of the column meets first, enough for a page. */
  private static List<Place> followed(Connection connection, FactQuery query, long[] among) throws SQLException {
    List<Place> places = new ArrayList<>();
    Place at = cursor(query);
    int enough = query.limit + 1 + FactQuery.DEFAULT_LIMIT;
    for (boolean withKey : at != null && at.key() == null ? new boolean[] {false} : new boolean[] {true, false}) {
      boolean more = true;
      while (more && places.size() < enough) {
        List<Place> stretch = stretch(connection, query.sort, withKey, at);
        for (Place place : stretch) {
          if (among == null || Arrays.binarySearch(among, place.pos()) >= 0) {
            places.add(place);
          }
        }
        more = stretch.size() == STRETCH;
        at = stretch.isEmpty() ? at : stretch.get(stretch.size() - 1);
      }
      at = null;
    }
    return places;
  }

  private static List<Place> stretch(Connection connection, FactSort sort, boolean withKey, Place after) throws SQLException {
    String column = "f." + sort.column().orElseThrow();
    String beyond = FactSearch.beyond(sort);
    String direction = FactSearch.direction(sort);
    String from = "";
    if (after != null) {
      from = withKey ? " and " + column + " " + beyond + "= ? and (" + column + " " + beyond + " ? or f.pos " + beyond + " ?)" : " and f.pos " + beyond + " ?";
    }
    String sql =
        "select " + column + ", f.pos from fact f where " + column + (withKey ? " is not null" : " is null") + from + " order by "
            + (withKey ? column + direction + ", " : "") + "f.pos" + direction + " limit " + STRETCH;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      if (after != null) {
        int next = 1;
        if (withKey) {
          select.setObject(next++, after.key());
          select.setObject(next++, after.key());
        }
        select.setLong(next, after.pos());
      }
      List<Place> places = new ArrayList<>();
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          Object key = found.getObject(1);
          places.add(new Place(key instanceof Date day ? day.toLocalDate() : key, found.getLong(2)));
        }
      }
      return places;
    }
  }
}
