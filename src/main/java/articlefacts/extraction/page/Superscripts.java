package articlefacts.extraction.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a raised piece of text is: in "480<sup>2</sup> licenciés" a footnote's mark, which is no part of the text; in
 * "km<sup>2</sup>" and "10<sup>6</sup>" a power; in "1<sup>er</sup>" the ending of an ordinal.
 */
final class Superscripts {

  /** What to do with it. */
  enum Meaning { FOOTNOTE, POWER, TEXT }

  private static final Pattern MARK = Pattern.compile("[\\[(]?(?:\\d{1,3}|[*†‡§]+|[a-z]|note \\d+)[\\])]?(?:[,;\\s-]+\\d{1,3})*");
  private static final Pattern POWER = Pattern.compile("[-−–+]?\\d{1,3}");
  private static final Pattern BASE = Pattern.compile("(?:^|.*[^\\d.,])10$", Pattern.DOTALL);
  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** Units that are squared and cubed; every single letter may be one, or a variable. */
  private static final Set<String> UNITS =
      Set.of("km", "cm", "mm", "dm", "hm", "dam", "nm", "µm", "μm", "ft", "in", "mi", "yd", "sec", "min");

  private static final int SHORTEST_WORD = 4;

  private Superscripts() {}

  /** @param before the text of its paragraph so far */
  static Meaning of(String raised, CharSequence before) {
    String text = raised.strip().toLowerCase(Locale.ROOT);
    int at = before.length();
    char last = at == 0 ? ' ' : before.charAt(at - 1);
    if (POWER.matcher(text).matches() && (isUnit(before) || isTen(before))) {
      return Meaning.POWER;
    }
    boolean ending = text.length() == 1 && Character.isLetter(text.charAt(0)) && Character.isLetterOrDigit(last) && !isWord(before);
    return at > 0 && !ending && MARK.matcher(text).matches() ? Meaning.FOOTNOTE : Meaning.TEXT;
  }

  /** Whether a word of some length stands last; what is raised behind a shorter one may be its ending, as in "n<sup>o</sup>". */
  private static boolean isWord(CharSequence before) {
    int letters = 0;
    while (letters < before.length() && Character.isLowerCase(before.charAt(before.length() - 1 - letters))) {
      letters++;
    }
    return letters >= SHORTEST_WORD;
  }

  private static boolean isUnit(CharSequence before) {
    int start = before.length();
    while (start > 0 && Character.isLetter(before.charAt(start - 1)) && before.length() - start < 5) {
      start--;
    }
    String word = before.subSequence(start, before.length()).toString();
    return word.length() == 1 || UNITS.contains(word);
  }

  private static boolean isTen(CharSequence before) {
    return BASE.matcher(before.subSequence(Math.max(0, before.length() - 3), before.length())).matches();
  }

  /** The raised form of a character of a power: "2" is "²". */
  static char raised(char c) {
    return switch (c) {
      case '-', '−', '–' -> '⁻';
      case '+' -> '⁺';
      default -> c >= '0' && c <= '9' ? DIGITS.charAt(c - '0') : c;
    };
  }
}
