package articlefacts.extraction.time;

import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.TimeReading.Dated;
import articlefacts.extraction.time.TimeReading.Interval;
import articlefacts.extraction.time.TimeReading.Moment;
import articlefacts.extraction.time.TimeReading.Phased;
import articlefacts.extraction.time.TimeWord.Role;
import articlefacts.extraction.time.TimeWords.Hit;
import java.time.DayOfWeek;
import java.util.function.IntFunction;

/**
 * Reads ranges of dates: "du 5 au 7 mai", "de mai à octobre 2020", "March 3-5", "de samedi 20 h à dimanche 20 h"; what one end leaves out
 * the other says.
 */
final class RangeGrammar {

  private final TimeText text;
  private final Sentence sentence;
  private final YearGrammar years;
  private final DateGrammar dates;
  private final IntFunction<Match> anyDate;
  private final IntFunction<Match> moments;

  RangeGrammar(TimeText text, YearGrammar years, DateGrammar dates, IntFunction<Match> anyDate, IntFunction<Match> moments) {
    this.text = text;
    this.sentence = text.sentence();
    this.years = years;
    this.dates = dates;
    this.anyDate = anyDate;
    this.moments = moments;
  }

  /** "du 5 au 7 mai", "de mai à octobre 2020", "entre le 22 janvier et maintenant". */
  Match range(int i) {
    Hit open = text.before(text.endsBefore(i, Role.ARTICLE) ? i - 1 : i, Role.RANGE_OPEN);
    boolean between = open != null && open.word().value().equals("and");
    Match first = anyDate.apply(i);
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
    Match second = anyDate.apply(text.skip(link, Role.ARTICLE));
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
    Match first = moments.apply(i);
    int link = first == null || !(first.reading() instanceof Moment) ? -1 : linkAfter(first.to(), between);
    Match second = link < 0 ? null : moments.apply(text.skip(link, Role.ARTICLE));
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
    Match last = link < 0 ? null : anyDate.apply(text.skip(link, Role.ARTICLE));
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

  private static DayOfWeek weekdayOf(Hit hit) {
    return DayOfWeek.of(hit.word().value().charAt(0) - '0');
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
