package articlefacts.extraction.time;

import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.TimeReading.Moment;
import articlefacts.extraction.time.TimeWord.Role;
import articlefacts.extraction.time.TimeWords.Hit;
import java.util.function.IntFunction;

/**
 * Reads clock times with the date behind them: "09h10 le 19/04", "de 14 h à 18 h samedi", "de 5 à 7 aujourd’hui".
 */
final class HourFirstGrammar {

  private final TimeText text;
  private final Sentence sentence;
  private final ClockGrammar clocks;
  private final HourRangeGrammar hourRanges;
  private final IntFunction<Match> anyDate;

  HourFirstGrammar(TimeText text, ClockGrammar clocks, HourRangeGrammar hourRanges, IntFunction<Match> anyDate) {
    this.text = text;
    this.sentence = text.sentence();
    this.clocks = clocks;
    this.hourRanges = hourRanges;
    this.anyDate = anyDate;
  }

  /** A clock time or range of clock times with the date behind it: "09h10 le 19/04", "de 14 h à 18 h samedi". */
  Match clockFirst(int i, boolean listed) {
    Match range = hourRanges.clockRange(i, isDayBehindHours(i));
    Match clock = range == null ? clocks.isClock(i, listed) : range;
    int behind = clock == null && clocks.clock(i) != null ? clocks.clock(i).to() : -1;
    if (behind > 0 && sentence.isDigits(i) && isDayBehind(behind) && !text.endsBefore(i, Role.DURATION_CUE)
        && !(sentence.form(i).equals("24") && text.before(i, Role.RANGE_OPEN) != null)) { // "une grève de 24 heures jeudi"
      clock = clocks.isClock(i, true);
    }
    if (clock == null) {
      return null;
    }
    int next = text.skip(text.skip(clock.to(), Role.BEFORE_DAY), Role.ARTICLE);
    Match day = anyDate.apply(next);
    if (day == null || !DayTimeGrammar.takesClock(day.reading()) || day.use() != TimeExpression.Use.DATE) {
      return clock;
    }
    Hit part = text.hit(day.to(), Role.DAY_PART);
    TimeReading when = part == null ? day.reading() : new Moment(day.reading(), DayPart.of(part.word()), null);
    return clock.with(part == null ? day.to() : part.to(), DayTimeGrammar.onDay(when, clock.reading()));
  }

  /** True for "5 à 7" in "de 5 à 7 aujourd’hui". */
  private boolean isDayBehindHours(int i) {
    Match first = text.before(i, Role.RANGE_OPEN) == null ? null : clocks.bareHour(i);
    Role link = hourRanges.isBetween(i) ? Role.LIST : Role.RANGE_TO;
    int next = first == null ? i : text.skip(first.to(), link);
    Match second = first == null || next == first.to() ? null : clocks.bareHour(next);
    return second != null && text.is(second.to(), Role.DEICTIC);
  }

  private boolean isDayBehind(int i) {
    Match day = anyDate.apply(text.skip(text.skip(i, Role.BEFORE_DAY), Role.ARTICLE));
    return day != null && DayTimeGrammar.takesClock(day.reading());
  }
}
