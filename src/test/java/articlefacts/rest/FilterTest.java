package articlefacts.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Filters find what is meant, however it is written. */
@QuarkusTest
class FilterTest {

  private static final String TEXT =
      "Le parc couvre 3 km² et un étang de 5 hectares. « Nous avons vu 1 037 arbres », a déclaré l’armée irakienne. "
          + "Selon le ministre de la Défense, 12 soldats ont été tués à Mossoul. Au Maroc, on compte 25 écoles. "
          + "Le projet y coûte 7 millions de dollars. Le nombre de lits a augmenté de 40.";

  private String article;

  @BeforeEach
  void anArticle() {
    article =
        given().contentType(ContentType.JSON)
            .body(Map.of("text", TEXT, "language", "fr", "outlet", "L’Écho des filtres", "title", "Des chiffres; et \"des\" lettres", "publishedAt", "2020-02-13"))
            .post("/v1/articles").then().statusCode(201).extract().path("id");
  }

  @AfterEach
  void goes() {
    given().delete("/v1/articles/" + article).then().statusCode(204);
  }

  private Response ask(String query) {
    return given().urlEncodingEnabled(false).get("/v1/facts?article=" + article + "&" + query.replace(" ", "+").replace("é", "%C3%A9").replace("’", "%E2%80%99").replace("²", "%C2%B2"));
  }

  private void check(String query, String... words) {
    Response response = ask(query);
    assertEquals(200, response.statusCode(), query + ": " + response.asString());
    List<String> found = response.path("items.text");
    assertEquals(words.length, found.size(), query + " finds " + found);
    for (String one : words) {
      assertTrue(found.stream().anyMatch(text -> text.replace('\u00A0', ' ').contains(one)), query + " finds " + found + " and not " + one);
    }
  }

  @Test
  void measuresAreFoundInAnyUnitOfTheirDimension() {
    check("unit=m2", "3 km²", "5 hectares");
    check("unit=km2&min=3&max=3", "3 km²");
    check("unit=KM2&min=0.05&max=0.05", "5 hectares");
    check("unit=m2&min=50000&max=50000", "5 hectares");
    check("unit=har&min=300&max=300", "3 km²");
    check("unit=square kilometre&number=2..4", "3 km²");
    check("unit=hectare&number=..10", "5 hectares");
    check("unit=usd", "7 millions de dollars");
    check("unit=US dollar&min=7000000&max=7000000", "7 millions de dollars");
    check("unit=EUR");
    check("unit=furlongs per fortnight");
  }

  @Test
  void theStatedNumberIsFoundByItself() {
    check("number=1037", "1 037 arbres");
    check("number=1000..1100", "1 037 arbres");
    check("number=12..25&kind=COUNT", "12 soldats", "25 écoles");
    check("number=1000..&kind=count", "1 037 arbres");
    for (String wrong : List.of("..", "x", "5..1", "1..x", "1...3")) {
      ask("number=" + wrong).then().statusCode(400);
    }
  }

  @Test
  void placesAreFoundByCodeAndNameWithWhatLiesInThem() {
    check("place=IQ&counted=soldat", "12 soldats");
    check("place=Irak&counted=soldat", "12 soldats");
    check("place=mossoul", "12 soldats");
    check("place=Mosul", "12 soldats");
    check("place=ma", "25 écoles", "7 millions de dollars");
    check("place=Maroc", "25 écoles", "7 millions de dollars");
    check("place=Morocco", "25 écoles", "7 millions de dollars");
    check("q=Mosul", "12 soldats");
  }

  @Test
  void speakersAreFoundWithAndWithoutTheirArticle() {
    check("speaker=armée irakienne", "1 037 arbres");
    check("speaker=l’Armée irakienne", "1 037 arbres");
    check("speaker=irakienne", "1 037 arbres");
  }

