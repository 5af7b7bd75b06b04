package articlefacts.extraction.time;

import articlefacts.extraction.text.Reading.Category;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.TimeReading.Clock;
import articlefacts.extraction.time.TimeReading.Moment;
import articlefacts.extraction.time.TimeWord.Role;
import articlefacts.extraction.time.TimeWords.Hit;

/**
 * Reads times of day: "17h40", "9 heures et demie", "7 h du soir", "midi", "15:30:06".
 *
 * <p>"9 heures" may be a duration. {@link #clock} reads both; {@link #isClock} looks at the words around it.
 */
final class ClockGrammar {

  private static final int LAST_HOUR = 24;
  /** As far before "est de 2 à 3 heures" stands what lasts, in tokens: "la durée moyenne du trajet entre Metz et Nancy". */
  private static final int NOUN_REACH = 12;
  /** The value of cues that make a range a duration only after a noun that lasts. */
  private static final String NEEDS_NOUN = "noun";
  /** The value of cues behind which hours may have been spent: "après". */
  private static final String SPENT = "spent";

  private final TimeText text;
  private final Sentence sentence;

  ClockGrammar(TimeText text) {
    this.text = text;
    this.sentence = text.sentence();
  }

  /** The clock time that starts at a token, with the part of the day behind it; null when there is none. */
  Match clock(int i) {
    Match match = Match.longer(named(i), Match.longer(hours(i), colons(i)));
    match = Match.longer(match, halfDay(i));
    match = text.style().monthFirst() ? Match.longer(Match.longer(match, zoned(i)), SpokenClock.match(text, i)) : match;
    return match == null ? null : withDayPart(match);
  }

  /** The clock time at a token when the words around it allow no duration: "à 9 heures", not "pendant 9 heures". */
  Match isClock(int i, boolean besideDate) {
    Match match = clock(i);
    if (match == null || sentence.form(match.to()).equals("/") || text.isPartOfNumber(i) && !isPointed(i, match)) {
      return null;
    }
    if (text.is(i, Role.CLOCK_NAME)) {
      return sentence.isCapitalised(i) && i > 0 ? null : match;
    }
    if (isDurationAround(i, match.to()) || isEndOfLasting(i)) {
      return null;
    }
    int hedge = text.startBefore(i, Role.APPROXIMATE);
    boolean cued = text.endsBefore(i, Role.CLOCK_CUE) || text.endsBefore(hedge, Role.CLOCK_CUE) || isOfEvent(i);
    boolean minutes = match.to() > hourEnd(i) && !text.is(hourEnd(i), Role.CLOCK_FRACTION); // "une heure et demie" lasts
    boolean sure = besideDate || minutes || !isSpelled(i) || cued;
    return sure ? match : null;
  }

  /** "8.30 pm", whose point is no decimal one. */
  private boolean isPointed(int i, Match match) {
    return match.to() > i + 2 && isColon(i + 1);
  }

  /** "0800 GMT", "1140 a.m.". */
  private Match zoned(int i) {
    int length = text.style().monthFirst() && sentence.isDigits(i) ? sentence.form(i).length() : 0;
    boolean half = length >= 3 && text.is(i + 1, Role.HALF_DAY);
    int said = length == 4 && text.is(i + 1, Role.ZONE) || half && length <= 4 ? Integer.parseInt(sentence.form(i)) : -1;
    boolean fits = said >= 0 && said / 100 <= (half ? LAST_HOUR / 2 : LAST_HOUR) && said % 100 < 60;
    return fits ? new Match(i, i + 1, Clock.of(said / 100, said % 100)) : null;
  }

  /** "le train | de 9 heures"; not "en train de 9 heures", "une messe de 2 heures". */
  private boolean isOfEvent(int i) {
    int event = text.startBefore(i, Role.OF) - 1;
    return event < i - 1 && text.is(event, Role.CLOCK_EVENT)
        && (text.endsBefore(event, Role.ARTICLE) || text.endsBefore(event, Role.DAY_ARTICLE) || text.endsBefore(event, Role.THIS));
  }

  /** True before what begins a range of durations: "l’attente est de 12 à 16 heures", "en 1 à 2 heures". */
  boolean isLasting(int i) {
    int opened = text.startBefore(i, Role.RANGE_OPEN);
    Hit cue = text.before(i, Role.DURATION_CUE);
    int from = text.startBefore(i, Role.DURATION_CUE);
    return cue != null && from < opened && (!cue.word().value().equals(NEEDS_NOUN) || isOfLasting(from));
  }

  /** "L’attente aux urgences | est de 2 à 3 heures"; "la réunion | est de 9 à 11 heures" tells when it is. */
  private boolean isOfLasting(int i) {
    for (int at = i - 1; at >= 0 && at > i - NOUN_REACH; at--) {
      if (text.readings(at).stream().anyMatch(reading -> reading.is(Category.NOUN) && text.isLemma(reading.lemma(), Role.LASTING))) {
        return true;
      }
    }
    return false;
  }

