package articlefacts.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a consumer makes of the events alone, as docs/kafka.md says that it can: every article with its facts, what was said of them, every series. */
final class EventStore {

  private static final ObjectMapper JSON = new ObjectMapper();

  final Map<String, JsonNode> articles = new TreeMap<>();
  final Map<String, JsonNode> series = new TreeMap<>();
  final List<JsonNode> corrections = new ArrayList<>();
  private final Map<String, Long> seen = new HashMap<>();
  /** Events that came behind a later one of the same article or series for the first time: there are none when all is well. */
  final List<String> outOfOrder = new ArrayList<>();
  private final Map<String, Long> told = new HashMap<>();
  private final UnaryOperator<JsonNode> kept;

  EventStore() {
    this(UnaryOperator.identity());
  }

  /**
   * One that keeps a part of everything.
   *
   * @param kept what is kept of an article or series
   */
  EventStore(UnaryOperator<JsonNode> kept) {
    this.kept = kept;
  }

  void apply(ConsumerRecord<byte[], byte[]> event) {
    String about = new String(event.key(), StandardCharsets.UTF_8);
    long sequence = Long.parseLong(Topics.header(event, "sequence"));
    if (seen.merge(about, sequence, Math::max) != sequence) {
      if (told.putIfAbsent(about + "/" + sequence, sequence) == null) {
        outOfOrder.add(about + " " + sequence);
      }
      return;
    }
    if (told.put(about + "/" + sequence, sequence) != null) {
      return;
    }
    JsonNode value = event.value() == null ? null : parsed(event.value());
    switch (Topics.header(event, "type")) {
      case "article" -> articles.put(about, kept.apply(value.get("article")));
      case "article-gone" -> articles.remove(about);
      case "correction" -> corrections.add(value.get("correction"));
      case "series" -> series.put(about, kept.apply(value.get("series")));
      case "series-gone" -> series.remove(about);
      default -> throw new IllegalStateException(Topics.header(event, "type"));
    }
  }

  private static JsonNode parsed(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
