package articlefacts.extraction.time;

import articlefacts.extraction.text.Reading.Category;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.TimeExpression.Use;
import articlefacts.extraction.time.TimeReading.Dated;
import articlefacts.extraction.time.TimeReading.Moment;
import articlefacts.extraction.time.TimeReading.Relative;
import articlefacts.extraction.time.TimeReading.Shifted;
import articlefacts.extraction.time.TimeReading.Toward;
import articlefacts.extraction.time.TimeWord.Role;
import articlefacts.extraction.time.TimeWords.Hit;
import java.util.function.IntFunction;

/**
 * Reads what only another date can tell: "hier", "ce matin", "la semaine dernière", "il y a trois ans", "deux jours avant Noël", "ces
 * dernières 24 heures".
 */
final class RelativeGrammar {

  /** Ends the value of "day after", which may go before its day. */
  private static final String NEXT = " next";
  /** Ends the value of "eve of", whose day must follow. */
  private static final String EVE = " eve";

  private final TimeText text;
  private final Sentence sentence;
  private final DateGrammar dates;
  private final RelativeUnits units;
  private final WindowGrammar windows;
  private final ShiftGrammar shifts;
  /** Reads any date, for the origin of "deux jours avant Noël". */
  private final IntFunction<Match> origins;

  /** @param starts reads any date or time of day, for the beginning of "two hours from 2 pm" */
  RelativeGrammar(TimeText text, DateGrammar dates, IntFunction<Match> origins, IntFunction<Match> starts) {
    this.text = text;
    this.sentence = text.sentence();
    this.dates = dates;
    this.units = new RelativeUnits(text);
    this.windows = new WindowGrammar(text);
    this.shifts = new ShiftGrammar(text, dates, units, windows, origins, starts);
    this.origins = origins;
  }

  /** The longest relative expression that starts at a token; null when there is none. */
  Match match(int i) {
    Match match = Match.longer(Match.longer(deictic(i), directedPart(i)), Match.longer(demonstrative(i), theDay(i)));
    match = Match.longer(match, units.directed(i));
    match = Match.longer(match, units.directedBefore(i));
    match = Match.longer(match, units.weekend(i));
    match = Match.longer(match, units.thatUnit(i));
    match = Match.longer(match, shifts.ago(i));
    match = Match.longer(match, shifts.lasting(i));
    match = Match.longer(Match.longer(match, shifts.shifted(i)), shifts.upTo(i));
    match = Match.longer(match, windows.coming(i));
    return Match.longer(match, windows.window(i));
  }

  /** "hier", "la veille", "la veille de Noël". */
  private Match deictic(int i) {
    Hit word = text.hit(i, Role.DEICTIC);
    if (word == null) {
      return null;
    }
    Relative relative = relative(word.word().value());
    if (word.word().value().endsWith(" alone") && windows.isNarrowed(word.to())) {
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
}
