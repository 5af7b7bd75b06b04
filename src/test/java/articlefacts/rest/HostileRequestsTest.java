package articlefacts.rest;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are made to hurt: each is answered as a wrong one, or as a small one, and the next client notices nothing. */
@QuarkusTest
class HostileRequestsTest {

  private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\n";

  @TestHTTPResource URL url;

  private Socket open() throws IOException {
    Socket socket = new Socket(url.getHost(), url.getPort());
    socket.setSoTimeout(60_000);
    return socket;
  }

  private String ask(String request) throws IOException {
    try (Socket socket = open()) {
      socket.getOutputStream().write(request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.split(" ")[1]);
  }

  @Test
  void tenThousandWordsAreTooMany() throws IOException {
    for (int words : new int[] {3_000, 10_000}) {
      long begun = System.nanoTime();
      int status = status(ask("GET /v1/facts?q=" + "ab+".repeat(words) + HOST + "\r\n"));
      assertTrue(status < 500, words + " words: " + status);
      assertTrue(System.nanoTime() - begun < 20_000_000_000L);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zz\r\nabc\r\n0\r\n\r\n", "-1\r\nabc\r\n", "FFFFFFFFFFFFFFFFFF\r\nabc\r\n"})
  void brokenChunksAreRefused(String body) throws IOException {
    String answer = ask("POST /v1/articles" + HOST + "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n" + body);
    assertTrue(answer.isEmpty() || status(answer) == 400, answer);
  }

  /** Compression of bodies is not offered: a bomb is read as the bytes that it has. */
  @Test
  void aCompressedBombIsNotBlownUp() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(bomb)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        zip.write(zeros);
      }
    }
    for (String type : new String[] {"application/json", "text/plain", "text/html"}) {
      int status = given().header("Content-Encoding", "gzip").contentType(type).body(bomb.toByteArray()).post("/v1/extract").statusCode();
      assertTrue(status >= 200 && status < 500, type + " " + status);
    }
  }

  @Test
  void noHeaderAndNoLogLineCanBeForged() throws IOException {
    String answer = ask("GET /v1/facts/x%0d%0aSet-Cookie:%20a=b" + HOST + "X-Request-Id: a\tb\u0001 INFO forged\r\n\r\n");
    String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
    assertTrue(status(answer) == 404 || status(answer) == 400, answer);
    assertFalse(head.contains("Set-Cookie") || head.contains("forged"), head);
  }

  @Test
  void manyBadLinesAreAnswered() throws Exception {
    int lines = 20_000;
    try (Socket socket = open()) {
      Thread sender = new Thread(() -> {
        try {
          OutputStream out = socket.getOutputStream();
          byte[] bad = "{\"text\": }\n".repeat(100).getBytes(StandardCharsets.US_ASCII);
          out.write(("POST /v1/articles/batch" + HOST + "Content-Type: application/x-ndjson\r\nContent-Length: " + bad.length * (lines / 100) + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
          for (int i = 0; i < lines / 100; i++) {
            out.write(bad);
          }
          out.flush();
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
      });
      sender.start();
      BufferedReader answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertEquals(lines, answers.lines().filter(line -> line.contains("\"status\":400")).count());
      sender.join();
    }
  }

  /** A line without an end is answered once, and not held in memory. */
  @Test
  void aLineWithoutEndIsTooLong() throws IOException {
    byte[] line = "x".repeat(8 << 20).getBytes(StandardCharsets.US_ASCII);
    String answer = given().contentType("application/x-ndjson").body(line).post("/v1/articles/batch").asString();
    assertTrue(answer.contains("\"status\":413"), answer);
  }
}
