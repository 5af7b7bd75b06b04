package articlefacts.rest.dto;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fact as clients see it. */
@Schema(name = "Fact", description = "One thing that an article states, with the words that state it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
  "id", "articleId", "seriesId", "kind", "text", "start", "end", "value", "unit", "counted", "about", "change", "changeRole", "pairedWith",
      "modality",
  "time", "places", "source", "partOf", "date", "sentence", "quote", "evidence", "status", "correction", "article", "rules"
})
public record FactDto(
    @Schema(required = true, description = "The same article and words always give the same id.",
    examples = "fct_ahvvfpfy4e44lumg3cyx") String id,
    @Schema(description = "Absent in answers of /v1/extract.") String articleId,
    @Schema(description = "The series of the same figure across articles; absent when it is in none.",
        examples = "ser_7q2m4x") String seriesId,
    @Schema(required = true, ref = "FactKind") String kind,
    @Schema(required = true, description = "The words of the article from start to end.") String text,
    @Schema(required = true, description = "UTF-16 code units into the article's text, or code points when asked for.") int start,
    @Schema(required = true, description = "After the last character.") int end,
    @Schema(description = "Absent for kind date.") ValueDto value,
    @Schema(description = "Of money, measures, percentages, durations, ages and multiples.") UnitDto unit,
    @Schema(description = "What there are so many of; kind count only.") CountedDto counted,
    @Schema(description = "What the figure is of.") AboutDto about,
    @Schema(required = true, ref = "Change", description = "Whether the figure is the amount of a change, or the level moved to.")
        String change,
    @Schema(ref = "ChangeRole") String changeRole,
    @Schema(description = "The ids of the other figures of the same movement: \"de 312 à 358\" are paired.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> pairedWith,
    @Schema(required = true, ref = "Modality") String modality,
    @Schema(description = "The time that governs the figure.") TimeDto time,
    @Schema(description = "The places that scope the figure.") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PlaceDto> places,
    @Schema(description = "Who states it; absent where the article itself does.") SourceDto source,
    @Schema(description = "The id of the fact that this one is a part of.") String partOf,
    @Schema(description = "Kind date only.") DateDto date,
    @Schema(description = "The sentence that it stands in.") SentenceDto sentence,
    @Schema(required = true, description = "The words with what stands around them (W3C Web Annotation).") QuoteDto quote,
    @Schema(required = true, description = "One item for each attribute that the text states.") List<EvidenceDto> evidence,
    @Schema(ref = "FactStatus", description = "What people have said of it; absent when nobody has.") String status,
    @Schema(description = "Who has said it, when and why; absent when nobody has.") CorrectionDto correction,
    @Schema(description = "What is known of its article; only with expand=article.") ArticleOfFactDto article,
    @Schema(description = "The rules that made the fact, in order; only with explain=true.",
        examples = "[\"figure.count\"]") List<String> rules) {

  /** What is known of the article of a fact. */
  @Schema(name = "ArticleOfFact")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ArticleOfFactDto(
      @Schema(description = Known.TITLE, examples = "Un plan pour les hôpitaux") String title,
      @Schema(description = Known.OUTLET, examples = "Le Journal") String outlet,
      @Schema(description = Known.URL, examples = "https://example.org/sante/un-plan") String url,
      @Schema(description = Known.PUBLISHED_AT, examples = "2020-02-13") String publishedAt,
      @Schema(ref = "Language") String language) {}

  /** What a person has said of a fact. */
  @Schema(name = "Correction")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CorrectionDto(
      @Schema(required = true, description = "The name of the key; anonymous where none is needed.", examples = "alice") String by,
      @Schema(required = true, implementation = String.class, format = "date-time", description = "When it was last said.",
          examples = "2026-01-05T09:00:00Z") String at,
      @Schema(description = "Why.", examples = "The ministry has 4 200.") String note,
      @Schema(type = SchemaType.OBJECT,
          description = "What the extractor reads where the fact says something else.") Map<String, Object> read,
      @Schema(description = "Why a person should look again: what the extractor reads has changed since.") String conflict) {}

  /** The stated value with its typed bounds. */
  @Schema(name = "Value")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ValueDto(
      @Schema(required = true, description = "The words of the number.") String text,
      @Schema(description = "What is stated; absent for ranges and vague plurals.") BigDecimal number,
      @Schema(description = "The least compatible value; absent when there is none.") BigDecimal lower,
      @Schema(description = "The greatest compatible value; absent when there is none.") BigDecimal upper,
      @Schema(description = "Whether the lower bound is compatible itself.") Boolean lowerInclusive,
      @Schema(description = "Whether the upper bound is compatible itself.") Boolean upperInclusive,
      @Schema(required = true, ref = "Qualifier") String qualifier,
      @Schema(description = "Vague plurals only: 100 for \"des centaines de\".") BigDecimal magnitude) {}

  /** The unit of a value. */
  @Schema(name = "Unit")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record UnitDto(
      @Schema(description = "ISO 4217 for money, else UCUM; absent for kind index.") String code,
      @Schema(ref = "UnitSystem") String system,
      @Schema(description = "The words of the article; absent where the unit is understood.") String text,
      @Schema(description = "The English name; of kind index the scale: magnitude, CAC 40.") String name,
      @Schema(description = "The value in the base unit; UCUM only.") BaseDto base) {}

  /** A value converted to its base unit. */
  @Schema(name = "Base")
  public record BaseDto(@Schema(required = true, description = "The number in the base unit.") BigDecimal number,
      @Schema(required = true, description = "UCUM code of the base unit.") String code) {}

  /** What is counted. */
  @Schema(name = "Counted")
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record CountedDto(
      @Schema(required = true, description = "The noun as it is written.") String text,
      @Schema(required = true, description = "Singular, lower case, gender as in the text.") String lemma,
      @Schema(description = "Its adjectives.") List<String> modifiers,
      @Schema(description = "Language-neutral, from the concept lexicon.") String concept) {}

  /** What a figure is about. */
  @Schema(name = "About")
  public record AboutDto(@Schema(required = true, description = "The words of the article.") String text,
      @Schema(required = true, description = "Its nouns and adjectives, in order.") List<String> words) {}

  /** The time that governs a figure. */
  @Schema(name = "Time")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record TimeDto(
      @Schema(description = "The words of the article.") String text,
      @Schema(description = "EDTF level 1; absent when unresolved.") String edtf,
      @Schema(ref = "TimeRelation") String relation) {}

  /** A place that scopes a figure. */
  @Schema(name = "Place")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlaceDto(
      @Schema(required = true, description = "The words of the article.") String text,
      @Schema(required = true, description = "The English name, or the words where there is none.") String name,
      @Schema(description = "ISO 3166-2 of the region, or of the smallest one around a city; else ISO 3166-1.") String code,
      @Schema(description = "ISO 3166-1 of the country that it lies in.") String country) {}

  /** Who says it. */
  @Schema(name = "Source")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SourceDto(
      @Schema(required = true, description = "The fullest name that the article gives.") String speaker,
      @Schema(description = "What the speaker is.") String role,
      @Schema(description = "The lemma of the verb of saying.") String verb,
      @Schema(required = true, description = "Whether it stands inside a quotation.") boolean direct,
      @Schema(required = true, description = "The words that name the speaker here.") String text) {}

  /** The value of a date. */
  @Schema(name = "DateValue")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DateDto(
      @Schema(description = "EDTF level 1; absent when it cannot be resolved.") String edtf,
      @Schema(description = "The first day.") String start,
      @Schema(description = "The last day.") String end,
      @Schema(ref = "TimeRelation") String relation,
      @Schema(description = "An iCalendar RRULE.") String recurrence) {}

  /** The sentence that a fact stands in. */
  @Schema(name = "Sentence")
  public record SentenceDto(
      @Schema(required = true, description = "Its place in the article, from 0.") int index,
      @Schema(required = true, description = "Where it begins.") int start,
      @Schema(required = true, description = "After its last character.") int end) {}

  /** A W3C Web Annotation TextQuoteSelector. */
  @Schema(name = "Quote")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record QuoteDto(@Schema(description = "What stands before.") String prefix,
      @Schema(required = true, description = "The words themselves.") String exact,
      @Schema(description = "What stands behind.") String suffix) {}

  /** The words from which one attribute was read. */
  @Schema(name = "Evidence")
  public record EvidenceDto(
      @Schema(required = true, ref = "EvidenceRole") String role,
      @Schema(required = true, description = "The words.") String text,
      @Schema(required = true, description = "Where they begin.") int start,
      @Schema(required = true, description = "After their last character.") int end) {}
}
