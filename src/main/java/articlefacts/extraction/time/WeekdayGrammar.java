package articlefacts.extraction.time;

import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.TimeReading.Dated;
import articlefacts.extraction.time.TimeWord.Role;
import articlefacts.extraction.time.TimeWords.Hit;
import java.time.DayOfWeek;

/**
 * Reads weekdays, with their date or without: "lundi", "lundi 3 avril 2017", "mer. 19/04", "Tuesday the eleventh"; "Mme Dimanche" is none.
 */
final class WeekdayGrammar {

  private final TimeText text;
  private final Sentence sentence;
  private final NumericDates numeric;
  private final MonthGrammar months;
  private final UnnamedDayGrammar days;

  WeekdayGrammar(TimeText text, NumericDates numeric, MonthGrammar months, UnnamedDayGrammar days) {
    this.text = text;
    this.sentence = text.sentence();
    this.numeric = numeric;
    this.months = months;
    this.days = days;
  }

  /** "lundi", "lundi 3 avril 2017", "lundi 3", "mer. 19/04". */
  Match match(int i) {
    Hit name = text.hit(i, Role.WEEKDAY);
    Hit any = name == null ? text.hit(i, Role.WEEKDAY_SHORT) : name;
    if (any == null || any.word().value().endsWith("plural")) {
      return null;
    }
    DayOfWeek weekday = DayOfWeek.of(any.word().number());
    int next = text.skip(any.to(), Role.ARTICLE);
    next = text.style().monthFirst() && sentence.form(next).equals(",") ? next + 1 : next;
    Match dated = Match.longer(months.dayMonth(next, weekday), onWeekday(numeric.match(next), weekday));
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
        && (!sentence.has(day.to()) || sentence.isSymbol(day.to()) && ".!?)".contains(sentence.form(day.to()))
            || days.isBeforeHour(day.to())
            || sentence.form(day.to()).equals("at") && text.number(day.to() + 1, 1, 12) != null);
    if (bare) {
      return new Match(i, day.to(), new Dated(null, null, day.value(), weekday)); // "on Sunday 31."
    }
    if (day != null && (!english || day.ordinal()) && !text.isPartOfNumber(any.to()) && !text.isCounted(day.to())
        && !months.isRangeOrClock(day.to())) {
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

  static Match onWeekday(Match match, DayOfWeek weekday) {
    if (match != null && match.reading() instanceof Dated dated && dated.day() != null) {
      return match.with(match.to(), new Dated(dated.year(), dated.month(), dated.day(), weekday));
    }
    return null;
  }
}
