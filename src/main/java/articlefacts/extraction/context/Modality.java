package articlefacts.extraction.context;

/** How sure the text is of a figure: "doit envoyer 200 hommes" is {@link #PLANNED}. */
public enum Modality {
  ASSERTED("asserted"),
  PLANNED("planned"),
  POSSIBLE("possible"),
  NEGATED("negated");

  private final String code;

  Modality(String code) {
    this.code = code;
  }

  /** The name used in the API. */
  public String code() {
    return code;
  }
}
