package articlefacts.extraction.time;

/** The time of the clause that an expression stands in, by its verb; it decides between last and next Monday. */
public enum Tense {
  PAST,
  /** "avait saisi": before something that is past. */
  EARLIER,
  PRESENT,
  FUTURE,
  /** No verb: a heading, a list. */
  NONE;

  boolean isPast() {
    return this == PAST || this == EARLIER;
  }
}
