package articlefacts.extraction.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;

/**
 * One row of the unit or currency table: "kilomètre carré", km2, 10^6 m2.
 *
 * @param kind what it measures
 * @param code UCUM or ISO 4217; null for a scale
 * @param name English name
 * @param factor base value = number × factor + offset; for a currency the scale that its sign carries ("MF" = 10^6)
 * @param offset see factor; 0 for currencies
 * @param base the base unit's UCUM code; null for currencies
 * @param before true when the sign may stand before the number: "£760"
 * @param minor true for cents and pence
 * @param when what must stand around it for it to be a unit
 */
public record UnitEntry(
    Kind kind, String code, String name, BigDecimal factor, BigDecimal offset, String base, boolean before, boolean minor,
    UnitContext when) {

  /** What a unit measures. */
  public enum Kind {
    MONEY,
    MEASURE,
    DURATION,
    PERCENTAGE,
    /** No unit but the name of a scale: "magnitude". */
    SCALE
  }

  public UnitEntry {
    Objects.requireNonNull(kind);
    if (kind != Kind.SCALE) {
      Objects.requireNonNull(code);
    }
    Objects.requireNonNull(factor);
    Objects.requireNonNull(offset);
    Objects.requireNonNull(when);
  }

  /** The currency that a name means; the scale that the sign carries is in the value already. */
  UnitEntry settled(UnitEntry currency) {
    return new UnitEntry(kind, currency.code, currency.name, BigDecimal.ONE, offset, base, before, false, when);
  }

  /** The unit of a difference: without the offset that its scale begins at. */
  UnitEntry asDifference() {
    return new UnitEntry(kind, code, name, factor, BigDecimal.ZERO, base, before, minor, when);
  }

  /** The same unit under the conditions of one language; a null name keeps its own. */
  public UnitEntry as(String otherName, UnitContext otherWhen) {
    return new UnitEntry(kind, code, otherName == null ? name : otherName, factor, offset, base, before, minor, otherWhen);
  }

  boolean isMoney() {
    return kind == Kind.MONEY;
  }

  /** The unit of a fact whose value is {@code number} (null for ranges), written as {@code text} (null when understood). */
  Unit unit(BigDecimal number, String text) {
    if (kind == Kind.SCALE) {
      return new Unit(null, null, text, name, null, null);
    }
    if (isMoney()) {
      return new Unit(code, "ISO4217", text, name, null, null);
    }
    BigDecimal converted = number == null || base == null ? null
        : number.multiply(factor, MathContext.DECIMAL64).add(offset, MathContext.DECIMAL64);
    return new Unit(code, "UCUM", text, name, converted, converted == null ? null : base);
  }
}
