package articlefacts.kafka;

import articlefacts.app.BatchIntake;
import articlefacts.app.Busy;
import articlefacts.extraction.text.Budget;
import articlefacts.store.Trouble;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * A group of messages that is being worked on: begun, waited for, and begun again with those that could not be kept for no fault of theirs,
 * until each is kept, removed or a dead letter.
 */
final class Hand {

  /** One that takes too long again and again will not be faster. */
  private static final int TRIES_WITH_THE_CLOCK = 3;

  private static final long FIRST_PAUSE_NANOS = 200_000_000L;
  private static final int DOUBLINGS = 5;

  private final Map<TopicPartition, OffsetAndMetadata> behind = new HashMap<>();
  private final List<DeadLetters.Letter> letters = new ArrayList<>();
  private final Function<List<ConsumerRecord<byte[], byte[]>>, Future<List<BatchIntake.Outcome>>> work;
  private final boolean alone;
  private List<ConsumerRecord<byte[], byte[]>> left;
  private Future<List<BatchIntake.Outcome>> working;
  private long notBefore;
  private int tries;
  private int created;
  private int known;

  /**
   * @param alone whether nothing else may be worked on meanwhile
   * @param work begins the work on some messages
   */
  Hand(
      List<ConsumerRecord<byte[], byte[]>> messages, boolean alone,
      Function<List<ConsumerRecord<byte[], byte[]>>, Future<List<BatchIntake.Outcome>>> work) {
    this.work = work;
    this.alone = alone;
    left = List.copyOf(messages);
    for (ConsumerRecord<byte[], byte[]> message : messages) {
      behind.put(new TopicPartition(message.topic(), message.partition()), new OffsetAndMetadata(message.offset() + 1));
    }
    working = work.apply(left);
  }

  /** Where each partition is read on once all of this is done. */
  Map<TopicPartition, OffsetAndMetadata> behind() {
    return behind;
  }

  boolean isAlone() {
    return alone;
  }

  List<DeadLetters.Letter> letters() {
    return letters;
  }

  int created() {
    return created;
  }

  int known() {
    return known;
  }

  int tries() {
    return tries;
  }

  /**
   * Looks how far it is, and begins again what has to be.
   *
   * @return whether nothing is left to do but to send the dead letters
   */
  boolean isDone() throws InterruptedException {
    if (left.isEmpty()) {
      return true;
    }
    if (working == null && System.nanoTime() - notBefore >= 0) {
      working = work.apply(left);
    }
    if (working != null && working.isDone()) {
      List<BatchIntake.Outcome> outcomes = outcomes();
      working = null;
      sort(outcomes);
    }
    return left.isEmpty();
  }

  private List<BatchIntake.Outcome> outcomes() throws InterruptedException {
    try {
      return working.get();
    } catch (ExecutionException e) {
      RuntimeException failure = e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
      return left.stream().map(message -> BatchIntake.Outcome.failed(message.offset(), failure)).toList();
    }
  }

  private void sort(List<BatchIntake.Outcome> outcomes) {
    List<ConsumerRecord<byte[], byte[]>> again = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      BatchIntake.Outcome outcome = outcomes.get(i);
      if (outcome.failure() == null) {
        created += outcome.created() ? 1 : 0;
        known += outcome.created() ? 0 : 1;
      } else if (isPassing(outcome.failure())) {
        again.add(left.get(i));
      } else {
        letters.add(new DeadLetters.Letter(left.get(i), outcome.failure()));
      }
    }
    left = again;
    tries++;
    notBefore = System.nanoTime() + (FIRST_PAUSE_NANOS << Math.min(tries - 1, DOUBLINGS));
  }

  /** Whether the same message may be kept later: the database is away or full, others were in the way, the machine had too much to do. */
  private boolean isPassing(RuntimeException failure) {
    boolean tooSlow = failure instanceof Budget.Exceeded exceeded && exceeded.excess() == Budget.Excess.TIME;
    return failure instanceof Busy || Trouble.of(failure).isPresent() || tooSlow && tries + 1 < TRIES_WITH_THE_CLOCK;
  }
}
