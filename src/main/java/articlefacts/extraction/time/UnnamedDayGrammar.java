package articlefacts.extraction.time;

import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.TimeReading.Dated;
import articlefacts.extraction.time.TimeWord.Role;
import articlefacts.extraction.time.TimeWords.Hit;
import java.time.DayOfWeek;

/**
 * Reads days whose month is not named: "le 15 du mois prochain", "jusqu’au 31", "le 17 à 14 h", "on the 18th".
 */
final class UnnamedDayGrammar {

  private final TimeText text;
  private final Sentence sentence;

  UnnamedDayGrammar(TimeText text) {
    this.text = text;
    this.sentence = text.sentence();
  }

  /** "le 15 du mois prochain", "le 31", "le 17 à 14 h": a day whose month is not named. */
  Match match(int i) {
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
  boolean isBeforeHour(int i) {
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
}
