package articlefacts.rest;

import articlefacts.app.Corrections;
import articlefacts.app.Intake;
import articlefacts.app.Outdated;
import articlefacts.app.SeriesKeeper;
import articlefacts.rest.dto.ArticleBody;
import articlefacts.rest.dto.ArticleDto;
import articlefacts.rest.dto.ArticleEntityList;
import articlefacts.rest.dto.ArticleList;
import articlefacts.rest.dto.ArticleMetadata;
import articlefacts.rest.dto.BatchLine;
import articlefacts.rest.dto.ContextMapper;
import articlefacts.rest.dto.FactDto;
import articlefacts.rest.dto.FactList;
import articlefacts.rest.dto.KeptFeed;
import articlefacts.rest.dto.NewFactBody;
import articlefacts.rest.dto.QuotationList;
import articlefacts.rest.dto.RawFact;
import articlefacts.store.ArticleHeader;
import articlefacts.store.ArticleQuery;
import articlefacts.store.ArticleStore;
import articlefacts.store.EntityStore;
import articlefacts.store.FactQuery;
import articlefacts.store.Page;
import articlefacts.store.Publication;
import articlefacts.store.SeriesStore;
import articlefacts.store.StoredArticle;
import articlefacts.store.StoredFact;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes articles in and gives them back. */
@Path("/v1/articles")
@Tag(name = "Articles")
@Produces(BodyReader.JSON)
public class ArticleResource {

  private static final String IF_MATCH = "The ETag of the article as it was seen; when it has changed since, nothing is done (412).";

  private static final String EXPAND = "facts: the answer has the facts of the article, too.";

  private final Intake intake;
  private final BodyReader bodies;
  private final ArticleStore articles;
  private final EntityStore entities;
  private final Pages pages;
  private final Exchange exchange;
  private final Batches batches;
  private final Idempotency idempotency;
  private final Corrections corrections;
  private final SeriesStore series;
  private final SeriesKeeper keeper;
  private final Feeds feeds;

  ArticleResource(
      Intake intake, BodyReader bodies, ArticleStore articles, EntityStore entities, Pages pages, Exchange exchange, Batches batches,
      Idempotency idempotency, Corrections corrections, SeriesStore series, SeriesKeeper keeper, Feeds feeds) {
    this.feeds = feeds;
    this.corrections = corrections;
    this.series = series;
    this.keeper = keeper;
    this.batches = batches;
    this.idempotency = idempotency;
    this.intake = intake;
    this.bodies = bodies;
    this.articles = articles;
    this.entities = entities;
    this.pages = pages;
    this.exchange = exchange;
  }

  @POST
  @Consumes({BodyReader.JSON, BodyReader.TEXT, BodyReader.HTML, BodyReader.RSS, BodyReader.ATOM, BodyReader.XML, BodyReader.TEXT_XML})
  @Operation(summary = "Add an article", 
      description =
          "Reads it and keeps it with its facts. The same text again from the same outlet changes nothing. Of a feed each entry is an"
              + " article, answered with a status of its own; 'expand' and Idempotency-Key say nothing there.")
  @RequestBody(
      required = true,
      content = {
        @Content(mediaType = BodyReader.JSON, schema = @Schema(implementation = ArticleBody.class)),
        @Content(mediaType = BodyReader.TEXT, schema = @Schema(implementation = String.class)),
        @Content(mediaType = BodyReader.HTML, schema = @Schema(implementation = String.class)),
        @Content(mediaType = BodyReader.RSS,
            schema = @Schema(implementation = String.class, description = "RSS; each item is an article.")),
        @Content(mediaType = BodyReader.ATOM,
        schema = @Schema(implementation = String.class, description = "RFC 4287; each entry is an article.")),
        @Content(mediaType = BodyReader.XML, schema = @Schema(implementation = String.class, description = "A feed, RSS or Atom."))
      })
  @APIResponse(responseCode = "201", description = "It is kept; Location is its URL.",
  content = @Content(schema = @Schema(implementation = ArticleDto.class)))
  @APIResponse(responseCode = "200", description = "Its text is there already from the same outlet.",
  content = @Content(schema = @Schema(implementation = ArticleDto.class)))
  @APIResponse(responseCode = "207", description = "Of a feed: what became of each entry.",
  content = @Content(schema = @Schema(implementation = KeptFeed.class)))
  public Response addArticle(
      @BeanParam ArticleParameters parameters,
      @QueryParam("expand") @Parameter(description = EXPAND, example = "facts") List<String> expand,
      @HeaderParam("Idempotency-Key") @Parameter(description = "The same key and body again give the same answer, for a day.")
          String key,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      InputStream body) {
    boolean withFacts = withFacts(expand);
    if (BodyReader.isFeed(headers)) {
      KeptFeed kept = feeds.keep(bodies.feed(body, headers, parameters));
      keeper.catchUp();
      return Response.status(Feeds.MULTI_STATUS).entity(kept).build();
    }
    Idempotency.Answer answer = idempotency.keep(key, bodies.read(body, headers, parameters));
    StoredArticle article = answer.receipt().article();
    keeper.catchUp();
    Response.ResponseBuilder response =
        answer.receipt().created() ? Response.created(uri.getAbsolutePathBuilder().path(article.id()).build()) : Response.ok();
    if (answer.replayed()) {
      response.header("Idempotency-Replayed", "true");
    }
    return response.entity(shown(article, withFacts)).build();
  }

