package articlefacts.kafka;

import articlefacts.app.BatchIntake;
import articlefacts.app.Settings;
import articlefacts.store.MessageKeys;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.jboss.logging.Logger;

/**
 * Takes articles in from Kafka for as long as the service runs. When Kafka is away the service goes on, and this tries again.
 *
 * <p>What is worked on is in {@link Partitions}; this is its thread.
 */
@ApplicationScoped
class ArticleConsumer {

  private static final Logger LOG = Logger.getLogger(ArticleConsumer.class);

  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);
  private static final Duration STOPPING = Duration.ofSeconds(15);

  private final Settings settings;
  private final Clients clients;
  private final Partitions.Tools tools;
  private final int groupSize;
  private volatile boolean stopping;
  private volatile Consumer<byte[], byte[]> consumer;
  private Thread thread;

  ArticleConsumer(
      Settings settings, Clients clients, BatchIntake intake, MessageKeys keys, DeadLetters deadLetters, IntakeMeters meters) {
    this.settings = settings;
    this.clients = clients;
    groupSize = intake.groupSize();
    tools = new Partitions.Tools(intake, keys, new Messages(settings.limits()), deadLetters, meters);
  }

  void atStart(@Observes StartupEvent started) {
    if (settings.kafka().bootstrapServers().isPresent() && settings.kafka().articles().isPresent()) {
      thread = new Thread(this::run, "kafka-articles");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** What is in hand is finished, and where to go on is said, before the database closes. */
  void atStop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stopping = true;
    if (thread != null) {
      Consumer<byte[], byte[]> polling = consumer;
      if (polling != null) {
        polling.wakeup();
      }
      thread.join(STOPPING.toMillis());
    }
  }

  private void run() {
    List<String> topics = settings.kafka().articles().orElseThrow();
    while (!stopping) {
      try (Consumer<byte[], byte[]> one = clients.consumer(2 * groupSize)) {
        consumer = one;
        Partitions partitions = new Partitions(one, tools, () -> stopping);
        one.subscribe(topics, partitions);
        LOG.infof("articles are read from %s as %s", topics, settings.kafka().group());
        partitions.run();
      } catch (InterruptedException e) {
        stopping = true;
      } catch (RuntimeException e) {
        LOG.errorf("reading from Kafka stopped and is begun again: %s", e);
        pause();
      } finally {
        consumer = null;
      }
    }
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES.toMillis());
    } catch (InterruptedException e) {
      stopping = true;
    }
  }
}
