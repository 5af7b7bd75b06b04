package articlefacts.extraction.time;

import articlefacts.extraction.time.TimeReading.Clock;
import articlefacts.extraction.time.TimeReading.Dated;
import articlefacts.extraction.time.TimeReading.Era;
import articlefacts.extraction.time.TimeReading.Feast;
import articlefacts.extraction.time.TimeReading.Interval;
import articlefacts.extraction.time.TimeReading.Moment;
import articlefacts.extraction.time.TimeReading.NthWeekday;
import articlefacts.extraction.time.TimeReading.Part;
import articlefacts.extraction.time.TimeReading.Phased;
import articlefacts.extraction.time.TimeReading.Relative;
import articlefacts.extraction.time.TimeReading.Shifted;
import articlefacts.extraction.time.TimeReading.Toward;
import articlefacts.extraction.time.TimeReading.Window;
import articlefacts.extraction.time.TimeReading.Within;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * Resolves the times of one article, in text order, on its publication date and on the times that it mentioned before: "lundi" in news of a
 * Wednesday, told in the past, is two days before.
 */
final class Resolution {

  /** The calendar of java.time ends far beyond, but EDTF level 1 has four digits. */
  private static final int LAST_YEAR = 9999;
  /** The weekday nearest to a day lies at most three days before or behind it. */
  private static final int DAYS_BEFORE = 3;

  private final Candidates candidates;
  private final TimesInMind inMind;
  private final ShiftedTimes shifts;
  private final PeriodEnds ends;

  /** @param publication null when it is not known */
  Resolution(Stretch publication) {
    this.candidates = publication == null ? null : new Candidates(publication);
    this.inMind = new TimesInMind(publication);
    this.shifts = new ShiftedTimes(publication, inMind);
    this.ends = new PeriodEnds(publication);
  }

  /** Goes on to a sentence. */
  Resolution at(int sentenceIndex) {
    inMind.goTo(sentenceIndex);
    return this;
  }

  /** The times that the article has mentioned so far. */
  TimesInMind inMind() {
    return inMind;
  }

  /** The stretch of the calendar that is meant; null when it cannot be known. */
  Stretch resolve(TimeReading reading, Tense tense) {
    try {
      Stretch stretch = place(reading, tense);
      return stretch == null || Math.abs(stretch.first().getYear()) > LAST_YEAR || stretch.last().getYear() > LAST_YEAR ? null : stretch;
    } catch (DateTimeException | ArithmeticException e) {
      return null; // "30 février"
    }
  }

  private Stretch place(TimeReading reading, Tense tense) {
    if (reading instanceof Dated dated) {
      return dated(dated, tense);
    }
    if (reading instanceof Feast feast) {
      return feast(feast, tense);
    }
    if (reading instanceof Part part) {
      return part(part, tense);
    }
    if (reading instanceof NthWeekday nth) {
      Stretch whole = place(nth.whole(), tense);
      return whole == null ? null : Parts.weekday(whole, nth.weekday(), nth.index());
    }
    if (reading instanceof Era era) {
      return Stretch.era(era.unit(), era.first());
    }
    if (reading instanceof Clock clock) {
      return clock(clock, tense);
    }
    if (reading instanceof Moment moment) {
      return moment(moment, tense);
    }
    if (reading instanceof Relative relative) {
      return relative(relative, tense);
    }
    if (reading instanceof Toward toward) {
      return toward(toward, tense);
    }
    if (reading instanceof Within within) {
      return within(within, tense);
    }
    if (reading instanceof Shifted shifted) {
      return shifts.shifted(shifted, shifted.origin() == null ? null : place(shifted.origin(), tense));
    }
    if (reading instanceof Window window) {
      return shifts.window(window);
    }
    if (reading instanceof Interval interval) {
      return interval(interval, tense);
    }
    if (reading instanceof TimeReading.UpTo upTo) {
      return ShiftedTimes.upTo(upTo, place(upTo.end(), tense == Tense.FUTURE ? tense : Tense.PAST));
    }
    if (reading instanceof TimeReading.SamePeriod same) {
      return shifts.samePeriod(same);
    }
    if (reading instanceof Phased phased) {
      return place(phased.base(), tense);
    }
    return null;
  }

  private Stretch dated(Dated dated, Tense tense) {
    if (dated.year() != null) {
      return dated.month() == null ? Stretch.year(dated.year()) : candidates(dated.year()).in(dated, dated.year());
    }
    Stretch told = tense == Tense.EARLIER && dated.month() != null ? inMind.toldOf() : null;
    Stretch then = told == null ? null : new Candidates(told).matching(dated, Tense.FUTURE);
    if (then != null) {
      return then;
    }
    boolean numberOnly = dated.day() != null && dated.month() == null && dated.weekday() == null;
    if (numberOnly && candidates != null && inMind.hasDay()) {
      return new Candidates(inMind.lastDay()).nearest(dated, Tense.NONE);
    }
    return candidates == null ? null : candidates.nearest(dated, tense);
  }

