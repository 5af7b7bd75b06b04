package articlefacts.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which names are compared: "État-major" is "etat-major". */
final class Folded {

  /** Index entries of a database are short; no name that anyone asks for is longer. */
  static final int MAX_LENGTH = 200;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u202F]+");

  private Folded() {}

  /** Lower case, no accents, ’ as ', œ as oe, one space between words. */
  static String of(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    String lower = plain.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace("\u0153", "oe");
    return shortened(SPACE.matcher(lower).replaceAll(" ").strip());
  }

  /** The first {@value #MAX_LENGTH} characters, not cut inside a surrogate pair. */
  static String shortened(String text) {
    if (text.length() <= MAX_LENGTH) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
    return text.substring(0, end);
  }
}
