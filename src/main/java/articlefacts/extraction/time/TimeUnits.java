package articlefacts.extraction.time;

/** Reads the value of a UNIT word: "day", "day plural", "month either". */
final class TimeUnits {

  private TimeUnits() {}

  static CalendarUnit unit(TimeWord word) {
    return word.as(CalendarUnit.class);
  }

  static boolean canBeSingular(TimeWord word) {
    return !word.value().endsWith(" plural");
  }

  static boolean canBePlural(TimeWord word) {
    return word.value().indexOf(' ') > 0;
  }
}
