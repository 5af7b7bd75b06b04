package articlefacts.store;

import articlefacts.extraction.context.Entity;
import articlefacts.extraction.text.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds the people, organisations and places that articles name.
 *
 * <p>A row is an entity of one article. A search puts together the rows of a name, type and code.
 */
@ApplicationScoped
public class EntityStore {

  private final EntityManager entities;
  private final EntitySearch search;

  EntityStore(EntityManager entities, LuceneIndex index, Database database) {
    this.entities = entities;
    search = database == Database.POSTGRESQL ? new PostgresEntitySearch(entities) : new LuceneEntitySearch(entities, index);
  }

  /** The entities of one article, in the order of their first mention. */
  @ActivateRequestContext
  public List<Entity> of(String articleId) {
    Query sql =
        entities.createNativeQuery(
            "select e.name, e.type, e.role, e.code, e.mentions from" + Positions.ARTICLE_WITH_ENTITIES + "where a.id = :id order by e.pos");
    return rows(sql.setParameter("id", articleId)).map(EntityStore::entity).toList();
  }

  static Entity entity(Object[] row) {
    String type = (String) row[1];
    Entity.Type known = Arrays.stream(Entity.Type.values()).filter(t -> t.code().equals(type)).findFirst().orElseThrow();
    return new Entity((String) row[0], known, (String) row[2], code(row[3]), mentions((String) row[4]));
  }

  private static String code(Object column) {
    return EntityQuery.NO_CODE.equals(column) ? null : (String) column;
  }

  private static List<Span> mentions(String joined) {
    List<Span> spans = new ArrayList<>();
    for (String mention : joined.isEmpty() ? new String[0] : joined.split(" ")) {
      int dash = mention.indexOf('-');
      spans.add(new Span(Integer.parseInt(mention.substring(0, dash)), Integer.parseInt(mention.substring(dash + 1))));
    }
    return spans;
  }

  /**
   * The page of entities that the query asks for, by name.
   *
   * @throws InvalidCursor when the query's cursor is none of this list
   */
  @ActivateRequestContext
  public Page<KnownEntity> find(EntityQuery query) {
    List<EntityGroup> groups = search.page(query);
    List<EntityGroup> page = groups.subList(0, Math.min(query.limit, groups.size()));
    return new Page<>(known(page), groups.size() <= query.limit ? null : page.get(query.limit - 1).cursor());
  }

  /** Name and role as the last article writes them: one more query by key, which spares the search the long columns. */
  private List<KnownEntity> known(List<EntityGroup> page) {
    Set<Long> wanted = new TreeSet<>();
    page.forEach(group -> Stream.of(group.last(), group.lastWithRole()).filter(Objects::nonNull).forEach(wanted::add));
    Map<Long, Object[]> written = new HashMap<>();
    if (!wanted.isEmpty()) {
      Query sql = entities.createNativeQuery("select e.pos, e.name, e.role from entity e where e.pos in (:wanted)");
      rows(sql.setParameter("wanted", wanted)).forEach(row -> written.put(((Number) row[0]).longValue(), row));
    }
    List<KnownEntity> known = new ArrayList<>();
    for (EntityGroup group : page) {
      Object[] last = written.get(group.last());
      // gone between the two queries: the name that it is sorted by says enough
      String name = last == null ? group.key().folded() : (String) last[1];
      Object[] role = group.lastWithRole() == null ? null : written.get(group.lastWithRole());
      known.add(new KnownEntity(name, group.key().type(), role == null ? null
          : (String) role[2], code(group.key().code()), group.articles()));
    }
    return known;
  }

  @SuppressWarnings("unchecked")
  private static Stream<Object[]> rows(Query sql) {
    return ((List<Object[]>) sql.getResultList()).stream();
  }
}
