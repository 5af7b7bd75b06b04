package articlefacts.extraction.time;

import java.util.Locale;

/** Reads the value of a UNIT word: "day", "day plural", "month either". */
final class TimeUnits {

  private TimeUnits() {}

  static CalendarUnit unit(TimeWord word) {
    int space = word.value().indexOf(' ');
    String name = space < 0 ? word.value() : word.value().substring(0, space);
    return CalendarUnit.valueOf(name.toUpperCase(Locale.ROOT));
  }

  static boolean canBeSingular(TimeWord word) {
    return !word.value().endsWith(" plural");
  }

  static boolean canBePlural(TimeWord word) {
    return word.value().indexOf(' ') > 0;
  }
}
