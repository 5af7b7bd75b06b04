package articlefacts.store;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * A unit that is looked for, and how its values compare with those that are asked for: one in square kilometres, times 10^6, with those
 * in square metres.
 *
 * @param code of the facts
 * @param factor value asked for = value in this unit × factor + offset
 * @param offset see factor
 */
public record UnitScale(String code, BigDecimal factor, BigDecimal offset) {

  private static final int DIGITS = 15;

  public UnitScale {
    Objects.requireNonNull(code);
  }

  /** The unit itself: values are compared as they are. */
  public static UnitScale of(String code) {
    return new UnitScale(code, BigDecimal.ONE, BigDecimal.ZERO);
  }

  /** A lower limit in this unit; rounded down, so that what is equal stays so. */
  BigDecimal least(BigDecimal asked) {
    return converted(asked, RoundingMode.FLOOR);
  }

  /** An upper limit in this unit. */
  BigDecimal most(BigDecimal asked) {
    return converted(asked, RoundingMode.CEILING);
  }

  private BigDecimal converted(BigDecimal asked, RoundingMode rounding) {
    boolean same = factor.compareTo(BigDecimal.ONE) == 0 && offset.signum() == 0;
    return asked == null || same ? asked : asked.subtract(offset).divide(factor, new MathContext(DIGITS, rounding));
  }
}
