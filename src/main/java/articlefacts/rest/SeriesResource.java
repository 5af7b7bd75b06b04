package articlefacts.rest;

import articlefacts.app.SeriesKeeper;
import articlefacts.rest.dto.ComparisonDto;
import articlefacts.rest.dto.ConflictList;
import articlefacts.rest.dto.OriginDto;
import articlefacts.rest.dto.SeriesChoice;
import articlefacts.rest.dto.SeriesDto;
import articlefacts.rest.dto.SeriesList;
import articlefacts.rest.dto.SeriesPointDto;
import articlefacts.rest.dto.SeriesPointList;
import articlefacts.store.ArticleHeader;
import articlefacts.store.ArticleStore;
import articlefacts.store.FactQuery;
import articlefacts.store.FactStore;
import articlefacts.store.Page;
import articlefacts.store.SeriesQuery;
import articlefacts.store.SeriesSearch;
import articlefacts.store.SeriesStore;
import articlefacts.store.StoredSeries;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The same figure across articles. */
@Path("/v1")
@Tag(name = "Series")
@Produces(BodyReader.JSON)
public class SeriesResource {

  private final SeriesStore series;
  private final SeriesSearch search;
  private final SeriesKeeper keeper;
  private final FactStore facts;
  private final ArticleStore articles;
  private final BodyReader bodies;
  private final Exchange exchange;
  private final ObjectMapper json;

  SeriesResource(
      SeriesStore series, SeriesSearch search, SeriesKeeper keeper, FactStore facts, ArticleStore articles, BodyReader bodies,
      Exchange exchange, ObjectMapper json) {
    this.search = search;
    this.articles = articles;
    this.series = series;
    this.keeper = keeper;
    this.facts = facts;
    this.bodies = bodies;
    this.exchange = exchange;
    this.json = json;
  }

  @GET
  @Path("/series")
  @Operation(
      summary = "Find series",
      description =
      "A series is one figure of the world, as articles state it. Those are found that have a fact that the filters of /v1/facts find"
          + ", and that all other filters hold for.")
  @APIResponse(responseCode = "200", description = "A page of series.",
  content = @Content(schema = @Schema(implementation = SeriesList.class)))
  public Response findSeries(@BeanParam SeriesParameters parameters) {
    FactQuery filtered = parameters.filtered(new FactQuery());
    SeriesQuery query = parameters.series();
    return exchange.answer(() -> {
      Page<StoredSeries> page = search.find(query, filtered);
      return new SeriesList(page.items().stream().map(SeriesDto::summary).toList(), exchange.next(page), page.nextCursor());
    });
  }

  @GET
  @Path("/series/{id}")
  @Operation(summary = "Get a series", description = "With its points. The service never says which is true, and averages nothing.")
  @APIResponse(responseCode = "200", description = "The series.", content = @Content(schema = @Schema(implementation = SeriesDto.class)))
  public Response getSeries(@PathParam("id") String id) {
    return exchange.answer(() -> SeriesDto.of(existing(id)));
  }

  @GET
  @Path("/series/{id}/points")
  @Produces({BodyReader.JSON, Formats.CSV, Formats.NDJSON, Formats.ATOM})
  @Operation(summary = "List the points of a series", description = "All of them, by moment; as Atom the latest first.")
  @APIResponse(responseCode = "200", description = "The points.", content = {@Content(mediaType = BodyReader.JSON, schema =
      @Schema(implementation = SeriesPointList.class)), @Content(mediaType = Formats.CSV, schema = @Schema(implementation = String.class)),
      @Content(mediaType = Formats.NDJSON,
      schema = @Schema(implementation = String.class, description = "One SeriesPoint a line.", contentMediaType = Formats.NDJSON,
      contentSchema = SeriesPointDto.class)),
      @Content(mediaType = Formats.ATOM, schema = @Schema(implementation = String.class, description = "RFC 4287"))})
  public Response listSeriesPoints(
      @PathParam("id") String id,
      @QueryParam("format") @Parameter(description = "The form of the answer; it goes before the Accept header.",
          example = "atom") List<String> format) {
    String asked = Values.single("format", format);
    Formats form = asked == null ? Formats.of(exchange.form(Formats.types()))
        : Values.oneOf("format", asked, Formats.values(), Formats::code);
    if (form == Formats.JSON_LIST) {
      return exchange.answer(() -> new SeriesPointList(SeriesDto.of(existing(id)).points()));
    }
    SeriesDto whole = SeriesDto.of(existing(id));
    String written = switch (form) {
      case CSV_LINES -> SeriesLines.csv(whole.points());
      case NDJSON_LINES -> SeriesLines.ndjson(whole.points(), json);
      default -> feed(whole);
    };
    return Response.ok(written, form.type().withCharset("utf-8")).header("Cache-Control", "no-cache").build();
  }

