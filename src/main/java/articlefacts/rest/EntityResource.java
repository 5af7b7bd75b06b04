package articlefacts.rest;

import articlefacts.extraction.context.Entity;
import articlefacts.rest.dto.EntityDto;
import articlefacts.rest.dto.EntityList;
import articlefacts.store.EntityQuery;
import articlefacts.store.EntityStore;
import articlefacts.store.KnownEntity;
import articlefacts.store.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finds the people, organisations and places of all kept articles. */
@Path("/v1/entities")
@Tag(name = "Entities")
@Produces(BodyReader.JSON)
public class EntityResource {

  private final EntityStore entities;
  private final Exchange exchange;

  EntityResource(EntityStore entities, Exchange exchange) {
    this.entities = entities;
    this.exchange = exchange;
  }

  @GET
  @Operation(
      summary = "Find people, organisations and places",
      description =
          "In alphabetical order, each with the number of articles that name it. All filters must hold; a filter that is given"
              + " several times holds when one of its values does.")
  @APIResponse(responseCode = "200", description = "A page of entities.",
  content = @Content(schema = @Schema(implementation = EntityList.class)))
  public Response searchEntities(
      @QueryParam("name") @Parameter(description = "How the name or one of its words begins, in any case, with or without accents.",
      example = "Tillerson")
          List<String> name,
      @QueryParam("type") @Parameter(description = "Of one of these types.") List<String> type,
      @QueryParam("code") @Parameter(description = "Places with one of these ISO 3166 codes; a city has that of its region.",
          example = "IQ")
          List<String> code,
      @QueryParam("article") @Parameter(description = "Named in one of these articles, by id.") List<String> article,
      @QueryParam("limit") @Parameter(description = "The page size.") List<String> limit,
      @QueryParam("cursor") @Parameter(description = "Where the page before ended; take it from its next link.") List<String> cursor) {
    EntityQuery query = new EntityQuery().name(Values.single("name", name)).limit(FactParameters.limit(limit))
        .cursor(Values.single("cursor", cursor));
    Values.all("type", type).forEach(v -> query.type(Values.oneOf("type", v, Entity.Type.values(), Entity.Type::code)));
    Values.all("code", code).forEach(query::code);
    Values.all("article", article).forEach(query::article);
    return exchange.answer(() -> {
      Page<KnownEntity> page = entities.find(query);
      return new EntityList(page.items().stream().map(EntityDto::of).toList(), exchange.next(page), page.nextCursor());
    });
  }
}
