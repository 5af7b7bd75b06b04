package articlefacts.rest;

import articlefacts.app.Catalogue;
import articlefacts.extraction.context.Change;
import articlefacts.extraction.context.ChangeRole;
import articlefacts.extraction.context.Modality;
import articlefacts.extraction.fact.FactKind;
import articlefacts.extraction.quantity.Qualifier;
import articlefacts.extraction.text.Language;
import articlefacts.store.Days;
import articlefacts.store.FactField;
import articlefacts.store.FactQuery;
import articlefacts.store.FactStatus;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which facts are asked for, as the URL says it. */
public class FactFilters {

  private static final Pattern SERIES_ID = Pattern.compile("ser_[a-z2-7]{1,60}");

  private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d{1,40}(?:\\.\\d{0,40})?|\\.\\d{1,40})(?:[eE][+-]?\\d{1,2})?");
  private static final String RANGE = "..";

  @QueryParam("kind")
  @Parameter(description = "One of these kinds.", example = "count")
  List<String> kind;

  @QueryParam("concept")
  @Parameter(description = "Counts of one of these concepts or of those under it, whatever the language.", example = "troops")
  List<String> concept;

  @QueryParam("counted")
  @Parameter(description = "Counts of one of these lemmas.", example = "homme")
  List<String> counted;

  @QueryParam("unit")
  @Parameter(
      description =
          "In one of these units, by code (ISO 4217, UCUM) or English name. A measure is found in any unit of the same dimension, and min, max and"
          + " number are compared in the one asked for; money is never converted.",
      example = "USD")
  List<String> unit;

  @QueryParam("min")
  @Parameter(
      description = "Compatible with a value of this or more: compared with the upper bound.",
      example = "4100")
  List<String> min;

  @QueryParam("max")
  @Parameter(
      description = "Compatible with a value of this or less: compared with the lower bound.",
      example = "4100")
  List<String> max;

  @QueryParam("number")
  @Parameter(description = "The stated number itself: one, or from one to another; an end that is left out is open.",
      example = "4000..5000")
  List<String> number;

  @QueryParam("qualifier")
  @Parameter(description = "With one of these qualifiers.", example = "about")
  List<String> qualifier;

  @QueryParam("change")
  @Parameter(description = "With one of these changes.", example = "increase")
  List<String> change;

  @QueryParam("changeRole")
  @Parameter(description = "What the figure is of a change: the amount of it, the level before or the level after.", example = "by")
  List<String> changeRole;

  @QueryParam("modality")
  @Parameter(description = "With one of these modalities.", example = "asserted")
  List<String> modality;

  @QueryParam("speaker")
  @Parameter(description = "Said by one of these: a full name or its last words, with or without an article before it.",
      example = "Tillerson")
  List<String> speaker;

  @QueryParam("place")
  @Parameter(description = "In one of these places or in what lies in it: ISO 3166 code, name, or the article's words.", example = "IQ")
  List<String> place;

  @QueryParam("from")
  @Parameter(
      description = "Ending on this day or later: the fact's own date or time, else the day on which its article came out.",
      example = "2017-01-01")
  List<String> from;

  @QueryParam("to")
  @Parameter(
      description = "Beginning on this day or earlier; a month or year stands for its last day.",
      example = "2017-12")
  List<String> to;

  @QueryParam("outlet")
  @Parameter(description = "From articles of one of these outlets.", example = "Le Journal")
  List<String> outlet;

  @QueryParam("language")
  @Parameter(description = "From articles in one of these languages.", example = "fr")
  List<String> language;

  @QueryParam("series")
  @Parameter(
      description =
          "In one of these series, by id: the points of one figure across articles. A series that is not there has no facts; what is no id of a series (`ser_` and a to z or 2 to 7) is a problem.",
      example = "ser_h6s573phqaygoi2qosfg")
  List<String> series;

  @QueryParam("status")
  @Parameter(description = "Of which people have said one of these. Rejected facts are found by this filter only.", example = "confirmed")
  List<String> status;

  @QueryParam("q")
  @Parameter(
      description = "Words that all stand in the fact's sentence, in any form.",
      example = "coalition")
  List<String> q;

  /** Adds the filters to a query. */
  FactQuery filtered(FactQuery asked) {
    FactQuery query = bounds(asked).words(words());
    query = query.where(FactField.KIND, codes("kind", kind, FactKind.values(), FactKind::code));
    query = query.where(FactField.QUALIFIER, codes("qualifier", qualifier, Qualifier.values(), Qualifier::code));
    query = query.where(FactField.CHANGE, codes("change", change, Change.values(), Change::code));
    query = query.where(FactField.CHANGE_ROLE, codes("changeRole", changeRole, ChangeRole.values(), ChangeRole::code));
    query = query.where(FactField.MODALITY, codes("modality", modality, Modality.values(), Modality::code));
    query = query.where(FactField.LANGUAGE, codes("language", language, Language.values(), Language::tag));
    query = query.where(FactField.STATUS, codes("status", status, FactStatus.values(), FactStatus::code));
    query = query.where(FactField.COUNTED, Values.all("counted", counted));
    query = query.where(FactField.SPEAKER, Values.all("speaker", speaker));
    query = query.where(FactField.OUTLET, Values.all("outlet", outlet));
    query = query.where(FactField.CONCEPT,
        Values.all("concept", concept).stream().flatMap(name -> Catalogue.concepts(name).stream()).toList());
    query = query.where(FactField.PLACE, Values.all("place", place).stream().flatMap(name -> Catalogue.places(name).stream()).toList());
    query = query.series(seriesIds());
    return query.units(Values.all("unit", unit).stream().flatMap(name -> Catalogue.scales(name).stream()).distinct().toList());
  }

  private List<String> seriesIds() {
    List<String> ids = Values.all("series", series);
    for (String id : ids) {
      if (!SERIES_ID.matcher(id).matches()) {
        throw Values.invalid("series", "'" + id + "' is no id of a series such as ser_h6s573phqaygoi2qosfg.");
      }
    }
    return ids;
  }

  private static <E extends Enum<E>> List<String> codes(String name, List<String> values, E[] members, Function<E, String> code) {
    return Values.all(name, values).stream().map(value -> code.apply(Values.oneOf(name, value, members, code))).toList();
  }

  String words() {
    return Values.single("q", q);
  }

  private FactQuery bounds(FactQuery query) {
    BigDecimal least = number("min", min);
    BigDecimal most = number("max", max);
    if (least != null && most != null && least.compareTo(most) > 0) {
      throw Values.invalid("max", "min, " + min.get(0) + ", is greater than max, " + max.get(0) + ".");
    }
    Days first = days("from", from);
    Days last = days("to", to);
    if (first != null && last != null && first.from().isAfter(last.to())) {
      throw Values.invalid("to", "from, " + from.get(0) + ", is after to, " + to.get(0) + ".");
    }
    return stated(query.min(least).max(most).from(first == null ? null : first.from()).to(last == null ? null : last.to()));
  }

  /** "1000..1100", "1000..", "..1100" or "1037". */
  private FactQuery stated(FactQuery query) {
    String value = Values.single("number", number);
    if (value == null) {
      return query;
    }
    int dots = value.indexOf(RANGE);
    String first = dots < 0 ? value : value.substring(0, dots);
    String last = dots < 0 ? value : value.substring(dots + RANGE.length());
    BigDecimal least = first.isEmpty() ? null : number("number", first);
    BigDecimal most = last.isEmpty() ? null : number("number", last);
    if (least == null && most == null || least != null && most != null && least.compareTo(most) > 0) {
      throw Values.invalid("number", "'" + value + "' is no range; write it like 1000..1100, 1000.. or ..1100.");
    }
    return query.number(least, most);
  }

  private static BigDecimal number(String name, List<String> values) {
    String value = Values.single(name, values);
    return value == null ? null : number(name, value);
  }

  private static BigDecimal number(String name, String value) {
    if (!NUMBER.matcher(value).matches()) {
      throw Values.invalid(name, "'" + value + "' is no number; write it like 2000000000 or 2.5.");
    }
    return new BigDecimal(value);
  }

  static Days days(String name, List<String> values) {
    String value = Values.single(name, values);
    if (value == null) {
      return null;
    }
    if (value.contains("/")) {
      throw Values.invalid(name, "'" + value + "' is no date such as 2020-02-13, 2020-02 or 2020.");
    }
    return Days.of(value)
        .orElseThrow(() -> Values.invalid(name, "'" + value + "' is no date such as 2020-02-13, 2020-02 or 2020."));
  }
}