  private String feed(SeriesDto whole) {
    List<String> ids = whole.points().stream().map(SeriesPointDto::articleId).distinct().toList();
    Map<String, ArticleHeader> known = new HashMap<>();
    articles.headers(ids).forEach(header -> known.put(header.id(), header));
    return new SeriesFeed(exchange.self(), exchange.base(), known).of(whole);
  }

  @GET
  @Path("/conflicts")
  @Operation(summary = "List conflicts",
      description = "Series whose points conflict, the last changed first, with each pair that no one value agrees with.")
  @APIResponse(responseCode = "200", description = "A page of conflicts.",
  content = @Content(schema = @Schema(implementation = ConflictList.class)))
  public Response listConflicts(
      @QueryParam("limit") @Parameter(description = "The page size, in series.") List<String> limit,
      @QueryParam("cursor") @Parameter(description = "Where the page before ended; take it from its next link.") List<String> cursor) {
    SeriesQuery query =
        new SeriesQuery(null, 0, 0, true, null, false, FactParameters.limit(limit), Values.single("cursor", cursor));
    return exchange.answer(() -> {
      Page<StoredSeries> page = series.find(query);
      return new ConflictList(page.items().stream().map(SeriesResource::conflicting).toList(), exchange.next(page), page.nextCursor());
    });
  }

  private static ConflictList.Conflicting conflicting(StoredSeries stored) {
    SeriesDto whole = SeriesDto.of(stored);
    Map<String, SeriesPointDto> points = new HashMap<>();
    whole.points().forEach(point -> points.put(point.factId(), point));
    List<ConflictList.Conflict> conflicts = new ArrayList<>();
    for (SeriesPointDto point : whole.points()) {
      for (SeriesPointDto.RelationDto relation : point.relations()) {
        if (relation.relation().equals("conflict")) {
          relation.with().forEach(other -> conflicts.add(new ConflictList.Conflict(points.get(other), point, relation.why())));
        }
      }
    }
    return new ConflictList.Conflicting(SeriesDto.summary(stored), conflicts);
  }

