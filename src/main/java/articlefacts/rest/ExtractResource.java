package articlefacts.rest;

import articlefacts.app.Intake;
import articlefacts.app.ReadArticle;
import articlefacts.rest.dto.ArticleBody;
import articlefacts.rest.dto.ExtractDto;
import articlefacts.store.StoredFact;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reads articles without keeping them. */
@Path("/v1/extract")
@Tag(name = "Extraction")
@Produces(BodyReader.JSON)
public class ExtractResource {

  private final Intake intake;
  private final BodyReader bodies;

  ExtractResource(Intake intake, BodyReader bodies) {
    this.intake = intake;
    this.bodies = bodies;
  }

  @POST
  @Consumes({BodyReader.JSON, BodyReader.TEXT, BodyReader.HTML})
  @Operation(summary = "Read the facts of an article", description = "Nothing is kept. The same article always gives the same answer.")
  @RequestBody(
      required = true,
      content = {
        @Content(mediaType = BodyReader.JSON, schema = @Schema(implementation = ArticleBody.class)),
        @Content(mediaType = BodyReader.TEXT, schema = @Schema(implementation = String.class)),
        @Content(mediaType = BodyReader.HTML, schema = @Schema(implementation = String.class))
      })
  @APIResponse(responseCode = "200", description = "The facts in text order.", content = @Content(schema = @Schema(implementation = ExtractDto.class)))
  public ExtractDto extractFacts(
      @BeanParam ArticleParameters article, @BeanParam FactView view, @Context HttpHeaders headers, InputStream body) {
    view.check();
    ReadArticle read = intake.read(bodies.read(body, headers, article));
    List<StoredFact> facts = read.facts().stream().map(fact -> new StoredFact(null, fact)).toList();
    return ExtractDto.of(read, ShownFacts.of(read.text(), facts, view), view.isExplained());
  }
}
