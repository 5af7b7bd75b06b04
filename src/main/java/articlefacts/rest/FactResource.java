package articlefacts.rest;

import articlefacts.app.Corrections;
import articlefacts.app.SeriesKeeper;
import articlefacts.rest.dto.CorrectionBody;
import articlefacts.rest.dto.FactDto;
import articlefacts.rest.dto.FactList;
import articlefacts.rest.dto.Facets;
import articlefacts.rest.dto.HistoryDto;
import articlefacts.store.Correction;
import articlefacts.store.CorrectionStore;
import articlefacts.store.FactField;
import articlefacts.store.FactQuery;
import articlefacts.store.FactStore;
import articlefacts.store.StoredFact;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finds the facts of all kept articles. */
@Path("/v1/facts")
@Tag(name = "Facts")
@Produces(BodyReader.JSON)
public class FactResource {

  /** RFC 7396. */
  private static final String MERGE_PATCH = "application/merge-patch+json";

  private static final String EXPAND = "article: the fact says title, outlet, url, language and date of its article.";

  private final FactStore facts;
  private final Pages pages;
  private final Exchange exchange;
  private final Corrections corrections;
  private final CorrectionStore history;
  private final BodyReader bodies;
  private final SeriesKeeper keeper;

  FactResource(FactStore facts, Pages pages, Exchange exchange, Corrections corrections, CorrectionStore history, BodyReader bodies,
      SeriesKeeper keeper) {
    this.keeper = keeper;
    this.corrections = corrections;
    this.history = history;
    this.bodies = bodies;
    this.facts = facts;
    this.pages = pages;
    this.exchange = exchange;
  }

  @GET
  @Produces({BodyReader.JSON, Formats.CSV, Formats.NDJSON, Formats.ATOM})
  @Operation(
      summary = "Find facts",
      description = "All filters must hold; a filter that is given several times holds when one of its values does.")
  @APIResponse(responseCode = "200", description = "A page of facts; as CSV or NDJSON all of them, unless a limit is given.", content =
  {@Content(mediaType = BodyReader.JSON, schema = @Schema(implementation = FactList.class)),
  @Content(mediaType = Formats.CSV, schema = @Schema(implementation = String.class)),
  @Content(mediaType = Formats.NDJSON,
  schema = @Schema(implementation = String.class, description = "One Fact a line.", contentMediaType = Formats.NDJSON,
  contentSchema = FactDto.class)),
  @Content(mediaType = Formats.ATOM, schema = @Schema(implementation = String.class, description = "RFC 4287"))})
  public Response findFacts(
      @BeanParam FactParameters parameters,
      @BeanParam ListView view,
      @QueryParam("article") @Parameter(description = "From one of these articles, by id.") List<String> article,
      @HeaderParam("Prefer") @Parameter(description = "return=total-count for the number of all facts found.") String prefer) {
    FactQuery query = parameters.query().where(FactField.ARTICLE, Values.all("article", article));
    return pages.facts(query, parameters, view, prefer, exchange);
  }

  @GET
  @Path("/facets")
  @Operation(summary = "Count facts by their values", description = "Under the filters of /v1/facts; limit is the number of values.")
  @APIResponse(responseCode = "200", description = "The commonest values of each facet.",
      content = @Content(schema = @Schema(implementation = Facets.class)))
  public Response countFacts(
      @BeanParam FactFilters filters,
      @QueryParam("article") @Parameter(description = "From one of these articles, by id.") List<String> article,
      @QueryParam("by") @Parameter(required = true, description = "The facets, separated by commas.",
          example = "kind,concept") List<String> by,
      @QueryParam("limit") @Parameter(description = "The greatest number of values of a facet.") List<String> limit) {
    FactQuery query = filters.filtered(new FactQuery()).where(FactField.ARTICLE, Values.all("article", article));
    int most = FactParameters.limit(limit);
    Set<FactField> asked = facets(by);
    return exchange.answer(() -> counted(query, asked, most));
  }

