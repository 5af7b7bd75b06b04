package articlefacts.explorer;

import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Prints what docs/benchmarks.md says of the explorer, from the browser's own records: {@code ./mvnw test -Dtest=ExplorerMeasures}. */
@QuarkusTest
class ExplorerMeasures {

  /** Keeps what the browser records of a page: long tasks, shifts of its layout, and when the first figure was marked. */
  static final String RECORD = """
      window.seen = { long: [], shift: 0, first: null };
      new PerformanceObserver(list => list.getEntries().forEach(entry => seen.long.push(Math.round(entry.duration)))).observe({ type: "longtask", buffered: true });
      new PerformanceObserver(list => list.getEntries().forEach(entry => { if (!entry.hadRecentInput) seen.shift += entry.value; }))
        .observe({ type: "layout-shift", buffered: true });
      new MutationObserver(() => { if (seen.first === null && document.querySelector("#text .fact")) seen.first = performance.now(); })
        .observe(document, { childList: true, subtree: true });
      """;

  private static final String OPENED = """
      (() => {
        const answers = performance.getEntriesByType("resource").filter(entry => entry.name.includes("/facts?"));
        const bytes = performance.getEntries().filter(entry => !entry.name.includes("/v1/")).reduce((sum, entry) => sum + (entry.transferSize ?? 0), 0);
        return `page ${bytes} bytes; first figures ${Math.round(seen.first - answers[0].responseEnd)} ms after the (first) answer; `
          + `tasks over 50 ms while it opens: ${seen.long}; layout shift ${seen.shift.toFixed(3)}`;
      })()""";

  /** The tasks of more than 50 ms while a page is scrolled to its end. */
  static final String SCROLLED = """
      (async () => {
        seen.long = [];
        for (let y = 0; y < document.documentElement.scrollHeight; y += 400) {
          scrollTo(0, y);
          await new Promise(requestAnimationFrame);
        }
        await new Promise(done => setTimeout(done, 300));
        return seen.long;
      })()""";

  @TestHTTPResource("/")
  String service;

  @Test
  void articlesOpenAndScroll() {
    try (Chromium chromium = Chromium.start()) {
      see(chromium, "a seed", RestAssured.given().queryParam("q", "réunion rassemblant pays").get("/v1/facts").path("items[0].articleId"));
      see(chromium, "1,000 figures", keep(figures(1000)));
      see(chromium, "10,000 figures", keep(figures(10_000)));
      see(chromium, "a sentence of a million characters", keep("Il y a 40 écoles " + "dans la ville et ".repeat(60_000) + "12 ponts."));
    }
  }

  static String figures(int count) {
    return IntStream.range(0, count).mapToObj(i -> "La ville a " + (i + 100) + " écoles.").collect(Collectors.joining(" "));
  }

  private static String keep(String text) {
    return RestAssured.given().contentType(ContentType.JSON).body(Map.of("text", text, "language", "fr", "publishedAt", "2021-05-04"))
        .post("/v1/articles").then().statusCode(201).extract().path("id");
  }

  private void see(Chromium chromium, String what, String article) {
    try (Visit visit = new Visit(chromium, service, "fr", ColorScheme.LIGHT, 1280)) {
      visit.page.setDefaultTimeout(60_000);
      visit.page.addInitScript(RECORD);
      visit.to("#/read/" + article);
      System.out.println(what + ": " + visit.page.evaluate(OPENED) + "; tasks over 50 ms while it scrolls: " + visit.page.evaluate(SCROLLED) + "; errors: " + visit.errors);
    }
  }
}
