package articlefacts.explorer;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The explorer of a service that has keys: everybody reads, and a key is asked for when something is to be changed. */
@QuarkusTest
@TestProfile(ExplorerAccessBrowserTest.Keyed.class)
class ExplorerAccessBrowserTest extends ExplorerVisits {

  private static final String TOWER = "La tour de Kalambo a coûté 30 millions d’euros à la ville.";
  private static final String CONFIRM = ".card.chosen button:text-is('Confirmer')";

  private String id;

  /** The key "secret" may do everything, "reader-key" may read. */
  public static final class Keyed implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "articlefacts.keys.alice", "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b",
          "articlefacts.keys.reader", "ec4408df15da46b328f6f3246fa723d0aa6cb0f0a0dd9c4626080ab1b02aa3b2",
          "articlefacts.roles.reader", "read");
    }
  }

  @BeforeEach
  void keepsAnArticle() {
    id = given().header("X-API-Key", "secret").contentType(ContentType.JSON).body(Map.of("text", TOWER, "language", "fr")).post("/v1/articles")
        .then().statusCode(201).extract().path("id");
  }

  @AfterEach
  void takesItAway() {
    given().header("X-API-Key", "secret").delete("/v1/articles/" + id).then().statusCode(204);
  }

  private Visit atTheFigure() {
    Visit visit = visit("fr");
    visit.to("#/read/" + id);
    visit.first("#text .fact.money").click();
    return visit;
  }

  private String status() {
    String said = given().queryParam("kind", "money").get("/v1/articles/" + id + "/facts").path("items[0].status");
    return said == null ? "read" : said;
  }

  /** Whoever is refused is told so by the browser's console, too; nothing else may stand there. */
  private static void soundButForRefusals(Visit visit) {
    assertEquals(List.of(), visit.errors.stream().filter(error -> !error.contains("status of 401") && !error.contains("status of 403")).toList());
  }

  @Test
  void aKeyIsAskedForOnceTriedAndKeptForThisWindow() {
    try (Visit visit = atTheFigure()) {
      assertEquals(0, visit.all("#key-dialog, #keyed:visible").count());
      visit.page.click(CONFIRM);
      visit.first("#key-dialog");
      assertEquals(List.of(), new AxeBuilder(visit.page).setLegacyMode(true).analyze().getViolations());
      for (String wrong : List.of("guess", "clé ☃")) {
        visit.page.fill("#key", wrong);
        visit.press("Enter").first("#key-problem:has-text('ne connaît pas cette clé')");
        assertEquals(null, visit.page.evaluate("sessionStorage.getItem('article-facts-key')"), "a wrong key is not kept");
      }
      assertEquals("read", status());
      visit.page.fill("#key", "secret");
      visit.press("Enter").first(".card.chosen .badge.confirmed");
      assertEquals("confirmed", status());
      String fact = given().get("/v1/articles/" + id + "/facts?kind=money").path("items[0].id");
      assertTrue(given().get("/v1/facts/" + fact + "/history").asString().contains("alice"), "it is known whose word it is");
      visit.page.click(".card.chosen button:text-is('Rejeter')");
      visit.first(".card.chosen.rejected");
      assertEquals(0, visit.all("#key-dialog").count());
      assertEquals(null, visit.page.evaluate("Object.values(localStorage).find(value => value.includes('secret')) ?? null"));
      Page other = visit.page.context().newPage();
      other.navigate(service);
      assertEquals(null, other.evaluate("sessionStorage.getItem('article-facts-key')"), "another window has no key");
      visit.page.click("#keyed");
      visit.page.click("#key-dialog button:text-is('Oublier la clé')");
      visit.first("#status:text-is('La clé est oubliée.')");
      assertEquals(0, visit.all("#keyed:visible").count());
      soundButForRefusals(visit);
    }
  }

  @Test
  void whoHasNoKeyOrOneForReadingIsToldSo() {
    try (Visit visit = atTheFigure()) {
      visit.page.click(CONFIRM);
      visit.first("#key-dialog");
      visit.press("Escape").first("#status:text-is('Rien n’a été changé : il y faut une clé.')");
      assertTrue(visit.hasFocus(CONFIRM.replace(":text-is('Confirmer')", "")), "the focus is where it was");
      visit.page.click(CONFIRM);
      visit.page.fill("#key", "reader-key");
      visit.press("Enter").first("#status:text-is('Cette clé ne permet pas cela. Une autre, peut-être.')");
      visit.page.click(CONFIRM);
      visit.first("#key-problem:has-text('ne permet pas cela')");
      visit.press("Escape");
      assertEquals("read", status());
      soundButForRefusals(visit);
    }
  }

  /** A key that was taken back while the window was open. */
  @Test
  void aKeyThatIsNoneAnyMoreHindersNoReading() {
    try (Visit visit = visit("fr")) {
      visit.page.addInitScript("if (!window.name) { window.name = 'seen'; sessionStorage.setItem('article-facts-key', 'old'); }");
      visit.to("#/read/" + id).first("#text .fact.money");
      assertEquals(null, visit.page.evaluate("sessionStorage.getItem('article-facts-key')"));
      soundButForRefusals(visit);
    }
  }
}
