package articlefacts.extraction.fact;

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

  /** The name used in the API. */
  public String code() {
    return code;
  }
}
