package articlefacts.extraction.time;

import articlefacts.extraction.number.NumberReader;
import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.Reading.Category;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import articlefacts.extraction.text.Spare;
import articlefacts.extraction.time.TimeExpression.Use;
import articlefacts.extraction.time.TimeReading.Dated;
import articlefacts.extraction.time.TimeReading.Phased;
import articlefacts.extraction.time.TimeReading.Repeated;
import articlefacts.extraction.time.TimeWord.Role;
import articlefacts.extraction.time.TimeWords.Hit;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the time expressions of a sentence and reads what they say: "depuis juin 2014" → June 2014, since.
 *
 * <p>The publication date plays no part here; {@link TimeResolver} takes it. Immutable and thread-safe. A scan stops at each token that
 * begins a phrase of the tables or a number, tries the grammars there and keeps the longest reading.
 */
public final class TimeReader {

  private final TimeWords words;
  private final NumberReader numbers;
  private final Morphology morphology;
  private final Spare<TimeRoom> idle = new Spare<>();

  public TimeReader(TimeWords words, NumberReader numbers, Morphology morphology) {
    this.words = words;
    this.numbers = numbers;
    this.morphology = morphology;
  }

  /** A reader for articles of a variety that writes the day first in digits: British "3/4" is the 3rd of April. */
  public TimeReader withDayFirst() {
    return new TimeReader(words.withDayFirst(), numbers, morphology);
  }

  /** The time expressions of a sentence in text order; they do not overlap. */
  public List<TimeExpression> read(Sentence sentence) {
    TimeRoom room = idle.take(TimeRoom::new).clear(sentence.size());
    List<TimeExpression> expressions = read(sentence, room);
    idle.put(room);
    return expressions;
  }

  private List<TimeExpression> read(Sentence sentence, TimeRoom room) {
    Numerals numerals = new Numerals(sentence, numbers, words, room);
    if (!mayHold(sentence, numerals)) {
      return List.of();
    }
    TimeText text = new TimeText(sentence, words, numerals, morphology, room);
    List<Match> matches = shareYears(text, matches(text));
    if (matches.isEmpty()) {
      return List.of();
    }
    TenseFinder tenses = new TenseFinder(text);
    List<TimeExpression> expressions = new ArrayList<>(matches.size());
    for (Match match : matches) {
      if (isName(sentence, match) || isCommonNoun(text, match)) {
        continue;
      }
      Hit certain = text.before(Lead.before(text, match.from()).inner(), Role.TENSE);
      Tense around = isMonthOf(text, match) ? Tense.NONE : tenses.around(match.from(), match.to());
      boolean ahead = certain != null && text.style().monthFirst() && certain.word().as(Tense.class) == Tense.FUTURE;
      boolean over = ahead && isWeekday(match) && tenses.isOver(match.from()); // "had risen by Friday"
      Tense tense = certain == null || over ? around : certain.word().as(Tense.class);
      boolean headline = text.style().monthFirst() && tense == Tense.PRESENT && isWeekday(match);
      tense = tenses.isAppointed(match.from()) && isWeekday(match) ? Tense.FUTURE : headline ? Tense.NONE : tense; // "shares fall Monday"
      if (tense.isPast() && isSpent(text, match)) {
        continue;
      }
      expressions.add(expression(text, isCustom(text, match, tenses) ? weekly(match) : articled(text, match), tense));
    }
    return List.copyOf(expressions);
  }

  private static boolean isWeekday(Match match) {
    return match.reading() instanceof Dated dated && dated.isWeekday();
  }

  /** "in 24 hours" in "40 mm fell in 24 hours": how long it took; "it will open in two weeks" is a date. */
  private static boolean isSpent(TimeText text, Match match) {
    boolean window = match.reading() instanceof TimeReading.Window within && within.sign() > 0;
    boolean ahead = window || match.reading() instanceof TimeReading.Shifted shifted && shifted.sign() > 0 && shifted.origin() == null
        && shifted.anchor() == Anchor.PUBLICATION;
    return ahead && text.style().monthFirst() && text.is(match.from(), Role.AHEAD);
  }

  /** True where a word or number stands that an expression may begin with; most sentences have none. */
  private boolean mayHold(Sentence sentence, Numerals numerals) {
    for (int i = 0; i < sentence.size(); i++) {
      if (words.mayOpen(sentence.lexeme(i)) || sentence.isDigits(i) || sentence.isWord(i) && numerals.at(i) != null) {
        return true;
      }
    }
    return false;
  }

