package articlefacts.extraction.text;

import java.text.Normalizer;
import java.util.Locale;

/** The forms under which words are looked up: "L’ÉTÉ" is "l'été", and "l'ete" without accents. */
public final class WordForms {

  private static final char SOFT_HYPHEN = 0xAD;

  /** The letters before the first combining mark, folded. */
  private static final String[] LATIN = new String[0x300];

  static {
    for (char c = 0; c < LATIN.length; c++) {
      StringBuilder folded = new StringBuilder();
      appendFolded(folded, Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD));
      LATIN[c] = folded.toString();
    }
  }

  private WordForms() {}

  /** Lower case, composed, with a straight apostrophe and without soft hyphens: "L’ÉTÉ" → "l'été". */
  public static String normalise(String surface) {
    String lower = isComposed(surface) ? surface.toLowerCase(Locale.ROOT)
        : Normalizer.normalize(surface, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    lower = lower.indexOf(SOFT_HYPHEN) < 0 ? lower : lower.replace(String.valueOf(SOFT_HYPHEN), ""); // where a line may break
    return lower.indexOf('’') < 0 && lower.indexOf('ʼ') < 0 ? lower : lower.replace('’', '\'').replace('ʼ', '\'');
  }

  /** A normalised form without accents and ligatures: "œuvré" → "oeuvre". */
  public static String fold(String form) {
    if (isAscii(form)) {
      return form;
    }
    StringBuilder folded = new StringBuilder(form.length() + 2);
    if (!isComposed(form)) {
      appendFolded(folded, Normalizer.normalize(form, Normalizer.Form.NFD));
      return folded.toString();
    }
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      folded.append(c < LATIN.length ? LATIN[c] : String.valueOf(c));
    }
    return folded.toString();
  }

  private static void appendFolded(StringBuilder folded, String decomposed) {
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      switch (c) {
        case 'œ' -> folded.append("oe");
        case 'æ' -> folded.append("ae");
        default -> {
          if (Character.getType(c) != Character.NON_SPACING_MARK) {
            folded.append(c);
          }
        }
      }
    }
  }

  /** True when composing and decomposing as a whole is the same as letter by letter: Latin letters and the signs between quotes. */
  private static boolean isComposed(String s) {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c >= LATIN.length && (c < '‐' || c > '‧')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAscii(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
