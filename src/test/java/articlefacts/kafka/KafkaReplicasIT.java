package articlefacts.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.load.ArticleGenerator;
import articlefacts.packaged.Replica;
import articlefacts.packaged.RestartablePostgres;
import articlefacts.store.ArticleId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two replicas on one PostgreSQL and one Kafka, and everything that can happen to them: one is killed three times, Kafka and PostgreSQL are restarted.
 * Every article is there once, with all its facts; every event is told, in order; what is no article, and nothing else, is a dead letter.
 *
 * <p>{@code ./mvnw verify -Dtest=NoTest -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=KafkaReplicasIT -Dreplicas.articles=20000}
 */
class KafkaReplicasIT {

  private static final int ARTICLES = Integer.getInteger("replicas.articles", 2000);
  private static final int POISON = 12;
  private static final int SAME = 500;
  private static final long PATIENCE_MINUTES = 10 + ARTICLES / 500;
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private static void until(String what, Callable<Boolean> holds) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
    while (!holds.call()) {
      assertTrue(System.nanoTime() < deadline, what);
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private Replica replica(String name, RestartablePostgres database, Broker broker) {
    return new Replica(folder, name, database.url())
        .with("ARTICLEFACTS_KAFKA_BOOTSTRAP_SERVERS", broker.servers())
        .with("ARTICLEFACTS_KAFKA_ARTICLES", "articles")
        .with("ARTICLEFACTS_KAFKA_EVENTS", "events")
        .with("ARTICLEFACTS_KAFKA_DEAD_LETTERS", "dead-letters");
  }

  /** Takes minutes: it runs where it is asked for, by the number of articles. */
  @Test
  @EnabledIfSystemProperty(named = "replicas.articles", matches = "\\d+")
  void nothingIsLostAndNothingIsThereTwice() throws Exception {
    try (RestartablePostgres database = new RestartablePostgres(folder.resolve("postgres"));
        Broker broker = new Broker();
        Topics topics = new Topics(broker.servers());
        Replica first = replica("first", database, broker);
        Replica second = replica("second", database, broker)) {
      broker.topic("articles", 12);
      broker.topic("events", 6);
      broker.topic("dead-letters", 1);
      // both at once: they race for the migrations and the seeds
      first.launch();
      second.launch();
      first.awaitReady();
      second.awaitReady();
      until("they share the partitions", () -> shares(broker).equals(List.of(6, 6)));
      long seeds = database.count("article");
      assertEquals(database.count("seed"), seeds);

      List<String> articles = send(topics);
      trouble(database, broker, second, seeds);

      until("every article is kept", () -> database.count("article") == seeds + ARTICLES);
      until("where to go on is said", () -> topics.committed("article-facts").values().stream().mapToLong(o -> o).sum() == ARTICLES + POISON);
      everyArticleIsThereOnceWithItsFacts(database, articles);
      factsAreByteForByteThoseOfTheCommand(first, articles);
      eventsSayTheSame(database, topics);
      deadLettersAreThoseThatAreNoArticles(topics);
      bothReadAgainWhatAnOlderExtractorHasRead(database, first, second);
      first.close();
      second.close();
      assertEquals(List.of(), database.ask("select name from lease where until > current_timestamp"), "who stops gives back what it holds");
    }
  }

  private static List<String> send(Topics topics) {
    ArticleGenerator generator = new ArticleGenerator(11);
    List<String> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      articles.add(generator.line());
      topics.send("articles", "a" + i, articles.get(i).getBytes(StandardCharsets.UTF_8));
      if (i % (ARTICLES / POISON) == 0 && i / (ARTICLES / POISON) < POISON) {
        topics.send("articles", "poison" + i / (ARTICLES / POISON), ("{\"text\": " + i).getBytes(StandardCharsets.UTF_8));
      }
    }
    topics.flush();
    return articles;
  }

  /** At places that chance chooses among those that lie evenly in the whole. */
  private void trouble(RestartablePostgres database, Broker broker, Replica killed, long seeds) throws Exception {
    Random chance = new Random(Long.getLong("replicas.seed", 1));
    List<String> troubles = List.of("kill", "broker", "kill", "database", "kill");
    for (int i = 0; i < troubles.size(); i++) {
      long at = seeds + ARTICLES * (2L * i + 1) / 12 + chance.nextInt(Math.max(1, ARTICLES / 24));
      until("it goes on after trouble " + i, () -> database.count("article") >= at);
      switch (troubles.get(i)) {
        case "kill" -> {
          killed.kill();
          killed.launch();
        }
        case "broker" -> {
          broker.stop();
          broker.start();
        }
        default -> {
          database.stop();
          TimeUnit.SECONDS.sleep(1);
          database.start();
        }
      }
    }
    killed.awaitReady();
  }

