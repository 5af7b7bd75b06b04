package articlefacts.extraction.quantity;

import articlefacts.extraction.number.NumberMention;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;

/**
 * A stated value with its typed bounds: "quelque 4 100" is 4100 in [4050, 4150], {@link Qualifier#ABOUT}.
 *
 * @param text the number as written, "4 100"
 * @param number what is stated; null for ranges and vague plurals
 * @param lower the least compatible value; null when unbounded
 * @param upper the greatest compatible value; null when unbounded
 * @param lowerInclusive false in "plus de 500"
 * @param upperInclusive false in "moins de 15"
 * @param qualifier how the text limits it
 * @param magnitude only for vague plurals: 100 for "des centaines de"; else null
 */
public record Value(
    String text,
    BigDecimal number,
    BigDecimal lower,
    BigDecimal upper,
    boolean lowerInclusive,
    boolean upperInclusive,
    Qualifier qualifier,
    BigDecimal magnitude) {

  private static final BigDecimal TEN_PERCENT = new BigDecimal("0.1");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  public Value {
    Objects.requireNonNull(text);
    Objects.requireNonNull(qualifier);
    if (lower != null && upper != null && lower.compareTo(upper) > 0) {
      throw new IllegalArgumentException("crossed bounds: " + lower + " > " + upper);
    }
  }

  /** A number with the bounds that its qualifier gives it, as where a text states it; {@link Qualifier#EXACT} for those that give none. */
  public static Value of(String text, BigDecimal number, Qualifier qualifier) {
    return of(text, number, qualifier, false);
  }

  /** A number with what its qualifier makes of it: "quelque 4 100" → [4050, 4150]; "une cinquantaine" is collective. */
  static Value of(String text, BigDecimal number, Qualifier qualifier, boolean collective) {
    return switch (qualifier) {
      case MORE -> new Value(text, number, number, null, false, false, qualifier, null);
      case LESS -> new Value(text, number, null, number, false, false, qualifier, null);
      case AT_LEAST -> new Value(text, number, number, null, true, false, qualifier, null);
      case AT_MOST -> new Value(text, number, null, number, false, true, qualifier, null);
      case ABOUT -> about(text, number, collective);
      default -> new Value(text, number, number, number, true, true, Qualifier.EXACT, null);
    };
  }

  /** Half of the last significant digit's unit on both sides; a tenth for "une cinquantaine". */
  private static Value about(String text, BigDecimal number, boolean collective) {
    BigDecimal half = collective ? number.abs().multiply(TEN_PERCENT) : lastSignificantUnit(number).multiply(HALF);
    return new Value(text, number, plain(number.subtract(half)), plain(number.add(half)), true, true, Qualifier.ABOUT, null);
  }

  /** "de 12 à 15". */
  static Value range(String text, BigDecimal lower, BigDecimal upper) {
    return new Value(text, null, lower.min(upper), lower.max(upper), true, true, Qualifier.BETWEEN, null);
  }

  /** "des centaines": from 100 to 1000, exclusive. */
  static Value vague(String text, NumberMention mention) {
    BigDecimal magnitude = plain(mention.value().abs()); // "négatif" cannot make a plural negative
    return new Value(text, null, magnitude, plain(magnitude.multiply(BigDecimal.TEN)), true, false, Qualifier.VAGUE, magnitude);
  }

  private static BigDecimal lastSignificantUnit(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ONE : number.stripTrailingZeros().ulp();
  }

  /** No exponent: 4.1E+3 is written 4100. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** The same value in a unit so many times as large: 12 cents are 0.12 dollars. */
  Value dividedBy(BigDecimal factor) {
    return new Value(text, divided(number, factor), divided(lower, factor), divided(upper, factor), lowerInclusive, upperInclusive,
        qualifier,
        divided(magnitude, factor));
  }

  private static BigDecimal divided(BigDecimal number, BigDecimal factor) {
    return number == null ? null : plain(number.divide(factor, MathContext.DECIMAL64));
  }
}
