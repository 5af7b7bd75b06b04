package articlefacts.explorer;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every action of the three views without a pointer. */
@QuarkusTest
class ExplorerKeysBrowserTest extends ExplorerVisits {

  private static final String BRIDGE = "Le pont de Kalambo a coûté 12 millions d’euros à la ville de Lyon. Il porte quarante voitures, a dit mardi Jeanne Martin.";

  private Visit byKeys(String language) {
    return visit(language).withoutAPointer();
  }

  @Test
  void aTextIsPastedAFileChosenAndAKeptArticleOpened() {
    keep(BRIDGE, "Le Pont", "2021-05-04");
    try (Visit visit = byKeys("fr")) {
      visit.to("").tabTo("#paste", 12);
      visit.type("Il y a 40 écoles à Lyon.").tabTo("form button.main", 3);
      visit.press("Enter").first("#text .fact.count");
      visit.tabTo("#file", 40);
      visit.chooser().setFiles(new FilePayload("pont.txt", "text/plain", "Le pont a coûté 12 millions d’euros.".getBytes(StandardCharsets.UTF_8)));
      visit.first("#text .fact.money");
      visit.to("#/find").to("").first(".shelf a");
      visit.tabTo(".shelf a", "", 20);
      visit.press("Enter");
      visit.first("h1.headline");
      visit.to("#/read").first(".shelf a");
      visit.tabTo("#stored", 20);
      visit.press("ArrowDown");
      visit.page.waitForURL(url -> url.contains("#/read/art_"));
      visit.settled().tabTo("summary", 20);
      visit.press("Enter").tabTo("#paste", 2);
      sound(visit);
    }
  }

  @Test
  void figuresAreWalkedAndTheirEvidenceIsLit() {
    String id = keep(BRIDGE, "Le Pont", "2021-05-04");
    try (Visit visit = byKeys("fr")) {
      visit.to("#/read/" + id).first("#cards .card");
      String first = visit.tabTo("#text .fact", 20).textContent();
      assertTrue(visit.press("ArrowRight").hasFocus("#text .fact ~ .fact, #text .fact .fact"), "the next figure");
      assertEquals(first, visit.press("ArrowLeft").page.locator(":focus").textContent());
      visit.press("End", "Home", "Enter");
      assertEquals(first, visit.first(".card.chosen h3").textContent());
      assertTrue(visit.hasFocus(".card.chosen"), "the card has the focus");
      assertEquals(1, visit.page.evaluate("CSS.highlights.get('evidence').size"));
      visit.tabTo(".card.chosen .evidence", 3);
      assertEquals(1, visit.page.evaluate("CSS.highlights.get('evidence').size"));
      assertTrue(visit.press("Escape").hasFocus("#text .fact.chosen"), "Escape leads back to the figure");
      sound(visit);
    }
  }

  @Test
  void aFigureIsConfirmedCorrectedRejectedAndTakenBack() {
    String id = keep(BRIDGE, "Le Pont", "2021-05-04");
    try (Visit visit = byKeys("fr")) {
      visit.to("#/read/" + id).first("#cards .card");
      visit.tabTo("#text .fact.money", 20);
      visit.press("Enter");
      says(visit, "Confirmer", ".card.chosen .badge.confirmed");
      says(visit, "Rétablir", ".card.chosen:not(:has(.badge))");
      visit.tabTo(".card.chosen button", "Corriger", 20);
      assertTrue(visit.press("Enter").hasFocus("input[name=number]"), "the form has the focus");
      assertTrue(visit.press("Escape").hasFocus(".card.chosen .says button"), "Escape leaves the form");
      visit.press("Enter", "Control+A").type("13000000").tabTo("input[name=unit]", 4);
      visit.press("Control+A").type("CAD").press("Enter").first(".card.chosen .badge.corrected");
      assertEquals(List.of("CAD", 13_000_000, "corrected"), said(id, "money", "unit.code", "value.number", "status"));
      says(visit, "Rétablir", ".card.chosen:not(:has(.badge))");
      assertEquals(List.of("EUR", 12_000_000, "read"), said(id, "money", "unit.code", "value.number", "status"));
      says(visit, "Rejeter", ".card.chosen.rejected");
      visit.to("#/find").to("#/read/" + id).first(".card.money.rejected");
      visit.tabTo("#text .fact.money", 20);
      visit.press("Enter");
      says(visit, "Rétablir", ".card.chosen:not(.rejected)");
      assertEquals(List.of("read"), said(id, "money", "status"));
      sound(visit);
    }
  }

  private static void says(Visit visit, String button, String then) {
    visit.tabTo(".card.chosen button", button, 20);
    visit.press("Enter").first(then);
  }

  private static List<Object> said(String article, String kind, String... attributes) {
    JsonPath facts = given().queryParam("kind", kind).get("/v1/articles/" + article + "/facts").jsonPath();
    return Stream.of(attributes).<Object>map(attribute -> facts.get("items[0]." + attribute)).map(value -> value == null ? "read" : value).toList();
  }

  @Test
  void wordsAreAddedBySelectingThemOrByWritingThem() {
    String id = keep(BRIDGE, "Le Pont", "2021-05-04");
    try (Visit visit = byKeys("fr")) {
      visit.to("#/read/" + id).first("#cards .card");
      visit.tabTo("#text .fact.money", 20);
      visit.press("Shift+ArrowLeft").tabTo("#add", 30);
      visit.press("Enter");
      assertEquals("coûté", visit.first("#adding input[name=words]").inputValue());
      visit.tabTo("#adding input[name=number]", 4);
      visit.type("1").press("Enter").first(".card.chosen h3:text-is('coûté')");
      visit.settled().tabTo(".card.chosen button", "Rétablir", 20);
      visit.press("Enter").page.waitForURL(url -> url.endsWith(id));
      assertEquals(0, visit.settled().all("#text .fact", "coûté").count());
      visit.tabTo("#add", 30);
      visit.press("Enter").first("#adding");
      visit.type("Jeanne Martin").press("Enter").first(".card.chosen h3:text-is('Jeanne Martin')");
      sound(visit);
    }
  }

