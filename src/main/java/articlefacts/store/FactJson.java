package articlefacts.store;

import articlefacts.extraction.context.About;
import articlefacts.extraction.context.Place;
import articlefacts.extraction.context.Source;
import articlefacts.extraction.fact.Evidence;
import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.phrase.Counted;
import articlefacts.extraction.quantity.Unit;
import articlefacts.extraction.quantity.Value;
import articlefacts.extraction.text.Span;
import articlefacts.extraction.time.DateValue;
import articlefacts.extraction.time.Relation;
import articlefacts.extraction.time.TimeScope;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A fact as the JSON that clients see, the form in which a row keeps what no query asks for; behind it the rules that made the
 * fact, which are shown on demand only.
 *
 * <p>A page of facts is so put together from its rows as they are: reading each and writing it again took longer than finding it.
 * The form is the contract's, which only ever gains attributes; a stored fact that lacks one reads as a fact without it.
 */
final class FactJson {

  /** Half of a surrogate pair, which no database takes, is escaped. */
  static final JsonFactory FACTORY = JsonFactory.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();
  private static final ObjectMapper TREES =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
      .build();

  private final JsonGenerator json;

  private FactJson(JsonGenerator json) {
    this.json = json;
  }

  /** The form that is kept; the id of its article is not in it. */
  static String write(Fact fact, Mark mark) {
    return new String(bytes(fact, mark), StandardCharsets.UTF_8);
  }

  /** A fact that nobody has said anything of. */
  static String write(Fact fact) {
    return write(fact, Mark.NONE);
  }

  /** The form that is kept of a fact of which nobody has said anything, in UTF-8. */
  static byte[] bytes(Fact fact) {
    return bytes(fact, Mark.NONE);
  }

