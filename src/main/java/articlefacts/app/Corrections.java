package articlefacts.app;

import articlefacts.extraction.fact.FactIds;
import articlefacts.extraction.fact.FactKind;
import articlefacts.extraction.quantity.Qualifier;
import articlefacts.extraction.quantity.UnitEntry;
import articlefacts.extraction.quantity.Value;
import articlefacts.extraction.text.Span;
import articlefacts.store.ArticleId;
import articlefacts.store.ArticleStore;
import articlefacts.store.CorrectedFact;
import articlefacts.store.Correction;
import articlefacts.store.CorrectionStore;
import articlefacts.store.FactQuery;
import articlefacts.store.FactStatus;
import articlefacts.store.FactStore;
import articlefacts.store.StoredArticle;
import articlefacts.store.StoredFact;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.BreakIterator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Takes what people say of facts: that one is right or wrong, what it should be, and that one was missed. */
@ApplicationScoped
public class Corrections {

  /** As far as a quotation's context goes (W3C TextQuoteSelector). */
  private static final int CONTEXT = 32;

  private final CorrectionStore corrections;
  private final FactStore facts;
  private final ArticleStore articles;
  private final Clock clock;

  Corrections(CorrectionStore corrections, FactStore facts, ArticleStore articles, Clock clock) {
    this.corrections = corrections;
    this.facts = facts;
    this.articles = articles;
    this.clock = clock;
  }

  /**
   * What a person says.
   *
   * @param status confirmed, rejected, or read for "as the extractor reads it"; null with a patch
   * @param patch a merge patch of the fact's attributes; empty with a status
   * @param note why; null when not said
   * @param by the name of the key
   */
  public record Saying(FactStatus status, ObjectNode patch, String note, String by) {}

