package articlefacts.series;

import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.quantity.Value;
import java.math.BigDecimal;

/**
 * Every value that agrees with a statement, in the base unit of its dimension: "plus de 500" is (500, –).
 *
 * @param number what is stated; for a range its middle, for a vague plural its magnitude; null when nothing of the kind is known
 * @param lower null when unbounded
 * @param upper null when unbounded
 * @param lowerInclusive false for "plus de"
 * @param upperInclusive false for "moins de"
 */
record Bounds(Double number, Double lower, Double upper, boolean lowerInclusive, boolean upperInclusive) {

  /** Two statements of one value may differ by what converting units and rounding costs. */
  private static final double ROUNDING = 0.006;

  /** Rounding to one digit takes no more than half of a number: 1.49 and 1. */
  private static final double ROUNDED = 0.5;

  /** The bounds of a fact, times what one of its unit is in base units. */
  static Bounds of(Fact fact, double factor) {
    Value value = fact.value();
    if (value == null) {
      return new Bounds(null, null, null, false, false);
    }
    Double lower = times(value.lower(), factor);
    Double upper = times(value.upper(), factor);
    Double number = times(value.number(), factor);
    if (number == null) {
      number = lower != null && upper != null ? Double.valueOf((lower + upper) / 2) : times(value.magnitude(), factor);
    }
    return new Bounds(number, lower, upper, value.lowerInclusive(), value.upperInclusive());
  }

  private static Double times(BigDecimal number, double factor) {
    return number == null ? null : Double.valueOf(number.doubleValue() * factor);
  }

  /** Whether one value agrees with both statements. */
  boolean meets(Bounds other) {
    return !isBelow(other) && !other.isBelow(this);
  }

  private boolean isBelow(Bounds other) {
    if (upper == null || other.lower == null) {
      return false;
    }
    double slack = ROUNDING * Math.max(Math.abs(upper), Math.abs(other.lower));
    if (upper < other.lower - slack) {
      return true;
    }
    // "moins de 10" and "10" do not meet, "moins de 40" and "39,9" do
    return (!upperInclusive || !other.lowerInclusive) && upper <= other.lower;
  }

  /** How near the stated values are: 1 when equal, 0.5 when one is twice the other; 0 when one is not known. */
  double nearness(Bounds other) {
    if (number == null || other.number == null) {
      return 0;
    }
    double a = Math.abs(number);
    double b = Math.abs(other.number);
    return a == b ? 1 : Math.min(a, b) / Math.max(a, b);
  }

  boolean equalsAbout(Bounds other) {
    return nearness(other) > 1 - ROUNDING / 3;
  }

  /** Whether one stated value is the other one, rounded: 8 400 and 8 412, 2 and 1.94. */
  boolean isRoundOf(Bounds other) {
    if (number == null || other.number == null || number <= 0 || other.number <= 0 || nearness(other) < ROUNDED) {
      return false;
    }
    return isRounded(number, other.number) || isRounded(other.number, number);
  }

  private static boolean isRounded(double rough, double exact) {
    int digits = new BigDecimal(Double.toString(rough)).stripTrailingZeros().precision();
    if (digits >= 4) {
      return false;
    }
    BigDecimal rounded = new BigDecimal(exact).round(new java.math.MathContext(Math.max(1, digits)));
    return Math.abs(rounded.doubleValue() - rough) < rough * 1e-6;
  }
}
