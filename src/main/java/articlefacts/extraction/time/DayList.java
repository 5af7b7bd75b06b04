package articlefacts.extraction.time;

import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.TimeReading.Dated;
import articlefacts.extraction.time.TimeReading.Toward;
import articlefacts.extraction.time.TimeWord.Role;
import articlefacts.extraction.time.TimeWords.Hit;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/** Reads days that share their month: "les 5, 6 et 7 mai 2001", "samedi 5 et dimanche 6 mai" → one date each. */
final class DayList {

  /** No list of days is longer; keeps the scan linear on long lists of numbers. */
  private static final int LONGEST = 10;

  private final TimeText text;
  private final Sentence sentence;
  private final DateGrammar dates;

  DayList(TimeText text, DateGrammar dates) {
    this.text = text;
    this.sentence = text.sentence();
    this.dates = dates;
  }

  /** The dates of the list that starts at a token, two or more; empty when there is none. */
  List<Match> match(int i) {
    List<Match> after = text.style().monthFirst() ? behindMonth(i) : List.of();
    if (!after.isEmpty()) {
      return after;
    }
    List<Match> days = new ArrayList<>();
    int at = i;
    while (days.size() < LONGEST) {
      Match full = days.isEmpty() ? null : dates.match(at);
      Dated last = full == null ? null : lastDay(full.reading());
      if (last != null) {
        return shared(days, full, last);
      }
      Match day = day(at);
      if (day == null) {
        return List.of();
      }
      days.add(day);
      int link = text.skip(day.to(), Role.LIST);
      if (link == day.to()) {
        return List.of();
      }
      at = text.skip(link, Role.ARTICLE);
    }
    return List.of();
  }

  /** "May 5 and 6": the days behind share the month of the first. */
  private List<Match> behindMonth(int i) {
    Match first = dates.match(i);
    Dated dated = first == null || !text.is(i, Role.MONTH) ? null : lastDay(first.reading());
    List<Match> days = new ArrayList<>();
    int at = first == null ? i : first.to();
    while (dated != null && dated.year() == null && days.size() < LONGEST) {
      int next = text.skip(at, Role.LIST);
      Match day = next == at ? null : day(next);
      boolean more = day != null && !text.isCounted(day.to()) && !text.is(day.to(), Role.MONTH) && !text.is(day.to(), Role.HALF_DAY);
      if (!more) {
        break;
      }
      days.add(day.with(day.to(), ((Dated) day.reading()).withMonthAndYearOf(dated)));
      at = day.to();
    }
    if (!days.isEmpty()) {
      days.add(0, first);
    }
    return days;
  }

  /** "5", "1er", "samedi 5". */
  private Match day(int i) {
    Hit weekday = text.hit(i, Role.WEEKDAY);
    int at = weekday == null ? i : weekday.to();
    Numeral number = sentence.isDigits(at) ? text.day(at) : null;
    if (number == null || text.isPartOfNumber(at) || weekday != null && weekday.word().value().length() > 1) {
      return null;
    }
    DayOfWeek day = weekday == null ? null : DayOfWeek.of(weekday.word().number());
    return new Match(i, number.to(), new Dated(null, null, number.value(), day));
  }

  private static Dated lastDay(TimeReading reading) {
    if (reading instanceof Toward toward) {
      return lastDay(toward.named());
    }
    return reading instanceof Dated dated && dated.day() != null && dated.month() != null ? dated : null;
  }

  private static List<Match> shared(List<Match> days, Match full, Dated last) {
    List<Match> dates = new ArrayList<>();
    for (Match day : days) {
      Dated dated = ((Dated) day.reading()).withMonthAndYearOf(last);
      dates.add(day.with(day.to(), full.reading() instanceof Toward toward ? new Toward(dated, toward.direction()) : dated));
    }
    dates.add(full);
    return dates;
  }
}
