package articlefacts.extraction.fact;

import java.math.BigDecimal;

/** Whether two numbers may be of one thing: what is said of it by others or at another time is seldom many times as much. */
final class Nearness {

  private Nearness() {}

  /** Whether neither is more than so many times the other, whatever their signs: 3 and −12 are within 4, 3 and 13 are not. */
  static boolean within(int times, BigDecimal a, BigDecimal b) {
    BigDecimal most = BigDecimal.valueOf(times);
    return a.abs().multiply(most).compareTo(b.abs()) >= 0 && b.abs().multiply(most).compareTo(a.abs()) >= 0;
  }
}
