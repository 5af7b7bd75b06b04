package articlefacts.rest;

import articlefacts.rest.dto.Linked;
import articlefacts.store.StoredFact;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
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
    StringBuilder json = new StringBuilder(64 + 1280 * items.size()).append("{\"items\":[");
    for (int i = 0; i < items.size(); i++) {
      json.append(i == 0 ? "" : ",").append(items.get(i).json());
    }
    json.append(']');
    if (next != null) {
      json.append(",\"next\":\"").append(JsonStringEncoder.getInstance().quoteAsString(next)).append('"');
    }
    if (total != null) {
      json.append(",\"total\":").append(total.longValue());
    }
    return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
  }
}
