package articlefacts.extraction.time;

import articlefacts.extraction.text.Sentence;
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
    Numeral number = some == null ? text.number(i, 0, MOST) : null;
    boolean half = number != null && isHalf(text, i);
    if (some == null && (number == null || number.value() == 0 && !half || isBehindPoint(text, i))) {
      return null;
    }
    int next = half ? number.to() + 2 : some == null ? number.to() : some.to();
    Hit unit = text.hit(number != null && number.about() ? text.skip(next, Role.OF) : next, Role.UNIT);
    if (unit == null) {
      return null;
    }
    Hit more = text.hit(unit.to(), Role.AND_HALF);
    int to = more == null ? unit.to() : more.to();
    Integer value = number == null ? null : Integer.valueOf(number.value());
    Amount amount = new Amount(value, half || more != null, hedged || number != null && number.about(), TimeUnits.unit(unit.word()), to);
    return value == null || amount.half() ? amount : amount.with(text);
  }

  /** ".5" behind token {@code i}: "2.5 years". */
  private static boolean isHalf(TimeText text, int i) {
    Sentence s = text.sentence();
    boolean joint = s.isDigits(i) && s.touchesNext(i) && s.touchesNext(i + 1) && (s.form(i + 1).equals(".") || s.form(i + 1).equals(","));
    return joint && s.form(i + 2).equals("5") && !isBehindPoint(text, i);
  }

  /** "5" in "2.5 years", "000" in "3,000 years". */
  private static boolean isBehindPoint(TimeText text, int i) {
    Sentence s = text.sentence();
    boolean joint = s.isDigits(i) && s.touchesNext(i - 1) && (s.form(i - 1).equals(".") || s.form(i - 1).equals(","));
    return joint && s.touchesNext(i - 2) && s.isDigits(i - 2);
  }

  /** This amount and the smaller one behind it: "two years and three months" are 27 months. */
  private Amount with(TimeText text) {
    int factor = switch (unit) {
      case YEAR -> 12;
      case WEEK -> 7;
      case HOUR -> 60;
      default -> 0;
    };
    CalendarUnit smaller = unit == CalendarUnit.YEAR ? CalendarUnit.MONTH : unit == CalendarUnit.WEEK ? CalendarUnit.DAY
        : CalendarUnit.MINUTE;
    int next = text.skip(to, Role.LIST);
    Numeral number = factor == 0 ? null : text.number(next, 1, factor - 1);
    Hit name = number == null ? null : text.hit(number.to(), Role.UNIT);
    boolean fits = name != null && TimeUnits.unit(name.word()) == smaller && value < MOST / factor;
    return fits ? new Amount(value * factor + number.value(), false, about, smaller, name.to()) : this;
  }

  Shifted shifted(int sign, TimeReading origin, Anchor anchor) {
    return new Shifted(value, half, unit, sign, origin, anchor);
  }
}
