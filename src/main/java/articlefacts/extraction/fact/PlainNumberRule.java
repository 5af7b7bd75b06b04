package articlefacts.extraction.fact;

import articlefacts.extraction.fact.FigureWords.Role;
import articlefacts.extraction.phrase.CountedPhrase;
import articlefacts.extraction.phrase.CountedReader;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.quantity.Qualifier;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.quantity.QuantityReader;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.util.List;

/**
 * Says what a number without unit is: a count of the noun behind it ("200 hommes"), of the noun at the end of its list ("12, 15 et 20
 * hommes"), of a noun said before ("dont 76 ont été blessés"); an age, a mark on a scale, money; or nothing.
 */
final class PlainNumberRule {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  /** "8.1 billion litres | , from 8.4 billion": so far behind the new level stands the old one, in tokens. */
  private static final int OLD_LEVEL_REACH = 4;
  /** So many members of a list are read ahead for the noun at its end. */
  private static final int LONGEST_LIST = 12;

  private final FigureWords words;
  private final CountedReader counted;
  private final QuantityReader quantities;
  private final AgeRule ages;
  private final ScaleRule scales;
  private final JoinedNoun joinedNouns;
  private final NoFigure noFigures;
  private final BareNumberRule bareNumbers;
  private final NumberList lists;
  private final NamedNoun nouns;
  private final UnsaidMoney money;

  PlainNumberRule(FigureWords words, CountedReader counted, QuantityReader quantities, AgeRule ages, ScaleRule scales,
      JoinedNoun joinedNouns, NoFigure noFigures, BareNumberRule bareNumbers, NumberList lists, NamedNoun nouns, UnsaidMoney money) {
    this.words = words;
    this.counted = counted;
    this.quantities = quantities;
    this.ages = ages;
    this.scales = scales;
    this.joinedNouns = joinedNouns;
    this.noFigures = noFigures;
    this.bareNumbers = bareNumbers;
    this.lists = lists;
    this.nouns = nouns;
    this.money = money;
  }

  /** What a number without unit is: an age, a mark, a count of a noun, money, or a figure without noun; null where it is no figure. */
  Figure read(Tagged tags, List<Quantity> found, int i, Quantity q, CountedPhrase last) {
    return plain(tags, found, i, q, last, 0);
  }

  /** @param depth how many members of a list were read on the way to this one */
  private Figure plain(Tagged tags, List<Quantity> found, int i, Quantity q, CountedPhrase last, int depth) {
    Sentence s = tags.sentence();
    if (noFigures.is(s, q)) {
      return null;
    }
    if (ages.isBareAge(tags, q)) {
      return Figure.of(FactKind.AGE, quantities.asYears(q), ages.oldEnd(s, q.to()), "age");
    }
    CountedPhrase joined = joinedNouns.tied(tags, q);
    Figure onScale = scales.behind(tags, q, joined == null ? q.to() : joined.headFrom());
    if (onScale != null) {
      return onScale;
    }
    return joined != null ? count(q, joined.to(), joined, null, "joined") : withPhrase(tags, found, i, q, last, depth);
  }

  static Figure count(Quantity q, int to, CountedPhrase noun, CountedPhrase inherited, String rule) {
    return new Figure(FactKind.COUNT, q, q.from(), to, noun, inherited, List.of("count." + rule));
  }

  private Figure withPhrase(Tagged tags, List<Quantity> found, int i, Quantity q, CountedPhrase last, int depth) {
    Sentence s = tags.sentence();
    boolean plural = q.traits().number().abs().compareTo(TWO) >= 0 || q.value().qualifier() == Qualifier.VAGUE || q.traits().collective();
    CountedPhrase noun = counted.read(s, isQuoted(s, q) ? q.to() + 1 : q.to(), plural, q.traits().takesOf(), q.traits().digits());
    if (noFigures.is(tags, found, i, q, noun)) {
      return null;
    }
    Figure partitive = ofListed(tags, found, i, q, last, depth);
    if (partitive != null) {
      return partitive;
    }
    Figure scale = noun != null ? scales.points(tags, q, noun) : scales.named(tags, q);
    if (scale != null) {
      return scale;
    }
    CountedPhrase loose = noun == null || isVerb(tags, noun) ? joinedNouns.loose(tags, q) : null;
    if (loose != null) {
      return count(q, loose.to(), loose, null, "joined");
    }
    if (noun != null && q.hasQualifier() && words.is(Role.MARK, s.folded(noun.headFrom())) && noun.to() == q.to() + 1) {
      return Figure.of(FactKind.COUNT, q, noun.to(), "mark");
    }
    return noun != null && !noFigures.isNumberOfName(tags, q) ? ofNoun(tags, q, noun, last) : nounless(tags, found, i, q, last, depth);
  }

