package articlefacts.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every error is a problem with a stable type. */
@QuarkusTest
class ProblemsTest {

  @TestHTTPResource URL url;

  private static ValidatableResponse check(Response response, int status, String type) {
    return response
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:article-facts:problem:" + type))
        .body("status", equalTo(status))
        .body("$", not(org.hamcrest.Matchers.hasKey("stackTrace")));
  }

  private static Response extract(String contentType, byte[] body) {
    return given().config(io.restassured.config.RestAssuredConfig.config().encoderConfig(
            io.restassured.config.EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .contentType(contentType).body(body).post("/v1/extract");
  }

  private static Response json(String body) {
    return extract("application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theFrameworksOwnErrors() throws IOException {
    check(given().get("/nowhere"), 404, "not-found");
    check(given().get("/v1/nowhere"), 404, "not-found");
    check(given().get("/v1/facts/fct_none"), 404, "not-found");
    check(given().get("/v1/articles/art_none"), 404, "not-found");
    check(given().get("/v1/articles/art_none/facts"), 404, "not-found");
    check(given().delete("/v1/articles/art_none"), 404, "not-found");
    check(given().put("/v1/facts"), 405, "method-not-allowed").header("Allow", equalTo("GET, HEAD, OPTIONS"));
    check(given().put("/v1/entities"), 405, "method-not-allowed").header("Allow", equalTo("GET, HEAD, OPTIONS"));
    check(given().get("/v1/extract"), 405, "method-not-allowed").header("Allow", equalTo("OPTIONS, POST"));
    check(given().patch("/v1/articles/art_none"), 405, "method-not-allowed").header("Allow", containsString("DELETE"));
    check(given().accept("text/html").get("/v1/articles"), 406, "not-acceptable");
    check(extract("application/xml", new byte[] {'<'}), 415, "unsupported-media-type");
    check(given().put("/v1/articles/art_none"), 415, "unsupported-media-type");
    check(given().get("/metrics/x"), 404, "not-found");
    check(given().accept("a/b").request("PROPFIND", "/metrics/x"), 404, "not-found");
    assertTrue(raw("POST /v1/articles HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\nContent-Type: \r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi")
        .startsWith("HTTP/1.1 415 "));
    check(given().header("Origin", "*").header("Access-Control-Request-Method", "\"a\"").options("/v1/admin/reindex"), 400, "malformed-request");
    given().header("Accept", "*/*, text/plain; charset=").get("/v1/facts").then().statusCode(200);
    given().header("Accept", "application/json; charset=none;q=0.5").get("/v1/facts").then().statusCode(200);
    check(given().header("Accept", "text/plain; charset=").get("/v1/articles"), 406, "not-acceptable");
    check(given().accept("text/html").get("/metrics/x"), 404, "not-found");
    check(given().accept("a/b").get("/metrics"), 406, "not-acceptable");
    for (String fits : List.of("text/plain", "text/*", "application/*", "*/*", "a/b, */*;q=0.1")) {
      given().header("Accept", fits).get("/metrics").then().statusCode(200);
    }
    given().accept("application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5,*/*;q=0.1").get("/metrics").then().statusCode(200);
    // a client that expects nothing but errors to have a body
    check(given().accept("application/problem+json").delete("/v1/articles/art_none"), 404, "not-found");
    check(given().patch("/v1/facts"), 405, "method-not-allowed");
    check(given().header("Origin", "https://example.org").patch("/v1/facts"), 403, "forbidden");
  }

  /** A page may be longer than its text. */
  @ParameterizedTest
  @ValueSource(strings = {"/v1/articles", "/v1/extract"})
  void aPageWithATextThatNoStoreTakesIsTooMuch(String path) {
    String text = "a".repeat((1 << 20) + 1);
    check(given().contentType("text/html").body(text).post(path), 422, "too-much-work")
        .body("detail", equalTo("The text of the article has more than 1048576 characters."));
    given().contentType("text/html").body("<p>12 morts à Brest.</p><!-- " + text + " -->").post("/v1/extract").then().statusCode(200);
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** No client library sends these, so they are written by hand. */
  @ParameterizedTest
  @ValueSource(strings = {"/v1/facts/%zz", "/v1/facts?q=%zz", "/%", "/v1/facts?%=1", "//", "/v1/facts?q=<b>", "/v1/facts?q=\u0001", "/v1/facts/%00", "/swagger-ui/%zz"})
  void urisThatAreNone(String path) throws IOException {
    String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    assertTrue(answer.contains("application/problem+json") && answer.contains("urn:article-facts:problem:malformed-request"), answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Host: a b\r\n"})
  void requestsWithoutAHost(String header) throws IOException {
    String answer = raw("GET /v1/facts HTTP/1.1\r\n" + header + "Connection: close\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    assertTrue(answer.contains("application/problem+json") && answer.contains("urn:article-facts:problem:malformed-request"), answer);
  }

  @Test
  void whatIsTooLong() {
    check(given().get("/v1/facts?q=" + "a".repeat(17 * 1024)), 414, "uri-too-long");
    check(given().header("X-Long", "a".repeat(33 * 1024)).get("/v1/facts"), 431, "headers-too-large");
  }

  /**
   * What is no HTTP at all the server refuses before any code of ours sees it, and says nothing: known, and asserted so that
   * a better answer is noticed.
   */
  @ParameterizedTest
  @ValueSource(strings = {"GET /a b HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n"})
  void whatIsNoHttp(String request) throws IOException {
    String answer = raw(request);
    assertTrue(answer.contains(" 400 Bad Request"), answer);
    assertTrue(answer.endsWith("\r\n\r\n"), answer);
  }

  @Test
  void bodiesThatAreTooLarge() {
    byte[] tooLarge = "a".repeat(1024 * 1024 + 1).getBytes(StandardCharsets.US_ASCII);
    check(extract("text/plain", tooLarge), 413, "body-too-large");
    extract("text/plain", "a ".repeat(1024 * 512).getBytes(StandardCharsets.US_ASCII)).then().statusCode(200);
  }

  @Test
  void aTextThatTakesTooMuchWorkIsRefusedAlways() {
    byte[] halves = "½".repeat(4096).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 2; i++) {
      check(given().contentType("text/plain; charset=utf-8").queryParam("language", "fr").body(halves).post("/v1/extract"), 422, "too-much-work")
          .body("detail", equalTo("The text states more than 1000 figures and dates."));
    }
    check(given().contentType("text/plain; charset=utf-8").queryParam("language", "fr").body(halves).post("/v1/articles"), 422, "too-much-work");
  }

  @Test
  void aLineThatTakesTooMuchWorkStopsNoOther() {
    String line = "{\"language\": \"fr\", \"text\": \"%s\"}\n";
    String body = line.formatted("Une ligne avec 12 chevaux.") + line.formatted("½".repeat(4096)) + line.formatted("Une ligne avec 13 chevaux.");
    String lines = given().contentType("application/x-ndjson").body(body.getBytes(StandardCharsets.UTF_8))
        .post("/v1/articles/batch").then().statusCode(200).extract().asString();
    List<Integer> statuses = lines.lines().map(answer -> JsonPath.from(answer).getInt("status")).toList();
    assertEquals(List.of(201, 422, 201), statuses);
    assertTrue(lines.contains("urn:article-facts:problem:too-much-work"), lines);
  }

  @Test
  void bodiesThatCannotBeRead() {
    byte[] latin = "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
    check(extract("text/plain", latin), 400, "unreadable-text");
    check(extract("text/plain; charset=none", latin), 400, "unreadable-text");
    check(extract("application/json", latin), 400, "unreadable-text");
    extract("text/plain; charset=ISO-8859-1", latin).then().statusCode(200).body("text", equalTo("café"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
    "{\"text\": \"a\"               | malformed-json | ",
    "{\"text\": \"a\"} x            | malformed-json | ",
    "{\"text\": \"a\", \"text\": \"b\"} | malformed-json | ",
    "[]                             | malformed-json | ",
    "null                           | malformed-json | ",
    "\"text\"                       | malformed-json | ",
    "{}                             | missing-field  | text",
    "{\"text\": null}               | missing-field  | text",
    "{\"text\": 7}                  | invalid-field  | text",
    "{\"text\": [\"a\"]}            | invalid-field  | text",
    "{\"text\": \"\"}               | empty-text     | ",
    "{\"text\": \" \\n\\u00a0 \"}   | empty-text     | ",
    "{\"text\": \"a\", \"titel\": \"b\"} | unknown-field | titel",
    "{\"text\": \"a\", \"source\": \"b\"} | unknown-field | source",
    "{\"text\": \"a\", \"title\": \"\"} | invalid-field | title",
    "{\"text\": \"a\", \"language\": \"xx\"} | invalid-field | language",
    "{\"text\": \"a\", \"publishedAt\": \"13/02/2020\"} | invalid-field | publishedAt",
    "{\"text\": \"a\", \"publishedAt\": \"2020-13\"} | invalid-field | publishedAt",
    "{\"text\": \"a\", \"publishedAt\": \"2020-02-30\"} | invalid-field | publishedAt"
  })
  void jsonBodiesThatAreWrong(String body, String type, String name) {
    check(json(body), 400, type).body("name", equalTo(name));
  }

  @Test
  void deepNestingIsRefused() {
    check(json("{\"text\": " + "[".repeat(100_000)), 400, "malformed-json");
  }

  @ParameterizedTest
  @CsvSource({
    "limit, 0", "limit, 1001", "limit, ten", "limit, -1", "min, abc", "max, 1e999", "kind, counts", "qualifier, roughly",
    "change, up", "modality, sure", "language, xx", "sort, size", "from, monday", "to, 2020-02-30", "from, 2014/2015",
    "offsets, utf8", "explain, yes", "q, ' '", "concept, ''"
  })
  void parametersThatAreWrong(String name, String value) {
    check(given().queryParam(name, value).get("/v1/facts"), 400, "invalid-parameter").body("name", equalTo(name));
  }

  @Test
  void whatIsAllowedIsListed() {
    check(given().get("/v1/facts?kinds=count"), 400, "unknown-parameter")
        .body("name", equalTo("kinds"))
        .body("allowed", hasItems("kind", "concept", "cursor", "article"));
    check(given().get("/v1/facts?kind=counts"), 400, "invalid-parameter").body("allowed", hasItems("count", "money"));
    check(given().get("/v1/articles?offset=2"), 400, "unknown-parameter").body("allowed", hasItems("limit", "cursor"));
    check(given().get("/v1/facts?limit=1&limit=2"), 400, "invalid-parameter");
    check(given().get("/v1/facts?min=5&max=4.99"), 400, "invalid-parameter").body("name", equalTo("max"));
    check(given().get("/v1/facts/facets?by=kind&from=2020-03&to=2020-02"), 400, "invalid-parameter").body("name", equalTo("to"));
    check(given().get("/v1/facts?cursor=nonsense"), 400, "invalid-cursor");
    check(given().get("/v1/articles?cursor=nonsense"), 400, "invalid-cursor");
    check(json("{\"text\": \"a\", \"x\": 1}"), 400, "unknown-field").body("allowed", hasItems("text", "language"));
  }

  @Test
  void whatTheBodySaysTheUrlMayNot() {
    check(
        given().contentType(ContentType.JSON).body("{\"text\": \"a\"}").post("/v1/extract?language=fr"),
        400,
        "invalid-parameter");
  }
}
