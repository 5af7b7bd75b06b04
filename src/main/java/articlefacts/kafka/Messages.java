package articlefacts.kafka;

import articlefacts.app.BatchIntake;
import articlefacts.app.Settings;
import articlefacts.rest.ArticleLines;
import articlefacts.store.MessageKeys;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Reads messages: JSON as in {@code POST /v1/articles}, or, as the header {@code content-type} says, plain text or an HTML page, of which
 * headers with the names of the API ({@code outlet}, {@code publishedAt}) say what is known. Headers that mean nothing here are others'
 * business.
 */
final class Messages {

  private static final String CONTENT_TYPE = "content-type";

  private final Settings.Limits limits;

  Messages(Settings.Limits limits) {
    this.limits = limits;
  }

  /** Whether the message says that what came with its key has gone. */
  static boolean isGone(ConsumerRecord<byte[], byte[]> message) {
    return message.value() == null && message.key() != null;
  }

  /** What stands for its key in the store; null when it has none. */
  static String key(ConsumerRecord<byte[], byte[]> message) {
    return message.key() == null ? null : MessageKeys.of(message.topic(), message.key());
  }

  /** The article in a message, or why there is none. */
  BatchIntake.Line line(ConsumerRecord<byte[], byte[]> message) {
    try {
      byte[] value = message.value() == null ? new byte[0] : message.value();
      Map<String, String> said = new LinkedHashMap<>();
      for (String name : ArticleLines.metadata()) {
        said.put(name, header(message, name));
      }
      return new BatchIntake.Line(
          message.offset(), ArticleLines.read(value, header(message, CONTENT_TYPE), said, limits), null, key(message));
    } catch (RuntimeException e) {
      return new BatchIntake.Line(message.offset(), null, e, null);
    }
  }

  private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
    Header header = message.headers().lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }
}
