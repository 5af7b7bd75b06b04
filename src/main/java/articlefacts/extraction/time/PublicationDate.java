package articlefacts.extraction.time;

import articlefacts.extraction.time.TimeReading.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;

/** Reads the publication date of an article, an EDTF date: "2020-02-13", "2020-01", "2020", "2020-02-13T09:10". */
final class PublicationDate {

  private PublicationDate() {}

  /** The day, month or year; null when the text is null or none of these. */
  static Stretch parse(String edtf) {
    if (edtf == null) {
      return null;
    }
    int time = edtf.indexOf('T');
    String date = (time > 0 ? edtf.substring(0, time) : edtf).strip();
    while (date.endsWith("~") || date.endsWith("?") || date.endsWith("%")) {
      date = date.substring(0, date.length() - 1);
    }
    try {
      return switch (date.length()) {
        case 4 -> Stretch.year(Integer.parseInt(date));
        case 7 -> Stretch.month(YearMonth.parse(date));
        case 10 -> timed(Stretch.day(LocalDate.parse(date)), time < 0 ? "" : edtf.substring(time + 1));
        default -> null;
      };
    } catch (DateTimeException | NumberFormatException e) {
      return null; // an odd date means that nothing can be resolved, not that nothing can be read
    }
  }

  /** The day with its hour and minute, from which "il y a 30 minutes" counts. */
  private static Stretch timed(Stretch day, String time) {
    if (time.length() < 5 || time.charAt(2) != ':') {
      return day;
    }
    LocalTime clock = LocalTime.parse(time.substring(0, 5));
    return new Stretch(day.unit(), day.first(), day.last(), Clock.of(clock.getHour(), clock.getMinute()), day.edtf());
  }
}
