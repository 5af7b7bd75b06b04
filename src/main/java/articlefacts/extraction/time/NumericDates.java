package articlefacts.extraction.time;

import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.TimeReading.Clock;
import articlefacts.extraction.time.TimeReading.Dated;
import articlefacts.extraction.time.TimeReading.Moment;
import articlefacts.extraction.time.TimeWord.Role;
import articlefacts.extraction.time.TimeWords.Hit;
import java.time.YearMonth;

/**
 * Reads dates in digits, day first or as the variety of the language has it: "19/04", "19.04.2016", "2016-04-19T09:10Z", "23/sep/2020",
 * "03/2019".
 *
 * <p>"9/10" is as often a mark or a fraction: without its year it needs "le" or a leading zero.
 */
final class NumericDates {

  private final TimeText text;
  private final Sentence sentence;

  NumericDates(TimeText text) {
    this.text = text;
    this.sentence = text.sentence();
  }

  /** The date in digits that starts at a token; null when there is none. */
  Match match(int i) {
    Match named = named(i);
    if (named != null) {
      return named;
    }
    boolean joined = sentence.touchesNext(i - 1) && "-/.:,+".contains(sentence.form(i - 1)) && !isSecond(i) && !isBehindName(i);
    if (!sentence.isDigits(i) || joined) {
      return null;
    }
    Match match = sentence.form(i).length() == 4 ? yearFirst(i) : slashed(i);
    if (match == null && sentence.form(i).length() == 4) {
      match = spaced(i);
    } else if (match == null) {
      match = sentence.form(i).length() <= 2 ? Match.longer(monthYear(i), spaced(i)) : null;
    }
    return match == null || goesOn(match.to()) && !isRange(match.to()) ? null : match;
  }

  /** "report-2002-10-09": a whole date in digits behind a name that it ends. */
  private boolean isBehindName(int i) {
    boolean shape = sentence.form(i).length() == 4 && sentence.form(i - 1).equals("-") && !sentence.isDigits(i - 2);
    return shape && isTwo(i + 2) && isTwo(i + 4) && joint(i).equals("-") && joint(i + 2).equals("-");
  }

  /** "Sep-23-2020", "2020/Sep/23", "2020/23/Sep": with the name of its month a date can be read in any order. */
  private Match named(int i) {
    String joint = joint(i);
    if (!joint.equals("-") && !joint.equals("/") || !joint(i + 2).equals(joint)
        || sentence.touchesNext(i - 1) && sentence.form(i - 1).equals(joint)) {
      return null;
    }
    int month = -1;
    int year = -1;
    int day = -1;
    for (int part = i; part <= i + 4; part += 2) {
      int number = value(part, 4);
      if (number < 0) {
        month = monthAt(part);
      } else if (sentence.form(part).length() == 4) {
        year = number;
      } else {
        day = number;
      }
    }
    boolean whole = month > 0 && year >= 1000 && year < 2200 && isDay(year, month, day) && !goesOn(i + 5);
    return whole ? new Match(i, i + 5, new Dated(year, month, day, null)) : null;
  }

  /** True for "1/3" in "28/2-1/3". */
  private boolean isSecond(int i) {
    return sentence.form(i - 1).equals("-") && sentence.form(i - 3).equals("/") && sentence.isDigits(i - 4);
  }

  /** "1.2.3.4" and "10/12/14/16" are no dates. */
  private boolean goesOn(int to) {
    boolean joint = sentence.touchesNext(to - 1) && "-/.".contains(sentence.form(to)) && sentence.touchesNext(to);
    return joint && sentence.isDigits(to + 1);
  }

  /** "-1/3" behind "28/2". */
  private boolean isRange(int to) {
    boolean dash = sentence.form(to).equals("-") && !sentence.form(to - 2).equals("-");
    return dash && dayFirst(to + 1) != null && !goesOn(dayFirst(to + 1).to());
  }

  /** "2016-04-19", "2018/7/6", "2016-04-19T09:10:00Z", "2015-03". */
  private Match yearFirst(int i) {
    String joint = joint(i);
    int month = joint.equals("-") || joint.equals("/") ? value(i + 2, 2) : -1;
    if (month < 1 || month > 12) {
      return null;
    }
    int year = Integer.parseInt(sentence.form(i));
    if (!joint(i + 2).equals(joint)) {
      boolean sure = sentence.form(i + 2).length() == 2 || text.endsBefore(i, Role.YEAR_CUE);
      boolean isMonth = joint.equals("-") && sure && year % 100 + 1 != month;
      return isMonth ? new Match(i, i + 3, new Dated(year, month, null, null)) : null;
    }
    int day = value(i + 4, 2);
    if (!isDay(year, month, day)) {
      return null;
    }
    Dated date = new Dated(year, month, day, null);
    Match clock = isoClock(i + 5);
    return clock == null ? new Match(i, i + 5, date) : clock.from(i).with(clock.to(), new Moment(date, null, (Clock) clock.reading()));
  }

