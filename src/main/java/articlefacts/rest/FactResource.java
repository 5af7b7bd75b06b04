package articlefacts.rest;

import articlefacts.rest.dto.FactDto;
import articlefacts.rest.dto.FactList;
import articlefacts.store.FactQuery;
import articlefacts.store.FactStore;
import articlefacts.store.StoredFact;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
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

  FactResource(FactStore facts, Pages pages) {
    this.facts = facts;
    this.pages = pages;
  }

  @GET
  @Operation(
      summary = "Find facts",
      description = "All filters must hold; a filter that is given several times holds when one of its values does.")
  @APIResponse(responseCode = "200", description = "A page of facts.", content = @Content(schema = @Schema(implementation = FactList.class)))
  public Response findFacts(
      @BeanParam FactParameters parameters,
      @QueryParam("article") @Parameter(description = "From one of these articles, by id.") List<String> article,
      @Context UriInfo uri) {
    FactQuery query = parameters.query();
    Values.all("article", article).forEach(query::article);
    parameters.mappers();
    return pages.facts(facts.find(query), parameters, uri);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Get a fact")
  @APIResponse(responseCode = "200", description = "The fact.", content = @Content(schema = @Schema(implementation = FactDto.class)))
  public FactDto getFact(@PathParam("id") String id, @BeanParam FactView view) {
    view.mappers();
    StoredFact fact =
        facts.find(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "There is no fact '" + id + "'."));
    return pages.facts(List.of(fact), view).get(0);
  }
}
