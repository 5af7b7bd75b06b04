package articlefacts.extraction.number;

/** Roman numerals as centuries use them: "XIX" is 19. */
public final class RomanNumeral {

  private static final String LETTERS = "IVXLC";
  private static final int[] VALUES = {1, 5, 10, 50, 100};

  private RomanNumeral() {}

  /** True for the capitals that are read: "I" to "C". */
  public static boolean isLetter(char c) {
    return LETTERS.indexOf(c) >= 0;
  }

  /** The value of Roman capitals; 0 when there are none. */
  public static int value(String capitals) {
    int total = 0;
    int before = 0;
    for (int i = capitals.length() - 1; i >= 0; i--) {
      int value = VALUES[LETTERS.indexOf(capitals.charAt(i))];
      total += value < before ? -value : value;
      before = Math.max(before, value);
    }
    return total;
  }
}
