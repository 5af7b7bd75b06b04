package articlefacts.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.store.SeriesStore;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The figures of one series are found by it, in every form. */
@QuarkusTest
class SeriesResourceTest {

  private static final String FIRST =
      "Une avalanche a emporté jeudi une cordée au col de Vaugrenier, en Savoie. La coulée a fait 7 morts et 18 blessés, selon la gendarmerie.";
  private static final String SECOND =
      "Vendredi, la gendarmerie de Savoie faisait état de 9 morts après l’avalanche du col de Vaugrenier. La coulée a aussi fait 21 blessés.";
  private static final String OUTLET = "Cols & <Vallées> \"7\"";

  @Inject SeriesStore series;

  private final List<String> articles = new ArrayList<>();

  @BeforeEach
  void twoArticles() {
    articles.add(add(FIRST, "2024-01-18"));
    articles.add(add(SECOND, "2024-01-19"));
    refresh();
  }

  private static String add(String text, String day) {
    return given().contentType(ContentType.JSON)
        .body(Map.of("text", text, "language", "fr", "outlet", OUTLET, "title", "L’avalanche & <ses> suites", "publishedAt", day,
            "url", "https://example.org/?a=1&b=" + day))
        .post("/v1/articles").then().statusCode(201).extract().path("id");
  }

  private void refresh() {
    while (series.pending() > 0) {
      series.refresh(64);
    }
  }

  @AfterEach
  void go() {
    articles.forEach(article -> given().delete("/v1/articles/" + article).then().statusCode(204));
    refresh();
  }

  private String of(String text) {
    String id = given().queryParam("article", articles).get("/v1/facts").path("items.find { it.text == '" + text + "' }.seriesId");
    assertTrue(id.startsWith("ser_"), id);
    return id;
  }

  @Test
  void factsAreFoundByTheirSeries() {
    String deaths = of("7 morts");
    given().queryParam("series", deaths).get("/v1/facts").then().statusCode(200)
        .body("items.text", contains("7 morts", "9 morts")).body("items.seriesId", contains(deaths, deaths));
    given().queryParam("series", deaths, of("18 blessés")).queryParam("article", articles.get(1)).get("/v1/facts").then().statusCode(200)
        .body("items.text", contains("9 morts", "21 blessés"));
    given().queryParam("series", deaths).queryParam("min", 8).get("/v1/facts").then().body("items.text", contains("9 morts"));
    given().queryParam("series", deaths).header("Prefer", "return=total-count").queryParam("limit", 1).get("/v1/facts").then().body("total", equalTo(2));
    given().queryParam("series", deaths).get("/v1/articles/" + articles.get(0) + "/facts").then().body("items.text", contains("7 morts"));
    given().queryParam("series", deaths).get("/v1/series").then().statusCode(200).body("items.id", contains(deaths));
  }

  @Test
  void pointsNameTheOriginOfTheirArticle() {
    String path = "/v1/series/" + of("7 morts") + "/points";
    for (int i = 0; i < 2; i++) {
      String origin = given().get("/v1/articles/" + articles.get(i)).path("originId");
      given().get(path).then().body("items[" + i + "].originId", equalTo(origin));
      given().get("/v1/origins/" + origin).then().statusCode(200).body("articles", contains(articles.get(i)));
    }
  }

  @Test
  void exportsFeedsAndFacetsFollowTheSeries() {
    String deaths = of("7 morts");
    String csv = given().queryParam("series", deaths).queryParam("format", "csv").get("/v1/facts").then().statusCode(200).extract().asString();
    assertEquals(3, csv.lines().count());
    String lines = given().queryParam("series", deaths).queryParam("format", "ndjson").get("/v1/facts").asString();
    assertEquals(2, lines.lines().filter(line -> line.contains("\"seriesId\":\"" + deaths + "\"")).count());
    Response feed = given().queryParam("series", deaths).queryParam("format", "atom").get("/v1/facts");
    assertEquals(2, feed.xmlPath().getList("feed.entry").size());
    given().queryParam("series", deaths).queryParam("by", "concept,kind").get("/v1/facts/facets").then().statusCode(200)
        .body("facets.concept.value", contains("victim-killed")).body("facets.concept.count", contains(2)).body("facets.kind.count", contains(2));
  }