  /** "trois des huit accusés": the number counts what the next one counts; null for others. */
  private Figure ofListed(Tagged tags, List<Quantity> found, int i, Quantity q, CountedPhrase last, int depth) {
    Sentence s = tags.sentence();
    Quantity listed = listed(found, i, depth);
    boolean ofTheirs = listed != null && listed.from() == q.to() + 2 && words.is(Role.OF, s.folded(q.to())) && isOwner(s, q.to() + 1);
    if (!ofTheirs && (listed == null || listed.from() != q.to() + 1 || !words.is(Role.OF_THE, s.folded(q.to())))) {
      return null;
    }
    Figure whole = plain(tags, found, i + 1, listed, last, depth + 1);
    boolean noun = whole != null && whole.counted() != null && whole.counted().hasHead();
    return noun ? count(q, q.to(), null, whole.counted(), "partitive") : null;
  }

  /** The next number, which may end a list that this one stands in; null for none and in too long a list. */
  private static Quantity listed(List<Quantity> found, int i, int depth) {
    return i + 1 < found.size() && depth < LONGEST_LIST ? found.get(i + 1) : null;
  }

  /** "200 hommes", "dont 76 blessés", "345 habitants au km²": a number with a phrase behind it that may be what it counts. */
  private Figure ofNoun(Tagged tags, Quantity q, CountedPhrase noun, CountedPhrase last) {
    Sentence s = tags.sentence();
    int density = quantities.rates().areaEnd(s, noun.to());
    if (density > noun.to()) {
      Quantity perArea = quantities.rates().perArea(s, q, noun.to());
      return new Figure(FactKind.MEASURE, perArea, q.from(), density, noun, null, List.of("measure.density"));
    }
    if (last != null && isParticiple(tags, q, noun, last)) {
      return count(q, noun.to(), null, last, "participle");
    }
    boolean ofWhich = words.is(Role.OF_WHICH, s.folded(q.from() - 1)) && noun.hasHead()
        && words.is(Role.NOUNLESS, s.folded(noun.headFrom()));
    boolean others = noun.hasHead() && words.is(Role.OTHERS, s.folded(noun.headFrom())); // "trois autres ont été blessés"
    if (last != null && (ofWhich || others) && noun.to() == noun.headTo() && noun.headFrom() == noun.from()) {
      return count(q, noun.to(), null, last, "nounless");
    }
    return count(q, noun.to(), noun, noun.hasHead() ? null : last, noun.hasHead() ? "noun" : "partitive");
  }

  private Figure nounless(Tagged tags, List<Quantity> found, int i, Quantity q, CountedPhrase last, int depth) {
    Figure member = member(tags, found, i, q, last, depth);
    if (member != null) {
      return member;
    }
    if (money.isUnsaidMoney(tags, q, i > 0 ? found.subList(0, i) : List.of())) {
      return Figure.of(FactKind.MONEY, q.inUnsaidCurrency(), q.to(), UnsaidMoney.RULE);
    }
    String rule = bareNumbers.of(tags, q, found);
    return rule == null ? null : unnamed(tags, q, rule, i > 0 ? found.get(i - 1) : null, last);
  }

  /** "12, 15 et 20 hommes": a member of a list counts what the last one counts; null for others. */
  private Figure member(Tagged tags, List<Quantity> found, int i, Quantity q, CountedPhrase last, int depth) {
    Sentence s = tags.sentence();
    Quantity listed = listed(found, i, depth);
    if (listed == null || !listed.is(Quantity.Kind.PLAIN) || !isLinked(tags, q, listed)) {
      return null;
    }
    Figure later = plain(tags, found, i + 1, listed, last, depth + 1);
    boolean noun = later != null && later.counted() != null && later.counted().hasHead();
    boolean against = last != null && words.is(Role.AGAINST, s.folded(q.from() - 1)); // "78 voix contre 52 et 9 abstentions"
    boolean ends = later != null && (noun || later.rules().contains("count.subject") || later.rules().contains("count.listed"));
    if (!ends || against || q.traits().collective()) {
      return null;
    }
    // "four-, five- and six-seat"
    CountedPhrase shared = noun ? later.counted() : later.rules().contains("count.listed") ? later.inherited() : null;
    return count(q, q.to(), null, shared, "listed");
  }

