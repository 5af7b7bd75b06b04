package articlefacts.extraction.time;

import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.TimeReading.Clock;
import articlefacts.extraction.time.TimeReading.Dated;
import articlefacts.extraction.time.TimeReading.Interval;
import articlefacts.extraction.time.TimeReading.Moment;
import articlefacts.extraction.time.TimeReading.Phased;
import articlefacts.extraction.time.TimeWord.Role;
import articlefacts.extraction.time.TimeWords.Hit;
import java.util.ArrayList;
import java.util.List;

/**
 * Composes dates and clock times: "09h10 le 19/04", "lundi de 14 h à 18 h", "du 5 au 7 mai", "fin août", "mai de l’année suivante".
 *
 * <p>All composition is by the kinds of words between the parts; the parts come from the grammars for dates, years and clocks.
 */
final class ExpressionGrammar {

  /** "la fin du début de l’année 2001" is deep; deeper is no text, and would cost the square of its length. */
  private static final int DEEPEST = 6;

  private final TimeText text;
  private final Sentence sentence;
  private final YearGrammar years;
  private final DateGrammar dates;
  private final ClockGrammar clocks;
  private final RelativeGrammar relatives;
  private final SetGrammar sets;
  private final DayTimeGrammar times;
  private final RangeGrammar ranges;
  private final HourFirstGrammar hoursFirst;
  private final DayPartGrammar dayParts;
  // the dates found so far by their first token, since ranges and clock times ask for the same again
  private final Match[] dateAt;
  private final boolean[] known;
  private int depth;

  ExpressionGrammar(TimeText text) {
    this.text = text;
    this.sentence = text.sentence();
    this.years = new YearGrammar(text);
    this.dates = new DateGrammar(text, years);
    this.clocks = new ClockGrammar(text);
    this.relatives = new RelativeGrammar(text, dates, this::date, this::start);
    this.sets = new SetGrammar(text, clocks, dates);
    HourRangeGrammar hourRanges = new HourRangeGrammar(text, clocks, new HourRanges(text));
    this.times = new DayTimeGrammar(text, clocks, hourRanges);
    this.ranges = new RangeGrammar(text, years, dates, this::date, this::moment);
    this.hoursFirst = new HourFirstGrammar(text, clocks, hourRanges, this::date);
    this.dayParts = new DayPartGrammar(text, times, ranges, this::date);
    this.dateAt = new Match[sentence.size()];
    this.known = new boolean[sentence.size()];
  }

  /** The dates that the expressions are made of. */
  DateGrammar dates() {
    return dates;
  }

  /**
   * The longest expression that starts at a token; null when there is none.
   *
   * @param before the expression that ended just before, but for a comma or "et"; null when there is none
   */
  Match match(int i, TimeReading before) {
    Match match = Match.longer(sets.match(i), ranges.range(i));
    match = Match.longer(match, moment(i));
    match = Match.longer(match, hoursFirst.clockFirst(i, ClockGrammar.in(before) != null));
    match = Match.longer(match, dayParts.partOfDay(i));
    match = match == null ? null : running(match);
    match = Match.longer(match, wasYear(before) ? years.match(i, true) : null);
    match = Match.longer(match, before instanceof TimeReading.Era era && era.unit() == CalendarUnit.DECADE ? years.decadeNumber(i, i)
        : null);
    return match;
  }

  /** "Monday for two weeks" behind "from": from then to the end of the amount. */
  private Match running(Match start) {
    Hit open = text.style().monthFirst() && takesEnd(start.reading())
        ? text.before(text.startBefore(start.from(), Role.DAY_ARTICLE), Role.RANGE_OPEN) : null;
    Amount amount = open != null && open.word().value().equals("to") && text.is(start.to(), Role.FOR)
        ? Amount.at(text, text.skip(start.to(), Role.FOR)) : null;
    boolean ends = amount != null && amount.value() != null && !text.is(amount.to(), Role.SHIFT);
    TimeReading end = ends ? amount.shifted(1, start.reading(), Anchor.MENTION) : null;
    return ends ? new Match(start.from(), amount.to(), new Interval(start.reading(), end), TimeExpression.Use.ANCHORED_DURATION) : start;
  }

  private static boolean takesEnd(TimeReading reading) {
    return reading instanceof Clock || reading instanceof Moment moment && moment.clock() != null || DayTimeGrammar.takesClock(reading);
  }

  private static boolean wasYear(TimeReading before) {
    return before instanceof Dated dated && dated.isYear()
        || before instanceof Interval interval && wasYear(interval.from()) && wasYear(interval.to());
  }

  /** A date of any sort, without a clock time: "lundi", "fin mars", "1998", "hier", "mardi de la semaine prochaine". */
  Match date(int i) {
    if (!sentence.has(i) || depth > DEEPEST) {
      return null;
    }
    if (!known[i]) {
      depth++;
      dateAt[i] = readDate(i);
      depth--;
      known[i] = true;
    }
    return dateAt[i];
  }

  /** A date or a time of day, from which an amount runs. */
  private Match start(int i) {
    Match day = date(i);
    return day == null ? clocks.isClock(i, true) : day;
  }

  private Match readDate(int i) {
    Match match = Match.longer(dates.match(i), years.match(i, false));
    match = Match.longer(match, relatives.match(i));
    match = Match.longer(match, phased(i));
    return match == null ? null : within(match);
  }

