package articlefacts.kafka;

import articlefacts.app.Settings;
import articlefacts.store.Leases;
import articlefacts.store.Outbox;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;

/**
 * Tells others what the {@link Outbox} holds, in order, at least once (docs/kafka.md). One process of all does it, by a lease; Kafka's own
 * fencing keeps one that believes to have it still from telling anything behind its back.
 *
 * <p>Events go out in transactions of Kafka, and are forgotten after that: who is killed in between tells some again, with the same
 * sequence.
 */
@ApplicationScoped
class EventPublisher {

  private static final Logger LOG = Logger.getLogger(EventPublisher.class);

  private static final String LEASE = "events";
  private static final Duration HELD = Duration.ofSeconds(15);
  private static final int AT_ONCE = 200;
  private static final Duration NOTHING_TO_TELL = Duration.ofMillis(100);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
  private static final Duration STOPPING = Duration.ofSeconds(10);
  private static final long COUNT_EVERY_NANOS = 5_000_000_000L;

  private final Settings settings;
  private final Clients clients;
  private final Outbox outbox;
  private final Leases leases;
  private final MeterRegistry meters;
  private final AtomicLong waiting = new AtomicLong();
  /** Sequences of events that are too large for the topic. */
  private final Set<Long> tooLarge = new HashSet<>();
  private Counter told;
  private Producer<byte[], byte[]> producer;
  private long heldUntil = System.nanoTime();
  private long counted = System.nanoTime() - COUNT_EVERY_NANOS;
  private volatile boolean stopping;
  private Thread thread;

  EventPublisher(Settings settings, Clients clients, Outbox outbox, Leases leases, MeterRegistry meters) {
    this.settings = settings;
    this.clients = clients;
    this.outbox = outbox;
    this.leases = leases;
    this.meters = meters;
  }

  void atStart(@Observes StartupEvent started) {
    if (outbox.isUsed()) {
      told = Counter.builder("articlefacts.kafka.events").description("Events that were told").register(meters);
      Gauge.builder("articlefacts.kafka.outbox", waiting, AtomicLong::get).description("Events that wait to be told, of all processes")
          .register(meters);
      thread = new Thread(this::run, "kafka-events");
      thread.setDaemon(true);
      thread.start();
    }
  }

  void atStop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stopping = true;
    if (thread != null) {
      thread.join(STOPPING.toMillis());
    }
  }

  private void run() {
    while (!stopping) {
      try {
        if (!isMine()) {
          close();
          pause(BETWEEN_TRIES);
        } else if (tell() == 0) {
          pause(NOTHING_TO_TELL);
        }
        count();
      } catch (RuntimeException e) {
        LOG.warnf("events wait: %s", e);
        close();
        pause(BETWEEN_TRIES);
      } catch (InterruptedException e) {
        stopping = true;
      }
    }
    close();
    giveBack();
  }

  /** Whether this process is the one that tells; asked of the database when a third of the time is over. */
  private boolean isMine() {
    if (heldUntil - System.nanoTime() > HELD.toNanos() * 2 / 3) {
      return true;
    }
    long asked = System.nanoTime();
    boolean mine = leases.hold(LEASE, HELD);
    heldUntil = mine ? asked + HELD.toNanos() : asked;
    return mine;
  }

  private int tell() throws InterruptedException {
    List<Outbox.Event> events = outbox.next(AT_ONCE);
    if (events.isEmpty()) {
      return 0;
    }
    if (producer == null) {
      producer = clients.producer("events", "article-facts-events-" + settings.kafka().events().orElseThrow());
      producer.initTransactions();
    }
    producer.beginTransaction();
    List<Future<?>> sent = new ArrayList<>();
    events.forEach(event -> sent.add(producer.send(record(event))));
    producer.flush();
    for (int i = 0; i < events.size(); i++) {
      check(events.get(i), sent.get(i));
    }
    producer.commitTransaction();
    outbox.told(events);
    told.increment(events.size());
    return events.size();
  }

  private void check(Outbox.Event event, Future<?> sent) throws InterruptedException {
    try {
      sent.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RecordTooLargeException) {
        tooLarge.add(event.sequence());
      }
      throw new IllegalStateException("event " + event.sequence() + " of " + event.about() + " could not be told", e.getCause());
    }
  }

  private ProducerRecord<byte[], byte[]> record(Outbox.Event event) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(settings.kafka().events().orElseThrow(), event.about().getBytes(StandardCharsets.UTF_8), value(event));
    record.headers().add("type", event.kind().getBytes(StandardCharsets.UTF_8));
    record.headers().add("sequence", String.valueOf(event.sequence()).getBytes(StandardCharsets.UTF_8));
    record.headers().add("content-type", "application/json".getBytes(StandardCharsets.UTF_8));
    return record;
  }

  /** The JSON with type and sequence in front; null where what it is about has gone, so that a compacted topic forgets it. */
  private byte[] value(Outbox.Event event) {
    if (event.detail() == null) {
      return null;
    }
    String start = "{\"type\":\"" + event.kind() + "\",\"sequence\":" + event.sequence() + ",\"about\":\"" + event.about() + "\"";
    String rest = tooLarge.contains(event.sequence()) ? ",\"omitted\":true}" : ",\"" + event.kind() + "\":" + event.detail() + "}";
    return (start + rest).getBytes(StandardCharsets.UTF_8);
  }

  private void count() {
    if (System.nanoTime() - counted >= COUNT_EVERY_NANOS) {
      counted = System.nanoTime();
      waiting.set(outbox.waiting());
    }
  }

  private void close() {
    if (producer != null) {
      try {
        producer.close(Duration.ofSeconds(2));
      } catch (RuntimeException e) {
        LOG.debug("closing a producer that is broken already", e);
      }
      producer = null;
    }
  }

  private void giveBack() {
    try {
      leases.release(LEASE);
    } catch (RuntimeException e) {
      LOG.debug("the lease ends by itself", e);
    }
  }

  private void pause(Duration time) {
    try {
      TimeUnit.MILLISECONDS.sleep(time.toMillis());
    } catch (InterruptedException e) {
      stopping = true;
    }
  }
}
