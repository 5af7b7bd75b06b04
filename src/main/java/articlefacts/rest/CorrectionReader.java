package articlefacts.rest;

import articlefacts.app.Corrections.Saying;
import articlefacts.extraction.fact.FactKind;
import articlefacts.extraction.page.PageReader;
import articlefacts.extraction.text.Span;
import articlefacts.rest.dto.FactDto;
import articlefacts.store.CorrectedFact;
import articlefacts.store.FactStatus;
import articlefacts.store.StoredFact;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what a person says of a fact, or says what is wrong with it. */
final class CorrectionReader {

  /** What a status can be said to be. */
  static final List<String> VERDICTS = List.of(FactStatus.CONFIRMED.code(), FactStatus.REJECTED.code(), FactStatus.READ.code());

  private static final List<String> SPAN = List.of("start", "end");

  private static final ObjectMapper STRICT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private CorrectionReader() {}

  /** A patch, or a verdict. */
  static Saying patch(JsonNode body, String by) {
    ObjectNode patch = attributes(body, List.of("status", "note"));
    FactStatus status = verdict(body.path("status"));
    if (status != null && !patch.isEmpty()) {
      throw field("status", "A status is said alone: a fact whose attributes are changed is corrected.", VERDICTS);
    }
    if (status == null && patch.isEmpty()) {
      throw field("status", "Say a status, or the attributes that are to be others.", VERDICTS);
    }
    return new Saying(status, patch, note(body), by);
  }

  /** The attributes of a fact that was missed; its kind and span are read apart. */
  static Saying added(JsonNode body, String by) {
    ObjectNode patch = attributes(body, List.of("start", "end", "note"));
    patch.remove("kind");
    return new Saying(null, patch, note(body), by);
  }

  static FactKind kind(JsonNode body) {
    for (FactKind kind : FactKind.values()) {
      if (kind.code().equals(body.path("kind").asText())) {
        return kind;
      }
    }
    throw field("kind", "Say what kind of fact it is.", Arrays.stream(FactKind.values()).map(FactKind::code).toList());
  }

  static Span span(JsonNode body) {
    for (String name : SPAN) {
      if (!body.path(name).canConvertToInt() || !body.path(name).isIntegralNumber() || body.path(name).asInt() < 0) {
        throw field(name, "'" + name + "' is an offset into the article's text, in UTF-16 code units.", null);
      }
    }
    if (body.get("end").asInt() <= body.get("start").asInt()) {
      throw field("end", "'end' is behind 'start'.", null);
    }
    return new Span(body.get("start").asInt(), body.get("end").asInt());
  }

  private static ObjectNode attributes(JsonNode body, List<String> others) {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    body.fields().forEachRemaining(field -> {
      String name = field.getKey();
      if (CorrectedFact.ATTRIBUTES.contains(name)) {
        patch.set(name, field.getValue());
      } else if (!others.contains(name)) {
        List<String> allowed = new ArrayList<>(others);
        allowed.addAll(CorrectedFact.ATTRIBUTES);
        throw ProblemException.named(ProblemType.UNKNOWN_FIELD, name, "There is no field '" + name + "'.", allowed);
      }
    });
    return patch;
  }

  private static FactStatus verdict(JsonNode status) {
    if (status.isMissingNode()) {
      return null;
    }
    for (FactStatus known : FactStatus.values()) {
      if (VERDICTS.contains(known.code()) && known.code().equalsIgnoreCase(status.asText())) {
        return known;
      }
    }
    throw field("status", "'" + status.asText() + "' is no status that can be said.", VERDICTS);
  }

  private static String note(JsonNode body) {
    JsonNode note = body.path("note");
    if (note.isMissingNode() || note.isNull()) {
      return null;
    }
    if (!note.isTextual() || note.textValue().isBlank() || note.textValue().length() > ArticleParameters.MAX_LENGTH) {
      throw field("note", "A note is a text of at most " + ArticleParameters.MAX_LENGTH + " characters.", null);
    }
    return PageReader.wellFormed(note.textValue());
  }

  /** Throws a problem when the JSON is no fact. */
  static void check(String json) {
    try {
      FactDto fact = STRICT.readValue(json, FactDto.class);
      required("kind", fact.kind());
      required("change", fact.change());
      required("modality", fact.modality());
      new StoredFact(null, StoredFact.parsed(json));
    } catch (UnrecognizedPropertyException e) {
      throw ProblemException.named(
          ProblemType.UNKNOWN_FIELD, path(e), "There is no field '" + path(e) + "'.",
          e.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList());
    } catch (JsonMappingException e) {
      throw field(path(e), "The field '" + path(e) + "' has another type.", null);
    } catch (JsonProcessingException | UncheckedIOException | NullPointerException | IllegalArgumentException e) {
      throw field(null, "What comes of it is no fact: " + Optional.ofNullable(e.getCause()).map(Throwable::getMessage)
          .orElse("something is missing."), null);
    }
  }

  private static void required(String name, Object value) {
    if (value == null) {
      throw field(name, "'" + name + "' cannot be removed.", null);
    }
  }

  private static String path(JsonMappingException e) {
    return String.join(".", e.getPath().stream()
        .map(part -> part.getFieldName() == null ? String.valueOf(part.getIndex()) : part.getFieldName()).toList());
  }

  private static ProblemException field(String name, String detail, List<String> allowed) {
    return ProblemException.named(ProblemType.INVALID_FIELD, name, detail, allowed);
  }
}
