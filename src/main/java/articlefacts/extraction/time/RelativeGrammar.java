package articlefacts.extraction.time;

import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Reading.Category;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.TimeExpression.Use;
import articlefacts.extraction.time.TimeReading.Dated;
import articlefacts.extraction.time.TimeReading.Moment;
import articlefacts.extraction.time.TimeReading.Relative;
import articlefacts.extraction.time.TimeReading.Shifted;
import articlefacts.extraction.time.TimeReading.Toward;
import articlefacts.extraction.time.TimeReading.Window;
import articlefacts.extraction.time.TimeWord.Role;
import articlefacts.extraction.time.TimeWords.Hit;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Reads what only another date can tell: "hier", "ce matin", "la semaine dernière", "il y a trois ans", "deux jours avant Noël", "ces
 * dernières 24 heures".
 */
final class RelativeGrammar {

  /** The value of "within", which reaches from now to the end of its amount. */
  private static final String WINDOW = "window";
  /** In the value of words between an amount and its beginning: "starting" in "two weeks starting June 3". */
  private static final String RUN = "run ";

  /** Ends the value of "day after", which may go before its day. */
  private static final String NEXT = " next";
  /** Ends the value of "eve of", whose day must follow. */
  private static final String EVE = " eve";

  private final TimeText text;
  private final Sentence sentence;
  private final DateGrammar dates;
  private final RelativeUnits units;
  /** Reads any date, for the origin of "deux jours avant Noël". */
  private final IntFunction<Match> origins;
  /** Reads any date or time of day, for the beginning of "two hours from 2 pm". */
  private final IntFunction<Match> starts;

  RelativeGrammar(TimeText text, DateGrammar dates, IntFunction<Match> origins, IntFunction<Match> starts) {
    this.text = text;
    this.sentence = text.sentence();
    this.dates = dates;
    this.units = new RelativeUnits(text);
    this.origins = origins;
    this.starts = starts;
  }

  /** The longest relative expression that starts at a token; null when there is none. */
  Match match(int i) {
    Match match = Match.longer(Match.longer(deictic(i), directedPart(i)), Match.longer(demonstrative(i), theDay(i)));
    match = Match.longer(match, units.directed(i));
    match = Match.longer(match, units.directedBefore(i));
    match = Match.longer(match, units.weekend(i));
    match = Match.longer(match, units.thatUnit(i));
    match = Match.longer(match, ago(i));
    match = Match.longer(match, lasting(i));
    match = Match.longer(Match.longer(match, shifted(i)), upTo(i));
    match = Match.longer(match, coming(i));
    return Match.longer(match, window(i));
  }

  /** "hier", "la veille", "la veille de Noël". */
  private Match deictic(int i) {
    Hit word = text.hit(i, Role.DEICTIC);
    if (word == null) {
      return null;
    }
    Relative relative = relative(word.word().value());
    if (word.word().value().endsWith(" alone") && isNarrowed(word.to())) {
      return null;
    }
    int part = word.word().value().indexOf(" publication ");
    if (part > 0 && !word.word().value().endsWith(" alone")) { // "last night"
      DayPart name = new TimeWord(Role.DAY_PART, word.word().value().substring(part + " publication ".length())).as(DayPart.class);
      return new Match(i, word.to(), new Moment(relative, name, null));
    }
    if (relative.anchor() == Anchor.PUBLICATION) {
      return named(i, word.to(), relative);
    }
    boolean eve = word.word().value().endsWith(EVE);
    if (word.word().value().endsWith(NEXT)) {
      return nextTo(i, word.to(), relative);
    }
    if (!text.is(word.to(), Role.OF) && !eve) {
      return new Match(i, word.to(), relative);
    }
    Match origin = origins.apply(text.skip(text.skip(word.to(), Role.OF), Role.ARTICLE));
    if (origin == null) {
      return null; // "la veille de son départ"
    }
    int days = Math.abs(relative.offset());
    return new Match(i, origin.to(),
        new Shifted(days, false, relative.unit(), Integer.signum(relative.offset()), origin.reading(), Anchor.MENTION));
  }

