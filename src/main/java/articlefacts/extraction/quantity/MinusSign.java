package articlefacts.extraction.quantity;

import articlefacts.extraction.quantity.QuantityWords.Role;
import articlefacts.extraction.text.Sentence;

/**
 * Reads the sign of a negative number where it is a word or stands apart: "moins dix degrés", "- 12 degrés"; "moins de dix" is a qualifier,
 * "huit heures moins dix" no sign.
 */
final class MinusSign {

  private final QuantityWords words;

  MinusSign(QuantityWords words) {
    this.words = words;
  }

  /**
   * "moins dix degrés", "une croissance de moins 2 %"; "moins de dix" is a qualifier, "au moins dix" and "huit heures moins dix" are no
   * signs.
   */
  void negative(Sentence s, Draft draft) {
    if (isSpacedMinus(s, draft)) {
      draft.value = draft.value.negate();
      draft.from--;
      draft.signed = true;
      draft.rules.add("number.minus");
      return;
    }
    if (draft.value.signum() <= 0 || !words.is(Role.MINUS, s.folded(draft.from - 1))) {
      return;
    }
    boolean temperature = draft.entry != null && "K".equals(draft.entry.base());
    String before = s.folded(draft.from - 2);
    boolean opened = draft.from < 2 || s.isSymbol(draft.from - 2) || words.is(Role.OF, before) || words.is(Role.TO, before);
    if (temperature || opened) {
      draft.value = draft.value.negate();
      draft.from--;
      draft.signed = true;
      draft.rules.add("number.minus");
    }
  }

  /** "atteint - 12 degrés": a dash between spaces before a temperature is a sign, unless a number stands before it. */
  private static boolean isSpacedMinus(Sentence s, Draft draft) {
    int at = draft.from - 1;
    boolean minus = at > 0 && (s.form(at).equals("-") || s.form(at).equals("\u2212")) && !s.touchesNext(at) && !s.touchesNext(at - 1);
    return minus && draft.value.signum() > 0 && draft.entry != null && "K".equals(draft.entry.base()) && s.isWord(at - 1)
        && !s.isDigits(at - 2);
  }
}
