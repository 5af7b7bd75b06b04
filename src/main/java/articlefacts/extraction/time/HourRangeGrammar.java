package articlefacts.extraction.time;

import articlefacts.extraction.time.TimeReading.Clock;
import articlefacts.extraction.time.TimeReading.Interval;
import articlefacts.extraction.time.TimeWord.Role;
import articlefacts.extraction.time.TimeWords.Hit;

/**
 * Reads ranges of clock times: "14h à 18h", "de 14 à 18h", "5 to 6pm"; "9 heures à 10 heures" may be two amounts.
 */
final class HourRangeGrammar {

  private final TimeText text;
  private final ClockGrammar clocks;
  private final HourRanges hours;

  HourRangeGrammar(TimeText text, ClockGrammar clocks, HourRanges hours) {
    this.text = text;
    this.clocks = clocks;
    this.hours = hours;
  }

  boolean isBetween(int i) {
    Hit open = text.before(i, Role.RANGE_OPEN);
    return open != null && open.word().value().equals("and");
  }

  /** "5 to 6pm", "1-3 p.m.": a range of hours that its end tells, where the half of the day stands behind. */
  private boolean isHalfDayRange(int i) {
    Match first = text.style().monthFirst() ? clocks.bareHour(i) : null;
    int next = first == null ? i : text.skip(first.to(), Role.RANGE_TO);
    Match second = first == null || next == first.to() ? null : clocks.clock(next); // "4 - 6:30 pm"
    return second != null && text.endsBefore(second.to(), Role.HALF_DAY);
  }

  /** "14h à 18h", "de 14 à 18h", "entre 7h et 9h30"; {@code i} is the token after "de" or "entre". */
  Match clockRange(int i, boolean besideDay) {
    Hit open = text.before(i, Role.RANGE_OPEN);
    boolean between = open != null && open.word().value().equals("and");
    Match first = firstHour(i, open != null);
    int next = first == null ? i : text.skip(first.to(), between ? Role.LIST : Role.RANGE_TO);
    next = first != null && between && next == first.to() ? text.skip(next, Role.RANGE_TO) : next; // "between 3am - 12pm"
    if (first == null || next == first.to()) {
      return null;
    }
    Match second = lastHour(i, first, next, open != null, besideDay);
    if (second == null || clocks.isLasting(i) && !text.endsBefore(first.to(), Role.HALF_DAY) || text.endsBefore(i, Role.AMOUNT)
        || open == null && isSpelledDuration(i, second)) {
      return null;
    }
    boolean counted = text.is(second.to(), Role.OF) && text.isCounted(text.skip(second.to(), Role.OF)) || text.is(second.to(), Role.RATE);
    boolean amounts = counted || text.is(second.to(), Role.SHIFT);
    return amounts ? null : new Match(i, second.to(), new Interval(sharedHalf(first, second), second.reading()));
  }

  private Match firstHour(int i, boolean open) {
    Match first = clocks.clock(i);
    first = first == null ? hours.pointed(i) : first;
    first = first == null && open ? hours.military(i) : first;
    return first == null && (open || isHalfDayRange(i)) ? clocks.bareHour(i) : first;
  }

  private Match lastHour(int i, Match first, int at, boolean open, boolean besideDay) {
    Match last = clocks.clock(at);
    if (last == null && open && clocks.clock(i) == null && besideDay) {
      last = hours.after(first, clocks.bareHour(at));
    }
    last = last == null && open ? hours.military(at) : last;
    return last == null && open ? hours.bareEnd(first, clocks.bareHour(at)) : last;
  }

  /** The first of "entre 5 h et 6 h de l’après-midi" is in the afternoon too. */
  private TimeReading sharedHalf(Match first, Match second) {
    Clock from = (Clock) first.reading();
    Clock to = (Clock) second.reading();
    boolean half = text.endsBefore(second.to(), Role.HALF_DAY) && !text.endsBefore(first.to(), Role.HALF_DAY) // "5 to 6pm"
        && !text.endsBefore(first.to(), Role.OF_DAY_PART);
    boolean said = half || text.endsBefore(second.to(), Role.OF_DAY_PART) && !text.endsBefore(first.to(), Role.OF_DAY_PART);
    boolean later = said && to.hour() > 12 && from.hour() < 12
        && from.hour() * 60 + from.minute() + 12 * 60 <= to.hour() * 60 + to.minute();
    return later ? new Clock(from.hour() + 12, from.minute(), from.second(), from.zone()) : from;
  }

  /** "9 heures à 10 heures" without "de" may be two amounts. */
  private boolean isSpelledDuration(int i, Match second) {
    return clocks.isClock(i, false) == null && clocks.isClock(second.from(), false) == null;
  }
}
