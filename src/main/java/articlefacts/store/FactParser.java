package articlefacts.store;

import articlefacts.extraction.context.About;
import articlefacts.extraction.context.Change;
import articlefacts.extraction.context.ChangeRole;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads what {@link FactJson} wrote, name by name.
 *
 * <p>Exports read every fact so, and binding by reflection takes several times as long. What has a name that is not known here
 * is passed over; a test holds this class to all attributes of the records.
 */
final class FactParser {

  private static final JsonFactory FACTORY = new JsonFactory();

  private static final Map<String, FactKind> KINDS = byCode(FactKind.values(), FactKind::code);
  private static final Map<String, Change> CHANGES = byCode(Change.values(), Change::code);
  private static final Map<String, ChangeRole> CHANGE_ROLES = byCode(ChangeRole.values(), ChangeRole::code);
  private static final Map<String, Modality> MODALITIES = byCode(Modality.values(), Modality::code);
  private static final Map<String, Qualifier> QUALIFIERS = byCode(Qualifier.values(), Qualifier::code);
  private static final Map<String, Relation> RELATIONS = byCode(Relation.values(), Relation::code);
  private static final Map<String, Evidence.Role> ROLES = byCode(Evidence.Role.values(), Evidence.Role::code);

  private final JsonParser json;

  private FactParser(JsonParser json) {
    this.json = json;
  }

  private static <E> Map<String, E> byCode(E[] members, Function<E, String> code) {
    return Arrays.stream(members).collect(Collectors.toMap(code, member -> member));
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
    int start = 0;
    int end = 0;
    Value value = null;
    Unit unit = null;
    Counted counted = null;
    About about = null;
    Change change = null;
    ChangeRole changeRole = null;
    List<String> pairedWith = List.of();
    Modality modality = null;
    TimeScope time = null;
    List<Place> places = List.of();
    Source source = null;
    String partOf = null;
    DateValue date = null;
    IndexedSpan sentence = new IndexedSpan(0, null);
    Context quote = new Context(null, null);
    List<Evidence> evidence = List.of();
    List<String> rules = List.of();
    while (more()) {
      switch (name()) {
        case "id" -> id = text();
        case "kind" -> kind = code(KINDS);
        case "text" -> text = text();
        case "start" -> start = json.getIntValue();
        case "end" -> end = json.getIntValue();
        case "value" -> value = value();
        case "unit" -> unit = unit();
        case "counted" -> counted = counted();
        case "about" -> about = about();
        case "change" -> change = code(CHANGES);
        case "changeRole" -> changeRole = code(CHANGE_ROLES);
        case "pairedWith" -> pairedWith = list(this::text);
        case "modality" -> modality = code(MODALITIES);
        case "time" -> time = time();
        case "places" -> places = list(this::place);
        case "source" -> source = source();
        case "partOf" -> partOf = text();
        case "date" -> date = date();
        case "sentence" -> sentence = sentence();
        case "quote" -> quote = quote();
        case "evidence" -> evidence = list(this::evidence);
        case "rules" -> rules = list(this::text);
        default -> json.skipChildren();
      }
    }
    return new Fact(
        id, kind, text, new Span(start, end), value, unit, counted, about, change, changeRole, pairedWith, modality, time, places, source,
        partOf, date, sentence.index(), sentence.span(), quote.prefix(), quote.suffix(), evidence, rules);
  }

  private record IndexedSpan(int index, Span span) {}

  private IndexedSpan sentence() throws IOException {
    int index = 0;
    int start = 0;
    int end = 0;
    while (more()) {
      switch (name()) {
        case "index" -> index = json.getIntValue();
        case "start" -> start = json.getIntValue();
        case "end" -> end = json.getIntValue();
        default -> json.skipChildren();
      }
    }
    return new IndexedSpan(index, new Span(start, end));
  }

  /** What stands around a fact's words. */
  private record Context(String prefix, String suffix) {}

  private Context quote() throws IOException {
    String prefix = null;
    String suffix = null;
    while (more()) {
      switch (name()) {
        case "prefix" -> prefix = text();
        case "suffix" -> suffix = text();
        default -> json.skipChildren();
      }
    }
    return new Context(prefix, suffix);
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
        case "qualifier" -> qualifier = code(QUALIFIERS);
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
    Base base = new Base(null, null);
    while (more()) {
      switch (name()) {
        case "code" -> code = text();
        case "system" -> system = text();
        case "text" -> text = text();
        case "name" -> name = text();
        case "base" -> base = base();
        default -> json.skipChildren();
      }
    }
    return new Unit(code, system, text, name, base.number(), base.code());
  }

  private record Base(BigDecimal number, String code) {}

  private Base base() throws IOException {
    BigDecimal number = null;
    String code = null;
    while (more()) {
      switch (name()) {
        case "number" -> number = number();
        case "code" -> code = text();
        default -> json.skipChildren();
      }
    }
    return new Base(number, code);
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
        case "relation" -> relation = code(RELATIONS);
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
        case "relation" -> relation = code(RELATIONS);
        case "recurrence" -> recurrence = text();
        default -> json.skipChildren();
      }
    }
    return new DateValue(edtf, start, end, relation, recurrence);
  }

  private Evidence evidence() throws IOException {
    Evidence.Role role = null;
    String text = null;
    int start = 0;
    int end = 0;
    while (more()) {
      switch (name()) {
        case "role" -> role = code(ROLES);
        case "text" -> text = text();
        case "start" -> start = json.getIntValue();
        case "end" -> end = json.getIntValue();
        default -> json.skipChildren();
      }
    }
    return new Evidence(role, text, new Span(start, end));
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

  /** The member of an enumeration that has the code. */
  private <E> E code(Map<String, E> byCode) throws IOException {
    E member = byCode.get(json.getText());
    if (member == null) {
      throw new IOException("not one of " + byCode.keySet() + ": " + json.getText());
    }
    return member;
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
