package articlefacts.explorer;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the explorer may cost and must bear, from the browser's own records: bytes, time, shifts of the layout, and articles that mean ill. */
@QuarkusTest
class ExplorerBoundsBrowserTest extends ExplorerVisits {

  private static final int MOST_BYTES = 150_000;
  private static final double FIRST_MARKS_MS = 1000;
  private static final int LONGEST_TASK_MS = 100;
  private static final double NO_SHIFT = 0.01;

  /** A machine that does other things too may be busy once; the page is slow when it is slow each time. */
  private static final int TRIES = 3;

  private static final String BYTES = "performance.getEntries().reduce((sum, entry) => sum + (entry.transferSize ?? 0), 0)";

  /** Tags, a name with a listener, an order of letters that is turned around, and Arabic. */
  private static final String ATTACK = "<script>window.taken = 1</script><img src=x onerror='window.taken = 2'>\u202e مرحبا بالعالم \u202c";

  private Visit recorded(int width) {
    Visit visit = new Visit(chromium, service, "fr", ColorScheme.LIGHT, width);
    visit.page.addInitScript(ExplorerMeasures.RECORD);
    return visit;
  }

  @Test
  void aFirstVisitIsSmallAndAnotherOneTakesWhatIsThere() {
    try (Visit visit = recorded(WIDE)) {
      List<Response> first = new ArrayList<>();
      visit.page.onResponse(first::add);
      visit.to("").first(".shelf a");
      visit.page.waitForLoadState();
      first.stream().filter(answer -> answer.url().matches(".*(/|\\.(js|css))")).forEach(answer -> assertEquals("gzip", answer.allHeaders().get("content-encoding"), answer.url()));
      int start = (int) visit.page.evaluate(BYTES);
      visit.page.selectOption("#stored", seed("réunion rassemblant pays"));
      visit.first("#cards .card");
      int bytes = (int) visit.settled().page.evaluate(BYTES);
      System.out.println("first visit: " + start + " bytes, with an article " + bytes + " in " + visit.requests.size() + " requests");
      assertTrue(bytes > 1000 && bytes <= MOST_BYTES, bytes + " bytes");
      assertEquals(List.of(), visit.requests.stream().filter(url -> !url.startsWith(service)).toList());
      List<Response> answers = new ArrayList<>();
      visit.page.onResponse(answers::add);
      visit.page.reload();
      visit.settled().first("#cards .card");
      assertEquals(0, visit.page.evaluate("performance.getEntriesByType('resource').filter(entry => entry.name.includes('/explorer/')).reduce((sum, entry) => sum + entry.transferSize, 0)"));
      for (Response answer : answers) {
        boolean isStatic = answer.url().contains("/explorer/");
        String kept = String.valueOf(answer.allHeaders().get("cache-control"));
        assertTrue(!isStatic || kept.contains("immutable"), answer.url() + " " + kept);
      }
      sound(visit);
    }
  }