  /** "following morning", "previous night": a part of the day next to the one that the text speaks of. */
  private Match directedPart(int i) {
    Hit direction = text.hit(i, Role.DIRECTED);
    Hit part = direction == null ? null : text.hit(direction.to(), Role.DAY_PART);
    if (part == null || part.word().value().endsWith(" adverb")) {
      return null;
    }
    Direction side = direction.word().as(Direction.class);
    // "last evening", but "the next morning"
    Anchor anchor = side == Direction.LAST || side == Direction.THIS ? Anchor.PUBLICATION : Anchor.MENTION;
    TimeReading day = side == Direction.FOLLOWING || side == Direction.PRECEDING // of a day that must have been named
        ? new Shifted(1, false, CalendarUnit.DAY, side.sign(), null, Anchor.MENTION) : new Relative(CalendarUnit.DAY, side.sign(), anchor);
    return new Match(i, part.to(), new Moment(day, DayPart.of(part.word()), null), Use.VAGUE_DATE);
  }

  /** "the day" in "fell 3% for the day": the one that the text speaks of; not "the order of the day", "the day he left". */
  private Match theDay(int i) {
    Hit unit = text.style().monthFirst() && text.endsBefore(i, Role.DAY_ARTICLE) ? text.hit(i, Role.UNIT) : null;
    boolean day = unit != null && TimeUnits.unit(unit.word()) == CalendarUnit.DAY && TimeUnits.canBeSingular(unit.word());
    if (day && text.readings(i - 2).stream().anyMatch(reading -> reading.is(Category.VERB)
        && text.isLemma(reading.lemma(), Role.DAY_VERB))) {
      boolean free = !sentence.has(unit.to()) || sentence.isSymbol(unit.to()) || text.canBe(unit.to(), Category.PREPOSITION)
          || text.canBe(unit.to(), Category.ADVERB);
      return free && !text.is(unit.to(), Role.OF) ? new Match(i, unit.to(), new Relative(CalendarUnit.DAY, 0, Anchor.MENTION)) : null;
    }
    Hit preposition = day ? text.before(i - 1, Role.PREPOSITION) : null;
    boolean led = preposition != null && !text.is(i - 2, Role.OF) && !text.is(i - 2, Role.AHEAD)
        && (preposition.word().as(Relation.class) == Relation.DURING || preposition.word().as(Relation.class) == Relation.ON);
    boolean closed = led && (!sentence.has(unit.to()) || sentence.isSymbol(unit.to()) && ".,;:)".contains(sentence.form(unit.to())));
    return closed ? new Match(i, unit.to(), new Relative(CalendarUnit.DAY, 0, Anchor.MENTION)) : null;
  }

  /** "day after Christmas", "day before" alone; null for "the day after the vote", which nothing here can date. */
  private Match nextTo(int i, int to, Relative relative) {
    Match origin = origins.apply(text.skip(to, Role.DAY_ARTICLE));
    if (origin != null && origin.use() == Use.DATE) {
      return new Match(i, origin.to(),
          new Shifted(1, false, CalendarUnit.DAY, relative.offset(), origin.reading(), Anchor.MENTION));
    }
    boolean event = text.canBe(to, Category.DETERMINER) || text.canBe(to, Category.PRONOUN) || sentence.isCapitalised(to)
        || text.canBe(to, Category.NOUN) && !text.canBe(to, Category.PREPOSITION) && !text.canBe(to, Category.ADVERB);
    return event ? null : new Match(i, to, relative);
  }

  /** "dans l’année de sa mort", "dans la journée qui suit", "dans l’année 1998". */
  private boolean isNarrowed(int i) {
    return text.is(i, Role.OF) || text.is(i, Role.SUBORDINATE) || text.is(i, Role.DIRECTION) || text.is(i, Role.THERE)
        || text.number(i) != null
        || text.isCounted(i);
  }

  /** "demain vendredi", "hier mardi 14 mai": the day named twice. */
  private Match named(int i, int to, Relative relative) {
    int next = sentence.form(to).equals(",") ? to + 1 : to;
    Match day = dates.match(next);
    if (day == null || !(day.reading() instanceof Dated dated) || dated.weekday() == null) {
      return new Match(i, to, relative);
    }
    return dated.month() != null ? day.from(i) : next == to ? new Match(i, day.to(), relative) : new Match(i, to, relative);
  }

  private static Relative relative(String value) {
    String[] parts = value.split(" ");
    return new Relative(TimeUnits.unit(new TimeWord(Role.UNIT, parts[0])), Integer.parseInt(parts[1]),
        new TimeWord(Role.DEICTIC, parts[2]).as(Anchor.class));
  }

