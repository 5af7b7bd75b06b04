package articlefacts.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What the API document says of every parameter and of every header of an answer: what it is, and an example from the seed articles. */
final class OpenApiDetails {

  private static final String ARTICLE = "art_qkcdue7erytlatzlvua4kgdgkt";
  private static final String FACT = "fct_ahvvfpfy4e44lumg3cyx";
  private static final String CURSOR = "YWRkZWR8NjcxMDg4NjR8NjcxMDg4NjQ";

  /** Of parameters whose annotation has none. */
  private static final Map<String, Object> EXAMPLES =
      Map.of(
          "cursor", CURSOR, "limit", 20, "offsets", "codePoint", "sort", "-added", "Prefer", "return=total-count", "article", ARTICLE,
          "type", "person",
          "Idempotency-Key", "7c0f7e3e-6a35-4a4b-9d5e-3a8f5a1b2c3d");

  private OpenApiDetails() {}

  static void complete(String path, PathItem.HttpMethod method, Operation operation) {
    List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
    for (Parameter parameter : parameters) {
      if (parameter.getIn() == Parameter.In.PATH) {
        describeId(path, parameter);
      }
      if (parameter.getExample() == null && EXAMPLES.containsKey(parameter.getName())) {
        Object example = EXAMPLES.get(parameter.getName());
        boolean several = parameter.getSchema() != null && parameter.getSchema().getItems() != null;
        parameter.setExample(several ? List.of(example) : example);
      }
      if (!Boolean.TRUE.equals(parameter.getRequired()) && parameter.getExample() != null) {
        showWithoutFillingIn(parameter);
      }
    }
    operation.getResponses().getAPIResponses().forEach((status, response) -> addHeaders(path, method, status, response, parameters));
  }

  private static void describeId(String path, Parameter parameter) {
    String what = path.startsWith("/v1/articles") ? "article" : path.startsWith("/v1/facts") ? "fact" : path.startsWith("/v1/series")
        ? "series" : "origin";
    if (parameter.getDescription() == null) {
      parameter.setDescription("The id of the " + what + ".");
    }
    if (parameter.getExample() == null && what.equals("article")) {
      parameter.setExample(ARTICLE);
    } else if (parameter.getExample() == null && what.equals("fact")) {
      parameter.setExample(FACT);
    }
  }

  /** An example of an optional parameter is one of its schema: pages that try a request out would send those of the parameter itself. */
  private static void showWithoutFillingIn(Parameter parameter) {
    Schema of = parameter.getSchema();
    Schema own = OASFactory.createSchema();
    if (of.getRef() != null) {
      own.setRef(of.getRef());
      own.setDefaultValue(of.getDefaultValue());
    } else {
      own.setType(of.getType());
      own.setItems(of.getItems());
      own.setMinLength(of.getMinLength());
      own.setMaxLength(of.getMaxLength());
      own.setMinimum(of.getMinimum());
      own.setMaximum(of.getMaximum());
      own.setDefaultValue(of.getDefaultValue());
    }
    own.setExamples(List.of(parameter.getExample()));
    parameter.setExample(null);
    parameter.setSchema(own);
  }

  private static void addHeaders(String path, PathItem.HttpMethod method, String status, APIResponse response, List<Parameter> parameters) {
    Map<String, Header> headers = new LinkedHashMap<>();
    if (response.getHeaders() != null) {
      headers.putAll(response.getHeaders());
    }
    headers.put("X-Request-Id", header("The id of the request, for those who ask about it: the one that was sent, or another.",
        "5f3d2a9c-1b7e-4c0a-8f1d-2e6b7a9c0d1e"));
    boolean read = method == PathItem.HttpMethod.GET && !path.startsWith("/v1/admin");
    if (read && (status.equals("200") || status.equals("304"))) {
      headers.put("ETag", header("Tells this answer from others; for If-None-Match and If-Match.", "\"1k2j3h4g5f6d7.1280\""));
      if (parameters.stream().anyMatch(parameter -> parameter.getName().equals("cursor"))) {
        headers.put("Link", header("The next page; absent on the last.",
            "<http://localhost:8080" + path + "?limit=2&cursor=" + CURSOR + ">; rel=\"next\""));
      }
    }
    if (status.equals("201")) {
      headers.put("Location", header("The URL of what was made.", "http://localhost:8080/v1/articles/" + ARTICLE));
    }
    if (status.equals("429") || status.equals("503")) {
      headers.put("Retry-After", header("The seconds to wait.", "1"));
    }
    if (status.startsWith("2") || status.equals("429")) {
      headers.put("RateLimit-Limit", header("The requests that a client may make in a minute; absent where that is not limited.", "6000"));
      headers.put("RateLimit-Remaining", header("Those that are left.", "5999"));
      headers.put("RateLimit-Reset", header("The seconds until all are there again.", "1"));
    }
    response.setHeaders(headers);
  }

  private static Header header(String description, String example) {
    return OASFactory.createHeader().description(description).schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
        .example(example);
  }
}
