package articlefacts.extraction.quantity;

/** How the text limits a value: "quelque" is {@link #ABOUT}, "plus de" {@link #MORE}, "jusqu’à" {@link #AT_MOST}. */
public enum Qualifier {
  EXACT("exact"),
  ABOUT("about"),
  MORE("more"),
  LESS("less"),
  AT_LEAST("atLeast"),
  AT_MOST("atMost"),
  BETWEEN("between"),
  VAGUE("vague");

  private final String code;

  Qualifier(String code) {
    this.code = code;
  }

  /** The name used in the API: "atLeast". */
  public String code() {
    return code;
  }
}
