package articlefacts.extraction.time;

import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.TimeReading.Clock;
import articlefacts.extraction.time.TimeWord.Role;
import articlefacts.extraction.time.TimeWords.Hit;

/** Times of day as English says them: "half past seven", "ten minutes to six", "five-thirty", "at 3 in the morning". */
final class SpokenClock {

  private static final int LAST_HOUR = 12;
  private static final int FIRST_MINUTE = 10;
  private static final int LAST_MINUTE = 59;

  private SpokenClock() {}

  /** The time of day that starts at a token, without the part of the day behind it; null when there is none. */
  static Match match(TimeText text, int i) {
    return Match.longer(past(text, i), Match.longer(minutes(text, i), inPart(text, i)));
  }

  /** "half past seven o'clock", "a quarter to six", "20 past eight"; "five to six" may be a range and is none. */
  private static Match past(TimeText text, int i) {
    Hit part = text.hit(i, Role.CLOCK_PART);
    Numeral number = part == null ? text.number(i, 1, LAST_MINUTE) : null;
    if (part == null && number == null) {
      return null;
    }
    int said = part == null ? number.to() : part.to();
    int link = part == null ? text.skip(said, Role.MINUTE) : said;
    Hit past = text.hit(link, Role.CLOCK_PAST);
    boolean at = past != null && text.sentence().form(i - 1).equals("at") && text.sentence().isWord(i); // "leaves at ten to six"
    boolean sure = past != null && (at || part != null || link > said || past.word().value().equals("1 sure"));
    int behind = past == null ? i : past.to();
    Hit name = sure ? text.hit(behind, Role.CLOCK_NAME) : null;
    Numeral hour = sure && name == null ? text.number(behind, 1, LAST_HOUR) : null;
    if (hour == null && name == null || hour != null && text.isCounted(hour.to()) && !text.is(hour.to(), Role.HOUR)) {
      return null;
    }
    int whole = name == null ? hour.value() : name.word().number();
    int sign = past.word().value().startsWith("-") ? -1 : 1;
    int minutes = Math.floorMod(whole * 60 + sign * (part == null ? number.value() : part.word().number()), 24 * 60);
    int to = name == null ? text.skip(hour.to(), Role.HOUR) : name.to();
    return new Match(i, to, Clock.of(minutes / 60, minutes % 60));
  }

  /** "five-thirty", "two forty five" behind a word that goes before times of day, or before "pm". */
  private static Match minutes(TimeText text, int i) {
    Sentence s = text.sentence();
    Numeral hour = s.isWord(i) ? text.number(i, 1, LAST_HOUR) : null;
    int at = hour == null ? i : s.form(hour.to()).equals("-") && s.touchesNext(hour.to()) ? hour.to() + 1 : hour.to();
    Numeral minute = hour != null && s.isWord(at) ? text.number(at, FIRST_MINUTE, LAST_MINUTE) : null;
    if (minute == null || text.isCounted(minute.to()) && !text.is(minute.to(), Role.MINUTE)) {
      return null;
    }
    boolean cued = isCued(text, i) || text.is(minute.to(), Role.HALF_DAY);
    return cued ? new Match(i, text.skip(minute.to(), Role.MINUTE), Clock.of(hour.value(), minute.value())) : null;
  }

  /** "3" in "at 3 in the morning", "5 and 6 in the afternoon". */
  private static Match inPart(TimeText text, int i) {
    Numeral hour = text.number(i, 1, LAST_HOUR);
    boolean part = hour != null && text.is(hour.to(), Role.OF_DAY_PART) && !text.isPartOfNumber(i);
    boolean last = text.endsBefore(i, Role.LIST) && text.number(i - 2, 1, LAST_HOUR) != null;
    return part && (last || isCued(text, i)) ? new Match(i, hour.to(), Clock.of(hour.value(), 0)) : null;
  }

  private static boolean isCued(TimeText text, int i) {
    return text.endsBefore(i, Role.CLOCK_CUE) || text.endsBefore(i, Role.RANGE_OPEN) || text.endsBefore(i, Role.RANGE_TO)
        || text.endsBefore(i, Role.APPROXIMATE);
  }
}
