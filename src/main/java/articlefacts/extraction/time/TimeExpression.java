package articlefacts.extraction.time;

import articlefacts.extraction.text.Span;
import java.util.Locale;
import java.util.Objects;

/**
 * A time expression in its sentence: "depuis juin 2014" is the span "juin 2014", the reading June 2014, relation SINCE.
 *
 * @param sentenceIndex which sentence
 * @param from first token, the article and the preposition left out
 * @param to token after the last
 * @param span the expression without its preposition
 * @param scope the expression with its preposition and article: "depuis juin 2014"
 * @param reading what it says
 * @param relation how what is said stands to it; never null
 * @param tense of its clause
 * @param use what may be made of it
 */
public record TimeExpression(
    int sentenceIndex, int from, int to, Span span, Span scope, TimeReading reading, Relation relation, Tense tense, Use use) {

  /** What an expression is good for. */
  public enum Use {
    /** A date fact; its numbers are no quantities. */
    DATE,
    /** "dans la soirée", "aujourd’hui", "le même jour": a date fact only when it can be resolved, since it says nothing by itself. */
    VAGUE_DATE,
    /** "il y a trois semaines": a date fact when it can be resolved, and "trois semaines" stays a duration for the quantity stage. */
    ANCHORED_DURATION,
    /** "depuis trois ans": no date fact, but the time of other figures; "trois ans" stays a duration. */
    DURATION;

    private final String rule = "time." + name().toLowerCase(Locale.ROOT);

    /** The rule that explains a fact of such a time. */
    public String rule() {
      return rule;
    }
  }

  public TimeExpression {
    Objects.requireNonNull(span);
    Objects.requireNonNull(scope);
    Objects.requireNonNull(reading);
    Objects.requireNonNull(relation);
    Objects.requireNonNull(tense);
    Objects.requireNonNull(use);
  }

  /** True when the quantity stage reads the duration inside: "trois semaines" in "il y a trois semaines". */
  public boolean anchoredDuration() {
    return use == Use.ANCHORED_DURATION || use == Use.DURATION;
  }

  /** True when it becomes a fact of kind date, given its value. */
  public boolean isFact(DateValue value) {
    return use == Use.DATE || use != Use.DURATION && value.edtf() != null;
  }
}
