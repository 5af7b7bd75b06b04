package articlefacts.series;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text, as they are compared: without accents, case, elided articles and the marks of the plural. */
final class Words {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*");
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

  /** The words between two offsets of a text. */
  static List<Word> of(String text, int from, int to) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text).region(from, to);
    while (matcher.find()) {
      String word = matcher.group();
      boolean isName = Character.isUpperCase(word.charAt(0)) && word.length() > 1 && !beginsSentence(text, matcher.start());
      words.add(new Word(word, matcher.start(), isName));
    }
    return words;
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
    String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT).replace("œ", "oe"), Normalizer.Form.NFD);
    return MARKS.matcher(decomposed).replaceAll("");
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
