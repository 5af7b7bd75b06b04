package articlefacts.extraction.time;

import articlefacts.extraction.time.TimeExpression.Use;
import articlefacts.extraction.time.TimeReading.Relative;
import articlefacts.extraction.time.TimeReading.Shifted;
import articlefacts.extraction.time.TimeWord.Role;
import articlefacts.extraction.time.TimeWords.Hit;

/** Reads units of the calendar that lie near an anchor: "semaine dernière", "mois", "cette année", "l’année suivante". */
final class RelativeUnits {

  private static final int MOST = 9_999;

  private final TimeText text;

  RelativeUnits(TimeText text) {
    this.text = text;
  }

  /** "mois dernier", or "mois" alone as the one of publication; for a period named by another word ("la fin du mois"). */
  Match unit(int i) {
    Hit unit = calendarUnit(i);
    if (unit == null) {
      return null;
    }
    Match directed = directed(i);
    CalendarUnit size = TimeUnits.unit(unit.word());
    return directed != null ? directed : new Match(i, unit.to(), new Relative(size, 0, Anchor.PUBLICATION));
  }

  /** "semaine dernière", "an prochain", "année suivante", "trimestre en cours". */
  Match directed(int i) {
    Hit unit = calendarUnit(i);
    Hit direction = unit == null ? null : text.hit(unit.to(), Role.DIRECTION);
    if (direction == null || text.number(i - 1, 2, MOST) != null) {
      return null; // "deux mois suivant la notification"
    }
    return new Match(i, direction.to(), relative(TimeUnits.unit(unit.word()), direction.word().as(Direction.class)));
  }

  /** "le week-end", which without further words is the one at hand; other units are not: "le mois". */
  Match weekend(int i) {
    Hit unit = text.endsBefore(i, Role.HABIT) ? calendarUnit(i) : null;
    unit = unit == null && text.style().monthFirst() && isLed(i) ? calendarUnit(i) : unit; // "over the weekend"
    boolean weekend = unit != null && TimeUnits.unit(unit.word()) == CalendarUnit.WEEKEND && !text.is(unit.to(), Role.OF);
    return weekend ? new Match(i, unit.to(), new Relative(CalendarUnit.WEEKEND, 0, Anchor.PUBLICATION)) : null;
  }

  /** True behind "over the", "at the", but not "of the". */
  private boolean isLed(int i) {
    boolean across = text.endsBefore(i, Role.PREPOSITION) && !text.endsBefore(i, Role.OF);
    return text.endsBefore(i, Role.DAY_ARTICLE) && !text.endsBefore(i - 1, Role.OF) && (across || text.endsBefore(i - 1, Role.PREPOSITION));
  }

  /** "week-end-là" after "le", "année-là" after "cette". */
  Match thatUnit(int i) {
    Hit unit = calendarUnit(i);
    Hit there = unit == null ? null : text.hit(unit.to(), Role.THERE);
    return there == null ? null : new Match(i, there.to(), relative(TimeUnits.unit(unit.word()), Direction.SAME));
  }

  /** "day" in "that day": the one that the text speaks of; {@code i} is the token after "that". */
  Match sameUnit(int i, int from) {
    Hit unit = calendarUnit(i);
    return unit == null ? null : new Match(from, unit.to(), relative(TimeUnits.unit(unit.word()), Direction.SAME));
  }

