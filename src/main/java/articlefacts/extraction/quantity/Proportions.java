package articlefacts.extraction.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Turns fractions and ratios into percentages: "un tiers" → 33.33 %, "quatre adultes sur dix" → 40 %, "un quart de point" → 0.25 points;
 * and "trois sur quatre" of nothing into 0.75.
 */
public final class Proportions {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  /** "un tiers" is 33.33 %. */
  private static final int PERCENT_DECIMALS = 2;

  private final UnitTable units;

  Proportions(UnitTable units) {
    this.units = units;
  }

  /** A fraction as a percentage: "un tiers" → 33.33 %. */
  public Quantity asPercentage(Quantity fraction) {
    return share(fraction, fraction.traits().number(), fraction.to(), fraction.value().text(), "share.percent");
  }

  /** "cinquième" in "le cinquième de la population": one part of so many, as a percentage. */
  public Quantity asPart(Quantity ordinal) {
    return share(ordinal, BigDecimal.ONE.divide(ordinal.traits().number(), MathContext.DECIMAL64), ordinal.to(), ordinal.value().text(),
        "share.part");
  }

  /** "un quart de point" → 0.25 of a percentage point. */
  public Quantity asPoints(Quantity fraction) {
    return fraction.with(Quantity.Kind.PERCENTAGE, fraction.to(), fraction.value(), units.byCode("%"), "share.points");
  }

  /** "Quatre adultes sur dix" → 40 %. */
  public Quantity asShare(Quantity part, Quantity whole) {
    BigDecimal ratio = part.value().number().divide(whole.value().number(), MathContext.DECIMAL64);
    return share(part, ratio, whole.to(), part.value().text() + " / " + whole.value().text(), "share.ratio");
  }

  /** "trois sur quatre" → 0.75. */
  public Quantity asQuotient(Quantity part, Quantity whole) {
    BigDecimal ratio = part.value().number().divide(whole.value().number(), MathContext.DECIMAL64);
    Value value = Value.of(part.value().text(), Value.plain(ratio), part.value().qualifier(), false);
    return part.with(Quantity.Kind.PLAIN, whole.to(), value, null, "share.quotient");
  }

  private Quantity share(Quantity part, BigDecimal ratio, int to, String text, String rule) {
    BigDecimal percent = ratio.multiply(HUNDRED).setScale(PERCENT_DECIMALS, RoundingMode.HALF_UP);
    Value value = Value.of(text, Value.plain(percent), part.value().qualifier(), false);
    return part.with(Quantity.Kind.PERCENTAGE, to, value, units.byCode("%"), rule);
  }
}
