package articlefacts.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.packaged.ApiRequests.Call;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

/**
 * What holds for every answer to every request: no 5xx, no status and no media type that the document does not have for the
 * operation, and each error a problem.
 */
abstract class ApiFuzz {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final PackagedService SERVICE = PackagedService.shared();
  private static final RawHttp HTTP = new RawHttp(SERVICE.port());
  private static final ApiRequests REQUESTS = requests();

  /** A range whose end is before its beginning. */
  /** A name of our own classes; settings begin alike ("articlefacts.keys"). */
  private static final Pattern INSIDE = Pattern.compile("articlefacts\\.(?:app|extraction|rest|series|store)\\b");

  private static final Pattern CROSSED = Pattern.compile("\"detail\":\"(min, [^\"]*, is greater than max|from, [^\"]*, is after to)");

  /** How many answers there were of each status. */
  private static final Map<Integer, Integer> ANSWERS = new TreeMap<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("fuzz, answers by status: " + ANSWERS)));
  }

  private static ApiRequests requests() {
    List<String> articles = new ArrayList<>(List.of("art_none"));
    for (String text : List.of("Le port a 21 grues.", "La foire a coûté 3 millions d’euros.")) {
      articles.add(read(SERVICE.post("/v1/articles", "application/json", "{\"text\": \"" + text + "\"}").body()).get("id").textValue());
    }
    List<String> facts = new ArrayList<>(List.of("fct_none"));
    read(SERVICE.get("/v1/facts?limit=5").body()).get("items").forEach(fact -> facts.add(fact.get("id").textValue()));
    List<String> cursors = new ArrayList<>();
    for (String list : List.of("/v1/articles?limit=1", "/v1/entities?limit=1", "/v1/facts?limit=1", "/v1/facts?limit=1&sort=-value", "/v1/facts?limit=1&sort=published", "/v1/facts?limit=1&q=Irak&sort=relevance")) {
      JsonNode next = read(SERVICE.get(list).body()).get("next");
      cursors.add(URI.create(next.textValue()).getQuery().replaceFirst(".*cursor=", ""));
    }
    return new ApiRequests(new ApiDocument(), articles, facts, cursors);
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + json, e);
    }
  }

  @Provide
  Arbitrary<Call> valid() {
    return REQUESTS.valid();
  }

  @Provide
  Arbitrary<Call> broken() {
    return REQUESTS.broken();
  }

  @Provide
  Arbitrary<Call> astray() {
    return REQUESTS.astray();
  }

  void check(Call call) throws IOException {
    RawHttp.Answer answer = HTTP.send(call.request());
    ANSWERS.merge(answer.status(), 1, Integer::sum);
    String what = call + "\n→ " + answer.status() + " " + answer.headers() + "\n" + answer.text();
    assertTrue(answer.status() < 500, what);
    if (call.operation() != null) {
      Set<String> types = call.operation().answers().get(answer.status());
      assertTrue(types != null, "undocumented status\n" + what);
      if (!call.request().method().equals("HEAD") && answer.status() != 204 && answer.status() != 304) {
        assertTrue(types.contains(answer.mediaType()), "undocumented media type\n" + what);
      }
    }
    if (call.valid()) {
      boolean unknown = answer.status() == 404 && (call.operation().path().contains("{id}") || call.operation().path().equals("/v1/comparisons"));
      // what the document has no words for
      boolean crossed = answer.status() == 400 && CROSSED.matcher(answer.text()).find();
      assertTrue(answer.status() < 400 || unknown || crossed, "nothing is wrong with it\n" + what);
    }
    if (answer.status() >= 400) {
      checkProblem(call, answer, what);
    } else if (answer.mediaType().equals("application/json")) {
      assertFalse(answer.body().length > 0 && read(answer.text()).isMissingNode(), what);
    }
  }

  private static void checkProblem(Call call, RawHttp.Answer answer, String what) {
    assertEquals("application/problem+json", answer.mediaType(), what);
    if (call.request().method().equals("HEAD")) {
      return;
    }
    JsonNode problem = read(answer.text());
    assertTrue(problem.path("type").asText().startsWith("urn:article-facts:problem:"), what);
    assertFalse(problem.path("title").asText().isBlank(), what);
    assertEquals(answer.status(), problem.path("status").asInt(), what);
    assertTrue(Set.of("type", "title", "status", "detail", "name", "allowed").containsAll(fields(problem)), what);
    // what was sent may be quoted back, but nothing of the inside may show
    assertFalse(answer.text().contains("Exception") || answer.text().contains("\tat ") || INSIDE.matcher(answer.text()).find(), what);
  }

  private static List<String> fields(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
