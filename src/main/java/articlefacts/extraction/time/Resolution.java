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
import articlefacts.extraction.time.TimeReading.Repeated;
import articlefacts.extraction.time.TimeReading.Shifted;
import articlefacts.extraction.time.TimeReading.Toward;
import articlefacts.extraction.time.TimeReading.Window;
import articlefacts.extraction.time.TimeReading.Within;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The state of resolving one article: its publication date and the times that it mentioned last. */
final class Resolution {

  /** The calendar of java.time ends far beyond, but EDTF level 1 has four digits. */
  private static final int LAST_YEAR = 9999;

  /** A time of day belongs to a day named at most so many sentences before; after that, to the day of publication. */
  private static final int SENTENCES_IN_MIND = 3;
  /** Behind an hour of the evening, one before that is in the night that follows. */
  private static final int EVENING = 18;
  /** What lies farther back than this is a time of its own. */
  private static final int DAYS_BEHIND = 240;
  /** The weekday nearest to a day lies at most three days before or behind it. */
  private static final int DAYS_BEFORE = 3;
  private static final int DAWN = 7;

  private final Stretch publication;
  private final Candidates candidates;
  private Stretch lastMention;
  private int lastMentionSentence;
  private Stretch lastDay;
  private int lastDaySentence;
  private Clock lastClock;
  private Stretch night;
  private int nightSentence;
  private int sentence;

  /** @param publication null when it is not known */
  Resolution(Stretch publication) {
    this.publication = publication;
    this.candidates = publication == null ? null : new Candidates(publication);
  }

  /** Goes on to a sentence. */
  Resolution at(int sentenceIndex) {
    sentence = sentenceIndex;
    return this;
  }

  private boolean lastShifted;

  /** Takes note of a time that the article mentions, from which "la veille" counts. */
  void mention(Stretch stretch, TimeReading reading, Relation relation) {
    lastShifted = reading instanceof Shifted; // "up from 14 % a year ago" takes nobody to last year
    lastMention = stretch;
    lastMentionSentence = sentence;
    if (ClockGrammar.in(reading) == null) {
      night = isNight(stretch) ? stretch : null;
    }
    if (night != null) {
      nightSentence = sentence;
    }
    // nothing is told to happen on the last day of "jusqu’au 13"
    if (stretch.isDay() && relation != Relation.UNTIL) {
      lastDay = Stretch.day(stretch.first());
      lastDaySentence = sentence;
      lastClock = stretch.clock();
    }
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
      return shifted(shifted, tense);
    }
    if (reading instanceof Window window) {
      return window(window);
    }
    if (reading instanceof Interval interval) {
      return interval(interval, tense);
    }
    if (reading instanceof TimeReading.UpTo upTo) {
      return upTo(upTo, tense);
    }
    if (reading instanceof TimeReading.SamePeriod same) {
      return samePeriod(same);
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
    Stretch told = tense == Tense.EARLIER && dated.month() != null ? toldOf() : null;
    Stretch then = told == null ? null : new Candidates(told).matching(dated, Tense.FUTURE);
    if (then != null) {
      return then;
    }
    boolean numberOnly = dated.day() != null && dated.month() == null && dated.weekday() == null;
    if (numberOnly && candidates != null && isDayInMind()) {
      return new Candidates(lastDay).nearest(dated, Tense.NONE);
    }
    return candidates == null ? null : candidates.nearest(dated, tense);
  }

  /**
   * The time of which something "avait" happened, when it lies well behind: "Le 14 janvier 1997, … Le 3 mars, il avait été arrêté" is told
   * of 1997; null when nothing of the sort is in mind. A year alone says too little.
   */
  private Stretch toldOf() {
    boolean inMind = lastMention != null && publication != null && sentence - lastMentionSentence <= SENTENCES_IN_MIND;
    boolean behind = inMind && lastMention.unit().compareTo(CalendarUnit.HALF_YEAR) < 0
        && lastMention.last().plusDays(DAYS_BEHIND).isBefore(publication.first());
    return behind ? lastMention : null;
  }

