package articlefacts.rest;

import articlefacts.app.Reindex;
import articlefacts.rest.dto.ReindexDto;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What operators do. */
@Path("/v1/admin")
@Tag(name = "Administration")
@Produces(BodyReader.JSON)
public class AdminResource {

  private final Reindex reindex;

  AdminResource(Reindex reindex) {
    this.reindex = reindex;
  }

  @GET
  @Path("/reindex")
  @Operation(summary = "How far the reading again of stored articles is")
  @APIResponse(responseCode = "200", description = "The progress.", content = @Content(schema = @Schema(implementation = ReindexDto.class)))
  public ReindexDto getReindex() {
    return dto();
  }

  @POST
  @Path("/reindex")
  @Operation(summary = "Read stored articles again",
      description = "Those that another version of the extractor has read; in the background.")
  @APIResponse(responseCode = "202", description = "It runs, or there was nothing to do.",
  content = @Content(schema = @Schema(implementation = ReindexDto.class)))
  public Response startReindex() {
    reindex.begin();
    return Response.accepted(dto()).build();
  }

  private ReindexDto dto() {
    Reindex.Progress progress = reindex.progress();
    return new ReindexDto(progress.running(), progress.extractorVersion(), progress.articles(), progress.pending());
  }
}
