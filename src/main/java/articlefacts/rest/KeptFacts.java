package articlefacts.rest;

import articlefacts.rest.dto.Linked;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A page of facts as {@link articlefacts.rest.dto.FactList} describes it, put together from the facts as they are kept.
 *
 * @param items the facts, separated by commas
 * @param next the URL of the next page, null on the last
 * @param nextCursor its cursor, null on the last
 * @param total null when it was not asked for
 */
record KeptFacts(byte[] items, String next, String nextCursor, Long total) implements Linked {

  byte[] json() {
    ByteArrayOutputStream json = new ByteArrayOutputStream(items.length + 500);
    write(json, "{\"items\":[");
    json.writeBytes(items);
    json.write(']');
    if (next != null) {
      write(json, ",\"next\":\"");
      json.writeBytes(JsonStringEncoder.getInstance().quoteAsUTF8(next));
      write(json, "\",\"nextCursor\":\"" + nextCursor + '"');
    }
    if (total != null) {
      write(json, ",\"total\":" + total);
    }
    json.write('}');
    return json.toByteArray();
  }

  private static void write(ByteArrayOutputStream json, String text) {
    json.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