  private boolean isLinked(Tagged tags, Quantity q, Quantity next) {
    Sentence s = tags.sentence();
    return next.from() == q.to() + 1 && lists.isListLink(s, q.to()) || lists.isHanging(s, q, next) || NumberList.isRow(tags, q, next);
  }

  /** A number that is a figure without unit and noun, by the rule that says so; its noun may be named elsewhere. */
  private Figure unnamed(Tagged tags, Quantity q, String rule, Quantity before, CountedPhrase last) {
    Sentence s = tags.sentence();
    Quantity moved = rule.equals("level") && before != null ? levelBefore(s, before, q) : null;
    if (moved != null) {
      return new Figure(FactKind.of(moved), moved, q.from(), q.to(), null, null, List.of("count.level"));
    }
    if (rule.equals("limited") || rule.equals("level")) {
      int end = words.is(Role.MARK, s.folded(q.to())) ? q.to() + 1 : q.to();
      return Figure.of(FactKind.COUNT, q, end, rule);
    }
    CountedPhrase named = nouns.of(tags, q, rule.equals("alone"));
    if (named != null) {
      return new Figure(FactKind.COUNT, q, q.from(), q.to(), null, named, List.of("count." + rule, "count.named"));
    }
    CountedPhrase understood = rule.equals("alone") ? null : last;
    boolean complement = understood != null && rule.equals("and"); // "quatre médailles d’or et deux d’argent"
    return count(q, complement ? counted.complementEnd(s, q.to()) : q.to(), null, understood, rule);
  }

  /** "its" in "three of its 15 reactors", "the" in "a dozen of the 35 tanks". */
  private boolean isOwner(Sentence s, int i) {
    return words.is(Role.POSSESSIVE, s.folded(i)) || words.roles().containsKey(Role.REMAINDER) && words.is(Role.ARTICLE, s.folded(i));
  }

  /** "20 cents from 18", "4.1 months from 2.6": the old level in the unit of the new one right before it; null for others. */
  private Quantity levelBefore(Sentence s, Quantity level, Quantity old) {
    boolean from = s.folded(old.from() - 1).equals("from") && old.from() - level.to() <= OLD_LEVEL_REACH && level.hasUnit()
        && level.value().number() != null;
    return from ? old.inUnitOf(level) : null;
  }

  /** "dont 120 venus des Vosges", "et 12 placées en garde à vue": what the participle says is said of the noun before. */
  private boolean isParticiple(Tagged tags, Quantity q, CountedPhrase noun, CountedPhrase last) {
    Sentence s = tags.sentence();
    boolean others = words.is(Role.OTHERS, s.folded(q.to())) && noun.headFrom() == q.to() + 1; // "et 42 autres blessées"
    if (!noun.hasHead() || noun.headFrom() != q.to() && !others) {
      return false;
    }
    boolean of = words.is(Role.OF_WHICH, s.folded(q.from() - 1));
    boolean joined = words.is(Role.AND, s.folded(q.from() - 1)) || s.form(q.from() - 1).equals(",");
    int head = noun.headFrom();
    boolean negated = words.is(Role.NON, s.folded(head));
    boolean said = counted.isParticiple(s, head)
        && (others || tags.is(head, Pos.VERB) || tags.is(head, Pos.ADJECTIVE) || words.is(Role.CHARGE, s.folded(head + 2)));
    boolean complement = !s.isWord(noun.to()) || tags.is(noun.to(), Pos.PREPOSITION) || words.is(Role.OF_ANY, s.folded(noun.to()));
    return (of || joined && q.traits().digits()) && (negated || said && complement);
  }

  /** "covers" in "the 27 nation pact covers" is no noun. */
  private static boolean isVerb(Tagged tags, CountedPhrase noun) {
    return noun.hasHead() && tags.pos(noun.headFrom()).isVerbal() && tags.form(noun.headFrom()) != null
        && tags.form(noun.headFrom()).isFinite();
  }

  /** "la « quinzaine » de gendarmes". */
  private static boolean isQuoted(Sentence s, Quantity q) {
    String close = s.form(q.to());
    return q.traits().takesOf() && s.isSymbol(q.to()) && "»”\"".contains(close) && s.isSymbol(q.from() - 1)
        && "«“\"".contains(s.form(q.from() - 1));
  }
}