  private static boolean withFacts(List<String> expand) {
    return Values.expands("facts", Values.single("expand", expand));
  }

  private ArticleDto shown(StoredArticle article, boolean withFacts) {
    String origin = series.originOf(article.id());
    List<RawFact> facts = withFacts ? pages.all(new FactQuery().article(article.id())) : null;
    return ArticleDto.of(article, origin, facts, intake.warnings(article.header().publication()));
  }

  @POST
  @Path("/batch")
  @Consumes(Formats.NDJSON)
  @Produces(Formats.NDJSON)
  @Operation(
      summary = "Add many articles",
      description =
          "One article a line; one answer a line, in the same order, as soon as the article is kept. A bad line is named and does"
              + " not stop the rest. Read the answer while you send: it is not kept back until the end.")
  @RequestBody(required = true,
  content = @Content(mediaType = Formats.NDJSON,
  schema = @Schema(implementation = String.class, description = "One NewArticle a line.", contentMediaType = Formats.NDJSON,
  contentSchema = ArticleBody.class)))
  @APIResponse(responseCode = "200", description = "What became of each line.",
  content = @Content(mediaType = Formats.NDJSON,
  schema = @Schema(implementation = String.class, format = "binary", description = "One BatchLine a line.",
  contentMediaType = Formats.NDJSON, contentSchema = BatchLine.class)))
  public Streams.Written addArticles(InputStream body) {
    return batches.takeIn(body);
  }

