package articlefacts.extraction.time;

import articlefacts.extraction.time.TimeReading.Dated;
import articlefacts.extraction.time.TimeReading.Feast;
import articlefacts.extraction.time.TimeReading.Part;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses among the times that share a name the one that is meant: which Monday, which 6th of May, which summer.
 *
 * <p>All candidates within two years of the reference are laid out in order; a direction ("dernier") takes the nearest on its side, a
 * tense the nearest that agrees with it, and without either the nearest of all.
 */
final class Candidates {

  /** "le 12 mai" in the past tense, three days ahead of the reference, was planned then; a month ahead it is last year's. */
  private static final long TOLERANCE_DAYS = 31;
  /** The 29th of February with its weekday comes again after 28 years at most, but no news item looks farther than this. */
  private static final int YEARS_AROUND = 6;
  /** No bare day and month is farther from the day of publication, in days. */
  private static final int ONE_YEAR = 366;
  private static final int HALF_YEAR = 183;

  private final Stretch reference;

  Candidates(Stretch reference) {
    this.reference = reference;
  }

  /** The date in a year, a month or day; null when the stretch is not such. */
  Stretch in(Dated dated, int year) {
    if (dated.month() == null) {
      return null;
    }
    YearMonth month = YearMonth.of(year, dated.month());
    return dated.day() == null ? Stretch.month(month) : Stretch.day(month.atDay(dated.day()));
  }

  static LocalDate day(Feast feast, int year) {
    if (feast.islamic()) {
      return islamic(feast, year);
    }
    return feast.daysAfterEaster() == null ? LocalDate.of(year, feast.month(), feast.day())
        : Easter.sunday(year).plusDays(feast.daysAfterEaster());
  }

  /** The first in a year of ours, which is longer than one of the Islamic calendar. */
  private static LocalDate islamic(Feast feast, int year) {
    int first = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
    LocalDate day = LocalDate.from(HijrahDate.of(first, feast.month(), feast.day()));
    return day.getYear() == year ? day : LocalDate.from(HijrahDate.of(first + 1, feast.month(), feast.day()));
  }

  /**
   * The one that the tense asks for. A weekday that does not match its date within a year is a slip: the written date is kept.
   */
  Stretch nearest(TimeReading named, Tense tense) {
    Stretch best = closest(named, tense);
    if (!(named instanceof Dated dated) || dated.weekday() == null || dated.day() == null) {
      return best;
    }
    Stretch written = closest(new Dated(dated.year(), dated.month(), dated.day(), null), tense);
    boolean slip = best == null || distance(best) > ONE_YEAR
        || written != null && distance(written) <= TOLERANCE_DAYS && distance(best) > HALF_YEAR;
    return slip ? written : best;
  }

  /** As {@link #nearest}; null where the weekday does not match within a year. */
  Stretch matching(Dated dated, Tense tense) {
    Stretch best = closest(dated, tense);
    return dated.weekday() != null && best != null && distance(best) > ONE_YEAR ? null : best;
  }

  private Stretch closest(TimeReading named, Tense tense) {
    if (named instanceof Dated dated && dated.isWeekday()) {
      return reference.isDay() ? weekday(dated.weekday(), tense) : null;
    }
    List<Stretch> all = all(named);
    boolean loose = named instanceof Feast || named instanceof Dated dated && dated.day() != null;
    long tolerance = loose ? TOLERANCE_DAYS : 0;
    Stretch best = null;
    for (Stretch candidate : all) {
      boolean fits = switch (tense) {
        case PAST, EARLIER -> !candidate.first().minusDays(tolerance).isAfter(reference.last());
        case FUTURE -> !candidate.last().plusDays(tolerance).isBefore(reference.first());
        default -> true;
      };
      if (fits && (best == null || distance(candidate) < distance(best))) {
        best = candidate;
      }
    }
    return best;
  }

  private Stretch weekday(DayOfWeek weekday, Tense tense) {
    boolean ahead = tense == Tense.FUTURE || tense == Tense.PRESENT;
    LocalDate day = reference.first();
    return Stretch.day(day.with(ahead ? TemporalAdjusters.nextOrSame(weekday) : TemporalAdjusters.previousOrSame(weekday)));
  }

  /** The last before (-1), the next after (1) or the one at (0) the reference. */
  Stretch toward(TimeReading named, int sign, Tense tense) {
    if (named instanceof Dated dated && dated.isWeekday()) {
      return reference.isDay() ? weekdayToward(dated.weekday(), sign, tense) : null;
    }
    if (sign == 0) {
      return current(named, tense);
    }
    Stretch best = null;
    for (Stretch candidate : all(named)) {
      boolean fits = sign < 0 ? candidate.last().isBefore(reference.first()) : candidate.first().isAfter(reference.last());
      if (fits && (best == null || distance(candidate) < distance(best))) {
        best = candidate;
      }
    }
    return best;
  }

  private Stretch weekdayToward(DayOfWeek weekday, int sign, Tense tense) {
    LocalDate day = reference.first();
    if (sign != 0) {
      return Stretch.day(day.with(sign < 0 ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.next(weekday)));
    }
    if (tense == Tense.NONE) {
      return Stretch.day(Stretch.holding(CalendarUnit.WEEK, day).first().with(TemporalAdjusters.nextOrSame(weekday)));
    }
    return weekday(weekday, tense);
  }

  /** "cet été", "ce 5 mai": in the year of the reference, but the winter that began in the year before goes on. */
  private Stretch current(TimeReading named, Tense tense) {
    List<Stretch> all = all(named);
    for (Stretch candidate : all) {
      if (!candidate.first().isAfter(reference.last()) && !candidate.last().isBefore(reference.first())) {
        return candidate;
      }
    }
    if (named instanceof Part part && part.unit() == CalendarUnit.SEASON && part.index() != Seasons.WINTER) {
      return Stretch.season(reference.first().getYear(), part.index());
    }
    return nearest(named, named instanceof Part ? tense : Tense.NONE);
  }

  private long distance(Stretch candidate) {
    if (candidate.last().isBefore(reference.first())) {
      return ChronoUnit.DAYS.between(candidate.last(), reference.first());
    }
    return Math.max(0, ChronoUnit.DAYS.between(reference.last(), candidate.first()));
  }

  private List<Stretch> all(TimeReading named) {
    int year = reference.first().getYear();
    List<Stretch> all = new ArrayList<>();
    for (int y = year - YEARS_AROUND; y <= year + YEARS_AROUND; y++) {
      if (named instanceof Dated dated) {
        addDates(all, dated, y);
      } else if (named instanceof Feast feast) {
        all.add(Stretch.day(day(feast, y)));
      } else if (named instanceof Part part) {
        Stretch found = Parts.of(Stretch.year(y), part.unit(), part.index());
        if (found != null) {
          all.add(found);
        }
      }
    }
    return all;
  }

  private void addDates(List<Stretch> all, Dated dated, int year) {
    if (dated.month() != null) {
      addDate(all, dated, year, dated.month());
    } else if (dated.day() != null) {
      for (int month = 1; month <= 12; month++) {
        addDate(all, dated, year, month);
      }
    }
  }

  private static void addDate(List<Stretch> all, Dated dated, int year, int month) {
    if (dated.day() == null) {
      all.add(Stretch.month(YearMonth.of(year, month)));
    } else if (dated.day() <= Month.of(month).length(Year.isLeap(year))) {
      LocalDate day = LocalDate.of(year, month, dated.day());
      if (dated.weekday() == null || day.getDayOfWeek() == dated.weekday()) {
        all.add(Stretch.day(day));
      }
    }
  }
}
