package articlefacts.extraction.time;

/** How a figure or event stands to a time: "depuis 2014" is {@link #SINCE}. */
public enum Relation {
  SINCE("since"),
  UNTIL("until"),
  DURING("during"),
  ON("on"),
  BEFORE("before"),
  AFTER("after");

  private final String code;

  Relation(String code) {
    this.code = code;
  }

  /** The name used in the API. */
  public String code() {
    return code;
  }
}
