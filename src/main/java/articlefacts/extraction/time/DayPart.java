package articlefacts.extraction.time;

/** A part of the day: "matin", "soir"; it decides between 7 and 19 hours, and is else not resolved any further. */
public enum DayPart {
  MORNING,
  MIDDAY,
  AFTERNOON,
  EVENING,
  NIGHT;

  /** The part that a table word names: "evening", or "evening adverb" for "dans la soirée", which stands by itself. */
  static DayPart of(TimeWord word) {
    return word.as(DayPart.class);
  }

  /** The hour on the 24 hour clock: "6 heures" is 18 when it follows "du soir". */
  int hour(int said) {
    boolean later = this == AFTERNOON || this == EVENING && said >= 4 || this == NIGHT && said >= 6;
    return later && said >= 1 && said < 12 ? said + 12 : said;
  }
}
