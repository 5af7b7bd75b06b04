package articlefacts.extraction.time;

import articlefacts.extraction.time.TimeReading.Clock;
import articlefacts.extraction.time.TimeReading.Dated;
import articlefacts.extraction.time.TimeReading.Repeated;
import articlefacts.extraction.time.TimeWord.Role;
import articlefacts.extraction.time.TimeWords.Hit;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads recurring times as iCalendar rules: "tous les lundis à 15 h" → FREQ=WEEKLY;BYDAY=MO;BYHOUR=15;BYMINUTE=0. */
final class SetGrammar {

  private static final List<String> WITHIN_DAY = List.of("FREQ=HOURLY", "FREQ=MINUTELY", "FREQ=SECONDLY");

  /** The value of "every other", which leaves one out each time. */
  private static final String OTHER = "other";

  private final TimeText text;
  private final ClockGrammar clocks;
  private final DateGrammar dates;

  SetGrammar(TimeText text, ClockGrammar clocks, DateGrammar dates) {
    this.text = text;
    this.clocks = clocks;
    this.dates = dates;
  }

  /** The recurring time that starts at a token; null when there is none. */
  Match match(int i) {
    Hit every = text.hit(i, Role.EVERY);
    Match match = every == null ? Match.longer(Match.longer(weekdays(i), dayParts(i)), monthly(i)) : every(i, every.to());
    match = match != null && every != null && every.word().value().equals(OTHER) ? everyOther(match) : match;
    return match == null ? null : withClock(except(match));
  }

  /** "every other Friday": a rule without an interval of its own gets one of two; null for others. */
  private static Match everyOther(Match match) {
    String rule = ((Repeated) match.reading()).rule();
    int end = rule.indexOf(';') < 0 ? rule.length() : rule.indexOf(';');
    return rule.contains("INTERVAL") ? null
        : match.with(match.to(), new Repeated(rule.substring(0, end) + ";INTERVAL=2" + rule.substring(end)));
  }

  /** "Friday mornings", "Monday and Thursday nights". */
  private Match dayParts(int i) {
    List<DayOfWeek> days = new ArrayList<>();
    int to = weekdayList(i, days, false);
    return days.isEmpty() || !text.is(to, Role.EVERY_PART) ? null : new Match(i, text.skip(to, Role.EVERY_PART), weekly(days));
  }

  private Match every(int from, int i) {
    Match match = Match.longer(everyWeekday(from, i), everyUnit(from, i));
    match = match == null ? everyDate(from, i) : match;
    Match monthly = match == null ? monthly(i) : null;
    return monthly == null ? match : monthly.from(from);
  }

  /** "tous les jours sauf le lundi". */
  private Match except(Match match) {
    int next = text.skip(match.to(), Role.LIST);
    Hit except = text.hit(next, Role.EXCEPT);
    List<DayOfWeek> days = new ArrayList<>();
    int first = except == null ? next : text.skip(except.to(), Role.ARTICLE);
    int to = except == null ? next : weekdayList(first, days, first > except.to());
    String rule = ((Repeated) match.reading()).rule();
    int clock = rule.indexOf(";BYHOUR");
    String date = clock < 0 ? rule : rule.substring(0, clock);
    if (days.isEmpty()) {
      return match;
    }
    List<DayOfWeek> left = new ArrayList<>(weekdaysOf(date));
    if (!left.removeAll(days) || left.isEmpty()) {
      return match;
    }
    return match.with(to, new Repeated(weekly(left).rule() + rule.substring(date.length())));
  }

  /** The days of "FREQ=DAILY" and "FREQ=WEEKLY;BYDAY=MO,TU"; none of other rules. */
  private static List<DayOfWeek> weekdaysOf(String rule) {
    String list = "FREQ=WEEKLY;BYDAY=";
    return Stream.of(DayOfWeek.values())
        .filter(day -> rule.equals("FREQ=DAILY")
        || rule.startsWith(list) && rule.substring(list.length()).contains(day.name().substring(0, 2)))
        .toList();
  }

  /** "tous les lundis et jeudis". */
  private Match everyWeekday(int from, int i) {
    List<DayOfWeek> days = new ArrayList<>();
    int to = weekdayList(i, days, false);
    return days.isEmpty() ? null : new Match(from, afterDayPart(to), weekly(days));
  }

