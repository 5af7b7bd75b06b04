package articlefacts.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts together what the extractor reads and what people say of a fact.
 *
 * <p>What was corrected stands, whatever the extractor reads later; what it reads instead is kept beside it, in attribute "read" of the
 * correction. What was confirmed or added stands as it was then. When the extractor reads something else than it did when a person
 * looked at it, that is a conflict, which is told and left to people.
 */
public final class CorrectedFact {

  /** What can be corrected, in the order of the JSON. */
  public static final List<String> ATTRIBUTES =
      List.of(
          "kind", "value", "unit", "counted", "about", "change", "changeRole", "modality", "time", "places", "source", "partOf", "date");

  static final String GONE = "The extractor does not read this fact any more.";

  private CorrectedFact() {}

  /**
   * The fact as it is now.
   *
   * @param reading what the extractor reads; null when it does not read the fact
   * @param said what people have said of it, in order; at least one thing
   * @return null when there is no such fact: people have rejected it or withdrawn what they said, and the extractor does not read it
   */
  static ObjectNode of(ObjectNode reading, List<Correction> said) {
    Correction last = said.get(said.size() - 1);
    if (last.status() == FactStatus.READ || last.status() == FactStatus.REJECTED && reading == null) {
      return reading;
    }
    ObjectNode fact = reading == null ? null : reading.deepCopy();
    Set<String> theirs = new LinkedHashSet<>();
    for (Correction correction : said) {
      boolean whole = correction.status() == FactStatus.CONFIRMED || correction.status() == FactStatus.ADDED;
      if (correction.status() == FactStatus.READ) {
        fact = reading == null ? null : reading.deepCopy();
        theirs.clear();
      } else if (whole || fact == null) {
        fact = FactJson.tree(correction.result());
        theirs.addAll(ATTRIBUTES);
      } else if (correction.patch() != null) {
        ObjectNode patch = FactJson.tree(correction.patch());
        merge(fact, patch);
        patch.fieldNames().forEachRemaining(theirs::add);
      }
    }
    fact.put("status", last.status().code());
    fact.set("correction", correction(fact, reading, last, theirs));
    return fact;
  }

  private static ObjectNode correction(ObjectNode fact, ObjectNode reading, Correction last, Set<String> theirs) {
    ObjectNode correction = JsonNodeFactory.instance.objectNode();
    correction.put("by", last.by()).put("at", last.at().toString());
    if (last.note() != null) {
      correction.put("note", last.note());
    }
    ObjectNode read = JsonNodeFactory.instance.objectNode();
    if (reading != null) {
      ATTRIBUTES.stream().filter(name -> !same(fact, reading, name)).forEach(name -> read.set(name, orNull(reading.get(name))));
    }
    if (!read.isEmpty()) {
      correction.set("read", read);
    }
    String conflict = conflict(reading, last, theirs);
    if (conflict != null) {
      correction.put("conflict", conflict);
    }
    return correction;
  }

  private static String conflict(ObjectNode reading, Correction last, Set<String> theirs) {
    if (last.base() == null) {
      return null;
    }
    if (reading == null) {
      return GONE;
    }
    ObjectNode base = FactJson.tree(last.base());
    List<String> changed = ATTRIBUTES.stream().filter(name -> theirs.isEmpty() || theirs.contains(name))
        .filter(name -> !same(base, reading, name)).toList();
    return changed.isEmpty() ? null : "The extractor reads something else than it did then: " + String.join(", ", changed) + ".";
  }

  private static boolean same(ObjectNode one, ObjectNode other, String name) {
    return orNull(one.get(name)).equals(orNull(other.get(name)));
  }

  private static JsonNode orNull(JsonNode node) {
    return node == null ? JsonNodeFactory.instance.nullNode() : node;
  }

  /** What the extractor reads, as a kept fact tells it; null when it does not read the fact. */
  static ObjectNode reading(ObjectNode kept, List<Correction> said) {
    JsonNode correction = kept.path("correction");
    boolean added = said.stream().anyMatch(one -> one.status() == FactStatus.ADDED);
    if (GONE.equals(correction.path("conflict").asText()) || added && !correction.has("read")) {
      return null;
    }
    ObjectNode reading = kept.deepCopy();
    reading.remove(List.of("status", "correction"));
    correction.path("read").fields().forEachRemaining(attribute -> reading.set(attribute.getKey(), attribute.getValue()));
    return withoutNulls(reading);
  }

  private static ObjectNode withoutNulls(ObjectNode node) {
    for (Iterator<JsonNode> values = node.elements(); values.hasNext(); ) {
      if (values.next().isNull()) {
        values.remove();
      }
    }
    return node;
  }

  /** JSON merge patch (RFC 7396): null removes, objects are merged, all else replaces. */
  public static void merge(ObjectNode target, ObjectNode patch) {
    for (Iterator<Map.Entry<String, JsonNode>> changes = patch.fields(); changes.hasNext(); ) {
      Map.Entry<String, JsonNode> change = changes.next();
      JsonNode value = change.getValue();
      if (value.isNull()) {
        target.remove(change.getKey());
      } else if (value.isObject()) {
        ObjectNode inner = target.path(change.getKey()).isObject() ? (ObjectNode) target.get(change.getKey())
            : JsonNodeFactory.instance.objectNode();
        merge(inner, (ObjectNode) value);
        target.set(change.getKey(), inner);
      } else {
        target.set(change.getKey(), value.deepCopy());
      }
    }
  }
}
