package articlefacts.extraction.time;

import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.TimeReading.Dated;
import articlefacts.extraction.time.TimeReading.Part;
import articlefacts.extraction.time.TimeWord.Role;
import articlefacts.extraction.time.TimeWords.Hit;
import java.time.DayOfWeek;

/**
 * Reads periods that are part of a longer one: "été 1999", "premier trimestre 2013", "dix premiers jours de mai", "T1 2002", "semaine du 18
 * mai".
 */
final class PeriodGrammar {

  private final TimeText text;
  private final Sentence sentence;
  private final YearGrammar years;
  private final MonthGrammar months;
  private final WeekdayGrammar weekdays;

  PeriodGrammar(TimeText text, YearGrammar years, MonthGrammar months, WeekdayGrammar weekdays) {
    this.text = text;
    this.sentence = text.sentence();
    this.years = years;
    this.months = months;
    this.weekdays = weekdays;
  }

  /** "été 1999", "hiver 1998-1999", "l’automne". */
  Match season(int i) {
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
  Match part(int i) {
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
  Match parts(int i) {
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
  Match shortPart(int i) {
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
  Match numberedWeek(int i) {
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
    Match day = Match.longer(weekdays.match(at), months.dayMonth(at, null));
    Numeral number = sentence.isDigits(at) ? text.day(at) : null;
    if (day != null && day.reading() instanceof Dated dated && dated.day() != null) {
      return new Match(i, day.to(), new Part(CalendarUnit.WEEK, 0, day.reading()));
    }
    boolean alone = number != null && !text.isPartOfNumber(at) && !text.isCounted(number.to()) && !text.is(number.to(), Role.RANGE_TO);
    return alone ? new Match(i, number.to(), new Part(CalendarUnit.WEEK, 0, new Dated(null, null, number.value(), null))) : null;
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
    return named != null ? named : Match.longer(months.month(MonthGrammar.behindMonthNoun(text, next)), new RelativeUnits(text).unit(next));
  }
}
