package articlefacts.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The body that splits a series.
 *
 * @param facts ids of those that are another figure
 * @param note why; may be null
 */
record SeriesSplit(List<String> facts, String note) {

  private static final int MOST = 1000;

  static SeriesSplit read(BodyReader bodies, InputStream body, HttpHeaders headers) {
    JsonNode tree = bodies.object(body, headers, List.of("facts", "note"));
    List<String> facts = new ArrayList<>();
    JsonNode listed = tree.path("facts");
    if (!listed.isArray() || listed.isEmpty() || listed.size() > MOST) {
      throw ProblemException.named(ProblemType.INVALID_FIELD, "facts", "'facts' is an array of 1 to " + MOST + " ids of facts.", null);
    }
    for (JsonNode fact : listed) {
      if (!fact.isTextual()) {
        throw ProblemException.named(ProblemType.INVALID_FIELD, "facts", "'facts' is an array of strings.", null);
      }
      facts.add(fact.textValue());
    }
    return new SeriesSplit(facts.stream().distinct().toList(), tree.path("note").textValue());
  }
}
