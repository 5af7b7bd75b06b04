package articlefacts.rest;

import articlefacts.extraction.fact.Fact;
import articlefacts.rest.dto.FactDto;
import articlefacts.rest.dto.FactList;
import articlefacts.rest.dto.FactMapper;
import articlefacts.rest.dto.Linked;
import articlefacts.store.ArticleStore;
import articlefacts.store.FactQuery;
import articlefacts.store.FactStore;
import articlefacts.store.Page;
import articlefacts.store.StoredArticle;
import articlefacts.store.StoredFact;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes facts in the form that is accepted: a page of JSON, or lines of CSV or NDJSON as they are read. */
@ApplicationScoped
class Pages {

  /** RFC 7240. */
  private static final String TOTAL = "return=total-count";

  private final ArticleStore articles;
  private final FactStore facts;
  private final ObjectMapper json;

  Pages(ArticleStore articles, FactStore facts, ObjectMapper json) {
    this.articles = articles;
    this.facts = facts;
    this.json = json;
  }

  /**
   * @param paged whether one page is asked for; else lines go on to the end
   * @param prefer the Prefer header, may be null
   */
  Response facts(FactQuery query, boolean paged, FactView view, String prefer, Exchange exchange) {
    view.mappers();
    MediaType form = exchange.form(Formats.ALL);
    if (form.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
      boolean total = prefer != null && prefer.contains(TOTAL);
      return total
          ? exchange.answer(() -> page(query, view, true, exchange), Map.of("Preference-Applied", TOTAL))
          : exchange.answer(() -> page(query, view, false, exchange));
    }
    Page<StoredFact> first = facts.find(paged ? query : query.limit(FactQuery.MAX_LIMIT));
    Response.ResponseBuilder response = Response.ok(lines(form, query, first, paged, view), form.withCharset("utf-8"));
    if (paged && first.next().isPresent()) {
      response.header("Link", "<" + exchange.next(first) + ">; rel=\"next\"");
    }
    return response.header("Cache-Control", "no-cache").build();
  }

  private Linked page(FactQuery query, FactView view, boolean total, Exchange exchange) {
    Page<StoredFact> page = facts.find(query);
    String next = exchange.next(page);
    Long count = total ? facts.count(query) : null;
    return view.isAsKept() ? new KeptFacts(page.items(), next, count) : new FactList(facts(page.items(), view), next, count);
  }

  /** Page after page, so that no result is ever held in memory whole. */
  private StreamingOutput lines(MediaType form, FactQuery query, Page<StoredFact> first, boolean paged, FactView view) {
    return out -> {
      FactLines lines = form.isCompatible(Formats.CSV_TYPE) ? FactLines.csv(out) : FactLines.ndjson(out, json);
      Page<StoredFact> page = first;
      write(lines, page.items(), view, form);
      while (!paged && page.next().isPresent()) {
        page = facts.find(query.cursor(page.nextCursor()));
        write(lines, page.items(), view, form);
      }
      lines.end();
    };
  }

  private void write(FactLines lines, List<StoredFact> page, FactView view, MediaType form) throws IOException {
    if (view.isAsKept() && form.isCompatible(Formats.NDJSON_TYPE)) {
      for (StoredFact fact : page) {
        lines.writeLine(fact.json());
      }
    } else {
      lines.write(facts(page, view));
    }
  }

  /** All facts that a query finds, page after page; for what is bounded, such as the facts of one article. */
  List<FactDto> all(FactQuery query) {
    List<FactDto> all = new ArrayList<>();
    Page<StoredFact> page = facts.find(query.limit(FactQuery.MAX_LIMIT));
    all.addAll(facts(page.items(), new FactView()));
    while (page.next().isPresent()) {
      page = facts.find(query.cursor(page.nextCursor()));
      all.addAll(facts(page.items(), new FactView()));
    }
    return all;
  }

  /** Offsets in code points need the text that they count; those in UTF-16 do not. */
  List<FactDto> facts(List<StoredFact> facts, FactView view) {
    Function<String, FactMapper> mappers = view.mappers();
    if (!view.inCodePoints()) {
      FactMapper mapper = mappers.apply("");
      return facts.stream().map(stored -> mapper.fact(stored.articleId(), stored.fact())).toList();
    }
    Map<String, FactMapper> byArticle = new HashMap<>();
    return facts.stream()
        .map(stored ->
            byArticle
                .computeIfAbsent(stored.articleId(), id -> mappers.apply(text(id, stored.fact())))
                .fact(stored.articleId(), stored.fact()))
        .toList();
  }

  private String text(String articleId, Fact fact) {
    return articles.find(articleId).map(StoredArticle::text)
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "The article of fact " + fact.id() + " was just deleted."));
  }
}
