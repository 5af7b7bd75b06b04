package articlefacts.explorer;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The explorer as a person meets it, in a real browser. */
@QuarkusTest
class ExplorerBrowserTest extends ExplorerVisits {

  private static final String COUNTRIES = "68 pays";

  @ParameterizedTest
  @CsvSource({"fr, Lire, Chercher, Comparer", "en, Read, Find, Compare"})
  void theViewsShowTheSeedsWithoutAnError(String language, String read, String find, String compare) {
    try (Visit visit = visit(language)) {
      visit.to("");
      assertEquals(List.of(read, find, compare), visit.all("nav a").allTextContents());
      visit.page.selectOption("#stored", seed("réunion rassemblant pays"));
      visit.first("#text .fact.count");
      assertTrue(visit.all("#text .fact").allTextContents().contains(COUNTRIES), visit.all("#text .fact").allTextContents().toString());
      assertTrue(visit.all("#cards .card").count() > 5);
      assertFalse(visit.all("main").textContent().contains("null"), "what is absent is not shown");
      visit.page.click("nav a:text-is('" + find + "')");
      assertTrue(visit.settled().all("#hits li").count() > 5);
      visit.page.click("nav a:text-is('" + compare + "')");
      visit.settled().first("main h2");
      visit.page.goBack();
      visit.settled().first("#hits li");
      sound(visit);
    }
  }

  @ParameterizedTest
  @CsvSource({"fr, LIGHT", "fr, DARK", "en, LIGHT", "en, DARK"})
  void nothingKeepsAnybodyOut(String language, ColorScheme scheme) {
    twoThatDisagree();
    try (Visit visit = new Visit(chromium, service, language, scheme, WIDE)) {
      String series = aSeries();
      List<String> violations = new ArrayList<>();
      for (String view : List.of("", "#/read/" + seed("réunion rassemblant pays"), "#/find?q=pays", "#/find?q=xyzzyx", "#/compare", "#/compare/" + series)) {
        visit.to(view);
        violations.addAll(violations(visit, view));
        if (view.startsWith("#/read/")) {
          visit.all("#text .fact.count").first().click();
          visit.page.click(".card.chosen .says button:nth-child(3)");
          visit.page.click("#add");
          visit.page.click("summary");
          violations.addAll(violations(visit, view + " with its forms"));
        }
      }
      assertEquals(List.of(), violations);
      sound(visit);
    }
  }

  private static List<String> violations(Visit visit, String view) {
    return new AxeBuilder(visit.page).setLegacyMode(true).analyze().getViolations().stream()
        .map(rule -> view + " " + rule.getId() + ": " + rule.getNodes().get(0).getHtml() + " " + rule.getNodes().get(0).getFailureSummary()).toList();
  }

  @Test
  void whatIsHostileIsText() {
    String attack = "<script>window.taken = 1</script><img src=x onerror='window.taken = 2'><svg onload='window.taken = 3'>\u202e مرحبا بالعالم \u202c ";
    String text = attack + IntStream.range(0, 700).mapToObj(i -> "Il y a " + (i + 100) + " écoles.").collect(Collectors.joining(" "));
    String id = keep(text, "<b onmouseover='window.taken = 4'>Le Mal</b>", "2021-05-04");
    try (Visit visit = visit("fr")) {
      visit.to("#/read/" + id);
      assertEquals(text, text(visit));
      int made = visit.all("#cards .card").count();
      assertTrue(made > 0 && made < 700, made + " cards are made before they are near");
      visit.all("#cards .chunk").last().scrollIntoViewIfNeeded();
      visit.all("#cards .card", "799").waitFor();
      assertEquals(0, visit.all("main script, main img, main b").count());
      visit.to("").page.fill("#paste", attack + "Il y a 40 écoles.");
      visit.page.click("form .main");
      visit.first("#text .fact");
      assertTrue(text(visit).contains("<script>"), text(visit));
      visit.to("#/find?q=" + "%3Cscript%3Ealert(1)%3C/script%3E");
      visit.to("#/find?outlet=" + "%3Cb%20onmouseover%3D%27window.taken%20%3D%204%27%3ELe%20Mal%3C/b%3E").first("#hits li");
      assertEquals(0, visit.all("main script, main b").count());
      assertEquals(null, visit.page.evaluate("window.taken"));
      sound(visit);
    }
  }

