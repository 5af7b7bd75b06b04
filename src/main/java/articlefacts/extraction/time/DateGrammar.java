package articlefacts.extraction.time;

import articlefacts.extraction.text.Reading.VerbForm;
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
 * Reads calendar dates with a name or in digits: "lundi 3 avril 2017", "mars dernier", "19/04", "Noël 2015", "été 1999", "premier
 * trimestre 2013".
 */
final class DateGrammar {

  /** Before the month and day of a feast of the Islamic calendar. */
  private static final String ISLAMIC = "islamic ";
  /** Behind the value of a feast that is one with its year only: "black friday 2010". */
  private static final String DATED = " dated";

  /** "next Friday" on a Tuesday is not the "coming Friday", but the one of the week after. */
  private static final String NEXT_WEEK = "next week";

  private final TimeText text;
  private final Sentence sentence;
  private final NumericDates numeric;
  private final YearGrammar years;

  DateGrammar(TimeText text, YearGrammar years) {
    this.text = text;
    this.sentence = text.sentence();
    this.numeric = new NumericDates(text);
    this.years = years;
  }

  /** The longest calendar date that starts at a token; null when there is none. */
  Match match(int i) {
    Match match = Match.longer(weekdayDate(i), numeric.match(i));
    match = Match.longer(match, dayMonth(i, null));
    match = Match.longer(match, directed(i));
    match = Match.longer(match, month(i));
    match = Match.longer(match, feast(i));
    match = Match.longer(match, season(i));
    match = Match.longer(match, part(i));
    match = Match.longer(match, parts(i));
    match = Match.longer(match, shortPart(i));
    match = Match.longer(match, numberedWeek(i));
    match = Match.longer(match, dayOfMonth(i));
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
    return Match.longer(dayMonth(next, weekday), onWeekday(numeric.match(next), weekday));
  }

  private static boolean lacksYear(TimeReading reading) {
    return reading instanceof Dated dated && dated.year() == null || reading instanceof Feast feast && feast.year() == null
        || reading instanceof Part part && part.whole() == null;
  }

  /** "lundi", "lundi 3 avril 2017", "lundi 3", "mer. 19/04". */
  private Match weekdayDate(int i) {
    Hit name = text.hit(i, Role.WEEKDAY);
    Hit any = name == null ? text.hit(i, Role.WEEKDAY_SHORT) : name;
    if (any == null || any.word().value().endsWith("plural")) {
      return null;
    }
    DayOfWeek weekday = DayOfWeek.of(any.word().number());
    int next = text.skip(any.to(), Role.ARTICLE);
    next = text.style().monthFirst() && sentence.form(next).equals(",") ? next + 1 : next;
    Match dated = Match.longer(dayMonth(next, weekday), onWeekday(numeric.match(next), weekday));
    if (dated != null) {
      return dated.from(i);
    }
    boolean english = text.style().monthFirst();
    int number = english ? text.skip(any.to(), Role.DAY_ARTICLE) : any.to();
    Numeral day = sentence.isDigits(number) || english ? text.day(number) : null;
    if (english && day != null && day.ordinal() && !text.isCounted(day.to()) && !text.canBeNoun(day.to())) {
      return new Match(i, day.to(), new Dated(null, null, day.value(), weekday)); // "Tuesday the eleventh"
    }
    day = number > any.to() ? null : day;
    boolean bare = english && day != null && !day.ordinal() && sentence.isDigits(number) && !text.isPartOfNumber(number)
        && (!sentence.has(day.to()) || sentence.isSymbol(day.to()) && ".!?)".contains(sentence.form(day.to())) || isBeforeHour(day.to())
            || sentence.form(day.to()).equals("at") && text.number(day.to() + 1, 1, 12) != null);
    if (bare) {
      return new Match(i, day.to(), new Dated(null, null, day.value(), weekday)); // "on Sunday 31."
    }
    if (day != null && (!english || day.ordinal()) && !text.isPartOfNumber(any.to()) && !text.isCounted(day.to())
        && !isRangeOrClock(day.to())) {
      return new Match(i, day.to(), new Dated(null, null, day.value(), weekday));
    }
    return name == null || !text.style().capitals() && isSurname(i) ? null : new Match(i, name.to(), new Dated(null, null, null, weekday));
  }

