package articlefacts.rest.dto;

import articlefacts.extraction.context.About;
import articlefacts.extraction.context.Place;
import articlefacts.extraction.context.Source;
import articlefacts.extraction.fact.Evidence;
import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.phrase.Counted;
import articlefacts.extraction.quantity.Unit;
import articlefacts.extraction.quantity.Value;
import articlefacts.extraction.time.DateValue;
import articlefacts.extraction.time.Relation;
import articlefacts.extraction.time.TimeScope;
import java.util.function.IntUnaryOperator;

/** Writes facts as clients see them. */
public final class FactMapper {

  private final IntUnaryOperator offsets;
  private final boolean explain;

  /**
   * @param offsets from UTF-16 offsets to those that the client asked for
   * @param explain whether to name the rules that made a fact
   */
  public FactMapper(IntUnaryOperator offsets, boolean explain) {
    this.offsets = offsets;
    this.explain = explain;
  }

  /** @param articleId null for an article that is not kept */
  public FactDto fact(String articleId, Fact fact) {
    return new FactDto(
        fact.id(),
        articleId,
        fact.kind().code(),
        fact.text(),
        at(fact.span().start()),
        at(fact.span().end()),
        value(fact.value()),
        unit(fact.unit()),
        counted(fact.counted()),
        about(fact.about()),
        fact.change().code(),
        fact.changeRole() == null ? null : fact.changeRole().code(),
        fact.pairedWith(),
        fact.modality().code(),
        time(fact.time()),
        fact.places().stream().map(FactMapper::place).toList(),
        source(fact.source()),
        fact.partOf(),
        date(fact.date()),
        sentence(fact),
        new FactDto.QuoteDto(withoutHalfAtStart(fact.prefix()), fact.text(), withoutHalfAtEnd(fact.suffix())),
        fact.evidence().stream().map(this::evidence).toList(),
        explain ? fact.rules() : null);
  }

  private int at(int offset) {
    return offsets.applyAsInt(offset);
  }

  private static FactDto.ValueDto value(Value value) {
    if (value == null) {
      return null;
    }
    return new FactDto.ValueDto(
        value.text(),
        value.number(),
        value.lower(),
        value.upper(),
        value.lower() == null ? null : value.lowerInclusive(),
        value.upper() == null ? null : value.upperInclusive(),
        value.qualifier().code(),
        value.magnitude());
  }

  private static FactDto.UnitDto unit(Unit unit) {
    if (unit == null) {
      return null;
    }
    FactDto.BaseDto base =
        unit.baseNumber() == null || unit.baseCode() == null
            ? null
            : new FactDto.BaseDto(unit.baseNumber(), unit.baseCode());
    return new FactDto.UnitDto(unit.code(), unit.system(), unit.text(), unit.name(), base);
  }

  private static FactDto.CountedDto counted(Counted counted) {
    return counted == null
        ? null
        : new FactDto.CountedDto(counted.text(), counted.lemma(), counted.modifiers(), counted.concept());
  }

  private static FactDto.AboutDto about(About about) {
    return about == null ? null : new FactDto.AboutDto(about.text(), about.words());
  }

  private static FactDto.TimeDto time(TimeScope time) {
    return time == null ? null : new FactDto.TimeDto(time.text(), time.edtf(), relation(time.relation()));
  }

  private static String relation(Relation relation) {
    return relation == null ? null : relation.code();
  }

  private static FactDto.PlaceDto place(Place place) {
    return new FactDto.PlaceDto(place.text(), place.name(), place.code(), place.country());
  }

  private static FactDto.SourceDto source(Source source) {
    return source == null
        ? null
        : new FactDto.SourceDto(source.speaker(), source.role(), source.verb(), source.direct(), source.text());
  }

  private static FactDto.DateDto date(DateValue date) {
    return date == null
        ? null
        : new FactDto.DateDto(date.edtf(), date.start(), date.end(), relation(date.relation()), date.recurrence());
  }

  private FactDto.SentenceDto sentence(Fact fact) {
    return fact.sentence() == null
        ? null
        : new FactDto.SentenceDto(fact.sentenceIndex(), at(fact.sentence().start()), at(fact.sentence().end()));
  }

  private FactDto.EvidenceDto evidence(Evidence evidence) {
    return new FactDto.EvidenceDto(
        evidence.role().code(), evidence.text(), at(evidence.span().start()), at(evidence.span().end()));
  }

  /** A quotation's context is cut by length; half a surrogate pair cannot be sent. */
  private static String withoutHalfAtStart(String prefix) {
    return prefix != null && !prefix.isEmpty() && Character.isLowSurrogate(prefix.charAt(0))
        ? prefix.substring(1)
        : prefix;
  }

  private static String withoutHalfAtEnd(String suffix) {
    return suffix != null && !suffix.isEmpty() && Character.isHighSurrogate(suffix.charAt(suffix.length() - 1))
        ? suffix.substring(0, suffix.length() - 1)
        : suffix;
  }
}
