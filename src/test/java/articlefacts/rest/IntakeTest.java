package articlefacts.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
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

  @Test
  void aBatchOfManyGroupsIsAnsweredInOrder() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 150; i++) {
      lines.append("{\"text\": \"Groupe ").append(i).append(" : ").append(i + 2).append(" pays.\"}\n");
    }
    List<JsonPath> answers = batch(lines.toString());
    assertEquals(150, answers.size());
    for (int i = 0; i < 150; i++) {
      assertEquals(i + 1, answers.get(i).getInt("line"));
      assertEquals(201, answers.get(i).getInt("status"));
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
    String metrics = given().get("/metrics").then().statusCode(200).extract().asString();
    org.junit.jupiter.api.Assertions.assertTrue(metrics.contains("articlefacts_extraction_seconds"));
  }
}