  /** "les lundis", "le lundi et le jeudi", "du lundi au vendredi". */
  private Match weekdays(int i) {
    List<DayOfWeek> days = new ArrayList<>();
    int to = weekdayList(i, days, true);
    if (days.isEmpty()) {
      return null;
    }
    Hit first = text.hit(i, Role.WEEKDAY);
    boolean plural = first.word().value().endsWith("plural");
    boolean bare = plural && text.style().monthFirst(); // "closed Mondays"
    if (!bare && !text.endsBefore(i, Role.ARTICLE) && !text.endsBefore(i, Role.RANGE_OPEN)) {
      return null;
    }
    DayOfWeek last = days.size() == 1 ? rangeEnd(to) : null;
    if (last != null && text.before(i, Role.RANGE_OPEN) != null && text.before(i, Role.ARTICLE) == null) {
      int end = text.hit(text.skip(to, Role.RANGE_TO), Role.WEEKDAY).to();
      return isDated(end) || !text.endsBefore(i, Role.WEEKDAY_SPAN) ? null
          : new Match(i, afterDayPart(end), weekly(between(days.get(0), last)));
    }
    return (plural || days.size() > 1) && !isDated(to) ? new Match(i, afterDayPart(to), weekly(days)) : null;
  }

  private boolean isDated(int to) {
    return text.day(to) != null || text.is(to, Role.DIRECTION);
  }

  private DayOfWeek rangeEnd(int i) {
    int next = text.skip(i, Role.RANGE_TO);
    Hit name = next == i ? null : text.hit(next, Role.WEEKDAY);
    return name == null ? null : weekday(name);
  }

  private static List<DayOfWeek> between(DayOfWeek first, DayOfWeek last) {
    List<DayOfWeek> days = new ArrayList<>();
    for (DayOfWeek day = first; ; day = day.plus(1)) {
      days.add(day);
      if (day == last) {
        return days;
      }
    }
  }

  /** Collects "lundi, mercredi et le jeudi" and answers the token after it. */
  private int weekdayList(int i, List<DayOfWeek> days, boolean articles) {
    int to = i;
    int next = i;
    Hit name = text.hit(next, Role.WEEKDAY);
    while (name != null) {
      days.add(weekday(name));
      to = name.to();
      int link = text.skip(to, Role.LIST);
      int item = articles && link > to ? text.skip(link, Role.ARTICLE) : link;
      boolean sameShape = link > to && (!articles || item > link || text.hit(i, Role.WEEKDAY).word().value().endsWith("plural"));
      name = sameShape ? text.hit(item, Role.WEEKDAY) : null;
      if (name != null && isDated(name.to())) {
        days.clear();
        return i;
      }
    }
    return to;
  }

  private static DayOfWeek weekday(Hit name) {
    return DayOfWeek.of(name.word().value().charAt(0) - '0');
  }

  private int afterDayPart(int i) {
    return text.skip(i, Role.DAY_PART);
  }

  /** "tous les deux jours", "chaque année", "tous les matins". */
  private Match everyUnit(int from, int i) {
    int part = text.is(i, Role.DAY_PART) ? text.skip(i, Role.DAY_PART) : text.skip(i, Role.EVERY_PART);
    if (part > i) {
      return new Match(from, part, new Repeated("FREQ=DAILY"));
    }
    if (text.is(i, Role.FIXED_AMOUNT)) {
      Amount amount = Amount.at(text, i);
      int weeks = amount.unit() == CalendarUnit.DAY && amount.value() % 7 == 0 ? amount.value() / 7 : 0;
      return new Match(from, amount.to(), new Repeated(weeks > 0 ? rule(CalendarUnit.WEEK, weeks) : rule(amount.unit(), amount.value())));
    }
    Numeral number = text.number(i, 1, 999);
    Hit unit = text.hit(number == null ? i : number.to(), Role.UNIT);
    if (unit == null) {
      return null;
    }
    int interval = number == null ? 1 : number.value();
    String rule = rule(TimeUnits.unit(unit.word()), interval);
    return rule == null ? null : new Match(from, unit.to(), new Repeated(rule));
  }

