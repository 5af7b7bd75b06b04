package articlefacts.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The API document, as far as requests and answers follow from it. */
final class ApiDocument {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

  private final JsonNode root;
  private final List<Operation> operations = new ArrayList<>();

  ApiDocument() {
    try {
      root = new ObjectMapper().readTree(Path.of("target/openapi/openapi.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    root.get("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
      if (METHODS.contains(method.getKey()) && path.getKey().startsWith("/v1/")) {
        operations.add(operation(path.getKey(), method.getKey(), method.getValue()));
      }
    }));
  }

  /**
   * @param in "query", "path" or "header"
   * @param schema of one value
   * @param repeated whether it may be given several times
   * @param example a value that is right; null when the document has none
   */
  record Parameter(String name, String in, JsonNode schema, boolean repeated, boolean required, String example) {

    /** Where only some values are right, which. */
    List<String> values() {
      List<String> values = new ArrayList<>();
      schema.path("enum").forEach(value -> values.add(value.textValue()));
      return values;
    }

    String type() {
      return schema.path("type").asText();
    }
  }

  /**
   * @param bodies for each media type of the body, one that is right; empty when there is no body
   * @param answers for each status, the media types of its body
   */
  record Operation(
      String id, String method, String path, List<Parameter> parameters, Map<String, List<String>> bodies, Map<Integer, Set<String>> answers) {

    List<Parameter> in(String place) {
      return parameters.stream().filter(parameter -> parameter.in().equals(place)).toList();
    }

    @Override
    public String toString() {
      return id;
    }
  }

  List<Operation> operations() {
    return operations;
  }

  private Operation operation(String path, String method, JsonNode node) {
    List<Parameter> parameters = new ArrayList<>();
    node.path("parameters").forEach(parameter -> parameters.add(parameter(parameter)));
    Map<String, List<String>> bodies = new LinkedHashMap<>();
    node.path("requestBody").path("content").fields().forEachRemaining(content -> {
      List<String> examples = new ArrayList<>();
      content.getValue().path("examples").forEach(example -> {
        JsonNode value = example.get("value");
        examples.add(value.isTextual() ? value.textValue() : value.toString());
      });
      bodies.put(content.getKey(), examples);
    });
    Map<Integer, Set<String>> answers = new LinkedHashMap<>();
    node.get("responses").fields().forEachRemaining(response -> {
      Set<String> types = new TreeSet<>();
      response.getValue().path("content").fieldNames().forEachRemaining(types::add);
      answers.put(Integer.valueOf(response.getKey()), types);
    });
    return new Operation(node.get("operationId").textValue(), method.toUpperCase(Locale.ROOT), path, parameters, bodies, answers);
  }

  private Parameter parameter(JsonNode node) {
    JsonNode schema = resolved(node.get("schema"));
    boolean list = schema.path("type").asText().equals("array");
    JsonNode example = node.has("example") ? node.path("example") : node.path("schema").path("examples").path(0);
    JsonNode first = example.isArray() ? example.path(0) : example;
    return new Parameter(
        node.get("name").textValue(),
        node.get("in").textValue(),
        list ? resolved(schema.get("items")) : schema,
        list && node.path("explode").asBoolean(true),
        node.path("required").asBoolean(),
        first.isMissingNode() ? null : first.asText());
  }

  private JsonNode resolved(JsonNode schema) {
    return schema.has("$ref") ? root.at(schema.get("$ref").textValue().substring(1)) : schema;
  }
}
