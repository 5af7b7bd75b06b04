package articlefacts.rest;

import articlefacts.extraction.fact.Fact;
import articlefacts.rest.dto.FactDto;
import articlefacts.rest.dto.FactList;
import articlefacts.rest.dto.FactMapper;
import articlefacts.store.ArticleStore;
import articlefacts.store.Page;
import articlefacts.store.StoredArticle;
import articlefacts.store.StoredFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes pages of facts, and the links from one page to the next. */
@ApplicationScoped
class Pages {

  private final ArticleStore articles;

  Pages(ArticleStore articles) {
    this.articles = articles;
  }

  Response facts(Page<StoredFact> page, FactView view, UriInfo uri) {
    String next = next(page, uri);
    return linked(new FactList(facts(page.items(), view), next), next);
  }

  /** Offsets in code points need the text that they count; those in UTF-16 do not. */
  List<FactDto> facts(List<StoredFact> facts, FactView view) {
    var mappers = view.mappers();
    if (!view.inCodePoints()) {
      FactMapper mapper = mappers.apply("");
      return facts.stream().map(stored -> mapper.fact(stored.articleId(), stored.fact())).toList();
    }
    Map<String, FactMapper> byArticle = new HashMap<>();
    return facts.stream()
        .map(stored -> byArticle.computeIfAbsent(stored.articleId(), id -> mappers.apply(text(id, stored.fact())))
            .fact(stored.articleId(), stored.fact()))
        .toList();
  }

  private String text(String articleId, Fact fact) {
    return articles.find(articleId).map(StoredArticle::text)
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "The article of fact " + fact.id() + " was just deleted."));
  }

  static Response linked(Object list, String next) {
    Response.ResponseBuilder response = Response.ok(list);
    if (next != null) {
      response.header("Link", "<" + next + ">; rel=\"next\"");
    }
    return response.build();
  }

  /** The URL of the page after this one, null on the last. */
  static String next(Page<?> page, UriInfo uri) {
    return page.next().map(cursor -> withCursor(uri, cursor)).orElse(null);
  }

  private static String withCursor(UriInfo uri, String cursor) {
    String query = uri.getRequestUri().getRawQuery();
    String kept =
        query == null
            ? ""
            : Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith("cursor="))
                .map(parameter -> parameter + "&")
                .collect(Collectors.joining());
    return uri.getAbsolutePath() + "?" + kept + "cursor=" + cursor;
  }
}
