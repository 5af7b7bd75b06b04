package articlefacts.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that an EDTF date covers: "2014-06" is 2014-06-01 to 2014-06-30, "2014/.." is open after 2014-01-01.
 *
 * @param from the first day; {@link #FIRST} when open
 * @param to the last day; {@link #LAST} when open
 */
public record Days(LocalDate from, LocalDate to) {

  /** Stands for "no first day"; every database here can store it. */
  public static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  /** Stands for "no last day". */
  public static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private static final Pattern DATE =
      Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?(?:T[\\d:.Z+-]+)?[~?%]?");

  /** The days of an EDTF level 1 date or interval; empty when it names no year or is no date. */
  public static Optional<Days> of(String edtf) {
    if (edtf == null) {
      return Optional.empty();
    }
    int slash = edtf.indexOf('/');
    if (slash < 0) {
      return date(edtf);
    }
    Optional<Days> start = date(edtf.substring(0, slash));
    Optional<Days> end = date(edtf.substring(slash + 1));
    if (start.isEmpty() && end.isEmpty()) {
      return Optional.empty();
    }
    Days days = new Days(start.map(Days::from).orElse(FIRST), end.map(Days::to).orElse(LAST));
    return days.to.isBefore(days.from) ? Optional.empty() : Optional.of(days);
  }

  private static Optional<Days> date(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(days(date.group(1), date.group(2), date.group(3)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Days days(String year, String month, String day) {
    int first = Math.max(1, Integer.parseInt(year.replace('X', '0')));
    int last = Integer.parseInt(year.replace('X', '9'));
    if (month == null || month.equals("XX") || first != last) {
      return new Days(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }
    YearMonth yearMonth = YearMonth.of(first, Integer.parseInt(month));
    if (day == null || day.equals("XX")) {
      return new Days(yearMonth.atDay(1), yearMonth.atEndOfMonth());
    }
    LocalDate date = yearMonth.atDay(Integer.parseInt(day));
    return new Days(date, date);
  }
}
