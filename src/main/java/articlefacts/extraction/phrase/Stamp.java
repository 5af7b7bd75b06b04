package articlefacts.extraction.phrase;

import articlefacts.extraction.text.Sentence;

/**
 * What stands before a sentence and is no part of it: the place and day of a dispatch ("RABAT, 18 août 2025 (AML) - |", "Namur — |") and
 * the time of a live blog's entry ("18h45 – |"). As words of the sentence they would be taken for its subject.
 */
final class Stamp {

  /** "BAMAKO, 11 mai 2026 (Agence Sud) –" has a dozen tokens. */
  private static final int LONGEST = 14;
  /** "08 h 50 -", "12:05 –". */
  private static final int HOUR_REACH = 4;

  private Stamp() {}

  /** The first token behind the dash; 0 for a sentence without a stamp. */
  static int end(Sentence sentence) {
    boolean hour = sentence.isDigits(0) && isHour(sentence);
    boolean name = sentence.isCapitalised(0) && sentence.isWord(0);
    for (int i = 1; (hour || name) && i < Math.min(LONGEST, sentence.size() - 2); i++) {
      if (isDash(sentence, i)) {
        return i + 1;
      }
      boolean month = sentence.isDigits(i - 1);
      boolean inside = sentence.isCapitalised(i) || sentence.isDigits(i) || sentence.isSymbol(i) && !sentence.form(i).equals(".")
          || month || sentence.form(i).length() <= 2;
      if (!inside || hour && i > HOUR_REACH) {
        return 0;
      }
    }
    return 0;
  }

  private static boolean isHour(Sentence sentence) {
    String sign = sentence.form(1);
    return sign.equals("h") || sign.equals(":") || sign.equals("heures");
  }

  /** A dash with room on both sides, or a long one. */
  private static boolean isDash(Sentence sentence, int i) {
    String form = sentence.form(i);
    boolean room = !sentence.touchesNext(i - 1) && !sentence.touchesNext(i);
    return sentence.isSymbol(i) && (form.equals("-") && room || form.equals("–") || form.equals("—"));
  }
}
