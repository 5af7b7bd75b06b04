package articlefacts.store;

/** The orders in which articles are listed. Equal ones stand in the order of intake, so that every order is total. */
public enum ArticleSort {
  /** The order in which they were taken in. */
  ADDED("added", false, false),
  /** The last first. */
  ADDED_DESC("-added", false, true),
  /** By the day on which they came out; those without one come last. */
  PUBLISHED("published", true, false),
  PUBLISHED_DESC("-published", true, true);

  private final String code;
  private final boolean byDay;
  private final boolean descending;

  ArticleSort(String code, boolean byDay, boolean descending) {
    this.code = code;
    this.byDay = byDay;
    this.descending = descending;
  }

  /** The name used in the API: "-published". */
  public String code() {
    return code;
  }

  boolean byDay() {
    return byDay;
  }

  boolean descending() {
    return descending;
  }
}
