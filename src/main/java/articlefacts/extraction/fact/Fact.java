package articlefacts.extraction.fact;

import articlefacts.extraction.context.About;
import articlefacts.extraction.context.Change;
import articlefacts.extraction.context.ChangeRole;
import articlefacts.extraction.context.Modality;
import articlefacts.extraction.context.Place;
import articlefacts.extraction.context.Source;
import articlefacts.extraction.phrase.Counted;
import articlefacts.extraction.quantity.Unit;
import articlefacts.extraction.quantity.Value;
import articlefacts.extraction.text.Span;
import articlefacts.extraction.time.DateValue;
import articlefacts.extraction.time.TimeScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * One thing that an article states: "quelque 4 100 hommes" with its value, what is counted, and where it stands.
 *
 * <p>A null attribute is one that the text does not state.
 *
 * @param id deterministic: the same text, span and kind always give the same id
 * @param text exactly the article's text at {@code span}
 * @param value null for kind DATE
 * @param unit null for COUNT, ORDINAL and DATE; of an INDEX it has a name only
 * @param counted only for COUNT
 * @param changeRole with a change, what the figure is of it; null without, and where the text does not tell
 * @param pairedWith ids of the other figures of the same movement, in text order: "de 312 à 358" are paired
 * @param partOf id of the fact that this one is a part of
 * @param date only for DATE
 * @param sentenceIndex position of the sentence, from 0
 * @param prefix up to 32 characters before the span (W3C TextQuoteSelector)
 * @param suffix up to 32 characters after the span
 * @param evidence one item for each attribute that the text states
 * @param rules ids of the rules that made the fact, in the order in which they applied
 */
public record Fact(
    String id,
    FactKind kind,
    String text,
    Span span,
    Value value,
    Unit unit,
    Counted counted,
    About about,
    Change change,
    ChangeRole changeRole,
    List<String> pairedWith,
    Modality modality,
    TimeScope time,
    List<Place> places,
    Source source,
    String partOf,
    DateValue date,
    int sentenceIndex,
    Span sentence,
    String prefix,
    String suffix,
    List<Evidence> evidence,
    List<String> rules) {

  public Fact {
    Objects.requireNonNull(id);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(text);
    Objects.requireNonNull(span);
    Objects.requireNonNull(change);
    Objects.requireNonNull(modality);
    pairedWith = List.copyOf(pairedWith);
    places = List.copyOf(places);
    evidence = List.copyOf(evidence);
    rules = List.copyOf(rules);
  }

  /** The same fact, about what {@code named} shows. */
  Fact about(About topic, Evidence named) {
    List<Evidence> more = new ArrayList<>(evidence);
    more.removeIf(e -> e.role() == Evidence.Role.ABOUT);
    more.add(named);
    return new Fact(id, kind, text, span, value, unit, counted, topic, change, changeRole, pairedWith, modality, time, places, source,
        partOf, date,
        sentenceIndex, sentence, prefix, suffix, more, rules);
  }

  /** The same fact as a plan, by what {@code said} shows. */
  Fact planned(Evidence said) {
    List<Evidence> more = new ArrayList<>(evidence);
    more.add(said);
    return new Fact(id, kind, text, span, value, unit, counted, about, change, changeRole, pairedWith, Modality.PLANNED, time, places,
        source, partOf, date,
        sentenceIndex, sentence, prefix, suffix, more, rules);
  }

  /** The same fact in a sentence that stands at another place of the article. */
  public Fact inSentence(int index) {
    return new Fact(id, kind, text, span, value, unit, counted, about, change, changeRole, pairedWith, modality, time, places, source,
        partOf, date,
        index, sentence, prefix, suffix, evidence, rules);
  }

  /** The same fact with other ids, its own and those of the facts that it names. */
  public Fact withIds(UnaryOperator<String> ids) {
    return new Fact(
        ids.apply(id), kind, text, span, value, unit, counted, about, change, changeRole, pairedWith.stream().map(ids).toList(), modality,
        time, places, source, partOf == null ? null : ids.apply(partOf), date, sentenceIndex, sentence, prefix, suffix, evidence, rules);
  }
}
