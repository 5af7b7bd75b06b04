package articlefacts.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The explorer as the service serves it; what it does in a browser is seen by {@code ExplorerBrowserTest} and its neighbours. */
@QuarkusTest
class ExplorerTest {

  private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(explorer/[^\"]+)\"|(?:from|import\\() ?\"\\./([^\"]+)\"|import\\(\"\\./([^\"]+)\"\\)");

  @Test
  void thePageIsServedAtTheRootUnderAStrictPolicy() {
    given().get("/").then()
        .statusCode(200)
        .contentType(containsString("text/html"))
        .header("Content-Security-Policy", containsString("default-src 'none'; script-src 'self'"))
        .header("Content-Security-Policy", not(containsString("unsafe")))
        .header("X-Content-Type-Options", "nosniff");
  }

  @Test
  void everythingThatThePageNeedsIsServedByTheServiceItself() {
    Deque<String> open = new ArrayDeque<>(Set.of("/"));
    Set<String> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      String path = open.pop();
      Response response = given().get(path);
      assertTrue(response.statusCode() == 200, path + ": " + response.statusCode());
      String body = response.asString();
      assertFalse(Pattern.compile("(?:src|href)=\"(?:https?:)?//|@import|url\\(http").matcher(body).find(), path + " loads from elsewhere");
      Matcher file = FILE.matcher(body);
      while (file.find()) {
        String next = file.group(1) != null ? "/" + file.group(1) : path.replaceFirst("[^/]*$", "") + (file.group(2) != null ? file.group(2) : file.group(3));
        if (seen.add(next)) {
          open.push(next);
        }
      }
    }
    for (String name : Set.of("/compare.js", "/style.css", "/cards.js")) {
      assertTrue(seen.stream().anyMatch(path -> path.endsWith(name)), seen.toString());
    }
  }

  @Test
  void itsFilesAreKeptByTheirContentsAndThePageIsAskedForAgain() {
    Response page = given().header("Accept-Encoding", "gzip").get("/");
    assertEquals("no-cache", page.header("Cache-Control"));
    Matcher file = Pattern.compile("explorer/[0-9a-f]{12}/app\\.js").matcher(page.asString());
    assertTrue(file.find(), page.asString());
    given().get("/" + file.group()).then().statusCode(200)
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .header("Content-Security-Policy", containsString("script-src 'self'"))
        .contentType(containsString("javascript"));
    given().get("/" + file.group().replaceFirst("/[0-9a-f]{12}/", "/0123456789ab/")).then().statusCode(200).header("Cache-Control", "no-cache");
    given().get("/" + file.group().replace("app.js", "none.js")).then().statusCode(404).header("Cache-Control", "no-cache");
    given().header("If-None-Match", page.header("ETag")).get("/").then().statusCode(304);
    given().head("/").then().statusCode(200).header("ETag", page.header("ETag"));
  }

  @Test
  void nothingInThePageIsInlineOrReadAsHtml() {
    for (String file : Set.of("/", "app", "api", "cards", "chart", "compare", "dom", "find", "interval", "keys", "marked", "picks", "read", "says", "words")) {
      Response answer = given().get(file.equals("/") ? file : "/explorer/" + file + ".js");
      String body = answer.asString();
      assertEquals(200, answer.statusCode(), file);
      assertFalse(Pattern.compile("innerHTML|insertAdjacentHTML|outerHTML|document\\.write|\\beval\\b|new Function|<script>|style=\"|\\son\\w+=\"").matcher(body).find(), file);
    }
  }
}
