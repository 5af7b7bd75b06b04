package articlefacts.extraction.context;

/** Whether the figure is the amount of a change, or the level moved to: "réduit de 90 %" is {@link #DECREASE}. */
public enum Change {
  NONE("none"),
  INCREASE("increase"),
  DECREASE("decrease");

  private final String code;

  Change(String code) {
    this.code = code;
  }

  /** The name used in the API. */
  public String code() {
    return code;
  }
}
