package articlefacts.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The commands of docs/backup.md, as they stand there, bring a store back as it was. */
class BackupIT {

  private static final String ARTICLE = "{\"text\": \"Le phare a 212 marches.\", \"language\": \"fr\"}";

  /** The blocks of commands: back-up and restore of H2, the two lines for PostgreSQL, the check. */
  private static List<String> blocks() throws IOException {
    return Pattern.compile("```(?:sh)?\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("docs/backup.md"))).results()
        .map((MatchResult block) -> block.group(1)).toList();
  }

  private static String run(PackagedService service, String commands) throws IOException, InterruptedException {
    String here = commands.replace("target/quarkus-app/quarkus-run.jar", PackagedService.JAR.toString());
    Process shell = new ProcessBuilder("sh", "-e", "-c", here).directory(service.folder().toFile()).redirectErrorStream(true).start();
    String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, shell.waitFor(), commands + "\n" + said);
    return said;
  }

  @Test
  void whatWasBackedUpIsThereAgain() throws Exception {
    Assumptions.assumeFalse("postgresql".equals(System.getProperty("database")), "pg_dump is not part of the server that tests use");
    List<String> blocks = blocks();
    assertEquals(4, blocks.size());
    try (PackagedService service = new PackagedService()) {
      service.start();
      assertEquals(201, service.post("/v1/articles", "application/json", ARTICLE).statusCode());
      String facts = service.get("/v1/facts?limit=1000").body();
      String articles = service.get("/v1/articles?limit=1000").body();
      assertTrue(facts.contains("212 marches"), facts);
      service.stop();
      run(service, blocks.get(0));

      service.start();
      String id = service.get("/v1/facts?counted=marche").body().replaceFirst("(?s).*\"articleId\":\"([^\"]*)\".*", "$1");
      assertEquals(204, PackagedService.send(HttpRequest.newBuilder(service.url("/v1/articles/" + id)).DELETE().build()).statusCode());
      service.stop();
      run(service, blocks.get(1));
      run(service, blocks.get(3));

      service.start();
      assertEquals(facts, service.get("/v1/facts?limit=1000").body());
      assertEquals(articles, service.get("/v1/articles?limit=1000").body());
    }
  }
}
