package articlefacts.extraction.context;

/** What a figure is of a change: in "recule de 0,3 point à 2,4 %" the first is {@link #BY}, the second {@link #TO}. */
public enum ChangeRole {
  /** The amount of the change. */
  BY("by"),
  /** The level before it. */
  FROM("from"),
  /** The level after it. */
  TO("to");

  private final String code;

  ChangeRole(String code) {
    this.code = code;
  }

  /** The name used in the API. */
  public String code() {
    return code;
  }
}
