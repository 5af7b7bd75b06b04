package articlefacts.explorer;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of somebody else, shown by a real browser on the machine of a service without keys, tries every way of writing that it has. */
@QuarkusTest
class ForeignPageTest {

  /** A name that leads to this machine, as one does whose owner rebinds it. */
  private static final String FOREIGN = "evil.example";

  private static Chromium chromium;
  private static HttpServer foreign;

  @TestHTTPResource URL url;

  private String id;
  private String before;

  @BeforeAll
  static void opens() throws IOException {
    chromium = Chromium.start("--host-resolver-rules=MAP " + FOREIGN + " 127.0.0.1", "--disable-popup-blocking");
    foreign = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    foreign.setExecutor(Executors.newCachedThreadPool());
    foreign.createContext("/", ForeignPageTest::page);
    foreign.start();
  }

  @AfterAll
  static void closes() {
    if (foreign != null) {
      foreign.stop(0);
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  /** "/to?target" sends on to the target, whatever the method; "/reports?target" has what a page breaks reported there; all else is an empty page. */
  private static void page(HttpExchange exchange) throws IOException {
    try (exchange; InputStream body = exchange.getRequestBody()) {
      body.readAllBytes();
      String path = exchange.getRequestURI().getPath();
      String target = exchange.getRequestURI().getRawQuery();
      exchange.getResponseHeaders().set("Content-Type", "text/html");
      if (path.equals("/to")) {
        exchange.getResponseHeaders().set("Location", target);
      } else if (path.equals("/reports")) {
        exchange.getResponseHeaders().set("Content-Security-Policy", "img-src 'none'; report-uri " + target);
      }
      byte[] page = "<!doctype html><title>A page</title><img src='/x.png'>".getBytes(StandardCharsets.US_ASCII);
      exchange.sendResponseHeaders(path.equals("/to") ? 307 : 200, page.length);
      exchange.getResponseBody().write(page);
    }
  }

  @BeforeEach
  void anArticle() {
    id = given().contentType(ContentType.JSON).body(Map.of("text", "Le quai compte 31 navires.", "title", "Le quai", "language", "fr")).post("/v1/articles").path("id");
    before = stored();
  }

  @AfterEach
  void isTakenAway() {
    given().delete("/v1/articles/" + id);
  }

  /** All that could have been written. */
  private static String stored() {
    return given().header("Cache-Control", "no-cache").get("/v1/articles?limit=1000").then().statusCode(200).extract().asString()
        + given().header("Cache-Control", "no-cache").get("/v1/facts?limit=1000").asString();
  }

  /** Every way a page has, each with a text of its own; forms are sent into a frame. What each came to. */
  private static final String WAYS = """
      async ([service, id, fact, own]) => {
        const came = {};
        let number = 0;
        const json = () => JSON.stringify({text: 'Il y a ' + (100 + number++) + ' intrus.'});
        const line = () => json() + '\\n';
        const form = () => { const f = new FormData(); f.append('text', json()); return f; };
        const tried = async (name, way) => {
          try { const answer = await way(); came[name] = answer && answer.status !== undefined ? answer.status : 'sent'; }
          catch (e) { came[name] = e.name; }
        };
        const url = service + '/v1/articles';
        const types = ['application/json', 'text/plain', 'text/html', 'application/x-ndjson', 'application/rss+xml', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'];
        for (const mode of ['cors', 'no-cors']) for (const type of types) for (const credentials of ['omit', 'include'])
          await tried(['fetch', mode, type, credentials].join(' '), () => fetch(url, {method: 'POST', mode, credentials, headers: {'Content-Type': type}, body: json()}));
        for (const mode of ['cors', 'no-cors']) {
          await tried('FormData ' + mode, () => fetch(url, {method: 'POST', mode, body: form()}));
          await tried('URLSearchParams ' + mode, () => fetch(url, {method: 'POST', mode, body: new URLSearchParams({text: json()})}));
          await tried('Blob ' + mode, () => fetch(url, {method: 'POST', mode, body: new Blob([json()])}));
          await tried('string ' + mode, () => fetch(url, {method: 'POST', mode, body: json(), referrerPolicy: 'no-referrer', keepalive: true}));
          await tried('batch ' + mode, () => fetch(url + '/batch', {method: 'POST', mode, body: line()}));
          await tried('reindex ' + mode, () => fetch(service + '/v1/admin/reindex', {method: 'POST', mode}));
          await tried('fact ' + mode, () => fetch(url + '/' + id + '/facts', {method: 'POST', mode, body: JSON.stringify({start: 0, end: 5})}));
          await tried('slashes ' + mode, () => fetch(service + '//v1//articles', {method: 'POST', mode, body: json()}));
          await tried('sent on ' + mode, () => fetch(own + '/to?' + url, {method: 'POST', mode: own.startsWith('null') ? 'no-cors' : mode, body: json()}));
          for (const method of ['PUT', 'PATCH', 'DELETE']) {
            await tried(method + ' ' + mode, () => fetch(url + '/' + id, {method, mode, headers: {'Content-Type': 'application/json'}, body: method === 'DELETE' ? undefined : '{"title": "x"}'}));
            await tried(method + ' a fact ' + mode, () => fetch(service + '/v1/facts/' + fact, {method, mode, headers: {'Content-Type': 'application/merge-patch+json'}, body: '{"status": "rejected"}'}));
            await tried(method + ' sent on ' + mode, () => fetch(own + '/to?' + url + '/' + id, {method, mode}));
          }
          await tried('overridden ' + mode, () => fetch(url + '/' + id + '?_method=DELETE', {method: 'POST', mode, headers: {'X-HTTP-Method-Override': 'DELETE'}}));
        }
        await tried('XMLHttpRequest', () => new Promise((done, failed) => {
          const request = new XMLHttpRequest();
          request.open('POST', url);
          request.onload = () => done({status: request.status});
          request.onerror = () => failed(new TypeError());
          request.send(json());
        }));
        await tried('beacon', () => ({status: String(navigator.sendBeacon(url, json()))}));
        await tried('beacon of JSON', () => ({status: String(navigator.sendBeacon(url, new Blob([json()], {type: 'application/json'})))}));
        const frame = document.createElement('iframe');
        frame.name = 'frame';
        document.body.append(frame);
        const loaded = () => new Promise(done => { frame.onload = done; setTimeout(done, 3000); });
        for (const enctype of ['text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded'])
          for (const action of [url, url + '/batch', own + '/to?' + url])
            for (const policy of ['', 'no-referrer'])
              await tried(['form', enctype, action, policy].join(' '), async () => {
                const sent = document.createElement('form');
                Object.assign(sent, {method: 'post', enctype, action, target: 'frame'});
                if (policy) sent.rel = 'noreferrer';
                const field = document.createElement('input');
                field.name = '{"text": "Il y a ' + (100 + number++) + ' intrus.", "title": "';
                field.value = '"}';
                sent.append(field);
                document.body.append(sent);
                const done = loaded();
                sent.submit();
                await done;
              });
        await tried('ping', async () => {
          const link = document.createElement('a');
          Object.assign(link, {href: '#there', ping: url});
          document.body.append(link);
          link.click();
        });
        for (const tag of ['img', 'script', 'iframe'])
          await tried(tag, () => new Promise(done => {
            const element = document.createElement(tag);
            element.onload = element.onerror = done;
            element.src = url + '?text=Il+y+a+7+intrus.';
            document.body.append(element);
            setTimeout(done, 3000);
          }));
        await tried('reads', () => fetch(service + '/v1/facts?limit=1'));
        await new Promise(done => setTimeout(done, 500));
        return came;
      }
      """;

  @SuppressWarnings("unchecked")
  private Map<String, Object> all(Page page, String own) {
    String fact = given().get("/v1/articles/" + id + "/facts").path("items[0].id");
    return (Map<String, Object>) page.evaluate(WAYS, List.of("http://localhost:" + url.getPort(), id, fact, own));
  }

  private BrowserContext visitor() {
    return chromium.visitor("fr", ColorScheme.LIGHT, 1000);
  }

  private static String foreign(String host) {
    return "http://" + host + ":" + foreign.getAddress().getPort();
  }

  private void nothingWasWritten(Map<String, Object> came) {
    assertEquals(before, stored(), came.toString());
    assertTrue(came.size() > 70, came.toString());
    came.forEach((name, status) -> {
      boolean isReading = name.equals("reads");
      boolean isNumber = status instanceof Integer;
      assertEquals(isReading, isNumber && (int) status >= 200 && (int) status < 300, name + " " + status);
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {FOREIGN, "127.0.0.1", "localhost"})
  void aPageOfAnotherOriginReadsAndWritesNothing(String host) {
    try (BrowserContext visitor = visitor()) {
      Page page = visitor.newPage();
      page.navigate(foreign(host) + "/");
      nothingWasWritten(all(page, foreign(host)));
      page.navigate(foreign(host) + "/reports?http://localhost:" + url.getPort() + "/v1/articles");
      page.waitForTimeout(500);
      assertEquals(before, stored());
    }
  }

  /** For the browser it is the service's own page, under a name that its owner has made lead here. */
  @Test
  void aPageUnderAnotherNameOfThisMachineWritesNothing() {
    try (BrowserContext visitor = visitor()) {
      Page page = visitor.newPage();
      String there = "http://" + FOREIGN + ":" + url.getPort();
      page.navigate(there + "/");
      String fact = given().get("/v1/articles/" + id + "/facts").path("items[0].id");
      @SuppressWarnings("unchecked")
      Map<String, Object> came = (Map<String, Object>) page.evaluate(WAYS, List.of(there, id, fact, there));
      assertEquals(before, stored(), came.toString());
      assertEquals(403, came.get("fetch cors application/json include"), came.toString());
      assertEquals(403, came.get("DELETE cors"), came.toString());
    }
  }

  /** Without this the others would say nothing. */
  @Test
  void theServicesOwnPageWrites() {
    try (BrowserContext visitor = visitor()) {
      Page page = visitor.newPage();
      page.navigate("http://localhost:" + url.getPort() + "/");
      Object status = page.evaluate(
          "async ([id]) => (await fetch('/v1/articles/' + id, {method: 'PUT', headers: {'Content-Type': 'application/json'}, body: '{\"title\": \"Le môle\"}'})).status",
          List.of(id));
      assertEquals(200, status);
      assertEquals("Le môle", given().get("/v1/articles/" + id).path("title"));
    }
  }
}
