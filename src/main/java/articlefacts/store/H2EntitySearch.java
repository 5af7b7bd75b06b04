package articlefacts.store;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds entities with the {@link FactIndex} of the embedded database; those of some articles by their rows. */
final class H2EntitySearch implements EntitySearch {

  private final EntityManager entities;

  H2EntitySearch(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<EntityGroup> page(EntityQuery query) {
    return Snapshot.read(entities, connection -> {
      EntityTerms.Key after = EntityGroup.after(query);
      if (!query.articles.isEmpty()) {
        return ofArticles(connection, query, after);
      }
      FactIndex index = new FactIndex(connection);
      SortedMap<byte[], EntityGroup> found = new TreeMap<>(TermBlock.ORDER);
      Collection<String> prefixes = query.codes.isEmpty() ? List.of("") : query.codes.stream().map(EntityTerms::code).toList();
      for (String prefix : prefixes) {
        for (EntityGroup group : along(index, query, prefix, after)) {
          found.put(TermBlock.bytes(group.key().term()), group);
        }
      }
      return found.values().stream().limit(query.limit + 1).toList();
    });
  }

  private static boolean isWanted(EntityQuery query, EntityTerms.Key key) {
    String name = query.name;
    return (query.types.isEmpty() || query.types.contains(key.type()))
        && (name == null || key.folded().startsWith(name) || key.folded().contains(" " + name) || key.folded().contains("-" + name));
  }

  /**
   * Follows the terms of a code, or all names, until the page is full.
   *
   * @param code as a term starts with it; empty for all
   */
  private static List<EntityGroup> along(FactIndex index, EntityQuery query, String code, EntityTerms.Key after) throws SQLException {
    String prefix = code.isEmpty() ? EntityTerms.KEY : code;
    int cut = TermBlock.bytes(prefix).length;
    String joined = after == null ? "" : after.term().substring(EntityTerms.KEY.length());
    byte[] first = TermBlock.bytes(prefix + joined);
    TermRuns.Ordered entries = index.ordered(prefix, prefix + joined, false);
    List<EntityGroup> groups = new ArrayList<>();
    byte[] term = null;
    EntityTerms.Key key = null;
    PositionCodec.Positions positions = new PositionCodec.Positions();
    for (TermBlock.Entry entry = entries.next(); entry != null && groups.size() <= query.limit; entry = entries.next()) {
      if (!Arrays.equals(entry.term(), term)) {
        add(groups, index, key, positions);
        term = entry.term();
        key = after != null && Arrays.equals(term, first) ? null : EntityTerms.Key.read(entry.text(cut));
        key = key == null || !isWanted(query, key) ? null : key;
        positions = new PositionCodec.Positions();
      }
      if (key != null) {
        positions.addAll(entry.positions());
      }
    }
    add(groups, index, key, positions);
    return groups;
  }

  private static void add(List<EntityGroup> groups, FactIndex index, EntityTerms.Key key, PositionCodec.Positions of) {
    if (key == null || of.isEmpty()) {
      return;
    }
    long[] positions = of.toArray();
    Walk withRole = index.having(key.termWithRole(), true);
    withRole.advance(Walk.START);
    Long role = withRole.key() == Walk.END ? null : -withRole.key();
    groups.add(new EntityGroup(key, articles(positions), positions[positions.length - 1], role));
  }

  private static long articles(long[] positions) {
    return Arrays.stream(positions).map(position -> Math.floorDiv(position, FactEntity.POSITIONS_PER_ARTICLE)).distinct().count();
  }

  // ---- of some articles ------------------------------------------------------------------------------------------------------

  private record Row(EntityTerms.Key key, long pos, boolean hasRole) {}

  private static List<EntityGroup> ofArticles(Connection connection, EntityQuery query, EntityTerms.Key after) throws SQLException {
    SortedMap<byte[], List<Row>> byKey = new TreeMap<>(TermBlock.ORDER);
    for (Row row : rows(connection, query.articles)) {
      EntityTerms.Key key = row.key();
      if (isWanted(query, key) && (query.codes.isEmpty() || query.codes.contains(key.code()))) {
        byKey.computeIfAbsent(TermBlock.bytes(key.term()), k -> new ArrayList<>()).add(row);
      }
    }
    byte[] beyond = after == null ? new byte[0] : TermBlock.key(TermBlock.bytes(after.term()), 0);
    return byKey.tailMap(beyond).values().stream().limit(query.limit + 1).map(H2EntitySearch::group).toList();
  }

  private static EntityGroup group(List<Row> rows) {
    long[] positions = rows.stream().mapToLong(Row::pos).sorted().toArray();
    Long withRole = rows.stream().filter(Row::hasRole).map(Row::pos).max(Long::compare).orElse(null);
    return new EntityGroup(rows.get(0).key(), articles(positions), positions[positions.length - 1], withRole);
  }

  private static List<Row> rows(Connection connection, Set<String> articles) throws SQLException {
    List<Row> rows = new ArrayList<>();
    String sql =
        "select e.folded, e.type, e.code, e.pos, e.role is not null from" + FactEntity.ARTICLE_WITH_ENTITIES + "where a.id = ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (String article : articles) {
        select.setString(1, article);
        try (ResultSet found = select.executeQuery()) {
          while (found.next()) {
            EntityTerms.Key key = new EntityTerms.Key(found.getString(1), found.getString(2), found.getString(3));
            rows.add(new Row(key, found.getLong(4), found.getBoolean(5)));
          }
        }
      }
    }
    return rows;
  }
}
