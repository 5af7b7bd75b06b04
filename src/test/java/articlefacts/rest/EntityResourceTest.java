package articlefacts.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who says what and who is named: the second seed, and an article with an emoji before it all. */
@QuarkusTest
class EntityResourceTest {

  private static final String CALIPHATE = "Un califat numérique ne doit pas prospérer à la place d’un califat physique";

  private static String keep(String text) {
    return given().contentType(ContentType.JSON).body(Map.of("text", text, "language", "fr", "publishedAt", "2017-03-22"))
        .post("/v1/articles").then().extract().path("id");
  }

  /** The second seed is there already: its text again gives its id. */
  private static String seed() throws IOException {
    return keep(seedText());
  }

  private static String seedText() throws IOException {
    return Files.readString(Path.of("seeds/001_6e1f476eb6ce6068.txt"));
  }

  private static ValidatableResponse get(String path) {
    return given().get(path).then();
  }

  @Test
  void aQuotationHasItsSpeakerWithTheWordsThatNameHim() throws IOException {
    get("/v1/articles/" + seed() + "/quotes").statusCode(200)
        .header("ETag", notNullValue())
        .body("items.speaker", hasItem("Rex Tillerson"))
        .rootPath("items.find { it.text == '" + CALIPHATE + "' }")
        .body("speaker", equalTo("Rex Tillerson"))
        .body("role", containsString("secrétaire d’Etat"))
        .body("verb", equalTo("enchaîner"))
        .body("direct", equalTo(true))
        .body("start", equalTo(2712))
        .body("end", equalTo(2787))
        .body("evidence.role", contains("speaker", "verb"))
        .body("$", not(hasKey("parts")));
  }

  @Test
  void quotationsStandInTextOrderAndTheirWordsAreThoseOfTheText() throws IOException {
    String text = given().get("/v1/articles/" + seed()).path("text");
    JsonPath quotes = get("/v1/articles/" + seed() + "/quotes").extract().jsonPath();
    List<Integer> starts = quotes.getList("items.start");
    assertEquals(starts.stream().sorted().toList(), starts);
    for (Map<String, Object> item : quotes.<Map<String, Object>>getList("items")) {
      assertEquals(item.get("text"), text.substring((int) item.get("start"), (int) item.get("end")));
    }
    for (Map<String, Object> item : quotes.<Map<String, Object>>getList("items.evidence.flatten()")) {
      assertEquals(item.get("text"), text.substring((int) item.get("start"), (int) item.get("end")));
    }
  }

  @Test
  void anInterruptedQuotationHasParts() {
    String id = keep("« Nous partirons demain, a déclaré le maire Paul Durand, et nous reviendrons lundi. »");
    get("/v1/articles/" + id + "/quotes").statusCode(200)
        .body("items[0].speaker", equalTo("Paul Durand"))
        .body("items[0].parts", hasSize(2))
        .body("items[0].parts[0].text", containsString("Nous partirons demain"))
        .body("items[0].parts[1].text", containsString("nous reviendrons lundi"));
  }

  @Test
  void theEntitiesOfAnArticleHaveTheirMentions() throws IOException {
    get("/v1/articles/" + seed() + "/entities").statusCode(200)
        .header("ETag", notNullValue())
        .body("items.name", hasItems("Rex Tillerson", "Irak"))
        .body("items.find { it.name == 'Irak' }.code", equalTo("IQ"))
        .rootPath("items.find { it.name == 'Rex Tillerson' }")
        .body("type", equalTo("person"))
        .body("role", containsString("secrétaire d’Etat"))
        .body("mentions[0].text", equalTo("Rex Tillerson"))
        .body("mentions[0].start", equalTo(392))
        .body("mentions[0].end", equalTo(405))
        .body("mentions.text", hasItem("Tillerson"))
        .body("$", not(hasKey("code")));
  }

  @Test
  void offsetsCountWhatIsAskedFor() {
    String id = keep("\uD83D\uDE00 Le maire Paul Durand a déclaré : « Nous partirons demain pour Bagdad. »");
    assertShifted("/v1/articles/" + id + "/entities", "items[0].mentions[0].start");
    assertShifted("/v1/articles/" + id + "/quotes", "items[0].start");
    assertShifted("/v1/articles/" + id + "/quotes", "items[0].evidence[0].end");
  }

