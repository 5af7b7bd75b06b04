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

  /** The EDTF interval of this relation to a date: {@code SINCE.interval("2014")} is "2014/..". */
  public String interval(String edtf) {
    if (edtf == null || edtf.indexOf('/') >= 0 && (this == DURING || this == ON)) {
      return edtf;
    }
    int slash = edtf.indexOf('/');
    String first = slash < 0 ? edtf : edtf.substring(0, slash);
    String last = slash < 0 ? edtf : edtf.substring(slash + 1);
    return switch (this) {
      case SINCE -> first + "/..";
      case AFTER -> last + "/..";
      case UNTIL -> "../" + last;
      case BEFORE -> "../" + first;
      case DURING, ON -> edtf;
    };
  }
}
