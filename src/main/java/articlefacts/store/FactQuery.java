package articlefacts.store;

import articlefacts.extraction.context.Change;
import articlefacts.extraction.context.Modality;
import articlefacts.extraction.fact.FactKind;
import articlefacts.extraction.quantity.Qualifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is asked of the facts: all conditions must hold; a condition with several values holds when one of them does.
 *
 * <p>{@code new FactQuery().kind(COUNT).concept("troops").min(n).max(n)} asks for counts of troops that are compatible with n. Immutable:
 * every method gives another query. Facts that were rejected are found only by their status.
 */
public final class FactQuery {

  /** The page size when none is asked for. */
  public static final int DEFAULT_LIMIT = 20;

  /** The greatest page size: a page is held in memory. */
  public static final int MAX_LIMIT = 1000;

  private final Map<FactField, Set<String>> values = new EnumMap<>(FactField.class);
  private final List<UnitScale> units = new ArrayList<>();
  private final Set<String> series = new LinkedHashSet<>();
  private Set<String> facts;
  private Range<BigDecimal> bounds = Range.all();
  private Range<BigDecimal> number = Range.all();
  private Range<LocalDate> days = Range.all();
  private String words;
  private FactSort sort = FactSort.ADDED;
  private int limit = DEFAULT_LIMIT;
  private String cursor;

  /**
   * From one value to another, both included.
   *
   * @param from null for no first
   * @param to null for no last
   */
  record Range<T>(T from, T to) {

    static <T> Range<T> all() {
      return new Range<>(null, null);
    }

    boolean isAll() {
      return from == null && to == null;
    }
  }

  private FactQuery with(Consumer<FactQuery> change) {
    FactQuery other = new FactQuery();
    values.forEach((field, of) -> other.values.put(field, new LinkedHashSet<>(of)));
    other.units.addAll(units);
    other.series.addAll(series);
    other.facts = facts;
    other.bounds = bounds;
    other.number = number;
    other.days = days;
    other.words = words;
    other.sort = sort;
    other.limit = limit;
    other.cursor = cursor;
    change.accept(other);
    return other;
  }

  /** With one of these values of the field, or of those that are asked for already; none changes nothing. */
  public FactQuery where(FactField field, Iterable<String> asked) {
    return with(other -> asked.forEach(value -> other.values.computeIfAbsent(field, f -> new LinkedHashSet<>()).add(field.key(value))));
  }

  private FactQuery where(FactField field, String value) {
    return where(field, List.of(value));
  }

  public FactQuery kind(FactKind kind) {
    return where(FactField.KIND, kind.code());
  }

  public FactQuery concept(String concept) {
    return where(FactField.CONCEPT, concept);
  }

  /** The lemma of what is counted: "homme". */
  public FactQuery counted(String lemma) {
    return where(FactField.COUNTED, lemma);
  }

  /** In this unit, whose values the bounds are compared with as they are. */
  public FactQuery unit(String code) {
    return units(List.of(UnitScale.of(code)));
  }

  /** In one of these units, or of those that are asked for already. */
  public FactQuery units(List<UnitScale> scales) {
    return with(other -> other.units.addAll(scales));
  }

  /**
   * In one of these series, by id, or of those that are asked for already; none changes nothing.
   *
   * <p>No field as the others are: series are made after the facts are written, and change with articles that come later. Which facts
   * they have is looked up when the query is answered.
   */
  public FactQuery series(Collection<String> ids) {
    return with(other -> other.series.addAll(ids));
  }

  /** The same of all series. */
  FactQuery ofAnySeries() {
    return with(other -> other.series.clear());
  }

  /** Whether nothing is asked of facts but which series they are in. */
  boolean isOpen() {
    return values.isEmpty() && units.isEmpty() && facts == null && bounds.isAll() && number.isAll() && days.isAll() && words == null;
  }

  /** One of these facts, by id, and of no others: what the series come to. */
  FactQuery among(Collection<String> ids) {
    return with(other -> other.facts = new LinkedHashSet<>(ids));
  }

  public FactQuery qualifier(Qualifier qualifier) {
    return where(FactField.QUALIFIER, qualifier.code());
  }

  public FactQuery change(Change change) {
    return where(FactField.CHANGE, change.code());
  }

  public FactQuery modality(Modality modality) {
    return where(FactField.MODALITY, modality.code());
  }

  /** The speaker's full name or its last words, whatever the case, accents and article: "tillerson". */
  public FactQuery speaker(String name) {
    return where(FactField.SPEAKER, name);
  }

  /** A place's code or that of what it lies in, its English name or its words in the article: "IQ", "Iraq", "Irak". */
  public FactQuery place(String name) {
    return where(FactField.PLACE, name);
  }

  public FactQuery article(String id) {
    return where(FactField.ARTICLE, id);
  }

  public FactQuery language(String tag) {
    return where(FactField.LANGUAGE, tag);
  }

  /** At least one value of the fact's bounds is {@code min} or more; a fact without a value never matches. */
  public FactQuery min(BigDecimal min) {
    return with(other -> other.bounds = new Range<>(min, bounds.to()));
  }

  /** At least one value of the fact's bounds is {@code max} or less; a fact without a value never matches. */
  public FactQuery max(BigDecimal max) {
    return with(other -> other.bounds = new Range<>(bounds.from(), max));
  }

  /** The number that is stated, not what is compatible with it, is one from the first to the last; null for an open end. */
  public FactQuery number(BigDecimal from, BigDecimal to) {
    return with(other -> other.number = new Range<>(from, to));
  }

  /** The fact's days end on this day or later. */
  public FactQuery from(LocalDate day) {
    return with(other -> other.days = new Range<>(day, days.to()));
  }

  /** The fact's days begin on this day or earlier. */
  public FactQuery to(LocalDate day) {
    return with(other -> other.days = new Range<>(days.from(), day));
  }

  /** Words that must all stand in the fact's sentence, in any form: "soldat blessé" finds "soldats blessés". */
  public FactQuery words(String words) {
    return with(other -> other.words = words);
  }

  public FactQuery sort(FactSort sort) {
    return with(other -> other.sort = sort);
  }

  /** @param limit 1 to {@value #MAX_LIMIT} */
  public FactQuery limit(int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit is 1 to " + MAX_LIMIT + ", not " + limit);
    }
    return with(other -> other.limit = limit);
  }

  /** Where the page before this one ended; null for the first page. */
  public FactQuery cursor(String cursor) {
    return with(other -> other.cursor = cursor);
  }

  /** The values that are asked for, as they are compared; empty where the field does not matter. */
  Set<String> values(FactField field) {
    return Collections.unmodifiableSet(values.getOrDefault(field, Set.of()));
  }

  Set<String> series() {
    return Collections.unmodifiableSet(series);
  }

  /** The facts that may be found, by id; null for any. */
  Set<String> facts() {
    return facts;
  }

  List<UnitScale> units() {
    return Collections.unmodifiableList(units);
  }

  Range<BigDecimal> bounds() {
    return bounds;
  }

  Range<BigDecimal> number() {
    return number;
  }

  Range<LocalDate> days() {
    return days;
  }

  String words() {
    return words;
  }

  FactSort sort() {
    return sort;
  }

  int limit() {
    return limit;
  }

  String cursor() {
    return cursor;
  }
}
