package articlefacts.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What a newsroom on the other side of Kafka does: sends messages, reads topics from their beginning. */
public final class Topics implements AutoCloseable {

  private final String servers;
  private final KafkaProducer<byte[], byte[]> producer;
  /** One for all questions: making one costs as much as reading an article. */
  private Admin admin;

  public Topics(String servers) {
    this.servers = servers;
    producer = new KafkaProducer<>(Map.of("bootstrap.servers", servers, "delivery.timeout.ms", 240_000), new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Sends a message; headers are names and values, two and two. */
  public void send(String topic, String key, byte[] value, String... headers) {
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key == null ? null : key.getBytes(StandardCharsets.UTF_8), value);
    for (int i = 0; i < headers.length; i += 2) {
      record.headers().add(headers[i], headers[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    producer.send(record);
  }

  public void flush() {
    producer.flush();
  }

  /** All that is in a topic now and committed. */
  public List<ConsumerRecord<byte[], byte[]>> all(String topic) {
    List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
    each(topic, all::add);
    return all;
  }

  /** The same one by one, for what is more than memory holds. */
  public void each(String topic, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
    Map<String, Object> config = Map.of("bootstrap.servers", servers, "isolation.level", "read_committed", "max.poll.records", 5000);
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = consumer.partitionsFor(topic).stream().map(info -> new TopicPartition(topic, info.partition())).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
        consumer.poll(Duration.ofMillis(200)).forEach(taker);
      }
    }
  }

  /** For each partition of a topic, how far a group says that it has come. */
  public Map<TopicPartition, Long> committed(String group) {
    try {
      admin = admin == null ? Admin.create(Map.of("bootstrap.servers", servers)) : admin;
      Map<TopicPartition, Long> offsets = new java.util.HashMap<>();
      admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().forEach((partition, offset) -> offsets.put(partition, offset.offset()));
      return offsets;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    producer.close();
    if (admin != null) {
      admin.close();
    }
  }
}
