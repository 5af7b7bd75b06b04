package articlefacts.rest;

import articlefacts.rest.dto.Linked;
import articlefacts.store.StoredFact;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A page of facts as {@link articlefacts.rest.dto.FactList} would be written, put together from the facts as they are kept.
 *
 * @param next the URL of the next page, null on the last
 * @param total null when it was not asked for
 */
record KeptFacts(List<StoredFact> items, String next, Long total) implements Linked {

  byte[] json() {
    ByteArrayOutputStream json = new ByteArrayOutputStream(64 + 1280 * items.size());
    write(json, "{\"items\":[");
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        json.write(',');
      }
      items.get(i).writeTo(json);
    }
    json.write(']');
    if (next != null) {
      write(json, ",\"next\":\"");
      json.writeBytes(JsonStringEncoder.getInstance().quoteAsUTF8(next));
      json.write('"');
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
