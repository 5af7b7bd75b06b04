package articlefacts.rest;

import articlefacts.app.Intake;
import articlefacts.rest.dto.ArticleBody;
import articlefacts.rest.dto.ArticleDto;
import articlefacts.rest.dto.ArticleList;
import articlefacts.rest.dto.FactList;
import articlefacts.store.ArticleHeader;
import articlefacts.store.ArticleStore;
import articlefacts.store.FactQuery;
import articlefacts.store.FactStore;
import articlefacts.store.Page;
import articlefacts.store.StoredArticle;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
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

  private static final List<String> FIELDS = List.of("text", "title", "language", "publishedAt", "source", "url");

  private final Intake intake;
  private final BodyReader bodies;
  private final ArticleStore articles;
  private final FactStore facts;
  private final Pages pages;

  ArticleResource(Intake intake, BodyReader bodies, ArticleStore articles, FactStore facts, Pages pages) {
    this.intake = intake;
    this.bodies = bodies;
    this.articles = articles;
    this.facts = facts;
    this.pages = pages;
  }

  @POST
  @Consumes({BodyReader.JSON, BodyReader.TEXT, BodyReader.HTML})
  @Operation(summary = "Add an article", description = "Reads it and keeps it with its facts. The same text again changes nothing.")
  @RequestBody(
      required = true,
      content = {
        @Content(mediaType = BodyReader.JSON, schema = @Schema(implementation = ArticleBody.class)),
        @Content(mediaType = BodyReader.TEXT, schema = @Schema(implementation = String.class)),
        @Content(mediaType = BodyReader.HTML, schema = @Schema(implementation = String.class))
      })
  @APIResponse(responseCode = "201", description = "It is kept; Location is its URL.", content = @Content(schema = @Schema(implementation = ArticleDto.class)))
  @APIResponse(responseCode = "200", description = "Its text is there already.", content = @Content(schema = @Schema(implementation = ArticleDto.class)))
  public Response addArticle(
      @BeanParam StoredArticleParameters parameters, @Context HttpHeaders headers, @Context UriInfo uri, InputStream body) {
    Intake.Receipt receipt = intake.keep(bodies.read(body, headers, parameters, FIELDS));
    ArticleDto article = ArticleDto.of(receipt.article());
    if (!receipt.created()) {
      return Response.ok(article).build();
    }
    return Response.created(uri.getAbsolutePathBuilder().path(article.id()).build()).entity(article).build();
  }

  @GET
  @Operation(summary = "List articles", description = "In the order in which they were added, without their texts.")
  @APIResponse(responseCode = "200", description = "A page of articles.", content = @Content(schema = @Schema(implementation = ArticleList.class)))
  public Response listArticles(
      @QueryParam("limit") @Parameter(description = "The page size.") List<String> limit,
      @QueryParam("cursor") @Parameter(description = "Where the page before ended; take it from its next link.") List<String> cursor,
      @Context UriInfo uri) {
    Page<ArticleHeader> page = articles.list(Values.single("cursor", cursor), FactParameters.limit(limit));
    String next = Pages.next(page, uri);
    return Pages.linked(new ArticleList(page.items().stream().map(ArticleDto::of).toList(), next), next);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Get an article")
  @APIResponse(responseCode = "200", description = "The article with its text.", content = @Content(schema = @Schema(implementation = ArticleDto.class)))
  public ArticleDto getArticle(@PathParam("id") String id) {
    return ArticleDto.of(existing(id));
  }

  @GET
  @Path("/{id}/facts")
  @Operation(summary = "List the facts of an article", description = "In text order, with the filters of /v1/facts.")
  @APIResponse(responseCode = "200", description = "A page of facts.", content = @Content(schema = @Schema(implementation = FactList.class)))
  public Response listArticleFacts(
      @PathParam("id") String id, @BeanParam FactParameters parameters, @Context UriInfo uri) {
    FactQuery query = parameters.query().article(id);
    parameters.mappers();
    existing(id);
    return pages.facts(facts.find(query), parameters, uri);
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Delete an article and its facts")
  @APIResponse(responseCode = "204", description = "It is gone.")
  public void deleteArticle(@PathParam("id") String id) {
    if (!articles.delete(id)) {
      throw missing(id);
    }
  }

  private StoredArticle existing(String id) {
    return articles.find(id).orElseThrow(() -> missing(id));
  }

  private static ProblemException missing(String id) {
    return ProblemException.of(ProblemType.NOT_FOUND, "There is no article '" + id + "'.");
  }
}
