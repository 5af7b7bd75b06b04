package articlefacts.extraction.number;

import articlefacts.extraction.number.NumberMention.Form;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.math.MathContext;

/** Reads fractions that are one sign: "½" → 0.5. */
final class VulgarFraction {

  /** Signs before it are no fractions. */
  private static final char LATIN = 0x80;
  private static final String VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";
  private static final int[][] VULGAR_PARTS = {
    {1, 2}, {1, 3}, {2, 3}, {1, 4}, {3, 4}, {1, 5}, {2, 5}, {3, 5}, {4, 5}, {1, 6}, {5, 6}, {1, 8}, {3, 8}, {5, 8}, {7, 8}
  };

  private VulgarFraction() {}

  static boolean is(String sign) {
    return !sign.isEmpty() && sign.charAt(0) >= LATIN && VULGAR.indexOf(sign) >= 0;
  }

  /** The fraction that the token at {@code i} is; null when it is none. */
  static NumberMention at(Sentence s, int i) {
    int at = s.form(i).isEmpty() ? -1 : VULGAR.indexOf(s.form(i));
    if (at < 0) {
      return null;
    }
    BigDecimal value = BigDecimal.valueOf(VULGAR_PARTS[at][0]).divide(BigDecimal.valueOf(VULGAR_PARTS[at][1]), MathContext.DECIMAL64);
    return new NumberMention(i, i + 1, Form.FRACTION, value, true, BigDecimal.ONE);
  }
}