  /**
   * Keeps what a person says of a fact.
   *
   * @param expected whether the fact, as it is then, is the one that the client has seen
   * @param check throws when the JSON that comes of it is no fact
   * @return the fact as it is then, if there is still one; empty when there was none
   * @throws Outdated when it is not as expected
   */
  public Optional<StoredFact> say(String factId, Saying saying, Predicate<StoredFact> expected, Consumer<String> check) {
    Optional<StoredFact> known = facts.find(factId);
    return known.isEmpty() ? known : corrections.say(known.get().articleId(), factId, current -> {
      if (current.fact() == null || !expected.test(current.stored())) {
        throw new Outdated();
      }
      ObjectNode before = current.fact();
      before.remove(List.of("status", "correction"));
      ObjectNode after = before.deepCopy();
      CorrectedFact.merge(after, saying.patch());
      complete(after, saying.patch());
      check.accept(after.toString());
      boolean patched = saying.status() == null;
      ObjectNode patch = patched ? difference(before, after) : null;
      return new Correction(
          factId, patched ? FactStatus.CORRECTED : saying.status(), saying.note(), saying.by(), now(), patched ? patch.toString() : null,
          after.toString(), current.reading());
    });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** What follows from what was said: bounds from the number and its qualifier, name, system and base from the unit's code. */
  private static void complete(ObjectNode fact, ObjectNode patch) {
    JsonNode value = patch.path("value");
    boolean bounded = List.of("lower", "upper", "lowerInclusive", "upperInclusive").stream().anyMatch(value::has);
    if ((value.has("number") || value.has("qualifier")) && !bounded && fact.path("value").path("number").isNumber()) {
      ObjectNode whole = (ObjectNode) fact.get("value");
      if (value.has("number") && !value.has("qualifier") && !whole.has("qualifier")) {
        whole.put("qualifier", Qualifier.EXACT.code());
      }
      setBounds(whole);
    }
    if ((patch.has("unit") || patch.has("value")) && fact.path("unit").path("code").isTextual()) {
      setUnit((ObjectNode) fact.get("unit"), fact.path("value").path("number"), patch.path("unit"));
    }
  }

  private static void setBounds(ObjectNode whole) {
    String code = whole.path("qualifier").asText();
    Qualifier qualifier = Arrays.stream(Qualifier.values()).filter(q -> q.code().equals(code)).findFirst().orElse(Qualifier.EXACT);
    Value value = Value.of(whole.path("text").asText(), whole.get("number").decimalValue(), qualifier);
    whole.remove(List.of("lower", "upper", "lowerInclusive", "upperInclusive"));
    put(whole, "lower", value.lower());
    put(whole, "upper", value.upper());
    if (value.lower() != null) {
      whole.put("lowerInclusive", value.lowerInclusive());
    }
    if (value.upper() != null) {
      whole.put("upperInclusive", value.upperInclusive());
    }
  }

  private static void put(ObjectNode node, String name, BigDecimal number) {
    if (number != null) {
      node.set(name, DecimalNode.valueOf(number));
    }
  }

  private static void setUnit(ObjectNode unit, JsonNode number, JsonNode said) {
    List<UnitEntry> named = Catalogue.units().named(unit.get("code").asText());
    if (named.size() != 1) {
      throw new InvalidCorrection("unit", "'" + unit.get("code").asText() + "' is no code of a unit; GET /v1/units lists them.");
    }
    UnitEntry entry = named.get(0);
    unit.put("code", entry.code());
    unit.put("system", entry.kind() == UnitEntry.Kind.MONEY ? "ISO4217" : "UCUM");
    if (!said.has("name") && entry.name() != null) {
      unit.put("name", entry.name());
    }
    unit.remove("base");
    if (entry.base() != null && number.isNumber()) {
      BigDecimal base = number.decimalValue().multiply(entry.factor(), MathContext.DECIMAL64).add(entry.offset(), MathContext.DECIMAL64);
      put(unit.putObject("base"), "number", base);
      ((ObjectNode) unit.get("base")).put("code", entry.base());
    }
  }

  /** The merge patch from one object to another. */
  private static ObjectNode difference(ObjectNode before, ObjectNode after) {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    before.fieldNames().forEachRemaining(name -> {
      if (!after.has(name)) {
        patch.putNull(name);
      }
    });
    for (Map.Entry<String, JsonNode> attribute : after.properties()) {
      JsonNode old = before.get(attribute.getKey());
      if (old != null && old.isObject() && attribute.getValue().isObject()) {
        ObjectNode inner = difference((ObjectNode) old, (ObjectNode) attribute.getValue());
        if (!inner.isEmpty()) {
          patch.set(attribute.getKey(), inner);
        }
      } else if (!attribute.getValue().equals(old)) {
        patch.set(attribute.getKey(), attribute.getValue());
      }
    }
    return patch;
  }

  // ---- facts that were missed ------------------------------------------------------------------------------------------------

  /**
   * Adds a fact that the extractor has missed.
   *
   * @param span where its words are in the article's text
   * @param kind what it states
   * @param saying its attributes as the patch
   * @param check throws when the JSON that comes of it is no fact
   * @return the fact; empty when there is no such article
   * @throws SameFact when there is a fact of that kind at that place
   */
  public Optional<StoredFact> add(String articleId, Span span, FactKind kind, Saying saying, Consumer<String> check) {
    Optional<StoredArticle> article = articles.find(articleId);
    if (article.isEmpty()) {
      return Optional.empty();
    }
    String text = article.get().text();
    if (span.end() > text.length() || span.start() >= span.end()) {
      throw new InvalidCorrection("end",
          "The article's text has " + text.length() + " characters; 'start' is before 'end' and both are within it.");
    }
    String id = ArticleId.ofFact(articleId, text, new FactIds(text).id(kind, span));
    ObjectNode fact = fact(id, article.get(), span, kind);
    CorrectedFact.merge(fact, saying.patch());
    if (fact.has("value")) {
      ObjectNode value = (ObjectNode) fact.get("value");
      if (!value.has("text")) {
        value.put("text", span.in(text));
      }
      if (!value.has("qualifier")) {
        value.put("qualifier", Qualifier.EXACT.code());
      }
    }
    complete(fact, saying.patch());
    check.accept(fact.toString());
    return corrections.say(articleId, id, current -> {
      if (current.fact() != null) {
        throw new SameFact(id);
      }
      return new Correction(id, FactStatus.ADDED, saying.note(), saying.by(), now(), saying.patch().toString(), fact.toString(), null);
    });
  }

  private ObjectNode fact(String id, StoredArticle article, Span span, FactKind kind) {
    String text = article.text();
    ObjectNode fact = JsonNodeFactory.instance.objectNode();
    fact.put("id", id).put("kind", kind.code()).put("text", span.in(text)).put("start", span.start()).put("end", span.end());
    fact.put("change", "none").put("modality", "asserted");
    fact.set("sentence", sentence(article, span));
    ObjectNode quote = fact.putObject("quote");
    quote.put("prefix", text.substring(Math.max(0, span.start() - CONTEXT), span.start()));
    quote.put("exact", span.in(text));
    quote.put("suffix", text.substring(span.end(), Math.min(text.length(), span.end() + CONTEXT)));
    ObjectNode evidence = fact.putArray("evidence").addObject();
    evidence.put("role", "whole").put("text", span.in(text)).put("start", span.start()).put("end", span.end());
    fact.putArray("rules").add("person/added");
    return fact;
  }

  /** That of another fact which stands there; else as Java's rules of the language cut the text. */
  private ObjectNode sentence(StoredArticle article, Span span) {
    ObjectNode sentence = JsonNodeFactory.instance.objectNode();
    for (StoredFact other : facts.find(new FactQuery().article(article.id()).limit(FactQuery.MAX_LIMIT)).items()) {
      Span known = other.fact().sentence();
      if (known != null && known.start() <= span.start() && span.end() <= known.end()) {
        return sentence.put("index", other.fact().sentenceIndex()).put("start", known.start()).put("end", known.end());
      }
    }
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(article.header().language()));
    breaks.setText(article.text());
    int index = 0;
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE && end <= span.start(); end = breaks.next()) {
      start = end;
      index++;
    }
    int end = breaks.following(Math.max(start, span.end() - 1));
    return sentence.put("index", index).put("start", start).put("end", end == BreakIterator.DONE ? article.text().length() : end);
  }
}