  @Test
  void wordsAreFoundInAnyForm() {
    check("q=tuer&kind=count", "12 soldats");
    check("q=1037", "1 037 arbres");
    check("q=km2&kind=measure", "3 km²", "5 hectares");
    check("q=km²&kind=measure", "3 km²", "5 hectares");
  }

  @Test
  void enumerationsAndNamesAreComparedWithoutCase() {
    check("kind=MONEY", "7 millions de dollars");
    check("counted=SOLDAT", "12 soldats");
    check("change=Increase", "40");
    check("changeRole=BY", "40");
    check("outlet=l’echo des filtres&kind=money", "7 millions de dollars");
    check("outlet=another&kind=money");
    check("concept=people&q=soldat&kind=count", "12 soldats");
    check("status=confirmed");
    ask("changeRole=sideways").then().statusCode(400);
    ask("status=maybe").then().statusCode(400);
  }

  @Test
  void facetsCountOutlets() {
    given().get("/v1/facts/facets?by=outlet,changeRole&article=" + article).then().statusCode(200)
        .body("facets.outlet.value", contains("L’Écho des filtres"));
  }

  @Test
  void theFormIsChosenInTheUrl() {
    String csv = ask("kind=money&format=CSV&separator=semicolon&bom=true").then().statusCode(200)
        .header("Content-Disposition", "attachment; filename=\"facts.csv\"").contentType("text/csv").extract().asString();
    assertTrue(csv.startsWith("\uFEFFid;articleId;kind;"), csv);
    assertTrue(csv.contains(";\"Des chiffres; et \"\"des\"\" lettres\";L’Écho des filtres;;2020-02-13;Le projet y coûte 7 millions de dollars."), csv);
    String lines = ask("kind=money&format=ndjson&expand=article").asString();
    assertTrue(lines.contains("\"article\":{\"title\":\"Des chiffres; et \\\"des\\\" lettres\",\"outlet\":\"L’Écho des filtres\",\"publishedAt\":\"2020-02-13\""), lines);
    assertEquals(List.of("L’Écho des filtres"), ask("kind=money&expand=article").path("items.article.outlet"));
    ask("kind=money&format=xml").then().statusCode(400);
    ask("kind=money&expand=facts").then().statusCode(400);
    ask("kind=money&separator=pipe").then().statusCode(400);
  }

  @Test
  void anySearchIsAFeed() {
    Response feed = ask("limit=2&format=atom");
    feed.then().statusCode(200).contentType("application/atom+xml");
    assertEquals(2, feed.xmlPath().getList("feed.entry").size());
    assertEquals("L’Écho des filtres", feed.xmlPath().getString("feed.entry[0].author.name"));
    assertTrue(feed.xmlPath().getString("feed.entry[0].title").contains("40"), "the last comes first");
    assertTrue(feed.header("Link").contains("rel=\"next\""));
    given().header("Accept", "application/atom+xml").get("/v1/facts?q=nothing+at+all").then().statusCode(200);
  }

  @Test
  void listsSayTheirCursorAlone() {
    Response first = ask("limit=2");
    String cursor = first.path("nextCursor");
    assertTrue(first.<String>path("next").endsWith("cursor=" + cursor));
    List<String> second = ask("limit=2&cursor=" + cursor).path("items.id");
    TreeSet<String> all = new TreeSet<>(first.<List<String>>path("items.id"));
    all.addAll(second);
    assertEquals(4, all.size());
  }

  @Test
  void namesToAskForAreListed() {
    List<String> concepts = given().get("/v1/concepts").then().statusCode(200).extract().path("items.name");
    assertTrue(concepts.containsAll(List.of("people", "troops", "victim-killed")));
    assertEquals("people", given().get("/v1/concepts").path("items.find { it.name == 'victim-killed' }.parent"));
    assertEquals("m2", given().get("/v1/units").path("items.find { it.code == 'km2' }.base"));
    assertEquals("ISO4217", given().get("/v1/units").path("items.find { it.code == 'USD' }.system"));
  }
}