  /** "T09:10:00Z" behind an ISO date. */
  private Match isoClock(int i) {
    boolean marked = sentence.surface(i).equals("T") && sentence.touchesNext(i - 1) && sentence.touchesNext(i);
    int hour = marked ? value(i + 1, 2) : -1;
    int minute = hour >= 0 && joint(i + 1).equals(":") ? value(i + 3, 2) : -1;
    if (minute < 0 || hour > 23 || minute > 59) {
      return null;
    }
    int second = joint(i + 3).equals(":") ? value(i + 5, 2) : -1;
    int to = second < 0 ? i + 4 : i + 6;
    boolean utc = sentence.surface(to).equals("Z") && sentence.touchesNext(to - 1);
    return new Match(i, utc ? to + 1 : to, new Clock(hour, minute, second, utc ? "Z" : null));
  }

  /** As {@link #dayFirst}, but where the language writes the month first, "4/19/2016" when it is a date. */
  private Match slashed(int i) {
    boolean monthFirst = text.style().monthFirst() && !text.dayFirst() && joint(i).equals("/") && sentence.isDigits(i + 2);
    Match swapped = monthFirst ? monthFirst(i) : null;
    return swapped == null ? dayFirst(i) : swapped;
  }

  private Match monthFirst(int i) {
    int month = value(i, 2);
    int day = value(i + 2, 2);
    int year = joint(i + 2).equals("/") ? yearAt(i + 4) : -1;
    if (month < 1 || month > 12 || day < 1) {
      return null;
    }
    if (year >= 0) {
      return isDay(year, month, day) ? new Match(i, i + 5, new Dated(year, month, day, null)) : null;
    }
    int behind = sentence.form(i + 3).equals(",") && sentence.form(i + 4).length() == 4 ? yearAt(i + 4) : -1;
    if (behind >= 0 && isCuedDayMonth(i) && isDay(behind, month, day)) {
      return new Match(i, i + 5, new Dated(behind, month, day, null)); // "from 5/1-5/7, 2020"
    }
    boolean fits = (isCuedDayMonth(i) || opensDated(i)) && day <= YearMonth.of(2000, month).lengthOfMonth() && !text.isCounted(i + 3)
        && !joint(i + 2).equals("/");
    return fits ? new Match(i, i + 3, new Dated(null, month, day, null)) : null;
  }

  /** "19/04/2016", "19.04.16", "19/04", "23/sep/2020". */
  private Match dayFirst(int i) {
    int day = value(i, 2);
    String joint = joint(i);
    if (day < 1 || day > 31 || joint.isEmpty() || joint.equals(":")) {
      return null;
    }
    int month = monthAt(i + 2);
    if (month < 1) {
      return null;
    }
    String second = joint(i + 2);
    int year = second.equals(joint) ? yearAt(i + 4) : -1;
    if (year >= 0) {
      return isDay(year, month, day) ? new Match(i, i + 5, new Dated(year, month, day, null)) : null;
    }
    boolean named = sentence.isWord(i + 2);
    boolean fits = joint.equals("/") && (named || isCuedDayMonth(i)) && month <= 12 && day <= YearMonth.of(2000, month).lengthOfMonth();
    return fits && !text.isCounted(i + 3) && !second.equals("/") ? new Match(i, i + 3, new Dated(null, month, day, null)) : null;
  }

  /** "between 9.30" in "6/4 between 9.30 and 5pm". */
  private boolean isTimed(int i) {
    int hour = text.skip(i, Role.RANGE_OPEN);
    return hour > i && sentence.isDigits(hour) && (text.is(hour + 1, Role.HALF_DAY) || ".:".contains(sentence.form(hour + 1))
        && isTwo(hour + 2));
  }

  /** "2/29" and nothing else, which is no fraction. */
  private boolean isWhole(int i) {
    return i == 0 && sentence.size() == 3 && value(i + 2, 2) > 12;
  }

  /** "10/1" in "10/1-11/2/2017". */
  private boolean opensDated(int i) {
    return joint(i + 2).equals("-") && joint(i + 4).equals("/") && joint(i + 6).equals("/") && yearAt(i + 8) > 0;
  }