  private static String rule(CalendarUnit unit, int interval) {
    return switch (unit) {
      case SECOND -> frequency("SECONDLY", interval);
      case MINUTE -> frequency("MINUTELY", interval);
      case HOUR -> frequency("HOURLY", interval);
      case DAY -> frequency("DAILY", interval);
      case WEEK -> frequency("WEEKLY", interval);
      case WEEKEND -> frequency("WEEKLY", interval) + ";BYDAY=SA,SU";
      case FORTNIGHT -> frequency("WEEKLY", 2 * interval);
      case MONTH -> frequency("MONTHLY", interval);
      case QUARTER -> frequency("MONTHLY", 3 * interval);
      case HALF_YEAR -> frequency("MONTHLY", 6 * interval);
      case YEAR -> frequency("YEARLY", interval);
      case DECADE -> frequency("YEARLY", 10 * interval);
      case CENTURY -> frequency("YEARLY", 100 * interval);
      case SEASON, CAMPAIGN, MILLENNIUM -> null;
    };
  }

  private static String frequency(String name, int interval) {
    return interval == 1 ? "FREQ=" + name : "FREQ=" + name + ";INTERVAL=" + interval;
  }

  /** "chaque 1er mai", "chaque été". */
  private Match everyDate(int from, int i) {
    Match date = dates.match(i);
    if (date != null && date.reading() instanceof Dated dated && dated.month() != null && dated.year() == null) {
      String day = dated.day() == null ? "" : ";BYMONTHDAY=" + dated.day();
      return new Match(from, date.to(), new Repeated("FREQ=YEARLY;BYMONTH=" + dated.month() + day));
    }
    boolean yearly = date != null && (date.reading() instanceof TimeReading.Feast || date.reading() instanceof TimeReading.Part);
    return yearly ? new Match(from, date.to(), new Repeated("FREQ=YEARLY")) : null;
  }

  static Repeated weekly(List<DayOfWeek> days) {
    StringBuilder rule = new StringBuilder("FREQ=WEEKLY;BYDAY=");
    for (int i = 0; i < days.size(); i++) {
      rule.append(i == 0 ? "" : ",").append(days.get(i).name(), 0, 2);
    }
    return new Repeated(rule.toString());
  }

  static Repeated at(Repeated rule, Clock time) {
    return new Repeated(rule.rule() + ";BYHOUR=" + time.hour() + ";BYMINUTE=" + time.minute());
  }

  /** The token after "… à 12 h et de 14 h à 18 h". */
  private int afterClocks(int i) {
    int to = i;
    while (true) {
      int link = text.skip(to, Role.RANGE_TO);
      link = link == to ? text.skip(text.skip(to, Role.LIST), Role.RANGE_OPEN) : link;
      Match clock = link == to ? null : clocks.isClock(link, true);
      if (clock == null) {
        return to;
      }
      to = clock.to();
    }
  }

  /** "premier dimanche de chaque mois", "dernier lundi du mois". */
  private Match monthly(int i) {
    Numeral ordinal = text.ordinal(i);
    Hit last = text.hit(i, Role.LAST_PART);
    if (ordinal == null && last == null) {
      return null;
    }
    Hit weekday = text.hit(ordinal == null ? last.to() : ordinal.to(), Role.WEEKDAY);
    int next = weekday == null ? i : text.skip(weekday.to(), Role.OF);
    Hit unit = weekday == null || next == weekday.to() ? null : text.hit(text.skip(next, Role.EVERY), Role.UNIT);
    if (unit == null || TimeUnits.unit(unit.word()) != CalendarUnit.MONTH || text.is(unit.to(), Role.DIRECTION)) {
      return null;
    }
    String rule = "FREQ=MONTHLY;BYDAY=" + (ordinal == null ? -1 : ordinal.value()) + weekday(weekday).name().substring(0, 2);
    return new Match(i, unit.to(), new Repeated(rule));
  }

  /** "… à 15 h". */
  private Match withClock(Match match) {
    int next = text.skip(text.skip(match.to(), Role.AT), Role.RANGE_OPEN);
    next = next == match.to() ? text.skip(next, Role.CLOCK_CUE) : next;
    Match clock = next == match.to() ? null : clocks.isClock(next, true);
    if (clock == null) {
      return match;
    }
    Clock time = (Clock) clock.reading();
    Repeated rule = (Repeated) match.reading();
    if (WITHIN_DAY.stream().anyMatch(rule.rule()::startsWith)) {
      return match; // "toutes les demi-heures jusqu’à 2 heures"
    }
    // "de 9 h à 12 h": a rule has the beginning only
    return except(match.with(afterClocks(clock.to()), at(rule, time)));
  }
}