  private static void assertShifted(String path, String offset) {
    int utf16 = get(path).extract().path(offset);
    get(path + "?offsets=utf16").body(offset, equalTo(utf16));
    get(path + "?offsets=codePoint").body(offset, equalTo(utf16 - 1));
  }

  @Test
  void whatIsAskedWronglyIsNamed() throws IOException {
    String id = seed();
    for (String list : List.of("quotes", "entities")) {
      get("/v1/articles/art_none/" + list).statusCode(404).contentType("application/problem+json");
      get("/v1/articles/" + id + "/" + list + "?explain=true").statusCode(400)
          .contentType("application/problem+json").body("name", equalTo("explain"));
      get("/v1/articles/" + id + "/" + list + "?offsets=bytes").statusCode(400).body("name", equalTo("offsets"));
    }
    get("/v1/entities?kind=person").statusCode(400).body("name", equalTo("kind"));
    get("/v1/entities?type=animal").statusCode(400).body("name", equalTo("type"));
    get("/v1/entities?limit=0").statusCode(400).body("name", equalTo("limit"));
    get("/v1/entities?cursor=nonsense").statusCode(400).contentType("application/problem+json");
  }

  @Test
  void anAnswerThatTheClientHasIsNotSentAgain() throws IOException {
    for (String path : List.of("/v1/articles/" + seed() + "/quotes", "/v1/articles/" + seed() + "/entities", "/v1/entities?code=IQ")) {
      String etag = given().get(path).header("ETag");
      given().header("If-None-Match", etag).get(path).then().statusCode(304);
    }
  }

  @Test
  void entitiesAreFoundAcrossArticles() throws IOException {
    get("/v1/entities?code=IQ").statusCode(200)
        .body("items.name", hasItem("Irak"))
        .body("items.code", everyItem(startsWith("IQ")))
        .body("items.type", everyItem(equalTo("place")));
    int articles = get("/v1/entities?code=IQ&name=irak").extract().path("items[0].articles");
    assertTrue(articles > 1, "several seeds name Irak");
    get("/v1/entities?name=TILLER&type=person").body("items.name", hasItem("Rex Tillerson"));
    get("/v1/entities?name=illerson").body("items", empty());
    get("/v1/entities?article=" + seed() + "&name=irak").body("items.name", contains("Irak")).body("items[0].articles", equalTo(1));
    get("/v1/entities?article=art_none").body("items", empty());
  }

  @Test
  void pagesOfEntitiesAreLinked() throws IOException {
    String path = "/v1/entities?article=" + seed();
    List<String> all = get(path + "&limit=1000").body("$", not(hasKey("next"))).extract().path("items.name");
    String next = get(path + "&limit=2").header("Link", containsString("rel=\"next\"")).extract().path("next");
    given().urlEncodingEnabled(false).get(next).then().statusCode(200).body("items.name", equalTo(all.subList(2, 4)));
  }

  @Test
  void entitiesGoWithTheirArticle() {
    String id = keep("Le maire Anatole Zzyzxard a parlé. M. Zzyzxard est parti.");
    get("/v1/entities?name=zzyzxard").body("items.articles", equalTo(List.of(1)));
    given().delete("/v1/articles/" + id).then().statusCode(204);
    get("/v1/entities?name=zzyzxard").body("items", empty());
  }

  @Test
  void aBatchAndASecondReadingKeepEntitiesToo() {
    String line = "{\"text\": \"Le maire Anatole Yyzzxard a parlé lundi.\", \"language\": \"fr\"}";
    String answer = given().contentType("application/x-ndjson").body(line.getBytes(StandardCharsets.UTF_8)).post("/v1/articles/batch").then().statusCode(200).extract().asString();
    get("/v1/entities?name=yyzzxard").body("items.articles", equalTo(List.of(1)));
    String id = JsonPath.from(answer).get("id");
    given().contentType(ContentType.JSON).body(Map.of("publishedAt", "2020")).put("/v1/articles/" + id).then().statusCode(200);
    get("/v1/entities?name=yyzzxard").body("items.articles", equalTo(List.of(1)));
    given().delete("/v1/articles/" + id).then().statusCode(204);
  }
}
