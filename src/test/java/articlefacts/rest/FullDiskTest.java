package articlefacts.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** On a disk that is too full for the database to write: what is there is read, and nothing is half kept. */
@QuarkusTest
@TestProfile(FullDiskTest.Full.class)
class FullDiskTest {

  @TestHTTPResource URL url;

  /** More than any disk has is to be left free. */
  public static final class Full implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "articlefacts.limits.free-disk", String.valueOf(Long.MAX_VALUE),
          "articlefacts.seeds.load", "false",
          "articlefacts.reindex.at-start", "false",
          "quarkus.datasource.jdbc.url",
              "jdbc:h2:file:./target/full-disk/" + System.nanoTime() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
    }
  }

  @Test
  void nothingIsKeptAndReadsGoOn() {
    given().contentType(ContentType.JSON).body("{\"text\": \"Il y a 12 disques.\"}").post("/v1/articles").then().statusCode(507)
        .contentType("application/problem+json").body("type", equalTo("urn:article-facts:problem:storage-full"));
    given().contentType(ContentType.JSON).body("{\"text\": \"Il y a 12 disques.\"}").header("Idempotency-Key", "full").post("/v1/articles").then()
        .statusCode(507);
    String line =
        given().contentType("application/x-ndjson").body("{\"text\": \"Il y a 12 disques.\"}\n".getBytes(StandardCharsets.UTF_8))
            .post("/v1/articles/batch").asString();
    assertTrue(line.contains("\"status\":507"), line);
    given().get("/v1/facts").then().statusCode(200);
    given().get("/health/ready").then().statusCode(200);
    given().contentType(ContentType.JSON).body("{\"text\": \"Il y a 12 disques.\"}").post("/v1/extract").then().statusCode(200);
  }

  /** HTTP/1.0 needs no host. */
  @Test
  void whoSaysNoHostIsAnswered() throws Exception {
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.getOutputStream().write("GET /v1/facts?limit=1 HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals("200", answer.split(" ")[1], answer);
    }
  }

  @Test
  void pathsThatSomebodyMakesUpAreCountedAsOne() {
    for (int i = 0; i < 130; i++) {
      given().body("x").post("/junk/" + i);
      given().get("/v1/junk/" + i);
      given().get("/v1/articles/art_" + i);
      given().get("/v1/facts?limit=" + (i + 1));
    }
    List<String> paths =
        Pattern.compile("uri=\"([^\"]*)\"").matcher(given().get("/metrics").asString()).results().map(found -> found.group(1)).distinct().toList();
    assertTrue(paths.stream().noneMatch(path -> path.contains("junk") || path.contains("art_")), paths.toString());
    assertTrue(paths.contains("/v1/facts"), paths.toString());
  }
}
