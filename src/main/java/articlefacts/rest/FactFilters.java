package articlefacts.rest;

import articlefacts.extraction.context.Change;
import articlefacts.extraction.context.Modality;
import articlefacts.extraction.fact.FactKind;
import articlefacts.extraction.quantity.Qualifier;
import articlefacts.extraction.text.Language;
import articlefacts.store.Days;
import articlefacts.store.FactQuery;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which facts are asked for, as the URL says it. */
public class FactFilters {

  private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d{1,40}(?:\\.\\d{0,40})?|\\.\\d{1,40})(?:[eE][+-]?\\d{1,2})?");

  @QueryParam("kind")
  @Parameter(description = "One of these kinds.")
  List<String> kind;

  @QueryParam("concept")
  @Parameter(description = "Counts of one of these concepts, whatever the language.", example = "troops")
  List<String> concept;

  @QueryParam("counted")
  @Parameter(description = "Counts of one of these lemmas.", example = "homme")
  List<String> counted;

  @QueryParam("unit")
  @Parameter(description = "In one of these units: ISO 4217 or UCUM.", example = "USD")
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

  @QueryParam("qualifier")
  @Parameter(description = "With one of these qualifiers.")
  List<String> qualifier;

  @QueryParam("change")
  @Parameter(description = "With one of these changes.")
  List<String> change;

  @QueryParam("modality")
  @Parameter(description = "With one of these modalities.")
  List<String> modality;

  @QueryParam("speaker")
  @Parameter(description = "Said by one of these: a full name or its last words.", example = "Tillerson")
  List<String> speaker;

  @QueryParam("place")
  @Parameter(description = "In one of these places: ISO 3166 code, English name, or the article's words.", example = "IQ")
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

  @QueryParam("language")
  @Parameter(description = "From articles in one of these languages.")
  List<String> language;

  @QueryParam("q")
  @Parameter(
      description = "Words that all stand in the fact's sentence, in any form.",
      example = "coalition")
  List<String> q;

  /** Adds the filters to a query. */
  FactQuery filtered(FactQuery query) {
    Values.all("kind", kind).forEach(v -> query.kind(Values.oneOf("kind", v, FactKind.values(), FactKind::code)));
    Values.all("concept", concept).forEach(query::concept);
    Values.all("counted", counted).forEach(query::counted);
    Values.all("unit", unit).forEach(query::unit);
    Values.all("qualifier", qualifier)
        .forEach(v -> query.qualifier(Values.oneOf("qualifier", v, Qualifier.values(), Qualifier::code)));
    Values.all("change", change).forEach(v -> query.change(Values.oneOf("change", v, Change.values(), Change::code)));
    Values.all("modality", modality)
        .forEach(v -> query.modality(Values.oneOf("modality", v, Modality.values(), Modality::code)));
    Values.all("speaker", speaker).forEach(query::speaker);
    Values.all("place", place).forEach(query::place);
    Values.all("language", language)
        .forEach(v -> query.language(Values.oneOf("language", v, Language.values(), Language::tag).tag()));
    return bounds(query).words(words());
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
    return query.min(least).max(most).from(first == null ? null : first.from()).to(last == null ? null : last.to());
  }

  private static BigDecimal number(String name, List<String> values) {
    String value = Values.single(name, values);
    if (value == null) {
      return null;
    }
    if (!NUMBER.matcher(value).matches()) {
      throw Values.invalid(name, "'" + value + "' is no number; write it like 2000000000 or 2.5.");
    }
    return new BigDecimal(value);
  }

  private static Days days(String name, List<String> values) {
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