  /** "ce matin", "cette semaine", "ce jour-là", "ce lundi", "ce 5 mai", "cet été". */
  private Match demonstrative(int i) {
    Hit determiner = text.hit(i, Role.THIS);
    if (determiner == null) {
      return that(i);
    }
    int next = determiner.to();
    Hit part = text.hit(next, Role.DAY_PART);
    if (part != null) {
      int to = text.skip(part.to(), Role.THERE);
      Anchor anchor = to > part.to() ? Anchor.MENTION : Anchor.PUBLICATION;
      return new Match(i, text.skip(to, Role.HERE),
          new Moment(new Relative(CalendarUnit.DAY, 0, anchor), DayPart.of(part.word()), null));
    }
    return Match.longer(units.thisUnit(next, i), thisNamed(next, i));
  }

  /** "that day", "that morning". */
  private Match that(int i) {
    Hit determiner = text.hit(i, Role.THAT);
    Hit part = determiner == null ? null : text.hit(determiner.to(), Role.DAY_PART);
    if (part != null) {
      return new Match(i, part.to(), new Moment(new Relative(CalendarUnit.DAY, 0, Anchor.MENTION), DayPart.of(part.word()), null));
    }
    return determiner == null ? null : units.sameUnit(determiner.to(), i);
  }

  private Match thisNamed(int next, int from) {
    Match named = dates.match(next);
    if (named == null || named.reading() instanceof Dated dated && dated.year() != null) {
      return null;
    }
    if (named.reading() instanceof Toward) {
      return named.from(from);
    }
    Hit there = text.hit(named.to(), Role.THERE);
    int to = there == null ? text.skip(named.to(), Role.HERE) : there.to();
    return new Match(from, to, new Toward(named.reading(), there == null ? Direction.THIS : Direction.SAME));
  }