  /** "janvier et février 2021": the year at the end of a list is that of every member. */
  private static List<Match> shareYears(TimeText text, List<Match> matches) {
    List<Match> shared = new ArrayList<>(matches);
    for (int i = shared.size() - 2; i >= 0; i--) {
      Match match = shared.get(i);
      Match next = shared.get(i + 1);
      boolean dates = match.reading() instanceof Dated own && own.year() == null && own.month() != null && own.weekday() == null
          && next.reading() instanceof Dated later && later.year() != null && later.month() != null;
      if (dates && isListed(text, match.to(), next.from())) {
        Dated own = (Dated) match.reading();
        Dated later = (Dated) next.reading();
        int year = own.month() <= later.month() ? later.year() : later.year() - 1; // "décembre et janvier 2021"
        shared.set(i, match.with(match.to(), new Dated(year, own.month(), own.day(), null)));
      }
    }
    return shared;
  }

  /** Nothing but "et", ",", articles and prepositions between. */
  private static boolean isListed(TimeText text, int from, int to) {
    boolean linked = false;
    for (int i = from; i < to; i++) {
      boolean list = text.is(i, Role.LIST);
      linked |= list;
      if (!list && !text.is(i, Role.ARTICLE) && !text.is(i, Role.DAY_ARTICLE) && !text.is(i, Role.PREPOSITION)
          && !text.is(i, Role.YEAR_CUE)) {
        return false;
      }
    }
    return linked && to - from <= 3;
  }

  /** "fréquenté le dimanche", "fermé le lundi". */
  private static boolean isCustom(TimeText text, Match match, TenseFinder tenses) {
    boolean weekday = match.reading() instanceof Dated dated && dated.isWeekday();
    return weekday && text.endsBefore(match.from(), Role.HABIT) && tenses.followsParticiple(match.from());
  }

  private static Match weekly(Match match) {
    return match.with(match.to(), SetGrammar.weekly(List.of(((Dated) match.reading()).weekday())));
  }

  /** "les chiffres de mai": the month tells the noun apart, and the verb does not place it. */
  private static boolean isMonthOf(TimeText text, Match match) {
    boolean month = match.reading() instanceof Dated dated && dated.isMonth() && dated.year() == null;
    int of = text.startBefore(match.from(), Role.OF);
    if (!month || of == match.from() || text.is(of - 1, Role.UNIT)) {
      return false;
    }
    Relation relation = Lead.before(text, match.from()).relation();
    return (relation == null || relation == Relation.DURING) && text.isCounted(of - 1);
  }

  /** "Sylvie Noël", "l’église Saint-Nicolas d’Acre": a feast right after a capital or inside a hyphenated name is no date. */
  private static boolean isName(Sentence sentence, Match match) {
    if (!(match.reading() instanceof TimeReading.Feast feast) || feast.year() != null) {
      return false;
    }
    int before = match.from() - 1;
    boolean name = sentence.isCapitalised(before) && before > 0 || sentence.form(before).equals(".") && sentence.isCapitalised(before - 1);
    boolean joined = sentence.form(match.to()).equals("-") && sentence.touchesNext(match.to());
    return name || joined;
  }

  /** "leur ascension", "l’ascension du mont Blanc": a common noun, whatever feast is called so. */
  private static boolean isCommonNoun(TimeText text, Match match) {
    Sentence sentence = text.sentence();
    boolean feast = match.reading() instanceof TimeReading.Feast known && known.year() == null && match.to() - match.from() == 1;
    if (!feast || sentence.isCapitalised(match.from()) || !text.canBe(match.from(), Category.NOUN)) {
      return false;
    }
    boolean determined = text.canBe(match.from() - 1, Category.DETERMINER);
    return text.is(match.to(), Role.OF) || determined && !text.endsBefore(match.from(), Role.ARTICLE);
  }

