package articlefacts.rest;

import articlefacts.rest.dto.Linked;
import articlefacts.rest.dto.RawFact;
import articlefacts.store.ArticleStore;
import articlefacts.store.FactQuery;
import articlefacts.store.FactSort;
import articlefacts.store.FactStore;
import articlefacts.store.Page;
import articlefacts.store.StoredFact;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Writes facts in the form that is accepted: a page of JSON, a feed, or lines of CSV or NDJSON as they are read. */
@ApplicationScoped
class Pages {

  /** RFC 7240. */
  private static final String TOTAL = "return=total-count";

  private final ArticleStore articles;
  private final FactStore facts;
  private final ObjectMapper json;
  private final Exports exports;

  Pages(ArticleStore articles, FactStore facts, ObjectMapper json, Exports exports) {
    this.exports = exports;
    this.articles = articles;
    this.facts = facts;
    this.json = json;
  }

  /** @param prefer the Prefer header, may be null */
  Response facts(FactQuery query, FactParameters asked, ListView view, String prefer, Exchange exchange) {
    view.check();
    Formats format = view.format() != null ? view.format() : Formats.of(exchange.form(Formats.types()));
    return switch (format) {
      case JSON_LIST -> {
        boolean total = prefer != null && prefer.contains(TOTAL);
        yield exchange.answer(() -> page(query, view, total, exchange), total ? Map.of("Preference-Applied", TOTAL) : Map.of());
      }
      case ATOM_FEED -> feed(asked.isSorted() ? query : query.sort(FactSort.ADDED_DESC), view, exchange);
      default -> lines(format, query, asked.paged(), view, exchange);
    };
  }

  private Linked page(FactQuery query, ListView view, boolean total, Exchange exchange) {
    Page<StoredFact> page = facts.find(query);
    byte[] items = new ShownFacts(articles, json, view, view.withArticle()).joined(page.items(), ',');
    return new KeptFacts(items, exchange.next(page), page.nextCursor(), total ? facts.count(query) : null);
  }

  private Response feed(FactQuery query, ListView view, Exchange exchange) {
    Page<StoredFact> page = facts.find(query);
    StringWriter out = new StringWriter();
    FactFeed.Feed feed = new FactFeed.Feed(exchange.self(), exchange.next(page), exchange.base() + "v1/facts/", page.items());
    try {
      new FactFeed(out).write(feed, new ShownFacts(articles, json, view, true));
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory", e);
    }
    return response(Formats.ATOM_FEED, out.toString(), page, exchange).build();
  }

  private Response lines(Formats format, FactQuery query, boolean paged, ListView view, Exchange exchange) {
    Page<StoredFact> first = exports.first(() -> facts.find(paged ? query : query.limit(Exports.AT_ONCE)));
    Streams.InParts lines = exports.answer(new Parts(format, query, first, paged, view));
    return response(format, lines, paged ? first : new Page<>(List.of(), null), exchange)
        .header("Content-Disposition", "attachment; filename=\"facts." + format.code() + '"')
        .build();
  }

  private static Response.ResponseBuilder response(Formats format, Object entity, Page<?> page, Exchange exchange) {
    Response.ResponseBuilder response = Response.ok(entity, format.type().withCharset("utf-8")).header("Cache-Control", "no-cache");
    return page.next().isEmpty() ? response : response.header("Link", "<" + exchange.next(page) + ">; rel=\"next\"");
  }

  /** Page after page, each when the client has read the one before, so that no result is ever held in memory whole. */
  private final class Parts implements Streams.Parts {

    private final FactQuery query;
    private final boolean paged;
    private final ShownFacts shown;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Lines lines;
    private Page<StoredFact> made;
    private String cursor;

    Parts(Formats format, FactQuery query, Page<StoredFact> first, boolean paged, ListView view) {
      this.query = query;
      this.paged = paged;
      made = first;
      shown = new ShownFacts(articles, json, view, view.withArticle());
      lines = format == Formats.CSV_LINES ? csv(out, shown, view) : page -> {
        out.write(shown.joined(page, '\n'));
        out.write(page.isEmpty() ? new byte[0] : new byte[] {'\n'});
      };
    }

    @Override
    public byte[] next() throws IOException {
      if (made == null && cursor == null) {
        return null;
      }
      Page<StoredFact> page = made == null ? facts.find(query.limit(Exports.AT_ONCE).cursor(cursor)) : made;
      made = null;
      cursor = paged ? null : page.nextCursor();
      shown.forgetArticles();
      lines.write(page.items());
      byte[] part = out.toByteArray();
      out.reset();
      return part;
    }
  }

  /** Writes a page of facts. */
  private interface Lines {
    void write(List<StoredFact> page) throws IOException;
  }

  private static Lines csv(OutputStream out, ShownFacts shown, ListView view) {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
    FactLines lines = new FactLines(writer, view.separator());
    try {
      lines.begin(view.withMark());
    } catch (IOException e) {
      throw new UncheckedIOException("into a buffer", e);
    }
    return page -> {
      for (StoredFact fact : page) {
        lines.write(fact, shown.article(fact), shown.offsets(fact));
      }
      writer.flush();
    };
  }

  /** All facts that a query finds, page after page; for what is bounded, such as the facts of one article. */
  List<RawFact> all(FactQuery query) {
    ShownFacts shown = new ShownFacts(articles, json, new FactView(), false);
    Page<StoredFact> page = facts.find(query.limit(FactQuery.MAX_LIMIT));
    List<RawFact> all = new ArrayList<>(shown.of(page.items()));
    while (page.next().isPresent()) {
      page = facts.find(query.limit(FactQuery.MAX_LIMIT).cursor(page.nextCursor()));
      all.addAll(shown.of(page.items()));
    }
    return all;
  }

  /** One fact. */
  RawFact one(StoredFact fact, FactView view, boolean withArticle) {
    return new ShownFacts(articles, json, view, withArticle).of(List.of(fact)).get(0);
  }
}
