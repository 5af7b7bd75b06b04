package articlefacts.rest;

import articlefacts.app.Intake;
import articlefacts.app.ReadArticle;
import articlefacts.rest.dto.ArticleBody;
import articlefacts.rest.dto.ExtractDto;
import articlefacts.rest.dto.FeedExtraction;
import articlefacts.store.StoredFact;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
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
  private final Feeds feeds;

  ExtractResource(Intake intake, BodyReader bodies, Feeds feeds) {
    this.feeds = feeds;
    this.intake = intake;
    this.bodies = bodies;
  }

  @POST
  @Consumes({BodyReader.JSON, BodyReader.TEXT, BodyReader.HTML, BodyReader.RSS, BodyReader.ATOM, BodyReader.XML, BodyReader.TEXT_XML})
  @Operation(summary = "Read the facts of an article",
      description = "Nothing is kept. The same article always gives the same answer. Of a feed each entry is an article.")
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
  @APIResponse(responseCode = "200", description = "The facts in text order.",
  content = @Content(schema = @Schema(implementation = ExtractDto.class)))
  @APIResponse(responseCode = "207", description = "Of a feed: what was read from each entry.",
  content = @Content(schema = @Schema(implementation = FeedExtraction.class)))
  public Response extractFacts(
      @BeanParam ArticleParameters article, @BeanParam FactView view, @Context HttpHeaders headers, InputStream body) {
    view.check();
    if (BodyReader.isFeed(headers)) {
      FeedExtraction read = feeds.extract(bodies.feed(body, headers, article), entry -> shown(entry, view));
      return Response.status(Feeds.MULTI_STATUS).entity(read).build();
    }
    return Response.ok(shown(intake.read(bodies.read(body, headers, article)), view)).build();
  }

  private static ExtractDto shown(ReadArticle read, FactView view) {
    List<StoredFact> facts = read.facts().stream().map(fact -> new StoredFact(null, fact)).toList();
    return ExtractDto.of(read, ShownFacts.of(read.text(), facts, view), view.isExplained());
  }
}