  private List<Match> matches(TimeText text) {
    Sentence sentence = text.sentence();
    ExpressionGrammar grammar = new ExpressionGrammar(text);
    DayList days = new DayList(text, grammar.dates());
    List<Match> matches = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      Hit never = text.hit(i, Role.NEVER);
      if (never != null && !isInside(text, never, i) && !isOpening(text, grammar, never, i)) {
        i = never.to();
        continue;
      }
      List<Match> list = mayStart(text, i) && !isBetween(text, i) ? grammar.timed(days.match(i)) : List.of();
      if (list.isEmpty()) {
        Match match = mayStart(text, i) ? grammar.match(i, before(text, matches, i)) : null;
        if (match != null && isAddress(text, match)) {
          i = match.to();
          continue;
        }
        list = match == null ? List.of() : List.of(match);
      }
      matches.addAll(list);
      i = list.isEmpty() ? text.skipOne(i, Role.DAY_PART) : list.get(list.size() - 1).to();
    }
    return matches;
  }

  /** True for "the second" in "the second week of 2021". */
  private static boolean isOpening(TimeText text, ExpressionGrammar grammar, Hit never, int i) {
    Match longer = !text.style().monthFirst() ? null : grammar.match(text.is(i, Role.DAY_ARTICLE) ? i + 1 : i, null);
    return longer != null && longer.to() > never.to() && longer.reading() instanceof TimeReading.Part;
  }

  /** True for "à l’heure" in "à l’heure actuelle". */
  private static boolean isInside(TimeText text, Hit never, int i) {
    for (Hit hit : text.hits(i)) {
      if (hit.to() > never.to() && TimeWords.OPENERS.contains(hit.word().role())) {
        return true;
      }
    }
    return false;
  }

  /** True after "entre", which makes a range of what else were a list. */
  private static boolean isBetween(TimeText text, int i) {
    Hit near = text.before(i, Role.RANGE_OPEN);
    Hit open = near == null ? text.before(text.startBefore(i, Role.ARTICLE), Role.RANGE_OPEN) : near;
    return open != null && open.word().value().equals("and");
  }

  private static boolean mayStart(TimeText text, int i) {
    return text.number(i) != null || text.style().monthFirst() && text.sentence().isDigits(i) || text.opens(i);
  }

  /** The expression that ends just before token {@code i}, but for a comma or "et"; null when there is none. */
  private static TimeReading before(TimeText text, List<Match> matches, int i) {
    if (matches.isEmpty()) {
      return null;
    }
    Match last = matches.get(matches.size() - 1);
    int next = text.skip(last.to(), Role.LIST);
    return next > last.to() && next == i ? last.reading() : null;
  }

  /** "rue du 8 mai 1945". */
  private static boolean isAddress(TimeText text, Match match) {
    return text.endsBefore(match.from(), Role.ADDRESS);
  }

  /** "the" belongs to "the third quarter" and "the past nine days" where dates have no article of their own. */
  private static Match articled(TimeText text, Match match) {
    TimeReading reading = match.reading();
    boolean named = reading instanceof TimeReading.Part || reading instanceof TimeReading.Relative || reading instanceof TimeReading.Window
        || reading instanceof TimeReading.SamePeriod || reading instanceof TimeReading.UpTo
            || reading instanceof TimeReading.Shifted shifted && shifted.origin() instanceof TimeReading.Relative;
    return text.style().monthFirst() && named && text.is(match.from() - 1, Role.DAY_ARTICLE) ? match.from(match.from() - 1) : match;
  }

  private static TimeExpression expression(TimeText text, Match match, Tense tense) {
    Lead lead = Lead.before(text, match.from());
    TimeReading meant = isSomeOne(text, match) ? new TimeReading.SomeOne(match.reading()) : habitual(text, match, tense);
    TimeReading reading = lead.about() ? new Phased(meant, Phase.APPROXIMATE) : meant;
    boolean unsaid = lead.relation() == null || lead.relation() == Relation.ON;
    Relation said = onward(text, match);
    Relation relation = said != null ? said : unsaid ? defaultRelation(reading, match) : lead.relation();
    Sentence sentence = text.sentence();
    Span span = sentence.span(match.from(), match.to());
    Span scope = sentence.span(lead.from(), match.to());
    return new TimeExpression(sentence.index(), match.from(), match.to(), span, scope, reading, relation, tense, use(match));
  }

  /** "ou plus tard", "au plus tard" behind the expression, "plus de" in it; null when nothing of the sort is there. */
  private static Relation onward(TimeText text, Match match) {
    Hit onward = text.hit(match.to(), Role.ONWARD);
    if (onward != null) {
      return onward.word().value().isEmpty() ? Relation.SINCE : onward.word().as(Relation.class);
    }
    if (!(match.reading() instanceof TimeReading.Shifted shifted) || match.use() != Use.ANCHORED_DURATION) {
      return null;
    }
    String bound = bound(text, match);
    boolean farther = bound.equals("more");
    return bound.isEmpty() ? null : farther == shifted.sign() < 0 ? Relation.BEFORE : Relation.AFTER;
  }

  /** "more" for "plus de", "less" for "moins de" in or before an amount; "" for neither. */
  private static String bound(TimeText text, Match match) {
    Hit before = text.before(match.from(), Role.HEDGE);
    if (before != null && !before.word().value().isEmpty()) {
      return before.word().value();
    }
    for (int i = match.from(); i < match.to(); i++) {
      Hit hedge = text.hit(i, Role.HEDGE);
      if (hedge != null && !hedge.word().value().isEmpty()) {
        return hedge.word().value();
      }
    }
    return "";
  }

  /** "un dimanche", "un samedi soir": not said which. */
  private static boolean isSomeOne(TimeText text, Match match) {
    TimeReading reading = match.reading() instanceof TimeReading.Moment moment && moment.day() != null ? moment.day() : match.reading();
    boolean named = reading instanceof Dated dated && dated.isWeekday() || reading instanceof TimeReading.Part part && part.whole() == null;
    boolean attribute = text.style().monthFirst() && text.canBeNoun(match.to()); // "a Wednesday hearing"
    return named && !attribute && text.endsBefore(match.from(), Role.SOME_ONE);
  }

  /** "le lundi", "le lundi de 14 h à 18 h", "le week-end" are every one, unless the verb tells of one that was or will be. */
  private static TimeReading habitual(TimeText text, Match match, Tense tense) {
    boolean attribute = text.endsBefore(match.from(), Role.WEEKDAY_SPAN) && text.isCounted(match.from() - 2);
    boolean articled = text.endsBefore(match.from(), Role.HABIT);
    if (articled && text.endsBefore(match.from() - 1, Role.EXCEPT) && match.reading() instanceof Dated day && day.isWeekday()) {
      return SetGrammar.weekly(List.of(day.weekday())); // "ouvert chaque jour au public, sauf le lundi"
    }
    if (articled && (tense.isPast() || tense == Tense.FUTURE)) {
      return thatDay(match.reading());
    }
    if (tense.isPast() || tense == Tense.FUTURE || !attribute && !articled) {
      return match.reading();
    }
    TimeReading reading = match.reading() instanceof TimeReading.Interval interval ? interval.from() : match.reading();
    boolean range = reading != match.reading();
    if (reading instanceof Dated dated && dated.isWeekday() && !range) {
      return SetGrammar.weekly(List.of(dated.weekday()));
    }
    if (reading instanceof TimeReading.Relative relative && relative.unit() == CalendarUnit.WEEKEND && relative.offset() == 0
        && tense == Tense.PRESENT) {
      return SetGrammar.weekly(List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    }
    boolean hours = reading instanceof TimeReading.Moment moment && moment.clock() != null && moment.day() instanceof Dated day
        && day.isWeekday();
    if (!hours || tense == Tense.NONE && !range) {
      return match.reading();
    }
    TimeReading.Moment moment = (TimeReading.Moment) reading;
    return SetGrammar.at(SetGrammar.weekly(List.of(((Dated) moment.day()).weekday())), moment.clock());
  }

  /** "le samedi" of one that was or will be is near the day that the text speaks of. */
  private static TimeReading thatDay(TimeReading reading) {
    if (reading instanceof TimeReading.Moment moment && moment.day() instanceof Dated) {
      return new TimeReading.Moment(thatDay(moment.day()), moment.part(), moment.clock());
    }
    return reading instanceof Dated dated && dated.isWeekday() ? new TimeReading.Toward(dated, Direction.NEAR) : reading;
  }

  private static Use use(Match match) {
    return match.use() == Use.DATE && TimeSizes.isVague(match.reading()) ? Use.VAGUE_DATE : match.use();
  }

  private static Relation defaultRelation(TimeReading reading, Match match) {
    if (match.use() == Use.DURATION && !(reading instanceof TimeReading.Window)) {
      return Relation.SINCE;
    }
    return TimeSizes.isPoint(reading) ? Relation.ON : Relation.DURING;
  }
}
