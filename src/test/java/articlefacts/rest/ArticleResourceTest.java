package articlefacts.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArticleResourceTest {

  private static Response add(Map<String, String> article) {
    return given().contentType(ContentType.JSON).body(article).post("/v1/articles");
  }

  @Test
  void anArticleIsKeptOnceAndGoesWhenItIsDeleted() {
    Map<String, String> article =
        Map.of("text", "Un texte à garder.", "title", "Titre", "language", "fr", "publishedAt", "2020-02",
            "outlet", "Le Journal", "author", "J. Martin", "section", "Santé", "url", "https://example.org/1");
    Response first = add(article);
    String id = first.then().statusCode(201).body("id", startsWith("art_")).extract().path("id");
    first.then().header("Location", endsWith("/v1/articles/" + id));
    add(article).then().statusCode(200).body("id", equalTo(id));
    given().get("/v1/articles/" + id).then().statusCode(200)
        .body("text", equalTo("Un texte à garder."))
        .body("title", equalTo("Titre"))
        .body("language", equalTo("fr"))
        .body("publishedAt", equalTo("2020-02"))
        .body("outlet", equalTo("Le Journal"))
        .body("author", equalTo("J. Martin"))
        .body("section", equalTo("Santé"))
        .body("url", equalTo("https://example.org/1"));
    given().get("/v1/articles/" + id + "/facts").then().statusCode(200);
    given().delete("/v1/articles/" + id).then().statusCode(204);
    given().get("/v1/articles/" + id).then().statusCode(404);
  }

  @Test
  void plainTextAndHtmlAreTakenWithTheirMetadataInTheUrl() {
    given().contentType("text/plain; charset=utf-8").body("Du texte simple, été comme hiver.")
        .post("/v1/articles?publishedAt=2019&title=T&outlet=S&language=fr").then().statusCode(201)
        .body("text", equalTo("Du texte simple, été comme hiver."))
        .body("publishedAt", equalTo("2019"))
        .body("title", equalTo("T"));
    given().contentType("text/html; charset=utf-8")
        .body("<html lang=en><title>Head</title><body><nav>9 links</nav><p>The text of a page.")
        .post("/v1/articles").then().statusCode(201)
        .body("text", equalTo("The text of a page."))
        .body("title", equalTo("Head"))
        .body("language", equalTo("en"));
  }

  @Test
  void theSameTextFromAnotherOutletIsAnArticleOfItsOwn() {
    String text = "Le même texte compte 77 pays.";
    String unknown = add(Map.of("text", text)).then().statusCode(201).extract().path("id");
    String first = add(Map.of("text", text, "outlet", "Le Journal")).then().statusCode(201).extract().path("id");
    String second = add(Map.of("text", text, "outlet", "La Gazette")).then().statusCode(201).extract().path("id");
    assertEquals(3, Set.of(unknown, first, second).size());
    add(Map.of("text", text)).then().statusCode(200).body("id", equalTo(unknown));
    add(Map.of("text", text, "outlet", "LE JOURNAL")).then().statusCode(200).body("id", equalTo(first)).body("outlet", equalTo("Le Journal"));
    List<String> facts = given().get("/v1/facts?article=" + first + "&article=" + second + "&article=" + unknown + "&kind=count").path("items.id");
    assertEquals(3, new HashSet<>(facts).size(), "each fact has an id of its own");
    // what is known may change; the text from the new outlet is then known, and the id stays
    given().contentType(ContentType.JSON).body(Map.of("outlet", "Le Courrier")).put("/v1/articles/" + first).then().statusCode(200)
        .body("id", equalTo(first)).body("outlet", equalTo("Le Courrier"));
    add(Map.of("text", text, "outlet", "Le Courrier")).then().statusCode(200).body("id", equalTo(first));
    given().contentType(ContentType.JSON).body(Map.of("outlet", "La Gazette")).put("/v1/articles/" + first).then().statusCode(409)
        .body("detail", containsString(second));
    assertEquals(facts, given().get("/v1/facts?article=" + first + "&article=" + second + "&article=" + unknown + "&kind=count").path("items.id"));
    List.of(unknown, first, second).forEach(id -> given().delete("/v1/articles/" + id).then().statusCode(204));
  }

  @Test
  void theFactsComeWithTheArticleWhenTheyAreAskedFor() {
    Map<String, String> article = Map.of("text", "On compte 78 pays.", "outlet", "Le Journal", "language", "fr");
    Response added = given().contentType(ContentType.JSON).body(article).post("/v1/articles?expand=facts");
    String id = added.then().statusCode(201).body("facts.text", equalTo(List.of("78 pays"))).extract().path("id");
    String fact = added.path("facts[0].id");
    given().get("/v1/facts/" + fact).then().statusCode(200).body("articleId", equalTo(id));
    given().get("/v1/articles/" + id + "?expand=facts").then().body("facts.id", equalTo(List.of(fact)));
    given().contentType(ContentType.JSON).body(article).post("/v1/extract").then().body("facts.id", equalTo(List.of(fact))).body("outlet", equalTo("Le Journal"));
    given().contentType(ContentType.JSON).body(article).post("/v1/articles?expand=words").then().statusCode(400).body("allowed", equalTo(List.of("facts")));
    given().delete("/v1/articles/" + id).then().statusCode(204);
  }

  @Test
  void anAddressIsOneOfTheWeb() {
    for (String url : List.of("javascript:alert(1)", "ftp://example.org/x", "/relative", "https:///x", "http://exa mple.org/", "mailto:a@example.org")) {
      add(Map.of("text", "Un texte.", "url", url)).then().statusCode(400).body("name", equalTo("url"));
      given().contentType(ContentType.JSON).body(Map.of("text", "Un texte.", "url", url)).post("/v1/extract").then().statusCode(400);
    }
    given().contentType(ContentType.JSON).body(Map.of("text", "Un texte.", "url", "HTTPS://example.org/a?b=c#d")).post("/v1/extract").then().statusCode(200);
  }

  @Test
  void aMomentOfPublicationIsTheDayAtItsPlace() {
    Map<String, String> article = Map.of("text", "Hier, 79 pays ont signé.", "language", "fr", "publishedAt", "2020-02-13T23:30:00-05:00");
    given().contentType(ContentType.JSON).body(article).post("/v1/extract").then().statusCode(200)
        .body("publishedAt", equalTo("2020-02-13T23:30:00-05:00")).body("facts.date.edtf", hasItem("2020-02-12"));
    for (String wrong : List.of("2020-02-13T23:30:00", "2020-02-30T10:00:00Z", "13/02/2020")) {
      given().contentType(ContentType.JSON).body(Map.of("text", "Un texte.", "publishedAt", wrong)).post("/v1/extract").then().statusCode(400)
          .body("name", equalTo("publishedAt"));
    }
  }

  @Test
  void theSeedsAreThereWithWhatTheirSidecarsSay() {
    given().get("/v1/articles?limit=5").then().statusCode(200)
        .body("items.publishedAt", hasItem("2020-02-13"))
        .body("items.title", hasItem("Lutte anti-Daech en Irak: L’OTAN cherche à s’incruster…"))
        .body("items[0]", not(hasKey("text")));
  }

  @Test
  void pagesOfArticlesAreLinked() {
    Response first = given().get("/v1/articles?limit=2");
    String next = first.then().statusCode(200).extract().path("next");
    first.then().header("Link", equalTo("<" + next + ">; rel=\"next\""));
    String last = given().urlEncodingEnabled(false).get(next).then().statusCode(200).extract().path("items[0].id");
    first.then().body("items.id", not(hasItem(last)));
    given().get("/v1/articles?limit=1000").then().header("Link", nullValue()).body("$", not(hasKey("next")));
  }

  @Test
  void textThatNoDatabaseTakesIsRepaired() {
    given().contentType("application/json").body("{\"text\": \"un \\ud800 et \\u0000 deux\", \"title\": \"t\\udc00\"}")
        .post("/v1/articles").then().statusCode(201)
        .body("text", equalTo("un \uFFFD et \uFFFD deux"))
        .body("title", equalTo("t\uFFFD"));
  }
}
