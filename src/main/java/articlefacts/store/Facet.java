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

  String expression(Database database) {
    if (column != null) {
      return "f." + column;
    }
    return database == Database.POSTGRESQL ? "p" : "p.term";
  }

  String join(Database database) {
    if (column != null) {
      return "";
    }
    return database == Database.POSTGRESQL ? " cross join unnest(f.terms) p" : " join fact_term p on p.pos = f.pos";
  }

  String condition(Database database) {
    String value = expression(database);
    return column != null ? value + " is not null" : value + " like '" + FactTerms.PLACE_FACET + "%'";
  }

  String shown(String value) {
    return column != null ? value : value.substring(FactTerms.PLACE_FACET.length());
  }
}
