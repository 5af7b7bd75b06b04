package articlefacts.extraction.time;

import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.TimeReading.Dated;
import articlefacts.extraction.time.TimeWord.Role;
import articlefacts.extraction.time.TimeWords.Hit;
import java.time.DayOfWeek;

/**
 * Reads months, with their day or without: "3 avril 2017", "April 3rd", "mai 68", "mois de mai"; and tells the month from the verb "may"
 * and from the name "Mars".
 */
final class MonthGrammar {

  private final TimeText text;
  private final Sentence sentence;
  private final YearGrammar years;

  MonthGrammar(TimeText text, YearGrammar years) {
    this.text = text;
    this.sentence = text.sentence();
    this.years = years;
  }

  boolean isRangeOrClock(int i) {
    return text.is(i, Role.HOUR) || text.is(i, Role.HALF_DAY) || sentence.form(i).equals(":")
        || sentence.form(i).equals("-") && sentence.touchesNext(i) && sentence.isDigits(i + 1);
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
  Match dayMonth(int i, DayOfWeek weekday) {
    return Match.longer(monthDay(i, weekday), dayBeforeMonth(i, weekday));
  }

  private Match dayBeforeMonth(int i, DayOfWeek weekday) {
    Numeral day = text.day(i);
    boolean sum = text.style().monthFirst() && "$£€".contains(sentence.form(i - 1)) && sentence.has(i - 1); // "for $12 December 27"
    if (day == null || sum || text.isPartOfNumber(i) || text.style().monthFirst() && !sentence.isDigits(i) && !day.ordinal()) {
      return null;
    }
    int next = sentence.form(day.to()).equals("-") && sentence.touchesNext(day.to()) ? day.to() + 1 : day.to();
    Hit month = monthName(behindMonthNoun(text, text.skip(next, Role.OF)));
    if (month == null) {
      return null;
    }
    Match year = yearAfter(month.to());
    int to = year == null ? month.to() : year.to();
    Integer stated = year == null ? null : ((Dated) year.reading()).year();
    return new Match(i, to, new Dated(stated, month.word().number(), day.value(), weekday));
  }

  /** The token of "mai" in "mois de mai"; {@code i} itself when no such noun starts there. */
  static int behindMonthNoun(TimeText text, int i) {
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
  Match month(int i) {
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
  Match yearAfter(int i) {
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
}
