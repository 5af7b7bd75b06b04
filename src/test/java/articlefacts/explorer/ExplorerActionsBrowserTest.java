package articlefacts.explorer;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a person does in the explorer with a pointer; {@link ExplorerKeysBrowserTest} does it by keys. */
@QuarkusTest
class ExplorerActionsBrowserTest extends ExplorerVisits {

  private static final String BRIDGE = "Le pont de Kalambo a coûté 12 millions d’euros à la ville de Lyon. Il porte quarante voitures, a dit mardi Jeanne Martin.";

  private static String statusOf(String words) {
    return given().queryParam("q", words).queryParam("kind", "money").get("/v1/facts").path("items[0].status");
  }

  @Test
  void aFileThatIsDroppedIsRead() {
    try (Visit visit = visit("fr")) {
      visit.to("");
      Object file = visit.page.evaluateHandle("""
          () => {
            const data = new DataTransfer();
            data.items.add(new File(["<html lang=fr><nav>9 menus</nav><article><h1>Le pont</h1><p>Le pont de la ville a coûté 12 millions d’euros en 2019.</p></article>"],
              "pont.html", { type: "text/html" }));
            return data;
          }""");
      visit.page.dispatchEvent("form", "drop", Map.of("dataTransfer", file));
      visit.first("#text .fact.money");
      assertEquals("Le pont\n\nLe pont de la ville a coûté 12 millions d’euros en 2019.", text(visit));
      sound(visit);
    }
  }

  @Test
  void aFigureIsConfirmedAndRejected() {
    String id = keep(BRIDGE, "Le Pont", "2021-05-04");
    try (Visit visit = visit("fr")) {
      visit.to("#/read/" + id);
      visit.first("#text .fact.money").click();
      visit.page.click(".card.chosen button:text-is('Confirmer')");
      visit.first(".card.chosen .badge.confirmed");
      assertEquals("confirmed", statusOf("Kalambo"));
      visit.page.click(".card.chosen button:text-is('Rejeter')");
      visit.first(".card.rejected");
      visit.first("#text .fact.money.rejected");
      sound(visit);
    }
  }

  @Test
  void wordsThatWereMissedAreAddedWhereTheyAreSelected() {
    String id = keep(BRIDGE, "Le Pont", "2021-05-04");
    try (Visit visit = visit("fr")) {
      visit.to("#/read/" + id);
      visit.first("#cards .card");
      visit.page.evaluate("""
          () => {
            const walker = document.createTreeWalker(document.getElementById("text"), NodeFilter.SHOW_TEXT);
            while (!walker.nextNode().data.includes("Le pont"));
            const at = walker.currentNode.data.indexOf("pont de Kalambo");
            getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + "pont de Kalambo".length);
          }""");
      visit.page.click("#add");
      assertEquals("pont de Kalambo", visit.first("#adding input[name=words]").inputValue());
      visit.page.fill("#adding input[name=number]", "1");
      visit.page.click("#adding button[type=submit]");
      visit.first(".card.chosen h3:text-is('pont de Kalambo')");
      assertEquals("pont de Kalambo", visit.first("#text .fact.chosen").textContent());
      sound(visit);
    }
  }

  @Test
  void theChartIsSavedAndPrinted() throws IOException {
    twoThatDisagree();
    try (Visit visit = visit("fr")) {
      visit.page.addInitScript("window.print = () => { window.printed = true; }");
      visit.to("#/compare/" + aSeries());
      Download drawn = visit.page.waitForDownload(() -> visit.page.click(".downloads button:has-text('SVG')"));
      String svg = Files.readString(drawn.path());
      assertTrue(svg.startsWith("<svg") && svg.contains("circle") && svg.contains("stroke=\"rgb("), svg.substring(0, Math.min(300, svg.length())));
      Download picture = visit.page.waitForDownload(() -> visit.page.click(".downloads button:has-text('PNG')"));
      byte[] png = Files.readAllBytes(picture.path());
      assertTrue(new String(Arrays.copyOf(png, 4), StandardCharsets.ISO_8859_1).endsWith("PNG") && png.length > 5000, png.length + " bytes");
      visit.page.click(".downloads button:has-text('Imprimer')");
      assertEquals(true, visit.page.evaluate("window.printed"));
      Download points = visit.page.waitForDownload(() -> visit.page.click(".downloads a:text-is('CSV')"));
      String csv = Files.readString(points.path());
      assertTrue(csv.contains("120") && csv.contains("150"), csv);
      sound(visit);
    }
  }

  @Test
  void whenWhereAndWhoAreLighterThanFigures() {
    twoThatDisagree();
    try (Visit visit = visit("fr")) {
      visit.to("#/read/" + given().queryParam("outlet", "La Côte").get("/v1/articles").path("items[0].id"));
      assertEquals(List.of("où", "qui"), visit.all(".legend .soft").allTextContents().stream().filter(name -> !name.equals("quand")).toList());
      assertTrue(((String) visit.page.evaluate("[...CSS.highlights.get('speaker')].map(range => range.toString()).join('|')")).contains("Croix-Rouge"));
      sound(visit);
    }
  }

  @Test
  void tenThousandFiguresAndASentenceOfAMegabyteAreShown() {
    String many = IntStream.range(0, 10_000).mapToObj(i -> "La ville a " + (i + 100) + " écoles.").collect(Collectors.joining(" "));
    String longest = "Il y a 40 écoles " + "dans la ville et ".repeat(60_000) + "12 ponts.";
    try (Visit visit = visit("fr")) {
      visit.page.setDefaultTimeout(60_000);
      read(visit, many);
      assertEquals(many, text(visit));
      assertEquals(10_000, visit.all("#text .fact").count());
      assertTrue(visit.all("#cards .card").count() < 1000, "cards are made when they are near");
      visit.all("#text .fact").last().click();
      assertEquals("10099 écoles", visit.first(".card.chosen h3").textContent());
      read(visit, longest);
      assertEquals(longest, text(visit));
      assertTrue(visit.all("#text .part").count() > 10, "a sentence is laid out where it is seen");
      sound(visit);
    }
  }

  /** Pastes a text and waits until all of it is shown. */
  private static void read(Visit visit, String text) {
    visit.to("").page.fill("#paste", text);
    visit.page.click("form button.main");
    visit.first("#result[aria-busy=false] #text .part");
  }
}
