package articlefacts.extraction.time;

import articlefacts.extraction.time.TimeReading.Clock;
import articlefacts.extraction.time.TimeReading.Dated;
import articlefacts.extraction.time.TimeReading.Feast;
import articlefacts.extraction.time.TimeReading.Interval;
import articlefacts.extraction.time.TimeReading.Moment;
import articlefacts.extraction.time.TimeReading.Phased;
import articlefacts.extraction.time.TimeReading.Toward;
import java.util.Locale;

/** Writes what is known of a time whose year is not: "jeudi 3 novembre" → "XXXX-11-03", "vers 17h40" → "T17:40". */
final class Undated {

  private Undated() {}

  /** The EDTF of what is known; null when no field of the calendar or clock is. */
  static String edtf(TimeReading reading) {
    if (reading instanceof Dated dated) {
      return date(dated.month(), dated.day());
    }
    if (reading instanceof Feast feast) {
      return feast.islamic() ? null : date(feast.month(), feast.day());
    }
    if (reading instanceof Clock clock) {
      return Stretch.iso(clock);
    }
    if (reading instanceof Moment moment) {
      return moment(moment);
    }
    if (reading instanceof Phased phased) {
      return edtf(phased.base());
    }
    if (reading instanceof Toward toward) {
      return isFixed(toward.named()) ? edtf(toward.named()) : null;
    }
    return reading instanceof Interval interval ? interval(interval) : null;
  }

  private static boolean isFixed(TimeReading named) {
    return named instanceof Dated dated && dated.day() != null && dated.month() != null;
  }

  private static String date(Integer month, Integer day) {
    if (month == null || day != null && day > longest(month)) {
      return null;
    }
    String known = String.format(Locale.ROOT, "XXXX-%02d", month);
    return day == null ? known : known + String.format(Locale.ROOT, "-%02d", day);
  }

  private static int longest(int month) {
    return java.time.Month.of(month).maxLength();
  }

  private static String moment(Moment moment) {
    String day = moment.day() == null ? null : edtf(moment.day());
    if (moment.clock() == null) {
      return day;
    }
    return (day == null ? "" : day) + Stretch.iso(moment.clock());
  }

  private static String interval(Interval interval) {
    String from = edtf(interval.from());
    String to = edtf(interval.to());
    return from == null || to == null ? null : from + "/" + to;
  }
}
