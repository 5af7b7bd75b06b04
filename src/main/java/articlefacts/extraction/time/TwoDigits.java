package articlefacts.extraction.time;

/** Years written with two digits: "98" is 1998, "05" is 2005. */
final class TwoDigits {

  /** From this on the last century is meant. */
  private static final int PIVOT = 40;

  private TwoDigits() {}

  static int year(int digits) {
    return digits < PIVOT ? 2000 + digits : 1900 + digits;
  }
}
