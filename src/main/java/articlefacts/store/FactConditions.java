package articlefacts.store;

import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The WHERE clause of a {@link FactQuery} over {@code fact f}, with its parameters, as PostgreSQL understands it.
 *
 * <p>Values only ever travel as parameters; the text of the clause is made of constants.
 */
final class FactConditions {

  /** Columns with an index that is in the order of intake behind every value. */
  private static final Set<FactField> ORDERED = Set.of(FactField.COUNTED, FactField.CONCEPT, FactField.UNIT, FactField.KIND);

  /** Those that fewest facts meet come first. */
  private static final List<FactField> FIELDS = Stream.concat(
          Stream.of(FactField.ARTICLE, FactField.COUNTED, FactField.CONCEPT, FactField.KIND), Arrays.stream(FactField.values()))
      .distinct().toList();

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();
  private String inOrder;
  private boolean dependent;
  private boolean ranges;
  private boolean onlyWords;

  /** For rows that an index of their own may find. */
  static FactConditions of(FactQuery query) {
    return of(query, true);
  }

  /** For rows that are looked at one after another, where plain columns are compared faster than ranges. */
  static FactConditions ofRows(FactQuery query) {
    return of(query, false);
  }

  private static FactConditions of(FactQuery query, boolean indexed) {
    FactConditions conditions = new FactConditions();
    for (FactField field : FIELDS) {
      conditions.field(field, query.values(field));
    }
    conditions.facts(query.facts());
    boolean ranges = !query.days().isAll() || query.units().isEmpty() && !(query.bounds().isAll() && query.number().isAll());
    conditions.amounts(query, indexed);
    conditions.days(query.days(), indexed);
    conditions.words(query);
    boolean listed = query.words() != null || !query.values(FactField.PLACE).isEmpty() || !query.values(FactField.SPEAKER).isEmpty();
    boolean few = !query.values(FactField.ARTICLE).isEmpty() || query.facts() != null;
    conditions.dependent = !few && (listed || conditions.conditions.size() > 1);
    conditions.onlyWords = query.words() != null && conditions.conditions.size() == 1;
    conditions.ranges = !few && ranges;
    if (query.values(FactField.STATUS).isEmpty()) {
      conditions.add("f.status <> 'rejected'");
    }
    return conditions;
  }

