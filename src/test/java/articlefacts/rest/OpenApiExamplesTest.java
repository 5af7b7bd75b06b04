package articlefacts.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.store.SeriesStore;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The examples of the API document are what the service answers. When it answers differently on purpose: {@code ./mvnw test
 * -Dtest=OpenApiExamplesTest -Dexamples.update=true}, and look at the difference.
 */
@QuarkusTest
class OpenApiExamplesTest {

  @Inject SeriesStore series;


  private static final Path FILES = Path.of("src/main/resources/articlefacts/rest/examples");

  /** This is never the same. */
  private static final String STORED_AT = "2026-01-05T09:00:00Z";

  /** As one looks. */
  private static final String CURSOR = "YWRkZWR8NjcxMDg4NjR8NjcxMDg4NjQ";

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @TestHTTPResource URL url;

  @Test
  void everyExampleIsWhatTheServiceAnswers() throws IOException {
    while (series.pending() > 0) {
      series.refresh(64);
    }
    Set<String> added = new TreeSet<>();
    try {
      for (String name : OpenApiExamples.NAMES) {
        check(name, OpenApiExamples.read(name), added);
      }
    } finally {
      added.forEach(id -> RestAssured.delete("/v1/articles/" + id).then().statusCode(204));
    }
  }

  private void check(String name, OpenApiExamples.Sample sample, Set<String> added) throws IOException {
    Response response = send(sample);
    String body = response.asString();
    for (String location : response.headers().getValues("Location")) {
      added.add(location.substring(location.lastIndexOf('/') + 1));
    }
    if (sample.answerType().equals(Formats.NDJSON)) {
      for (String line : body.lines().toList()) {
        JsonNode id = JSON.readTree(line).get("id");
        if (id != null) {
          added.add(id.textValue());
        }
      }
    }
    JsonNode answer = sample.answerType().endsWith("json") && !sample.answerType().endsWith("ndjson") ? settled(JSON.readTree(body)) : JSON.valueToTree(body);
    if (Boolean.getBoolean("examples.update")) {
      update(name, response.statusCode(), answer);
      return;
    }
    assertEquals(sample.status(), response.statusCode(), name + ": " + body);
    assertEquals(sample.answerType(), response.contentType().replaceFirst(";.*", ""), name);
    assertEquals(pretty(sample.answer()), pretty(answer), name);
  }

  private Response send(OpenApiExamples.Sample sample) {
    String[] request = sample.request().split(" ");
    RequestSpecification specification =
        RestAssured.given().urlEncodingEnabled(false)
            .config(RestAssuredConfig.config().encoderConfig(
                EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs(Formats.NDJSON, io.restassured.http.ContentType.TEXT)))
            .header("Accept", sample.answerType().startsWith("application/problem") ? "application/json" : sample.answerType());
    if (sample.prefer() != null) {
      specification.header("Prefer", sample.prefer());
    }
    if (sample.body() != null) {
      String body = sample.body().isTextual() ? sample.body().textValue() : sample.body().toString();
      specification.header("Content-Type", sample.contentType()).body(body.getBytes(StandardCharsets.UTF_8));
    }
    return specification.request(request[0], URI.create("http://" + url.getAuthority() + request[1]));
  }

  /** As if the service ran on its usual port and every article had been kept at one moment. */
  private JsonNode settled(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (Iterator<Map.Entry<String, JsonNode>> fields = object.fields(); fields.hasNext(); ) {
        Map.Entry<String, JsonNode> field = fields.next();
        if (field.getKey().equals("storedAt")) {
          assertTrue(Instant.parse(field.getValue().textValue()).isAfter(Instant.EPOCH));
          field.setValue(JSON.valueToTree(STORED_AT));
        } else if (field.getKey().equals("nextCursor")) {
          assertTrue(field.getValue().textValue().matches("[\\w-]{4,}"));
          field.setValue(JSON.valueToTree(CURSOR));
        } else if (field.getKey().equals("next")) {
          // where a page ends depends on the order in which the seeds were kept
          String next = field.getValue().textValue().replace("http://" + url.getAuthority(), "http://localhost:8080");
          assertTrue(next.matches(".*cursor=[\\w-]{4,}"), next);
          field.setValue(JSON.valueToTree(next.replaceFirst("cursor=.*", "cursor=" + CURSOR)));
        }
      }
    }
    node.forEach(this::settled);
    return node;
  }

  private static String pretty(JsonNode node) throws IOException {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node);
  }

  private static void update(String name, int status, JsonNode answer) throws IOException {
    Path file = FILES.resolve(name + ".json");
    ObjectNode sample = (ObjectNode) JSON.readTree(Files.readString(file));
    sample.put("status", status).set("answer", answer);
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    Files.writeString(file, JSON.writer(printer).writeValueAsString(sample) + "\n");
  }

  @Test
  void everyFileIsAnExampleOfTheDocument() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      List<String> names = files.map(file -> file.getFileName().toString().replace(".json", "")).sorted().toList();
      assertEquals(new TreeSet<>(OpenApiExamples.NAMES).stream().toList(), names);
    }
    JsonNode document = JSON.readTree(RestAssured.get("/openapi?format=json").asString());
    for (String name : OpenApiExamples.NAMES) {
      OpenApiExamples.Sample sample = OpenApiExamples.read(name);
      List<JsonNode> shown = document.findValues(name).stream().filter(example -> example.has("value")).map(example -> example.get("value")).toList();
      assertTrue(shown.stream().anyMatch(value -> value.toString().equals(sample.answer().toString())), name);
    }
  }
}
