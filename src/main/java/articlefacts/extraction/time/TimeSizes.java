package articlefacts.extraction.time;

import articlefacts.extraction.time.TimeReading.Clock;
import articlefacts.extraction.time.TimeReading.Dated;
import articlefacts.extraction.time.TimeReading.Feast;
import articlefacts.extraction.time.TimeReading.Moment;
import articlefacts.extraction.time.TimeReading.Phased;
import articlefacts.extraction.time.TimeReading.Relative;
import articlefacts.extraction.time.TimeReading.Shifted;
import articlefacts.extraction.time.TimeReading.Toward;
import articlefacts.extraction.time.TimeReading.Within;

/** How large the time is that a reading names. */
final class TimeSizes {

  private TimeSizes() {}

  /** True for a day or a time of day, on which things happen; false for longer periods, during which they do. */
  static boolean isPoint(TimeReading reading) {
    if (reading instanceof Dated dated) {
      return dated.day() != null || dated.weekday() != null;
    }
    if (reading instanceof Clock) {
      return true;
    }
    if (reading instanceof Moment) {
      return true;
    }
    if (reading instanceof TimeReading.NthWeekday) {
      return true;
    }
    if (reading instanceof Feast) {
      return true;
    }
    if (reading instanceof Toward toward) {
      return isPoint(toward.named());
    }
    if (reading instanceof Within within) {
      return isPoint(within.part());
    }
    if (reading instanceof Phased phased) {
      return isPoint(phased.base());
    }
    if (reading instanceof Relative relative) {
      return relative.unit() == CalendarUnit.DAY;
    }
    if (reading instanceof Shifted shifted) {
      return shifted.unit().compareTo(CalendarUnit.DAY) <= 0;
    }
    return false;
  }

  /**
   * True when a reading says nothing without the date that it hangs on: "aujourd’hui", "cette année", "le même jour", "l’été"; false for
   * "hier", "lundi", "mars dernier", which at least name a day or a side.
   */
  static boolean isVague(TimeReading reading) {
    if (reading instanceof Relative relative) {
      return relative.offset() == 0 || relative.anchor() == Anchor.MENTION;
    }
    if (reading instanceof Moment moment) {
      return moment.clock() == null && (moment.day() == null || isVague(moment.day()));
    }
    if (reading instanceof Phased phased) {
      return isVague(phased.base());
    }
    if (reading instanceof Dated dated) {
      return dated.day() != null && dated.month() == null && dated.weekday() == null;
    }
    return reading instanceof TimeReading.Part part && part.whole() == null;
  }
}
