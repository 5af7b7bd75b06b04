package articlefacts.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people say of facts, on every database. */
abstract class CorrectionContract {

  private static final String TEXT = "Le ministre a annoncé lundi 12 millions d’euros pour 40 hôpitaux. Il y a des lits dans la région.";

  private String article;

  @BeforeEach
  void anArticle() {
    article =
        given().contentType(ContentType.JSON)
            .body(Map.of("text", TEXT, "language", "fr", "outlet", "Le Correcteur", "publishedAt", "2020-02-13"))
            .post("/v1/articles").then().statusCode(201).extract().path("id");
  }

  @AfterEach
  void goes() {
    given().delete("/v1/articles/" + article);
  }

  private String fact(String words) {
    return given().get("/v1/articles/" + article + "/facts").path("items.find { it.text.contains('" + words + "') }.id");
  }

  private static ValidatableResponse patch(String id, String body) {
    return given().contentType(ContentType.JSON).body(body).patch("/v1/facts/" + id).then();
  }

  private static ValidatableResponse get(String path) {
    return given().get(path).then().statusCode(200);
  }

  @Test
  void aNumberIsCorrectedWithItsBounds() {
    String id = fact("40");
    patch(id, "{\"value\": {\"number\": 42}, \"note\": \"Le ministère en a 42.\"}").statusCode(200)
        .body("value.number", equalTo(42)).body("value.lower", equalTo(42)).body("value.upper", equalTo(42))
        .body("status", equalTo("corrected")).body("correction.by", equalTo("anonymous")).body("correction.note", equalTo("Le ministère en a 42."))
        .body("correction.read.value.number", equalTo(40)).body("correction", not(hasKey("conflict")));
    get("/v1/facts/" + id).body("value.number", equalTo(42)).body("text", containsString("40"));
    get("/v1/facts?article=" + article + "&number=42").body("items.id", contains(id));
    get("/v1/facts?article=" + article + "&number=40").body("items", empty());
    get("/v1/facts?article=" + article + "&status=corrected").body("items.id", contains(id));
    get("/v1/facts/facets?article=" + article + "&by=status").body("facets.status.value", hasItem("corrected"));
    String csv = given().get("/v1/facts?article=" + article + "&status=corrected&format=csv").asString();
    assertEquals(true, csv.contains(",42,42,42,") && csv.contains(",corrected,"), csv);
  }

  @Test
  void aUnitIsCorrectedWithItsName() {
    String id = fact("12 millions");
    patch(id, "{\"unit\": {\"code\": \"usd\"}, \"modality\": \"planned\"}").statusCode(200)
        .body("unit.code", equalTo("USD")).body("unit.name", equalTo("US dollar")).body("modality", equalTo("planned"));
    get("/v1/facts?article=" + article + "&unit=USD&min=12000000&max=12000000").body("items.id", contains(id));
    patch(id, "{\"unit\": {\"code\": \"doubloons\"}}").statusCode(400).body("name", equalTo("unit"));
  }

  @Test
  void whatIsRejectedIsFoundByItsStatusOnly() {
    String id = fact("40");
    patch(id, "{\"status\": \"rejected\", \"note\": \"Des lits, pas des hôpitaux.\"}").statusCode(200).body("status", equalTo("rejected"));
    get("/v1/articles/" + article + "/facts").body("items.id", not(hasItem(id)));
    get("/v1/facts?article=" + article + "&status=rejected").body("items.id", contains(id));
    get("/v1/facts/" + id).body("status", equalTo("rejected"));
    patch(id, "{\"status\": \"read\"}").statusCode(200).body("$", not(hasKey("status"))).body("$", not(hasKey("correction")));
    get("/v1/articles/" + article + "/facts").body("items.id", hasItem(id));
    get("/v1/facts/" + id + "/history").body("items.status", contains("rejected", "read"))
        .body("items[0].note", equalTo("Des lits, pas des hôpitaux.")).body("items[0].read.value.number", equalTo(40));
  }

  @Test
  void whatWasMissedIsAddedByItsSpan() {
    int start = TEXT.indexOf("des lits");
    String body =
        "{\"start\": " + start + ", \"end\": " + (start + 8) + ", \"kind\": \"count\", \"value\": {\"number\": 300, \"qualifier\": \"about\"},"
            + " \"counted\": {\"text\": \"lits\", \"lemma\": \"lit\"}, \"note\": \"Selon le communiqué.\"}";
    String id =
        given().contentType(ContentType.JSON).body(body).post("/v1/articles/" + article + "/facts").then().statusCode(201)
            .header("Location", containsString("/v1/facts/fct_")).body("text", equalTo("des lits")).body("status", equalTo("added"))
            .body("value.lower", equalTo(250)).body("value.upper", equalTo(350)).body("sentence.index", equalTo(1)).extract().path("id");
    get("/v1/articles/" + article).body("factCount", equalTo(given().get("/v1/articles/" + article + "/facts").path("items.size()")));
    get("/v1/articles/" + article + "/facts").body("items.id[-1]", equalTo(id));
    get("/v1/facts?article=" + article + "&counted=lit&q=région").body("items.id", contains(id));
    given().contentType(ContentType.JSON).body(body).post("/v1/articles/" + article + "/facts").then().statusCode(409);
    // it stays when the article is read again
    put("2020-03-01");
    get("/v1/facts/" + id).body("status", equalTo("added")).body("correction", not(hasKey("conflict")));
    given().contentType(ContentType.JSON).body("{\"start\": 5, \"end\": 5000, \"kind\": \"count\"}").post("/v1/articles/" + article + "/facts")
        .then().statusCode(400);
    given().contentType(ContentType.JSON).body("{\"start\": 5, \"end\": 8}").post("/v1/articles/" + article + "/facts").then().statusCode(400)
        .body("name", equalTo("kind"));
    given().contentType(ContentType.JSON).body("{\"start\": 5, \"end\": 8, \"kind\": \"count\"}").post("/v1/articles/art_none/facts").then().statusCode(404);
  }

