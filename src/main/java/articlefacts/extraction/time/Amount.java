package articlefacts.extraction.time;

import articlefacts.extraction.time.TimeReading.Shifted;
import articlefacts.extraction.time.TimeWord.Role;
import articlefacts.extraction.time.TimeWords.Hit;

/**
 * An amount of a calendar unit: "trois semaines", "un an et demi", "quelques jours", "huit jours" (a week).
 *
 * @param value null for "quelques jours"
 * @param to token after it
 */
record Amount(Integer value, boolean half, boolean about, CalendarUnit unit, int to) {

  private static final int MOST = 9999;

  /** The amount that starts at a token, words such as "environ" before it left out; null when there is none. */
  static Amount at(TimeText text, int start) {
    int i = start;
    boolean hedged = text.is(i, Role.APPROXIMATE);
    i = text.skip(i, Role.APPROXIMATE);
    i = text.skip(i, Role.HEDGE);
    Hit fixed = text.hit(i, Role.FIXED_AMOUNT);
    if (fixed != null) {
      String[] parts = fixed.word().value().split(" ");
      return new Amount(Integer.parseInt(parts[0]), false, hedged, TimeUnits.unit(new TimeWord(Role.UNIT, parts[1])), fixed.to());
    }
    Hit some = text.hit(i, Role.SOME);
    Numeral number = some == null ? text.number(i, 1, MOST) : null;
    if (some == null && number == null) {
      return null;
    }
    int next = some == null ? number.to() : some.to();
    Hit unit = text.hit(number != null && number.about() ? text.skip(next, Role.OF) : next, Role.UNIT);
    if (unit == null) {
      return null;
    }
    Hit half = text.hit(unit.to(), Role.AND_HALF);
    int to = half == null ? unit.to() : half.to();
    Integer value = number == null ? null : Integer.valueOf(number.value());
    return new Amount(value, half != null, hedged || number != null && number.about(), TimeUnits.unit(unit.word()), to);
  }

  Shifted shifted(int sign, TimeReading origin, Anchor anchor) {
    return new Shifted(value, half, unit, sign, origin, anchor);
  }
}
