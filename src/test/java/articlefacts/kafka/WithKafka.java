package articlefacts.kafka;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The application with a Kafka beside it. */
public final class WithKafka implements QuarkusTestProfile {

  static final String ARTICLES = "articles";
  static final String EVENTS = "events";
  static final String DEAD_LETTERS = "dead-letters";

  /** A store of its own: what is in it must have been told of, all of it. */
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "quarkus.datasource.jdbc.url", "jdbc:h2:mem:with-kafka;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(Server.class));
  }

  /** Runs while the tests do. */
  public static final class Server implements QuarkusTestResourceLifecycleManager {

    private Broker broker;

    @Override
    public Map<String, String> start() {
      broker = new Broker();
      broker.topic(ARTICLES, 3);
      broker.topic(EVENTS, 2);
      broker.topic(DEAD_LETTERS, 1);
      return Map.of(
          "articlefacts.kafka.bootstrap-servers", broker.servers(), "articlefacts.kafka.articles", ARTICLES, "articlefacts.kafka.events", EVENTS,
          "articlefacts.kafka.dead-letters", DEAD_LETTERS, "articlefacts.seeds.load", "false");
    }

    @Override
    public void stop() {
      if (broker != null) {
        broker.close();
      }
    }
  }
}
