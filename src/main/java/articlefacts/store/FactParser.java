package articlefacts.store;

import articlefacts.extraction.context.About;
import articlefacts.extraction.context.Change;
import articlefacts.extraction.context.Modality;
import articlefacts.extraction.context.Place;
import articlefacts.extraction.context.Source;
import articlefacts.extraction.fact.Evidence;
import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.fact.FactKind;
import articlefacts.extraction.phrase.Counted;
import articlefacts.extraction.quantity.Qualifier;
import articlefacts.extraction.quantity.Unit;
import articlefacts.extraction.quantity.Value;
import articlefacts.extraction.text.Span;
import articlefacts.extraction.time.DateValue;
import articlefacts.extraction.time.Relation;
import articlefacts.extraction.time.TimeScope;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the JSON of a {@link Fact} name by name.
 *
 * <p>Every page of facts is read so, and binding by reflection takes several times as long. What has a name that is not known here
 * is passed over; a test holds this class to all attributes of the records.
 */
final class FactParser {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonParser json;

  private FactParser(JsonParser json) {
    this.json = json;
  }

  static Fact parse(String text) throws IOException {
    try (JsonParser json = FACTORY.createParser(text)) {
      json.nextToken();
      return new FactParser(json).fact();
    }
  }

  private Fact fact() throws IOException {
    String id = null;
    FactKind kind = null;
    String text = null;
    Span span = null;
    Value value = null;
    Unit unit = null;
    Counted counted = null;
    About about = null;
    Change change = null;
    Modality modality = null;
    TimeScope time = null;
    List<Place> places = List.of();
    Source source = null;
    String partOf = null;
    DateValue date = null;
    int sentenceIndex = 0;
    Span sentence = null;
    String prefix = null;
    String suffix = null;
    List<Evidence> evidence = List.of();
    List<String> rules = List.of();
    while (more()) {
      switch (name()) {
        case "id" -> id = text();
        case "kind" -> kind = FactKind.valueOf(text());
        case "text" -> text = text();
        case "span" -> span = span();
        case "value" -> value = value();
        case "unit" -> unit = unit();
        case "counted" -> counted = counted();
        case "about" -> about = about();
        case "change" -> change = Change.valueOf(text());
        case "modality" -> modality = Modality.valueOf(text());
        case "time" -> time = time();
        case "places" -> places = list(this::place);
        case "source" -> source = source();
        case "partOf" -> partOf = text();
        case "date" -> date = date();
        case "sentenceIndex" -> sentenceIndex = json.getIntValue();
        case "sentence" -> sentence = span();
        case "prefix" -> prefix = text();
        case "suffix" -> suffix = text();
        case "evidence" -> evidence = list(this::evidence);
        case "rules" -> rules = list(this::text);
        default -> json.skipChildren();
      }
    }
    return new Fact(
        id, kind, text, span, value, unit, counted, about, change, modality, time, places, source, partOf, date, sentenceIndex, sentence,
        prefix, suffix, evidence, rules);
  }

  private Span span() throws IOException {
    int start = 0;
    int end = 0;
    while (more()) {
      switch (name()) {
        case "start" -> start = json.getIntValue();
        case "end" -> end = json.getIntValue();
        default -> json.skipChildren();
      }
    }
    return new Span(start, end);
  }

  private Value value() throws IOException {
    String text = null;
    BigDecimal number = null;
    BigDecimal lower = null;
    BigDecimal upper = null;
    boolean lowerInclusive = false;
    boolean upperInclusive = false;
    Qualifier qualifier = null;
    BigDecimal magnitude = null;
    while (more()) {
      switch (name()) {
        case "text" -> text = text();
        case "number" -> number = number();
        case "lower" -> lower = number();
        case "upper" -> upper = number();
        case "lowerInclusive" -> lowerInclusive = json.getBooleanValue();
        case "upperInclusive" -> upperInclusive = json.getBooleanValue();
        case "qualifier" -> qualifier = Qualifier.valueOf(text());
        case "magnitude" -> magnitude = number();
        default -> json.skipChildren();
      }
    }
    return new Value(text, number, lower, upper, lowerInclusive, upperInclusive, qualifier, magnitude);
  }

