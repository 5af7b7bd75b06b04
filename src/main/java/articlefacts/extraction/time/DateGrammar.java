package articlefacts.extraction.time;

import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.TimeReading.Dated;
import articlefacts.extraction.time.TimeReading.Feast;
import articlefacts.extraction.time.TimeReading.Part;
import articlefacts.extraction.time.TimeReading.Toward;
import articlefacts.extraction.time.TimeWord.Role;
import articlefacts.extraction.time.TimeWords.Hit;
import java.time.DayOfWeek;
import java.util.List;

/**
 * Reads calendar dates with a name or in digits: "lundi 3 avril 2017", "mars dernier", "19/04", "Noël 2015", "été 1999", "premier trimestre
 * 2013".
 *
 * <p>The longest reading wins; each sort of name has a grammar of its own.
 */
final class DateGrammar {

  /** "next Friday" on a Tuesday is not the "coming Friday", but the one of the week after. */
  private static final String NEXT_WEEK = "next week";

  private final TimeText text;
  private final Sentence sentence;
  private final NumericDates numeric;
  private final MonthGrammar months;
  private final WeekdayGrammar weekdays;
  private final UnnamedDayGrammar days;
  private final FeastGrammar feasts;
  private final PeriodGrammar periods;

  DateGrammar(TimeText text, YearGrammar years) {
    this.text = text;
    this.sentence = text.sentence();
    this.numeric = new NumericDates(text);
    this.months = new MonthGrammar(text, years);
    this.days = new UnnamedDayGrammar(text);
    this.weekdays = new WeekdayGrammar(text, numeric, months, days);
    this.feasts = new FeastGrammar(text, years);
    this.periods = new PeriodGrammar(text, years, months, weekdays);
  }

  /** The longest calendar date that starts at a token; null when there is none. */
  Match match(int i) {
    Match match = Match.longer(weekdays.match(i), numeric.match(i));
    match = Match.longer(match, months.dayMonth(i, null));
    match = Match.longer(match, directedName(i));
    match = Match.longer(match, months.month(i));
    match = Match.longer(match, feasts.match(i));
    match = Match.longer(match, periods.season(i));
    match = Match.longer(match, periods.part(i));
    match = Match.longer(match, periods.parts(i));
    match = Match.longer(match, periods.shortPart(i));
    match = Match.longer(match, periods.numberedWeek(i));
    match = Match.longer(match, days.match(i));
    return match == null ? null : directed(match);
  }

  /** Adds "dernier", "prochain", "suivant" to a name without its year. */
  private Match directed(Match match) {
    Hit direction = text.hit(match.to(), Role.DIRECTION);
    if (direction == null || !lacksYear(match.reading()) || text.isCounted(direction.to()) && !text.is(direction.to(), Role.DAY_PART)) {
      return match; // "mercredi 22 mai dernier délai"
    }
    Match date = match.reading() instanceof Dated dated && dated.isWeekday() ? dateOf(dated.weekday(), direction.to()) : null;
    if (date != null) {
      return date.from(match.from());
    }
    return match.with(direction.to(), new Toward(match.reading(), direction.word().as(Direction.class)));
  }

  /** "22 mai" in "mercredi prochain 22 mai", "mercredi prochain, 22/05". */
  private Match dateOf(DayOfWeek weekday, int i) {
    int next = sentence.form(i).equals(",") ? i + 1 : i;
    return Match.longer(months.dayMonth(next, weekday), WeekdayGrammar.onWeekday(numeric.match(next), weekday));
  }

  private static boolean lacksYear(TimeReading reading) {
    return reading instanceof Dated dated && dated.year() == null || reading instanceof Feast feast && feast.year() == null
        || reading instanceof Part part && part.whole() == null;
  }

  /** "last March", "next Monday", "last Christmas": a direction before a name without its year. */
  private Match directedName(int i) {
    Hit direction = text.hit(i, Role.DIRECTED);
    if (direction == null) {
      return null;
    }
    int name = direction.to();
    TimeReading reading = null;
    int to = name;
    for (Role role : List.of(Role.WEEKDAY, Role.MONTH, Role.SEASON)) {
      Hit hit = text.hit(name, role);
      if (hit != null && hit.word().value().indexOf(' ') < 0 && reading == null) {
        int number = hit.word().number();
        to = hit.to();
        reading = role == Role.WEEKDAY ? new Dated(null, null, null, DayOfWeek.of(number))
            : role == Role.MONTH ? new Dated(null, number, null, null) : new Part(CalendarUnit.SEASON, number, null);
      }
    }
    Match feast = feasts.match(name);
    if (feast != null && lacksYear(feast.reading())) {
      reading = feast.reading();
      to = feast.to();
    }
    boolean yearFollows = reading != null && months.yearAfter(to) != null;
    if (reading instanceof Dated named && named.isWeekday() && direction.word().value().equals(NEXT_WEEK)) {
      return new Match(i, to, new TimeReading.Within(named, new TimeReading.Relative(CalendarUnit.WEEK, 1, Anchor.PUBLICATION)));
    }
    return reading == null || yearFollows ? null : new Match(i, to, new Toward(reading, direction.word().as(Direction.class)));
  }
}
