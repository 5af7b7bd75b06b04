package articlefacts.store;

import articlefacts.extraction.context.Place;
import articlefacts.extraction.fact.Fact;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What facts are filtered and counted by, a row each: its name in the API, where PostgreSQL keeps it, how values are compared, and
 * what a fact has of it. Everything else follows from the row: the condition of a query, the field of the index, the facet.
 *
 * <p>A fact counts once for each of its places, and not at all where it has no value.
 */
public enum FactField {
  KIND("kind", "kind", value -> value, told -> told.fact.kind().code()),
  CONCEPT("concept", "concept", FactField::lower, told -> told.fact.counted() == null ? null : told.fact.counted().concept()),
  COUNTED("counted", "lemma", FactField::lower, told -> told.fact.counted() == null ? null : Folded.shortened(told.fact.counted().lemma())),
  UNIT("unit", "unit", value -> value, FactField::unit),
  QUALIFIER("qualifier", "qualifier", value -> value, told -> told.fact.value() == null ? null : told.fact.value().qualifier().code()),
  CHANGE("change", "change", value -> value, told -> told.fact.change().code()),
  CHANGE_ROLE("changeRole", "change_role", value -> value, told -> told.fact.changeRole() == null ? null : told.fact.changeRole().code()),
  MODALITY("modality", "modality", value -> value, told -> told.fact.modality().code()),
  SPEAKER("speaker", null, "speaker", "s:", Names::ofSpeaker, FactField::speakers, FactField::speaker),
  PLACE("place", null, null, "p:", Names::ofPlace, FactField::places, FactField::placesShown),
  ARTICLE("article", "article_id", value -> value, told -> told.article.id()),
  OUTLET("outlet", "outlet_key", "outlet", null, ArticleId::outletKey, told -> present(ArticleId.outletKey(told.article.outlet())),
  told -> present(told.article.outlet())),
  LANGUAGE("language", "language", value -> value, told -> told.article.language()),
  STATUS("status", "status", value -> value, told -> told.status.code());

  /** Starts the one term for each place that is counted, where PostgreSQL keeps terms and not a column. */
  private static final String SHOWN = "#";

  private final String code;
  private final String column;
  private final String shownColumn;
  private final String prefix;
  private final UnaryOperator<String> key;
  private final Function<Told, List<String>> keys;
  private final Function<Told, List<String>> shown;

  /** One value, which is compared as it is shown. */
  FactField(String code, String column, UnaryOperator<String> key, Function<Told, String> value) {
    this(code, column, column, null, key, told -> present(value.apply(told)), told -> present(value.apply(told)));
  }

  FactField(
      String code, String column, String shownColumn, String prefix, UnaryOperator<String> key, Function<Told, List<String>> keys,
      Function<Told, List<String>> shown) {
    this.code = code;
    this.column = column;
    this.shownColumn = shownColumn;
    this.prefix = prefix;
    this.key = key;
    this.keys = keys;
    this.shown = shown;
  }

  /** What is known of a fact. */
  record Told(Fact fact, ArticleHeader article, FactStatus status) {}

  /** The name used in the API, of the filter and of the facet. */
  public String code() {
    return code;
  }

  /** The column of PostgreSQL that is compared; null when its terms are among those of column "terms". */
  String column() {
    return column;
  }

  /** The column that is counted by; null when it is among the terms. */
  String shownColumn() {
    return shownColumn;
  }

  /** How its terms begin, among those of other fields. */
  String prefix() {
    return prefix;
  }

  /** How the terms begin that are counted. */
  String shownPrefix() {
    return SHOWN + prefix;
  }

  /** A value that is asked for, as it is compared. */
  String key(String asked) {
    return key.apply(asked);
  }

  /** The values by which a fact is found. */
  List<String> keys(Told told) {
    return keys.apply(told);
  }

  /** The values that it is counted by. */
  List<String> shown(Told told) {
    return shown.apply(told);
  }

  private static List<String> present(String value) {
    return value == null || value.isEmpty() ? List.of() : List.of(value);
  }

  private static String lower(String value) {
    return value.toLowerCase(Locale.ROOT);
  }

  /** A scale has a name and no code. */
  private static String unit(Told told) {
    if (told.fact.unit() == null) {
      return null;
    }
    return told.fact.unit().code() != null ? told.fact.unit().code() : Folded.shortened(told.fact.unit().name());
  }

  private static List<String> speaker(Told told) {
    return told.fact.source() == null ? List.of() : List.of(Folded.shortened(told.fact.source().speaker()));
  }

  /** The whole name and its last words: "Rex Tillerson" is found as "tillerson". */
  private static List<String> speakers(Told told) {
    return told.fact.source() == null ? List.of() : Names.tails(Names.ofSpeaker(told.fact.source().speaker()));
  }

  /** Its words, its name, its code, and the codes of what it lies in: "IQ-NI" lies in "IQ". */
  private static List<String> places(Told told) {
    Set<String> names = new LinkedHashSet<>();
    for (Place place : told.fact.places()) {
      Stream.of(place.text(), place.name(), place.code(), place.country()).filter(Objects::nonNull).map(Names::ofPlace).forEach(names::add);
    }
    return List.copyOf(names);
  }

  private static List<String> placesShown(Told told) {
    Set<String> shown = new LinkedHashSet<>();
    told.fact.places().forEach(place -> shown.add(place.code() != null ? place.code() : Folded.shortened(place.name())));
    return List.copyOf(shown);
  }
}
