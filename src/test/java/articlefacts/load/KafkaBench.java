package articlefacts.load;

import articlefacts.kafka.Broker;
import articlefacts.kafka.Topics;
import articlefacts.packaged.Replica;
import articlefacts.packaged.RestartablePostgres;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How fast articles come in by Kafka beside {@code POST /v1/articles/batch}, by turns, into one process on PostgreSQL; then how fast two processes
 * together are, and how they share. After {@code ./mvnw verify}, which leaves the application for PostgreSQL:
 *
 * <p>{@code ./mvnw -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=articlefacts.load.KafkaBench -Dexec.args="3000 4 events"}: articles a
 * round, rounds, and whether events are told.
 */
public final class KafkaBench {

  /** Rounds before those that count: {@code -Dkafka.warming=1} where they are long. */
  private static final int WARMING = Integer.getInteger("kafka.warming", 2);

  /**
   * The same with the second process, whose compiler learns from half of what is sent: after 16,000 articles it still took a sixth of two
   * processors, after 44,000 nothing.
   */
  private static final int WARMING_OF_TWO = Integer.getInteger("kafka.warming.of.two", 22 * WARMING);

  private static long seed = System.nanoTime();
  private static long sent;

  private KafkaBench() {}

  public static void main(String[] args) throws Exception {
    int articles = args.length > 0 ? Integer.parseInt(args[0]) : 3000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 4;
    boolean events = args.length > 2 && args[2].equals("events");
    Path folder = Files.createTempDirectory("kafka-bench");
    try (RestartablePostgres database = new RestartablePostgres(folder.resolve("postgres"));
        Broker broker = new Broker();
        Topics topics = new Topics(broker.servers());
        Replica first = replica(folder, "first", database, broker, events);
        Replica second = replica(folder, "second", database, broker, events)) {
      broker.topic("articles", 12);
      broker.topic("events", 6);
      broker.topic("dead-letters", 1);
      first.launch().awaitReady();
      for (int i = 0; i < WARMING; i++) {
        batch(first, articles);
        kafka(topics, articles);
      }
      double batch = 0;
      double kafka = 0;
      for (int i = 0; i < rounds; i++) {
        batch += say("batch", articles, batch(first, articles));
        kafka += say("Kafka", articles, kafka(topics, articles));
      }
      System.out.printf(Locale.ROOT, "Kafka is %.3f of batch%n", batch / kafka);
      second.launch().awaitReady();
      for (int i = 0; i < WARMING_OF_TWO; i++) {
        say("two replicas, warming up", articles, kafka(topics, articles));
      }
      double before1 = first.metric("articlefacts_kafka_messages_total");
      double before2 = second.metric("articlefacts_kafka_messages_total");
      double worked1 = first.worked().toMillis();
      double worked2 = second.worked().toMillis();
      double two = 0;
      for (int i = 0; i < rounds; i++) {
        two += say("two replicas", articles, kafka(topics, articles));
      }
      double read1 = first.metric("articlefacts_kafka_messages_total") - before1;
      double read2 = second.metric("articlefacts_kafka_messages_total") - before2;
      System.out.printf(Locale.ROOT, "the first read %.1f %%, the second %.1f %%%n", 100 * read1 / (read1 + read2), 100 * read2 / (read1 + read2));
      System.out.printf(
          Locale.ROOT, "processors worked %.2f ms an article for the first, %.2f for the second%n", (first.worked().toMillis() - worked1) / read1,
          (second.worked().toMillis() - worked2) / read2);
      second.close();
      kafka(topics, articles);
      worked1 = first.worked().toMillis();
      double one = 0;
      for (int i = 0; i < rounds; i++) {
        one += say("one replica", articles, kafka(topics, articles));
      }
      System.out.printf(Locale.ROOT, "processors worked %.2f ms an article%n", (first.worked().toMillis() - worked1) / articles / rounds);
      System.out.printf(Locale.ROOT, "two replicas together are %.3f of one%n", one / two);
      sizes(database);
      series(database);
    }
    System.exit(0);
  }

  /** How fast the series of what has come follow, with nothing else to do. */
  private static void series(RestartablePostgres database) throws InterruptedException {
    long waiting = database.count("series_change");
    long start = System.nanoTime();
    while (database.count("series_change") > 0 && System.nanoTime() - start < 60e9) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    System.out.printf(
        Locale.ROOT, "series: %.0f articles/s, one process%n", (waiting - database.count("series_change")) / ((System.nanoTime() - start) / 1e9));
  }

  /** Bytes a fact, by table with its indexes. */
  private static void sizes(RestartablePostgres database) {
    double facts = database.count("fact");
    System.out.printf(Locale.ROOT, "%.0f articles, %.0f facts%n", (double) database.count("article"), facts);
    for (String table : List.of("article", "fact", "entity", "series_article", "series_term", "series_link", "series", "series_member", "message_key")) {
      long heap = Long.parseLong(database.ask("select pg_table_size('" + table + "')").get(0));
      long indexes = Long.parseLong(database.ask("select pg_indexes_size('" + table + "')").get(0));
      System.out.printf(Locale.ROOT, "%s: %.0f + %.0f bytes for each fact%n", table, heap / facts, indexes / facts);
    }
  }

  private static Replica replica(Path folder, String name, RestartablePostgres database, Broker broker, boolean events) {
    Replica replica = new Replica(folder, name, database.url())
        .with("ARTICLEFACTS_KAFKA_BOOTSTRAP_SERVERS", broker.servers())
        .with("ARTICLEFACTS_KAFKA_ARTICLES", "articles")
        .with("ARTICLEFACTS_KAFKA_DEAD_LETTERS", "dead-letters")
        .with("ARTICLEFACTS_LIMITS_REQUESTS_PER_MINUTE", "0");
    return events ? replica.with("ARTICLEFACTS_KAFKA_EVENTS", "events") : replica;
  }

  private static double say(String what, int articles, double seconds) {
    System.out.printf(Locale.ROOT, "%s: %.0f articles/s%n", what, articles / seconds);
    return seconds;
  }

  private static List<String> fresh(int articles) {
    ArticleGenerator generator = new ArticleGenerator(seed++);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      lines.add(generator.line());
    }
    return lines;
  }

  private static double batch(Replica service, int articles) {
    String lines = String.join("\n", fresh(articles));
    long start = System.nanoTime();
    var answer = Replica.send(
        HttpRequest.newBuilder(service.url("/v1/articles/batch")).header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofString(lines)).build());
    if (answer.body().lines().filter(line -> line.contains("\"status\":201")).count() != articles) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body().lines().limit(3).toList());
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** From the first message on until it is committed that all are dealt with. */
  private static double kafka(Topics topics, int articles) throws InterruptedException {
    List<String> lines = fresh(articles);
    sent += articles;
    long start = System.nanoTime();
    for (int i = 0; i < lines.size(); i++) {
      topics.send("articles", "k" + seed + "-" + i, lines.get(i).getBytes(StandardCharsets.UTF_8));
    }
    topics.flush();
    while (topics.committed("article-facts").values().stream().mapToLong(offset -> offset).sum() < sent) {
      // asked seldom: the broker, which answers, has the same processors
      TimeUnit.MILLISECONDS.sleep(250);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