  @GET
  @Path("/comparisons")
  @Operation(summary = "Compare two facts", description = "What the later of two facts of one series is to the earlier, and why.")
  @APIResponse(responseCode = "200", description = "The comparison.",
      content = @Content(schema = @Schema(implementation = ComparisonDto.class)))
  public Response compareFacts(
      @QueryParam("facts") @Parameter(required = true, description = "Ids of two facts, separated by a comma.",
      example = "fct_a,fct_b") List<String> ids) {
    String joined = Values.single("facts", ids);
    String[] both = joined == null ? new String[0] : joined.split(",", -1);
    if (both.length != 2 || both[0].isBlank() || both[1].isBlank() || both[0].equals(both[1])) {
      throw Values.invalid("facts", "Give the ids of two facts, separated by a comma.");
    }
    return exchange.answer(() -> {
      for (String id : both) {
        facts.find(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "There is no fact '" + id + "'."));
      }
      String own = series.seriesOf(List.of(both[0])).get(both[0]);
      return series.compare(both[0], both[1])
          .map(relation -> new ComparisonDto(List.of(both), relation.kind().code(), own, relation.why()))
          .orElseGet(() -> new ComparisonDto(List.of(both), null, null, "they are not known to be one figure"));
    });
  }

  @GET
  @Path("/origins/{id}")
  @Operation(summary = "Get an origin", description = "One text, with the articles that are printed from it.")
  @APIResponse(responseCode = "200", description = "The origin.", content = @Content(schema = @Schema(implementation = OriginDto.class)))
  public Response getOrigin(@PathParam("id") String id) {
    return exchange.answer(() -> {
      List<String> articles = series.articlesOf(id);
      if (articles.isEmpty()) {
        throw ProblemException.of(ProblemType.NOT_FOUND, "There is no origin '" + id + "'.");
      }
      return new OriginDto(id, articles);
    });
  }

  @POST
  @Path("/series/{id}/merge")
  @Consumes(BodyReader.JSON)
  @Operation(summary = "Merge two series", description = "Says that another series is the same figure. Kept through every reading anew.")
  @RequestBody(required = true, content = @Content(mediaType = BodyReader.JSON, schema = @Schema(implementation = SeriesChoice.class)))
  @APIResponse(responseCode = "200", description = "The series as it is now.",
      content = @Content(schema = @Schema(implementation = SeriesDto.class)))
  public SeriesDto mergeSeries(@PathParam("id") String id, @Context HttpHeaders headers, InputStream body) {
    JsonNode said = bodies.object(body, headers, List.of("with", "note"));
    StoredSeries own = existing(id);
    if (!said.path("with").isTextual() || said.get("with").textValue().equals(id)) {
      throw ProblemException.named(ProblemType.INVALID_FIELD, "with", "'with' is the id of another series.", null);
    }
    StoredSeries other = existing(said.get("with").textValue());
    String fact = own.points().get(0).factId();
    series.choose(List.of(List.of(fact, other.points().get(0).factId())), true, null, said.path("note").textValue());
    keeper.catchUp();
    return SeriesDto.of(existing(now(fact).orElse(id)));
  }

  @POST
  @Path("/series/{id}/split")
  @Consumes(BodyReader.JSON)
  @Operation(summary = "Split a series", description = "Says that some of its facts are another figure. Kept through every reading anew.")
  @RequestBody(required = true, content = @Content(mediaType = BodyReader.JSON, schema = @Schema(implementation = SeriesChoice.class)))
  @APIResponse(responseCode = "200", description = "What is left of the series; without points when nothing is.",
      content = @Content(schema = @Schema(implementation = SeriesDto.class)))
  public SeriesDto splitSeries(@PathParam("id") String id, @Context HttpHeaders headers, InputStream body) {
    SeriesSplit split = SeriesSplit.read(bodies, body, headers);
    StoredSeries own = existing(id);
    List<String> members = own.points().stream().map(StoredSeries.Point::factId).toList();
    for (String fact : split.facts()) {
      if (!members.contains(fact)) {
        throw ProblemException.named(ProblemType.INVALID_FIELD, "facts", "'" + fact + "' is no fact of this series.", members);
      }
    }
    List<String> rest = members.stream().filter(fact -> !split.facts().contains(fact)).toList();
    if (rest.isEmpty()) {
      throw ProblemException.named(ProblemType.INVALID_FIELD, "facts", "These are all facts of the series; leave some.", null);
    }
    List<List<String>> pairs = new ArrayList<>();
    split.facts().forEach(fact -> rest.forEach(other -> pairs.add(List.of(fact, other))));
    series.choose(pairs, false, null, split.note());
    keeper.catchUp();
    return now(rest.get(0)).map(left -> SeriesDto.of(existing(left))).orElseGet(() -> SeriesDto.summary(own));
  }

  private Optional<String> now(String fact) {
    return Optional.ofNullable(series.seriesOf(List.of(fact)).get(fact));
  }

  private StoredSeries existing(String id) {
    return series.find(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "There is no series '" + id + "'."));
  }
}