  /** "il y a trois ans", "dans quinze jours". */
  private Match ago(int i) {
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
      return isNarrowed(amount.to()) ? null
          : new Match(i, amount.to(), new Window(amount.value(), amount.unit(), 1), Use.ANCHORED_DURATION);
    }
    boolean hedged = ago != null && amount.about();
    TimeReading reading = amount.shifted(ago == null ? 1 : -1, null, Anchor.PUBLICATION);
    return new Match(i, amount.to(), hedged ? new TimeReading.Phased(reading, Phase.APPROXIMATE) : reading, Use.ANCHORED_DURATION);
  }

  /** "depuis trois ans": no date of its own, but the time of other figures. */
  private Match lasting(int i) {
    Hit since = text.before(i, Role.FOR);
    Amount amount = since == null ? null : Amount.at(text, i);
    if (amount == null) {
      return null;
    }
    return new Match(i, amount.to(), amount.shifted(-1, null, Anchor.PUBLICATION), Use.DURATION);
  }

  /** "trois semaines plus tard", "deux jours avant Noël", "trois semaines à compter de demain". */
  private Match shifted(int i) {
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
      return new Match(i, origin.to(), isLess(i) ? upTo(origin.reading(), end, sign) : end, Use.ANCHORED_DURATION);
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
  private Match upTo(int i) {
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
  private static TimeReading upTo(TimeReading origin, TimeReading end, int sign) {
    return sign < 0 ? new TimeReading.Interval(end, origin) : new TimeReading.Interval(origin, end);
  }

  /** True for "à" in "un an après à Vesoul", false for "de" in "un an avant de partir". */
  private boolean isPreposition(int i) {
    List<Reading> readings = text.readings(i);
    return !text.is(i, Role.OF) && !readings.isEmpty() && readings.stream().allMatch(reading -> reading.is(Category.PREPOSITION));
  }

  /** "24 heures" in "dans les 24 heures". */
  private Match coming(int i) {
    Amount amount = text.endsBefore(i, Role.WITHIN) ? Amount.at(text, i) : null;
    boolean counted = amount != null && amount.value() != null && amount.value() > 1;
    boolean narrowed = !counted || isNarrowed(amount.to()) || text.is(amount.to(), Role.SHIFT)
        || text.canBe(amount.to(), Category.VERB);
    return narrowed ? null : new Match(i, amount.to(), new Window(amount.value(), amount.unit(), 1), Use.ANCHORED_DURATION);
  }

  /** "24 dernières heures", "dernières 24 heures", "prochains jours", "trois jours à venir". */
  private Match window(int i) {
    Match hour = hour(i);
    if (hour != null) {
      return hour;
    }
    Numeral number = text.number(i, 1, 999);
    Hit direction = text.hit(number == null ? i : number.to(), Role.DIRECTION_BEFORE);
    if (direction == null) {
      return windowAfter(i);
    }
    Match couple = number == null ? fixedWindow(i, direction) : null;
    if (couple != null) {
      return couple;
    }
    Numeral second = number == null ? text.number(direction.to(), 1, 999) : null;
    Hit unit = text.hit(second == null ? direction.to() : second.to(), Role.UNIT);
    Numeral counted = number == null ? second : number;
    if (unit == null || text.is(unit.to(), Role.OF) || second != null && isVerb(i)) {
      return null;
    }
    int sign = direction.word().as(Direction.class).sign();
    boolean past = text.style().monthFirst() && counted == null && text.endsBefore(i, Role.DAY_ARTICLE) && sentence.form(i).equals("past");
    if (past && TimeUnits.canBeSingular(unit.word())) {
      return new Match(i, unit.to(), new Window(1, TimeUnits.unit(unit.word()), sign), Use.ANCHORED_DURATION); // "over the past decade"
    }
    if (sign == 0 || !TimeUnits.canBePlural(unit.word()) || counted == null && TimeUnits.canBeSingular(unit.word())
        && !text.endsBefore(i, Role.THIS) && !isPluralBefore(i)) {
      return null;
    }
    Integer amount = counted == null ? null : counted.value();
    Use use = amount == null ? Use.DURATION : Use.ANCHORED_DURATION;
    return new Match(i, unit.to(), new Window(amount, TimeUnits.unit(unit.word()), sign), use);
  }

  /** "last" in "will last three weeks", "is to last two months". */
  private boolean isVerb(int i) {
    return text.style().monthFirst() && text.canBe(i, VerbForm.INFINITIVE)
        && (text.isLemma(sentence.form(i - 1), Role.INTENT) || text.canBe(i - 1, VerbForm.FUTURE) || isInfinitiveMark(i - 1));
  }

  /** "to" behind a verb: "is expected to last", not "compared to last year". */
  private boolean isInfinitiveMark(int i) {
    return text.is(i, Role.RANGE_TO) && text.canBe(i - 1, Category.VERB) && !text.endsBefore(i + 1, Role.COMPARED);
  }

  /** "next hour", "past hour": one that begins or ends now; a "last minute" does not. */
  private Match hour(int i) {
    Hit direction = text.style().monthFirst() ? text.hit(i, Role.DIRECTION_BEFORE) : null;
    Hit unit = direction == null ? null : text.hit(direction.to(), Role.UNIT);
    boolean hour = unit != null && TimeUnits.unit(unit.word()) == CalendarUnit.HOUR && TimeUnits.canBeSingular(unit.word());
    int sign = hour ? direction.word().as(Direction.class).sign() : 0;
    return sign == 0 || text.is(unit.to(), Role.OF) ? null
        : new Match(i, unit.to(), new Window(1, CalendarUnit.HOUR, sign), Use.ANCHORED_DURATION);
  }

  /** "next couple of weeks". */
  private Match fixedWindow(int i, Hit direction) {
    Hit fixed = text.hit(direction.to(), Role.FIXED_AMOUNT);
    int sign = fixed == null ? 0 : direction.word().as(Direction.class).sign();
    Amount amount = sign == 0 ? null : Amount.at(text, direction.to());
    return amount == null ? null : new Match(i, amount.to(), new Window(amount.value(), amount.unit(), sign), Use.ANCHORED_DURATION);
  }

  private boolean isPluralBefore(int i) {
    return sentence.form(i - 1).endsWith("s");
  }

  private Match windowAfter(int i) {
    Amount amount = Amount.at(text, i);
    Hit direction = amount == null || amount.value() == null || amount.value() < 2 ? null : text.hit(amount.to(), Role.DIRECTION);
    if (direction == null || text.style().monthFirst() && text.is(direction.to(), Role.UNIT)) {
      return null; // "three hours last week"
    }
    Direction toward = direction.word().as(Direction.class);
    int sign = toward.anchor() == Anchor.PUBLICATION ? toward.sign() : 0; // "deux mois suivant la notification" is none
    return sign == 0 ? null : new Match(i, direction.to(), new Window(amount.value(), amount.unit(), sign), Use.ANCHORED_DURATION);
  }
}