  /** "début janvier", "mi-mars", "fin de l’année", "vers 1950". */
  private Match phased(int i) {
    Hit phase = text.hit(i, Role.PHASE);
    if (phase == null) {
      return null;
    }
    int next = text.skip(text.skip(phase.to(), Role.OF), Role.ARTICLE);
    Match base = Match.longer(date(MonthGrammar.behindMonthNoun(text, next)), phasedYear(next));
    if (base == null && (next > phase.to() || isBareUnit(next))) {
      base = new RelativeUnits(text).unit(next);
    }
    boolean period = base != null && base.use() == TimeExpression.Use.DATE && !(base.reading() instanceof Moment);
    Hit part = period && DayTimeGrammar.takesClock(base.reading()) ? text.hit(base.to(), Role.DAY_PART) : null;
    if (part != null && text.style().monthFirst()) { // "early Friday morning"
      return new Match(i, part.to(), new Moment(base.reading(), DayPart.of(part.word()), null));
    }
    return period ? new Match(i, base.to(), new Phased(base.reading(), phase.word().as(Phase.class))) : null;
  }

  /** "month" in "end of month"; "end of day" is an idiom. */
  private boolean isBareUnit(int i) {
    Hit unit = text.style().monthFirst() && text.endsBefore(i, Role.OF) ? text.hit(i, Role.UNIT) : null;
    return unit != null && TimeUnits.unit(unit.word()) != CalendarUnit.DAY;
  }

  private Match phasedYear(int i) {
    Match year = years.year(i);
    return year == null || text.isCounted(year.to()) ? null : year;
  }

  /** "mardi de la semaine prochaine", "la semaine prochaine mardi", "mars de l’année suivante", "le 15 du mois prochain". */
  private Match within(Match match) {
    if (isWeek(match.reading())) {
      int next = text.style().monthFirst() ? text.skip(match.to(), Role.BEFORE_DAY) : match.to(); // "next week on Tuesday"
      Match day = dates.match(text.skip(next, Role.ARTICLE));
      boolean weekday = day != null && day.reading() instanceof Dated named && named.isWeekday();
      return weekday ? match.with(day.to(), new TimeReading.Within((Dated) day.reading(), match.reading())) : match;
    }
    if (match.reading() instanceof Dated day && day.isWeekday() && text.is(match.to(), Role.LIST) && sentence.isWord(match.to())) {
      return sharing(match, day);
    }
    if (!(match.reading() instanceof Dated dated) || dated.year() != null || !text.is(match.to(), Role.OF)) {
      return match;
    }
    int next = text.skip(text.skip(match.to(), Role.OF), Role.ARTICLE);
    Match whole = relatives.match(next);
    boolean larger = whole != null && whole.use() == TimeExpression.Use.DATE && isLarger(whole.reading(), dated);
    return larger ? match.with(whole.to(), new TimeReading.Within(dated, whole.reading())) : match;
  }

  /** "lundi" in "lundi ou mardi de la semaine prochaine", "samedi et dimanche prochains". */
  private Match sharing(Match match, Dated day) {
    Match other = date(text.skip(text.skip(match.to(), Role.LIST), Role.ARTICLE));
    if (other != null && other.reading() instanceof TimeReading.Within within && within.part().isWeekday()) {
      return match.with(match.to(), new TimeReading.Within(day, within.whole()));
    }
    boolean directed = other != null && other.reading() instanceof TimeReading.Toward toward && toward.named() instanceof Dated last
        && last.isWeekday()
        && toward.direction().anchor() == Anchor.PUBLICATION;
    return directed ? match.with(match.to(), new TimeReading.Toward(day, ((TimeReading.Toward) other.reading()).direction())) : match;
  }

  private static boolean isWeek(TimeReading reading) {
    return reading instanceof TimeReading.Relative relative && relative.unit() == CalendarUnit.WEEK
        || reading instanceof TimeReading.Part part && part.unit() == CalendarUnit.WEEK && part.index() != 0;
  }

  private static boolean isLarger(TimeReading whole, Dated part) {
    if (!(whole instanceof TimeReading.Relative relative)) {
      return false;
    }
    return relative.unit() == CalendarUnit.YEAR ? part.month() != null : part.isWeekday() && relative.unit() == CalendarUnit.WEEK;
  }

  /** A list of days, "les 5 et 6 mai à 20 h", with the hour at its last one. */
  List<Match> timed(List<Match> days) {
    Match timed = days.isEmpty() ? null : times.clockBehind(days.get(days.size() - 1));
    if (timed == null) {
      return days;
    }
    List<Match> all = new ArrayList<>(days);
    all.set(all.size() - 1, timed);
    return all;
  }

  /** A date with the part of the day and the clock time behind it. */
  private Match moment(int i) {
    Match day = date(i);
    if (day == null || !DayTimeGrammar.takesClock(day.reading())) {
      return day;
    }
    Match match = day;
    Hit part = text.hit(day.to(), Role.DAY_PART);
    if (part != null) {
      match = day.with(part.to(), new Moment(day.reading(), DayPart.of(part.word()), null));
    }
    Match clock = times.clockBehind(match);
    return clock == null ? match : clock;
  }
}
