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

  DayList(TimeText text) {
    this.text = text;
    this.sentence = text.sentence();
    this.dates = new DateGrammar(text, new YearGrammar(text));
  }

  /** The dates of the list that starts at a token, two or more; empty when there is none. */
  List<Match> match(int i) {
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
