package articlefacts.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How much comes from Kafka, and how much is still to come. */
@ApplicationScoped
class IntakeMeters {

  private final Counter created;
  private final Counter known;
  private final Counter removed;
  private final Counter deadLetters;
  private final Counter retries;
  private final MultiGauge lag;

  IntakeMeters(MeterRegistry meters) {
    created = articles(meters, "created");
    known = articles(meters, "known");
    removed = articles(meters, "removed");
    deadLetters = Counter.builder("articlefacts.kafka.dead.letters").description("Messages that were no articles").register(meters);
    retries = Counter.builder("articlefacts.kafka.retries").description("Groups of messages that were begun again").register(meters);
    lag = MultiGauge.builder("articlefacts.kafka.lag").description("Messages of a partition of this process that are not dealt with yet")
        .register(meters);
  }

  private static Counter articles(MeterRegistry meters, String result) {
    return Counter.builder("articlefacts.kafka.messages").tag("result", result).description("Messages that were dealt with")
        .register(meters);
  }

  void done(Hand hand) {
    (hand.isAlone() ? removed : created).increment(hand.created());
    known.increment(hand.known());
    deadLetters.increment(hand.letters().size());
    retries.increment(Math.max(0, hand.tries() - 1));
  }

  void lag(Map<TopicPartition, Long> lags) {
    List<MultiGauge.Row<?>> rows = new ArrayList<>();
    lags.forEach((partition, messages) ->
        rows.add(MultiGauge.Row.of(Tags.of("topic", partition.topic(), "partition", String.valueOf(partition.partition())), messages)));
    lag.register(rows, true);
  }
}
