package articlefacts.rest;

import articlefacts.extraction.text.Language;
import articlefacts.store.ArticleQuery;
import articlefacts.store.ArticleSort;
import articlefacts.store.Days;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which articles are asked for, in which order, and which page of them. */
public class ArticleListParameters {

  @QueryParam("outlet")
  @Parameter(description = "Of one of these outlets.", example = "Le Journal")
  List<String> outlet;

  @QueryParam("language")
  @Parameter(description = "In one of these languages.", example = "fr")
  List<String> language;

  @QueryParam("from")
  @Parameter(description = "Published on this day or later.", example = "2017-01-01")
  List<String> from;

  @QueryParam("to")
  @Parameter(description = "Published on this day or earlier; a month or year stands for its last day.", example = "2017-12")
  List<String> to;

  @QueryParam("q")
  @Parameter(description = "Words that all stand in title or text, in any form.", example = "coalition")
  List<String> q;

  @QueryParam("sort")
  @Parameter(description = "The order; a minus sign turns it round. By default that of intake.", example = "-published")
  List<String> sort;

  @QueryParam("limit")
  @Parameter(description = "The page size.", example = "20")
  List<String> limit;

  @QueryParam("cursor")
  @Parameter(description = "Where the page before ended; take it from its nextCursor or its next link.")
  List<String> cursor;

  ArticleQuery query() {
    Days first = FactFilters.days("from", from);
    Days last = FactFilters.days("to", to);
    if (first != null && last != null && first.from().isAfter(last.to())) {
      throw Values.invalid("to", "from, " + from.get(0) + ", is after to, " + to.get(0) + ".");
    }
    List<String> languages =
        Values.all("language", language).stream().map(tag -> Values.oneOf("language", tag, Language.values(), Language::tag).tag())
        .toList();
    String order = Values.single("sort", sort);
    ArticleSort by = order == null ? ArticleSort.ADDED : Values.oneOf("sort", order, ArticleSort.values(), ArticleSort::code);
    return new ArticleQuery(
        Values.all("outlet", outlet), languages, first == null ? null : first.from(), last == null ? null
        : last.to(), Values.single("q", q), by,
        FactParameters.limit(limit), Values.single("cursor", cursor));
  }
}
