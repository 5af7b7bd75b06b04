package articlefacts.kafka;

import articlefacts.app.BatchIntake;
import articlefacts.store.MessageKeys;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * The partitions that this process reads, by one thread. Messages are taken in groups, a few groups at once; where to go on is committed
 * for a group once all before it and all of it are on disk. Who was killed in between sends some messages again, which changes nothing,
 * since the same text from the same outlet is the same article.
 *
 * <p>Back-pressure: while as many groups are in hand as may be, partitions are paused, and polls only say that this process is alive.
 * Messages without a value are a group of their own, with nothing beside it, so that they stay behind the article that they remove and
 * before one that brings it back. When partitions go to others, what is in hand is finished and committed first.
 */
final class Partitions implements ConsumerRebalanceListener {

  private static final Logger LOG = Logger.getLogger(Partitions.class);

  private static final Duration NOTHING_IN_HAND = Duration.ofMillis(250);

  /**
   * A group takes some hundred milliseconds, and others are begun behind it; looking more often costs the processors that read articles.
   */
  private static final Duration SOMETHING_IN_HAND = Duration.ofMillis(20);

  /** Less than the others wait for this process when they divide the partitions anew. */
  private static final Duration FINISHING = Duration.ofSeconds(8);

  private static final long LAG_EVERY_NANOS = 1_000_000_000L;
  private static final int GROUP_BYTES = 8 << 20;

  private final Consumer<byte[], byte[]> consumer;
  private final Tools tools;
  private final BooleanSupplier stopping;
  private final Deque<ConsumerRecord<byte[], byte[]>> waiting = new ArrayDeque<>();
  private final Deque<Hand> hands = new ArrayDeque<>();
  private final Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
  private final int groupSize;
  private long lagSeen = System.nanoTime();

  /** What the work is done with. */
  record Tools(BatchIntake intake, MessageKeys keys, Messages messages, DeadLetters deadLetters, IntakeMeters meters) {}

  Partitions(Consumer<byte[], byte[]> consumer, Tools tools, BooleanSupplier stopping) {
    this.consumer = consumer;
    this.tools = tools;
    this.stopping = stopping;
    groupSize = tools.intake().groupSize();
  }

  /** Reads until the service stops. */
  void run() throws InterruptedException {
    while (!stopping.getAsBoolean()) {
      boolean more = poll();
      while (begin(more)) {
        more = true;
      }
      settle();
      balance();
      measure();
    }
    finish(FINISHING);
    commit();
  }

  /** Whether something came. */
  private boolean poll() {
    try {
      var records = consumer.poll(hands.isEmpty() && waiting.isEmpty() ? NOTHING_IN_HAND : SOMETHING_IN_HAND);
      records.forEach(waiting::add);
      return !records.isEmpty();
    } catch (WakeupException e) {
      return false;
    }
  }

  /** Begins a group when there is one that is full, or when nothing else is to be had. */
  private boolean begin(boolean more) {
    boolean enough = waiting.size() >= groupSize || hands.isEmpty() || !more;
    if (waiting.isEmpty() || !enough || hands.size() >= BatchIntake.groupsAtOnce() || hands.stream().anyMatch(Hand::isAlone)) {
      return false;
    }
    boolean gone = Messages.isGone(waiting.element());
    if (gone && !hands.isEmpty()) {
      return false;
    }
    List<ConsumerRecord<byte[], byte[]>> group = new ArrayList<>(groupSize);
    int bytes = 0;
    while (!waiting.isEmpty() && group.size() < groupSize && bytes < GROUP_BYTES && Messages.isGone(waiting.element()) == gone) {
      ConsumerRecord<byte[], byte[]> next = waiting.remove();
      group.add(next);
      bytes += next.value() == null ? 0 : next.value().length;
    }
    hands.add(gone ? new Hand(group, true, this::remove) : new Hand(group, false, this::keep));
    return true;
  }

  private CompletableFuture<List<BatchIntake.Outcome>> remove(List<ConsumerRecord<byte[], byte[]>> group) {
    return CompletableFuture.supplyAsync(() -> {
      List<BatchIntake.Outcome> outcomes = new ArrayList<>();
      for (ConsumerRecord<byte[], byte[]> message : group) {
        outcomes.add(removed(message));
      }
      return outcomes;
    });
  }

