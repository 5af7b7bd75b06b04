package articlefacts.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds entities with PostgreSQL's own index of names, along which a search walks until the page is full. */
final class PostgresEntitySearch implements EntitySearch {

  private static final String PAGE =
      """
      select e.folded, e.type, e.code, count(distinct e.article_id), max(e.pos), max(case when e.role is not null then e.pos end)
      from entity e%s group by e.folded, e.type, e.code order by e.folded, e.type, e.code limit %d
      """;

  private final EntityManager entities;

  PostgresEntitySearch(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  @SuppressWarnings("unchecked")
  public List<EntityGroup> page(EntityQuery query) {
    Conditions conditions = conditions(query);
    Query sql = entities.createNativeQuery(PAGE.formatted(conditions.clause(), query.limit + 1));
    conditions.parameters.forEach(sql::setParameter);
    return ((List<Object[]>) sql.getResultList()).stream().map(PostgresEntitySearch::group).toList();
  }

  private static EntityGroup group(Object[] row) {
    return new EntityGroup(
        new EntityTerms.Key((String) row[0], (String) row[1], (String) row[2]),
        ((Number) row[3]).longValue(),
        ((Number) row[4]).longValue(),
        row[5] == null ? null : ((Number) row[5]).longValue());
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
    if (!query.codes.isEmpty()) {
      conditions.add("(e.code in (:code) or split_part(e.code, '-', 1) in (:code))", "code", List.copyOf(query.codes));
    }
    conditions.in("article_id", query.articles);
    EntityTerms.Key after = EntityGroup.after(query);
    if (after != null) {
      // the first half is for the index, which cannot be entered in the middle of an "or"
      conditions.add(
          "e.folded >= :folded and (e.folded > :folded or e.type > :afterType or (e.type = :afterType and e.code > :afterCode))",
          "folded", after.folded());
      conditions.parameters.put("afterType", after.type());
      conditions.parameters.put("afterCode", after.code());
    }
    return conditions;
  }

  /** A name is searched as it is: "100%" is no pattern. */
  private static String escaped(String name) {
    return name.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
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