  private boolean hasYearInSentence() {
    return lastMention != null && lastMentionSentence == sentence && lastMention.unit() == CalendarUnit.YEAR
        && lastMention.first().getYear() == lastMention.last().getYear();
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
    if (part.whole() == null && hasYearInSentence()) {
      return Parts.of(lastMention, part.unit(), part.index()); // "L’an dernier, … au premier semestre"
    }
    if (part.whole() == null) {
      return candidates == null ? null : candidates.nearest(part, tense);
    }
    Stretch whole = place(part.whole(), tense);
    return whole == null ? null : Parts.of(whole, part.unit(), part.index());
  }

  /** A time of day alone is on the day last mentioned, or on that of publication. */
  private Stretch clock(Clock clock, Tense tense) {
    Stretch night = nightInMind();
    Stretch day = night == null ? dayInMind(tense) : Stretch.day(clock.hour() < 12 ? night.last() : night.first());
    if (night == null && lastDay != null && lastDay.equals(day) && lastClock != null && lastClock.hour() >= EVENING
        && clock.hour() % 24 < DAWN) {
      day = Stretch.day(day.first().plusDays(1));
    }
    return day == null ? null : day.at(clock);
  }

  /** "dans la nuit de samedi à dimanche. À 22 h 45 …": two days, of which the hour tells which. */
  private Stretch nightInMind() {
    return publication != null && night != null && sentence - nightSentence <= SENTENCES_IN_MIND ? night : null;
  }

  private static boolean isNight(Stretch stretch) {
    return stretch.unit() == CalendarUnit.DAY && stretch.first().plusDays(1).equals(stretch.last());
  }

  /** The day of which the text speaks, unless the verb looks the other way; else that of publication. */
  private Stretch dayInMind(Tense tense) {
    if (publication == null) {
      return null;
    }
    if (isDayInMind()) {
      boolean against = tense == Tense.FUTURE && lastDay.last().isBefore(publication.first())
          || tense.isPast() && lastDay.first().isAfter(publication.last());
      return against && publication.isDay() ? publication : lastDay;
    }
    return publication.isDay() ? publication : null;
  }

  /** True when a time of day alone belongs to a day or night that was named. */
  boolean hasDayInMind() {
    return isDayInMind() || nightInMind() != null;
  }

  /** Takes the day that a sentence names behind its hour. */
  void expectDay(Stretch day) {
    lastDay = day;
    lastDaySentence = sentence;
    lastClock = null;
  }

  private boolean isDayInMind() {
    return lastDay != null && sentence - lastDaySentence <= SENTENCES_IN_MIND;
  }

  private Stretch moment(Moment moment, Tense tense) {
    // a programme without a verb announces: "Réunion mardi à 20 h"
    Tense decided = tense == Tense.NONE && moment.clock() != null ? Tense.FUTURE : tense;
    Stretch day = moment.day() == null ? dayInMind(tense) : place(moment.day(), decided);
    if (day == null || !day.isDay()) {
      return null;
    }
    return moment.clock() == null ? Stretch.day(day.first()) : day.at(moment.clock());
  }

