package articlefacts.explorer;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** What tests of the explorer share: a browser, visits to the service, and articles that are gone after each test. */
abstract class ExplorerVisits {

  static final int WIDE = 1280;

  /** A machine with much to do refuses a long article at first. */
  private static final int PATIENCE = 5;

  static Chromium chromium;

  @TestHTTPResource("/")
  String service;

  private final List<String> kept = new ArrayList<>();

  @BeforeAll
  static void opens() {
    chromium = Chromium.shared();
  }

  @AfterEach
  void takesItsArticlesAway() {
    kept.forEach(id -> given().delete("/v1/articles/" + id));
  }

  Visit visit(String language) {
    return new Visit(chromium, service, language, ColorScheme.LIGHT, WIDE);
  }

  String keep(String text, String outlet, String day) {
    Response answer = sent(text, outlet, day);
    for (int i = 0; i < PATIENCE && answer.statusCode() == 503; i++) {
      answer = sent(text, outlet, day);
    }
    String id = answer.then().statusCode(201).extract().path("id");
    kept.add(id);
    return id;
  }

  private static Response sent(String text, String outlet, String day) {
    return given().contentType(ContentType.JSON).body(Map.of("text", text, "language", "fr", "outlet", outlet, "publishedAt", day)).post("/v1/articles");
  }

  static String seed(String words) {
    return given().queryParam("q", words).get("/v1/facts").path("items[0].articleId");
  }

  /** Two newsrooms that do not agree, so that there is something to compare. */
  void twoThatDisagree() {
    keep("Le séisme de Kalambo a fait 120 morts au Népal, a annoncé lundi le ministère de l’Intérieur.", "Le Phare", "2021-05-04");
    keep("Le séisme de Kalambo a fait 150 morts au Népal, a annoncé lundi la Croix-Rouge.", "La Côte", "2021-05-04");
  }

  static String aSeries() {
    return given().queryParam("minArticles", 2).get("/v1/series").path("items.find { it.label.contains('mort') || it.label.contains('death') }.id");
  }

  static String text(Visit visit) {
    return (String) visit.page.evaluate("document.getElementById('text').textContent");
  }

  static void sound(Visit visit) {
    assertEquals(List.of(), visit.errors);
  }
}