  @Test
  void nothingInlineRunsWhateverGetsIntoThePage() {
    try (Visit visit = visit("fr")) {
      visit.to("");
      visit.page.evaluate("""
          () => {
            const script = document.createElement("script");
            script.textContent = "window.taken = 1";
            document.body.append(script);
            const holder = document.createElement("div");
            holder.innerHTML = "<img src=x onerror='window.taken = 2'><a href='javascript:window.taken = 3' id=bad>x</a><p style='color: red' id=styled>x</p>";
            document.body.append(holder);
            document.getElementById("bad").click();
          }""");
      visit.page.waitForTimeout(200);
      assertEquals(null, visit.page.evaluate("window.taken ?? null"));
      assertEquals(false, visit.page.evaluate("getComputedStyle(document.getElementById('styled')).color === 'rgb(255, 0, 0)'"));
      assertTrue(visit.errors.stream().anyMatch(error -> error.contains("Content Security Policy")), visit.errors.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {360, WIDE, 1920})
  void nothingMovesWhenWhatWasAskedForArrives(int width) {
    twoThatDisagree();
    try (Visit visit = recorded(width)) {
      for (String view : List.of("", "#/read/" + seed("réunion rassemblant pays"), "#/find?q=pays", "#/find?q=xyzzyx", "#/compare", "#/compare/" + aSeries())) {
        visit.page.navigate("about:blank");
        visit.to(view);
        visit.page.waitForTimeout(150);
        double shift = ((Number) visit.page.evaluate("seen.shift")).doubleValue();
        assertTrue(shift < NO_SHIFT, "'" + view + "' at " + width + " moves by " + shift);
        assertTrue((int) visit.page.evaluate("document.documentElement.scrollWidth") <= width, view + " is wider than " + width);
      }
      sound(visit);
    }
  }

  @Test
  void anArticleOfAThousandFiguresIsThereAtOnceAndScrolls() {
    String id = keep(ExplorerMeasures.figures(1000), "Le Compte", "2021-05-04");
    double first = Double.MAX_VALUE;
    int longest = Integer.MAX_VALUE;
    for (int i = 0; i < TRIES && (first > FIRST_MARKS_MS || longest > LONGEST_TASK_MS); i++) {
      try (Visit visit = recorded(WIDE)) {
        visit.to("#/read/" + id);
        first = Math.min(first, ((Number) visit.page.evaluate("seen.first - performance.getEntriesByType('resource').find(entry => entry.name.includes('/facts?')).responseEnd")).doubleValue());
        assertEquals(1000, visit.all("#text .fact").count());
        assertTrue(((Number) visit.page.evaluate("seen.shift")).doubleValue() < NO_SHIFT);
        longest = Math.min(longest, ((List<?>) visit.page.evaluate(ExplorerMeasures.SCROLLED)).stream().mapToInt(task -> ((Number) task).intValue()).max().orElse(0));
        sound(visit);
      }
    }
    assertTrue(first <= FIRST_MARKS_MS, "the first figures come after " + first + " ms");
    assertTrue(longest <= LONGEST_TASK_MS, "a task of " + longest + " ms");
  }

  @Test
  void anArticleThatMeansIllIsTextInEachView() {
    String many = ATTACK + " " + IntStream.range(0, 10_000).mapToObj(i -> "La ville a " + (i + 100) + " écoles.").collect(Collectors.joining(" "));
    String longest = "Il y a 40 écoles " + ATTACK + " et " + "dans la ville et ".repeat(61_000) + "12 ponts à Lyon.";
    String outlet = "<b onmouseover='window.taken = 4'>Le Mal</b>\u202e";
    List<String> articles = List.of(keep(many, outlet, "2021-05-04"), keep(longest, outlet, "2021-05-05"));
    try (Visit visit = visit("fr")) {
      visit.page.setDefaultTimeout(90_000);
      for (String id : articles) {
        visit.to("#/read/" + id);
        assertEquals(id.equals(articles.get(0)) ? many : longest, text(visit));
        assertTrue(visit.all("#cards .card").count() < 1000, "cards are made when they are near");
      }
      visit.to("#/find?outlet=" + encoded(outlet));
      assertEquals(25, visit.all("#hits li").count());
      visit.to("#/find?q=" + encoded("ponts Lyon") + "&outlet=" + encoded(outlet));
      assertTrue(visit.all("#hits li", "12 ponts").textContent().length() < 2000, "the end of the sentence is shown, not a megabyte");
      String facts = given().get("/v1/articles/" + articles.get(0) + "/facts?limit=1").path("items[0].id") + ","
          + given().get("/v1/articles/" + articles.get(1) + "/facts?limit=1").path("items[0].id");
      visit.to("#/compare?facts=" + facts);
      assertEquals(2, visit.all("#points tbody tr", "Le Mal").count());
      visit.to("#/compare");
      assertEquals(0, visit.all("main script, main img, main b").count());
      assertEquals(null, visit.page.evaluate("window.taken ?? null"));
      sound(visit);
    }
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20").replace("'", "%27");
  }

  @Test
  void whatIsPrintedIsTheTextAndTheChartAlone() {
    twoThatDisagree();
    try (Visit visit = new Visit(chromium, service, "fr", ColorScheme.DARK, WIDE)) {
      visit.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
      visit.to("#/compare/" + aSeries());
      assertTrue(visit.page.isVisible("#chart") && visit.page.isVisible("#points"));
      assertEquals(0, visit.all("header:visible, .downloads:visible, footer:visible").count());
      assertEquals("rgb(255, 255, 255)", visit.page.evaluate("getComputedStyle(document.body).backgroundColor"));
      visit.to("#/read/" + seed("réunion rassemblant pays"));
      assertTrue(visit.page.isVisible("#text") && visit.page.isVisible("#cards .card"));
      assertEquals(0, visit.all("form:visible, .says:visible").count());
      assertTrue(visit.page.pdf().length > 10_000);
      sound(visit);
    }
  }
}
