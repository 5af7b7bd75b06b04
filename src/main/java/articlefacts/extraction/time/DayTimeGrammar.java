package articlefacts.extraction.time;

import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.TimeReading.Clock;
import articlefacts.extraction.time.TimeReading.Dated;
import articlefacts.extraction.time.TimeReading.Interval;
import articlefacts.extraction.time.TimeReading.Moment;
import articlefacts.extraction.time.TimeWord.Role;

/**
 * Reads the time of day behind a date: "lundi à 14h30", "vendredi vers 21 h", "samedi de 14 h à 18 h", "tomorrow at 6".
 */
final class DayTimeGrammar {

  private final TimeText text;
  private final Sentence sentence;
  private final ClockGrammar clocks;
  private final HourRangeGrammar hourRanges;

  DayTimeGrammar(TimeText text, ClockGrammar clocks, HourRangeGrammar hourRanges) {
    this.text = text;
    this.sentence = text.sentence();
    this.clocks = clocks;
    this.hourRanges = hourRanges;
  }

  /** True for what a time of day can be added to: a day, a weekday, a feast, "hier". */
  static boolean takesClock(TimeReading reading) {
    if (reading instanceof Dated dated) {
      return dated.day() != null || dated.weekday() != null;
    }
    if (reading instanceof TimeReading.Toward toward) {
      return takesClock(toward.named());
    }
    if (reading instanceof TimeReading.Within within) {
      return takesClock(within.part());
    }
    if (reading instanceof TimeReading.Relative relative) {
      return relative.unit() == CalendarUnit.DAY;
    }
    if (reading instanceof TimeReading.Shifted shifted) {
      return shifted.unit() == CalendarUnit.DAY && shifted.origin() != null;
    }
    if (reading instanceof Moment moment) {
      return moment.clock() == null;
    }
    return reading instanceof TimeReading.NthWeekday || reading instanceof TimeReading.Feast;
  }

  /** Adds "à 14h30", "vers 21 h", "de 14 h à 18 h" to a date. */
  Match clockBehind(Match day) {
    int link = text.skip(day.to(), Role.AT);
    Match range = hourRanges.clockRange(text.skip(day.to(), Role.RANGE_OPEN), true);
    if (range == null && link > day.to()) {
      range = hourRanges.clockRange(text.skip(link, Role.RANGE_OPEN), true);
    }
    if (range != null) {
      return day.with(range.to(), onDay(day.reading(), range.reading()));
    }
    Match hour = range == null && link > day.to() ? bareHour(day, link) : null;
    if (hour != null) {
      return hour;
    }
    boolean follows = link > day.to() || text.number(link) != null || text.is(link, Role.CLOCK_NAME);
    Match clock = follows ? clocks.isClock(link, true) : null;
    if (clock == null) {
      return null;
    }
    boolean bracket = sentence.form(day.to()).equals("(") && sentence.form(clock.to()).equals(")");
    return day.with(bracket ? clock.to() + 1 : clock.to(), onDay(day.reading(), clock.reading()));
  }

  /** "tomorrow at 6", "last night around 11": a bare hour where no price is told. */
  private Match bareHour(Match day, int link) {
    Sentence s = sentence;
    boolean near = day.reading() instanceof Moment moment && moment.part() != null
        || day.reading() instanceof TimeReading.Relative relative && relative.unit() == CalendarUnit.DAY && relative.offset() >= 0
        || day.reading() instanceof Dated dated && dated.day() != null && dated.year() == null;
    Match hour = text.style().monthFirst() && near && clocks.isClock(link, true) == null ? clocks.bareHour(link) : null;
    boolean closed = hour != null && !text.isPartOfNumber(link)
        && (!s.has(hour.to()) || ".,;?!)".contains(s.form(hour.to())) && s.isSymbol(hour.to()));
    boolean fits = closed && ClockGrammar.in(hour.reading()).hour() >= 1 && ClockGrammar.in(hour.reading()).hour() <= 12;
    return fits ? day.with(hour.to(), onDay(day.reading(), hour.reading())) : null;
  }

  static TimeReading onDay(TimeReading day, TimeReading clock) {
    if (clock instanceof Interval interval) {
      return new Interval(onDay(day, interval.from()), onDay(day, interval.to()));
    }
    Clock time = ClockGrammar.in(clock);
    if (day instanceof Moment moment) {
      Clock shifted = moment.part() == null ? time : new Clock(moment.part().hour(time.hour()), time.minute(), time.second(), time.zone());
      return new Moment(moment.day(), moment.part(), shifted);
    }
    return new Moment(day, null, time);
  }
}