  /** True for "16 heures" in "est de 12 à 16 heures". */
  private boolean isEndOfLasting(int i) {
    int link = text.startBefore(i, Role.RANGE_TO);
    int first = link > 1 && text.is(link - 1, Role.HOUR) ? link - 2 : link - 1; // "de six heures à quatre"
    return link < i && first >= 0 && text.number(first, 0, LAST_HOUR) != null && isLasting(first);
  }

  private boolean isDurationAround(int i, int to) {
    boolean amount = text.endsBefore(i, Role.AMOUNT) && !text.endsBefore(i, Role.APPROXIMATE);
    // "vers les 9 heures" is a time of day though "les 9 heures" lasts
    int cue = text.startBefore(i, Role.CLOCK_CUE);
    boolean lasts = text.endsBefore(i, Role.DURATION_CUE) && cue >= text.startBefore(i, Role.DURATION_CUE);
    if (lasts || amount && cue >= text.startBefore(i, Role.AMOUNT)) {
      return true;
    }
    // "à 17 h après la messe" is a time of day, "17 h après la messe" lasts
    if (text.is(to, Role.SHIFT) && cue == i || text.is(to, Role.RATE) && !isAgent(text.skip(to, Role.RATE)) || isSpent(i, to)) {
      return true;
    }
    String next = sentence.form(to);
    if (next.equals("'") || next.equals("\"")) {
      return true; // 1h20'30''
    }
    int what = text.skip(to, Role.OF);
    if (what == to + 1 && !text.is(to, Role.DAY_ARTICLE) && text.canBeNoun(what) && !text.is(to, Role.OF_DAY_PART)
        && !text.is(what, Role.WEEKDAY)) {
      return true; // "après quatre heures de danse"
    }
    return text.is(to, Role.OF) && text.isCounted(text.skip(text.skip(to, Role.OF), Role.ARTICLE)) && !text.is(to, Role.OF_DAY_PART)
        || text.is(to, Role.OF) && sentence.isCapitalised(text.skip(to, Role.OF));
  }

  /** "à 08h26 par la rédaction", "à 9h30 par Ève Caron": who did it then; "9 heures par jour" is a rate. */
  private boolean isAgent(int i) {
    return text.canBe(i, Category.DETERMINER) || sentence.isCapitalised(i);
  }

  /** "Après six heures en mer", "après sept heures au bloc": hours that were spent somewhere. */
  private boolean isSpent(int i, int to) {
    Hit cue = text.before(i, Role.CLOCK_CUE);
    boolean place = text.canBe(to, Category.PREPOSITION) && !text.is(to, Role.OF) && sentence.isWord(to + 1);
    int noun = text.canBe(to + 1, Category.DETERMINER) ? to + 2 : to + 1;
    boolean day = text.is(noun, Role.WEEKDAY) || text.is(noun, Role.UNIT) || text.is(noun, Role.DAY_PART) || sentence.isCapitalised(noun);
    return cue != null && cue.word().value().equals(SPENT) && isSpelled(i) && place && !day && !sentence.isDigits(noun)
        && text.canBe(noun, Category.NOUN);
  }

  /** True for "9 heures", false for "9h". */
  private boolean isSpelled(int i) {
    Numeral hour = text.number(i, 0, LAST_HOUR);
    return hour != null && text.is(hour.to(), Role.HOUR) && sentence.form(hour.to()).length() > 1;
  }

  private int hourEnd(int i) {
    Numeral hour = text.number(i, 0, LAST_HOUR);
    return hour == null ? i : text.skip(hour.to(), Role.HOUR);
  }

  /** "midi", "minuit et demi". */
  private Match named(int i) {
    Hit name = text.hit(i, Role.CLOCK_NAME);
    if (name == null) {
      return null;
    }
    return fraction(new Match(i, name.to(), Clock.of(name.word().number(), 0)));
  }

  /** "17h40", "17 h", "sept heures dix", "huit heures moins le quart". */
  private Match hours(int i) {
    Numeral hour = text.number(i, 0, LAST_HOUR);
    Hit mark = hour == null ? null : text.hit(hour.to(), Role.HOUR);
    if (mark == null) {
      return null;
    }
    Match whole = new Match(i, mark.to(), Clock.of(hour.value(), 0));
    Numeral minute = text.number(mark.to(), 0, 59);
    boolean tight = sentence.form(hour.to()).length() > 1 || minute != null && sentence.isDigits(mark.to())
        && sentence.form(mark.to()).length() == 2;
    if (minute != null && tight && !isDecimal(mark.to()) && !countsSomething(minute.to())) {
      int to = text.skip(minute.to(), Role.MINUTE);
      return whole.with(to, Clock.of(hour.value(), minute.value()));
    }
    return fraction(whole);
  }

