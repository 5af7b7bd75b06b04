package articlefacts.extraction.context;

/** Kinds of names in the gazetteer. */
public enum NameType {
  COUNTRY,
  REGION,
  CITY,
  /** A continent, a sea, a zone: no code. */
  AREA,
  ORGANISATION;

  boolean isPlace() {
    return this != ORGANISATION;
  }
}