  /** "Mme Dimanche": a capital after another word with a capital that is no article. */
  private boolean isSurname(int i) {
    boolean capital = sentence.isCapitalised(i) && i > 0 && !sentence.isAllCaps(i);
    boolean determined = text.is(i - 1, Role.ARTICLE) || text.is(i - 1, Role.THIS) || text.endsBefore(i, Role.PREPOSITION);
    return capital && sentence.isCapitalised(i - 1) && !determined;
  }

  private static Match onWeekday(Match match, DayOfWeek weekday) {
    if (match != null && match.reading() instanceof Dated dated && dated.day() != null) {
      return match.with(match.to(), new Dated(dated.year(), dated.month(), dated.day(), weekday));
    }
    return null;
  }

  private boolean isRangeOrClock(int i) {
    return text.is(i, Role.HOUR) || text.is(i, Role.HALF_DAY) || sentence.form(i).equals(":")
        || sentence.form(i).equals("-") && sentence.touchesNext(i) && sentence.isDigits(i + 1);
  }

  /** "last March", "next Monday", "last Christmas": a direction before a name without its year. */
  private Match directed(int i) {
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
    Match feast = feast(name);
    if (feast != null && lacksYear(feast.reading())) {
      reading = feast.reading();
      to = feast.to();
    }
    boolean yearFollows = reading != null && yearAfter(to) != null;
    if (reading instanceof Dated named && named.isWeekday() && direction.word().value().equals(NEXT_WEEK)) {
      return new Match(i, to, new TimeReading.Within(named, new TimeReading.Relative(CalendarUnit.WEEK, 1, Anchor.PUBLICATION)));
    }
    return reading == null || yearFollows ? null : new Match(i, to, new Toward(reading, direction.word().as(Direction.class)));
  }

  /** "April 3, 2017", "April 3rd", "Apr. 3". */
  private Match monthDay(int i, DayOfWeek weekday) {
    Hit month = text.style().monthFirst() ? monthName(i) : null;
    int at = month == null ? i : text.skip(month.to(), Role.DAY_ARTICLE);
    Numeral day = month == null ? null : text.day(at);
    boolean bare = day != null && (sentence.isDigits(at) || day.ordinal()) && !isNumber(at);
    if (!bare || sentence.isDigits(at) && sentence.form(at).length() > 2 || text.is(day.to(), Role.HALF_DAY)
        || sentence.form(day.to()).equals(":")) {
      return null;
    }
    int comma = sentence.form(day.to()).equals(",") ? day.to() + 1 : day.to();
    Match year = comma > day.to() ? years.year(comma) : Match.longer(years.year(comma), yearAfter(day.to()));
    boolean dated = year != null && !text.isPluralNoun(year.to());
    Integer stated = dated ? ((Dated) year.reading()).year() : null;
    return new Match(i, dated ? year.to() : day.to(), new Dated(stated, month.word().number(), day.value(), weekday));
  }

  /** "3.5", "3,000" and "3%" are no days; "3, 2017" and "3." are. */
  private boolean isNumber(int i) {
    boolean joint = sentence.touchesNext(i) && ".,".contains(sentence.form(i + 1)) && sentence.touchesNext(i + 1)
        && sentence.isDigits(i + 2)
        && !sentence.form(i + 1).isEmpty();
    return joint && years.year(i + 2) == null || "%$€£".contains(sentence.form(i + 1)) && sentence.has(i + 1);
  }

  /** "3 avril 2017", "1er mai", "14-Juillet"; where the month may come first, "April 3" too. */
  private Match dayMonth(int i, DayOfWeek weekday) {
    return Match.longer(monthDay(i, weekday), dayBeforeMonth(i, weekday));
  }

  private Match dayBeforeMonth(int i, DayOfWeek weekday) {
    Numeral day = text.day(i);
    boolean sum = text.style().monthFirst() && "$£€".contains(sentence.form(i - 1)) && sentence.has(i - 1); // "for $12 December 27"
    if (day == null || sum || text.isPartOfNumber(i) || text.style().monthFirst() && !sentence.isDigits(i) && !day.ordinal()) {
      return null;
    }
    int next = sentence.form(day.to()).equals("-") && sentence.touchesNext(day.to()) ? day.to() + 1 : day.to();
    Hit month = monthName(behindMonthNoun(text.skip(next, Role.OF)));
    if (month == null) {
      return null;
    }
    Match year = yearAfter(month.to());
    int to = year == null ? month.to() : year.to();
    Integer stated = year == null ? null : ((Dated) year.reading()).year();
    return new Match(i, to, new Dated(stated, month.word().number(), day.value(), weekday));
  }