  @GET
  @Operation(summary = "List articles",
      description =
      "By any combination of filters, without their texts; in the order in which they were added, unless another is asked for.")
  @APIResponse(responseCode = "200", description = "A page of articles.",
  content = @Content(schema = @Schema(implementation = ArticleList.class)))
  public Response listArticles(@BeanParam ArticleListParameters parameters) {
    ArticleQuery query = parameters.query();
    return exchange.answer(() -> {
      Page<ArticleHeader> page = articles.list(query);
      return new ArticleList(page.items().stream().map(ArticleDto::of).toList(), exchange.next(page), page.nextCursor());
    });
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Get an article")
  @APIResponse(responseCode = "200", description = "The article with its text.",
      content = @Content(schema = @Schema(implementation = ArticleDto.class)))
  public Response getArticle(
      @PathParam("id") String id, @QueryParam("expand") @Parameter(description = EXPAND, example = "facts") List<String> expand) {
    boolean withFacts = withFacts(expand);
    return exchange.answer(() -> shown(existing(id), withFacts));
  }

  @GET
  @Path("/{id}/facts")
  @Produces({BodyReader.JSON, Formats.CSV, Formats.NDJSON, Formats.ATOM})
  @Operation(summary = "List the facts of an article", description = "In text order, with the filters of /v1/facts.")
  @APIResponse(responseCode = "200", description = "A page of facts; as CSV or NDJSON all of them, unless a limit is given.", content =
      {@Content(mediaType = BodyReader.JSON, schema = @Schema(implementation = FactList.class)),
      @Content(mediaType = Formats.CSV, schema = @Schema(implementation = String.class)),
      @Content(mediaType = Formats.NDJSON,
      schema = @Schema(implementation = String.class, description = "One Fact a line.", contentMediaType = Formats.NDJSON,
      contentSchema = FactDto.class)),
      @Content(mediaType = Formats.ATOM, schema = @Schema(implementation = String.class, description = "RFC 4287"))})
  public Response listArticleFacts(
      @PathParam("id") String id,
      @BeanParam FactParameters parameters,
      @BeanParam ListView view,
      @HeaderParam("Prefer") @Parameter(description = "return=total-count for the number of all facts found.") String prefer) {
    FactQuery query = parameters.query().article(id);
    existing(id);
    return pages.facts(query, parameters, view, prefer, exchange);
  }

  @POST
  @Path("/{id}/facts")
  @Consumes(BodyReader.JSON)
  @Operation(
      summary = "Add a fact that was missed",
      description = "By its span in the article's text. It stays when the article is read again.")
  @RequestBody(required = true, content = @Content(mediaType = BodyReader.JSON, schema = @Schema(implementation = NewFactBody.class)))
  @APIResponse(responseCode = "201", description = "It is kept; Location is its URL.",
      content = @Content(schema = @Schema(implementation = FactDto.class)))
  public Response addFact(@PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri, InputStream body) {
    JsonNode said = bodies.object(body, headers);
    Corrections.Saying saying = CorrectionReader.added(said, exchange.caller());
    StoredFact fact =
        corrections.add(id, CorrectionReader.span(said), CorrectionReader.kind(said), saying, CorrectionReader::check)
        .orElseThrow(() -> missing(id));
    keeper.catchUp();
    return Response.created(uri.getBaseUriBuilder().path("/v1/facts/" + fact.fact().id()).build())
        .entity(pages.one(fact, new FactView(), false)).build();
  }

  @GET
  @Path("/{id}/quotes")
  @Operation(
      summary = "List the quotations of an article",
      description = "All of them, in text order: who says what, in quotation marks or reported. Read anew from the article's text.")
  @APIResponse(responseCode = "200", description = "The quotations.",
  content = @Content(schema = @Schema(implementation = QuotationList.class)))
  public Response listArticleQuotes(@PathParam("id") String id, @BeanParam OffsetView view) {
    Function<String, IntUnaryOperator> offsets = view.offsets();
    return exchange.answer(() -> {
      StoredArticle article = existing(id);
      ContextMapper mapper = new ContextMapper(article.text(), offsets.apply(article.text()));
      return new QuotationList(intake.quotations(article).stream().map(mapper::quotation).toList());
    });
  }

  @GET
  @Path("/{id}/entities")
  @Operation(
      summary = "List the people, organisations and places of an article",
      description = "All of them, in the order of their first mention; the mentions of one, however it is written, are kept together.")
  @APIResponse(responseCode = "200", description = "The entities.",
  content = @Content(schema = @Schema(implementation = ArticleEntityList.class)))
  public Response listArticleEntities(@PathParam("id") String id, @BeanParam OffsetView view) {
    Function<String, IntUnaryOperator> offsets = view.offsets();
    return exchange.answer(() -> {
      StoredArticle article = existing(id);
      ContextMapper mapper = new ContextMapper(article.text(), offsets.apply(article.text()));
      return new ArticleEntityList(entities.of(id).stream().map(mapper::entity).toList());
    });
  }

  @PUT
  @Path("/{id}")
  @Consumes(BodyReader.JSON)
  @Operation(
      summary = "Say what is known of an article",
      description = "Replaces its metadata; the text stays. Its facts are read again, because dates follow from the day of publication.")
  @RequestBody(required = true, content = @Content(mediaType = BodyReader.JSON, schema = @Schema(implementation = ArticleMetadata.class)))
  @APIResponse(responseCode = "200", description = "The article as it is now.",
      content = @Content(schema = @Schema(implementation = ArticleDto.class)))
  public ArticleDto updateArticle(
      @PathParam("id") String id, @HeaderParam("If-Match") @Parameter(description = IF_MATCH, example = "*") String ifMatch,
      @Context HttpHeaders headers,
      InputStream body) {
    Publication said = Intake.wellFormed(bodies.metadata(body, headers));
    StoredArticle article = intake.describe(id, said, this::isExpected).orElseThrow(() -> missing(id));
    keeper.catchUp();
    return shown(article, false);
  }

  @DELETE
  @Path("/{id}")
  // there is nothing to choose the type of
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "Delete an article and all that was read from it")
  @APIResponse(responseCode = "204", description = "It is gone.")
  public void deleteArticle(@PathParam("id") String id,
      @HeaderParam("If-Match") @Parameter(description = IF_MATCH, example = "*") String ifMatch) {
    switch (articles.delete(id, this::isExpected)) {
      case GONE -> throw missing(id);
      case CHANGED_MEANWHILE -> throw new Outdated();
      default -> { }
    }
    keeper.catchUp();
  }

  private boolean isExpected(StoredArticle now) {
    return exchange.mayChange(shown(now, false));
  }

  private StoredArticle existing(String id) {
    return articles.find(id).orElseThrow(() -> missing(id));
  }

  private static ProblemException missing(String id) {
    return ProblemException.of(ProblemType.NOT_FOUND, "There is no article '" + id + "'.");
  }
}
