package articlefacts.rest;

import articlefacts.store.FactQuery;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * What the annotations do not say of the API: the values of parameters, which the resources read as text to answer wrong
 * ones with a problem, the errors that every operation can answer with, and the examples.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiDocument implements OASFilter {

  private static final String PROBLEM = "#/components/schemas/Problem";

  private final Map<String, Schema> parameters = new LinkedHashMap<>();

  public OpenApiDocument() {
    several("kind", Enumerations.ref("FactKind"));
    several("qualifier", Enumerations.ref("Qualifier"));
    several("change", Enumerations.ref("Change"));
    several("changeRole", Enumerations.ref("ChangeRole"));
    several("status", Enumerations.ref("FactStatus"));
    several("modality", Enumerations.ref("Modality"));
    several("type", Enumerations.ref("EntityType"));
    several("by", Enumerations.ref("Facet"));
    for (String name : List.of("concept", "counted", "outlet", "unit", "speaker", "place", "article", "series", "code")) {
      several(name, text());
    }
    for (String name : List.of("publishedAt", "from", "to", "q", "cursor", "name", "number", "expand")) {
      parameters.put(name, text());
    }
    for (String name : List.of("title", "author", "section", "url")) {
      parameters.put(name, text().maxLength(ArticleParameters.MAX_LENGTH));
    }
    parameters.put("sort", Enumerations.ref("FactSort").defaultValue("added"));
    parameters.put("offsets", Enumerations.ref("Offsets").defaultValue("utf16"));
    parameters.put("format", Enumerations.ref("Format"));
    parameters.put("separator", Enumerations.ref("Separator").defaultValue("comma"));
    parameters.put("bom", OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN).defaultValue(false));
    parameters.put("explain", OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN).defaultValue(false));
    parameters.put("hasConflict", OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN));
    for (String name : List.of("minArticles", "minOrigins")) {
      parameters.put(name, OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).minimum(BigDecimal.ZERO)
          .maximum(BigDecimal.valueOf(999_999)));
    }
    parameters.put("updatedSince", text());
    parameters.put("facts", listOf(text()).minItems(2).maxItems(2).uniqueItems(true));
    parameters.put("min", number());
    parameters.put("max", number());
    parameters.put(
        "limit",
        OASFactory.createSchema()
            .addType(Schema.SchemaType.INTEGER)
            .minimum(BigDecimal.ONE)
            .maximum(BigDecimal.valueOf(FactQuery.MAX_LIMIT))
            .defaultValue(FactQuery.DEFAULT_LIMIT));
  }

  /** As FactFilters reads it. */
  private static Schema number() {
    BigDecimal most = BigDecimal.TEN.pow(39);
    return OASFactory.createSchema().addType(Schema.SchemaType.NUMBER).minimum(most.negate()).maximum(most);
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).minLength(1);
  }

  private void several(String name, Schema one) {
    parameters.put(name, listOf(one));
  }

  private static Schema listOf(Schema one) {
    return OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(one);
  }

  @Override
  public Parameter filterParameter(Parameter parameter) {
    if (parameter.getIn() == Parameter.In.QUERY && parameters.containsKey(parameter.getName())) {
      Schema schema = parameters.get(parameter.getName());
      parameter.setSchema(schema);
      if (schema.getItems() != null && parameter.getExample() instanceof String example) {
        parameter.setExample(List.of(example.split(",")));
      }
      if (parameter.getName().equals("by") || parameter.getName().equals("facts")) {
        parameter.style(Parameter.Style.FORM).explode(false);
      }
    }
    return parameter;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Enumerations.all().forEach(document.getComponents()::addSchema);
    document.getPaths().getPathItems().forEach((path, item) -> {
      if (path.startsWith("/v1/")) {
        item.getOperations().forEach((method, operation) -> {
          complete(path, method, operation);
          OpenApiDetails.complete(path, method, operation);
          OpenApiExamples.addTo(operation);
        });
      }
    });
    document.addServer(OASFactory.createServer().url("/").description("Where this document comes from"));
    document.getComponents().addSecurityScheme(
        "apiKey",
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.APIKEY)
            .in(SecurityScheme.In.HEADER)
            .name("X-API-Key")
            .description("Needed to write, unless the service has no keys and listens on loopback only."));
    document.setTags(null);
    document.addTag(OASFactory.createTag().name("Administration").description("What operators do."));
    document.addTag(OASFactory.createTag().name("Extraction").description("Reading articles without keeping them."));
    document.addTag(OASFactory.createTag().name("Articles").description("The kept articles."));
    document.addTag(OASFactory.createTag().name("Facts").description("The facts of the kept articles."));
    document.addTag(OASFactory.createTag().name("Series").description("The same figure across articles."));
    document.addTag(OASFactory.createTag().name("Entities").description("The people, organisations and places of the kept articles."));
  }

  private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
    if (operation.getDescription() == null) {
      operation.setDescription(operation.getSummary() + ".");
    }
    boolean takesArticle = path.equals("/v1/extract") || method == PathItem.HttpMethod.POST;
    boolean facts = path.startsWith("/v1/facts") || path.endsWith("/facts");
    boolean lists = facts || path.startsWith("/v1/series") || path.equals("/v1/articles") && method == PathItem.HttpMethod.GET;
    languages(operation, takesArticle || !lists);
    String order = path.equals("/v1/series") ? "SeriesSort" : path.equals("/v1/articles") && method == PathItem.HttpMethod.GET
        ? "ArticleSort" : null;
    if (order != null) {
      operation.getParameters().stream().filter(parameter -> parameter.getName().equals("sort"))
          .forEach(parameter -> parameter.setSchema(Enumerations.ref(order)));
    }
    APIResponses responses = operation.getResponses();
    add(responses, ProblemType.MALFORMED_REQUEST, "Something in the request is wrong; 'type', 'name' and 'detail' say what.");
    if (path.contains("{") || path.equals("/v1/comparisons")) {
      add(responses, ProblemType.NOT_FOUND, "There is nothing with that id.");
    }
    add(responses, ProblemType.NOT_ACCEPTABLE, "None of the accepted media types can be made.");
    add(responses, ProblemType.URI_TOO_LONG, "The URI is too long.");
    add(responses, ProblemType.HEADERS_TOO_LARGE, "The headers are too large.");
    // one that takes no body may be sent one all the same
    add(responses, ProblemType.REQUEST_TIMEOUT, "The body took too long to be sent.");
    add(responses, ProblemType.BODY_TOO_LARGE, "The body is too large.");
    if (operation.getRequestBody() != null) {
      add(responses, ProblemType.UNSUPPORTED_MEDIA_TYPE, "The body's media type is not supported.");
    }
    if (readsText(path, method, operation)) {
      add(responses, ProblemType.TOO_MUCH_WORK,
          "Too many facts, too many steps to read, too long a text, or too many elements of a page; 'detail' says which.");
    }
    add(responses, ProblemType.UNAUTHORIZED, "An API key is needed, or the one sent is not known.");
    add(responses, ProblemType.FORBIDDEN,
        "The key is not good for this; or there are no keys, and a page of another origin wants to write.");
    if (needsKey(path, method)) {
      operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("apiKey"));
    } else {
      operation.setSecurity(List.of());
    }
    boolean matched = operation.getParameters() != null && operation.getParameters().stream().anyMatch(p -> "If-Match".equals(p.getName()));
    if (matched) {
      add(responses, ProblemType.PRECONDITION_FAILED, "It has changed since it was seen.");
    }
    if (path.equals("/v1/articles/{id}/facts") && method == PathItem.HttpMethod.POST) {
      add(responses, ProblemType.CONFLICT, "There is a fact of this kind at this place.");
    }
    if (path.equals("/v1/articles") && method == PathItem.HttpMethod.POST) {
      add(responses, ProblemType.CONFLICT, "Another request was made with this Idempotency-Key.");
    }
    if (method == PathItem.HttpMethod.GET && !path.startsWith("/v1/admin")) {
      responses.addAPIResponse("304", OASFactory.createAPIResponse().description("The client has this answer already."));
    }
    add(responses, ProblemType.TOO_MANY_REQUESTS, "Too many requests; Retry-After says how long to wait.");
    add(responses, ProblemType.INTERNAL_ERROR, "The service failed.");
    add(responses, ProblemType.UNAVAILABLE, "The service is busy, or its database is away; Retry-After says how long to wait.");
    if (method != PathItem.HttpMethod.GET && !path.equals("/v1/extract")) {
      add(responses, ProblemType.STORAGE_FULL, "There is no room left to keep anything.");
    }
  }

  /** A batch answers 200 and says for each line what became of it. */
  private static boolean readsText(String path, PathItem.HttpMethod method, Operation operation) {
    boolean sent = operation.getRequestBody() != null && !path.endsWith("/batch");
    return sent || path.endsWith("/quotes") || method == PathItem.HttpMethod.PUT && path.equals("/v1/articles/{id}");
  }

  private static boolean needsKey(String path, PathItem.HttpMethod method) {
    return path.startsWith("/v1/admin") || method != PathItem.HttpMethod.GET && !path.equals("/v1/extract");
  }

  /** A language and an outlet are one to say, several to ask for. */
  private static void languages(Operation operation, boolean said) {
    List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
    for (Parameter parameter : parameters) {
      if (parameter.getName().equals("language")) {
        parameter.setSchema(said ? Enumerations.ref("ArticleLanguage") : listOf(Enumerations.ref("Language")));
        if (!said && parameter.getExample() instanceof String example) {
          parameter.setExample(List.of(example));
        }
      } else if (parameter.getName().equals("outlet") && said) {
        parameter.setSchema(text().maxLength(ArticleParameters.MAX_LENGTH));
        parameter.setExample("Le Journal");
      }
    }
  }

  private static void add(APIResponses responses, ProblemType type, String description) {
    MediaType problem = OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM));
    APIResponse response =
        OASFactory.createAPIResponse()
            .description(description)
            .content(OASFactory.createContent().addMediaType(Problems.MEDIA_TYPE, problem));
    responses.addAPIResponse(String.valueOf(type.status()), response);
  }
}