  /** The token of "mai" in "mois de mai"; {@code i} itself when no such noun starts there. */
  int behindMonthNoun(int i) {
    Hit noun = text.hit(i, Role.UNIT);
    boolean month = noun != null && TimeUnits.unit(noun.word()) == CalendarUnit.MONTH;
    int name = month ? text.skip(noun.to(), Role.OF) : i;
    return month && name > noun.to() && text.is(name, Role.MONTH) ? name : i;
  }

  private Hit monthName(int i) {
    Hit month = text.hit(i, Role.MONTH);
    return month == null ? text.hit(i, Role.MONTH_SHORT) : month;
  }

  /** "mai 1968", "mai 68", "mois de mai", "mai" in lower case. */
  private Match month(int i) {
    Hit month = text.hit(i, Role.MONTH);
    Hit any = month == null ? text.hit(i, Role.MONTH_SHORT) : month;
    if (any == null) {
      return null;
    }
    Match year = yearAfter(any.to());
    if (year != null && (month != null || !sentence.isWord(year.from()))) { // "sept mille six cents" is no month
      return new Match(i, year.to(), new Dated(((Dated) year.reading()).year(), any.word().number(), null, null));
    }
    if (text.style().capitals()) {
      boolean named = month == null ? isShortMonth(i, any) : !isOtherWord(i);
      return named ? new Match(i, any.to(), new Dated(null, any.word().number(), null, null)) : null;
    }
    boolean isName = sentence.isCapitalised(i) && i > 0 && !sentence.isAllCaps(i) && !sentence.isAllCaps(i - 1);
    boolean opening = i == 0 && sentence.isCapitalised(1);
    return month == null || isName || opening ? null : new Match(i, month.to(), new Dated(null, month.word().number(), null, null));
  }

  /** "Sep" in "after Sep", "from Sep to Nov", "Jan" in "Jan-Feb 2017": short for a month by what stands beside it. */
  private boolean isShortMonth(int i, Hit month) {
    boolean opens = text.is(month.to(), Role.RANGE_TO) && monthName(text.skip(month.to(), Role.RANGE_TO)) != null
        && !sentence.form(month.to()).equals("to");
    boolean range = text.endsBefore(i, Role.RANGE_OPEN)
        && (text.is(month.to(), Role.RANGE_TO) && monthName(text.skip(month.to(), Role.RANGE_TO)) != null
        || text.is(month.to(), Role.LIST) && monthName(text.skip(month.to(), Role.LIST)) != null);
    boolean closes = text.endsBefore(i, Role.RANGE_TO) && monthBefore(text.startBefore(i, Role.RANGE_TO))
        || text.endsBefore(i, Role.LIST) && monthBefore(text.startBefore(i, Role.LIST))
        && text.endsBefore(text.startBefore(i, Role.LIST) - 1, Role.RANGE_OPEN);
    boolean modal = text.endsBefore(i, Role.THIS) && text.canBe(i, VerbForm.PRESENT); // "this may be"
    boolean led = !modal && text.endsBefore(i, Role.SHORT_MONTH_CUE) || text.endsBefore(i, Role.PHASE);
    return (opens || range || closes || led) && !sentence.isAllCaps(i) && !sentence.isCapitalised(month.to());
  }

  private boolean monthBefore(int to) {
    return text.endsBefore(to, Role.MONTH) || text.endsBefore(to, Role.MONTH_SHORT);
  }

  /** "May", "March" and "Theresa May" without a word that goes before months. */
  private boolean isOtherWord(int i) {
    boolean verb = text.canBe(i, articlefacts.extraction.text.Reading.Category.VERB);
    boolean led = text.endsBefore(i, Role.PREPOSITION) || text.endsBefore(i, Role.THIS) || text.endsBefore(i, Role.DIRECTED)
        || text.endsBefore(i, Role.PHASE) || text.endsBefore(i, Role.RANGE_TO) || text.endsBefore(i, Role.RANGE_OPEN)
        || text.endsBefore(i, Role.YEAR_CUE)
        || text.endsBefore(i, Role.LIST) || text.endsBefore(i, Role.COMPARED) || text.endsBefore(i, Role.OF);
    boolean name = sentence.isCapitalised(i - 1) && !led || sentence.isAllCaps(i);
    return verb && !led || name && i > 0 && !text.is(i - 1, Role.WEEKDAY);
  }

