package articlefacts.extraction.time;

import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.TimeReading.Clock;
import articlefacts.extraction.time.TimeWord.Role;

/**
 * Reads hours that only the other end of a range tells, as English writes them on its clock of twelve hours: "from 10 to 4", "from 10:30 to
 * 3", "9.30-5pm".
 */
final class HourRanges {

  private static final int HALF_DAY = 12;

  private final TimeText text;
  private final Sentence sentence;

  HourRanges(TimeText text) {
    this.text = text;
    this.sentence = text.sentence();
  }

  /** "9.30" before an end with its half of the day: "9.30-5pm"; null for others. */
  Match pointed(int i) {
    boolean shape = text.style().monthFirst() && sentence.isDigits(i) && sentence.form(i + 1).equals(".") && sentence.touchesNext(i)
        && sentence.touchesNext(i + 1) && sentence.isDigits(i + 2) && sentence.form(i + 2).length() == 2 && sentence.form(i).length() <= 2;
    int hour = shape ? Integer.parseInt(sentence.form(i)) : HALF_DAY + 1;
    int minute = shape ? Integer.parseInt(sentence.form(i + 2)) : 0;
    int end = shape ? Math.max(text.skip(i + 3, Role.RANGE_TO), text.skip(i + 3, Role.LIST)) : i;
    boolean fits = hour >= 1 && hour <= HALF_DAY && minute < 60 && end > i + 3 && isHalfDayClock(end);
    return fits ? new Match(i, i + 3, Clock.of(hour, minute)) : null;
  }

  /** "0730" or "0930" in "between 0730-0930", one of which begins with a zero, as amounts do not; null for others. */
  Match military(int i) {
    int end = text.skip(i + 1, Role.RANGE_TO);
    int start = text.startBefore(i, Role.RANGE_TO) - 1;
    boolean first = end > i + 1 && isMilitary(i) && isMilitary(end) && (isZero(i) || isZero(end));
    boolean last = start < i - 1 && isMilitary(i) && isMilitary(start) && (isZero(i) || isZero(start));
    int said = first || last ? Integer.parseInt(sentence.form(i)) : 0;
    return first || last ? new Match(i, i + 1, Clock.of(said / 100, said % 100)) : null;
  }

  private boolean isMilitary(int i) {
    boolean four = text.style().monthFirst() && sentence.isDigits(i) && sentence.form(i).length() == 4 && !text.isPartOfNumber(i);
    int said = four ? Integer.parseInt(sentence.form(i)) : -1;
    return said >= 0 && said / 100 < 24 && said % 100 < 60;
  }

  private boolean isZero(int i) {
    return sentence.form(i).startsWith("0");
  }

  /** "5pm", "4.30pm", "4:30 pm". */
  private boolean isHalfDayClock(int i) {
    boolean minutes = ".:".contains(sentence.form(i + 1)) && sentence.touchesNext(i) && sentence.isDigits(i + 2);
    return sentence.isDigits(i) && text.is(minutes ? i + 3 : i + 1, Role.HALF_DAY);
  }

  /** "4" in "from 10 to 4": an end before its beginning is in the other half of the day; the end itself for others. */
  Match after(Match first, Match end) {
    if (end == null || first == null || !text.style().monthFirst()) {
      return end;
    }
    Clock from = (Clock) first.reading();
    Clock to = (Clock) end.reading();
    boolean turns = to.hour() >= 1 && to.hour() < HALF_DAY && from.hour() <= HALF_DAY && minutes(to) <= minutes(from);
    return turns ? end.with(end.to(), Clock.of(to.hour() + HALF_DAY, to.minute())) : end;
  }

  /** "3" in "from 10:30 to 3", where nothing is counted; null for others. */
  Match bareEnd(Match first, Match end) {
    boolean timed = first != null && end != null && text.style().monthFirst() && sentence.form(first.from() + 1).equals(":")
        && sentence.isDigits(first.from()) && !text.isPartOfNumber(end.from()) && !text.isCounted(end.to());
    Clock to = timed ? (Clock) end.reading() : null;
    boolean fits = timed && to.hour() >= 1 && to.hour() <= HALF_DAY && !text.canBeNoun(end.to()) && !sentence.form(end.to()).equals("-");
    return fits ? after(first, end) : null;
  }

  private static int minutes(Clock clock) {
    return clock.hour() * 60 + clock.minute();
  }
}