  private boolean isCuedDayMonth(int i) {
    boolean zero = sentence.form(i + 2).length() == 2 && sentence.form(i + 2).startsWith("0");
    if (!zero && text.is(i + 3, Role.OF)) {
      return false; // "les 2/5 des hôtels", "une majorité de 2/3 des voix"
    }
    if (text.style().monthFirst()) {
      // "a 1/4 mile"
      return isTimed(i + 3) || isWhole(i) || text.endsBefore(i, Role.WEEKDAY) || text.endsBefore(i, Role.WEEKDAY_SHORT)
          || text.endsBefore(i, Role.DAY_CUE)
          || text.endsBefore(i, Role.RANGE_TO) && isListedDay(text.startBefore(i, Role.RANGE_TO));
    }
    boolean cue = text.endsBefore(i, Role.ARTICLE) || text.endsBefore(i, Role.WEEKDAY) || text.endsBefore(i, Role.WEEKDAY_SHORT)
        || text.endsBefore(i, Role.PREPOSITION) || text.endsBefore(i, Role.RANGE_TO) || text.endsBefore(i, Role.RANGE_OPEN);
    return zero || cue || sentence.size() == 3 || isListed(i) || isSecond(i)
        || sentence.form(i + 3).equals("-") && sentence.form(i + 5).equals("/");
  }

  /** "10/1" in "from 10/1 | to 11/7". */
  private boolean isListedDay(int to) {
    return to > 2 && sentence.isDigits(to - 1) && sentence.form(to - 2).equals("/") && sentence.isDigits(to - 3)
        && text.endsBefore(to - 3, Role.DAY_CUE);
  }

  /** "22/11" in "le 20/11, 22/11 ou 25/11". */
  private boolean isListed(int i) {
    int before = text.startBefore(i, Role.LIST) - 1;
    return before < i - 1 && sentence.isDigits(before) && sentence.form(before - 1).equals("/") && sentence.touchesNext(before - 1);
  }

  private int monthAt(int i) {
    for (Hit hit : text.hits(i)) {
      boolean month = hit.word().role() == Role.MONTH || hit.word().role() == Role.MONTH_SHORT;
      if (month && hit.to() == i + 1) {
        return hit.word().number();
      }
    }
    int month = value(i, 2);
    return month <= 12 ? month : -1;
  }

  private int yearAt(int i) {
    int year = value(i, 4);
    int length = sentence.form(i).length();
    if (length == 4) {
      return year >= 1000 && year < 2200 ? year : -1;
    }
    return length == 2 && year >= 0 ? TwoDigits.year(year) : -1;
  }

  /** "03/2019". */
  private Match monthYear(int i) {
    int month = value(i, 2);
    int year = joint(i).equals("/") && sentence.form(i + 2).length() == 4 ? yearAt(i + 2) : -1;
    boolean fits = month >= 1 && month <= 12 && year > 0 && !text.isCounted(i + 3);
    return fits ? new Match(i, i + 3, new Dated(year, month, null, null)) : null;
  }

  /** "18 08 1978", all digits two by two. */
  private Match spaced(int i) {
    if (text.style().monthFirst() && sentence.form(i).length() == 4) {
      return spacedYearFirst(i);
    }
    boolean shape = isTwo(i) && isTwo(i + 1) && sentence.isDigits(i + 2) && sentence.form(i + 2).length() == 4
        && !sentence.isDigits(i + 3) && !sentence.isDigits(i - 1);
    int year = shape ? Integer.parseInt(sentence.form(i + 2)) : 0;
    boolean fits = year >= 1900 && year < 2100 && isDay(year, value(i + 1, 2), value(i, 2));
    return fits ? new Match(i, i + 3, new Dated(year, value(i + 1, 2), value(i, 2), null)) : null;
  }

  /** "2016 10 16". */
  private Match spacedYearFirst(int i) {
    boolean shape = isTwo(i + 1) && isTwo(i + 2) && !sentence.isDigits(i + 3) && !sentence.isDigits(i - 1) && !text.isPartOfNumber(i + 2);
    int year = shape ? yearAt(i) : -1;
    boolean fits = year >= 1900 && year < 2100 && isDay(year, value(i + 1, 2), value(i + 2, 2)) && !text.isCounted(i + 3);
    return fits ? new Match(i, i + 3, new Dated(year, value(i + 1, 2), value(i + 2, 2), null)) : null;
  }

  private boolean isTwo(int i) {
    return sentence.isDigits(i) && sentence.form(i).length() == 2;
  }

  /** The sign between digits {@code i} and what follows, when nothing else stands there: "/"; "" otherwise. */
  private String joint(int i) {
    boolean tight = sentence.touchesNext(i) && sentence.touchesNext(i + 1) && sentence.isSymbol(i + 1);
    String form = tight ? sentence.form(i + 1) : "";
    return form.length() == 1 && "-/.:".contains(form) ? form : "";
  }

  private int value(int i, int longest) {
    String form = sentence.form(i);
    return sentence.isDigits(i) && form.length() <= longest ? Integer.parseInt(form) : -1;
  }

  private static boolean isDay(int year, int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
  }
}
