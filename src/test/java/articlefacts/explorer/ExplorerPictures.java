package articlefacts.explorer;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Makes the pictures of the three views in {@code docs}: {@code ./mvnw test -Dtest=ExplorerPictures}. */
@QuarkusTest
class ExplorerPictures {

  private static final List<List<String>> REPORTS = List.of(
      List.of("Le séisme de Kalambo a fait 120 morts au Népal, a annoncé lundi le ministère de l’Intérieur.", "Le Phare", "2021-05-04"),
      List.of("Le séisme de Kalambo a fait 150 morts au Népal, a annoncé lundi la Croix-Rouge.", "La Côte", "2021-05-04"),
      List.of("Le séisme de Kalambo a fait au moins 180 morts au Népal, a annoncé mercredi le ministère de l’Intérieur.", "Le Phare", "2021-05-06"));

  @TestHTTPResource("/")
  String service;

  @Test
  void theThreeViews() {
    REPORTS.forEach(report -> RestAssured.given().contentType(ContentType.JSON)
        .body(Map.of("text", report.get(0), "language", "fr", "outlet", report.get(1), "publishedAt", report.get(2)))
        .post("/v1/articles").then().statusCode(201));
    try (Chromium chromium = Chromium.start(); Visit visit = new Visit(chromium, service, "en", ColorScheme.LIGHT, 1280)) {
      String article = RestAssured.given().queryParam("q", "réunion rassemblant pays").get("/v1/facts").path("items[0].articleId");
      visit.to("#/read/" + article).all("#text .fact.measure").first().click();
      visit.page.evaluate("document.querySelector('.headline').scrollIntoView(); document.querySelector('.card.chosen').scrollIntoView({ block: 'center' }); "
          + "document.querySelector('.headline').scrollIntoView()");
      picture(visit, "read");
      picture(visit.to("#/find?q=pays"), "find");
      String series = RestAssured.given().queryParam("minArticles", 2).queryParam("hasConflict", true).get("/v1/series").path("items[0].id");
      picture(visit.to("#/compare/" + series), "compare");
    }
  }

  private static void picture(Visit visit, String view) {
    visit.page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs", "explorer-" + view + ".png")));
  }
}
