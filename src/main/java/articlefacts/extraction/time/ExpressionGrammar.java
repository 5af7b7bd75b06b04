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
  private final HourRanges hours;
  private final RelativeGrammar relatives;
  private final SetGrammar sets;
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
    this.hours = new HourRanges(text);
    this.relatives = new RelativeGrammar(text, dates, this::date, this::start);
    this.sets = new SetGrammar(text, clocks, dates);
    this.dateAt = new Match[sentence.size()];
    this.known = new boolean[sentence.size()];
  }

  /**
   * The longest expression that starts at a token; null when there is none.
   *
   * @param before the expression that ended just before, but for a comma or "et"; null when there is none
   */
  Match match(int i, TimeReading before) {
    Match match = Match.longer(sets.match(i), range(i));
    match = Match.longer(match, moment(i));
    match = Match.longer(match, clockFirst(i, ClockGrammar.in(before) != null));
    match = Match.longer(match, partOfDay(i));
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
    return reading instanceof Clock || reading instanceof Moment moment && moment.clock() != null || takesClock(reading);
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
    Hit part = period && takesClock(base.reading()) ? text.hit(base.to(), Role.DAY_PART) : null;
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
    Match timed = days.isEmpty() ? null : clockBehind(days.get(days.size() - 1));
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
    if (day == null || !takesClock(day.reading())) {
      return day;
    }
    Match match = day;
    Hit part = text.hit(day.to(), Role.DAY_PART);
    if (part != null) {
      match = day.with(part.to(), new Moment(day.reading(), DayPart.of(part.word()), null));
    }
    Match clock = clockBehind(match);
    return clock == null ? match : clock;
  }

  /** "le soir à 7 heures", "dans la soirée". */
  private Match partOfDay(int i) {
    Hit part = text.hit(i, Role.DAY_PART);
    if (part == null) {
      return null;
    }
    Match dated = partOfDate(i, part);
    if (dated != null || !part.word().value().endsWith(" adverb")) {
      return dated;
    }
    Match alone = beforeItsDay(new Match(i, part.to(), new Moment(null, DayPart.of(part.word()), null)));
    Match clock = clockBehind(alone);
    return clock == null && text.is(i, Role.ARTICLE) ? null : clock == null ? alone : clock;
  }

  /** "en début d’après-midi, hier". */
  private Match beforeItsDay(Match part) {
    int next = sentence.form(part.to()).equals(",") ? part.to() + 1 : part.to();
    boolean english = text.style().monthFirst();
    next = english ? text.skip(part.to(), Role.BEFORE_DAY) : next; // "at dawn on Sunday"
    Match day = text.is(next, Role.DEICTIC) || english && next > part.to() && text.is(next, Role.WEEKDAY) ? date(next) : null;
    boolean takes = day != null && takesClock(day.reading()) && !text.is(day.to(), Role.DAY_PART);
    return takes ? part.with(day.to(), new Moment(day.reading(), ((Moment) part.reading()).part(), null)) : part;
  }

  /** "la nuit du 4 mars", "dans la nuit de samedi à dimanche, vers 2 h". */
  private Match partOfDate(int i, Hit part) {
    int next = text.skip(part.to(), Role.OF);
    if (next == part.to()) {
      return null;
    }
    Match date = Match.longer(range(text.skip(next, Role.ARTICLE)), date(text.skip(next, Role.ARTICLE)));
    if (date == null || date.use() != TimeExpression.Use.DATE) {
      return null;
    }
    if (date.reading() instanceof Interval interval) {
      return takesClock(interval.from()) ? night(date.from(i), interval, part) : null;
    }
    if (!takesClock(date.reading())) {
      return null;
    }
    Match moment = new Match(i, date.to(), new Moment(date.reading(), DayPart.of(part.word()), null));
    Match clock = clockBehind(moment);
    return clock == null ? moment : clock;
  }

  /** "la nuit de mercredi à jeudi, vers 3 h 40" is on Thursday. */
  private Match night(Match days, Interval interval, Hit part) {
    Match first = clockBehind(days.with(days.to(), interval.from()));
    if (first == null || !(first.reading() instanceof Moment moment)) {
      return days;
    }
    TimeReading day = moment.clock().hour() < 12 ? interval.to() : interval.from();
    return days.with(first.to(), new Moment(day, DayPart.of(part.word()), moment.clock()));
  }

  private static boolean takesClock(TimeReading reading) {
    if (reading instanceof Dated dated) {
      return dated.day() != null || dated.weekday() != null;
    }
    if (reading instanceof TimeReading.Toward toward) {
      return takesClock(toward.named());
    }
    if (reading instanceof TimeReading.Within within) {
      return takesClock(within.part());
    }
    if (reading instanceof TimeReading.Relative relative) {
      return relative.unit() == CalendarUnit.DAY;
    }
    if (reading instanceof TimeReading.Shifted shifted) {
      return shifted.unit() == CalendarUnit.DAY && shifted.origin() != null;
    }
    if (reading instanceof Moment moment) {
      return moment.clock() == null;
    }
    if (reading instanceof TimeReading.NthWeekday) {
      return true;
    }
    if (reading instanceof TimeReading.Feast) {
      return true;
    }
    return false;
  }

  /** Adds "à 14h30", "vers 21 h", "de 14 h à 18 h" to a date. */
  private Match clockBehind(Match day) {
    int link = text.skip(day.to(), Role.AT);
    Match range = clockRange(text.skip(day.to(), Role.RANGE_OPEN), true);
    if (range == null && link > day.to()) {
      range = clockRange(text.skip(link, Role.RANGE_OPEN), true);
    }
    if (range != null) {
      return day.with(range.to(), onDay(day.reading(), range.reading()));
    }
    Match hour = range == null && link > day.to() ? bareHour(day, link) : null;
    if (hour != null) {
      return hour;
    }
    boolean follows = link > day.to() || text.number(link) != null || text.is(link, Role.CLOCK_NAME);
    Match clock = follows ? clocks.isClock(link, true) : null;
    if (clock == null) {
      return null;
    }
    boolean bracket = sentence.form(day.to()).equals("(") && sentence.form(clock.to()).equals(")");
    return day.with(bracket ? clock.to() + 1 : clock.to(), onDay(day.reading(), clock.reading()));
  }

  /** "tomorrow at 6", "last night around 11": a bare hour where no price is told. */
  private Match bareHour(Match day, int link) {
    Sentence s = sentence;
    boolean near = day.reading() instanceof Moment moment && moment.part() != null
        || day.reading() instanceof TimeReading.Relative relative && relative.unit() == CalendarUnit.DAY && relative.offset() >= 0
        || day.reading() instanceof Dated dated && dated.day() != null && dated.year() == null;
    Match hour = text.style().monthFirst() && near && clocks.isClock(link, true) == null ? clocks.bareHour(link) : null;
    boolean closed = hour != null && !text.isPartOfNumber(link)
        && (!s.has(hour.to()) || ".,;?!)".contains(s.form(hour.to())) && s.isSymbol(hour.to()));
    boolean fits = closed && ClockGrammar.in(hour.reading()).hour() >= 1 && ClockGrammar.in(hour.reading()).hour() <= 12;
    return fits ? day.with(hour.to(), onDay(day.reading(), hour.reading())) : null;
  }

  private static TimeReading onDay(TimeReading day, TimeReading clock) {
    if (clock instanceof Interval interval) {
      return new Interval(onDay(day, interval.from()), onDay(day, interval.to()));
    }
    Clock time = ClockGrammar.in(clock);
    if (day instanceof Moment moment) {
      Clock shifted = moment.part() == null ? time : new Clock(moment.part().hour(time.hour()), time.minute(), time.second(), time.zone());
      return new Moment(moment.day(), moment.part(), shifted);
    }
    return new Moment(day, null, time);
  }

  /** A clock time or range of clock times with the date behind it: "09h10 le 19/04", "de 14 h à 18 h samedi". */
  private Match clockFirst(int i, boolean listed) {
    Match range = clockRange(i, isDayBehindHours(i));
    Match clock = range == null ? clocks.isClock(i, listed) : range;
    int behind = clock == null && clocks.clock(i) != null ? clocks.clock(i).to() : -1;
    if (behind > 0 && sentence.isDigits(i) && isDayBehind(behind) && !text.endsBefore(i, Role.DURATION_CUE)) {
      clock = clocks.isClock(i, true);
    }
    if (clock == null) {
      return null;
    }
    int next = text.skip(text.skip(clock.to(), Role.BEFORE_DAY), Role.ARTICLE);
    Match day = date(next);
    if (day == null || !takesClock(day.reading()) || day.use() != TimeExpression.Use.DATE) {
      return clock;
    }
    Hit part = text.hit(day.to(), Role.DAY_PART);
    TimeReading when = part == null ? day.reading() : new Moment(day.reading(), DayPart.of(part.word()), null);
    return clock.with(part == null ? day.to() : part.to(), onDay(when, clock.reading()));
  }

  /** True for "5 à 7" in "de 5 à 7 aujourd’hui". */
  private boolean isDayBehindHours(int i) {
    Match first = text.before(i, Role.RANGE_OPEN) == null ? null : clocks.bareHour(i);
    Role link = isBetween(i) ? Role.LIST : Role.RANGE_TO;
    int next = first == null ? i : text.skip(first.to(), link);
    Match second = first == null || next == first.to() ? null : clocks.bareHour(next);
    return second != null && text.is(second.to(), Role.DEICTIC);
  }

  private boolean isBetween(int i) {
    Hit open = text.before(i, Role.RANGE_OPEN);
    return open != null && open.word().value().equals("and");
  }

  private boolean isDayBehind(int i) {
    Match day = date(text.skip(text.skip(i, Role.BEFORE_DAY), Role.ARTICLE));
    return day != null && takesClock(day.reading());
  }

  /** "5 to 6pm", "1-3 p.m.": a range of hours that its end tells, where the half of the day stands behind. */
  private boolean isHalfDayRange(int i) {
    Match first = text.style().monthFirst() ? clocks.bareHour(i) : null;
    int next = first == null ? i : text.skip(first.to(), Role.RANGE_TO);
    Match second = first == null || next == first.to() ? null : clocks.clock(next); // "4 - 6:30 pm"
    return second != null && text.endsBefore(second.to(), Role.HALF_DAY);
  }

  /** "14h à 18h", "de 14 à 18h", "entre 7h et 9h30"; {@code i} is the token after "de" or "entre". */
  private Match clockRange(int i, boolean besideDay) {
    Hit open = text.before(i, Role.RANGE_OPEN);
    boolean between = open != null && open.word().value().equals("and");
    Match first = clocks.clock(i);
    first = first == null ? hours.pointed(i) : first;
    first = first == null && open != null ? hours.military(i) : first;
    if (first == null && (open != null || isHalfDayRange(i))) {
      first = clocks.bareHour(i);
    }
    int next = first == null ? i : text.skip(first.to(), between ? Role.LIST : Role.RANGE_TO);
    next = first != null && between && next == first.to() ? text.skip(next, Role.RANGE_TO) : next; // "between 3am - 12pm"
    if (first == null || next == first.to()) {
      return null;
    }
    Match second = clocks.clock(next);
    if (second == null && open != null && clocks.clock(i) == null && besideDay) {
      second = hours.after(first, clocks.bareHour(next));
    }
    second = second == null && open != null ? hours.military(next) : second;
    second = second == null && open != null ? hours.bareEnd(first, clocks.bareHour(next)) : second;
    if (second == null || clocks.isLasting(i) && !text.endsBefore(first.to(), Role.HALF_DAY) || text.endsBefore(i, Role.AMOUNT)
        || open == null && isSpelledDuration(i, second)) {
      return null;
    }
    boolean counted = text.is(second.to(), Role.OF) && text.isCounted(text.skip(second.to(), Role.OF)) || text.is(second.to(), Role.RATE);
    boolean amounts = counted || text.is(second.to(), Role.SHIFT);
    return amounts ? null : new Match(i, second.to(), new Interval(sharedHalf(first, second), second.reading()));
  }

  /** The first of "entre 5 h et 6 h de l’après-midi" is in the afternoon too. */
  private TimeReading sharedHalf(Match first, Match second) {
    Clock from = (Clock) first.reading();
    Clock to = (Clock) second.reading();
    boolean half = text.endsBefore(second.to(), Role.HALF_DAY) && !text.endsBefore(first.to(), Role.HALF_DAY) // "5 to 6pm"
        && !text.endsBefore(first.to(), Role.OF_DAY_PART);
    boolean said = half || text.endsBefore(second.to(), Role.OF_DAY_PART) && !text.endsBefore(first.to(), Role.OF_DAY_PART);
    boolean later = said && to.hour() > 12 && from.hour() < 12
        && from.hour() * 60 + from.minute() + 12 * 60 <= to.hour() * 60 + to.minute();
    return later ? new Clock(from.hour() + 12, from.minute(), from.second(), from.zone()) : from;
  }

  /** "9 heures à 10 heures" without "de" may be two amounts. */
  private boolean isSpelledDuration(int i, Match second) {
    return clocks.isClock(i, false) == null && clocks.isClock(second.from(), false) == null;
  }

  /** "du 5 au 7 mai", "de mai à octobre 2020", "entre le 22 janvier et maintenant". */
  private Match range(int i) {
    Hit open = text.before(text.endsBefore(i, Role.ARTICLE) ? i - 1 : i, Role.RANGE_OPEN);
    boolean between = open != null && open.word().value().equals("and");
    Match first = date(i);
    if (first == null && open != null) {
      return openYear(i, between);
    }
    if (first == null || first.use() != TimeExpression.Use.DATE) {
      return openDay(i, between);
    }
    int link = linkAfter(first.to(), between);
    if (link < 0) {
      return momentRange(i, between);
    }
    Match second = date(text.skip(link, Role.ARTICLE));
    if (second == null || second.use() != TimeExpression.Use.DATE) {
      Match closed = closingDay(i, first, link);
      return closed == null ? openDay(i, between) : closed;
    }
    boolean tight = sentence.isSymbol(first.to());
    if (tight && first.reading().getClass() != second.reading().getClass() || !isRangeEnd(first.reading())
        || !isRangeEnd(second.reading())) {
      return null;
    }
    return new Match(i, second.to(), new Interval(filled(first.reading(), second.reading()), second.reading()));
  }

  /** "March 3-5", "March 3 to 5, 2001": a last day whose month stands before the first. */
  private Match closingDay(int i, Match first, int link) {
    Dated from = text.style().monthFirst() ? dayIn(first.reading()) : null;
    int at = text.skip(link, Role.DAY_ARTICLE);
    Numeral day = from == null || from.month() == null || from.year() != null ? null : text.day(at);
    day = day == null || day.ordinal() || sentence.isDigits(link) ? day : null;
    if (day == null || day.value() <= from.day() || text.isCounted(day.to()) || sentence.form(day.to()).equals("/")) {
      return null;
    }
    Match year = years.year(sentence.form(day.to()).equals(",") ? day.to() + 1 : day.to());
    Integer stated = year == null ? null : ((Dated) year.reading()).year();
    Dated start = new Dated(stated, from.month(), from.day(), from.weekday());
    return new Match(i, year == null ? day.to() : year.to(), new Interval(start, new Dated(stated, from.month(), day.value(), null)));
  }

  /** "de samedi 20 h à dimanche 20 h". */
  private Match momentRange(int i, boolean between) {
    Match first = moment(i);
    int link = first == null || !(first.reading() instanceof Moment) ? -1 : linkAfter(first.to(), between);
    Match second = link < 0 ? null : moment(text.skip(link, Role.ARTICLE));
    boolean moments = second != null && second.reading() instanceof Moment last && last.clock() != null;
    return moments ? new Match(i, second.to(), new Interval(first.reading(), second.reading())) : null;
  }

  /** "2014" in "de 2014 au 2 mai 2018": a number of four digits that the date at the other end makes a year. */
  private Match openYear(int i, boolean between) {
    Match year = years.year(i);
    int link = year == null ? -1 : linkAfter(year.to(), between);
    Match last = link < 0 ? null : dates.match(text.skip(link, Role.ARTICLE));
    boolean dated = last != null && last.reading() instanceof Dated end && end.year() != null && end.month() != null;
    return dated ? new Match(i, last.to(), new Interval(year.reading(), last.reading())) : openDay(i, between);
  }

  private static boolean isRangeEnd(TimeReading reading) {
    return !(reading instanceof Interval) && !(reading instanceof TimeReading.Window);
  }

  private int linkAfter(int i, boolean between) {
    Hit link = text.hit(i, between ? Role.LIST : Role.RANGE_TO);
    return link == null ? -1 : link.to();
  }

  /** "5 au 7 mai", "lundi 5 au vendredi 9 mars", "3-5 mai": a first day whose month comes with the last. */
  private Match openDay(int i, boolean between) {
    Hit weekday = text.hit(i, Role.WEEKDAY);
    int number = weekday == null ? i : weekday.to();
    Numeral day = text.day(number);
    boolean fraction = sentence.touchesNext(number - 1) && sentence.form(number - 1).equals("/"); // "10/1-11/2/2017"
    if (day == null || text.isPartOfNumber(number) || fraction) {
      return null;
    }
    int link = linkAfter(day.to(), between);
    Match last = link < 0 ? null : date(text.skip(link, Role.ARTICLE));
    Dated end = last == null ? null : dayIn(last.reading());
    if (end == null || end.month() == null) {
      return link < 0 || weekday != null ? null : openDaysIn(i, day, link);
    }
    Dated first = new Dated(null, null, day.value(), weekday == null ? null : weekdayOf(weekday));
    return new Match(i, last.to(), new Interval(filled(first, last.reading()), last.reading()));
  }

  /** "4 au 23 du mois prochain", "4 au 23 de ce mois". */
  private Match openDaysIn(int i, Numeral first, int link) {
    Numeral last = text.day(text.skip(link, Role.ARTICLE));
    if (last == null || last.value() < first.value()) {
      return null;
    }
    int of = text.skip(last.to(), Role.OF);
    int next = text.skip(text.skip(of, Role.ARTICLE), Role.THIS);
    Match month = next == last.to() ? null : new RelativeUnits(text).unit(next);
    boolean isMonth = month != null && month.reading() instanceof TimeReading.Relative relative && relative.unit() == CalendarUnit.MONTH;
    if (!isMonth) {
      return null;
    }
    Dated from = new Dated(null, null, first.value(), null);
    Dated to = new Dated(null, null, last.value(), null);
    return new Match(i, month.to(),
        new Interval(new TimeReading.Within(from, month.reading()), new TimeReading.Within(to, month.reading())));
  }

  private static java.time.DayOfWeek weekdayOf(Hit hit) {
    return java.time.DayOfWeek.of(hit.word().value().charAt(0) - '0');
  }

  private static Dated dayIn(TimeReading reading) {
    if (reading instanceof TimeReading.Toward toward) {
      return dayIn(toward.named());
    }
    return reading instanceof Dated dated && dated.day() != null ? dated : null;
  }

  /** The first end with the month and year of the last, when it has none: "5" of "du 5 au 7 mai 2001" is in May 2001. */
  static TimeReading filled(TimeReading first, TimeReading last) {
    if (first instanceof Phased phased) {
      return new Phased(filled(phased.base(), last), phased.phase());
    }
    if (last instanceof Phased phased) {
      return filled(first, phased.base());
    }
    if (first instanceof Dated dated && last instanceof TimeReading.Toward toward && toward.named() instanceof Dated end
        && dated.year() == null && (dated.month() == null && dated.day() != null || dated.month() != null)) {
      return new TimeReading.Toward(dated.withMonthAndYearOf(end), toward.direction());
    }
    if (!(first instanceof Dated from) || !(last instanceof Dated to) || from.year() != null) {
      return first;
    }
    if (from.month() == null) {
      return from.day() == null ? first : from.withMonthAndYearOf(to);
    }
    if (to.month() == null || to.year() == null) {
      return first;
    }
    // "de novembre à février 2017" begins in the year before
    int year = from.month() > to.month() ? to.year() - 1 : to.year();
    return new Dated(year, from.month(), from.day(), from.weekday());
  }
}
