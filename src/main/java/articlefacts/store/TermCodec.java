package articlefacts.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Writes the terms of an article with their weights as bytes: for each, its length, its UTF-8 and its weight in hundredths. */
final class TermCodec {

  private TermCodec() {}

  static byte[] encoded(Map<String, Double> terms, int most) {
    ByteBuffer bytes = ByteBuffer.allocate(most);
    for (Map.Entry<String, Double> term : terms.entrySet()) {
      byte[] name = term.getKey().getBytes(StandardCharsets.UTF_8);
      if (name.length > 255 || bytes.remaining() < name.length + 3) {
        continue;
      }
      bytes.put((byte) name.length).put(name).putShort((short) Math.round(term.getValue() * 100));
    }
    byte[] written = new byte[bytes.position()];
    bytes.flip().get(written);
    return written;
  }

  static Map<String, Double> decoded(byte[] written) {
    Map<String, Double> terms = new TreeMap<>();
    ByteBuffer bytes = ByteBuffer.wrap(written);
    while (bytes.hasRemaining()) {
      byte[] name = new byte[bytes.get() & 0xFF];
      bytes.get(name);
      terms.put(new String(name, StandardCharsets.UTF_8), bytes.getShort() / 100.0);
    }
    return terms;
  }
}
