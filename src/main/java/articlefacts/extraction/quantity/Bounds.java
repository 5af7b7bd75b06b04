package articlefacts.extraction.quantity;

import articlefacts.extraction.number.NumberMention;
import java.math.BigDecimal;

/** Turns a number and its qualifier into a {@link Value} with typed bounds: "quelque 4 100" → [4050, 4150]. */
final class Bounds {

  private static final BigDecimal TEN_PERCENT = new BigDecimal("0.1");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private Bounds() {}

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
}
