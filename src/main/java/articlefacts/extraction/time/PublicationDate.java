package articlefacts.extraction.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** Reads the publication date of an article, an EDTF date: "2020-02-13", "2020-01", "2020"; a time of day is left out. */
final class PublicationDate {

  private PublicationDate() {}

  /** The day, month or year; null when the text is null or none of these. */
  static Stretch parse(String edtf) {
    if (edtf == null) {
      return null;
    }
    String date = edtf.strip();
    int time = date.indexOf('T');
    date = time > 0 ? date.substring(0, time) : date;
    while (date.endsWith("~") || date.endsWith("?") || date.endsWith("%")) {
      date = date.substring(0, date.length() - 1);
    }
    try {
      return switch (date.length()) {
        case 4 -> Stretch.year(Integer.parseInt(date));
        case 7 -> Stretch.month(YearMonth.parse(date));
        case 10 -> Stretch.day(LocalDate.parse(date));
        default -> null;
      };
    } catch (DateTimeException | NumberFormatException e) {
      return null; // an odd date means that nothing can be resolved, not that nothing can be read
    }
  }
}