  private static Candidates candidates(int year) {
    return new Candidates(Stretch.year(year));
  }

  private Stretch feast(Feast feast, Tense tense) {
    if (feast.year() != null) {
      return Stretch.day(Candidates.day(feast, feast.year()));
    }
    return candidates == null ? null : candidates.nearest(feast, tense);
  }

  private Stretch part(Part part, Tense tense) {
    if (part.whole() == null && inMind.hasYearInSentence()) {
      return Parts.of(inMind.lastMention(), part.unit(), part.index()); // "L’an dernier, … au premier semestre"
    }
    if (part.whole() == null) {
      return candidates == null ? null : candidates.nearest(part, tense);
    }
    Stretch whole = place(part.whole(), tense);
    return whole == null ? null : Parts.of(whole, part.unit(), part.index());
  }

  /** A time of day alone is on the day last mentioned, or on that of publication. */
  private Stretch clock(Clock clock, Tense tense) {
    Stretch day = inMind.day(clock, tense);
    return day == null ? null : day.at(clock);
  }

  private Stretch moment(Moment moment, Tense tense) {
    // a programme without a verb announces: "Réunion mardi à 20 h"
    Tense decided = tense == Tense.NONE && moment.clock() != null ? Tense.FUTURE : tense;
    Stretch day = moment.day() == null ? inMind.day(tense) : place(moment.day(), decided);
    if (day == null || !day.isDay()) {
      return null;
    }
    return moment.clock() == null ? Stretch.day(day.first()) : day.at(moment.clock());
  }

  private Stretch relative(Relative relative, Tense tense) {
    Stretch from = inMind.anchor(relative.anchor(), relative.unit());
    if (from == null || !from.canCount(relative.unit())) {
      return null;
    }
    if (relative.unit() == CalendarUnit.WEEKEND) {
      return weekend(from.first(), relative.offset(), tense);
    }
    return from.plus(relative.offset(), relative.unit());
  }

  /** The week-end at hand: the one ahead, but on the first days of the week and in the past tense the one before. */
  private static Stretch weekend(LocalDate from, int offset, Tense tense) {
    Stretch current = Stretch.holding(CalendarUnit.WEEKEND, from);
    boolean during = !from.isBefore(current.first());
    if (offset < 0 || offset == 0 && tense.isPast() && !during) {
      return Stretch.holding(CalendarUnit.WEEKEND, from.minusWeeks(1));
    }
    return offset > 0 && during ? Stretch.holding(CalendarUnit.WEEKEND, from.plusWeeks(1)) : current;
  }

  private Stretch toward(Toward toward, Tense tense) {
    Direction direction = toward.direction();
    if (direction == Direction.NEAR) {
      return near((Dated) toward.named(), tense);
    }
    if (direction.anchor() == Anchor.MENTION) {
      Stretch from = inMind.last();
      return from == null ? null : new Candidates(from).toward(toward.named(), direction.sign(), tense);
    }
    return candidates == null ? null : candidates.toward(toward.named(), direction.sign(), tense);
  }

  private Stretch near(Dated weekday, Tense tense) {
    if (candidates == null || !inMind.hasDay()) {
      return place(weekday, tense);
    }
    LocalDate day = inMind.lastDay().first().minusDays(DAYS_BEFORE).with(TemporalAdjusters.nextOrSame(weekday.weekday()));
    return Stretch.day(day);
  }

  private Stretch within(Within within, Tense tense) {
    Stretch whole = place(within.whole(), tense);
    if (whole == null) {
      return null;
    }
    DayOfWeek weekday = within.part().weekday();
    if (whole.unit() == CalendarUnit.WEEK && weekday != null) {
      return Stretch.day(whole.first().with(TemporalAdjusters.nextOrSame(weekday)));
    }
    if (whole.unit() == CalendarUnit.MONTH && within.part().month() == null) {
      return within.part().day() == null ? null : Stretch.day(whole.first().withDayOfMonth(within.part().day()));
    }
    return new Candidates(whole).in(within.part(), whole.first().getYear());
  }

  private Stretch interval(Interval interval, Tense tense) {
    if (interval.from() instanceof Clock first && interval.to() instanceof Clock last) {
      Stretch day = inMind.dayOfHours(first, tense);
      return day == null ? null : ends.between(day.at(first), day.at(last));
    }
    Stretch to = place(interval.to(), tense);
    Stretch from = ends.running(interval.from(), to, tense);
    from = from == null ? place(interval.from(), tense) : from;
    return from == null || to == null ? null : ends.between(from, to);
  }
}
