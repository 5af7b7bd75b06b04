package articlefacts.extraction.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A number with its unit and limits, over the tokens [from, to) of a sentence: "jusqu’à 415 millions de dollars".
 *
 * @param kind what sort of quantity it is so far
 * @param from index of the first token, qualifier included
 * @param to index after the last token, unit included
 * @param numberFrom index of the number's first token
 * @param numberTo index after the number's last token
 * @param value the value with its bounds
 * @param entry the unit; null when there is none
 * @param unitFrom index of the unit's first token; equal to {@code unitTo} when the unit is not written here
 * @param unitTo index after the unit's last token
 * @param qualifierFrom index of the qualifier's first token; equal to {@code qualifierTo} when there is none
 * @param qualifierTo index after the qualifier's last token
 * @param traits what later stages must know of the number
 * @param rules ids of the rules applied so far
 */
public record Quantity(
    Kind kind,
    int from,
    int to,
    int numberFrom,
    int numberTo,
    Value value,
    UnitEntry entry,
    int unitFrom,
    int unitTo,
    int qualifierFrom,
    int qualifierTo,
    Traits traits,
    List<String> rules) {

  /** ISO 4217 for a currency that is not said. */
  static final String UNKNOWN_CURRENCY = "XXX";

  /** Sorts of quantities before nouns are read. */
  public enum Kind {
    MONEY,
    PERCENTAGE,
    MEASURE,
    DURATION,
    MULTIPLE,
    /** On a scale without unit: "magnitude 6,8". */
    INDEX,
    ORDINAL,
    /** A number without unit: it may count a noun. */
    PLAIN,
    /** "un tiers", "la moitié": a share when a whole follows. */
    FRACTION
  }

  /**
   * What later stages must know of the number.
   *
   * @param number the number itself; the upper one of a range; the magnitude of a vague plural
   * @param digits written with digits
   * @param takesOf "de" may stand before the counted noun: "deux millions de", "une dizaine de"
   * @param collective "une cinquantaine"
   * @param modified a word stands between number and unit: "six dernières années"
   * @param scale the scale that the number is written in: 1000000 for "4,5 millions", else 1
   * @param unitCode code composed of two units ("g/L"); null when the entry's own
   */
  public record Traits(BigDecimal number, boolean digits, boolean takesOf, boolean collective, boolean modified, BigDecimal scale,
      String unitCode) {}

  public Quantity {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(value);
    Objects.requireNonNull(traits);
    rules = List.copyOf(rules);
  }

  public boolean is(Kind wanted) {
    return kind == wanted;
  }

  public boolean hasUnit() {
    return entry != null;
  }

  public boolean hasQualifier() {
    return qualifierTo > qualifierFrom;
  }

  public boolean isRange() {
    return value.qualifier() == Qualifier.BETWEEN;
  }

  /** Money whose currency the article has to tell: "12 francs", "12 centimes". */
  public boolean isUnsettled() {
    return kind == Kind.MONEY && entry != null && (entry.code().equals(UNKNOWN_CURRENCY) || entry.minor());
  }

  /** A temperature, whose differences are converted without the offset of its scale. */
  public boolean isTemperature() {
    return entry != null && traits.unitCode() == null && "K".equals(entry.base());
  }

  /** The same quantity as the difference of two temperatures: 1.2 °C is 1.2 K. */
  public Quantity asDifference() {
    return new Quantity(kind, from, to, numberFrom, numberTo, value, entry.asDifference(), unitFrom, unitTo, qualifierFrom, qualifierTo,
        traits, rules);
  }

  /** The unit of the fact, its text taken from the article; null when there is none. */
  public Unit unit(String unitText) {
    if (entry == null) {
      return null;
    }
    if (traits.unitCode() != null) {
      return new Unit(traits.unitCode(), "UCUM", unitText, entry.name(), null, null);
    }
    return entry.unit(value.number(), unitText);
  }
}
