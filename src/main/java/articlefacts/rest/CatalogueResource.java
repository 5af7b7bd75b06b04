package articlefacts.rest;

import articlefacts.app.Catalogue;
import articlefacts.extraction.quantity.UnitEntry;
import articlefacts.rest.dto.ConceptList;
import articlefacts.rest.dto.UnitList;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists the names that facts can be asked for by. */
@Path("/v1")
@Tag(name = "Facts")
@Produces(BodyReader.JSON)
public class CatalogueResource {

  private final Exchange exchange;

  CatalogueResource(Exchange exchange) {
    this.exchange = exchange;
  }

  @GET
  @Path("/concepts")
  @Operation(summary = "List the concepts",
      description = "What counts can be of, in the words of no language; filter concept takes these names.")
  @APIResponse(responseCode = "200", description = "All concepts.",
  content = @Content(schema = @Schema(implementation = ConceptList.class)))
  public Response listConcepts() {
    return exchange.answer(() -> new ConceptList(
        Catalogue.conceptNames().stream().map(name -> new ConceptList.ConceptDto(name, Catalogue.parent(name).orElse(null))).toList()));
  }

  @GET
  @Path("/units")
  @Operation(summary = "List the units", description = "Units of measure and currencies; filter unit takes their codes and names.")
  @APIResponse(responseCode = "200", description = "All units.", content = @Content(schema = @Schema(implementation = UnitList.class)))
  public Response listUnits() {
    return exchange.answer(() -> new UnitList(units()));
  }

  private static List<UnitList.UnitInfoDto> units() {
    return Catalogue.units().all().stream().map(CatalogueResource::unit).toList();
  }

  private static UnitList.UnitInfoDto unit(UnitEntry unit) {
    boolean money = unit.kind() == UnitEntry.Kind.MONEY;
    return new UnitList.UnitInfoDto(
        unit.code(), money ? "ISO4217" : "UCUM", unit.name(), unit.kind().name().toLowerCase(Locale.ROOT), unit.base());
  }
}
