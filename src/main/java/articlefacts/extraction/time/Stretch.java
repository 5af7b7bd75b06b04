package articlefacts.extraction.time;

import articlefacts.extraction.time.TimeReading.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * A resolved stretch of the calendar: June 2014 is the unit MONTH from 2014-06-01 to 2014-06-30, EDTF "2014-06".
 *
 * @param unit its size; an interval that is no unit has the unit of its ends
 * @param first first day
 * @param last last day
 * @param clock the time on that day; null for whole days
 * @param edtf as EDTF level 1 writes it; null for a day, month or year that is written when it is asked for, since most are only compared
 */
record Stretch(CalendarUnit unit, LocalDate first, LocalDate last, Clock clock, String edtf) {

  /** The month in which a season of sport begins. */
  private static final int CAMPAIGN_BEGINS = 7;

  static Stretch day(LocalDate day) {
    return new Stretch(CalendarUnit.DAY, day, day, null, null);
  }

  static Stretch month(YearMonth month) {
    return new Stretch(CalendarUnit.MONTH, month.atDay(1), month.atEndOfMonth(), null, null);
  }

  static Stretch year(int year) {
    return new Stretch(CalendarUnit.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), null, null);
  }

  @Override
  public String edtf() {
    if (edtf != null) {
      return edtf;
    }
    return switch (unit) {
      case YEAR -> iso(first.getYear());
      case MONTH -> iso(YearMonth.from(first));
      default -> iso(first);
    };
  }

  static Stretch season(int year, int season) {
    return new Stretch(CalendarUnit.SEASON, Seasons.first(year, season), Seasons.last(year, season), null, iso(year) + "-" + season);
  }

  /** A decade, century or millennium by its first year; years before Christ count backwards inside it. */
  static Stretch era(CalendarUnit unit, int first) {
    int years = years(unit);
    int size = String.valueOf(years).length() - 1;
    String digits = iso(first);
    String edtf = digits.substring(0, digits.length() - size) + "X".repeat(size);
    return new Stretch(unit, LocalDate.of(first, 1, 1), LocalDate.of(first + years - 1, 12, 31), null, edtf);
  }

  static int years(CalendarUnit unit) {
    return switch (unit) {
      case DECADE -> 10;
      case CENTURY -> 100;
      case MILLENNIUM -> 1000;
      default -> 1;
    };
  }

  /** The unit that holds a day: the week, quarter, year of it. */
  static Stretch holding(CalendarUnit unit, LocalDate day) {
    return switch (unit) {
      case SECOND, MINUTE, HOUR, DAY -> day(day);
      case WEEK -> days(unit, monday(day), monday(day).plusDays(6));
      case WEEKEND -> days(unit, monday(day).plusDays(5), monday(day).plusDays(6));
      case FORTNIGHT -> day.getDayOfMonth() <= 15 ? days(unit, day.withDayOfMonth(1), day.withDayOfMonth(15))
          : days(unit, day.withDayOfMonth(16), YearMonth.from(day).atEndOfMonth());
      case MONTH -> month(YearMonth.from(day));
      case QUARTER -> months(unit, day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 3);
      case HALF_YEAR -> months(unit, day.getYear(), (day.getMonthValue() - 1) / 6 * 6 + 1, 6);
      case SEASON -> seasonHolding(day);
      case CAMPAIGN -> campaign(day.getMonthValue() < CAMPAIGN_BEGINS ? day.getYear() - 1 : day.getYear());
      case YEAR -> year(day.getYear());
      case DECADE, CENTURY, MILLENNIUM -> era(unit, Math.floorDiv(day.getYear(), years(unit)) * years(unit));
    };
  }

  private static Stretch campaign(int year) {
    return new Stretch(CalendarUnit.CAMPAIGN, LocalDate.of(year, CAMPAIGN_BEGINS, 1),
        LocalDate.of(year + 1, CAMPAIGN_BEGINS, 1).minusDays(1), null,
        iso(year) + "/" + iso(year + 1));
  }

  private static Stretch seasonHolding(LocalDate day) {
    for (int season = 21; season <= Seasons.WINTER; season++) {
      if (!day.isBefore(Seasons.first(day.getYear(), season)) && !day.isAfter(Seasons.last(day.getYear(), season))) {
        return season(day.getYear(), season);
      }
    }
    return season(day.getYear() - 1, Seasons.WINTER);
  }

  static Stretch days(CalendarUnit unit, LocalDate first, LocalDate last) {
    return new Stretch(unit, first, last, null, iso(first) + "/" + iso(last));
  }

  private static Stretch months(CalendarUnit unit, int year, int month, int count) {
    YearMonth first = YearMonth.of(year, month);
    return between(unit, month(first), month(first.plusMonths(count - 1L)));
  }

  /** From one stretch to another, both included. */
  static Stretch between(CalendarUnit unit, Stretch from, Stretch to) {
    return new Stretch(unit, from.first, to.last, to.clock, from.opening() + "/" + to.closing());
  }

  /** This day at a time of day. */
  Stretch at(Clock time) {
    return new Stretch(CalendarUnit.MINUTE, first, last, time, iso(first) + iso(time));
  }

  /** The stretch so many units later; the unit of the answer is that of the step, but for the day. */
  Stretch plus(long amount, CalendarUnit step) {
    return switch (step) {
      case SECOND, MINUTE -> holding(CalendarUnit.DAY, first);
      case HOUR -> holding(CalendarUnit.DAY, first.plusDays(amount / 24));
      case DAY -> day(first.plusDays(amount));
      case WEEK, WEEKEND -> holding(step, first.plusWeeks(amount));
      case FORTNIGHT -> holding(step, first.plusDays(15 * amount));
      case MONTH -> holding(step, first.plusMonths(amount));
      case QUARTER, SEASON -> holding(step, first.plusMonths(3 * amount));
      case HALF_YEAR -> holding(step, first.plusMonths(6 * amount));
      case CAMPAIGN, YEAR, DECADE, CENTURY, MILLENNIUM -> holding(step, first.plusYears(years(step) * amount));
    };
  }

  /** The minute so many hours, minutes or seconds after this one. */
  Stretch plusClock(long amount, CalendarUnit step) {
    long minutes = step == CalendarUnit.HOUR ? 60 * amount : step == CalendarUnit.MINUTE ? amount : amount / 60;
    LocalDateTime then = first.atTime(clock.hour() % 24, clock.minute()).plusMinutes(minutes);
    return day(then.toLocalDate()).at(Clock.of(then.getHour(), then.getMinute()));
  }

  /** The day so many units later, for days that stay days: two months after the 5th of May is the 5th of July. */
  LocalDate dayPlus(long amount, CalendarUnit step) {
    return switch (step) {
      case WEEK, WEEKEND -> first.plusWeeks(amount);
      case FORTNIGHT -> first.plusDays(15 * amount);
      case MONTH -> first.plusMonths(amount);
      case QUARTER, SEASON -> first.plusMonths(3 * amount);
      case HALF_YEAR -> first.plusMonths(6 * amount);
      case CAMPAIGN, YEAR, DECADE, CENTURY, MILLENNIUM -> first.plusYears(years(step) * amount);
      default -> plus(amount, step).first;
    };
  }

  /** True when the stretch is known to the day or better. */
  boolean isDay() {
    return first.equals(last);
  }

  /** True when it is fine enough to count such units from it: a day cannot be counted from a year. */
  boolean canCount(CalendarUnit step) {
    return ChronoUnit.DAYS.between(first, last) < days(step);
  }

  private static long days(CalendarUnit step) {
    return switch (step) {
      case SECOND, MINUTE, HOUR, DAY -> 1;
      case WEEK, WEEKEND, FORTNIGHT -> 7;
      case MONTH -> 31;
      case QUARTER, SEASON -> 95;
      case HALF_YEAR -> 190;
      case CAMPAIGN, YEAR -> 366;
      case DECADE -> 3_660;
      case CENTURY, MILLENNIUM -> 36_600;
    };
  }

  private String opening() {
    String written = edtf();
    int slash = written.indexOf('/');
    return slash < 0 ? written : written.substring(0, slash);
  }

  private String closing() {
    String written = edtf();
    int slash = written.indexOf('/');
    return slash < 0 ? written : written.substring(slash + 1);
  }

  /** The first day, or minute, as ISO 8601 writes it. */
  String start() {
    if (edtf == null) {
      return iso(first);
    }
    int from = edtf.indexOf('T');
    int slash = edtf.indexOf('/');
    boolean timed = from >= 0 && (slash < 0 || from < slash);
    return timed ? opening() : iso(first);
  }

  /** The last day, or minute, as ISO 8601 writes it. */
  String end() {
    return clock == null ? iso(last) : closing();
  }

  static String iso(LocalDate day) {
    boolean plain = day.getYear() >= 0 && day.getYear() <= 9_999; // as ISO 8601 writes it, with four digits
    return plain ? day.toString() : iso(day.getYear()) + '-' + two(day.getMonthValue()) + '-' + two(day.getDayOfMonth());
  }

  static String iso(YearMonth month) {
    return iso(month.getYear()) + '-' + two(month.getMonthValue());
  }

  static String iso(int year) {
    String digits = String.valueOf(Math.abs(year));
    return (year < 0 ? "-" : "") + "0000".substring(Math.min(4, digits.length())) + digits;
  }

  /** "07": String.format would take longer than all of the reading. */
  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  static String iso(Clock clock) {
    int hour = clock.hour() == 24 ? 0 : clock.hour();
    String second = clock.second() < 0 ? "" : ":" + two(clock.second());
    return "T" + two(hour) + ":" + two(clock.minute()) + second + (clock.zone() == null ? "" : clock.zone());
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