  /** "9 h 30,5": seconds with decimals are a result, no time of day. */
  private boolean isDecimal(int i) {
    return sentence.touchesNext(i) && ",.".contains(sentence.form(i + 1)) && sentence.touchesNext(i + 1) && sentence.isDigits(i + 2);
  }

  /** "à 20 heures 30 personnes" is no time with minutes. */
  private boolean countsSomething(int i) {
    return text.isPluralNoun(i) && !text.is(i, Role.SHARP) && !text.is(i, Role.MINUTE) && !text.is(i, Role.DAY_PART);
  }

  private Match fraction(Match whole) {
    Clock clock = (Clock) whole.reading();
    Hit fraction = text.hit(whole.to(), Role.CLOCK_FRACTION);
    if (fraction != null) {
      return whole.with(fraction.to(), plusMinutes(clock, fraction.word().number()));
    }
    Hit minus = text.hit(whole.to(), Role.CLOCK_MINUS);
    Numeral minutes = minus == null ? null : text.number(minus.to(), 1, 59);
    if (minutes != null) {
      return whole.with(text.skip(minutes.to(), Role.MINUTE), plusMinutes(clock, -minutes.value()));
    }
    return whole;
  }

  private static Clock plusMinutes(Clock clock, int minutes) {
    int total = Math.floorMod(clock.hour() * 60 + minutes, 24 * 60);
    return Clock.of(total / 60, total % 60);
  }

  /** "15:30", "7:56:30 pm". */
  private Match colons(int i) {
    if (!twoDigits(i, 1, LAST_HOUR) || !isColon(i + 1) || !twoDigits(i + 2, 2, 59) || sentence.touchesNext(i - 1) && isSeparator(i - 1)) {
      return null;
    }
    int hour = Integer.parseInt(sentence.form(i));
    int minute = Integer.parseInt(sentence.form(i + 2));
    int second = isColon(i + 3) && twoDigits(i + 4, 2, 59) ? Integer.parseInt(sentence.form(i + 4)) : -1;
    return new Match(i, second < 0 ? i + 3 : i + 5, new Clock(hour, minute, second, null));
  }

  private boolean isSeparator(int i) {
    return ":/.".contains(sentence.form(i));
  }

  /** A colon, and the point of "2.30pm". */
  private boolean isColon(int i) {
    boolean point = text.style().monthFirst() && sentence.form(i).equals(".") && text.is(i + 2, Role.HALF_DAY)
        && sentence.form(i + 1).length() == 2;
    return (point || sentence.form(i).equals(":")) && sentence.touchesNext(i - 1) && sentence.touchesNext(i);
  }

  private boolean twoDigits(int i, int fewest, int most) {
    String form = sentence.form(i);
    return sentence.isDigits(i) && form.length() >= fewest && form.length() <= 2 && Integer.parseInt(form) <= most;
  }

  /** "5pm", "3 p.m." without the word for hours. */
  private Match halfDay(int i) {
    Numeral hour = text.number(i, 1, 12);
    Hit half = hour == null ? null : text.hit(hour.to(), Role.HALF_DAY);
    return half == null ? null : new Match(i, hour.to(), Clock.of(hour.value(), 0));
  }

  /** Adds "du matin", "pm", "GMT" to a clock time. */
  private Match withDayPart(Match match) {
    Clock clock = (Clock) match.reading();
    Hit half = text.hit(match.to(), Role.HALF_DAY);
    if (half != null) {
      int hour = clock.hour() % 12 + half.word().number();
      Hit behind = text.style().monthFirst() ? text.hit(half.to(), Role.ZONE) : null; // "3:15 p.m. GMT"
      String name = behind == null || behind.word().value().isEmpty() ? null : behind.word().value();
      return match.with(behind == null ? half.to() : behind.to(), new Clock(hour, clock.minute(), clock.second(), name));
    }
    Hit zone = text.hit(match.to(), Role.ZONE);
    if (zone != null) {
      return match.with(zone.to(), new Clock(clock.hour(), clock.minute(), clock.second(), zone.word().value()));
    }
    Hit part = text.hit(match.to(), Role.OF_DAY_PART);
    if (part == null) {
      return match;
    }
    DayPart dayPart = part.word().as(DayPart.class);
    return match.with(part.to(), new Clock(dayPart.hour(clock.hour()), clock.minute(), clock.second(), null));
  }

  /** "14" in "de 14 à 18h": hours that only the other end of the range tells. */
  Match bareHour(int i) {
    Numeral hour = text.number(i, 0, LAST_HOUR);
    return hour == null || !sentence.isDigits(i) ? null : new Match(i, hour.to(), Clock.of(hour.value(), 0));
  }

  /** The clock time in a reading that ends in one; null otherwise. */
  static Clock in(TimeReading reading) {
    if (reading instanceof Clock clock) {
      return clock;
    }
    if (reading instanceof TimeReading.Phased phased) {
      return in(phased.base());
    }
    return reading instanceof Moment moment ? moment.clock() : null;
  }
}