  private Facets counted(FactQuery query, Set<FactField> asked, int most) {
    Map<String, List<Facets.FacetValue>> counts = new LinkedHashMap<>();
    for (FactField facet : asked) {
      counts.put(facet.code(), facts.facet(query, facet, most).stream().map(c -> new Facets.FacetValue(c.value(), c.count())).toList());
    }
    return new Facets(counts);
  }

  private static Set<FactField> facets(List<String> by) {
    String names = Values.single("by", by);
    if (names == null) {
      throw ProblemException.named(
          ProblemType.INVALID_PARAMETER, "by", "Say what to count by.", Arrays.stream(FactField.values()).map(FactField::code).toList());
    }
    Set<FactField> facets = new LinkedHashSet<>();
    for (String name : names.split(",", -1)) {
      facets.add(Values.oneOf("by", name.strip(), FactField.values(), FactField::code));
    }
    return facets;
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Get a fact")
  @APIResponse(responseCode = "200", description = "The fact.", content = @Content(schema = @Schema(implementation = FactDto.class)))
  public Response getFact(@PathParam("id") String id, @BeanParam FactView view,
      @QueryParam("expand") @Parameter(description = EXPAND, example = "article") List<String> expand) {
    view.check();
    boolean withArticle = Values.expands("article", Values.single("expand", expand));
    return exchange.answer(() -> pages.one(existing(id), view, withArticle));
  }

  @PATCH
  @Path("/{id}")
  @Consumes({MERGE_PATCH, BodyReader.JSON})
  @Operation(
      summary = "Correct a fact",
      description =
      "Says that it is right (status confirmed), that it is no fact (rejected; it is then found by its status only), or what of it is to be"
          + " other (JSON merge patch). What is said stays when the article is read again; what the extractor reads instead is kept beside it, and where"
          + " that changes, the correction says so as a conflict.")
  @RequestBody(required = true,
  content = {@Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = CorrectionBody.class)),
  @Content(mediaType = BodyReader.JSON, schema = @Schema(implementation = CorrectionBody.class))})
  @APIResponse(responseCode = "200", description = "The fact as it is now.",
      content = @Content(schema = @Schema(implementation = FactDto.class)))
  @APIResponse(responseCode = "204",
  description = "There is no such fact any more: what was said of it is withdrawn, and the extractor does not read it.")
  public Response correctFact(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Parameter(description =
          "The ETag of the fact as it was seen; when it has changed since, nothing is done (412).", example = "*") String ifMatch,
      @Context HttpHeaders headers,
      InputStream body) {
    Corrections.Saying saying = CorrectionReader.patch(bodies.object(body, headers), exchange.caller());
    existing(id);
    Optional<StoredFact> said = corrections.say(id, saying, this::isExpected, CorrectionReader::check);
    keeper.catchUp();
    return said.flatMap(fact -> facts.find(id))
        .map(fact -> Response.ok(pages.one(fact, new FactView(), false)).build())
        .orElseGet(() -> Response.noContent().build());
  }

  private boolean isExpected(StoredFact now) {
    StoredFact shown = facts.find(now.id()).orElse(now);
    return exchange.mayChange(pages.one(shown, new FactView(), false), pages.one(shown, new FactView(), true));
  }

  @GET
  @Path("/{id}/history")
  @Operation(summary = "List what people have said of a fact", description = "Who said what, when and why, the first first.")
  @APIResponse(responseCode = "200", description = "What was said.",
      content = @Content(schema = @Schema(implementation = HistoryDto.class)))
  public Response listFactHistory(@PathParam("id") String id) {
    return exchange.answer(() -> {
      List<Correction> said = history.history(id);
      if (said.isEmpty()) {
        existing(id);
      }
      return HistoryDto.of(said);
    });
  }

  private StoredFact existing(String id) {
    return facts.find(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "There is no fact '" + id + "'."));
  }
}
