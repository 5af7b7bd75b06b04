package articlefacts.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What somebody sees who builds the service and runs it: it starts with the seeds, ends when asked to, and forgets nothing. */
class PackagedIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ARTICLE = "{\"text\": \"Le maire a compté 37 tilleuls.\", \"language\": \"fr\"}";

  @Test
  void itKnowsTheSeedsEndsWhenAskedToAndForgetsNothing() throws Exception {
    try (PackagedService service = new PackagedService()) {
      service.start();
      assertEquals(seeds(), articles(service).size());
      theReadmesLinesAnswer(service);
      assertEquals("findFacts", read(service, "/openapi.json").at("/paths/~1v1~1facts/get/operationId").textValue());

      assertEquals(201, service.post("/v1/articles", "application/json", ARTICLE).statusCode());
      String seed = read(service, "/v1/articles?limit=1").at("/items/0/id").textValue();
      assertEquals(204, PackagedService.send(HttpRequest.newBuilder(service.url("/v1/articles/" + seed)).DELETE().build()).statusCode());
      Map<String, JsonNode> before = articles(service);
      assertEquals(seeds() + 1, before.size(), "a seed has gone; the README's article and this one have come");
      workThatWasBegunIsFinished(service);
      assertTrue(service.log().contains("article-facts stopped"), service.log());

      service.start();
      assertEquals(before, articles(service));
      assertEquals(1, read(service, "/v1/facts?counted=tilleul").get("items").size());
    }
  }

  private static int seeds() throws IOException {
    try (var files = Files.list(Path.of("seeds"))) {
      return (int) files.filter(file -> file.toString().endsWith(".txt")).count();
    }
  }

  private static JsonNode read(PackagedService service, String path) throws IOException {
    HttpResponse<String> response = service.get(path);
    assertEquals(200, response.statusCode(), response.body());
    return JSON.readTree(response.body());
  }

  /** Every article with its text and its facts, by id. */
  private static Map<String, JsonNode> articles(PackagedService service) throws IOException {
    Map<String, JsonNode> articles = new TreeMap<>();
    for (JsonNode item : read(service, "/v1/articles?limit=1000").get("items")) {
      String id = item.get("id").textValue();
      JsonNode facts = read(service, "/v1/articles/" + id + "/facts?limit=1000").get("items");
      assertEquals(item.get("factCount").intValue(), facts.size(), id);
      articles.put(id, JSON.createArrayNode().add(read(service, "/v1/articles/" + id)).add(facts));
    }
    return articles;
  }

  /** By the real curl, as they stand there but for the port. */
  private static void theReadmesLinesAnswer(PackagedService service) throws Exception {
    List<String> lines = Files.readAllLines(Path.of("README.md")).stream().filter(line -> line.startsWith("curl ")).toList();
    assertTrue(lines.size() >= 5, lines.toString());
    for (String line : lines) {
      String command = line.replaceFirst("^curl ", "curl -fsS ").replace("http://localhost:8080/", service.url("/").toString());
      Process curl = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true).start();
      String answer = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, curl.waitFor(), command + "\n" + answer);
      assertTrue(JSON.readTree(answer).isObject(), answer);
    }
  }

  /** A long article is being read when the service is asked to stop: its answer comes whole. */
  private static void workThatWasBegunIsFinished(PackagedService service) throws Exception {
    String sentence = "Quelque 4 100 hommes et 12 millions d’euros ont été annoncés lundi par le ministre. ";
    HttpRequest request =
        HttpRequest.newBuilder(service.url("/v1/extract"))
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString(sentence.repeat(3_900)))
            .build();
    CompletableFuture<HttpResponse<String>> answer =
        PackagedService.HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    PackagedService.sleep(Duration.ofMillis(300));
    assertFalse(answer.isDone(), "the article was not long enough to be interrupted");
    int exitCode = service.stop();
    HttpResponse<String> response = answer.get(1, TimeUnit.MINUTES);
    assertEquals(200, response.statusCode());
    assertTrue(JSON.readTree(response.body()).get("facts").size() >= 11_000);
    // 128 + SIGTERM, what a process says that ended because it was asked to
    assertEquals(143, exitCode);
  }

  @Test
  void itEndsWithTheScriptThatStartedIt() throws Exception {
    try (PackagedService service = new PackagedService().byScript()) {
      service.start();
      List<ProcessHandle> itself = service.children();
      assertEquals(1, itself.size());
      assertEquals(143, service.stop(), "the script");
      try {
        itself.get(0).onExit().get(30, TimeUnit.SECONDS);
      } finally {
        itself.get(0).destroyForcibly();
      }
      assertTrue(service.log().contains("article-facts stopped"), service.log());
    }
  }

  @Test
  void itDoesNotStartWhereOthersCanWriteToIt() {
    try (PackagedService service = new PackagedService().with("QUARKUS_HTTP_HOST", "0.0.0.0")) {
      service.launch();
      assertNotEquals(0, service.exitCode());
      String log = service.log();
      assertTrue(log.contains("no API key is set: anybody could write. Set ARTICLEFACTS_KEYS_<NAME>"), log);
      assertFalse(log.contains("Listening on"), log);
    }
  }
}
