package articlefacts.extraction.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds days in what pages say of themselves: "2020-02-13T10:00", "13 février 2020", "Feb 13, 2020", "13.02.2020". */
final class DateText {

  private static final int EARLIEST = 1990;
  private static final int LATEST = 2100;

  private static final String NUMBER = "(?<![\\d.,:])";
  private static final Pattern YEAR_FIRST =
      Pattern.compile(NUMBER
      + "((?:19|20)\\d\\d)\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d)(?:[T ](\\d\\d:\\d\\d(?::\\d\\d)?[.\\d]*)\\s?(Z|UTC|GMT|[+-]\\d\\d:?\\d\\d)?)?");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(0[1-9]|1[0-2])([0-2]\\d|3[01])(?:[T ]?\\d{4,6}Z?)?(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(NUMBER + "(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?((?:19|20)\\d\\d|\\d\\d)(?![\\d.]|,\\d)");
  private static final Pattern EPOCH = Pattern.compile("(1\\d{9})(?:\\d{3})?");

  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Pattern DAY_MONTH;
  private static final Pattern MONTH_DAY;

  static {
    for (String[] row : PageTables.rows("dates.tsv")) {
      if (row[0].startsWith("month ")) {
        for (String name : row[2].split(",")) {
          MONTHS.putIfAbsent(name, Integer.parseInt(row[0].substring("month ".length())));
        }
      }
    }
    String months = "(" + String.join("|", MONTHS.keySet().stream().sorted((a, b) -> b.length() - a.length()).toList()) + ")";
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    DAY_MONTH = Pattern.compile(
        NUMBER + "(\\d{1,2})(?:\\.|er|st|nd|rd|th|º|ª)?(?:\\s|-|&nbsp;|\u00A0|/)*(?:de |of )?" + months
        + "\\.?,?(?:\\s|-|\u00A0|/)*(?:de |del )?((?:19|20)\\d\\d)(?!\\d)", flags);
    MONTH_DAY = Pattern.compile(
        "(?<!\\p{L})" + months + "\\.?(?:\\s|-|\u00A0)*(\\d{1,2})(?:st|nd|rd|th)?,?(?:\\s|-|\u00A0)+((?:19|20)\\d\\d)(?!\\d)", flags);
  }

  private DateText() {}

  /**
   * A day found in a text.
   *
   * @param day the day as written, in the zone in which it is written
   * @param at where it stands
   * @param utc whether it is a moment in universal time, so that the day at the place of publication may be another
   * @param hour the hour of that moment
   */
  record Found(LocalDate day, int at, boolean utc, int hour) {

    /** Whether it may have been that day where the page was published; clocks are from eleven hours behind to fourteen ahead. */
    boolean mayBe(LocalDate local) {
      return local.equals(day) || local.equals(day.minusDays(1)) && hour < 11 || local.equals(day.plusDays(1)) && hour >= 10;
    }
  }

  /** The first day that a text states. */
  static Optional<Found> first(String text) {
    return all(text, 1).stream().findFirst();
  }

  /** The days that a text states in their order, at most so many of each way of writing. */
  static List<Found> all(String text, int limit) {
    List<Found> found = new ArrayList<>();
    collect(YEAR_FIRST, text, limit, found, m -> day(m.group(1), m.group(2), m.group(3)));
    collect(DAY_MONTH, text, limit, found, m -> day(m.group(3), month(m.group(2)), m.group(1)));
    collect(MONTH_DAY, text, limit, found, m -> day(m.group(3), month(m.group(1)), m.group(2)));
    collect(DAY_FIRST, text, limit, found, m -> dayFirst(m));
    if (found.isEmpty()) {
      collect(COMPACT, text, limit, found, m -> day(m.group(1), m.group(2), m.group(3)));
    }
    if (found.isEmpty() && EPOCH.matcher(text.strip()).matches()) {
      OffsetDateTime moment = Instant.ofEpochSecond(Long.parseLong(text.strip().substring(0, 10))).atOffset(ZoneOffset.UTC);
      found.add(new Found(moment.toLocalDate(), 0, true, moment.getHour()));
    }
    found.sort((a, b) -> Integer.compare(a.at(), b.at()));
    return found;
  }

  private interface Reader {
    LocalDate read(Matcher match);
  }

  private static void collect(Pattern pattern, String text, int limit, List<Found> found, Reader reader) {
    Matcher match = pattern.matcher(text);
    for (int n = 0; n < limit && match.find(); ) {
      LocalDate day = reader.read(match);
      if (day != null) {
        boolean utc = pattern == YEAR_FIRST && match.group(5) != null && match.group(5).matches("Z|UTC|GMT|[+-]00:?00");
        found.add(new Found(day, match.start(), utc, utc ? Integer.parseInt(match.group(4).substring(0, 2)) : 0));
        n++;
      }
    }
  }

  private static String month(String name) {
    return String.valueOf(MONTHS.get(name.toLowerCase(Locale.ROOT)));
  }

  /** Day before month, but for what can only be the other way round: "02/13/2020". */
  private static LocalDate dayFirst(Matcher match) {
    String year = match.group(4).length() == 2 ? "20" + match.group(4) : match.group(4);
    LocalDate day = day(year, match.group(3), match.group(1));
    return day == null && match.group(2).equals("/") ? day(year, match.group(1), match.group(3)) : day;
  }

  private static LocalDate day(String year, String month, String day) {
    try {
      LocalDate read = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return read.getYear() >= EARLIEST && read.getYear() <= LATEST ? read : null;
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }
}
