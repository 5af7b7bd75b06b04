package articlefacts.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that send byte by byte, read nothing, or say nothing: nobody else notices. */
@QuarkusTest
@TestProfile(SlowClientsTest.Patient.class)
class SlowClientsTest {

  private static final int LONGEST_MILLIS = 5_000;

  @TestHTTPResource URL url;
  private final List<Socket> sockets = new ArrayList<>();

  /** A few seconds are enough for a test. */
  public static final class Patient implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "articlefacts.limits.sending", "4s",
          "quarkus.datasource.jdbc.url", "jdbc:h2:mem:slow;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
    }
  }

  @BeforeEach
  void manyFacts() {
    if (RestAssured.given().header("Prefer", "return=total-count").get("/v1/facts?q=grues").jsonPath().getInt("total") == 0) {
      String sentences = String.join(" ", IntStream.range(0, 3000).mapToObj(i -> "Le port a " + (i + 2) + " grues.").toList());
      RestAssured.given().contentType("text/plain").body(sentences).post("/v1/articles?language=fr").then().statusCode(201);
    }
  }

  @AfterEach
  void hangUp() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private Socket send(String start) throws IOException {
    Socket socket = new Socket(url.getHost(), url.getPort());
    socket.setSoTimeout(20_000);
    socket.getOutputStream().write(start.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    sockets.add(socket);
    return socket;
  }

  private void othersAreAnswered() {
    for (String path : List.of("/v1/facts?limit=1&min=" + sockets.size(), "/health/ready", "/metrics")) {
      long begun = System.nanoTime();
      assertEquals(200, RestAssured.given().get(path).statusCode(), path);
      long millis = (System.nanoTime() - begun) / 1_000_000;
      assertTrue(millis < LONGEST_MILLIS, path + " took " + millis + " ms");
    }
    RestAssured.given().contentType("text/plain").body("Il y a 12 pays.").post("/v1/extract").then().statusCode(200);
  }

  private static String status(Socket socket) throws IOException {
    byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
    return new String(start, StandardCharsets.US_ASCII);
  }

  @Test
  void whoSendsByteByByteHoldsNobodyUp() throws IOException {
    for (int i = 0; i < 250; i++) {
      String path = i % 2 == 0 ? "/v1/extract" : "/v1/articles";
      send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\nI");
    }
    for (int round = 0; round < 3; round++) {
      for (Socket socket : sockets) {
        socket.getOutputStream().write('l');
      }
      othersAreAnswered();
    }
    assertEquals("HTTP/1.1 408", status(sockets.get(0)));
  }

  @Test
  void whoReadsNothingHoldsNobodyUp() throws IOException {
    for (int i = 0; i < 210; i++) {
      String format = i % 3 == 0 ? "&format=csv" : "";
      send("GET /v1/facts?min=2" + format + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + (i % 3 == 1 ? "text/csv" : "application/x-ndjson") + "\r\n\r\n");
    }
    for (int round = 0; round < 3; round++) {
      othersAreAnswered();
    }
    long lines = RestAssured.given().accept("application/x-ndjson").get("/v1/facts?q=grues").asString().lines().count();
    assertEquals(3000, lines);
  }

  @Test
  void batchesThatSayNothingHoldNobodyUp() throws IOException {
    for (int i = 0; i < 40; i++) {
      send("POST /v1/articles/batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{\"t\r\n");
    }
    othersAreAnswered();
    String answer =
        RestAssured.given().contentType("application/x-ndjson").body("{\"text\": \"Un lot de 12 pays.\"}\n".getBytes(StandardCharsets.UTF_8))
            .post("/v1/articles/batch").asString();
    assertTrue(answer.contains("\"status\":20"), answer);
  }

  @Test
  void whatAClientThatIsGoneHadAskedForIsReadNoFurther() throws IOException, InterruptedException {
    String text = "Le maire de Lyon a annoncé mardi que 12 écoles et 300 logements seraient rénovés, selon la préfecture. ".repeat(9_000);
    String head = "POST /v1/extract?language=fr HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: "
        + text.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n";
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (abandoned() == 0) {
      assertTrue(System.nanoTime() < deadline, "nothing was ended");
      try (Socket socket = send(head + text)) {
        // long enough to be begun
        Thread.sleep(50);
      }
    }
    othersAreAnswered();
  }

  private static double abandoned() {
    return RestAssured.given().get("/metrics").asString().lines().filter(line -> line.startsWith("articlefacts_extraction_abandoned_total"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).findFirst().orElse(0);
  }

  @Test
  void aClientThatIsGoneTakesNoTurn() throws IOException {
    for (int i = 0; i < 60; i++) {
      Socket socket = send("POST /v1/extract HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 20\r\n\r\nIl y a 12 pays ici. ");
      socket.close();
    }
    othersAreAnswered();
  }
}