  @Test
  void figuresAreSearchedFilteredPagedAndTakenAlong() throws IOException {
    try (Visit visit = byKeys("en")) {
      visit.to("").tabTo("#skip", 1);
      assertTrue(visit.press("Enter").hasFocus("main"), "the link leads past the frame");
      visit.to("").tabTo("nav a", "Find", 6);
      visit.press("Enter").first("#facets input");
      visit.settled().tabTo("#q", 6);
      visit.type("pays").press("Enter").page.waitForURL(url -> url.endsWith("q=pays"));
      String kind = (String) visit.settled().tabTo("#facets input[name=kind]", 12).evaluate("box => box.value");
      visit.press("Space").page.waitForURL(url -> url.endsWith("kind=" + kind));
      visit.settled().first("#facets input:checked");
      assertTrue(visit.hasFocus("#facets input[value=" + kind + "]"), "the facet keeps the focus");
      visit.page.goBack();
      visit.page.waitForURL(url -> url.endsWith("q=pays"));
      visit.settled();
      assertEquals(0, visit.all("#facets input:checked").count());
      visit.tabTo("#links a", "CSV", 60);
      assertTrue(Files.readString(visit.page.waitForDownload(() -> visit.press("Enter")).path()).contains("68 pays"));
      visit.to("#/find").first("#hits li");
      int before = visit.all("#hits li").count();
      visit.tabTo("#more", 250);
      visit.press("Enter").first("#hits li:nth-child(" + (before + 1) + ")");
      visit.page.waitForCondition(() -> visit.hasFocus("#hits li:nth-child(" + (before + 1) + ") a"));
      visit.press("Enter").first(".card.chosen");
      sound(visit);
      visit.to("#/find?q=pays").tabTo("#links a", "Atom", 80);
      assertEquals(200, visit.page.waitForResponse(answer -> answer.url().contains("format=atom"), () -> visit.press("Enter")).status());
    }
  }

  @Test
  void figuresArePickedComparedAndTakenAway() {
    twoThatDisagree();
    try (Visit visit = byKeys("fr")) {
      visit.to("#/find?q=Kalambo&kind=count").first("#hits li");
      for (int i = 0; i < 2; i++) {
        visit.tabTo("#hits .pick[aria-pressed=false]", 60);
        visit.press("Space");
      }
      assertEquals("2", visit.first("#picked-count").textContent().strip());
      visit.to("#/compare").tabTo("#compare-picks", 30);
      visit.press("Enter").first("#points");
      assertEquals(2, visit.settled().all("#points tbody tr").count());
      visit.to("#/compare").tabTo("#picks button", 30);
      visit.press("Enter");
      assertEquals(1, visit.all("#picks li").count());
      assertTrue(visit.hasFocus("#picked button"), "the next one has the focus");
      visit.tabTo("#picked button", "Tout retirer", 4);
      visit.press("Enter").first("#picked .nothing");
      sound(visit);
    }
  }

  @Test
  void aConflictIsFollowedThroughItsChart() {
    twoThatDisagree();
    try (Visit visit = byKeys("fr")) {
      visit.page.addInitScript("window.print = () => { window.printed = true; }");
      visit.to("#/compare").tabTo("#conflicts a", 12);
      visit.press("Enter").first("#chart");
      visit.settled().tabTo("#chart a.point", 12);
      assertEquals(1, visit.all("#points tr.lit").count());
      for (String file : List.of("SVG", "PNG", "CSV")) {
        visit.tabTo(".downloads *", file, 8);
        assertTrue(visit.page.waitForDownload(() -> visit.press("Enter")).suggestedFilename().endsWith(file.toLowerCase(Locale.ROOT)), file);
        if (file.equals("PNG")) {
          visit.tabTo(".downloads button", "Imprimer", 2);
          assertEquals(true, visit.press("Enter").page.evaluate("window.printed"));
        }
      }
      visit.tabTo("#points a", 12);
      visit.press("Enter").first(".card.chosen");
      visit.tabTo(".card.chosen a", "autres articles", 20);
      visit.press("Enter").first("#chart");
      visit.settled().tabTo("#chart a.point", 14);
      visit.press("Enter").first(".card.chosen");
      sound(visit);
    }
  }

  @Test
  void languageAndColoursAreChosen() {
    try (Visit visit = byKeys("fr")) {
      visit.to("#/compare").tabTo("#theme", 8);
      String light = ground(visit);
      visit.press("ArrowDown", "ArrowDown");
      assertTrue(!light.equals(ground(visit)), light);
      visit.tabTo("#language", 2);
      visit.press("ArrowDown").first("nav a:text-is('Compare')");
      assertTrue(visit.hasFocus("#language"), "the switch keeps the focus");
      assertEquals("en", visit.page.evaluate("document.documentElement.lang"));
      visit.page.navigate("about:blank");
      visit.to("#/find");
      assertTrue(!light.equals(ground(visit)), "what was chosen stays");
      sound(visit);
    }
  }

  private static String ground(Visit visit) {
    return (String) visit.page.evaluate("getComputedStyle(document.body).backgroundColor");
  }
}
