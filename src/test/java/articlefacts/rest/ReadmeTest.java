package articlefacts.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's curl lines, run: each answers, and those about the seeds answer with what the seeds say. */
@QuarkusTest
class ReadmeTest {

  private static final Pattern CURL =
      Pattern.compile("^curl (?:-N )?'http://localhost:8080([^']*)'((?: -[HX] '[^']*')*)(?: (?:-d|--data-binary) '([^']*)')?$", Pattern.MULTILINE);
  private static final Pattern HEADER = Pattern.compile("-H '([^:]*): ([^']*)'");

  @TestHTTPResource URL url;

  private static List<String[]> lines() throws IOException {
    Matcher curl = CURL.matcher(Files.readString(Path.of("README.md")));
    return curl.results().map(m -> new String[] {m.group(1), m.group(2), m.group(3)}).toList();
  }

  private Response run(String[] line) {
    RequestSpecification request = RestAssured.given().urlEncodingEnabled(false);
    Matcher header = HEADER.matcher(line[1]);
    while (header.find()) {
      request.header(header.group(1), header.group(2));
    }
    URI target = URI.create("http://" + url.getAuthority() + line[0]);
    return line[2] == null ? request.get(target) : request.body(line[2].getBytes(java.nio.charset.StandardCharsets.UTF_8)).post(target);
  }

  private JsonPath answer(String path) throws IOException {
    String[] line = lines().stream().filter(l -> l[0].equals(path)).findFirst().orElseThrow();
    return run(line).then().statusCode(200).extract().jsonPath();
  }

  @Test
  void everyCurlLineAnswers() throws IOException {
    List<String[]> lines = lines();
    long written = Files.readString(Path.of("README.md")).lines().filter(line -> line.startsWith("curl ")).count();
    assertEquals(written, lines.size(), "a curl line is written in a way that this test does not read");
    for (String[] line : lines) {
      int status = run(line).statusCode();
      assertTrue(status >= 200 && status < 300, String.join(" ", line[0], String.valueOf(status)));
    }
  }

  /** Nothing in it means something else to bash, zsh or PowerShell; and what it names is there. */
  @Test
  void theLineForClientsIsOneForAllShells() throws IOException {
    String line = Files.readString(Path.of("README.md")).lines().filter(l -> l.startsWith("npx ")).findFirst().orElseThrow();
    assertTrue(line.matches("npx [@\\w./:= -]+"), line);
    Matcher document = Pattern.compile("http://localhost:8080(/\\S+)").matcher(line);
    assertTrue(document.find(), line);
    RestAssured.get("http://" + url.getAuthority() + document.group(1)).then().statusCode(200).contentType("application/json");
  }

  @Test
  void sixtyEightCountries() throws IOException {
    assertTrue(answer("/v1/facts?concept=country&min=68&max=68").getList("items.text").contains("68 pays"));
  }

  @Test
  void twoBillionDollars() throws IOException {
    List<String> texts = answer("/v1/facts?unit=USD&min=2000000000&max=2000000000").getList("items.text");
    assertTrue(texts.containsAll(List.of("deux milliards de dollars", "plus de 2 milliards de dollars")), texts.toString());
  }

  @Test
  void fourThousandOneHundredTroops() throws IOException {
    assertEquals(List.of("quelque 4 100 hommes"), answer("/v1/facts?concept=troops&min=4100&max=4100").getList("items.text"));
  }

  @Test
  void anArticleOfOnesOwn() throws IOException {
    assertFalse(answer("/v1/extract").getList("facts").isEmpty());
  }
}
