package articlefacts.extraction.time;

import java.util.Locale;

/** A part of the day: "matin", "soir"; it decides between 7 and 19 hours, and is else not resolved any further. */
public enum DayPart {
  MORNING,
  MIDDAY,
  AFTERNOON,
  EVENING,
  NIGHT;

  /** The part that a table word names: "evening", or "evening adverb" for "dans la soirée", which stands by itself. */
  static DayPart of(TimeWord word) {
    int space = word.value().indexOf(' ');
    return valueOf((space < 0 ? word.value() : word.value().substring(0, space)).toUpperCase(Locale.ROOT));
  }

  /** The hour on the 24 hour clock: "6 heures" is 18 when it follows "du soir". */
  int hour(int said) {
    boolean later = this == AFTERNOON || this == EVENING && said >= 4 || this == NIGHT && said >= 6;
    return later && said >= 1 && said < 12 ? said + 12 : said;
  }
}