  private BatchIntake.Outcome removed(ConsumerRecord<byte[], byte[]> message) {
    try {
      int gone = tools.keys().remove(Messages.key(message));
      return new BatchIntake.Outcome(message.offset(), null, gone > 0, 0, List.of(), null);
    } catch (RuntimeException e) {
      return BatchIntake.Outcome.failed(message.offset(), e);
    }
  }

  private Future<List<BatchIntake.Outcome>> keep(List<ConsumerRecord<byte[], byte[]>> group) {
    return tools.intake().begin(group.stream().map(tools.messages()::line).toList());
  }

  /** Takes out of hand what is done, in order. */
  private void settle() throws InterruptedException {
    boolean moved = false;
    for (Hand hand : hands) {
      hand.isDone();
    }
    while (!hands.isEmpty() && hands.element().isDone() && isTold(hands.element())) {
      Hand hand = hands.remove();
      done.putAll(hand.behind());
      tools.meters().done(hand);
      moved = true;
    }
    if (moved) {
      consumer.commitAsync(Map.copyOf(done), (offsets, failure) -> {
        if (failure != null) {
          LOG.debugf("not committed, which the next time makes good: %s", failure);
        }
      });
    }
  }

  /** Whether the dead letters of a group are where they belong. */
  private boolean isTold(Hand hand) throws InterruptedException {
    if (hand.letters().isEmpty()) {
      return true;
    }
    try {
      tools.deadLetters().send(hand.letters());
      return true;
    } catch (RuntimeException e) {
      LOG.warnf("dead letters wait: %s", e);
      return false;
    }
  }

  private void balance() {
    balance(consumer, waiting.size() >= 2 * groupSize);
  }

  /** Asks the consumer what is paused, which a rebalance changes: what it was told before says nothing. */
  static void balance(Consumer<?, ?> consumer, boolean full) {
    if (full) {
      consumer.pause(consumer.assignment());
    } else if (!consumer.paused().isEmpty()) {
      consumer.resume(consumer.paused());
    }
  }

  private void measure() {
    if (System.nanoTime() - lagSeen < LAG_EVERY_NANOS) {
      return;
    }
    lagSeen = System.nanoTime();
    Map<TopicPartition, Long> lags = new HashMap<>();
    for (TopicPartition partition : consumer.assignment()) {
      OptionalLong ahead = consumer.currentLag(partition);
      long here = waiting.stream().filter(message -> of(message).equals(partition)).count();
      ahead.ifPresent(messages -> lags.put(partition, messages + here));
    }
    tools.meters().lag(lags);
  }

  private static TopicPartition of(ConsumerRecord<byte[], byte[]> message) {
    return new TopicPartition(message.topic(), message.partition());
  }

  /** Finishes what is in hand, as far as there is time. */
  private void finish(Duration time) throws InterruptedException {
    long deadline = System.nanoTime() + time.toNanos();
    while (!hands.isEmpty() && System.nanoTime() < deadline) {
      Hand hand = hands.element();
      if (hand.isDone() && isTold(hand)) {
        done.putAll(hands.remove().behind());
        tools.meters().done(hand);
      } else {
        TimeUnit.MILLISECONDS.sleep(5);
      }
    }
  }

  private void commit() {
    try {
      if (!done.isEmpty()) {
        consumer.commitSync(Map.copyOf(done), FINISHING);
      }
    } catch (CommitFailedException | RebalanceInProgressException e) {
      LOG.debugf("the partitions are others' already, who read a few messages again: %s", e);
    } catch (WakeupException e) {
      // asked to stop in the middle of it
      consumer.commitSync(Map.copyOf(done), FINISHING);
    }
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
    try {
      Set<TopicPartition> going = new HashSet<>(revoked);
      waiting.removeIf(message -> going.contains(of(message)));
      finish(FINISHING);
      commit();
      forget(going);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void onPartitionsLost(Collection<TopicPartition> lost) {
    Set<TopicPartition> gone = new HashSet<>(lost);
    waiting.removeIf(message -> gone.contains(of(message)));
    forget(gone);
    // what is in hand of them is kept, which does no harm, and committed by whoever has them now
    hands.forEach(hand -> hand.behind().keySet().removeAll(gone));
  }

  private void forget(Set<TopicPartition> going) {
    done.keySet().removeAll(going);
    hands.forEach(hand -> hand.behind().keySet().removeAll(going));
    LOG.infof("read by others from now on: %s", going);
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
    LOG.infof("read here from now on: %s", assigned);
  }
}
