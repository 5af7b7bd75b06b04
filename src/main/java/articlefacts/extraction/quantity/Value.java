package articlefacts.extraction.quantity;

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

  public Value {
    Objects.requireNonNull(text);
    Objects.requireNonNull(qualifier);
    if (lower != null && upper != null && lower.compareTo(upper) > 0) {
      throw new IllegalArgumentException("crossed bounds: " + lower + " > " + upper);
    }
  }

  /** A number with the bounds that its qualifier gives it, as where a text states it; {@link Qualifier#EXACT} for those that give none. */
  public static Value of(String text, BigDecimal number, Qualifier qualifier) {
    return Bounds.of(text, number, qualifier, false);
  }

  /** The same value in a unit so many times as large: 12 cents are 0.12 dollars. */
  Value dividedBy(BigDecimal factor) {
    return new Value(text, divided(number, factor), divided(lower, factor), divided(upper, factor), lowerInclusive, upperInclusive,
        qualifier,
        divided(magnitude, factor));
  }

  private static BigDecimal divided(BigDecimal number, BigDecimal factor) {
    return number == null ? null : Bounds.plain(number.divide(factor, MathContext.DECIMAL64));
  }
}
