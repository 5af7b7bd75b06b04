package articlefacts.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.fact.Fact;
import articlefacts.store.ArticleStore;
import articlefacts.store.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The forms in which facts are read, and what browsers and caches need of them. */
@QuarkusTest
class FormatsTest {

  private static final String TEXT = "=quelque \"4 100\" hommes, dit-on";
  private static final int MANY = 1203;

  @Inject ArticleStore articles;

  @BeforeEach
  void manyFacts() {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      facts.add(Samples.troops("fct_format" + i, TEXT, 4100 + i));
    }
    articles.add(Samples.article("art_format", TEXT, MANY), facts);
  }

  @AfterEach
  void noFacts() {
    articles.delete("art_format");
  }

  @Test
  void csvHasStableColumnsAndNoFormulas() {
    Response csv = given().accept("text/csv").get("/v1/facts?article=art_format&limit=1");
    csv.then().statusCode(200).contentType("text/csv").header("Link", containsString("rel=\"next\""));
    String[] lines = csv.asString().split("\r\n");
    assertEquals(String.join(",", FactLines.COLUMNS), lines[0]);
    assertTrue(lines[1].startsWith("fct_format0,art_format,count,\"'=quelque \"\"4 100\"\" hommes, dit-on\",0,"), lines[1]);
    assertEquals(2, lines.length);
  }

  @Test
  void linesGoOnToTheEndUnlessALimitIsGiven() {
    assertEquals(MANY + 1, given().accept("text/csv").get("/v1/facts?article=art_format").asString().lines().count());
    Response all = given().accept("application/x-ndjson").get("/v1/articles/art_format/facts");
    List<String> lines = all.asString().lines().toList();
    assertEquals(MANY, lines.size());
    assertEquals("fct_format" + (MANY - 1), JsonPath.from(lines.get(MANY - 1)).getString("id"));
    assertEquals(3, given().accept("application/x-ndjson").get("/v1/facts?article=art_format&limit=3").asString().lines().count());
  }

  @Test
  void whoHasTheAnswerAlreadyIsToldSo() {
    String etag = given().get("/v1/facts?article=art_format").then().header("Cache-Control", "no-cache").extract().header("ETag");
    given().header("If-None-Match", etag).header("Origin", "https://example.org").get("/v1/facts?article=art_format").then()
        .statusCode(304)
        .header("ETag", equalTo(etag))
        .header("Access-Control-Allow-Origin", notNullValue());
    given().header("If-None-Match", "\"other\"").get("/v1/facts?article=art_format").then().statusCode(200);
    articles.delete("art_format");
    given().header("If-None-Match", etag).get("/v1/facts?article=art_format").then().statusCode(200).body("items", equalTo(List.of()));
  }

  @Test
  void totalsAreCountedWhenPreferred() {
    given().header("Prefer", "return=total-count").get("/v1/facts?article=art_format").then()
        .header("Preference-Applied", "return=total-count")
        .body("total", equalTo(MANY));
    given().get("/v1/facts?article=art_format").then().header("Preference-Applied", nullValue()).body("$", not(hasKey("total")));
  }

  @Test
  void facetsCountUnderTheSameFilters() {
    given().get("/v1/facts/facets?by=kind,place,speaker,concept&article=art_format").then().statusCode(200)
        .body("facets.kind[0].value", equalTo("count"))
        .body("facets.kind[0].count", equalTo(MANY))
        .body("facets.place.value", hasItem("IQ"))
        .body("facets.place[0].count", equalTo(MANY))
        .body("facets.speaker[0].value", equalTo("Rex Tillerson"));
    given().get("/v1/facts/facets?by=kind&article=art_format&max=4000").then().body("facets.kind", equalTo(List.of()));
    given().get("/v1/facts/facets?by=kinds").then().statusCode(400).body("allowed", hasItem("kind"));
    given().get("/v1/facts/facets").then().statusCode(400).body("name", equalTo("by"));
  }

  @Test
  void everyAnswerHasTheHeadersThatProtectAndItsRequestsId() {
    given().header("X-Request-Id", "abc-1").header("Origin", "https://example.org").get("/v1/facts/none").then()
        .statusCode(404)
        .header("X-Request-Id", "abc-1")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("Access-Control-Allow-Origin", notNullValue());
    given().header("X-Request-Id", "no good id").get("/v1/facts").then().header("X-Request-Id", not(equalTo("no good id")));
  }

  @Test
  void answersAreCompressedForWhoWantsThem() {
    given().header("Accept-Encoding", "gzip").get("/v1/facts?article=art_format").then().header("Content-Encoding", "gzip");
  }

  @Test
  void relevanceNeedsASearch() {
    given().get("/v1/facts?sort=relevance").then().statusCode(400).body("name", equalTo("sort"));
    given().get("/v1/facts?article=art_format&q=homme&limit=2").then().statusCode(200).body("next", containsString("cursor="));
  }
}
