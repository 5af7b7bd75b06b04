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
