package articlefacts.extraction.fact;

import articlefacts.extraction.phrase.CountedPhrase;
import articlefacts.extraction.quantity.Quantity;
import java.math.BigDecimal;
import java.util.List;

/** Tells what a figure may be a part of: more than it, of the same kind; a share may be one of people, things, sums and measures. */
final class Wholes {

  private Wholes() {}

  static int sentencesBetween(List<Placed> figures, int before, int i) {
    return figures.get(i).syntax().sentence().index() - figures.get(before).syntax().sentence().index();
  }

  /** A count or sum that the part may be a part of; a share may be one of either. */
  static boolean isWhole(Placed whole, Placed part) {
    FactKind kind = whole.figure().kind();
    if (part.figure().kind() == FactKind.PERCENTAGE) {
      return kind == FactKind.COUNT && hasNoun(whole) || kind == FactKind.MONEY || kind == FactKind.MEASURE;
    }
    boolean unit = kind == FactKind.COUNT ? hasNoun(whole) : whole.figure().quantity().hasUnit() && part.figure().quantity().hasUnit()
        && whole.figure().quantity().entry().name().equals(part.figure().quantity().entry().name());
    return kind == part.figure().kind() && unit && isLarger(whole, part);
  }

  static boolean hasNoun(Placed placed) {
    CountedPhrase counted = placed.figure().counted();
    return counted != null && counted.hasHead() || placed.figure().inherited() != null;
  }

  static boolean isLarger(Placed whole, Placed part) {
    if (part.figure().kind() == FactKind.PERCENTAGE) {
      return whole.figure().kind() != FactKind.PERCENTAGE;
    }
    BigDecimal all = value(whole);
    BigDecimal mine = value(part);
    return all != null && mine != null && mine.compareTo(all) < 0;
  }

  /** The number of a figure, or the least that it may be; null for dates and where neither is known. */
  static BigDecimal value(Placed placed) {
    Quantity quantity = placed.figure().quantity();
    BigDecimal number = quantity == null ? null : quantity.value().number();
    return quantity == null || number != null ? number : quantity.value().lower();
  }
}