  private Unit unit() throws IOException {
    String code = null;
    String system = null;
    String text = null;
    String name = null;
    BigDecimal baseNumber = null;
    String baseCode = null;
    while (more()) {
      switch (name()) {
        case "code" -> code = text();
        case "system" -> system = text();
        case "text" -> text = text();
        case "name" -> name = text();
        case "baseNumber" -> baseNumber = number();
        case "baseCode" -> baseCode = text();
        default -> json.skipChildren();
      }
    }
    return new Unit(code, system, text, name, baseNumber, baseCode);
  }

  private Counted counted() throws IOException {
    String text = null;
    String lemma = null;
    List<String> modifiers = List.of();
    String concept = null;
    while (more()) {
      switch (name()) {
        case "text" -> text = text();
        case "lemma" -> lemma = text();
        case "modifiers" -> modifiers = list(this::text);
        case "concept" -> concept = text();
        default -> json.skipChildren();
      }
    }
    return new Counted(text, lemma, modifiers, concept);
  }

  private About about() throws IOException {
    String text = null;
    List<String> words = List.of();
    while (more()) {
      switch (name()) {
        case "text" -> text = text();
        case "words" -> words = list(this::text);
        default -> json.skipChildren();
      }
    }
    return new About(text, words);
  }

  private TimeScope time() throws IOException {
    String text = null;
    String edtf = null;
    Relation relation = null;
    while (more()) {
      switch (name()) {
        case "text" -> text = text();
        case "edtf" -> edtf = text();
        case "relation" -> relation = Relation.valueOf(text());
        default -> json.skipChildren();
      }
    }
    return new TimeScope(text, edtf, relation);
  }

  private Place place() throws IOException {
    String text = null;
    String name = null;
    String code = null;
    while (more()) {
      switch (name()) {
        case "text" -> text = text();
        case "name" -> name = text();
        case "code" -> code = text();
        default -> json.skipChildren();
      }
    }
    return new Place(text, name, code);
  }

  private Source source() throws IOException {
    String speaker = null;
    String role = null;
    String verb = null;
    boolean direct = false;
    String text = null;
    while (more()) {
      switch (name()) {
        case "speaker" -> speaker = text();
        case "role" -> role = text();
        case "verb" -> verb = text();
        case "direct" -> direct = json.getBooleanValue();
        case "text" -> text = text();
        default -> json.skipChildren();
      }
    }
    return new Source(speaker, role, verb, direct, text);
  }

  private DateValue date() throws IOException {
    String edtf = null;
    String start = null;
    String end = null;
    Relation relation = null;
    String recurrence = null;
    while (more()) {
      switch (name()) {
        case "edtf" -> edtf = text();
        case "start" -> start = text();
        case "end" -> end = text();
        case "relation" -> relation = Relation.valueOf(text());
        case "recurrence" -> recurrence = text();
        default -> json.skipChildren();
      }
    }
    return new DateValue(edtf, start, end, relation, recurrence);
  }

  private Evidence evidence() throws IOException {
    Evidence.Role role = null;
    String text = null;
    Span span = null;
    while (more()) {
      switch (name()) {
        case "role" -> role = Evidence.Role.valueOf(text());
        case "text" -> text = text();
        case "span" -> span = span();
        default -> json.skipChildren();
      }
    }
    return new Evidence(role, text, span);
  }

  /** Goes to the value of the object's next attribute; one that is null is as good as none. */
  private boolean more() throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      if (json.nextToken() != JsonToken.VALUE_NULL) {
        return true;
      }
    }
    if (json.currentToken() != JsonToken.END_OBJECT) {
      throw new IOException("not an attribute of an object: " + json.currentToken());
    }
    return false;
  }

  private String name() throws IOException {
    return json.currentName();
  }

  private String text() throws IOException {
    return json.getText();
  }

  private BigDecimal number() throws IOException {
    return json.getDecimalValue();
  }

  private <T> List<T> list(Element<T> element) throws IOException {
    List<T> list = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      list.add(element.read());
    }
    return list;
  }

  /** Reads the element that the current token begins. */
  private interface Element<T> {
    T read() throws IOException;
  }
}