  private Stretch relative(Relative relative, Tense tense) {
    Stretch from = anchor(relative.anchor(), relative.unit());
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

  private Stretch anchor(Anchor anchor, CalendarUnit unit) {
    if (anchor == Anchor.PUBLICATION) {
      return publication;
    }
    Stretch mention = unit.compareTo(CalendarUnit.WEEK) <= 0 && lastDay != null ? dayMentioned() : lastMention;
    return mention == null && lastMention == null ? publication : mention;
  }

  /** The day last mentioned, unless the article has gone on to another time since: not in "en mai 1983 … le lendemain". */
  private Stretch dayMentioned() {
    boolean left = lastDay != null && !lastShifted
        && (lastMention.first().isAfter(lastDay.last()) || lastMention.last().isBefore(lastDay.first()));
    return left ? null : lastDay;
  }

  private Stretch toward(Toward toward, Tense tense) {
    Direction direction = toward.direction();
    if (direction == Direction.NEAR) {
      return near((Dated) toward.named(), tense);
    }
    if (direction.anchor() == Anchor.MENTION) {
      Stretch from = lastDay != null ? lastDay : lastMention != null ? lastMention : publication;
      return from == null ? null : new Candidates(from).toward(toward.named(), direction.sign(), tense);
    }
    return candidates == null ? null : candidates.toward(toward.named(), direction.sign(), tense);
  }

  private Stretch near(Dated weekday, Tense tense) {
    if (candidates == null || !isDayInMind()) {
      return place(weekday, tense);
    }
    LocalDate day = lastDay.first().minusDays(DAYS_BEFORE).with(TemporalAdjusters.nextOrSame(weekday.weekday()));
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

  private Stretch shifted(Shifted shifted, Tense tense) {
    boolean unanchored = shifted.anchor() == Anchor.MENTION && shifted.origin() == null && lastMention == null;
    if (unanchored && shifted.unit() == CalendarUnit.YEAR && shifted.sign() < 0 && Integer.valueOf(1).equals(shifted.amount())
        && !shifted.half()) {
      return publication == null ? null : Stretch.year(publication.first().getYear() - 1); // "up 4 percent from a year earlier"
    }
    Stretch from = shifted.origin() == null ? anchor(shifted.anchor(), shifted.unit()) : place(shifted.origin(), tense);
    if (unanchored || from == null || shifted.amount() == null || !from.canCount(shifted.unit())) {
      return null;
    }
    long amount = (long) shifted.sign() * shifted.amount();
    if (shifted.half()) {
      return halfShifted(from, amount, shifted);
    }
    if (shifted.unit().isClock() && from.clock() != null) {
      return from.plusClock(amount, shifted.unit());
    }
    if (shifted.unit() == CalendarUnit.YEAR && shifted.origin() instanceof Relative same && same.unit().compareTo(CalendarUnit.YEAR) < 0
        && !from.isDay()) {
      int middle = same.unit() == CalendarUnit.WEEK ? DAYS_BEFORE : 0; // Thursday, so that the week holds the same days
      return Stretch.holding(same.unit(), from.first().plusDays(middle).plusYears(amount)); // "the same month a year earlier"
    }
    boolean exact = shifted.origin() != null && from.isDay();
    return exact ? Stretch.day(from.dayPlus(amount, shifted.unit())) : steps(from, amount, shifted.unit());
  }

  /** "the three months to January" begin in November; those "ended 15 January" on 16 October. */
  private Stretch upTo(TimeReading.UpTo period, Tense tense) {
    Stretch end = place(period.end(), tense == Tense.FUTURE ? tense : Tense.PAST);
    if (end == null || end.clock() != null || !end.isDay() && (end.unit() != CalendarUnit.MONTH
        || period.unit().compareTo(CalendarUnit.MONTH) < 0)) {
      return null;
    }
    Stretch day = Stretch.day(end.last().plusDays(1));
    LocalDate first = day.dayPlus(-period.amount(), period.unit());
    return end.isDay() ? Stretch.between(CalendarUnit.DAY, Stretch.day(first), end)
        : Stretch.between(CalendarUnit.MONTH, Stretch.holding(CalendarUnit.MONTH, first), end);
  }

  /** "the same period last year" behind "in February" is that month of last year; where no month or quarter is in mind, the year. */
  private Stretch samePeriod(TimeReading.SamePeriod same) {
    boolean period = lastMention != null && lastMention.unit().compareTo(CalendarUnit.MONTH) >= 0
        && lastMention.unit().compareTo(CalendarUnit.HALF_YEAR) <= 0
        && lastMention.canCount(CalendarUnit.YEAR);
    Stretch from = period ? lastMention : publication;
    return from == null ? null : Stretch.holding(period ? lastMention.unit() : CalendarUnit.YEAR, from.first().plusYears(same.years()));
  }

  /** Two decades ago is a year, not a decade. */
  private static Stretch steps(Stretch from, long amount, CalendarUnit unit) {
    int years = Stretch.years(unit);
    return years == 1 ? from.plus(amount, unit) : from.plus(amount * years, CalendarUnit.YEAR);
  }

  private static Stretch halfShifted(Stretch from, long amount, Shifted shifted) {
    long sign = shifted.sign();
    return switch (shifted.unit()) {
      case YEAR -> from.canCount(CalendarUnit.MONTH) ? from.plus(12 * amount + 6 * sign, CalendarUnit.MONTH) : null;
      case MONTH -> from.isDay() ? Stretch.day(from.dayPlus(amount, CalendarUnit.MONTH).plusDays(15 * sign)) : null;
      case DECADE, CENTURY, MILLENNIUM -> {
        int years = Stretch.years(shifted.unit());
        yield from.plus(amount * years + sign * years / 2, CalendarUnit.YEAR);
      }
      default -> from.plus(amount, shifted.unit());
    };
  }

  private Stretch window(Window window) {
    if (publication == null || window.amount() == null || !publication.canCount(window.unit())) {
      return null;
    }
    if (window.unit().isClock() && publication.clock() != null) {
      Stretch here = publication.at(publication.clock());
      Stretch there = publication.plusClock((long) window.sign() * window.amount(), window.unit());
      return window.sign() < 0 ? Stretch.between(CalendarUnit.MINUTE, there, here) : Stretch.between(CalendarUnit.MINUTE, here, there);
    }
    // "the past decade" is not one of the calendar
    CalendarUnit unit = Stretch.years(window.unit()) > 1 ? CalendarUnit.YEAR : window.unit();
    CalendarUnit grain = unit.compareTo(CalendarUnit.MONTH) < 0 ? CalendarUnit.DAY : unit;
    Stretch near = Stretch.holding(grain, publication.first());
    LocalDate far = publication.dayPlus((long) window.sign() * window.amount(), window.unit());
    Stretch other = Stretch.holding(grain, far);
    return window.sign() < 0 ? Stretch.between(grain, other, near) : Stretch.between(grain, near, other);
  }

  private Stretch interval(Interval interval, Tense tense) {
    if (interval.from() instanceof Clock first && interval.to() instanceof Clock last) {
      Stretch dark = nightInMind();
      Stretch day = dark == null ? dayInMind(tense) : Stretch.day(first.hour() < 12 ? dark.last() : dark.first());
      return day == null ? null : between(day.at(first), day.at(last));
    }
    Stretch to = place(interval.to(), tense);
    Stretch from = running(interval.from(), to, tense);
    from = from == null ? place(interval.from(), tense) : from;
    return from == null || to == null ? null : between(from, to);
  }

  /**
   * The beginning of what will go on until its end, which may lie behind: "will be open between May and July" of this year, told in June;
   * null where the beginning is not a month or day without its year.
   */
  private Stretch running(TimeReading from, Stretch to, Tense tense) {
    boolean named = tense == Tense.FUTURE && to != null && from instanceof Dated dated && dated.month() != null && dated.year() == null
        && dated.weekday() == null && to.clock() == null;
    Stretch begun = named ? new Candidates(to).toward(from, -1, tense) : null;
    boolean running = begun != null && publication != null && !begun.first().isAfter(publication.first())
        && !to.last().isBefore(publication.first());
    return running ? begun : null;
  }

  /** An end before its beginning is the next one: "de lundi à mercredi", "du 20 décembre au 5 janvier", "de 22 h à 2 h". */
  private Stretch between(Stretch from, Stretch to) {
    Stretch end = to;
    if (from.clock() != null && to.clock() != null && minutes(to) < minutes(from) && from.first().equals(to.first())) {
      end = Stretch.day(to.first().plusDays(1)).at(to.clock());
    } else if (to.last().isBefore(from.first())) {
      end = later(from, to);
    }
    return end == null ? null : Stretch.between(from.unit(), from, end);
  }

  private static int minutes(Stretch stretch) {
    return stretch.clock().hour() * 60 + stretch.clock().minute();
  }

  private static Stretch later(Stretch from, Stretch to) {
    long days = from.first().toEpochDay() - to.last().toEpochDay();
    boolean week = to.isDay() && days <= 7 && to.clock() == null;
    Stretch end = week ? Stretch.day(to.first().plusWeeks(1)) : to.plus(1, CalendarUnit.YEAR);
    if (!week && to.unit() == CalendarUnit.MONTH) {
      end = to.plus(12, CalendarUnit.MONTH);
    } else if (!week && to.isDay()) {
      end = Stretch.day(to.first().plusYears(1));
    }
    return end.last().isBefore(from.first()) ? null : end;
  }
}
