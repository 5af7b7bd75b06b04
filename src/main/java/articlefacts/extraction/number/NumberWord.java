package articlefacts.extraction.number;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One row of the table of number words: "vingt" is {@link Type#TEN} 20, "cinquièmes" is {@link Type#UNIT} 5, ordinal, plural.
 *
 * @param type how the word composes with others
 * @param value its value
 * @param ordinal true for "cinquième"; it ends a composition
 * @param plural true for a form that is plural only: "cinquièmes", "dizaines", "milliers"
 * @param article true for "un" and "a", which alone are more often the article than the number
 */
public record NumberWord(Type type, BigDecimal value, boolean ordinal, boolean plural, boolean article) {

  /** How a number word composes. */
  public enum Type {
    /** 0 to 16. */
    UNIT,
    /** 20, 30 … 90. */
    TEN,
    HUNDRED,
    THOUSAND,
    /** Million and above. */
    SCALE,
    /** "tiers", "quart", "moitié": the value is the denominator. */
    DENOMINATOR,
    /** "demi": a fraction only when joined to what it halves. */
    HALF,
    /** "dizaine", "millier": a noun for about so many. */
    COLLECTIVE,
    /** "secondes": an ordinal that ends no composition, for "trente secondes" is a time. */
    LONE_ORDINAL,
    /** "et". */
    AND,
    /** "virgule". */
    POINT,
    /** "over" in "seven over nine": divided by. */
    OVER,
    /** "négatif" in front of a number. */
    MINUS,
    /** "bonne", "petite": between an article and a collective. */
    COLLECTIVE_MODIFIER,
    /** "des", "plusieurs", "quelques": makes a plural collective vague. */
    VAGUE_DETERMINER,
    /** "the" in "half the staff". */
    THE,
    /** "de": links a collective or scale to what follows. */
    OF
  }

  public NumberWord {
    Objects.requireNonNull(type);
    Objects.requireNonNull(value);
  }

  int intValue() {
    return value.intValue();
  }
}