  @Test
  void whoStatedTheTwoBillionDollarsIsFound() {
    try (Visit visit = visit("fr")) {
      visit.to("");
      visit.page.click("nav a:text-is('Chercher')");
      visit.settled().page.fill("#q", "deux milliards de dollars");
      visit.page.keyboard().press("Enter");
      Locator hit = visit.all("#hits li", "deux milliards de dollars");
      hit.waitFor();
      assertTrue(hit.textContent().contains("Tillerson"), hit.textContent());
      hit.locator("a.fact").click();
      assertEquals("deux milliards de dollars", visit.first(".card.chosen h3").textContent());
      assertTrue(visit.first(".card.chosen").textContent().contains("Tillerson"));
      sound(visit);
    }
  }

  @Test
  void aWrongUnitIsCorrectedAndTheTableSaysSo() {
    String id = keep("Le barrage de Kalambo a coûté 12 millions de dollars au pays.", "Le Barrage", "2021-05-04");
    try (Visit visit = visit("fr")) {
      visit.to("#/read/" + id);
      visit.first("#text .fact.money").click();
      visit.page.click(".card.chosen button:text-is('Corriger')");
      visit.page.fill(".card.chosen input[name=unit]", "CAD");
      visit.page.click(".card.chosen button[type=submit]");
      visit.first("#status:text-is('Enregistré.')");
      visit.to("#/find?outlet=Le%20Barrage");
      String csv = given().urlEncodingEnabled(false).get("/" + visit.first("#links a:text-is('CSV')").getAttribute("href")).asString();
      assertTrue(csv.contains("CAD") && !csv.contains("USD"), csv);
      sound(visit);
    }
  }

  @Test
  void aSearchIsFollowedAsAFeed() {
    try (Visit visit = visit("en")) {
      visit.to("");
      visit.page.click("nav a:text-is('Find')");
      visit.settled().page.fill("#q", "pays");
      visit.page.keyboard().press("Enter");
      visit.page.waitForURL(url -> url.endsWith("q=pays"));
      String feed = visit.settled().first("#links a[type='application/atom+xml']").getAttribute("href");
      String entries = given().get("/" + feed).then().statusCode(200).contentType("application/atom+xml").extract().asString();
      assertTrue(entries.contains("<entry>") && entries.contains(COUNTRIES), entries);
      sound(visit);
    }
  }

  @Test
  void theSizeOfTheCoalitionIsComparedInTwoArticles() {
    try (Visit visit = visit("fr")) {
      visit.to("");
      visit.page.click("nav a:text-is('Chercher')");
      visit.settled().page.fill("#q", "coalition");
      visit.page.keyboard().press("Enter");
      visit.page.waitForURL(url -> url.endsWith("q=coalition"));
      visit.settled().page.click("#hits li:has(a.fact:text-is('81 membres')) .pick");
      visit.page.fill("#q", "réunion rassemblant");
      visit.page.keyboard().press("Enter");
      visit.page.waitForURL(url -> url.contains("rassemblant"));
      visit.settled().page.click("#hits li:has(a.fact:text-is('" + COUNTRIES + "')) .pick");
      visit.page.click("nav a:has-text('Comparer')");
      visit.settled().page.click("#compare-picks");
      visit.first("#chart");
      assertEquals(2, visit.all("#points tbody tr").count());
      assertTrue(visit.all("#points tbody tr").first().textContent().contains("2017-03-22"), "the earlier one comes first");
      visit.all("#points tbody tr", "81 membres").locator("td a").first().click();
      assertEquals("81 membres", visit.first(".card.chosen h3").textContent());
      visit.page.goBack();
      visit.settled().first("#chart");
      sound(visit);
    }
  }

  @Test
  void aConflictIsFollowedToItsSentences() {
    twoThatDisagree();
    try (Visit visit = visit("fr")) {
      visit.to("");
      visit.page.click("nav a:text-is('Comparer')");
      visit.settled().all("#conflicts li", "150").locator("h3 a").click();
      visit.first("#chart .ring");
      assertEquals(2, visit.all("#points tbody tr").count());
      visit.all("#points tbody tr", "150").locator("td a").first().click();
      assertTrue(visit.first(".card.chosen h3").textContent().contains("150"));
      sound(visit);
    }
  }
}
