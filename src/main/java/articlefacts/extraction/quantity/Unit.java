package articlefacts.extraction.quantity;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The unit of a value: code "USD" of system ISO4217, or a UCUM code with the value converted to its base unit.
 *
 * <p>A figure on a scale ("magnitude 6,8") has the scale's name and no code.
 *
 * @param code ISO 4217 ("XXX" when the currency is not said), UCUM, "%", "x", "10a", "100a"; null for a scale
 * @param system "ISO4217" or "UCUM"; null for a scale
 * @param text the words of the article, null when the unit is understood
 * @param name English name: "US dollar", "square kilometre"; of a scale "magnitude"
 * @param baseNumber UCUM only: the value's number in {@code baseCode}; else null
 * @param baseCode UCUM only: the base unit, "m2"; else null
 */
public record Unit(String code, String system, String text, String name, BigDecimal baseNumber, String baseCode) {

  public Unit {
    if (code == null) {
      Objects.requireNonNull(name);
    } else {
      Objects.requireNonNull(system);
    }
  }
}