  /** The year after a month or feast: "2017", "de 1992", "98". */
  private Match yearAfter(int i) {
    int next = sentence.form(i).equals("/") && sentence.touchesNext(i) ? i + 1 : text.skip(i, Role.OF);
    next = text.style().monthFirst() && sentence.form(i).equals("in") && years.year(i + 1) != null ? i + 1 : next; // "in June in 2017"
    boolean joined = sentence.form(next).equals(",")
        || sentence.form(next).equals("-") && sentence.touchesNext(next) && sentence.touchesNext(next - 1);
    next = text.style().monthFirst() && joined && years.year(next + 1) != null ? next + 1 : next;
    Match year = years.year(next);
    if (year != null && !text.isPluralNoun(year.to())) {
      return year;
    }
    Numeral spelled = sentence.isWord(next) ? text.number(next, 1000, 2199) : null;
    if (spelled != null) {
      return new Match(next, spelled.to(), Dated.year(spelled.value()));
    }
    Match halves = years.inHalves(next);
    if (halves != null) {
      return halves;
    }
    int digits = sentence.form(next).equals("'") || sentence.form(next).equals("’") ? next + 1 : next;
    boolean of = text.style().monthFirst() && text.is(i, Role.OF); // "April of 87"
    boolean two = (next == i || of) && sentence.isDigits(digits) && sentence.form(digits).length() == 2 && !text.isPartOfNumber(digits);
    if (!two || text.isCounted(digits + 1) || isRangeOrClock(digits + 1) || monthName(digits + 1) != null
        || sentence.form(digits + 1).equals("/")) {
      return null;
    }
    int value = Integer.parseInt(sentence.form(digits));
    // "le 5 mai 15 personnes": only what cannot well be an amount is a year
    return value > 31 || digits > next && !of ? new Match(next, digits + 1, Dated.year(TwoDigits.year(value))) : null;
  }

