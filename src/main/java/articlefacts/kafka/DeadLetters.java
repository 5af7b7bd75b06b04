package articlefacts.kafka;

import articlefacts.app.Settings;
import articlefacts.rest.ArticleLines;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;

/**
 * Puts messages that are no articles where people look at them: as they came, so that they can be sent again, and in the header
 * {@code problem} the RFC 9457 document, which says why and where it came from.
 */
@ApplicationScoped
class DeadLetters {

  private final Clients clients;
  private final String topic;
  private Producer<byte[], byte[]> producer;

  DeadLetters(Clients clients, Settings settings) {
    this.clients = clients;
    topic = settings.kafka().deadLetters();
  }

  /** A message with what is wrong with it. */
  record Letter(ConsumerRecord<byte[], byte[]> message, RuntimeException failure) {}

  /** Sends them all; returns when they are kept, or throws when they are not. */
  synchronized void send(List<Letter> letters) throws InterruptedException {
    if (producer == null) {
      producer = clients.producer("dead-letters", null);
    }
    List<Future<?>> sent = new ArrayList<>();
    letters.forEach(letter -> sent.add(producer.send(record(letter, true))));
    producer.flush();
    for (int i = 0; i < letters.size(); i++) {
      try {
        sent.get(i).get();
      } catch (ExecutionException e) {
        again(letters.get(i), e);
      }
    }
  }

  /** What is too large to be kept once more can be found where it came from. */
  private void again(Letter letter, ExecutionException why) throws InterruptedException {
    if (!(why.getCause() instanceof RecordTooLargeException)) {
      throw new IllegalStateException("a dead letter could not be sent", why.getCause());
    }
    try {
      producer.send(record(letter, false)).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a dead letter could not be sent", e.getCause());
    }
  }

  private ProducerRecord<byte[], byte[]> record(Letter letter, boolean whole) {
    ConsumerRecord<byte[], byte[]> message = letter.message();
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, message.key(), whole ? message.value() : null);
    Headers headers = record.headers();
    message.headers().forEach(headers::add);
    headers.add("problem", ArticleLines.problem(letter.failure(), Map.of("origin", origin(message))));
    return record;
  }

  private static Map<String, Object> origin(ConsumerRecord<byte[], byte[]> message) {
    Map<String, Object> origin = new LinkedHashMap<>();
    origin.put("topic", message.topic());
    origin.put("partition", message.partition());
    origin.put("offset", message.offset());
    origin.put("timestamp", message.timestamp());
    if (message.key() != null) {
      origin.put("key", new String(message.key(), StandardCharsets.UTF_8));
    }
    return origin;
  }

  @PreDestroy
  synchronized void stop() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(5));
    }
  }
}
