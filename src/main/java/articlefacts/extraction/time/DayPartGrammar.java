package articlefacts.extraction.time;

import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.TimeReading.Interval;
import articlefacts.extraction.time.TimeReading.Moment;
import articlefacts.extraction.time.TimeWord.Role;
import articlefacts.extraction.time.TimeWords.Hit;
import java.util.function.IntFunction;

/**
 * Reads parts of the day, with their day behind or alone: "la nuit du 4 mars", "dans la soirée", "dans la nuit de mercredi à jeudi, vers 3
 * h 40".
 */
final class DayPartGrammar {

  private final TimeText text;
  private final Sentence sentence;
  private final DayTimeGrammar times;
  private final RangeGrammar ranges;
  private final IntFunction<Match> anyDate;

  DayPartGrammar(TimeText text, DayTimeGrammar times, RangeGrammar ranges, IntFunction<Match> anyDate) {
    this.text = text;
    this.sentence = text.sentence();
    this.times = times;
    this.ranges = ranges;
    this.anyDate = anyDate;
  }

  /** "le soir à 7 heures", "dans la soirée". */
  Match partOfDay(int i) {
    Hit part = text.hit(i, Role.DAY_PART);
    if (part == null) {
      return null;
    }
    Match dated = partOfDate(i, part);
    if (dated != null || !part.word().value().endsWith(" adverb")) {
      return dated;
    }
    Match alone = beforeItsDay(new Match(i, part.to(), new Moment(null, DayPart.of(part.word()), null)));
    Match clock = times.clockBehind(alone);
    return clock == null && text.is(i, Role.ARTICLE) ? null : clock == null ? alone : clock;
  }

  /** "en début d’après-midi, hier". */
  private Match beforeItsDay(Match part) {
    int next = sentence.form(part.to()).equals(",") ? part.to() + 1 : part.to();
    boolean english = text.style().monthFirst();
    next = english ? text.skip(part.to(), Role.BEFORE_DAY) : next; // "at dawn on Sunday"
    Match day = text.is(next, Role.DEICTIC) || english && next > part.to() && text.is(next, Role.WEEKDAY) ? anyDate.apply(next) : null;
    boolean takes = day != null && DayTimeGrammar.takesClock(day.reading()) && !text.is(day.to(), Role.DAY_PART);
    return takes ? part.with(day.to(), new Moment(day.reading(), ((Moment) part.reading()).part(), null)) : part;
  }

  /** "la nuit du 4 mars", "dans la nuit de samedi à dimanche, vers 2 h". */
  private Match partOfDate(int i, Hit part) {
    int next = text.skip(part.to(), Role.OF);
    if (next == part.to()) {
      return null;
    }
    Match date = Match.longer(ranges.range(text.skip(next, Role.ARTICLE)), anyDate.apply(text.skip(next, Role.ARTICLE)));
    if (date == null || date.use() != TimeExpression.Use.DATE) {
      return null;
    }
    if (date.reading() instanceof Interval interval) {
      return DayTimeGrammar.takesClock(interval.from()) ? night(date.from(i), interval, part) : null;
    }
    if (!DayTimeGrammar.takesClock(date.reading())) {
      return null;
    }
    Match moment = new Match(i, date.to(), new Moment(date.reading(), DayPart.of(part.word()), null));
    Match clock = times.clockBehind(moment);
    return clock == null ? moment : clock;
  }

  /** "la nuit de mercredi à jeudi, vers 3 h 40" is on Thursday. */
  private Match night(Match days, Interval interval, Hit part) {
    Match first = times.clockBehind(days.with(days.to(), interval.from()));
    if (first == null || !(first.reading() instanceof Moment moment)) {
      return days;
    }
    TimeReading day = moment.clock().hour() < 12 ? interval.to() : interval.from();
    return days.with(first.to(), new Moment(day, DayPart.of(part.word()), moment.clock()));
  }
}
