package articlefacts.extraction.number;

import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A number in digits with its separators: "2.700.000", "1 461", "1'000", "4,5", "12,32e+14", "1/4".
 *
 * @param to index after the last token
 * @param value the number without sign
 * @param fraction true for "1/4"
 */
record DigitLiteral(int to, BigDecimal value, boolean fraction) {

  /** Digits of a longer number are no figure of a news text, and arithmetic on them would be slow. */
  private static final int LONGEST = 40;

  /** No more digits than any whole number of 32 bits may have. */
  private static final int SHORT = 9;

  /** So many groups of three have more digits, however it goes on: a row of a thousand groups is not walked from each of them. */
  private static final int MOST_GROUPS = 15;

  /** Powers beyond this are no figure of a news text. */
  private static final int LARGEST_EXPONENT = 30;

  private static final String TIMES = "×x*·.";
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** The literal that begins at the digits token {@code i}; null when it is too long to be a number. */
  static DigitLiteral at(Sentence s, int i, boolean decimalComma) {
    int to = groupsEnd(s, i, decimalComma);
    boolean grouped = to > i + 1;
    int decimals = decimalsEnd(s, to, decimalComma, grouped);
    BigDecimal value = decimals <= to && !grouped && s.form(i).length() <= SHORT
        ? BigDecimal.valueOf(Integer.parseInt(s.form(i))) : value(s, i, to, decimals);
    if (value == null) {
      return null;
    }
    DigitLiteral plain = new DigitLiteral(Math.max(to, decimals), value, false);
    DigitLiteral power = timesPower(s, plain);
    power = power != null ? power : power(s, plain);
    return power != null ? power : fraction(s, i, plain);
  }

  /** The number in groups up to {@code to}, and in the decimals that end at {@code decimals}; null when it is too long. */
  private static BigDecimal value(Sentence s, int from, int to, int decimals) {
    StringBuilder digits = new StringBuilder();
    for (int g = from; g < to; g++) {
      if (s.isDigits(g)) {
        digits.append(s.form(g));
      }
    }
    if (decimals > to) {
      digits.append('.').append(s.form(decimals - 1));
    }
    return digits.length() > LONGEST ? null : new BigDecimal(digits.toString());
  }

  /** The end of thousands groups after the digits at {@code i}: "2" ".700" ".000". */
  private static int groupsEnd(Sentence s, int i, boolean decimalComma) {
    if (s.form(i).length() > 3 || s.form(i).startsWith("0")) {
      return i + 1;
    }
    int bySpace = i + 1;
    while (bySpace - i < MOST_GROUPS && isGroup(s, bySpace) && isOneSpace(s, bySpace)) {
      bySpace++;
    }
    if (bySpace > i + 1) {
      return bySpace;
    }
    String separator = s.touchesNext(i) ? s.form(i + 1) : "";
    if (!separator.equals(".") && !separator.equals(",") && !separator.equals("'")) {
      return i + 1;
    }
    int lakhs = decimalComma || !separator.equals(",") ? i + 1 : lakhsEnd(s, i);
    if (lakhs > i + 1) {
      return lakhs;
    }
    int end = i + 1;
    int groups = 0;
    while (groups < MOST_GROUPS && s.form(end).equals(separator) && s.touchesNext(end - 1) && s.touchesNext(end) && isGroup(s, end + 1)) {
      end += 2;
      groups++;
    }
    // "12,345.6": the other sign behind one group shows that the first was no decimal point
    boolean mixed = groups == 1 && separator.equals(",") && s.form(end).equals(".") && s.touchesNext(end - 1) && s.touchesNext(end)
        && s.isDigits(end + 1) && !isGroup(s, end + 1);
    boolean thousands = separator.equals("'") || separator.equals(decimalComma ? "." : ",") || groups > 1 || mixed;
    return thousands ? end : i + 1;
  }

  /** The end of groups of two with one of three behind them, as India writes lakhs and crores: "1,25,000"; i + 1 when there are none. */
  private static int lakhsEnd(Sentence s, int i) {
    int end = i + 1;
    while (end - i < MOST_GROUPS && isTied(s, end) && s.isDigits(end + 1) && s.form(end + 1).length() == 2) {
      end += 2;
    }
    boolean lakhs = end > i + 1 && s.form(i).length() <= 2 && isTied(s, end) && isGroup(s, end + 1) && !isTied(s, end + 2);
    return lakhs ? end + 2 : i + 1;
  }

  /** A comma that touches what stands before and behind it. */
  private static boolean isTied(Sentence s, int comma) {
    return s.form(comma).equals(",") && s.touchesNext(comma - 1) && s.touchesNext(comma);
  }

  private static boolean isGroup(Sentence s, int i) {
    return s.isDigits(i) && s.form(i).length() == 3;
  }

  private static boolean isOneSpace(Sentence s, int i) {
    return s.start(i) - s.end(i - 1) == 1;
  }

  /** The end of a decimal part that begins at {@code i}: "," "5". */
  private static int decimalsEnd(Sentence s, int i, boolean decimalComma, boolean grouped) {
    boolean comma = s.form(i).equals(",");
    boolean dot = s.form(i).equals(".");
    if (!comma && !dot || !s.touchesNext(i - 1) || !s.touchesNext(i) || !s.isDigits(i + 1)) {
      return i;
    }
    String separator = grouped ? s.form(i - 2) : "";
    boolean signs = separator.equals(",") || separator.equals(".");
    boolean apostrophe = separator.equals("'"); // Swiss: "1'200.50"
    if (grouped && !apostrophe && (signs ? separator.equals(s.form(i)) : comma != decimalComma)) {
      return i;
    }
    // "10.12.2019", "1.2.3": not a decimal number
    boolean goesOn = s.touchesNext(i + 1) && s.form(i + 2).equals(s.form(i)) && s.touchesNext(i + 2) && s.isDigits(i + 3);
    // "31" of "22,24,31"
    boolean cameFrom = s.form(i - 2).equals(s.form(i)) && s.touchesNext(i - 3) && s.touchesNext(i - 2) && s.isDigits(i - 3);
    return goesOn || cameFrom && !grouped ? i : i + 2;
  }