  @Test
  void thePointsOfASeriesAreAFeed() {
    String deaths = of("7 morts");
    String path = "/v1/series/" + deaths + "/points";
    Response feed = given().queryParam("format", "atom").get(path);
    feed.then().statusCode(200).contentType("application/atom+xml");
    XmlPath xml = feed.xmlPath();
    assertEquals(List.of("9 morts — " + OUTLET, "7 morts — " + OUTLET), xml.getList("feed.entry.title"), "the latest first");
    assertEquals(OUTLET, xml.getString("feed.entry[0].author.name"));
    assertEquals("L’avalanche & <ses> suites", xml.getString("feed.entry[0].summary"));
    assertEquals("https://example.org/?a=1&b=2024-01-19", xml.getString("feed.entry[0].link.find { it.@rel == 'alternate' }.@href"));
    assertTrue(xml.getString("feed.entry[0].link.find { it.@rel == 'related' }.@href").matches("http://.*/v1/facts/fct_\\w+"));
    assertEquals("update", xml.getString("feed.entry[0].category.@term"));
    assertTrue(xml.getString("feed.entry[0].content").matches("9 morts; as of 2024-01-19 \\(stated\\); .*update: .+"), xml.getString("feed.entry[0].content"));
    assertTrue(xml.getString("feed.title").contains("2 articles, 2 origins"), xml.getString("feed.title"));
    assertTrue(xml.getString("feed.link.@href").endsWith(path + "?format=atom"));
    assertEquals(
        given().get("/v1/series/" + deaths).jsonPath().getString("changedAt").substring(0, 19), xml.getString("feed.updated").substring(0, 19));
    Response accepted = given().accept("application/atom+xml").get(path);
    assertEquals(2, accepted.xmlPath().getList("feed.entry").size());
    assertFalse(accepted.asString().contains("<ses>"), accepted.asString());
  }

  @Test
  void pointsComeInTheFormThatIsAskedFor() {
    String path = "/v1/series/" + of("7 morts") + "/points";
    assertEquals(3, given().queryParam("format", "CSV").get(path).then().contentType("text/csv").extract().asString().lines().count());
    assertEquals(2, given().queryParam("format", "ndjson").get(path).then().contentType("application/x-ndjson").extract().asString().lines().count());
    given().accept("application/atom+xml").queryParam("format", "json").get(path).then().contentType("application/json").body("items.text", contains("7 morts", "9 morts"));
    given().get(path).then().contentType("application/json");
    given().accept("text/html").get(path).then().statusCode(406);
    given().queryParam("format", "xml").get(path).then().statusCode(400).body("name", equalTo("format"));
    given().queryParam("format", "atom").get("/v1/series/ser_notthere/points").then().statusCode(404).contentType("application/problem+json");
  }

  @Test
  void aSeriesThatIsNotThereHasNoFacts() {
    given().get("/v1/facts?series=ser_notthere").then().statusCode(200).body("items", empty());
    given().get("/v1/facts?series=ser_notthere&kind=count&q=morts&sort=value").then().statusCode(200).body("items", empty());
    given().get("/v1/facts/facets?series=ser_notthere&by=kind").then().statusCode(200).body("facets.kind", empty());
    given().get("/v1/series?series=ser_notthere").then().statusCode(200).body("items", empty());
    for (String path : List.of("/v1/facts?series=fct_abc", "/v1/facts/facets?by=kind&series=ser_", "/v1/series?series=ser_A1", "/v1/facts?series=h6s573")) {
      given().get(path).then().statusCode(400).body("name", equalTo("series"));
    }
    given().get("/openapi?format=json").then()
        .body("paths.'/v1/facts'.get.parameters.name", hasItem("series"))
        .body("paths.'/v1/facts'.get.parameters.find { it.name == 'series' }.schema.type", containsString("array"));
  }
}
