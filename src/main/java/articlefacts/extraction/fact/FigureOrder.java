package articlefacts.extraction.fact;

import articlefacts.extraction.quantity.UnitEntry;
import java.math.BigDecimal;

/** Compares what two figures measure, each in its unit: six weeks are less than three months, seven days more than 24 hours. */
final class FigureOrder {

  private FigureOrder() {}

  /** More than zero when the first is more than the second; both have a number. */
  static int of(Figure one, Figure other) {
    BigDecimal a = one.quantity().value().number();
    BigDecimal b = other.quantity().value().number();
    UnitEntry left = one.quantity().entry();
    UnitEntry right = other.quantity().entry();
    boolean units = left != null && right != null && left.base() != null && left.base().equals(right.base())
        && left.offset().compareTo(right.offset()) == 0;
    return units ? a.multiply(left.factor()).compareTo(b.multiply(right.factor())) : a.compareTo(b);
  }
}
