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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds the people, organisations and places that articles name.
 *
 * <p>A row is an entity of one article. A search puts together the rows of a name, type and code; it walks along the index
 * that has them in that order and stops when the page is full.
 */
@ApplicationScoped
public class EntityStore {

  private static final String PAGE =
      """
      select e.folded, e.type, e.code, count(distinct e.article_id), max(e.pos), max(case when e.role is not null then e.pos end)
      from entity e%s group by e.folded, e.type, e.code order by e.folded, e.type, e.code limit %d
      """;

  private final EntityManager entities;

  EntityStore(EntityManager entities) {
    this.entities = entities;
  }

  /** The entities of one article, in the order of their first mention. */
  @ActivateRequestContext
  public List<Entity> of(String articleId) {
    Query sql =
        entities.createNativeQuery("select e.name, e.type, e.role, e.code, e.mentions from entity e where e.article_id = :id order by e.pos");
    return rows(sql.setParameter("id", articleId)).map(EntityStore::entity).toList();
  }

  private static Entity entity(Object[] row) {
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
    Conditions conditions = conditions(query);
    Query sql = entities.createNativeQuery(PAGE.formatted(conditions.clause(), query.limit + 1));
    conditions.parameters.forEach(sql::setParameter);
    List<Group> groups = rows(sql).map(Group::of).toList();
    List<Group> page = groups.subList(0, Math.min(query.limit, groups.size()));
    return new Page<>(known(page), groups.size() <= query.limit ? null : page.get(query.limit - 1).cursor());
  }

  private static Conditions conditions(EntityQuery query) {
    Conditions conditions = new Conditions();
    if (query.name != null) {
      String beginning = escaped(query.name) + "%";
      conditions.add("(e.folded like :first or e.folded like :word or e.folded like :half)", "first", beginning);
      conditions.parameters.put("word", "% " + beginning);
      conditions.parameters.put("half", "%-" + beginning);
    }
    conditions.in("type", query.types);
    conditions.in("code", query.codes);
    conditions.in("article_id", query.articles);
    if (query.cursor != null) {
      Cursor after = Cursor.decoded(query.cursor, 3);
      // the first half is for the index, which cannot be entered in the middle of an "or"
      conditions.add(
          "e.folded >= :folded and (e.folded > :folded or e.type > :afterType or (e.type = :afterType and e.code > :afterCode))",
          "folded", after.keys().get(0));
      conditions.parameters.put("afterType", after.keys().get(1));
      conditions.parameters.put("afterCode", after.keys().get(2));
    }
    return conditions;
  }

  /** A name is searched as it is: "100%" is no pattern. Both databases escape with a backslash. */
  private static String escaped(String name) {
    return name.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  /** Name and role as the last article writes them: one more query by key, which spares the search the long columns. */
  private List<KnownEntity> known(List<Group> page) {
    Set<Long> wanted = new TreeSet<>();
    page.forEach(group -> Stream.of(group.last(), group.lastWithRole()).filter(Objects::nonNull).forEach(wanted::add));
    Map<Long, Object[]> written = new HashMap<>();
    if (!wanted.isEmpty()) {
      Query sql = entities.createNativeQuery("select e.pos, e.name, e.role from entity e where e.pos in (:wanted)");
      rows(sql.setParameter("wanted", wanted)).forEach(row -> written.put(((Number) row[0]).longValue(), row));
    }
    List<KnownEntity> known = new ArrayList<>();
    for (Group group : page) {
      Object[] last = written.get(group.last());
      // gone between the two queries: the name that it is sorted by says enough
      String name = last == null ? group.folded() : (String) last[1];
      Object[] role = group.lastWithRole() == null ? null : written.get(group.lastWithRole());
      known.add(new KnownEntity(name, group.type(), role == null ? null : (String) role[2], code(group.code()), group.articles()));
    }
    return known;
  }

  @SuppressWarnings("unchecked")
  private static Stream<Object[]> rows(Query sql) {
    return ((List<Object[]>) sql.getResultList()).stream();
  }

  /** The rows of one name, type and code; {@code last} is the position of the latest. */
  private record Group(String folded, String type, String code, long articles, long last, Long lastWithRole) {

    static Group of(Object[] row) {
      return new Group(
          (String) row[0], (String) row[1], (String) row[2], ((Number) row[3]).longValue(), ((Number) row[4]).longValue(),
          row[5] == null ? null : ((Number) row[5]).longValue());
    }

    String cursor() {
      return Cursor.of(folded, type, code).encoded();
    }
  }

  /** A WHERE clause with its parameters; values only ever travel as parameters. */
  private static final class Conditions {

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    void add(String condition, String parameter, Object value) {
      all.add(condition);
      parameters.put(parameter, value);
    }

    void in(String column, Set<String> values) {
      if (!values.isEmpty()) {
        add("e." + column + " in (:" + column + ")", column, List.copyOf(values));
      }
    }

    String clause() {
      return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }
  }
}
