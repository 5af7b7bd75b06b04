package articlefacts.store;

import java.util.Optional;

/** The orders in which facts are listed. Equal facts stand in the order of intake, so that every order is total. */
public enum FactSort {
  /** The order in which the articles were taken in, then the order of the text. */
  ADDED("added", null, false),
  /** The last first. */
  ADDED_DESC("-added", null, true),
  /** By the day on which the article came out; articles without one come last. */
  PUBLISHED("published", "published_on", false),
  PUBLISHED_DESC("-published", "published_on", true),
  /** By the number, or the lower bound where no number is stated; facts without either come last. */
  VALUE("value", "sort_value", false),
  VALUE_DESC("-value", "sort_value", true),
  /**
   * The sentences that say the least else first. All words of a search stand in every sentence found, most of them once, and
   * so the one thing in which BM25 tells the sentences apart is their length.
   */
  RELEVANCE("relevance", "word_count", false);

  private final String code;
  private final String column;
  private final boolean descending;

  FactSort(String code, String column, boolean descending) {
    this.code = code;
    this.column = column;
    this.descending = descending;
  }

  /** The name used in the API: "-published". */
  public String code() {
    return code;
  }

  /** The column whose values come before the order of intake, if any. */
  Optional<String> column() {
    return Optional.ofNullable(column);
  }

  boolean descending() {
    return descending;
  }
}
