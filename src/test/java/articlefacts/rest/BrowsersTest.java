package articlefacts.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page of another origin, or one that was led here by another name, can do to a service without keys: read. */
@QuarkusTest
@TestProfile(BrowsersTest.Named.class)
class BrowsersTest {

  @TestHTTPResource URL url;

  /** Where one origin and one host are set. */
  public static final class Named implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("articlefacts.browsers.origins", "https://desk.example.org", "articlefacts.browsers.hosts", "facts.example.org");
    }
  }

  /** The whole answer to a POST of an article; header lines are separated by "|", and PORT is the service's. */
  private String post(String path, String headers) throws IOException {
    byte[] body = "{\"text\": \"Il y a 12 pages.\"}".getBytes(StandardCharsets.UTF_8);
    return ask("POST " + path, headers + "|Content-Length: " + body.length, body);
  }

  private String ask(String start, String headers, byte[] body) throws IOException {
    String lines = headers.replace("PORT", String.valueOf(url.getPort())).replaceAll("\\s*\\|\\s*", "\r\n");
    try (Socket socket = new Socket("127.0.0.1", url.getPort())) {
      socket.setSoTimeout(20_000);
      String head = start + " HTTP/1.1\r\nConnection: close\r\n" + lines + "\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().write(body);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.split(" ")[1]);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "Host: localhost:PORT | Content-Type: application/json | Origin: https://evil.example",
    "Host: localhost:PORT | Content-Type: text/plain | Origin: https://evil.example",
    "Host: localhost:PORT | Content-Type: text/html | Origin: http://localhost:3000",
    "Host: localhost:PORT | Content-Type: text/plain | Origin: null",
    "Host: localhost:PORT | Content-Type: text/plain | Origin: ",
    "Host: localhost:PORT | Content-Type: text/plain | Origin: http://localhost:PORT.evil.example",
    "Host: localhost:PORT | Content-Type: text/plain | Origin: http://localhost:PORT@evil.example",
    "Host: localhost:PORT | Content-Type: text/plain | Sec-Fetch-Site: cross-site",
    "Host: localhost:PORT | Content-Type: text/plain | Sec-Fetch-Site: same-site",
    "Host: localhost:PORT | Content-Type: text/plain | Origin: http://localhost:PORT | Sec-Fetch-Site: cross-site",
    "Host: localhost:PORT | Content-Type: text/plain | Referer: https://evil.example/page",
    "Host: localhost:PORT | Content-Type: text/plain | User-Agent: Mozilla/5.0 (X11)",
    "Host: localhost:PORT | User-Agent: Mozilla/5.0 (X11)",
    "Host: localhost:PORT | Content-Type: multipart/form-data; boundary=x | User-Agent: Mozilla/5.0 (X11)",
    "Host: evil.example | Content-Type: application/json",
    "Host: evil.example:PORT | Content-Type: application/json | Origin: http://evil.example:PORT | Sec-Fetch-Site: same-origin",
    "Host: localhost.evil.example | Content-Type: text/plain",
    "Host: 127.0.0.1.evil.example | Content-Type: text/plain",
    "Host: [::2]:PORT | Content-Type: application/json",
    "Host: 192.168.1.5:PORT | Content-Type: application/json",
    "Host: facts.example.org.evil.example | Content-Type: application/json",
    "Host: desk.example.org | Content-Type: application/json | Origin: https://desk.example.org"
  })
  void noOtherPageWrites(String headers) throws IOException {
    for (String path : new String[] {"/v1/articles", "//v1/articles", "/v1/articles/batch", "/v1/admin/reindex", "/v1/extract/../articles"}) {
      String answer = post(path, headers);
      assertEquals(403, status(answer), path + "\n" + answer);
      assertTrue(answer.contains("urn:article-facts:problem:forbidden"), answer);
    }
    for (String method : new String[] {"DELETE", "PUT", "PATCH"}) {
      if (!headers.contains("User-Agent")) {
        assertEquals(403, status(ask(method + " /v1/articles/art_none", headers, new byte[0])), headers);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "Host: localhost:PORT | Content-Type: application/json",
    "Host: LOCALHOST:PORT | Content-Type: application/json",
    "Host: 127.0.0.1 | Content-Type: application/json",
    "Host: [::1]:PORT | Content-Type: application/json",
    "Host: facts.localhost:PORT | Content-Type: application/json",
    "Host: facts.example.org | Content-Type: application/json",
    "Host: localhost:PORT | Content-Type: text/plain | User-Agent: curl/8.5.0",
    "Host: localhost:PORT | Content-Type: text/html",
    "Host: localhost:PORT | Content-Type: text/plain | User-Agent: Mozilla/5.0 (X11) | X-Requested-With: page",
    "Host: localhost:PORT | Content-Type: application/json | User-Agent: Mozilla/5.0 (X11)",
    "Host: localhost:PORT | Content-Type: application/json | Origin: http://localhost:PORT | Sec-Fetch-Site: same-origin",
    "Host: localhost:PORT | Content-Type: text/plain | Sec-Fetch-Site: none",
    "Host: localhost:PORT | Content-Type: application/json | Origin: https://desk.example.org | Sec-Fetch-Site: cross-site",
    "Host: localhost:PORT | Content-Type: application/json | Referer: http://localhost:PORT/page"
  })
  void whoeverIsNoOtherPageWrites(String headers) throws IOException {
    String answer = post("/v1/articles", headers);
    assertTrue(status(answer) == 201 || status(answer) == 200, answer);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "POST; /v1/articles; https://evil.example; 403",
    "DELETE; /v1/articles/art_none; https://evil.example; 403",
    "PUT; /v1/articles/art_none; null; 403",
    "PATCH; /v1/facts/fct_none; http://localhost:3000; 403",
    "DELETE; /v1/articles/art_none; https://desk.example.org; 204",
    "DELETE; /v1/articles/art_none; http://localhost:PORT; 204",
    "GET; /v1/facts; https://evil.example; 204",
    "POST; /v1/extract; https://evil.example; 204"
  })
  void aBrowserIsToldWhatAPageMayDo(String method, String path, String origin, int expected) throws IOException {
    String answer =
        ask(
            "OPTIONS " + path,
            "Host: localhost:PORT | Origin: " + origin + " | Access-Control-Request-Method: " + method + " | Access-Control-Request-Headers: content-type",
            new byte[0]);
    assertEquals(expected, status(answer), answer);
    assertEquals(expected == 204, answer.toLowerCase(java.util.Locale.ROOT).contains("access-control-allow-origin"), answer);
  }

  @Test
  void everyPageReads() throws IOException {
    String answer = ask("GET /v1/facts?limit=1", "Host: localhost:PORT | Origin: https://evil.example | Sec-Fetch-Site: cross-site", new byte[0]);
    assertEquals(200, status(answer));
    assertTrue(answer.toLowerCase(java.util.Locale.ROOT).contains("access-control-allow-origin: *"), answer);
    assertEquals(200, status(post("/v1/extract", "Host: localhost:PORT | Origin: https://evil.example | Content-Type: application/json")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host: localhost:PORT | Host: evil.example", "Host: localhost:PORT | host: localhost:PORT"})
  void twoHostsAreRefused(String hosts) throws IOException {
    assertEquals(400, status(ask("GET /v1/facts", hosts, new byte[0])));
    assertEquals(400, status(post("/v1/articles", hosts + " | Content-Type: application/json")));
  }
}