  /** "même jour", "prochain week-end", "dernier trimestre". */
  Match directedBefore(int i) {
    Hit any = text.hit(i, Role.DIRECTED);
    Hit direction = any == null ? text.hit(i, Role.DIRECTION_BEFORE) : any;
    Hit unit = direction == null ? null : calendarUnit(direction.to());
    if (unit == null) {
      return any == null || any.word().as(Direction.class) != Direction.SAME ? null : samePeriod(i, any.to());
    }
    if (any != null) {
      Direction side = any.word().as(Direction.class);
      boolean lastDay = side == Direction.LAST && TimeUnits.unit(unit.word()) == CalendarUnit.DAY; // that of something, or yesterday
      boolean narrowed = text.is(unit.to(), Role.OF) && side != Direction.SAME || lastDay;
      Match named = new Match(i, unit.to(), relative(TimeUnits.unit(unit.word()), side));
      return narrowed ? null : side == Direction.SAME ? inOtherYear(named) : named;
    }
    Direction toward = direction.word().as(Direction.class);
    CalendarUnit size = TimeUnits.unit(unit.word());
    // "la dernière année de son mandat" is no year of the calendar
    boolean ofSomething = text.is(unit.to(), Role.OF);
    boolean calendar = size == CalendarUnit.WEEKEND || size == CalendarUnit.QUARTER || size == CalendarUnit.HALF_YEAR;
    boolean fits = toward == Direction.SAME || !ofSomething && (calendar || toward == Direction.NEXT && size != CalendarUnit.DAY);
    return fits ? new Match(i, unit.to(), relative(size, toward)) : null;
  }

  /** "same period last year", "same time a year earlier"; {@code noun} is the token behind "same". */
  private Match samePeriod(int i, int noun) {
    Hit period = text.hit(noun, Role.SAME_PERIOD);
    Match whole = period == null ? null : inOtherYear(new Match(i, text.skip(period.to(), Role.OF), new TimeReading.SamePeriod(0)));
    if (whole == null || !(whole.reading() instanceof Shifted shifted) || shifted.amount() == null || shifted.half()) {
      return null;
    }
    return new Match(i, whole.to(), new TimeReading.SamePeriod(shifted.sign() * shifted.amount()), whole.use());
  }

  /** "the same month a year earlier", "the same quarter last year": one time; the match itself where no year is said behind it. */
  private Match inOtherYear(Match same) {
    Amount amount = Amount.at(text, same.to());
    Hit shift = amount == null || amount.unit() != CalendarUnit.YEAR ? null : text.hit(amount.to(), Role.SHIFT);
    if (shift != null) {
      int sign = shift.word().value().startsWith("-") ? -1 : 1;
      return new Match(same.from(), shift.to(), amount.shifted(sign, same.reading(), Anchor.MENTION), Use.ANCHORED_DURATION);
    }
    Match year = Match.longer(directed(same.to()), directedBefore(same.to()));
    boolean other = year != null && year.reading() instanceof Relative relative && relative.unit() == CalendarUnit.YEAR
        && relative.offset() != 0
        && relative.anchor() == Anchor.PUBLICATION;
    if (!other) {
      return same;
    }
    int offset = ((Relative) year.reading()).offset();
    return new Match(same.from(), year.to(),
        new Shifted(Math.abs(offset), false, CalendarUnit.YEAR, Integer.signum(offset), same.reading(), Anchor.MENTION));
  }

  /** "ce mois-ci", "cette année", "ce jour-là"; {@code i} is the token after "ce". */
  Match thisUnit(int i, int from) {
    Hit unit = calendarUnit(i);
    if (unit == null) {
      return null;
    }
    Hit there = text.hit(unit.to(), Role.THERE);
    int to = there != null ? there.to() : text.skip(unit.to(), Role.HERE);
    Direction direction = there != null ? Direction.SAME : Direction.THIS;
    return new Match(from, to, relative(TimeUnits.unit(unit.word()), direction));
  }

  private static Relative relative(CalendarUnit unit, Direction direction) {
    return new Relative(unit, direction.sign(), direction.anchor());
  }

  /** A unit of a day or more in the singular. */
  private Hit calendarUnit(int i) {
    Hit unit = text.hit(i, Role.UNIT);
    boolean fits = unit != null && TimeUnits.canBeSingular(unit.word()) && !TimeUnits.unit(unit.word()).isClock();
    return fits ? unit : null;
  }
}
