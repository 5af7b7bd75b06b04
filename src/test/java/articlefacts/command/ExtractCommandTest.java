package articlefacts.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.load.ArticleGenerator;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command reads what the service reads, and says what the service says. */
@QuarkusTest
class ExtractCommandTest {

  @TestHTTPResource("/v1/extract")
  URL extract;

  @TempDir Path folder;

  private record Run(int exitCode, List<String> lines, String said) {}

  private static Run run(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream says = new ByteArrayOutputStream();
    int exitCode =
        new ExtractCommand(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, new PrintStream(says, true, StandardCharsets.UTF_8))
            .run(List.of(arguments));
    return new Run(exitCode, out.toString(StandardCharsets.UTF_8).lines().toList(), says.toString(StandardCharsets.UTF_8));
  }

  @Test
  void eachLineIsWhatTheServiceAnswersByteForByte() throws Exception {
    List<String> articles = new ArrayList<>();
    ArticleGenerator generator = new ArticleGenerator(7);
    for (int i = 0; i < 60; i++) {
      articles.add(generator.line());
    }
    articles.add("{\"text\": \"The council hired \\\"45\\\" nurses 😀 on Monday.\", \"outlet\": \"The Gazette\", \"publishedAt\": \"2020-02-13T18:00:00+01:00\"}");
    articles.add("{\"text\": \"Die Stadt zählt 12 Brücken.\", \"title\": \"Brücken\"}");
    Path file = folder.resolve("articles.ndjson");
    Files.writeString(file, String.join("\n", articles));

    Run run = run("", file.toString());

    assertEquals(0, run.exitCode(), run.said());
    List<String> answers = new ArrayList<>();
    for (String article : articles) {
      answers.add(answer(article));
    }
    assertEquals(answers, run.lines());
    assertTrue(run.said().contains("62 articles (100 %)"), run.said());
  }

  private String answer(String article) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(extract.toString())).header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(article)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  @Test
  void aLineThatIsNoArticleSaysWhyInItsPlace() {
    Run run = run("{\"text\": \"12 chats\"}\n\nno JSON\n{\"text\": \" \"}\n{\"txt\": \"1\"}\n{\"text\": \"3 chiens\", \"language\": \"fr\"}", "-");
    assertEquals(1, run.exitCode());
    assertEquals(5, run.lines().size());
    assertTrue(run.lines().get(0).startsWith("{\"language\":"), run.lines().get(0));
    assertTrue(run.lines().get(1).startsWith("{\"line\":3,\"status\":400,\"problem\":{\"type\":\"urn:article-facts:problem:malformed-json\""), run.lines().get(1));
    assertTrue(run.lines().get(2).contains("\"line\":4") && run.lines().get(2).contains("empty-text"), run.lines().get(2));
    assertTrue(run.lines().get(3).contains("unknown-field"), run.lines().get(3));
    assertTrue(run.lines().get(4).contains("\"lemma\":\"chien\""), run.lines().get(4));
    assertTrue(run.said().contains("5 articles,") && run.said().contains("3 failed"), run.said());
  }

  @Test
  void itSaysHowItIsAskedForAndWhatCannotBeRead() {
    assertEquals(2, run("").exitCode());
    assertEquals(2, run("", "--fast").exitCode());
    Run missing = run("", folder.resolve("nothing.ndjson").toString());
    assertEquals(2, missing.exitCode());
    assertTrue(missing.said().contains("nothing.ndjson"), missing.said());
  }

  @Test
  void aLineThatIsTooLongIsRefusedAndTheNextIsRead() {
    String tooLong = "{\"text\": \"" + "a".repeat(1_100_000) + "\"}";
    Run run = run(tooLong + "\n{\"text\": \"7 ponts\", \"language\": \"fr\"}\n", "-");
    assertTrue(run.lines().get(0).contains("body-too-large"), run.lines().get(0));
    assertTrue(run.lines().get(1).contains("\"lemma\":\"pont\""), run.lines().get(1));
  }
}
