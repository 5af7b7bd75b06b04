package articlefacts.rest;

import articlefacts.rest.dto.FactDto;
import articlefacts.rest.dto.FactList;
import articlefacts.rest.dto.Facets;
import articlefacts.store.Facet;
import articlefacts.store.FactQuery;
import articlefacts.store.FactStore;
import articlefacts.store.StoredFact;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finds the facts of all kept articles. */
@Path("/v1/facts")
@Tag(name = "Facts")
@Produces(BodyReader.JSON)
public class FactResource {

  private final FactStore facts;
  private final Pages pages;
  private final Exchange exchange;

  FactResource(FactStore facts, Pages pages, Exchange exchange) {
    this.facts = facts;
    this.pages = pages;
    this.exchange = exchange;
  }

  @GET
  @Produces({BodyReader.JSON, Formats.CSV, Formats.NDJSON})
  @Operation(
      summary = "Find facts",
      description = "All filters must hold; a filter that is given several times holds when one of its values does.")
  @APIResponse(responseCode = "200", description = "A page of facts; as CSV or NDJSON all of them, unless a limit is given.", content = {@Content(mediaType = BodyReader.JSON, schema = @Schema(implementation = FactList.class)), @Content(mediaType = Formats.CSV, schema = @Schema(implementation = String.class)), @Content(mediaType = Formats.NDJSON, schema = @Schema(implementation = String.class, description = "One Fact a line.", contentMediaType = Formats.NDJSON, contentSchema = FactDto.class))})
  public Response findFacts(
      @BeanParam FactParameters parameters,
      @BeanParam FactView view,
      @QueryParam("article") @Parameter(description = "From one of these articles, by id.") List<String> article,
      @HeaderParam("Prefer") @Parameter(description = "return=total-count for the number of all facts found.") String prefer) {
    FactQuery query = parameters.query();
    Values.all("article", article).forEach(query::article);
    return pages.facts(query, parameters.paged(), view, prefer, exchange);
  }

  @GET
  @Path("/facets")
  @Operation(summary = "Count facts by their values", description = "Under the filters of /v1/facts; limit is the number of values.")
  @APIResponse(responseCode = "200", description = "The commonest values of each facet.", content = @Content(schema = @Schema(implementation = Facets.class)))
  public Response countFacts(
      @BeanParam FactFilters filters,
      @QueryParam("article") @Parameter(description = "From one of these articles, by id.") List<String> article,
      @QueryParam("by") @Parameter(required = true, description = "The facets, separated by commas.", example = "kind,concept") List<String> by,
      @QueryParam("limit") @Parameter(description = "The greatest number of values of a facet.") List<String> limit) {
    FactQuery query = filters.filtered(new FactQuery());
    Values.all("article", article).forEach(query::article);
    int most = FactParameters.limit(limit);
    Set<Facet> asked = facets(by);
    return exchange.answer(() -> counted(query, asked, most));
  }

  private Facets counted(FactQuery query, Set<Facet> asked, int most) {
    Map<String, List<Facets.FacetValue>> counts = new LinkedHashMap<>();
    for (Facet facet : asked) {
      counts.put(facet.code(), facts.facet(query, facet, most).stream().map(c -> new Facets.FacetValue(c.value(), c.count())).toList());
    }
    return new Facets(counts);
  }

  private static Set<Facet> facets(List<String> by) {
    String names = Values.single("by", by);
    if (names == null) {
      throw ProblemException.named(
          ProblemType.INVALID_PARAMETER, "by", "Say what to count by.", Arrays.stream(Facet.values()).map(Facet::code).toList());
    }
    Set<Facet> facets = new LinkedHashSet<>();
    for (String name : names.split(",", -1)) {
      facets.add(Values.oneOf("by", name.strip(), Facet.values(), Facet::code));
    }
    return facets;
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Get a fact")
  @APIResponse(responseCode = "200", description = "The fact.", content = @Content(schema = @Schema(implementation = FactDto.class)))
  public Response getFact(@PathParam("id") String id, @BeanParam FactView view) {
    view.mappers();
    return exchange.answer(() -> {
      StoredFact fact =
          facts.find(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "There is no fact '" + id + "'."));
      return pages.facts(List.of(fact), view).get(0);
    });
  }
}
