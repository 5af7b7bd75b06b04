package articlefacts.extraction.fact;

import articlefacts.extraction.fact.FigureWords.Role;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.text.Sentence;

/** Plain numbers that state nothing: halves of a score, codes, moments that are told as "at one point". */
final class NoFigure {

  private final FigureWords words;

  NoFigure(FigureWords words) {
    this.words = words;
  }

  /** True for "2-1 win", "the 90049 ZIP code", "at one point". */
  boolean is(Sentence s, Quantity q) {
    return isHalfOfScore(s, q) || isCode(s, q) || isMoment(s, q);
  }

  /** "1" in "a 2-1 win": digits, hyphen, digits that are no range. */
  private static boolean isHalfOfScore(Sentence s, Quantity q) {
    int hyphen = q.from() - 1;
    boolean dash = s.form(hyphen).equals("-") || s.form(hyphen).equals("–");
    return dash && q.traits().digits() && !q.isRange() && s.touchesNext(hyphen) && s.touchesNext(hyphen - 1) && s.isDigits(hyphen - 1);
  }

  /** "the 90049 ZIP code": digits without a sign before what names a code. */
  private boolean isCode(Sentence s, Quantity q) {
    boolean digits = q.traits().digits() && q.numberTo() - q.numberFrom() == 1 && s.form(q.numberFrom()).length() >= 3;
    return digits && words.is(Role.CODE, s.folded(q.numberTo()));
  }

  /** "at one point last year", "at one time": a moment, no number of them. */
  private boolean isMoment(Sentence s, Quantity q) {
    boolean one = !q.traits().digits() && q.traits().number().intValue() == 1 && q.from() == q.numberFrom();
    return one && words.is(Role.MOMENT, s.folded(q.to())) && words.is(Role.AT, s.folded(q.from() - 1));
  }
}
