package articlefacts.series;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a text, as they are compared: without accents, case, elided articles and the marks of the plural. */
final class Words {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Beyond this many letters words of one family part: "manifestants", "manifestation". */
  private static final int STEM = 6;

  private Words() {}

  /**
   * A word of a text.
   *
   * @param text as written
   * @param start its offset
   * @param isName whether it has a capital where no sentence begins
   */
  record Word(String text, int start, boolean isName) {

    int end() {
      return start + text.length();
    }
  }

  /** The words of a text in order. */
  static List<Word> of(String text) {
    return of(text, 0, text.length());
  }

  /** The words between two offsets of a text: letters and digits, and the marks on them. */
  static List<Word> of(String text, int from, int to) {
    List<Word> words = new ArrayList<>();
    int at = from;
    while (at < to) {
      int c = text.codePointAt(at);
      if (!isLetterOrDigit(c)) {
        at += Character.charCount(c);
        continue;
      }
      int end = at;
      while (end < to && (isLetterOrDigit(text.codePointAt(end)) || isMark(text.codePointAt(end)))) {
        end += Character.charCount(text.codePointAt(end));
      }
      end = Math.min(end, to);
      boolean isName = Character.isUpperCase(text.charAt(at)) && end - at > 1 && !beginsSentence(text, at);
      words.add(new Word(text.substring(at, end), at, isName));
      at = end;
    }
    return words;
  }

  private static boolean isLetterOrDigit(int c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
  }

  private static boolean isMark(int c) {
    int type = c < 0x80 ? Character.CONTROL : Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean beginsSentence(String text, int at) {
    for (int i = at - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c == '.' || c == '!' || c == '?' || c == '\n' || c == ':' || c == '«' || c == '“') {
        return true;
      }
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        return false;
      }
    }
    return true;
  }

  /** Without accents and case: "Pérou" → "perou". */
  static String fold(String word) {
    if (isPlain(word)) {
      return word;
    }
    String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT).replace("œ", "oe"), Normalizer.Form.NFD);
    return MARKS.matcher(decomposed).replaceAll("");
  }

  /** Whether nothing of a word is to be folded: most are so, and every word of every article is folded. */
  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c > 'z' || c >= 'A' && c <= 'Z') {
        return false;
      }
    }
    return true;
  }

  /** What words of one family share: "séismes" → "seisme", "détruites" and "détruit" → "detruit". */
  static String stem(String word) {
    String folded = fold(word);
    int end = folded.length();
    if (end > 3 && (folded.endsWith("s") || folded.endsWith("x"))) {
      end--;
    }
    if (end > 4 && folded.charAt(end - 1) == 'e') {
      end--;
    }
    return folded.substring(0, Math.min(end, STEM));
  }
}