  /** "3 × 10^6", "2,5.10⁶": a number in scientific notation; null when there is none. */
  private static DigitLiteral timesPower(Sentence s, DigitLiteral plain) {
    int at = plain.to();
    boolean times = s.form(at).length() == 1 && TIMES.contains(s.form(at)) && s.form(at + 1).equals("10");
    boolean dot = s.form(at).equals(".");
    if (!times || dot && !(s.touchesNext(at - 1) && s.touchesNext(at))) {
      return null;
    }
    DigitLiteral power = power(s, new DigitLiteral(at + 2, BigDecimal.TEN, false));
    power = power == null && !dot ? negativePower(s, at + 2) : power;
    return power == null ? null : new DigitLiteral(power.to(), plain.value().multiply(power.value()), false);
  }

  /** "−30" in "2 × 10−30", whose exponent has lost its place on the way to the page; null when there is none. */
  private static DigitLiteral negativePower(Sentence s, int at) {
    boolean minus = isMinus(s, at) && s.touchesNext(at - 1) && s.touchesNext(at) && s.isDigits(at + 1) && s.form(at + 1).length() <= 2;
    int exponent = minus ? Integer.parseInt(s.form(at + 1)) : 0;
    return exponent == 0 || exponent > LARGEST_EXPONENT ? null : new DigitLiteral(at + 2, BigDecimal.ONE.movePointLeft(exponent), false);
  }

  /** The exponent in raised digits at token {@code i}: "⁶"; -1 when there is none. */
  private static int raised(Sentence s, int i) {
    int exponent = -1;
    for (int at = i; s.touchesNext(at - 1) && s.isSymbol(at) && at < i + 2; at++) {
      int digit = RAISED.indexOf(s.form(at));
      if (digit < 0) {
        break;
      }
      exponent = Math.max(0, exponent) * 10 + digit;
    }
    return exponent;
  }

  /** "1e10", "12,32e+14", "1,1^+23"; null when there is none. */
  private static DigitLiteral power(Sentence s, DigitLiteral plain) {
    int at = plain.to();
    int raised = plain.value().compareTo(BigDecimal.TEN) == 0 ? raised(s, at) : -1;
    if (raised >= 0 && raised <= LARGEST_EXPONENT) {
      return new DigitLiteral(at + (raised > 9 ? 2 : 1), plain.value().pow(raised), false);
    }
    if (!s.touchesNext(at - 1) || !s.form(at).equals("e") && !s.form(at).equals("^") || !s.touchesNext(at)) {
      return null;
    }
    int digits = afterSigns(s, at + 1);
    if (!s.isDigits(digits) || s.form(digits).length() > 2 || s.touchesNext(digits) && s.isWord(digits + 1)) {
      return null;
    }
    int exponent = Integer.parseInt(s.form(digits)) * sign(s, at + 1, digits);
    if (Math.abs(exponent) > LARGEST_EXPONENT || exponent < 0 && plain.value().signum() == 0) {
      return null;
    }
    BigDecimal value = s.form(at).equals("e")
        ? plain.value().scaleByPowerOfTen(exponent)
        : plain.value().pow(exponent, MathContext.DECIMAL64);
    return new DigitLiteral(digits + 1, value, false);
  }

  /** "3/4", and "2 1/4" with the whole number before it. */
  private static DigitLiteral fraction(Sentence s, int i, DigitLiteral plain) {
    int at = plain.to();
    if (at == i + 1 && isFraction(s, i)) {
      return new DigitLiteral(at + 2, quotient(s, i), true);
    }
    if (isFraction(s, at) && plain.value().scale() == 0 && !s.touchesNext(at - 1)) {
      return new DigitLiteral(at + 3, plain.value().add(quotient(s, at)), false);
    }
    return plain;
  }

  private static boolean isFraction(Sentence s, int i) {
    return s.isDigits(i) && (s.form(i + 1).equals("/") || s.form(i + 1).equals("\u2044")) && s.isDigits(i + 2) && s.touchesNext(i)
        && s.touchesNext(i + 1)
        && isSmall(s.form(i)) && isSmall(s.form(i + 2))
        && Integer.parseInt(s.form(i)) < Integer.parseInt(s.form(i + 2))
        && !(s.touchesNext(i + 2) && (s.form(i + 3).equals("/") || s.isWord(i + 3)));
  }

  private static boolean isSmall(String digits) {
    return digits.length() <= 3 && !digits.startsWith("0");
  }

  private static BigDecimal quotient(Sentence s, int i) {
    return new BigDecimal(s.form(i)).divide(new BigDecimal(s.form(i + 2)), MathContext.DECIMAL64);
  }

  private static int afterSigns(Sentence s, int i) {
    int at = i;
    while (at < i + 2 && (s.form(at).equals("+") || isMinus(s, at))) {
      at++;
    }
    return at;
  }

  private static int sign(Sentence s, int from, int to) {
    int sign = 1;
    for (int i = from; i < to; i++) {
      sign = isMinus(s, i) && to - from == 1 ? -sign : sign;
    }
    return sign;
  }

  private static boolean isMinus(Sentence s, int i) {
    return s.form(i).equals("-") || s.form(i).equals("\u2212") || s.form(i).equals("\u2013");
  }
}
