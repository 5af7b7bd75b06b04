package articlefacts.store;

/** What facts can be counted by. A fact counts once for each of its places, and not at all where it has no value. */
public enum Facet {
  KIND("kind", "kind"),
  CONCEPT("concept", "concept"),
  COUNTED("counted", "lemma"),
  UNIT("unit", "unit"),
  QUALIFIER("qualifier", "qualifier"),
  CHANGE("change", "change"),
  MODALITY("modality", "modality"),
  SPEAKER("speaker", "speaker"),
  PLACE("place", null),
  ARTICLE("article", "article_id"),
  LANGUAGE("language", "language");

  private final String code;
  private final String column;

  Facet(String code, String column) {
    this.code = code;
    this.column = column;
  }

  /** The name used in the API, that of the filter. */
  public String code() {
    return code;
  }

  /** What PostgreSQL counts by. */
  String expression() {
    return column != null ? "f." + column : "p";
  }

  String join() {
    return column != null ? "" : " cross join unnest(f.terms) p";
  }

  String condition() {
    String value = expression();
    return column != null ? value + " is not null" : value + " like '" + FactTerms.PLACE_FACET + "%'";
  }

  String shown(String value) {
    return column != null ? value : value.substring(FactTerms.PLACE_FACET.length());
  }
}
