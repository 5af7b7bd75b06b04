package articlefacts.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Partitions are read again once there is room, whatever came in between. */
class PartitionsTest {

  private static final TopicPartition ONE = new TopicPartition("articles", 0);
  private static final TopicPartition TWO = new TopicPartition("articles", 1);

  private static MockConsumer<byte[], byte[]> consumer() {
    MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    consumer.subscribe(List.of("articles"), new ConsumerRebalanceListener() {
      @Override
      public void onPartitionsRevoked(Collection<TopicPartition> revoked) {}

      @Override
      public void onPartitionsAssigned(Collection<TopicPartition> assigned) {}
    });
    consumer.updateBeginningOffsets(Map.of(ONE, 0L, TWO, 0L));
    consumer.rebalance(List.of(ONE));
    return consumer;
  }

  @Test
  void theyArePausedWhileThereIsNoRoom() {
    try (MockConsumer<byte[], byte[]> consumer = consumer()) {
      Partitions.balance(consumer, true);
      assertEquals(Set.of(ONE), consumer.paused());
      Partitions.balance(consumer, true);
      Partitions.balance(consumer, false);
      assertEquals(Set.of(), consumer.paused());
    }
  }

  /** What was paused before and is this process's still is paused behind the rebalance. */
  @Test
  void aRebalanceInBetweenLeavesNoneBehind() {
    try (MockConsumer<byte[], byte[]> consumer = consumer()) {
      Partitions.balance(consumer, true);
      consumer.rebalance(List.of(ONE, TWO));
      consumer.pause(List.of(ONE));
      Partitions.balance(consumer, false);
      assertEquals(Set.of(), consumer.paused());
      Partitions.balance(consumer, true);
      assertEquals(Set.of(ONE, TWO), consumer.paused());
    }
  }
}