  private void put(String publishedAt) {
    given().contentType(ContentType.JSON).body(Map.of("outlet", "Le Correcteur", "publishedAt", publishedAt)).put("/v1/articles/" + article)
        .then().statusCode(200);
  }

  @Test
  void aCorrectionStandsWhenTheArticleIsReadAgain() {
    String day = fact("lundi");
    patch(fact("40"), "{\"counted\": {\"concept\": null, \"lemma\": \"clinique\"}}").statusCode(200).body("counted.lemma", equalTo("clinique"));
    patch(day, "{\"status\": \"confirmed\"}").statusCode(200).body("status", equalTo("confirmed"));
    String before = get("/v1/facts/" + day).extract().path("date.edtf");
    put("2020-06-15");
    get("/v1/facts/" + fact("40")).body("counted.lemma", equalTo("clinique")).body("status", equalTo("corrected"))
        .body("correction", not(hasKey("conflict")));
    // the day follows from the date of publication: the confirmed one stands, and what is read now is told
    get("/v1/facts/" + day).body("date.edtf", equalTo(before)).body("correction.conflict", containsString("date"))
        .body("correction.read.date.edtf", not(equalTo(before)));
    patch(day, "{\"status\": \"read\"}").statusCode(200).body("date.edtf", not(equalTo(before)));
  }

  @Test
  void onlyWhatWasSeenIsChanged() {
    String id = fact("40");
    String etag = given().get("/v1/facts/" + id).header("ETag");
    given().contentType(ContentType.JSON).header("If-Match", "\"other\"").body("{\"status\": \"confirmed\"}").patch("/v1/facts/" + id).then()
        .statusCode(412).contentType("application/problem+json").body("type", endsWith("precondition-failed"));
    given().contentType(ContentType.JSON).header("If-Match", etag).body("{\"status\": \"confirmed\"}").patch("/v1/facts/" + id).then().statusCode(200);
    assertNotEquals(etag, given().get("/v1/facts/" + id).header("ETag"));
    given().contentType(ContentType.JSON).header("If-Match", etag).body("{\"status\": \"rejected\"}").patch("/v1/facts/" + id).then().statusCode(412);
    String seen = given().get("/v1/articles/" + article).header("ETag");
    given().contentType(ContentType.JSON).header("If-Match", "\"other\"").body(Map.of("title", "T")).put("/v1/articles/" + article).then().statusCode(412);
    given().contentType(ContentType.JSON).header("If-Match", seen).body(Map.of("title", "T", "outlet", "Le Correcteur")).put("/v1/articles/" + article)
        .then().statusCode(200);
    given().header("If-Match", seen).delete("/v1/articles/" + article).then().statusCode(412);
    given().header("If-Match", given().get("/v1/articles/" + article).header("ETag")).delete("/v1/articles/" + article).then().statusCode(204);
  }

  @Test
  void whatMakesNoFactIsRefused() {
    String id = fact("40");
    List<String> wrong =
        List.of(
            "{}", "{\"note\": \"x\"}", "{\"status\": \"corrected\"}", "{\"status\": \"confirmed\", \"kind\": \"count\"}", "{\"text\": \"x\"}", "{\"id\": \"x\"}",
            "{\"kind\": null}", "{\"kind\": \"lie\"}", "{\"value\": 7}", "{\"value\": {\"number\": \"many\"}}", "{\"value\": {\"qualifier\": \"sort of\"}}",
            "{\"value\": {\"colour\": 1}}", "{\"value\": {\"lower\": 9, \"upper\": 1}}", "{\"places\": {}}", "{\"counted\": {\"lemma\": null}}", "{\"note\": 7}", "[]");
    for (String body : wrong) {
      patch(id, body).statusCode(400).contentType("application/problem+json");
    }
    get("/v1/facts/" + id).body("$", not(hasKey("status"))).body("value.number", equalTo(40));
    get("/v1/facts/" + id + "/history").body("items", empty());
    patch("fct_none", "{\"status\": \"confirmed\"}").statusCode(404);
    given().get("/v1/facts/fct_none/history").then().statusCode(404);
    patch(id, "{\"status\": \"maybe\"}").statusCode(400).body("allowed", contains("confirmed", "rejected", "read"));
  }

  @Test
  void whatWasSaidGoesWithTheArticle() {
    String id = fact("40");
    patch(id, "{\"status\": \"confirmed\"}").statusCode(200);
    given().delete("/v1/articles/" + article).then().statusCode(204);
    given().get("/v1/facts/" + id + "/history").then().statusCode(404);
    anArticle();
    get("/v1/facts/" + id).body("$", not(hasKey("status")));
  }
}
