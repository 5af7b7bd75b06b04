package articlefacts.extraction.time;

import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Reading.Category;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.TimeExpression.Use;
import articlefacts.extraction.time.TimeReading.Dated;
import articlefacts.extraction.time.TimeReading.Relative;
import articlefacts.extraction.time.TimeReading.Window;
import articlefacts.extraction.time.TimeWord.Role;
import articlefacts.extraction.time.TimeWords.Hit;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Reads times that lie so long before or behind another: "il y a trois ans", "trois semaines plus tard", "deux jours avant Noël", "three
 * months to January".
 */
final class ShiftGrammar {

  /** The value of "within", which reaches from now to the end of its amount. */
  private static final String WINDOW = "window";
  /** In the value of words between an amount and its beginning: "starting" in "two weeks starting June 3". */
  private static final String RUN = "run ";

  private final TimeText text;
  private final Sentence sentence;
  private final DateGrammar dates;
  private final RelativeUnits units;
  private final WindowGrammar windows;
  private final IntFunction<Match> origins;
  private final IntFunction<Match> starts;

  ShiftGrammar(TimeText text, DateGrammar dates, RelativeUnits units, WindowGrammar windows, IntFunction<Match> origins,
      IntFunction<Match> starts) {
    this.text = text;
    this.sentence = text.sentence();
    this.dates = dates;
    this.units = units;
    this.windows = windows;
    this.origins = origins;
    this.starts = starts;
  }

  /** "il y a trois ans", "dans quinze jours". */
  Match ago(int i) {
    Hit ago = text.hit(i, Role.AGO);
    Hit word = ago == null ? text.hit(i, Role.AHEAD) : ago;
    Amount amount = word == null ? null : Amount.at(text, word.to());
    // "the lowest in over a decade"
    boolean bounded = amount != null && ago == null && text.style().monthFirst() && text.is(word.to(), Role.HEDGE);
    if (amount == null || bounded || text.is(amount.to(), Role.SHIFT) && ago == null) {
      return null;
    }
    if (ago != null && text.is(amount.to(), Role.COMPLEMENT)) {
      return new Match(i, amount.to(), amount.shifted(-1, null, Anchor.PUBLICATION), Use.DURATION); // "il y a trois ans que …"
    }
    if (word.word().value().equals(WINDOW)) {
      return windows.isNarrowed(amount.to()) ? null
          : new Match(i, amount.to(), new Window(amount.value(), amount.unit(), 1), Use.ANCHORED_DURATION);
    }
    boolean hedged = ago != null && amount.about();
    TimeReading reading = amount.shifted(ago == null ? 1 : -1, null, Anchor.PUBLICATION);
    return new Match(i, amount.to(), hedged ? new TimeReading.Phased(reading, Phase.APPROXIMATE) : reading, Use.ANCHORED_DURATION);
  }

  /** "depuis trois ans": no date of its own, but the time of other figures. */
  Match lasting(int i) {
    Hit since = text.before(i, Role.FOR);
    Amount amount = since == null ? null : Amount.at(text, i);
    if (amount == null) {
      return null;
    }
    return new Match(i, amount.to(), amount.shifted(-1, null, Anchor.PUBLICATION), Use.DURATION);
  }

