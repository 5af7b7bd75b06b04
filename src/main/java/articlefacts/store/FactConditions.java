package articlefacts.store;

import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The WHERE clause of a {@link FactQuery} over {@code fact f}, with its parameters, as PostgreSQL understands it.
 *
 * <p>Values only ever travel as parameters; the text of the clause is made of constants.
 */
final class FactConditions {

  /** Columns with an index that is in the order of intake behind every value. */
  private static final Set<String> ORDERED = Set.of("lemma", "concept", "unit", "kind");

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
    // those that fewest facts meet come first
    conditions.in("article_id", query.articles, article -> article);
    conditions.in("lemma", query.lemmas, Folded::shortened);
    conditions.in("concept", query.concepts, concept -> concept);
    conditions.in("unit", query.units, unit -> unit);
    conditions.in("kind", query.kinds, kind -> kind.code());
    conditions.in("qualifier", query.qualifiers, qualifier -> qualifier.code());
    conditions.in("change", query.changes, change -> change.code());
    conditions.in("modality", query.modalities, modality -> modality.code());
    conditions.in("language", query.languages, language -> language);
    conditions.term("places", query.places.stream().map(FactTerms::place).toList());
    conditions.term("speakers", query.speakers.stream().map(FactTerms::speaker).toList());
    if (indexed) {
      conditions.bounds(query);
      conditions.days(query);
    } else {
      conditions.boundsOfRow(query);
      conditions.daysOfRow(query);
    }
    conditions.words(query);
    boolean ranges = query.min != null || query.max != null || query.from != null || query.to != null;
    boolean listed = query.words != null || !query.places.isEmpty() || !query.speakers.isEmpty();
    conditions.dependent = query.articles.isEmpty() && (listed || conditions.conditions.size() > 1);
    conditions.onlyWords = query.words != null && conditions.conditions.size() == 1;
    conditions.ranges = query.articles.isEmpty() && ranges;
    return conditions;
  }

  private <T> void in(String column, Set<T> values, Function<T, String> code) {
    if (values.size() == 1) {
      String condition = "f." + column + " = :" + column;
      add(condition, column, code.apply(values.iterator().next()));
      inOrder = inOrder == null && ORDERED.contains(column) ? condition : inOrder;
    } else if (!values.isEmpty()) {
      add("f." + column + " in (:" + column + ")", column, values.stream().map(code).toList());
    }
  }

  private void term(String name, Collection<String> terms) {
    if (terms.isEmpty()) {
      return;
    }
    List<String> elements = new ArrayList<>();
    for (String term : terms) {
      String element = name + elements.size();
      elements.add(":" + element);
      parameters.put(element, term);
    }
    add("f.terms && cast(array[" + String.join(", ", elements) + "] as text[])");
  }

  private void bounds(FactQuery query) {
    if (query.min == null && query.max == null) {
      return;
    }
    add("f.bounds && numrange(" + bound("min", query.min) + ", " + bound("max", query.max) + ", '[]')");
  }

  private void boundsOfRow(FactQuery query) {
    if (query.min != null || query.max != null) {
      add("f.has_value");
    }
    if (query.min != null) {
      add("(f.upper_bound is null or f.upper_bound >= " + bound("min", query.min) + ")");
    }
    if (query.max != null) {
      add("(f.lower_bound is null or f.lower_bound <= " + bound("max", query.max) + ")");
    }
  }

  private String bound(String name, BigDecimal value) {
    if (value == null) {
      return "null";
    }
    parameters.put(name, value);
    return "cast(:" + name + " as numeric)";
  }

  private void days(FactQuery query) {
    if (query.from == null && query.to == null) {
      return;
    }
    add("f.days && daterange(" + day("from", query.from) + ", " + day("to", query.to) + ", '[]')");
  }

  private void daysOfRow(FactQuery query) {
    if (query.from != null) {
      add("f.time_to >= :from", "from", query.from);
    }
    if (query.to != null) {
      add("f.time_from <= :to", "to", query.to);
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
    if (query.words == null) {
      return;
    }
    List<Set<String>> words = Words.ofQuery(query.words);
    if (words.isEmpty()) {
      add("1 = 0");
    } else {
      add("f.words_vector @@ cast(:words as tsquery)", "words", tsquery(words));
    }
  }

  private static String tsquery(List<Set<String>> words) {
    return String.join(
        " & ",
        words.stream()
            .map(stems -> "(" + String.join(" | ", stems.stream().map(FactConditions::quoted).toList()) + ")")
            .toList());
  }

  private static String quoted(String lexeme) {
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
