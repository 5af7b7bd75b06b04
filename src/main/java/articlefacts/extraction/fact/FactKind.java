package articlefacts.extraction.fact;

import articlefacts.extraction.quantity.Quantity;

/** The kind of a fact; {@link #ORDINAL} and {@link #DATE} are no quantities. */
public enum FactKind {
  COUNT("count"),
  MONEY("money"),
  PERCENTAGE("percentage"),
  MEASURE("measure"),
  DURATION("duration"),
  AGE("age"),
  MULTIPLE("multiple"),
  /** A figure without unit on a scale: "magnitude 6,8"; {@code unit.name} says which. */
  INDEX("index"),
  ORDINAL("ordinal"),
  DATE("date");

  private final String code;

  FactKind(String code) {
    this.code = code;
  }

  /** The kind of a quantity with a unit; {@link #COUNT} for one without. */
  static FactKind of(Quantity q) {
    return switch (q.kind()) {
      case MONEY -> MONEY;
      case PERCENTAGE -> PERCENTAGE;
      case MEASURE -> MEASURE;
      case DURATION -> DURATION;
      default -> COUNT;
    };
  }

  /** The name used in the API. */
  public String code() {
    return code;
  }
}
