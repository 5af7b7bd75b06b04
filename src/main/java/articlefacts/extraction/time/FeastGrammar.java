package articlefacts.extraction.time;

import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.TimeReading.Dated;
import articlefacts.extraction.time.TimeReading.Feast;
import articlefacts.extraction.time.TimeReading.Part;
import articlefacts.extraction.time.TimeWord.Role;
import articlefacts.extraction.time.TimeWords.Hit;
import java.time.DayOfWeek;

/**
 * Reads feasts: "Noël 2015", "la Toussaint", "Easter weekend", "Thanksgiving" as the fourth Thursday of November.
 */
final class FeastGrammar {

  /** Before the month and day of a feast of the Islamic calendar. */
  private static final String ISLAMIC = "islamic ";
  /** Behind the value of a feast that is one with its year only: "black friday 2010". */
  private static final String DATED = " dated";

  private final TimeText text;
  private final Sentence sentence;
  private final YearGrammar years;

  FeastGrammar(TimeText text, YearGrammar years) {
    this.text = text;
    this.sentence = text.sentence();
    this.years = years;
  }

  /** "Noël 2015", "la Toussaint". */
  Match match(int i) {
    Hit name = text.hit(i, Role.FEAST);
    if (name == null) {
      return null;
    }
    Match year = yearOfFeast(name.to());
    Hit weekend = weekend(year == null ? name.to() : year.to());
    year = year == null && weekend != null ? yearOfFeast(weekend.to()) : year;
    if (year == null && name.word().value().endsWith(DATED)) {
      return null;
    }
    TimeReading day = named(name.word().value().replace(DATED, ""), year == null ? null : ((Dated) year.reading()).year());
    int to = Math.max(name.to(), Math.max(year == null ? 0 : year.to(), weekend == null ? 0 : weekend.to()));
    return new Match(i, to, weekend == null ? day : new Part(CalendarUnit.WEEKEND, 0, day));
  }

  private Match yearOfFeast(int i) {
    int behind = text.style().monthFirst() && sentence.form(i).equals("in") ? i + 1 : text.skip(i, Role.OF); // "Christmas in 2019"
    Match year = years.year(behind);
    return year == null || text.isPluralNoun(year.to()) && weekend(year.to()) == null ? null : year;
  }

  /** "weekend" in "Easter weekend". */
  private Hit weekend(int i) {
    Hit unit = text.style().monthFirst() ? text.hit(i, Role.UNIT) : null;
    boolean weekend = unit != null && TimeUnits.unit(unit.word()) == CalendarUnit.WEEKEND && TimeUnits.canBeSingular(unit.word());
    return weekend ? unit : null;
  }

  /**
   * A feast on a day of its own, or on a weekday counted in its month: "11#4#4" is the fourth Thursday of November, "11#4#4+1" the day
   * after it.
   */
  private static TimeReading named(String value, Integer year) {
    String[] parts = value.split("[#+]");
    if (parts.length < 3) {
      return feastOf(value, year);
    }
    TimeReading day = new TimeReading.NthWeekday(Integer.parseInt(parts[2]), DayOfWeek.of(Integer.parseInt(parts[1])),
        new Dated(year, Integer.parseInt(parts[0]), null, null));
    return parts.length == 3 ? day
        : new TimeReading.Shifted(Integer.parseInt(parts[3]), false, CalendarUnit.DAY, 1, day, Anchor.MENTION);
  }

  private static Feast feastOf(String value, Integer year) {
    if (value.startsWith("easter")) {
      return new Feast(null, null, Integer.parseInt(value.substring("easter".length())), year, false);
    }
    boolean islamic = value.startsWith(ISLAMIC);
    String[] date = (islamic ? value.substring(ISLAMIC.length()) : value).split("-");
    return new Feast(Integer.parseInt(date[0]), Integer.parseInt(date[1]), null, year, islamic);
  }
}