  /** "trois semaines plus tard", "deux jours avant Noël", "trois semaines à compter de demain". */
  Match shifted(int i) {
    Amount amount = Amount.at(text, i);
    Hit shift = amount == null ? null : text.hit(amount.to(), Role.SHIFT);
    if (shift == null) {
      return null;
    }
    int sign = shift.word().value().startsWith("-") ? -1 : 1;
    if (shift.word().value().endsWith("publication")) {
      Match near = nearUnit(shift.to(), amount);
      if (near != null) {
        return new Match(i, near.to(), amount.shifted(sign, near.reading(), Anchor.PUBLICATION), Use.ANCHORED_DURATION);
      }
      TimeReading ago = amount.shifted(sign, null, Anchor.PUBLICATION); // "three years ago"
      return new Match(i, shift.to(), amount.about() ? new TimeReading.Phased(ago, Phase.APPROXIMATE) : ago, Use.ANCHORED_DURATION);
    }
    boolean run = shift.word().value().contains(RUN) || text.endsBefore(i, Role.FOR) && shift.word().value().equals("1 origin from");
    if (run) {
      return run(i, amount, shift.to());
    }
    boolean mayFollow = shift.word().value().contains("origin");
    Match origin = mayFollow ? origins.apply(text.skip(shift.to(), Role.ARTICLE)) : null;
    if (origin != null) {
      TimeReading end = amount.shifted(sign, origin.reading(), Anchor.MENTION);
      return new Match(i, origin.to(), isLess(i) ? fromOrigin(origin.reading(), end, sign) : end, Use.ANCHORED_DURATION);
    }
    // "trois ans après la mort": an event, which nothing here can date
    boolean complete = !mayFollow || !sentence.isWord(shift.to()) || isPreposition(shift.to());
    return complete ? new Match(i, shift.to(), amount.shifted(sign, null, Anchor.MENTION), Use.ANCHORED_DURATION) : null;
  }

  /** "this week" in "a year ago this week"; null for others. */
  private Match nearUnit(int i, Amount amount) {
    boolean years = amount.unit() == CalendarUnit.YEAR && !amount.half() && text.style().monthFirst();
    Match near = years && text.is(i, Role.THIS) ? units.thisUnit(text.skip(i, Role.THIS), i) : null;
    return near != null && near.reading() instanceof Relative same && same.unit().compareTo(CalendarUnit.YEAR) < 0 ? near : null;
  }

  /** "three weeks from June 5" behind "for", "two hours starting at 2 pm": from its beginning to the end of the amount. */
  private Match run(int i, Amount amount, int at) {
    Match start = starts.apply(text.skip(at, Role.ARTICLE));
    return start == null ? null : new Match(i, start.to(),
        new TimeReading.Interval(start.reading(), amount.shifted(1, start.reading(), Anchor.MENTION)), Use.ANCHORED_DURATION);
  }

  /** "three months to January", "year ended 31 March" behind "the": a period by its end. */
  Match upTo(int i) {
    Amount amount = text.style().monthFirst() && text.endsBefore(i, Role.DAY_ARTICLE) ? Amount.at(text, i) : null;
    Hit unit = amount == null && text.endsBefore(i, Role.DAY_ARTICLE) ? text.hit(i, Role.UNIT) : null;
    int to = amount != null ? amount.to() : unit == null || !TimeUnits.canBeSingular(unit.word()) ? i : unit.to();
    CalendarUnit size = amount != null ? amount.unit() : to == i ? CalendarUnit.HOUR : TimeUnits.unit(unit.word());
    int next = text.skip(to, Role.UP_TO);
    Match end = size.isClock() || next == to || amount != null && amount.value() == null ? null
        : dates.match(text.skip(next, Role.DAY_ARTICLE));
    boolean dated = end != null && end.reading() instanceof Dated date && date.month() != null;
    int count = amount == null ? 1 : amount.value();
    return dated ? new Match(i, end.to(), new TimeReading.UpTo(count, size, end.reading()), Use.ANCHORED_DURATION) : null;
  }

  /** "moins de" before an amount or as its first words. */
  private boolean isLess(int i) {
    Hit before = text.before(i, Role.HEDGE);
    Hit hedge = before == null ? text.hit(i, Role.HEDGE) : before;
    return hedge != null && hedge.word().value().equals("less");
  }

  /** "moins de trois jours après Noël": from Christmas on. */
  private static TimeReading fromOrigin(TimeReading origin, TimeReading end, int sign) {
    return sign < 0 ? new TimeReading.Interval(end, origin) : new TimeReading.Interval(origin, end);
  }

  /** True for "à" in "un an après à Vesoul", false for "de" in "un an avant de partir". */
  private boolean isPreposition(int i) {
    List<Reading> readings = text.readings(i);
    return !text.is(i, Role.OF) && !readings.isEmpty() && readings.stream().allMatch(reading -> reading.is(Category.PREPOSITION));
  }
}
