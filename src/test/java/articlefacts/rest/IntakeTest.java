package articlefacts.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How articles come in besides one at a time: in batches, twice by mistake, and with better metadata later. */
@QuarkusTest
class IntakeTest {

  private static List<JsonPath> batch(String body) {
    Response response =
        given().contentType("application/x-ndjson").body(body.getBytes(StandardCharsets.UTF_8)).post("/v1/articles/batch");
    response.then().statusCode(200).contentType("application/x-ndjson");
    return response.asString().lines().map(JsonPath::from).toList();
  }

  @Test
  void everyLineOfABatchIsAnswered() {
    List<JsonPath> answers =
        batch(
            """
            {"text": "Lot : 12 pays ont signé."}
            {"text": }

            {"text": " "}
            {"text": "b", "colour": "red"}
            {"text": "Lot : 12 pays ont signé."}
            {"text": "%s"}
            {"text": "Lot : 40 pays ont signé.", "publishedAt": "2020", "language": "fr"}"""
                .formatted("a".repeat(1024 * 1024)));
    assertEquals(List.of(1, 2, 4, 5, 6, 7, 8), answers.stream().map(a -> a.getInt("line")).toList());
    assertEquals(List.of(201, 400, 400, 400, 200, 413, 201), answers.stream().map(a -> a.getInt("status")).toList());
    assertEquals("urn:article-facts:problem:malformed-json", answers.get(1).getString("problem.type"));
    assertEquals("urn:article-facts:problem:empty-text", answers.get(2).getString("problem.type"));
    assertEquals("colour", answers.get(3).getString("problem.name"));
    String id = answers.get(0).getString("id");
    assertEquals(id, answers.get(4).getString("id"));
    given().get("/v1/articles/" + id + "/facts").then().body("items.text", hasItem("12 pays"));
  }

  /** A client that looks at each answer before it sends the next line. */
  @Test
  void aLineIsAnsweredBeforeTheNextOneIsSent() throws Exception {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      BufferedReader answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      send(out, "POST /v1/articles/batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");
      for (int i = 1; i <= 3; i++) {
        String line = "{\"text\": \"Pas pressé : " + (i + 60) + " pays.\"}\n";
        send(out, Integer.toHexString(line.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + line + "\r\n");
        String answer = answers.readLine();
        while (!answer.startsWith("{")) {
          answer = answers.readLine();
        }
        assertEquals(i, JsonPath.from(answer).getInt("line"));
        assertEquals(201, JsonPath.from(answer).getInt("status"));
      }
      send(out, "0\r\n\r\n");
    }
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Test
  void aBatchOfManyGroupsIsAnsweredInOrder() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 1100; i++) {
      lines.append("{\"text\": \"Groupe ").append(i).append(" : ").append(i + 2).append(" pays.\"}\n");
    }
    List<String> answers =
        given().contentType("application/x-ndjson").body(lines.toString().getBytes(StandardCharsets.UTF_8)).post("/v1/articles/batch")
            .asString().lines().toList();
    assertEquals(1100, answers.size());
    for (int i = 0; i < 1100; i++) {
      assertTrue(answers.get(i).startsWith("{\"line\":" + (i + 1) + ",\"status\":201,"), answers.get(i));
    }
    assertEquals(List.of(), batch(""));
  }

  private static Response post(String key, String text) {
    return given().contentType(ContentType.JSON).header("Idempotency-Key", key).body("{\"text\": \"" + text + "\"}").post("/v1/articles");
  }

  @Test
  void aRepeatedRequestGetsTheFirstAnswer() {
    String id = post("key-1", "Une fois, 3 fois.").then().statusCode(201).extract().path("id");
    post("key-1", "Une fois, 3 fois.").then().statusCode(201).header("Idempotency-Replayed", "true").body("id", equalTo(id));
    post("key-1", "Autre chose.").then().statusCode(409).contentType("application/problem+json")
        .body("type", equalTo("urn:article-facts:problem:conflict"));
    post("x".repeat(256), "Autre chose.").then().statusCode(400);
  }

  @Test
  void betterMetadataChangeWhatFollowsFromThem() {
    String id =
        given().contentType(ContentType.JSON).body("{\"text\": \"Il est venu lundi avec 7 témoins.\", \"language\": \"fr\"}")
            .post("/v1/articles").then().statusCode(201).extract().path("id");
    given().contentType(ContentType.JSON).body("{\"publishedAt\": \"2017-04-05\", \"title\": \"Titre\"}")
        .put("/v1/articles/" + id).then().statusCode(200)
        .body("publishedAt", equalTo("2017-04-05"))
        .body("title", equalTo("Titre"))
        .body("language", equalTo("fr"));
    given().get("/v1/articles/" + id + "/facts?kind=date").then().body("items.date.edtf", hasItem("2017-04-03"));
    given().contentType(ContentType.JSON).body("{\"text\": \"neu\"}").put("/v1/articles/" + id).then().statusCode(400);
    given().contentType(ContentType.JSON).body("{}").put("/v1/articles/art_none").then().statusCode(404);
  }

  @Test
  void nothingIsLeftToReadAgain() {
    given().get("/v1/admin/reindex").then().statusCode(200).body("pending", equalTo(0));
    given().post("/v1/admin/reindex").then().statusCode(202);
  }

  @Test
  void metricsAreThere() {
    given().contentType("text/plain").body("Le Lot a 12 écoles.").post("/v1/extract").then().statusCode(200);
    String metrics = given().get("/metrics").then().statusCode(200).extract().asString();
    assertTrue(metrics.contains("articlefacts_extraction_seconds"));
  }
}
