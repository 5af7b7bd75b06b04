package articlefacts.extraction.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
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
  private static final UnitEntry UNSAID_CURRENCY = new UnitEntry(
      UnitEntry.Kind.MONEY, UNKNOWN_CURRENCY, "currency not said", BigDecimal.ONE, BigDecimal.ZERO, null, false, false, UnitContext.NONE);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

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

  /** A plain number in the unit of an earlier quantity: "187 km/h au lieu de 110", "dix-huit mois dont six". */
  public Quantity inUnitOf(Quantity before) {
    Traits shared = new Traits(traits.number(), traits.digits(), traits.takesOf(), traits.collective(), traits.modified(), traits.scale(),
        before.traits().unitCode());
    return new Quantity(before.kind(), from, to, numberFrom, numberTo, value, before.entry(), numberTo, numberTo, qualifierFrom,
        qualifierTo, shared, rulesAnd("unit.understood"));
  }

  /** "3,2" in "9,6 milliards au lieu de 3,2": a small plain number in the scale of the one that it is set against. */
  public Quantity inScaleOf(Quantity before) {
    BigDecimal scale = before.traits().scale();
    boolean small = value.number() != null && traits.scale().compareTo(BigDecimal.ONE) == 0 && traits.number().compareTo(THOUSAND) < 0;
    if (!small || scale.compareTo(MILLION) < 0 || before.value().number() == null) {
      return this;
    }
    Value scaled = Value.of(value.text(), Value.plain(value.number().multiply(scale)), value.qualifier(), false);
    return with(kind, to, scaled, entry, "number.scale-understood");
  }

  /** "un budget de 12 millions": money whose currency is not said. */
  public Quantity inUnsaidCurrency() {
    return with(Kind.MONEY, to, value, UNSAID_CURRENCY, "unit.unsaid");
  }

  /** The quantity with the qualifier of the coordinated one before it: "plus de 500 écoles et 100 centres". */
  public Quantity sharingQualifier(Quantity before) {
    Value limited = Value.of(value.text(), value.number(), before.value().qualifier(), traits.collective());
    return with(kind, to, limited, entry, "qualifier.shared");
  }

  /** A plain number on a scale: "6,8" with the name "magnitude". */
  public Quantity onScale(String name, int scaleFrom, int scaleTo, int end) {
    UnitEntry scale = new UnitEntry(UnitEntry.Kind.SCALE, null, name, BigDecimal.ONE, BigDecimal.ZERO, null, false, false,
        UnitContext.NONE);
    return new Quantity(Kind.INDEX, from, end, numberFrom, numberTo, value, scale, scaleFrom, scaleTo, qualifierFrom, qualifierTo, traits,
        rulesAnd("unit.scale"));
  }

  /** The same number as another quantity, by one more rule. */
  Quantity with(Kind otherKind, int end, Value otherValue, UnitEntry otherEntry, String rule) {
    return new Quantity(otherKind, from, end, numberFrom, numberTo, otherValue, otherEntry, unitFrom, unitTo, qualifierFrom, qualifierTo,
        traits, rulesAnd(rule));
  }

  List<String> rulesAnd(String rule) {
    List<String> more = new ArrayList<>(rules);
    more.add(rule);
    return more;
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