  /** "Noël 2015", "la Toussaint". */
  private Match feast(int i) {
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
      return feast(value, year);
    }
    TimeReading day = new TimeReading.NthWeekday(Integer.parseInt(parts[2]), DayOfWeek.of(Integer.parseInt(parts[1])),
        new Dated(year, Integer.parseInt(parts[0]), null, null));
    return parts.length == 3 ? day
        : new TimeReading.Shifted(Integer.parseInt(parts[3]), false, CalendarUnit.DAY, 1, day, Anchor.MENTION);
  }

  private static Feast feast(String value, Integer year) {
    if (value.startsWith("easter")) {
      return new Feast(null, null, Integer.parseInt(value.substring("easter".length())), year, false);
    }
    boolean islamic = value.startsWith(ISLAMIC);
    String[] date = (islamic ? value.substring(ISLAMIC.length()) : value).split("-");
    return new Feast(Integer.parseInt(date[0]), Integer.parseInt(date[1]), null, year, islamic);
  }

  /** "été 1999", "hiver 1998-1999", "l’automne". */
  private Match season(int i) {
    Hit name = text.hit(i, Role.SEASON);
    if (name == null || sentence.isCapitalised(i) && i > 0 && !text.style().capitals()) {
      return null;
    }
    int index = name.word().number();
    int next = text.skip(name.to(), Role.OF);
    Match range = years.range(next);
    if (range != null && index == Seasons.WINTER) {
      return new Match(i, range.to(), new Part(CalendarUnit.SEASON, index, ((TimeReading.Interval) range.reading()).from()));
    }
    Match year = years.year(next);
    if (year != null && !text.isPluralNoun(year.to())) {
      return new Match(i, year.to(), new Part(CalendarUnit.SEASON, index, year.reading()));
    }
    // "été" is a participle after "a" and "ont": without its year it needs a word that goes before nouns
    int of = text.startBefore(i, Role.OF);
    // "les vacances d’été" are of any summer, "la fin d’été" is of this one
    boolean kind = of == i - 1 && !text.endsBefore(i, Role.ARTICLE) && !text.endsBefore(of, Role.PHASE);
    boolean isNoun = text.endsBefore(i, Role.ARTICLE) || of < i - 1 || text.endsBefore(i, Role.THIS)
        || text.endsBefore(i, Role.YEAR_CUE) || text.endsBefore(i, Role.EVERY) || text.endsBefore(of, Role.PHASE);
    return isNoun && !kind || text.is(name.to(), Role.DIRECTION) ? new Match(i, name.to(), new Part(CalendarUnit.SEASON, index, null))
        : null;
  }

  /** "premier trimestre 2013", "deuxième quinzaine de mai", "dernière semaine de 2016". */
  private Match part(int i) {
    Numeral ordinal = text.ordinal(i);
    Hit last = text.hit(i, Role.LAST_PART);
    if (ordinal == null && last == null) {
      return null;
    }
    int next = ordinal == null ? last.to() : ordinal.to();
    next = text.style().monthFirst() && sentence.form(next).equals("-") && sentence.touchesNext(next) ? next + 1 : next; // "third-quarter"
    Hit weekday = text.hit(next, Role.WEEKDAY);
    if (weekday != null && weekday.word().value().length() == 1) {
      Match month = whole(weekday.to());
      DayOfWeek day = DayOfWeek.of(weekday.word().number());
      int count = ordinal == null ? -1 : ordinal.value();
      return month == null ? null : new Match(i, month.to(), new TimeReading.NthWeekday(count, day, month.reading()));
    }
    if (text.style().monthFirst() && ordinal != null && ordinal.value() <= 2 && sentence.form(next).equals("half")) {
      Match whole = whole(next + 1); // "the second half of 2023"; of a match without its year it is none
      return whole == null ? null : new Match(i, whole.to(), new Part(CalendarUnit.HALF_YEAR, ordinal.value(), whole.reading()));
    }
    Hit unit = text.hit(next, Role.UNIT);
    if (unit == null || !TimeUnits.canBeSingular(unit.word())) {
      return null;
    }
    CalendarUnit size = TimeUnits.unit(unit.word());
    int index = ordinal == null ? -1 : ordinal.value();
    if (size.isClock() || size.compareTo(CalendarUnit.YEAR) >= 0 || !isPossible(size, index)) {
      return null;
    }
    Match whole = whole(unit.to());
    if (whole != null) {
      return new Match(i, whole.to(), new Part(size, index, whole.reading()));
    }
    boolean standsAlone = ordinal != null && (size == CalendarUnit.QUARTER || size == CalendarUnit.HALF_YEAR);
    return standsAlone ? new Match(i, unit.to(), new Part(size, index, null)) : null;
  }

  /** "dix premiers jours de mai", "trois dernières semaines de 2001". */
  private Match parts(int i) {
    Numeral count = text.number(i, 2, 99);
    int side = count == null ? i : count.to();
    Numeral first = text.ordinal(side);
    Hit last = text.hit(side, Role.DIRECTION_BEFORE);
    boolean opening = first != null && first.value() == 1;
    boolean closing = last != null && last.word().as(Direction.class) == Direction.LAST;
    if (!opening && !closing) {
      return null;
    }
    int behind = opening ? first.to() : last.to();
    count = count == null && text.style().monthFirst() ? text.number(behind, 2, 99) : count; // "the first ten days of May"
    Hit unit = count == null ? null : text.hit(side == i ? count.to() : behind, Role.UNIT);
    if (unit == null || !TimeUnits.canBePlural(unit.word())) {
      return null;
    }
    CalendarUnit size = TimeUnits.unit(unit.word());
    Match whole = size.isClock() || size.compareTo(CalendarUnit.YEAR) >= 0 || !isPossible(size, count.value()) ? null : whole(unit.to());
    if (whole == null) {
      return null;
    }
    TimeReading from = new Part(size, opening ? 1 : -count.value(), whole.reading());
    TimeReading to = new Part(size, opening ? count.value() : -1, whole.reading());
    return new Match(i, whole.to(), new TimeReading.Interval(from, to));
  }

  /** "T1 2002", "S2 de 2002", "2002 T1". */
  private Match shortPart(int i) {
    Match first = years.year(i);
    int letter = first == null ? i : sentence.form(first.to()).equals("-") ? first.to() + 1 : first.to();
    Hit unit = text.hit(letter, Role.PART_LETTER);
    Numeral index = unit == null || !sentence.touchesNext(letter) ? null : text.number(unit.to(), 1, 4);
    if (index == null || !isPossible(TimeUnits.unit(unit.word()), index.value())) {
      return null;
    }
    boolean tied = text.style().monthFirst() && sentence.form(index.to()).equals("-") && sentence.touchesNext(index.to()); // "Q1-2019"
    Match year = first == null ? years.year(tied ? index.to() + 1 : text.skip(index.to(), Role.OF)) : first;
    boolean led = sentence.isCapitalised(letter) || text.is(index.to(), Role.LIST) || text.endsBefore(i, Role.LIST)
        || text.endsBefore(i, Role.PREPOSITION);
    if (year == null && text.style().capitals() && led && TimeUnits.unit(unit.word()) == CalendarUnit.QUARTER) {
      return new Match(i, index.to(), new Part(CalendarUnit.QUARTER, index.value(), null)); // "Q3"
    }
    return year == null ? null : new Match(i, Math.max(index.to(), year.to()),
        new Part(TimeUnits.unit(unit.word()), index.value(), year.reading()));
  }

  /** "semaine 26". */
  private Match numberedWeek(int i) {
    Hit unit = text.hit(i, Role.UNIT);
    boolean week = unit != null && TimeUnits.unit(unit.word()) == CalendarUnit.WEEK && TimeUnits.canBeSingular(unit.word());
    if (week && text.is(unit.to(), Role.OF)) {
      return weekOf(i, text.skip(unit.to(), Role.OF));
    }
    Numeral number = week && sentence.isDigits(unit.to()) ? text.number(unit.to(), 1, 53) : null;
    boolean clock = number != null && (text.is(number.to(), Role.HALF_DAY) || sentence.form(number.to()).equals(":")); // "this week 8am"
    if (number == null || clock || text.isPartOfNumber(unit.to()) || text.isCounted(number.to())) {
      return null;
    }
    Match year = years.year(text.skip(number.to(), Role.OF));
    TimeReading whole = year == null ? new TimeReading.Relative(CalendarUnit.YEAR, 0, Anchor.PUBLICATION) : year.reading();
    return new Match(i, year == null ? number.to() : year.to(), new Part(CalendarUnit.WEEK, number.value(), whole));
  }

  /** "semaine du 18 mai", "semaine du 18": the week that holds the day. */
  private Match weekOf(int i, int at) {
    Match day = Match.longer(weekdayDate(at), dayMonth(at, null));
    Numeral number = sentence.isDigits(at) ? text.day(at) : null;
    if (day != null && day.reading() instanceof Dated dated && dated.day() != null) {
      return new Match(i, day.to(), new Part(CalendarUnit.WEEK, 0, day.reading()));
    }
    boolean alone = number != null && !text.isPartOfNumber(at) && !text.isCounted(number.to()) && !text.is(number.to(), Role.RANGE_TO);
    return alone ? new Match(i, number.to(), new Part(CalendarUnit.WEEK, 0, new Dated(null, null, number.value(), null))) : null;
  }

  /** "le 15 du mois prochain", "le 31", "le 17 à 14 h": a day whose month is not named. */
  private Match dayOfMonth(int i) {
    Numeral day = sentence.isDigits(i) && (text.endsBefore(i, Role.HABIT) || isBound(i)) ? text.day(i) : null;
    if (text.style().monthFirst()) {
      return ordinalDay(i);
    }
    if (day == null || text.isPartOfNumber(i) || text.endsBefore(i - 1, Role.PLACE_CUE)) {
      return null;
    }
    Dated dated = new Dated(null, null, day.value(), null);
    int next = text.skip(day.to(), Role.OF);
    boolean named = next > day.to() || text.is(next, Role.THIS);
    Hit unit = named ? text.hit(text.skip(next, Role.THIS), Role.UNIT) : null;
    if (unit != null && TimeUnits.unit(unit.word()) == CalendarUnit.MONTH) {
      Match month = new RelativeUnits(text).unit(text.skip(next, Role.THIS));
      return new Match(i, text.skip(month.to(), Role.HERE), new TimeReading.Within(dated, month.reading()));
    }
    Hit weekday = text.hit(day.to(), Role.WEEKDAY);
    if (weekday != null && weekday.word().value().length() == 1) {
      return new Match(i, weekday.to(), new Dated(null, null, day.value(), DayOfWeek.of(weekday.word().number())));
    }
    boolean ends = day.to() == sentence.size() || ".,;)".contains(sentence.form(day.to())) && sentence.isSymbol(day.to())
        && !sentence.isDigits(day.to() + 1);
    boolean timed = text.is(day.to(), Role.AT) && text.is(text.skip(day.to(), Role.AT) + 1, Role.HOUR)
        || text.is(day.to(), Role.RANGE_OPEN) && text.number(text.skip(day.to(), Role.RANGE_OPEN)) != null;
    return ends || timed ? new Match(i, day.to(), dated) : null;
  }

  /** "the 18th" in "on the 18th.", "by the 3rd and", with no noun behind that it ranks. */
  private Match ordinalDay(int i) {
    Numeral day = sentence.isDigits(i) ? text.day(i) : null;
    int article = text.endsBefore(i, Role.DAY_ARTICLE) ? i - 1 : i;
    boolean ranked = day != null && (day.ordinal() || article < i && isBeforeHour(day.to()) && !text.isPartOfNumber(i));
    boolean led = ranked && text.endsBefore(article, Role.DAY_CUE) && !text.is(article - 1, Role.OF);
    boolean closed = led && (!sentence.isWord(day.to()) && !isHyphen(day.to()) || text.is(day.to(), Role.AT) || isBeforeHour(day.to()));
    return closed ? new Match(i, day.to(), new Dated(null, null, day.value(), null)) : null;
  }

  /** "at 10 a.m.", "from 2pm", "between 9:30" behind a number that is a day then. */
  private boolean isBeforeHour(int i) {
    int hour = Math.max(text.skip(i, Role.AT), text.skip(i, Role.RANGE_OPEN));
    Numeral said = hour == i || !sentence.isDigits(hour) ? null : text.number(hour, 0, 24);
    return said != null && (text.is(said.to(), Role.HALF_DAY) || sentence.form(said.to()).equals(":") && sentence.isDigits(said.to() + 1));
  }

  /** "-" in "the 18th-century church", not the dash in "on the 29th - the last day". */
  private boolean isHyphen(int i) {
    return sentence.form(i).equals("-") && (sentence.touchesNext(i) || sentence.touchesNext(i - 1));
  }

  /** "jusqu’au", "à partir du", "autour du" before a day whose month is not named. */
  private boolean isBound(int i) {
    Hit preposition = text.before(i, Role.PREPOSITION);
    Relation relation = preposition == null ? null : preposition.word().as(Relation.class);
    boolean bound = relation == Relation.UNTIL || relation == Relation.SINCE;
    return (bound || text.endsBefore(i, Role.APPROXIMATE)) && text.endsBefore(i, Role.DAY_ARTICLE);
  }

  private static boolean isPossible(CalendarUnit size, int index) {
    int most = switch (size) {
      case QUARTER -> 4;
      case HALF_YEAR, FORTNIGHT -> 2;
      case MONTH -> 12;
      default -> 53;
    };
    return index <= most;
  }

  /** "this year", "last month" behind "of". */
  private Match nearWhole(int i) {
    RelativeUnits units = new RelativeUnits(text);
    Match directed = units.directedBefore(i);
    return directed != null ? directed : text.is(i, Role.THIS) ? units.thisUnit(text.skip(i, Role.THIS), i) : null;
  }

  /** The period that a part is one of: "2013", "de mai", "de l’année", "du mois prochain". */
  private Match whole(int i) {
    int next = text.skip(text.skip(i, Role.OF), Role.ARTICLE);
    Match year = years.year(next);
    if (year != null && !text.isCounted(year.to())) {
      return year;
    }
    if (next == i) {
      return null;
    }
    Match near = text.style().monthFirst() ? nearWhole(next) : null;
    if (near != null) {
      return near;
    }
    Match named = text.is(next, Role.YEAR_NOUN) ? years.match(next, false) : null;
    return named != null ? named : Match.longer(month(behindMonthNoun(next)), new RelativeUnits(text).unit(next));
  }
}
