package articlefacts.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
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
            "source", "Le Journal", "url", "https://example.org/1");
    Response first = add(article);
    String id = first.then().statusCode(201).body("id", startsWith("art_")).extract().path("id");
    first.then().header("Location", endsWith("/v1/articles/" + id));
    add(article).then().statusCode(200).body("id", equalTo(id));
    given().get("/v1/articles/" + id).then().statusCode(200)
        .body("text", equalTo("Un texte à garder."))
        .body("title", equalTo("Titre"))
        .body("language", equalTo("fr"))
        .body("publishedAt", equalTo("2020-02"))
        .body("source", equalTo("Le Journal"))
        .body("url", equalTo("https://example.org/1"));
    given().get("/v1/articles/" + id + "/facts").then().statusCode(200);
    given().delete("/v1/articles/" + id).then().statusCode(204);
    given().get("/v1/articles/" + id).then().statusCode(404);
  }

  @Test
  void plainTextAndHtmlAreTakenWithTheirMetadataInTheUrl() {
    given().contentType("text/plain; charset=utf-8").body("Du texte simple, été comme hiver.")
        .post("/v1/articles?publishedAt=2019&title=T&source=S&language=fr").then().statusCode(201)
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
