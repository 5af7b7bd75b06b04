package articlefacts.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.store.OnPostgres;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** PostgreSQL that does not answer any more: whoever needs it is told so soon, the others notice nothing, and it goes on by itself. */
@QuarkusTest
@TestProfile(OnPostgres.class)
class DatabaseAwayTest {

  /** Two seconds, and what a busy machine adds. */
  private static final long SOON_MILLIS = 5_000;

  private static final long PATIENCE_MILLIS = 60_000;

  @Inject AgroalDataSource database;

  /** The server's processes: the one that listens, and those that it has started. */
  private List<ProcessHandle> processes() throws Exception {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet backend = statement.executeQuery("select pg_backend_pid()")) {
      backend.next();
      ProcessHandle server = ProcessHandle.of(backend.getLong(1)).orElseThrow().parent().orElseThrow();
      return Stream.concat(Stream.of(server), server.descendants()).toList();
    }
  }

  private static void signal(List<ProcessHandle> processes, String name) throws IOException, InterruptedException {
    for (ProcessHandle process : processes) {
      new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    }
  }

  private static int status(String path) {
    return given().get(path).statusCode();
  }

  private static void until(String path, int status) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    while (status(path) != status && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertEquals(status, status(path), path);
  }

  @Test
  void aFrozenServerHoldsNobodyUp() throws Exception {
    for (int i = 0; i < 3; i++) {
      given().get("/v1/facts?limit=3").then().statusCode(200);
    }
    List<ProcessHandle> server = processes();
    signal(server, "STOP");
    try {
      long begun = System.nanoTime();
      CompletableFuture<Response> caught = CompletableFuture.supplyAsync(() -> post("Gelé : 12 pays."));
      assertEquals(503, caught.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).statusCode());
      assertTrue((System.nanoTime() - begun) / 1_000_000 < SOON_MILLIS, "it took " + (System.nanoTime() - begun) / 1_000_000 + " ms");
      until("/health/ready", 503);
      given().get("/v1/facts?min=17").then().statusCode(503).header("Retry-After", notNullValue())
          .body("type", equalTo("urn:article-facts:problem:unavailable"));
      given().get("/v1/facts?limit=3").then().statusCode(200);
      given().contentType(ContentType.JSON).body("{\"text\": \"Il y a 12 pays.\"}").post("/v1/extract").then().statusCode(200);
      given().get("/health/live").then().statusCode(200);
    } finally {
      signal(server, "CONT");
    }
    until("/health/ready", 200);
    until("/v1/facts?min=17", 200);
    assertEquals(201, post("Dégelé : 12 pays.").statusCode());
  }

  private static Response post(String text) {
    return given().contentType(ContentType.JSON).body("{\"text\": \"" + text + "\"}").post("/v1/articles");
  }
}
