package articlefacts.rest;

import articlefacts.store.FactQuery;
import articlefacts.store.FactSort;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which facts are asked for, in which order, and which page of them. */
public class FactParameters extends FactFilters {

  @QueryParam("sort")
  @Parameter(description = "The order; a minus sign turns it round. By default that of intake; relevance orders what a search finds.")
  List<String> sort;

  @QueryParam("limit")
  @Parameter(description = "The page size; CSV and NDJSON are not paged unless it is given.")
  List<String> limit;

  @QueryParam("cursor")
  @Parameter(description = "Where the page before ended; take it from its nextCursor or its next link.")
  List<String> cursor;

  FactQuery query() {
    String order = Values.single("sort", sort);
    FactSort by = order == null ? FactSort.ADDED : Values.oneOf("sort", order, FactSort.values(), FactSort::code);
    if (by == FactSort.RELEVANCE && words() == null) {
      throw Values.invalid("sort", "Facts are relevant to a search: give its words in 'q'.");
    }
    return filtered(new FactQuery()).sort(by).limit(limit(limit)).cursor(Values.single("cursor", cursor));
  }

  /** Whether an order is asked for. */
  boolean isSorted() {
    return sort != null && !sort.isEmpty();
  }

  /** Whether one page is asked for, and not everything from its beginning on. */
  boolean paged() {
    return limit != null && !limit.isEmpty();
  }

  static int limit(List<String> values) {
    String value = Values.single("limit", values);
    if (value == null) {
      return FactQuery.DEFAULT_LIMIT;
    }
    if (value.matches("\\d{1,4}")) {
      int limit = Integer.parseInt(value);
      if (limit >= 1 && limit <= FactQuery.MAX_LIMIT) {
        return limit;
      }
    }
    throw Values.invalid("limit", "The limit is a number from 1 to " + FactQuery.MAX_LIMIT + ", not '" + value + "'.");
  }
}
