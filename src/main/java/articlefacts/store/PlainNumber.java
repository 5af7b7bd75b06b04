package articlefacts.store;

import java.math.BigDecimal;

/** A number with all its digits and without an exponent: 2000000000, not 2E+9. */
public final class PlainNumber {

  /** Beyond this many zeros an exponent reads better, and loses no digit either. */
  private static final int MAX_ZEROS = 60;

  private PlainNumber() {}

  /** {@code of(new BigDecimal("2.50E+4"))} is "25000". */
  public static String of(BigDecimal number) {
    BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return Math.abs(shortest.scale()) > MAX_ZEROS ? shortest.toString() : shortest.toPlainString();
  }
}