  private static byte[] bytes(Fact fact, Mark mark) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(FACTORY._getBufferRecycler())) {
      try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
        new FactJson(json).fact(fact, mark);
      }
      return bytes.getClearAndRelease();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write fact " + fact.id(), e);
    }
  }

  /** What people have said of a fact that is kept. */
  static Mark mark(String kept) {
    if (!kept.contains("\"status\":")) {
      return Mark.NONE;
    }
    JsonNode tree = tree(kept);
    FactStatus status = FactStatus.of(tree.path("status").asText(FactStatus.READ.code()));
    return new Mark(status, tree.has("correction") ? tree.get("correction").toString() : null);
  }

  /** A JSON object as a tree, its numbers with all their digits. */
  static ObjectNode tree(String json) {
    try {
      return (ObjectNode) TREES.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException("not an object: " + json, e);
    }
  }

  static Fact read(String json) {
    try {
      return FactParser.parse(json);
    } catch (IOException e) {
      throw new UncheckedIOException("not a stored fact: " + json, e);
    }
  }

  /** The id, with which the form begins: {"id":"fct_…". */
  static String id(byte[] kept) {
    int from = "{\"id\":\"".length();
    int to = from;
    while (kept[to] != '"') {
      to++;
    }
    return new String(kept, from, to - from, StandardCharsets.UTF_8);
  }

  private void fact(Fact fact, Mark mark) throws IOException {
    json.writeStartObject();
    text("id", fact.id());
    text("kind", fact.kind().code());
    text("text", fact.text());
    span(fact.span());
    if (fact.value() != null) {
      value(fact.value());
    }
    if (fact.unit() != null) {
      unit(fact.unit());
    }
    if (fact.counted() != null) {
      counted(fact.counted());
    }
    if (fact.about() != null) {
      about(fact.about());
    }
    text("change", fact.change().code());
    text("changeRole", fact.changeRole() == null ? null : fact.changeRole().code());
    if (!fact.pairedWith().isEmpty()) {
      texts("pairedWith", fact.pairedWith());
    }
    text("modality", fact.modality().code());
    if (fact.time() != null) {
      time(fact.time());
    }
    if (!fact.places().isEmpty()) {
      places(fact.places());
    }
    if (fact.source() != null) {
      source(fact.source());
    }
    text("partOf", fact.partOf());
    if (fact.date() != null) {
      date(fact.date());
    }
    if (fact.sentence() != null) {
      json.writeObjectFieldStart("sentence");
      json.writeNumberField("index", fact.sentenceIndex());
      span(fact.sentence());
      json.writeEndObject();
    }
    quote(fact);
    evidence(fact.evidence());
    if (mark.status() != FactStatus.READ) {
      text("status", mark.status().code());
    }
    if (mark.correction() != null) {
      json.writeFieldName("correction");
      json.writeRawValue(mark.correction());
    }
    texts("rules", fact.rules());
    json.writeEndObject();
  }

  private void value(Value value) throws IOException {
    json.writeObjectFieldStart("value");
    text("text", value.text());
    number("number", value.number());
    number("lower", value.lower());
    number("upper", value.upper());
    if (value.lower() != null) {
      json.writeBooleanField("lowerInclusive", value.lowerInclusive());
    }
    if (value.upper() != null) {
      json.writeBooleanField("upperInclusive", value.upperInclusive());
    }
    text("qualifier", value.qualifier().code());
    number("magnitude", value.magnitude());
    json.writeEndObject();
  }

  private void unit(Unit unit) throws IOException {
    json.writeObjectFieldStart("unit");
    text("code", unit.code());
    text("system", unit.system());
    text("text", unit.text());
    text("name", unit.name());
    if (unit.baseNumber() != null && unit.baseCode() != null) {
      json.writeObjectFieldStart("base");
      number("number", unit.baseNumber());
      text("code", unit.baseCode());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void counted(Counted counted) throws IOException {
    json.writeObjectFieldStart("counted");
    text("text", counted.text());
    text("lemma", counted.lemma());
    if (!counted.modifiers().isEmpty()) {
      texts("modifiers", counted.modifiers());
    }
    text("concept", counted.concept());
    json.writeEndObject();
  }

  private void about(About about) throws IOException {
    json.writeObjectFieldStart("about");
    text("text", about.text());
    texts("words", about.words());
    json.writeEndObject();
  }

  private void time(TimeScope time) throws IOException {
    json.writeObjectFieldStart("time");
    text("text", time.text());
    text("edtf", time.edtf());
    relation(time.relation());
    json.writeEndObject();
  }

  private void places(List<Place> places) throws IOException {
    json.writeArrayFieldStart("places");
    for (Place place : places) {
      json.writeStartObject();
      text("text", place.text());
      text("name", place.name());
      text("code", place.code());
      text("country", place.country());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void source(Source source) throws IOException {
    json.writeObjectFieldStart("source");
    text("speaker", source.speaker());
    text("role", source.role());
    text("verb", source.verb());
    json.writeBooleanField("direct", source.direct());
    text("text", source.text());
    json.writeEndObject();
  }

  private void date(DateValue date) throws IOException {
    json.writeObjectFieldStart("date");
    text("edtf", date.edtf());
    text("start", date.start());
    text("end", date.end());
    relation(date.relation());
    text("recurrence", date.recurrence());
    json.writeEndObject();
  }

  /** A quotation's context is cut by length; half a surrogate pair cannot be sent. */
  private void quote(Fact fact) throws IOException {
    json.writeObjectFieldStart("quote");
    String prefix = fact.prefix();
    String suffix = fact.suffix();
    boolean halfAtStart = prefix != null && !prefix.isEmpty() && Character.isLowSurrogate(prefix.charAt(0));
    boolean halfAtEnd = suffix != null && !suffix.isEmpty() && Character.isHighSurrogate(suffix.charAt(suffix.length() - 1));
    text("prefix", halfAtStart ? prefix.substring(1) : prefix);
    text("exact", fact.text());
    text("suffix", halfAtEnd ? suffix.substring(0, suffix.length() - 1) : suffix);
    json.writeEndObject();
  }

  private void evidence(List<Evidence> all) throws IOException {
    json.writeArrayFieldStart("evidence");
    for (Evidence evidence : all) {
      json.writeStartObject();
      text("role", evidence.role().code());
      text("text", evidence.text());
      span(evidence.span());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void span(Span span) throws IOException {
    json.writeNumberField("start", span.start());
    json.writeNumberField("end", span.end());
  }

  private void relation(Relation relation) throws IOException {
    text("relation", relation == null ? null : relation.code());
  }

  private void texts(String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private void text(String name, String text) throws IOException {
    if (text != null) {
      json.writeStringField(name, text);
    }
  }

  private void number(String name, BigDecimal number) throws IOException {
    if (number != null) {
      json.writeFieldName(name);
      json.writeNumber(PlainNumber.of(number));
    }
  }
}
