package articlefacts.extraction.time;

import articlefacts.extraction.time.TimeReading.Relative;
import articlefacts.extraction.time.TimeReading.Shifted;
import articlefacts.extraction.time.TimeReading.Window;
import java.time.LocalDate;

/**
 * Counts from a time: "trois jours plus tard", "a year and a half ago", "the three months to January", "the same period last year", "ces
 * dix dernières années".
 */
final class ShiftedTimes {

  /** The weekday nearest to a day lies at most three days before or behind it. */
  private static final int DAYS_BEFORE = 3;

  private final Stretch publication;
  private final TimesInMind inMind;

  ShiftedTimes(Stretch publication, TimesInMind inMind) {
    this.publication = publication;
    this.inMind = inMind;
  }

  /** @param origin where the amount counts from; null for none that is named, or none that is known */
  Stretch shifted(Shifted shifted, Stretch origin) {
    boolean unanchored = shifted.anchor() == Anchor.MENTION && shifted.origin() == null && inMind.lastMention() == null;
    if (unanchored) {
      boolean lastYear = shifted.unit() == CalendarUnit.YEAR && shifted.sign() < 0 && Integer.valueOf(1).equals(shifted.amount())
          && !shifted.half();
      // "up 4 percent from a year earlier"
      return lastYear && publication != null ? Stretch.year(publication.first().getYear() - 1) : null;
    }
    Stretch before = lastYear(shifted);
    if (before != null) {
      return before;
    }
    Stretch from = shifted.origin() == null ? inMind.anchor(shifted.anchor(), shifted.unit()) : origin;
    if (from == null || shifted.amount() == null || !from.canCount(shifted.unit())) {
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

  /** "793 millions au premier trimestre, contre 595 un an plus tôt": the quarter or month in mind, a year before; null for others. */
  private Stretch lastYear(Shifted shifted) {
    boolean year = shifted.anchor() == Anchor.MENTION && shifted.origin() == null && shifted.unit() == CalendarUnit.YEAR
        && shifted.sign() < 0 && Integer.valueOf(1).equals(shifted.amount()) && !shifted.half();
    Stretch mention = inMind.lastMention();
    boolean recent = year && publication != null && publication.canCount(CalendarUnit.YEAR) && mention.canCount(CalendarUnit.YEAR)
        && mention.first().plusYears(1).plusMonths(6).isAfter(publication.first());
    boolean period = recent && mention.unit().compareTo(CalendarUnit.MONTH) >= 0 && mention.unit().compareTo(CalendarUnit.HALF_YEAR) <= 0
        && mention.unit() != CalendarUnit.SEASON;
    return period ? Stretch.holding(mention.unit(), mention.first().plusYears(-1)) : null;
  }

  /** "the three months to January" begin in November; those "ended 15 January" on 16 October. */
  static Stretch upTo(TimeReading.UpTo period, Stretch end) {
    if (end == null || end.clock() != null || !end.isDay() && (end.unit() != CalendarUnit.MONTH
        || period.unit().compareTo(CalendarUnit.MONTH) < 0)) {
      return null;
    }
    Stretch day = Stretch.day(end.last().plusDays(1));
    LocalDate first = day.dayPlus(-period.amount(), period.unit());
    return end.isDay() ? Stretch.between(CalendarUnit.DAY, Stretch.day(first), end)
        : Stretch.between(CalendarUnit.MONTH, Stretch.holding(CalendarUnit.MONTH, first), end);
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

  /** "the same period last year" behind "in February" is that month of last year; where no month or quarter is in mind, the year. */
  Stretch samePeriod(TimeReading.SamePeriod same) {
    Stretch mention = inMind.lastMention();
    boolean period = mention != null && mention.unit().compareTo(CalendarUnit.MONTH) >= 0
        && mention.unit().compareTo(CalendarUnit.HALF_YEAR) <= 0
        && mention.canCount(CalendarUnit.YEAR);
    Stretch from = period ? mention : publication;
    return from == null ? null : Stretch.holding(period ? mention.unit() : CalendarUnit.YEAR, from.first().plusYears(same.years()));
  }

  Stretch window(Window window) {
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
}