  /** How many partitions each member of the group has. */
  private static List<Integer> shares(Broker broker) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.servers()))) {
      return admin.describeConsumerGroups(List.of("article-facts")).all().get().get("article-facts").members().stream()
          .map(member -> member.assignment().topicPartitions().size()).sorted().toList();
    } catch (java.util.concurrent.ExecutionException e) {
      return List.of();
    }
  }

  private static String text(String article) throws Exception {
    return JSON.readTree(article).get("text").textValue();
  }

  private static void everyArticleIsThereOnceWithItsFacts(RestartablePostgres database, List<String> articles) throws Exception {
    Set<String> ids = new TreeSet<>(database.ask("select id from article"));
    for (String article : articles) {
      assertTrue(ids.contains(ArticleId.ofText(text(article))), article);
    }
    assertEquals(
        List.of(), database.ask("select a.id from article a left join fact f on f.article_id = a.id group by a.id, a.fact_count having count(f.id) <> a.fact_count"));
    assertEquals(List.of("0"), database.ask("select count(*) from fact f where not exists (select from article a where a.id = f.article_id)"));
  }

  /** What the service answers, without the names of what only a kept fact has. */
  private void factsAreByteForByteThoseOfTheCommand(Replica service, List<String> articles) throws Exception {
    List<String> some = articles.subList(0, Math.min(SAME, articles.size()));
    Path file = folder.resolve("articles.ndjson");
    Files.writeString(file, String.join("\n", some));
    String java = ProcessHandle.current().info().command().orElse("java");
    Path out = folder.resolve("facts.ndjson");
    Process command =
        new ProcessBuilder(java, "-jar", "target/postgresql-app/quarkus-run.jar", "extract", file.toString())
            .redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    assertEquals(0, command.waitFor());
    List<String> read = Files.readAllLines(out);
    assertEquals(some.size(), read.size());
    for (int i = 0; i < some.size(); i++) {
      String id = ArticleId.ofText(text(some.get(i)));
      String kept = service.get("/v1/articles/" + id + "/facts?limit=1000").replaceAll("\"(articleId|seriesId)\":\"[a-z0-9_]+\",", "");
      assertEquals(read.get(i).substring(read.get(i).indexOf("\"facts\":[") + 8, read.get(i).lastIndexOf("]") + 1), kept.substring(9, kept.lastIndexOf("]") + 1));
    }
  }

  private static void eventsSayTheSame(RestartablePostgres database, Topics topics) throws Exception {
    // what a round has begun stands in tables of its own until it is done
    until("all series are made", () -> database.count("series_change") + database.count("series_work") + database.count("series_stale") == 0);
    until("all events are told", () -> database.count("outbox") == 0);
    // hundreds of thousands of facts: their number is enough
    EventStore told = new EventStore(what -> IntNode.valueOf(what.path("facts").size()));
    topics.each("events", told::apply);
    assertEquals(List.of(), told.outOfOrder);
    assertEquals(new TreeSet<>(database.ask("select id from article")), told.articles.keySet());
    assertEquals(new TreeSet<>(database.ask("select id from series")), told.series.keySet());
    Map<String, String> counts =
        database.ask("select id || ' ' || fact_count from article").stream().collect(Collectors.toMap(row -> row.split(" ")[0], row -> row.split(" ")[1]));
    for (Map.Entry<String, JsonNode> article : told.articles.entrySet()) {
      assertEquals(counts.get(article.getKey()), article.getValue().asText(), article.getKey());
    }
  }

  private static void bothReadAgainWhatAnOlderExtractorHasRead(RestartablePostgres database, Replica first, Replica second) throws Exception {
    List<String> before = database.ask("select article_id || id || md5(detail) from fact order by article_id, id");
    database.run("update article set extractor_version = 'older'");
    for (Replica replica : List.of(first, second)) {
      assertEquals(202, Replica.send(HttpRequest.newBuilder(replica.url("/v1/admin/reindex")).POST(HttpRequest.BodyPublishers.noBody()).build()).statusCode());
    }
    until("all are read again", () -> database.ask("select 1 from article where extractor_version = 'older' limit 1").isEmpty());
    until("both say so", () -> first.log().contains("articles read again") && second.log().contains("articles read again"));
    assertEquals(before, database.ask("select article_id || id || md5(detail) from fact order by article_id, id"));
  }

  private static void deadLettersAreThoseThatAreNoArticles(Topics topics) {
    Set<String> keys = topics.all("dead-letters").stream().map(letter -> new String(letter.key(), StandardCharsets.UTF_8)).collect(Collectors.toCollection(TreeSet::new));
    Set<String> poison = new TreeSet<>();
    for (int i = 0; i < POISON; i++) {
      poison.add("poison" + i);
    }
    assertEquals(poison, keys);
  }
}