  /** One array and not a parameter for each: there may be more of them than a statement has parameters. */
  private void facts(Set<String> ids) {
    if (ids != null) {
      Stream<String> elements = ids.stream().map(id -> '"' + id.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
      add("f.id = any(cast(:facts as varchar[]))", "facts", elements.collect(Collectors.joining(",", "{", "}")));
    }
  }

  private void field(FactField field, Set<String> values) {
    if (field.column() == null) {
      terms(field, values);
    } else if (values.size() == 1) {
      String condition = "f." + field.column() + " = :" + field.code();
      add(condition, field.code(), values.iterator().next());
      inOrder = inOrder == null && ORDERED.contains(field) ? condition : inOrder;
    } else if (!values.isEmpty()) {
      add("f." + field.column() + " in (:" + field.code() + ")", field.code(), List.copyOf(values));
    }
  }

  private void terms(FactField field, Set<String> values) {
    if (values.isEmpty()) {
      return;
    }
    List<String> elements = new ArrayList<>();
    for (String value : values) {
      String element = field.code() + elements.size();
      elements.add(":" + element);
      parameters.put(element, field.prefix() + value);
    }
    add("f.terms && cast(array[" + String.join(", ", elements) + "] as text[])");
  }

  /** Units, and what is said in each of them of bounds and number; without units what is said of any. */
  private void amounts(FactQuery query, boolean indexed) {
    if (query.bounds().isAll() && query.number().isAll()) {
      if (!query.units().isEmpty()) {
        field(FactField.UNIT, query.units().stream().map(UnitScale::code).collect(Collectors.toCollection(LinkedHashSet::new)));
      }
      return;
    }
    List<String> alternatives = new ArrayList<>();
    List<UnitScale> scales = query.units().isEmpty() ? Collections.singletonList(null) : query.units();
    for (int i = 0; i < scales.size(); i++) {
      alternatives.add(amount(query, scales.get(i), i, indexed));
    }
    add(alternatives.size() == 1 ? alternatives.get(0) : "(" + String.join(" or ", alternatives) + ")");
  }

  /** @param scale null where units do not matter */
  private String amount(FactQuery query, UnitScale scale, int i, boolean indexed) {
    List<String> all = new ArrayList<>();
    if (scale != null) {
      parameters.put("unit" + i, scale.code());
      all.add("f.unit = :unit" + i);
    }
    UnitScale own = scale == null ? UnitScale.of("") : scale;
    FactQuery.Range<BigDecimal> bounds = new FactQuery.Range<>(own.least(query.bounds().from()), own.most(query.bounds().to()));
    FactQuery.Range<BigDecimal> number = new FactQuery.Range<>(own.least(query.number().from()), own.most(query.number().to()));
    if (!bounds.isAll()) {
      all.add(indexed
          ? "f.bounds && numrange(" + bound("min" + i, bounds.from()) + ", " + bound("max" + i, bounds.to()) + ", '[]')"
          : "f.has_value");
    }
    limit(all, indexed ? null : bounds.from(), "(f.upper_bound is null or f.upper_bound >= %s)", "min" + i);
    limit(all, indexed ? null : bounds.to(), "(f.lower_bound is null or f.lower_bound <= %s)", "max" + i);
    limit(all, number.from(), "f.stated_number >= %s", "numberFrom" + i);
    limit(all, number.to(), "f.stated_number <= %s", "numberTo" + i);
    return "(" + String.join(" and ", all) + ")";
  }

  private void limit(List<String> all, BigDecimal value, String condition, String name) {
    if (value != null) {
      all.add(condition.formatted(bound(name, value)));
    }
  }

  private String bound(String name, BigDecimal value) {
    if (value == null) {
      return "null";
    }
    parameters.put(name, value);
    return "cast(:" + name + " as numeric)";
  }

  private void days(FactQuery.Range<LocalDate> days, boolean indexed) {
    if (days.isAll()) {
      return;
    }
    if (indexed) {
      add("f.days && daterange(" + day("from", days.from()) + ", " + day("to", days.to()) + ", '[]')");
      return;
    }
    if (days.from() != null) {
      add("f.time_to >= :from", "from", days.from());
    }
    if (days.to() != null) {
      add("f.time_from <= :to", "to", days.to());
    }
  }

  private String day(String name, LocalDate day) {
    if (day == null) {
      return "null";
    }
    parameters.put(name, day);
    return "cast(:" + name + " as date)";
  }

  private void words(FactQuery query) {
    if (query.words() == null) {
      return;
    }
    List<Set<String>> words = Words.ofQuery(query.words());
    if (words.isEmpty()) {
      add("1 = 0");
    } else {
      add("f.words_vector @@ cast(:words as tsquery)", "words", tsquery(words));
    }
  }

  static String tsquery(List<Set<String>> words) {
    return String.join(
        " & ",
        words.stream()
            .map(stems -> "(" + String.join(" | ", stems.stream().map(FactConditions::quoted).toList()) + ")")
            .toList());
  }

  static String quoted(String lexeme) {
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  void add(String condition, String parameter, Object value) {
    conditions.add(condition);
    parameters.put(parameter, value);
  }

  /** Whether they compare ranges, which many facts meet as a rule. */
  boolean areRanges() {
    return ranges;
  }

  /** Whether the database cannot tell how many facts meet all of them: words and names, or several conditions over all articles. */
  boolean areDependent() {
    return dependent;
  }

  /** Whether words are all that is asked for; the parameter "words" says which, if there are any. */
  boolean areOnlyWords() {
    return onlyWords && parameters.containsKey("words");
  }

  /** The condition that the fewest facts meet, of those whose index is in the order of intake. */
  Optional<String> inOrder() {
    return Optional.ofNullable(inOrder);
  }

  /** What tells a search for these conditions from others. */
  FoundPositions.Search search(boolean descending) {
    return new FoundPositions.Search(clause(), Map.copyOf(parameters), descending);
  }

  /** A parameter that stands outside the conditions. */
  void bindOnly(String parameter, Object value) {
    parameters.put(parameter, value);
  }

  void add(String condition) {
    conditions.add(condition);
  }

  /** " where …", or nothing when there is no condition. */
  String clause() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  void bind(Query query) {
    parameters.forEach(query::setParameter);
  }
}
