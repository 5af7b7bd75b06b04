package articlefacts.rest;

import articlefacts.store.SeriesQuery;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which series are asked for: those with a fact that the filters of facts find, and by what the series itself is like. */
public class SeriesParameters extends FactFilters {

  @QueryParam("minArticles")
  @Parameter(description = "Stated by so many articles at least.", example = "2")
  List<String> minArticles;

  @QueryParam("minOrigins")
  @Parameter(description = "Stated by so many texts at least, however often each is printed.", example = "2")
  List<String> minOrigins;

  @QueryParam("hasConflict")
  @Parameter(description = "Whether points of it conflict.", example = "true")
  List<String> hasConflict;

  @QueryParam("updatedSince")
  @Parameter(description = "A point came, went or changed on this day or at this time or later.", example = "2020-02-13")
  List<String> updatedSince;

  @QueryParam("sort")
  @Parameter(description = "changed: the last changed first; size: those with the most points first.", example = "size")
  List<String> sort;

  @QueryParam("limit")
  @Parameter(description = "The page size.")
  List<String> limit;

  @QueryParam("cursor")
  @Parameter(description = "Where the page before ended; take it from its next link.")
  List<String> cursor;

  /** An order of series. */
  enum Order {
    CHANGED,
    SIZE;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** What is asked of the series themselves. */
  SeriesQuery series() {
    String wanted = Values.single("sort", sort);
    boolean bySize = wanted != null && Values.oneOf("sort", wanted, Order.values(), Order::code) == Order.SIZE;
    String conflict = Values.single("hasConflict", hasConflict);
    return new SeriesQuery(
        null, count("minArticles", minArticles), count("minOrigins", minOrigins), conflict == null ? null
        : Values.flag("hasConflict", conflict),
        since(), bySize, FactParameters.limit(limit), Values.single("cursor", cursor));
  }

  private static int count(String name, List<String> values) {
    String value = Values.single(name, values);
    if (value == null) {
      return 0;
    }
    if (!value.matches("\\d{1,6}")) {
      throw Values.invalid(name, "'" + value + "' is no number from 0 to 999999.");
    }
    return Integer.parseInt(value);
  }

  private Instant since() {
    String value = Values.single("updatedSince", updatedSince);
    if (value == null) {
      return null;
    }
    try {
      return value.length() == "2020-02-13".length()
          ? LocalDate.parse(value).atStartOfDay().toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeParseException e) {
      throw Values.invalid("updatedSince", "'" + value + "' is no day such as 2020-02-13 and no time such as 2020-02-13T09:00:00Z.");
    }
  }
}
