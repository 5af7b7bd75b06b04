package articlefacts.extraction.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** Finds the n-th unit inside a larger stretch: the second quarter of 2013, the last week of May. */
final class Parts {

  private Parts() {}

  /** The part of {@code whole}; index -1 is the last, -2 the last but one, 0 the one that holds it; null when there is no such part. */
  static Stretch of(Stretch whole, CalendarUnit unit, int index) {
    if (index == 0 && unit == CalendarUnit.WEEKEND) {
      return weekendAt(whole.first());
    }
    if (index == 0) {
      return Stretch.holding(unit, whole.first());
    }
    Stretch part = switch (unit) {
      case DAY -> Stretch.day(index < 0 ? whole.last().plusDays(index + 1L) : whole.first().plusDays(index - 1L));
      case WEEK, WEEKEND -> week(whole, unit, index);
      case FORTNIGHT, MONTH, QUARTER, HALF_YEAR -> months(whole, unit, index);
      case SEASON -> Stretch.season(whole.first().getYear(), index);
      default -> null;
    };
    boolean inside = part != null
        && (unit == CalendarUnit.SEASON || !part.first().isAfter(whole.last()) && !part.last().isBefore(whole.first()));
    return inside ? part : null;
  }

  /** The week-end of a feast, with the Monday where that is the feast: "Labor Day weekend". */
  private static Stretch weekendAt(LocalDate day) {
    LocalDate saturday = day.with(day.getDayOfWeek().compareTo(DayOfWeek.TUESDAY) <= 0 ? TemporalAdjusters.previous(DayOfWeek.SATURDAY)
        : TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    saturday = day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : saturday;
    return Stretch.days(CalendarUnit.WEEKEND, saturday, day.getDayOfWeek() == DayOfWeek.MONDAY ? day : saturday.plusDays(1));
  }

  /** As ISO 8601 counts: a week belongs to the period that holds its Thursday, a week-end to that of its Saturday. */
  private static Stretch week(Stretch whole, CalendarUnit unit, int index) {
    DayOfWeek middle = unit == CalendarUnit.WEEK ? DayOfWeek.THURSDAY : DayOfWeek.SATURDAY;
    LocalDate day = index < 0 ? whole.last().with(TemporalAdjusters.previousOrSame(middle)).plusWeeks(index + 1L)
        : whole.first().with(TemporalAdjusters.nextOrSame(middle)).plusWeeks(index - 1L);
    return Stretch.holding(unit, day);
  }

  /** The n-th such weekday in {@code whole}; null when there is none. */
  static Stretch weekday(Stretch whole, DayOfWeek weekday, int index) {
    LocalDate day = index < 0 ? whole.last().with(TemporalAdjusters.previousOrSame(weekday))
        : whole.first().with(TemporalAdjusters.nextOrSame(weekday)).plusWeeks(index - 1L);
    return day.isAfter(whole.last()) ? null : Stretch.day(day);
  }

  private static Stretch months(Stretch whole, CalendarUnit unit, int index) {
    Stretch first = Stretch.holding(unit, whole.first());
    if (index < 0) {
      return Stretch.holding(unit, whole.last()).plus(index + 1L, unit);
    }
    if (unit == CalendarUnit.FORTNIGHT) {
      return index == 1 ? first : Stretch.holding(unit, YearMonth.from(whole.first()).atEndOfMonth());
    }
    return first.plus(index - 1L, unit);
  }
}
