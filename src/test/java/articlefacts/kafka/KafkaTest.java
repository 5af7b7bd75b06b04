package articlefacts.kafka;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Articles that come from Kafka, and what Kafka is told of them. */
@QuarkusTest
@TestProfile(WithKafka.class)
class KafkaTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PATIENCE_MILLIS = 90_000;

  private Topics topics;

  @BeforeEach
  void connect() {
    topics = new Topics(ConfigProvider.getConfig().getValue("articlefacts.kafka.bootstrap-servers", String.class));
  }

  @AfterEach
  void close() {
    topics.close();
  }

  private static void until(String what, Callable<Boolean> holds) throws Exception {
    long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    while (!holds.call()) {
      assertTrue(System.nanoTime() < deadline, what);
      Thread.sleep(50);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Ids of the articles of an outlet. */
  private static List<String> of(String outlet) {
    return given().queryParam("outlet", outlet).queryParam("limit", 1000).get("/v1/articles").jsonPath().getList("items.id");
  }

  private static JsonNode facts(String article) throws Exception {
    return JSON.readTree(given().queryParam("limit", 1000).get("/v1/articles/" + article + "/facts").asString()).get("items");
  }

  /** That a fact of the article has the word; an article that has just gone tells nothing. */
  private static boolean tells(String article, String word) {
    return given().queryParam("limit", 1000).get("/v1/articles/" + article + "/facts").asString().contains(word);
  }

  private List<ConsumerRecord<byte[], byte[]>> deadLetters(String key) {
    return topics.all(WithKafka.DEAD_LETTERS).stream().filter(letter -> letter.key() != null && new String(letter.key()).startsWith(key)).toList();
  }

  @Test
  void articlesAreKeptOnceWithTheFactsThatTheServiceReads() throws Exception {
    String article = "{\"text\": \"Le port a reçu 31 voiliers et 1 200 visiteurs dimanche.\", \"outlet\": \"Le Quai\", \"language\": \"fr\", \"publishedAt\": \"2023-06-12\"}";
    topics.send(WithKafka.ARTICLES, "k1", utf8(article));
    topics.send(WithKafka.ARTICLES, "k2", utf8(article));
    topics.send(WithKafka.ARTICLES, null, utf8(article));
    topics.flush();
    until("it is kept", () -> of("Le Quai").size() == 1);
    JsonNode kept = facts(of("Le Quai").get(0));
    assertEquals(3, kept.size(), kept.toString());
    JsonNode read = JSON.readTree(given().contentType(ContentType.JSON).body(article).post("/v1/extract").asString()).get("facts");
    for (int i = 0; i < kept.size(); i++) {
      var fact = (com.fasterxml.jackson.databind.node.ObjectNode) kept.get(i).deepCopy();
      fact.remove(List.of("articleId", "seriesId", "id"));
      var same = (com.fasterxml.jackson.databind.node.ObjectNode) read.get(i).deepCopy();
      same.remove("id");
      assertEquals(same.toString(), fact.toString());
    }
  }

  @Test
  void aPageSaysInHeadersWhatIsKnownOfIt() throws Exception {
    String page = "<html><head><title>Page</title></head><body><article><h1>Un parc</h1><p>La ville a planté 44 érables dans le parc, a indiqué la mairie "
        + "mardi. Les travaux ont duré trois mois et tous les habitants du quartier ont été invités à la fête.</p></article></body></html>";
    topics.send(
        WithKafka.ARTICLES, "page-1", page.getBytes(StandardCharsets.ISO_8859_1), "content-type", "text/html; charset=ISO-8859-1", "outlet", "Le Parc Été",
        "publishedAt", "2024-05-14", "traceparent", "00-1-2-01");
    topics.flush();
    until("it is kept", () -> of("Le Parc Été").size() == 1);
    String id = of("Le Parc Été").get(0);
    assertEquals("2024-05-14", given().get("/v1/articles/" + id).jsonPath().getString("publishedAt"));
    assertTrue(facts(id).toString().contains("\"lemma\":\"érable\""), facts(id).toString());
  }

  @Test
  void poisonGoesToTheDeadLettersAndStopsNothing() throws Exception {
    Map<String, String> wrong = new TreeMap<>(Map.of(
        "poison-1", "no JSON", "poison-2", "{\"text\": \"1\", \"colour\": \"red\"}", "poison-3", "{\"text\": \" \\n\"}", "poison-4", "{\"text\": \"12 chats\", \"publishedAt\": \"soon\"}",
        "poison-5", "{\"text\": \"" + "x".repeat(1_048_000) + "\"}"));
    wrong.forEach((key, value) -> {
      topics.send(WithKafka.ARTICLES, key, utf8(value));
      topics.send(WithKafka.ARTICLES, key, utf8("{\"text\": \"Après " + key + ", 5 chiens.\", \"language\": \"fr\", \"outlet\": \"Poison\"}"));
    });
    topics.send(WithKafka.ARTICLES, "poison-6", utf8("%PDF-1.7"), "content-type", "application/pdf");
    topics.send(WithKafka.ARTICLES, "poison-7", utf8("x"), "content-type", "text/html", "language", "klingon");
    topics.flush();
    until("what is behind them is kept", () -> of("Poison").size() == 5);
    until("dead letters", () -> deadLetters("poison").size() >= 6);
    Map<String, JsonNode> problems = new TreeMap<>();
    for (ConsumerRecord<byte[], byte[]> letter : deadLetters("poison")) {
      problems.put(new String(letter.key()), JSON.readTree(Topics.header(letter, "problem")));
    }
    assertEquals("urn:article-facts:problem:malformed-json", problems.get("poison-1").get("type").textValue());
    assertEquals("colour", problems.get("poison-2").get("name").textValue());
    assertEquals("urn:article-facts:problem:empty-text", problems.get("poison-3").get("type").textValue());
    assertEquals("urn:article-facts:problem:unsupported-media-type", problems.get("poison-6").get("type").textValue());
    JsonNode origin = problems.get("poison-7").get("origin");
    assertEquals(WithKafka.ARTICLES, origin.get("topic").textValue());
    assertEquals("poison-7", origin.get("key").textValue());
    assertTrue(origin.get("partition").isInt() && origin.get("offset").isNumber() && origin.get("timestamp").isNumber(), origin.toString());
    ConsumerRecord<byte[], byte[]> first = deadLetters("poison-1").get(0);
    assertEquals("no JSON", new String(first.value()), "it can be sent again");
    until("all of it is dealt with", () -> topics.committed("article-facts").size() == 3);
    String metrics = given().get("/metrics").asString();
    assertTrue(metrics.contains("articlefacts_kafka_lag{") && metrics.contains("articlefacts_kafka_dead_letters_total"), metrics);
  }

  @Test
  void aMessageWithoutAValueRemovesWhatItsKeyBrought() throws Exception {
    byte[] one = utf8("{\"text\": \"Le musée a exposé 81 tableaux.\", \"language\": \"fr\", \"outlet\": \"Le Musée\"}");
    byte[] other = utf8("{\"text\": \"Le musée a vendu 9 000 billets.\", \"language\": \"fr\", \"outlet\": \"Le Musée\"}");
    topics.send(WithKafka.ARTICLES, "m1", one);
    topics.send(WithKafka.ARTICLES, "m2", other);
    topics.flush();
    until("both are kept", () -> of("Le Musée").size() == 2);
    topics.send(WithKafka.ARTICLES, "m1", null);
    topics.flush();
    until("one is gone", () -> of("Le Musée").size() == 1);
    // gone, back and gone again, all of it before anybody looks
    topics.send(WithKafka.ARTICLES, "m1", one);
    topics.send(WithKafka.ARTICLES, "m1", null);
    topics.send(WithKafka.ARTICLES, "m1", one);
    topics.send(WithKafka.ARTICLES, "m2", null);
    topics.send(WithKafka.ARTICLES, "unheard-of", null);
    topics.flush();
    until("only the first is there", () -> of("Le Musée").size() == 1 && of("Le Musée").stream().anyMatch(id -> tells(id, "tableau")));
  }

  @Test
  void theStoreCanBeMadeAnewFromTheEvents() throws Exception {
    for (int i = 0; i < 12; i++) {
      topics.send(
          WithKafka.ARTICLES, "e" + i,
          utf8("{\"text\": \"L’incendie de Valmare a fait " + (20 + i % 3) + " blessés à Valmare, selon les pompiers de Valmare. Article " + i
              + ".\", \"language\": \"fr\", \"outlet\": \"Journal " + i + "\", \"publishedAt\": \"2023-07-0" + (1 + i % 3) + "\"}"));
    }
    topics.flush();
    until("they are kept", () -> of("Journal 11").size() == 1 && of("Journal 0").size() == 1 && of("Journal 7").size() == 1);
    String fact = facts(of("Journal 3").get(0)).get(0).get("id").textValue();
    given().contentType("application/merge-patch+json").body("{\"status\": \"confirmed\", \"note\": \"counted\"}").patch("/v1/facts/" + fact).then().statusCode(200);
    given().delete("/v1/articles/" + of("Journal 4").get(0)).then().statusCode(204);
    until("the events say what the store has", () -> {
      EventStore told = new EventStore();
      topics.all(WithKafka.EVENTS).forEach(told::apply);
      assertEquals(List.of(), told.outOfOrder);
      return told.articles.keySet().equals(java.util.Set.copyOf(ids())) && told.series.keySet().equals(series()) && told.corrections.size() == 1;
    });
    EventStore told = new EventStore();
    topics.all(WithKafka.EVENTS).forEach(told::apply);
    assertTrue(told.series.size() >= 1);
    for (String id : ids()) {
      JsonNode article = told.articles.get(id);
      assertEquals(given().get("/v1/articles/" + id).jsonPath().getString("text"), article.get("text").textValue());
      StringBuilder kept = new StringBuilder();
      facts(id).forEach(one -> kept.append(((com.fasterxml.jackson.databind.node.ObjectNode) one).without(List.of("seriesId")).toString()));
      StringBuilder event = new StringBuilder();
      article.get("facts").forEach(one -> event.append(one.toString()));
      assertEquals(kept.toString(), event.toString());
    }
    assertEquals(fact, told.corrections.get(0).get("factId").textValue());
    assertNotNull(told.articles.values().iterator().next().get("extractorVersion"));
  }

  private static List<String> ids() {
    return given().queryParam("limit", 1000).get("/v1/articles").jsonPath().getList("items.id");
  }

  private static java.util.Set<String> series() {
    List<String> ids = given().queryParam("limit", 1000).get("/v1/series").jsonPath().getList("items.id");
    return ids.stream().collect(Collectors.toSet());
  }
}
