package articlefacts.rest;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.load.Races;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Clients that change the same articles at the same time: no change that was acknowledged is lost. On every database. */
abstract class RacesContract {

  /** {@code -Draces.rounds=8} for more. */
  private static final int ROUNDS = Integer.getInteger("races.rounds", 4);
  private static final long SEED = 20200213;

  @TestHTTPResource URL url;
  @Inject AgroalDataSource database;

  @Test
  void everyAcknowledgedChangeIsSeen() throws Exception {
    Races races = new Races(List.of("http://" + url.getAuthority()), SEED);
    for (int round = 0; round < ROUNDS; round++) {
      assertEquals(List.of(), races.round(this::readEverythingAgain), "round " + round);
    }
    assertTrue(races.statuses().keySet().stream().noneMatch(status -> status == 500), races.statuses().toString());
    assertTrue(races.statuses().keySet().containsAll(List.of(200, 201, 204, 404)), races.statuses().toString());
  }

  /** As after an update: an older extractor has read all that there is. */
  private Object readEverythingAgain() throws SQLException, InterruptedException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("update article set extractor_version = 'older' where fact_count < 1000");
    } catch (SQLException e) {
      // the embedded database gives up when the same row is being written to
      Thread.sleep(1);
    }
    given().post("/v1/admin/reindex");
    Thread.sleep(5);
    return null;
  }

  @Test
  void ofManyRequestsWithOneKeyOneDoesTheWork() throws Exception {
    for (int round = 0; round < 5; round++) {
      String key = "together-" + round;
      String body = "{\"text\": \"Ensemble " + round + " : 12 pays.\"}";
      List<Response> answers = together(8, i -> body, key);
      assertTrue(answers.stream().allMatch(answer -> answer.statusCode() == 201), statuses(answers).toString());
      assertEquals(7, answers.stream().filter(answer -> "true".equals(answer.header("Idempotency-Replayed"))).count());
      assertEquals(1, answers.stream().map(answer -> answer.path("id").toString()).distinct().count());
    }
  }

  @Test
  void ofManyBodiesUnderOneKeyOneIsKept() throws Exception {
    for (int round = 0; round < 3; round++) {
      int number = round;
      List<Response> answers = together(8, i -> "{\"text\": \"Chacun " + number + " le sien : " + (i + 2) + " pays.\"}", "apart-" + round);
      List<Integer> statuses = statuses(answers);
      assertEquals(1, Collections.frequency(statuses, 201), statuses.toString());
      assertEquals(7, Collections.frequency(statuses, 409), statuses.toString());
    }
  }

  @Test
  void aRequestThatFailedGivesItsKeyBack() {
    post("{\"text\": \" \"}", "failed").then().statusCode(400);
    post("{\"text\": \"Cette fois, 3 mots.\"}", "failed").then().statusCode(201);
  }

  @Test
  void theSameAnswerIsGivenAgain() {
    post("{\"text\": \"Déjà là, 3 fois.\"}", "first").then().statusCode(201);
    post("{\"text\": \"Déjà là, 3 fois.\"}", "second").then().statusCode(200);
    Response again = post("{\"text\": \"Déjà là, 3 fois.\"}", "second");
    again.then().statusCode(200).header("Idempotency-Replayed", "true");
  }

  private static List<Integer> statuses(List<Response> answers) {
    return answers.stream().map(Response::statusCode).sorted().toList();
  }

  private static List<Response> together(int clients, java.util.function.IntFunction<String> body, String key) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      List<Future<Response>> answers = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        String text = body.apply(i);
        answers.add(threads.submit(() -> patient(text, key)));
      }
      List<Response> all = new ArrayList<>();
      for (Future<Response> answer : answers) {
        all.add(answer.get());
      }
      return all;
    } finally {
      threads.shutdown();
    }
  }

  /** Comes again where the service asks for it: on a machine that has other things to do the turn to write may not come in time. */
  private static Response patient(String body, String key) {
    Response answer = post(body, key);
    for (int tries = 0; answer.statusCode() == 503 && tries < 20; tries++) {
      answer = post(body, key);
    }
    return answer;
  }

  private static Response post(String body, String key) {
    return given().contentType(ContentType.JSON).header("Idempotency-Key", key).body(body).post("/v1/articles");
  }
}
