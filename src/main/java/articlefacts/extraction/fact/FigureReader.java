package articlefacts.extraction.fact;

import articlefacts.extraction.fact.FigureWords.Role;
import articlefacts.extraction.number.NumberReader;
import articlefacts.extraction.phrase.CountedPhrase;
import articlefacts.extraction.phrase.CountedReader;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.quantity.Qualifier;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.quantity.QuantityReader;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Spare;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Decides which quantities of a sentence are figures, and of what kind: plain numbers become counts of a noun, shares or nothing,
 * durations become ages, ordinals stay or go as part of a title.
 */
final class FigureReader {

  /** The rule of a count that the one right before it is a part of. */
  static final String WHOLE_RULE = "count.whole";
  private static final String UNSAID_MONEY = "money-unsaid";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  /** "le tiers" and "le quart" have names of their own. */
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);
  /** "le code postal de la ville est": so far before its digits stands what they are the name of, in tokens. */
  private static final int NUMBERING_REACH = 8;
  /** "portant l’effectif à 143": so far before the number may the verb stand, in tokens. */
  private static final int LEVEL_REACH = 6;
  /** "8.1 billion litres | , from 8.4 billion": so far behind the new level stands the old one, in tokens. */
  private static final int OLD_LEVEL_REACH = 4;
  private static final BigDecimal HOURS = BigDecimal.valueOf(24);
  private static final int MINUTES = 60;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  /** "brings the total number of outstanding orders with the manufacturer to 230": and so far where a word goes before every level. */
  private static final int FAR_LEVEL_REACH = 14;
  /** No match ends higher. */
  private static final BigDecimal HIGHEST_SCORE = BigDecimal.valueOf(200);
  /** So far before a bare number may the noun stand that names what it counts, in tokens. */
  private static final int NAMED_REACH = 10;
  /** So many members of a list are read ahead for the noun at its end. */
  private static final int LONGEST_LIST = 12;
  /** Rules of bare numbers that may understand the unit of the figure before. */
  private static final Set<String> ELLIPTIC = Set.of("count.against", "count.and", "count.of-which", "count.over");

  private final FigureWords words;
  private final CountedReader counted;
  private final QuantityReader quantities;
  private final AgeRule ages;
  private final ScaleRule scales;
  private final EllipsisRule ellipses;
  private final BareFigureRule bares;
  private final LevelFigureRule levels;
  private final PartitiveFigureRule partitives;
  private final JoinedNoun joinedNouns;
  private final NoFigure noFigures;
  // the answer for the sentence that was asked of last, whose figures ask one after another
  private final Spare<Whole> lastWhole = new Spare<>();

  FigureReader(FigureWords words, ScaleWords scales, CountedReader counted, QuantityReader quantities, NumberReader numbers) {
    this.words = words;
    this.counted = counted;
    this.quantities = quantities;
    this.ages = new AgeRule(words, numbers);
    this.scales = new ScaleRule(scales, words);
    this.ellipses = new EllipsisRule(words, counted);
    this.bares = new BareFigureRule(words);
    this.levels = new LevelFigureRule(words);
    this.partitives = new PartitiveFigureRule(words);
    this.joinedNouns = new JoinedNoun(words, counted);
    this.noFigures = new NoFigure(words);
  }

  /**
   * The figures in text order.
   *
   * @param earlier the last count before this sentence, whose noun "Vingt-trois ont été …" understands; null when there is none
   */
  List<Figure> read(Tagged tags, List<Quantity> found, CountedPhrase earlier) {
    List<Figure> figures = new ArrayList<>(found.size());
    List<Figure> inside = new ArrayList<>();
    CountedPhrase last = earlier;
    Quotes quotes = new Quotes(tags);
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).is(Quantity.Kind.PLAIN) && !figures.isEmpty() && found.get(i).from() < figures.get(figures.size() - 1).to()
          && figures.get(figures.size() - 1).counted() != null
          && found.get(i).from() >= figures.get(figures.size() - 1).quantity().to()) {
        continue; // "737" in "five new 737 aircraft"
      }
      Quantity next = i + 1 < found.size() ? found.get(i + 1) : null;
      boolean isRatio = isOver(tags.sentence(), found.get(i), next);
      Figure figure = isRatio ? figure(FactKind.COUNT, found.get(i), found.get(i).to(), "over") : figure(tags, found, i, last);
      figure = partOfSum(tags.sentence(), found.get(i), next, figure);
      figure = figure == null ? alternative(tags.sentence(), found.get(i), figures) : figure;
      figure = figure == null ? gapped(tags, found.get(i), figures) : figure;
      figure = figure == null ? amountAgain(tags, found.get(i), figures) : figure;
      figure = figure == null ? whole(tags.sentence(), found.get(i), figures) : figure;
      figure = figure == null || isNounless(figure) && !isRatio ? elliptic(tags, found.get(i), figures, figure) : figure;
      figure = figure == null ? bares.read(tags, found.get(i), figures, last) : figure;
      figure = figure == null ? levels.read(tags, found.get(i), figures, last) : figure;
      figure = figure == null ? partitives.read(tags, found.get(i), figures, last) : figure;
      if (figure == null || quotes.isTitle(figure.from(), figure.to())) {
        continue;
      }
      // "half of the men, two in three women"
      figure = isRatio ? figure : understood(tags, participleOfSum(tags, figure, figures), figures);
      Figure ratio = next == null ? null : over(tags, figure, next);
      if (ratio != null) {
        figures.add(ratio);
        i++;
        continue;
      }
      figures.add(sharing(tags.sentence(), qualified(tags.sentence(), figure), figures));
      if (figure.quantity().traits().modified()) {
        for (Quantity ordinal : quantities.ordinalsIn(tags.sentence(), figure.quantity().numberTo(), figure.quantity().unitFrom())) {
          inside.add(figure(FactKind.ORDINAL, ordinal, ordinal.to(), "ordinal"));
        }
      }
      last = noun(tags, figure, last, earlier);
    }
    listedAges(tags.sentence(), figures);
    figures.addAll(inside);
    return figures;
  }

  /** The noun that later bare numbers understand: that of the figure, but not of one in an adverbial: "240 naufragés en trois sorties". */
  static CountedPhrase noun(Tagged tags, Figure figure, CountedPhrase last, CountedPhrase earlier) {
    if (figure.kind() != FactKind.COUNT) {
      return last;
    }
    boolean head = figure.counted() != null && figure.counted().hasHead();
    // "19 personnes, dont sept enfants"
    boolean part = tags.is(figure.from() - 1, Pos.PREPOSITION) || tags.is(figure.from() - 1, Pos.RELATIVE);
    boolean adverbial = head && last != null && last != earlier && part && tags.sentence().isWord(figure.from() - 1);
    return adverbial ? last : head ? figure.counted() : figure.rules().contains("count.named") ? figure.inherited() : last;
  }

  /** "200 million" in "200 million of the 900 million euros": in the currency of the whole; the figure itself for others. */
  private Figure partOfSum(Sentence s, Quantity q, Quantity next, Figure figure) {
    boolean money = next != null && next.hasUnit() && next.is(Quantity.Kind.MONEY);
    boolean bare = q.is(Quantity.Kind.PLAIN) && q.value().number() != null && q.traits().scale().compareTo(THOUSAND) >= 0;
    if (!money || !bare || next.from() != q.to() + 2 || !words.is(Role.OF, s.folded(q.to()))
        || !words.is(Role.ARTICLE, s.folded(q.to() + 1))) {
      return figure;
    }
    return new Figure(FactKind.MONEY, q.inUnitOf(next), q.from(), q.to(), null, null, List.of("money.part-of-sum"));
  }

  /** "5.00 ou 5,00": a bare number joined to a bare number that is a figure; null for others. */
  private Figure alternative(Sentence s, Quantity q, List<Figure> before) {
    Figure last = before.isEmpty() ? null : before.get(before.size() - 1);
    boolean joined = last != null && last.kind() == FactKind.COUNT && last.counted() == null && q.from() == last.to() + 1
        && words.is(Role.AND, s.folded(last.to()));
    return joined && q.is(Quantity.Kind.PLAIN) && q.traits().digits() && !s.isWord(q.to())
        ? figure(FactKind.COUNT, q, q.to(), "alternative") : null;
  }

  /** "28" in "La France a 33 médailles et l’Italie 28": a name, a number and no verb after a figure; null for others. */
  private Figure gapped(Tagged tags, Quantity q, List<Figure> before) {
    Sentence s = tags.sentence();
    boolean closed = q.to() == s.size() || s.isSymbol(q.to()) && ".,;".contains(s.form(q.to())) || words.is(Role.AND, s.folded(q.to()));
    if (before.isEmpty() || !q.is(Quantity.Kind.PLAIN) || !closed || q.value().number() == null && !q.isRange()) {
      return null;
    }
    Figure last = before.get(before.size() - 1);
    int at = q.from() - 1;
    boolean name = s.isCapitalised(at) && !s.isAllCaps(at) || words.is(Role.OTHER, s.folded(at))
        || last.kind() == FactKind.ORDINAL && last.to() == q.from();
    while (at > 0 && s.isCapitalised(at - 1) && !words.is(Role.ARTICLE, s.folded(at - 1))) {
      at--;
    }
    boolean determined = words.is(Role.ARTICLE, s.folded(at - 1));
    int link = determined ? at - 2 : at - 1;
    boolean linked = words.is(Role.AND, s.folded(link)) || s.form(link).equals(",") || s.form(link).equals(";");
    Figure model = last.kind() == FactKind.ORDINAL && before.size() > 1 ? before.get(before.size() - 2) : last;
    boolean same = model.kind() == FactKind.COUNT
        && (model.counted() != null && model.counted().hasHead() || model.rules().contains("count.gapped"))
        || model.quantity().hasUnit() && model.kind() != FactKind.DURATION;
    if (!name || !linked || !same || model.from() > link) {
      return null;
    }
    if (model.kind() == FactKind.COUNT) {
      CountedPhrase noun = model.counted() != null ? model.counted() : model.inherited();
      return new Figure(FactKind.COUNT, q, q.from(), q.to(), null, noun, List.of("count.gapped"));
    }
    Quantity understood = q.inUnitOf(model.quantity());
    return new Figure(model.kind(), understood, q.from(), q.to(), null, null, List.of("count.gapped"));
  }

  /** "1" in "A rose by 2 percent but B fell by 1": a bare amount of change, in the unit of the one before; null for others. */
  private Figure amountAgain(Tagged tags, Quantity q, List<Figure> before) {
    Sentence s = tags.sentence();
    Figure last = before.isEmpty() ? null : before.get(before.size() - 1);
    boolean by = words.is(Role.SHARE_CUE, s.folded(q.from() - 1)) && !words.is(Role.LEVEL, s.folded(q.from() - 1));
    boolean amount = by && q.is(Quantity.Kind.PLAIN) && q.value().number() != null && !s.isWord(q.to()) && isLevelVerb(tags, q.from() - 2);
    if (!amount || last == null || last.kind() != FactKind.PERCENTAGE || !last.quantity().hasUnit()) {
      return null;
    }
    return new Figure(last.kind(), q.inUnitOf(last.quantity()), q.from(), q.to(), null, null,
        List.of("amount.again"));
  }

  private static boolean isNounless(Figure figure) {
    return figure.kind() == FactKind.COUNT && (figure.counted() == null || !figure.counted().hasHead()) && figure.inherited() == null;
  }

  /** The figure that a list makes of the number; the one that was found when none does. */
  private Figure elliptic(Tagged tags, Quantity q, List<Figure> before, Figure found) {
    Figure listed = ellipses.read(tags, q, before);
    return listed == null ? found : listed;
  }

  /** "14" in "8 lignes sur 14 circulaient": the whole of the count before; null for others. */
  private Figure whole(Sentence s, Quantity q, List<Figure> before) {
    Figure part = before.isEmpty() ? null : before.get(before.size() - 1);
    boolean counts = part != null && part.kind() == FactKind.COUNT && part.counted() != null && part.counted().hasHead()
        && q.is(Quantity.Kind.PLAIN)
        && q.from() == part.to() + 1 && words.is(Role.OVER, s.folded(part.to()))
        && q.traits().number().compareTo(part.quantity().traits().number()) > 0;
    return counts ? new Figure(FactKind.COUNT, q, q.from(), q.to(), null, part.counted(), List.of(WHOLE_RULE)) : null;
  }

  /** "le 4 x 100 m", "au 4 × 400 mètres": a race and no length. */
  private boolean isRace(Sentence s, Quantity q) {
    boolean cross = words.is(Role.CROSS, s.folded(q.from() - 1)) || s.form(q.from() - 1).equals("×");
    return cross && q.traits().digits() && q.entry() != null && "m".equals(q.entry().base())
        && words.is(Role.SINGULAR, s.folded(q.from() - 3));
  }

  /** "neuf sur dix": two plain numbers with nothing but "sur" between. */
  private boolean isOver(Sentence s, Quantity q, Quantity next) {
    return next != null && q.is(Quantity.Kind.PLAIN) && next.is(Quantity.Kind.PLAIN) && next.from() == overEnd(s, q.to())
        && q.value().number() != null && next.value().number() != null
        && next.traits().number().signum() > 0 && q.traits().number().compareTo(next.traits().number()) < 0;
  }

  private Figure figure(Tagged tags, List<Quantity> found, int i, CountedPhrase last) {
    Quantity q = quantities.qualifiers().after(tags.sentence(), found.get(i), found.get(i).to());
    Sentence s = tags.sentence();
    return switch (q.kind()) {
      case ORDINAL -> ordinal(tags, q);
      case MULTIPLE -> figure(FactKind.MULTIPLE, q, q.to(), "multiple");
      case MONEY -> figure(FactKind.MONEY, q, complementEnd(s, q), "money");
      case PERCENTAGE -> figure(FactKind.PERCENTAGE, q, complementEnd(s, q), "percentage");
      case MEASURE -> isRace(s, q) ? null : figure(FactKind.MEASURE, q, complementEnd(s, q), "measure");
      case DURATION -> ages.isAge(tags, q) ? figure(FactKind.AGE, q, ages.oldEnd(s, q.to()), "age")
          : figure(FactKind.DURATION, q, complementEnd(s, q), "duration");
      case FRACTION -> isRanked(q, i > 0 ? found.get(i - 1) : null) ? null : fraction(tags, q, found);
      case INDEX -> figure(FactKind.INDEX, q, q.to(), "index");
      case PLAIN -> plain(tags, found, i, q, last, 0);
    };
  }

  private static Figure figure(FactKind kind, Quantity q, int to, String rule) {
    return new Figure(kind, q, q.from(), Math.max(to, q.to()), null, null, List.of("figure." + rule));
  }

  /** "200 millimètres de précipitations"; but "un milliard de dollars d’investissement" has had its "de". */
  private int complementEnd(Sentence s, Quantity q) {
    boolean ofBefore = q.is(Quantity.Kind.MONEY) && q.unitFrom() > q.numberTo() && words.is(Role.OF, s.folded(q.numberTo()));
    int end = words.is(Role.TRAILING, s.folded(q.to())) ? q.to() + 1 : q.to();
    boolean measured = q.is(Quantity.Kind.MEASURE);
    return ofBefore || end > q.to() ? end : measured ? counted.measuredEnd(s, q.to()) : counted.complementEnd(s, q.to());
  }

  // ---- counts

  /** "two-" in "two- and three-bedroom flats": its noun stands behind the next number. */
  private boolean isHanging(Sentence s, Quantity q, Quantity listed) {
    return s.form(q.to()).equals("-") && s.touchesNext(q.to() - 1) && listed.from() == q.to() + 2 && isListLink(s, q.to() + 1);
  }

  private Figure plain(Tagged tags, List<Quantity> found, int i, Quantity q, CountedPhrase last, int depth) {
    Sentence s = tags.sentence();
    if (noFigures.is(s, q)) {
      return null;
    }
    if (ages.isBareAge(tags, q)) {
      return figure(FactKind.AGE, quantities.asYears(q), ages.oldEnd(s, q.to()), "age");
    }
    CountedPhrase joined = joinedNouns.tied(tags, q);
    Figure onScale = scales.behind(tags, q, joined == null ? q.to() : joined.headFrom());
    if (onScale != null) {
      return onScale;
    }
    if (joined != null) {
      return new Figure(FactKind.COUNT, q, q.from(), joined.to(), joined, null, List.of("count.joined"));
    }
    boolean plural = q.traits().number().abs().compareTo(TWO) >= 0 || q.value().qualifier() == Qualifier.VAGUE || q.traits().collective();
    CountedPhrase noun = counted.read(s, isQuoted(s, q) ? q.to() + 1 : q.to(), plural, q.traits().takesOf(), q.traits().digits());
    if (isTimeOfEntry(s, q)) {
      return null;
    }
    if (words.is(Role.ALL, s.folded(q.from() - 1)) || isNone(tags, q) || isScore(tags, found, i) || isPlate(s, q, noun)) {
      return null; // "tous deux", "tous les trois" below: pronouns
    }
    Quantity listed = i + 1 < found.size() && depth < LONGEST_LIST ? found.get(i + 1) : null;
    boolean ofTheirs = listed != null && listed.from() == q.to() + 2 && words.is(Role.OF, s.folded(q.to())) && isOwner(s, q.to() + 1);
    if (ofTheirs || listed != null && listed.from() == q.to() + 1 && words.is(Role.OF_THE, s.folded(q.to()))) {
      Figure whole = plain(tags, found, i + 1, listed, last, depth + 1); // "trois des huit accusés"
      if (whole != null && whole.counted() != null && whole.counted().hasHead()) {
        return new Figure(FactKind.COUNT, q, q.from(), q.to(), null, whole.counted(), List.of("count.partitive"));
      }
    }
    Figure scale = noun != null ? scales.points(tags, q, noun) : scales.named(tags, q);
    if (scale != null) {
      return scale;
    }
    CountedPhrase loose = noun == null || isVerb(tags, noun) ? joinedNouns.loose(tags, q) : null;
    if (loose != null) {
      return new Figure(FactKind.COUNT, q, q.from(), loose.to(), loose, null, List.of("count.joined"));
    }
    boolean mark = noun != null && q.hasQualifier() && words.is(Role.MARK, s.folded(noun.headFrom())) && noun.to() == q.to() + 1;
    if (mark) {
      return figure(FactKind.COUNT, q, noun.to(), "mark");
    }
    if (noun != null && !isNumberOfName(tags, q)) {
      int density = quantities.rates().areaEnd(s, noun.to());
      if (density > noun.to()) {
        return new Figure(FactKind.MEASURE, quantities.rates().perArea(s, q, noun.to()), q.from(), density, noun, null, List.of("measure.density"));
      }
      CountedPhrase inherited = noun.hasHead() ? null : last;
      boolean ofWhich = words.is(Role.OF_WHICH, s.folded(q.from() - 1)) && noun.hasHead()
          && words.is(Role.NOUNLESS, s.folded(noun.headFrom()));
      boolean others = noun.hasHead() && words.is(Role.OTHERS, s.folded(noun.headFrom())); // "trois autres ont été blessés"
      if (last != null && isParticiple(tags, q, noun, last)) {
        return new Figure(FactKind.COUNT, q, q.from(), noun.to(), null, last, List.of("count.participle"));
      }
      if (last != null && (ofWhich || others) && noun.to() == noun.headTo() && noun.headFrom() == noun.from()) {
        return new Figure(FactKind.COUNT, q, q.from(), noun.to(), null, last, List.of("count.nounless"));
      }
      return new Figure(FactKind.COUNT, q, q.from(), noun.to(), noun, inherited,
          List.of(noun.hasHead() ? "count.noun" : "count.partitive"));
    }
    if (listed != null && listed.is(Quantity.Kind.PLAIN)
        && (listed.from() == q.to() + 1 && isListLink(s, q.to()) || isHanging(s, q, listed) || isRow(tags, q, listed))) {
      Figure later = plain(tags, found, i + 1, listed, last, depth + 1);
      boolean noun2 = later != null && later.counted() != null && later.counted().hasHead();
      boolean against = last != null && words.is(Role.AGAINST, s.folded(q.from() - 1)); // "78 voix contre 52 et 9 abstentions"
      if (later != null && !against && (noun2 || later.rules().contains("count.subject") || later.rules().contains("count.listed"))
          && !q.traits().collective()) {
        // "four-, five- and six-seat"
        CountedPhrase shared = noun2 ? later.counted() : later.rules().contains("count.listed") ? later.inherited() : null;
        return new Figure(FactKind.COUNT, q, q.from(), q.to(), null, shared, List.of("count.listed"));
      }
    }
    if (isUnsaidMoney(tags, q, i > 0 ? found.subList(0, i) : List.of())) {
      return figure(FactKind.MONEY, q.inUnsaidCurrency(), q.to(), UNSAID_MONEY);
    }
    String bare = bareRule(tags, q, found);
    boolean nounBehind = bare == null || bare.equals("alone") || isThatOf(s, q.to()) || isNumberOf(s, q.to());
    CountedPhrase named = nounBehind ? null : namedNoun(tags, q);
    Quantity moved = bare != null && bare.equals("level") && i > 0 ? levelBefore(s, found.get(i - 1), q) : null;
    if (moved != null) {
      return new Figure(kind(moved), moved, q.from(), q.to(), null, null, List.of("count.level"));
    }
    if (bare != null && bare.equals("limited") || bare != null && bare.equals("level")) {
      int end = words.is(Role.MARK, s.folded(q.to())) ? q.to() + 1 : q.to();
      return figure(FactKind.COUNT, q, end, bare);
    }
    if (bare != null && named == null && isThatOf(s, q.to())) {
      CountedPhrase behind = counted.read(s, q.to() + 2, true, false, false);
      named = behind != null && behind.hasHead() ? behind : null;
    }
    if (bare != null && named == null && isNumberOf(s, q.to())) {
      CountedPhrase behind = counted.read(s, q.to() + 3, true, false, false); // "à deux le nombre de mandats"
      named = behind != null && behind.hasHead() ? behind : null;
    }
    if (named != null) {
      return new Figure(FactKind.COUNT, q, q.from(), q.to(), null, named, List.of("count." + bare, "count.named"));
    }
    CountedPhrase understood = bare == null || bare.equals("alone") ? null : last;
    if (understood != null && bare.equals("and")) { // "quatre médailles d’or et deux d’argent"
      return new Figure(FactKind.COUNT, q, q.from(), counted.complementEnd(s, q.to()), null, understood, List.of("count.and"));
    }
    return bare == null ? null : new Figure(FactKind.COUNT, q, q.from(), q.to(), null, understood, List.of("count." + bare));
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

  private static FactKind kind(Quantity q) {
    return switch (q.kind()) {
      case MONEY -> FactKind.MONEY;
      case PERCENTAGE -> FactKind.PERCENTAGE;
      case MEASURE -> FactKind.MEASURE;
      case DURATION -> FactKind.DURATION;
      default -> FactKind.COUNT;
    };
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

  /** "2 à 0", "est de 3 à 1": two plain numbers in digits, the second not larger, and no "de" before but that of "est de". */
  private boolean isScore(Tagged tags, List<Quantity> found, int i) {
    return isScore(tags, found.get(i), i + 1 < found.size() ? found.get(i + 1) : null)
        || i > 0 && isScore(tags, found.get(i - 1), found.get(i));
  }

  private boolean isScore(Tagged tags, Quantity first, Quantity second) {
    Sentence s = tags.sentence();
    return second != null && first.is(Quantity.Kind.PLAIN) && second.is(Quantity.Kind.PLAIN) && first.traits().digits()
        && second.traits().digits()
        && second.from() == first.to() + 1 && words.is(Role.AT, s.folded(first.to()))
        && (!words.is(Role.OF, s.folded(first.from() - 1)) || words.is(Role.BE, tags.lemma(first.from() - 2)))
        && first.value().qualifier() == Qualifier.EXACT && second.traits().number().compareTo(first.traits().number()) <= 0
        && first.traits().number().compareTo(HIGHEST_SCORE) < 0;
  }

  /** "9.48 The bridge is shut.": the hour at which an entry of a live report begins. */
  private boolean isTimeOfEntry(Sentence s, Quantity q) {
    boolean clock = q.from() == 0 && q.numberTo() - q.numberFrom() == 3 && s.form(1).equals(".") && s.form(2).length() == 2
        && s.isCapitalised(q.to());
    return clock && words.roles().containsKey(Role.SHARE_CUE) && q.traits().number().compareTo(HOURS) < 0
        && Integer.parseInt(s.form(2)) < MINUTES;
  }

  /** "4521 SB 90": the letters between digits are no noun. */
  private static boolean isPlate(Sentence s, Quantity q, CountedPhrase noun) {
    return noun != null && noun.hasHead() && q.traits().digits() && s.isAllCaps(noun.headFrom()) && s.form(noun.headFrom()).length() <= 3
        && s.isDigits(noun.headTo());
  }

  /** "un magasin zéro déchet", "le zéro papier": a way of doing, nothing is counted. */
  private boolean isNone(Tagged tags, Quantity q) {
    boolean named = tags.is(q.from() - 1, Pos.NOUN) || tags.is(q.from() - 1, Pos.DETERMINER)
        || words.is(Role.PARTITIVE, tags.sentence().folded(q.from() - 1));
    return q.traits().number().signum() == 0 && !q.traits().digits() && q.from() == q.numberFrom() && named;
  }

  /** "3 12 et 27 sont sortis": digits next to digits from the head of the sentence on. */
  private static boolean isRow(Tagged tags, Quantity q, Quantity next) {
    return next.from() == q.to() && q.traits().digits() && next.traits().digits() && isNumbers(tags, 0, q.from());
  }

  private static boolean isNumbers(Tagged tags, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!tags.sentence().isDigits(i) && !tags.sentence().isSymbol(i) && !tags.is(i, Pos.COORDINATION)) {
        return false;
      }
    }
    return true;
  }

  private boolean isListLink(Sentence s, int i) {
    return s.form(i).equals(",") || words.is(Role.AND, s.folded(i)) || words.is(Role.AT, s.folded(i));
  }

  /** "Le nombre de cas a grimpé à 1 875", "Les blessés, au nombre de onze", "Les candidats sont sept": the noun stands before. */
  private CountedPhrase namedNoun(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    int at = q.from() - 1;
    boolean numbered = words.is(Role.NUMBER_NOUN, s.folded(at - 1)) && words.is(Role.OF, s.folded(at));
    boolean copula = words.is(Role.BE, tags.lemma(at));
    boolean levels = words.is(Role.LINK, s.folded(at)) && words.is(Role.LEVEL_COPULA, tags.lemma(verbBefore(tags, at)));
    for (int i = at - 1; i >= 0 && i > at - NAMED_REACH; i--) {
      boolean counting = words.is(Role.NUMBER_NOUN, s.folded(i - 2)) && words.is(Role.OF, s.folded(i - 1));
      // "nombre de tués"
      boolean plural = (tags.is(i, Pos.NOUN) || counting && counted.isParticiple(s, i)) && tags.tag(i).reading().canBePlural();
      if (tags.is(i, Pos.NOUN) && plural && words.is(Role.THAT_OF, s.folded(i - 2)) && words.is(Role.OF_ANY, s.folded(i - 1))) {
        return counted.read(s, i, true, false, false); // "celui des blessés à 2 562"
      }
      // "Quant aux blessés, on passe de 512 à 470"
      boolean topic = words.is(Role.TOPIC, s.folded(i - 1)) || words.is(Role.TOPIC, s.folded(i - 2));
      boolean subject = levels && i < at - 1 && !words.is(Role.MONEY_NOUN, tags.lemma(i)) && !tags.is(i - 1, Pos.PREPOSITION);
      if (plural && (counting || numbered && i < at - 2 || copula || topic || subject)) {
        return counted.read(s, i, true, false, false);
      }
      if (copula && !tags.is(i, Pos.ADJECTIVE) && !tags.is(i, Pos.ADVERB)) {
        return null;
      }
    }
    return null;
  }

  /** The verb before "à", adverbs aside: "s’élève désormais | à". */
  private static int verbBefore(Tagged tags, int at) {
    int verb = at - 1;
    while (tags.is(verb, Pos.ADVERB) || tags.is(verb, Pos.NEGATION)) {
      verb--;
    }
    return verb;
  }

  /** "un budget de 12 millions", "a coûté trois milliards", "vendu pour 40 millions": so many millions of nothing are money. */
  private boolean isUnsaidMoney(Tagged tags, Quantity q, List<Quantity> before) {
    Sentence s = tags.sentence();
    if (q.traits().scale().compareTo(MILLION) < 0 || tags.is(q.to(), Pos.NOUN)) {
      return false;
    }
    Quantity percent = before.isEmpty() ? null : before.get(before.size() - 1);
    boolean level = percent != null && percent.is(Quantity.Kind.PERCENTAGE) && q.from() == percent.to() + 1
        && words.is(Role.AT, s.folded(percent.to()));
    if (level && sumBefore(tags, percent.from())) {
      return true; // "Le bénéfice a grimpé de 7 % à 412 millions"
    }
    int at = q.from() - 1;
    while (words.is(Role.FOCUS, s.folded(at))) {
      at--;
    }
    if (words.is(Role.MONEY_PREPOSITION, s.folded(at)) || s.isSymbol(at) && sumBefore(tags, at)) {
      return true;
    }
    if (words.is(Role.AND, s.folded(at)) && sumBefore(tags, at)) {
      return true; // "un budget de 2,3 millions en fonctionnement et 1,1 million en investissement"
    }
    if (words.is(Role.LINK, s.folded(at)) && tags.pos(at - 1).isVerbal()) {
      at--;
    }
    if (tags.pos(at).isVerbal()) {
      return words.is(Role.MONEY_VERB, tags.lemma(at)) || sumBefore(tags, at);
    }
    boolean share = words.is(Role.OF, s.folded(at)) && q.isRange()
        && (words.is(Role.AGAINST, s.folded(at - 1)) || words.is(Role.AND, s.folded(at - 1)));
    boolean money = before.stream().anyMatch(b -> b.is(Quantity.Kind.MONEY)); // "130 dollars l’action, … valorise le groupe à 12 milliards"
    if (share && money) {
      return true; // "2 milliards d’euros, soit de 15 à 20 millions par commune"
    }
    if (!words.is(Role.OF, s.folded(at))) {
      return money && words.is(Role.LINK, s.folded(at));
    }
    int noun = at - 1;
    while (tags.is(noun, Pos.ADJECTIVE)) {
      noun--;
    }
    return words.is(Role.MONEY_NOUN, tags.lemma(noun));
  }

  /** "Le budget de la ville s’élève à": the noun of a sum before the verb. */
  private boolean sumBefore(Tagged tags, int verb) {
    for (int i = verb - 1; i >= 0 && i > verb - NAMED_REACH && !tags.sentence().form(i).equals(";"); i--) {
      if (tags.is(i, Pos.NOUN) && words.is(Role.MONEY_NOUN, tags.lemma(i))) {
        return true;
      }
    }
    return false;
  }

  /** "3 et 5 ans": members of a list with one unit are ages together or none is. */
  private void listedAges(Sentence s, List<Figure> figures) {
    for (int i = 0; i + 1 < figures.size(); i++) {
      listedAges(s, figures, i); // "de 19, 24 et 52 ans": the person stands before the first
    }
    for (int i = figures.size() - 2; i >= 0; i--) {
      listedAges(s, figures, i);
    }
  }

  private void listedAges(Sentence s, List<Figure> figures, int i) {
    Figure first = figures.get(i);
    Figure second = figures.get(i + 1);
    boolean had = second.kind() == FactKind.DURATION && second.quantity().hasQualifier() && second.from() == first.to()
        && hasAge(figures, i)
        && (first.kind() == FactKind.PERCENTAGE || first.kind() == FactKind.COUNT);
    if (had) {
      figures.set(i + 1, asAge(second)); // "28 % ont moins de 20 ans et 15 % plus de 65 ans"
    }
    boolean listed = first.quantity().rules().contains("unit.shared") && second.from() == first.to() + 1 && isListLink(s, first.to());
    boolean mixed = first.kind() == FactKind.AGE && second.kind() == FactKind.DURATION
        || first.kind() == FactKind.DURATION && second.kind() == FactKind.AGE;
    if (listed && mixed) {
      figures.set(i, asAge(first));
      figures.set(i + 1, asAge(second));
    }
  }

  private static boolean hasAge(List<Figure> figures, int to) {
    for (int i = 0; i < to; i++) {
      if (figures.get(i).kind() == FactKind.AGE) {
        return true;
      }
    }
    return false;
  }

  private static Figure asAge(Figure figure) {
    return new Figure(FactKind.AGE, figure.quantity(), figure.from(), figure.to(), null, null, List.of("figure.age"));
  }

  /** "187 km/h au lieu de 110", "18 mois dont six": a bare number has the unit, or else the noun, of the figure before. */
  private Figure understood(Tagged tags, Figure figure, List<Figure> before) {
    if (figure.rules().contains("figure." + UNSAID_MONEY)) {
      return inCurrencyBefore(figure, before);
    }
    boolean bare = figure.kind() == FactKind.COUNT && figure.counted() == null && figure.rules().stream().anyMatch(ELLIPTIC::contains);
    if (!bare || before.isEmpty() || figure.rules().contains("count.named")) {
      return figure;
    }
    Figure last = figure.rules().contains("count.of-which") ? wholeBefore(tags, before) : before.get(before.size() - 1);
    if (figure.rules().contains("count.against")) {
      figure = figure.with(figure.quantity().inScaleOf(last.quantity()), figure.to());
    }
    if (last.kind() == FactKind.PERCENTAGE && figure.quantity().traits().number().compareTo(HUNDRED) > 0) {
      return ofWhole(tags.sentence(), figure, last); // "un quart des lits, soit 4 000"
    }
    if (last.kind() == FactKind.COUNT || last.kind() == FactKind.ORDINAL) {
      return figure;
    }
    boolean unit = last.quantity().hasUnit() && !(last.kind() == FactKind.DURATION && figure.rules().contains("count.and"));
    if (!unit) {
      return figure;
    }
    Quantity q = figure.quantity().inUnitOf(last.quantity());
    return new Figure(last.kind(), q, q.from(), q.to(), null, null, figure.rules());
  }

  /** "30 000 logements en trois ans, dont 10 000": the figure before, but for how long it takes; "18 mois, dont six" is of the time. */
  private Figure wholeBefore(Tagged tags, List<Figure> before) {
    int at = before.size() - 1;
    while (at > 0 && before.get(at).kind() == FactKind.DURATION && tags.is(before.get(at).from() - 1, Pos.PREPOSITION)
        && !words.is(Role.AT, tags.sentence().folded(before.get(at).from() - 1))
        && !words.is(Role.OF, tags.sentence().folded(before.get(at).from() - 1))) {
      at--;
    }
    return before.get(at);
  }

  /** "1,5 million d’euros, dont 500 000 apportés par la région": the participle is no noun, the part is money as its whole is. */
  private Figure participleOfSum(Tagged tags, Figure figure, List<Figure> before) {
    CountedPhrase head = figure.kind() == FactKind.COUNT ? figure.counted() : null;
    boolean participle = head != null && head.hasHead() && head.headFrom() == figure.quantity().to()
        && words.is(Role.OF_WHICH, tags.sentence().folded(figure.from() - 1))
        && counted.isParticiple(tags.sentence(), head.headFrom()) && !before.isEmpty();
    Figure whole = participle ? wholeBefore(tags, before) : null;
    if (whole == null || whole.kind() != FactKind.MONEY && whole.kind() != FactKind.MEASURE) {
      return figure;
    }
    Quantity q = figure.quantity().inUnitOf(whole.quantity());
    return new Figure(whole.kind(), q, q.from(), q.to(), null, null, List.of("count.of-which"));
  }

  /** The sum in the currency that the sentence has named before, if any. */
  private static Figure inCurrencyBefore(Figure figure, List<Figure> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      if (before.get(i).kind() == FactKind.MONEY) {
        return figure.with(figure.quantity().inUnitOf(before.get(i).quantity()), figure.to());
      }
    }
    return figure;
  }

  /** A count of what the share before is a share of. */
  private Figure ofWhole(Sentence s, Figure figure, Figure share) {
    CountedPhrase whole = counted.read(s, share.to(), true, false, false);
    return new Figure(FactKind.COUNT, figure.quantity(), figure.from(), figure.to(), null, whole != null && whole.hasHead() ? whole
        : figure.inherited(), figure.rules());
  }

  /** "Battlefield 3 sera", "Mate 9": digits right after a name inside a sentence, and a dot-separated version. */
  private boolean isNumberOfName(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    boolean camel = words.roles().containsKey(Role.NEVER_HYPHEN) && s.isWord(q.from() - 1) && !s.isCapitalised(q.from() - 1)
        && !s.surface(q.from() - 1).equals(s.form(q.from() - 1)); // "iPhone 4"
    if (camel && q.traits().digits() && q.from() == q.numberFrom()) {
      return true;
    }
    return q.traits().digits() && q.from() == q.numberFrom() && s.isCapitalised(q.from() - 1) && !tags.is(q.from() - 1, Pos.VERB)
        && q.from() - 1 > 0 && tags.is(q.from() - 1, Pos.PROPER_NOUN) && !q.traits().takesOf();
  }

  /** The rule by which a number without unit and noun is a figure all the same; null when it is none. */
  private String bareRule(Tagged tags, Quantity q, List<Quantity> found) {
    Sentence s = tags.sentence();
    if (isWhole(s, found)) {
      return "alone";
    }
    int before = q.from() - 1;
    boolean numbered = words.is(Role.NUMBER_NOUN, s.folded(before - 1)) && words.is(Role.OF, s.folded(before));
    String level = levelRule(tags, q);
    if (level != null) {
      return level;
    }
    int after = q.to();
    boolean rate = words.is(Role.RATE_ARTICLE, s.folded(after)) && words.is(Role.RATE_UNIT, s.folded(after + 1))
        && !s.form(before).equals("-");
    if (rate) {
      return "per"; // "15 a year", "10 to 15 a year"
    }
    if (q.isRange() && !q.hasQualifier() && !numbered || s.form(before).equals("-")) {
      return null; // "81 à 71", "3-1"; but "au nombre de quatre à six"
    }
    String previous = s.folded(before);
    if (words.is(Role.OF_WHICH, previous)) {
      return "of-which";
    }
    String elliptic = ellipticRule(tags, q);
    if (elliptic != null) {
      return elliptic;
    }
    if (words.is(Role.MORE_LINK, s.folded(after)) && words.is(Role.MORE, s.folded(after + 1)) && !s.isDigits(after + 2)) {
      return "more"; // "64 en moins", "100 000 de plus"
    }
    if (words.is(Role.DIRECTION, previous) || words.is(Role.DIRECTION, s.folded(after)) && !s.isWord(after + 1)) {
      return "direction"; // "down 100", "three down"
    }
    if (words.is(Role.PER, s.folded(after)) && s.isWord(after + 1)) {
      return s.folded(after + 1).equals(s.folded(q.from())) ? null : "per"; // "deux par deux"
    }
    if (numbered) {
      return "number-of";
    }
    if (!words.is(Role.OF, previous) && isNumbering(s, before)) {
      return null;
    }
    Quantity earlier = words.is(Role.AT, previous) ? before(found, q) : null;
    boolean moved = earlier != null && earlier.to() == before && earlier.is(Quantity.Kind.PLAIN)
        && words.is(Role.OF, s.folded(earlier.from() - 1)) && tags.pos(earlier.from() - 2).isVerbal();
    boolean change = earlier != null && (earlier.is(Quantity.Kind.MULTIPLE) || earlier.is(Quantity.Kind.PERCENTAGE));
    // "multiplié par trois, à 900 000"
    boolean behind = change && (earlier.to() == before || earlier.to() == before - 1 && s.form(before - 1).equals(","));
    if ((moved || behind) && !s.isWord(after) || isLevel(tags, q)) {
      return "moved-to"; // "passe de 24 à 19"
    }
    boolean open = s.isWord(after) && !tags.is(after, Pos.PREPOSITION) && !tags.is(after, Pos.COORDINATION) && !tags.pos(after).isVerbal();
    if (words.is(Role.OF, previous) && words.is(Role.MADE_OF, tags.lemma(before - 1)) && !open) {
      return "made-of"; // "une fratrie de huit"
    }
    if (words.is(Role.OVER, s.folded(before - 1)) && words.is(Role.ARTICLE, previous) && q.traits().digits()) {
      return "over-the";
    }
    if (q.hasQualifier() && tags.pos(q.qualifierFrom()).isVerbal()) {
      return "limited-by-verb"; // "avoisinait le demi-million"
    }
    if (isSubject(tags, q)) {
      return "subject";
    }
    if (words.is(Role.THAN, previous) && isSymbols(s, after, s.size())) {
      return "compared"; // "le même que 40 000"
    }
    if (isScaled(s, q)) {
      return "scaled";
    }
    return isObject(tags, q) && !isYear(s, q) ? "object" : null;
  }

  /** "either 10 bn or 12 bn": digits with the word or sign for millions are an amount, of whatever. */
  private boolean isScaled(Sentence s, Quantity q) {
    return words.roles().containsKey(Role.LEVEL) && q.traits().digits() && q.value().number() != null
        && q.traits().scale().compareTo(MILLION) >= 0
        && q.numberTo() - q.numberFrom() > 1 && !s.form(q.to()).equals("-");
  }

  /** "Si l’on excepte 2020": four digits without a separator and without a noun. */
  private static boolean isYear(Sentence s, Quantity q) {
    int year = q.numberTo() - q.numberFrom() == 1 && s.isDigits(q.numberFrom()) && s.form(q.numberFrom()).length() == 4
        ? Integer.parseInt(s.form(q.numberFrom())) : 0;
    return year >= FIRST_YEAR && year <= LAST_YEAR && !q.hasQualifier() && !s.form(q.from() - 1).equals("à") && s.isWord(q.to());
  }

  /** "closed at 8,579.19", "fell below 9,000", "rose to 12": a bare level, in digits that no list or score has, or behind a verb. */
  private String levelRule(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    boolean closed = !s.isWord(q.to()) || tags.is(q.to(), Pos.PREPOSITION) || tags.is(q.to(), Pos.COORDINATION)
        || tags.is(q.to(), Pos.ADVERB)
        || tags.is(q.to(), Pos.SUBORDINATION) || tags.is(q.to(), Pos.SUBJECT) || tags.is(q.to(), Pos.DETERMINER)
        || words.is(Role.LAST, s.folded(q.to()));
    closed |= words.is(Role.MARK, s.folded(q.to())); // "below the 5,000 mark"
    boolean tied = s.form(q.to()).equals("-") || s.form(q.to()).equals("/") || s.form(q.to()).equals(":")
        || s.form(q.from() - 1).equals(":");
    boolean moved = isLevelVerb(tags, q.from() - 1) && tags.is(q.to(), Pos.ADJECTIVE); // "rose 15,000 last week"
    closed |= moved;
    if (!words.roles().containsKey(Role.LEVEL) || !closed || tied || q.value().number() == null) {
      return null;
    }
    boolean large = q.traits().number().scale() > 0 || q.hasQualifier() && words.is(Role.MARK, s.folded(q.to()))
        || q.traits().number().abs().compareTo(THOUSAND) >= 0 && q.numberTo() - q.numberFrom() > 1;
    if (!words.is(Role.LEVEL, s.folded(q.from() - 1))) {
      return large && (moved || q.hasQualifier()) ? "limited" : null;
    }
    boolean directed = words.is(Role.DIRECTION, s.folded(q.from() - 2)); // "up from 149"
    if (large || directed) {
      return "level";
    }
    for (int i = q.from() - 2; i >= 0 && i > q.from() - FAR_LEVEL_REACH && !s.form(i).equals(","); i--) {
      if (isLevelVerb(tags, i)) {
        return "level";
      }
    }
    return null;
  }

  /** The quantity right before another in the order of the text; null for the first. */
  private static Quantity before(List<Quantity> found, Quantity q) {
    int low = 0;
    int high = found.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (found.get(middle).to() <= q.from()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? null : found.get(low - 1);
  }

  /** By its lemma, or by a form that the tagger may take for a noun: "rose". */
  private boolean isLevelVerb(Tagged tags, int i) {
    boolean form = words.is(Role.LEVEL_VERB_FORM, tags.sentence().folded(i)) && !tags.is(i - 1, Pos.DETERMINER)
        && !tags.is(i - 1, Pos.ADJECTIVE);
    return form || words.is(Role.LEVEL_VERB, tags.lemma(i)) && tags.pos(i).isVerbal();
  }

  /** "portant l’effectif à 143.", "limite à deux le nombre de mandats": a verb, "à" and a number that counts nothing behind it. */
  private boolean isLevel(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    boolean behind = isNumberOf(s, q.to()) || isThatOf(s, q.to()); // "fixe à neuf le nombre de juges", "porte à douze celui des greffiers"
    boolean closed = !s.isWord(q.to()) && !s.form(q.to()).equals("-") && !s.form(q.to()).equals("/") || behind;
    if (!closed || !words.is(Role.AT, s.folded(q.from() - 1))) {
      return false;
    }
    if (behind) {
      return true;
    }
    for (int i = q.from() - 2; i >= 0 && i > q.from() - LEVEL_REACH && !s.isSymbol(i); i--) {
      if (words.is(Role.LEVEL_VERB, tags.lemma(i)) && tags.pos(i).isVerbal()) {
        return true;
      }
    }
    return false;
  }

  /** "celui des". */
  private boolean isThatOf(Sentence s, int i) {
    return words.is(Role.THAT_OF, s.folded(i)) && words.is(Role.OF_ANY, s.folded(i + 1));
  }

  /** "le nombre de". */
  private boolean isNumberOf(Sentence s, int i) {
    return words.is(Role.ARTICLE, s.folded(i)) && words.is(Role.NUMBER_NOUN, s.folded(i + 1)) && words.is(Role.OF, s.folded(i + 2));
  }

  /** "taille 42", "le code postal est 90000"; not "la taille du groupe est de 12". */
  private boolean isNumbering(Sentence s, int at) {
    for (int i = at; i >= 0 && i > at - NUMBERING_REACH && !s.isSymbol(i); i--) {
      if (words.is(Role.NUMBERING, s.folded(i))) {
        return true;
      }
    }
    return false;
  }

  /** "312 voix contre 208", "au lieu de 110", "soit 4 000", "et 19 à Nice", "12 € (15 pour un couple)"; null for other bare numbers. */
  private String ellipticRule(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    String previous = s.folded(q.from() - 1);
    int next = q.to();
    boolean closed = !s.isWord(next) || tags.is(next, Pos.PREPOSITION) || tags.is(next, Pos.COORDINATION) || tags.is(next, Pos.DETERMINER)
        // "il y a"
        || tags.is(next, Pos.SUBORDINATION) || tags.is(next, Pos.ADVERB) || tags.is(next, Pos.NUMBER)
        || words.is(Role.THERE, s.folded(next + 1));
    if (!closed || s.form(next).equals("/") || s.form(next).equals("-")) {
      return null;
    }
    if (words.is(Role.AGAINST, previous) || words.is(Role.OF, previous) && words.is(Role.INSTEAD, s.folded(q.from() - 2))) {
      return "against";
    }
    boolean contrasted = words.is(Role.NON, previous) && (words.is(Role.AND, s.folded(q.from() - 2)) || s.form(q.from() - 2).equals(","));
    if (contrasted) {
      return "against"; // "200 personnes, et non 500"
    }
    if (words.is(Role.OVER, previous) && (s.isDigits(q.from()) || isSymbols(s, next, s.size()))) {
      return "over";
    }
    boolean voting = words.is(Role.AGAINST, s.folded(next)); // "14 voix pour et 5 contre"
    boolean complement = tags.is(next, Pos.PREPOSITION) && (s.isWord(next + 1) || voting);
    if (words.is(Role.MONEY_PREPOSITION, previous) && q.traits().digits() && !s.isWord(next) && tags.pos(q.from() - 2).isVerbal()) {
      return "for"; // "150 000 personnes dans un camp construit pour 30 000"
    }
    boolean listed = words.is(Role.AND, previous) || previous.equals("(")
        || s.form(q.from() - 1).equals(",") && words.is(Role.OF, s.folded(next)); // "trois classes de CP, deux de CE1"
    boolean after = q.from() > 1 && listed && complement;
    return after ? "and" : null;
  }

  /** The sentence is numbers and signs and nothing else: a cell of a table, a list. */
  private boolean isWhole(Sentence s, List<Quantity> found) {
    Whole known = lastWhole.last();
    if (known == null || known.found != found) {
      known = new Whole(found, readWhole(s, found));
      lastWhole.put(known);
    }
    return known.whole;
  }

  /** Whether the quantities of a sentence are all there is of it. */
  private record Whole(List<Quantity> found, boolean whole) {}

  private boolean readWhole(Sentence s, List<Quantity> found) {
    int at = 0;
    for (Quantity q : found) {
      Quantity whole = quantities.qualifiers().after(s, q, q.to());
      if (!isSymbols(s, at, whole.from())) {
        return false;
      }
      at = whole.to();
    }
    return isSymbols(s, at, s.size());
  }

  private static boolean isSymbols(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!s.isSymbol(i)) {
        return false;
      }
    }
    return true;
  }

  /** "Vingt-trois ont été blessés": a finite verb follows, and no noun or article stands before. */
  private boolean isSubject(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    int after = words.is(Role.FOCUS, s.folded(q.to())) ? q.to() + 1 : q.to(); // "deux seulement ont survécu"
    while (tags.is(after, Pos.CLITIC) || tags.is(after, Pos.NEGATION)) {
      after++; // "732 se sont déplacés", "trois n’ont pas répondu"
    }
    boolean verb = isFiniteVerb(tags, after) || q.from() == 0 && words.is(Role.IS, s.folded(q.to()));
    boolean opened = q.from() == 0 || s.isSymbol(q.from() - 1) || isOpener(tags, q.from() - 1)
        || q.traits().digits() && isNumbers(tags, 0, q.from());
    if (!verb || !opened) {
      return false;
    }
    return !s.form(q.from() - 1).equals("-") && !s.form(q.from() - 1).equals("(");
  }

  private boolean isOpener(Tagged tags, int i) {
    return words.is(Role.FOCUS, tags.sentence().folded(i)) || words.is(Role.AND, tags.sentence().folded(i))
        || tags.is(i, Pos.SUBORDINATION);
  }

  private static boolean isFiniteVerb(Tagged tags, int i) {
    return tags.pos(i).isVerbal() && tags.form(i) != null && tags.form(i).isFinite();
  }

  /** "en compte 12 567", "s’élève à 300", "est de trois": a verb before, and nothing to count after. */
  private boolean isObject(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    int at = q.from() - 1;
    while (words.is(Role.FOCUS, s.folded(at))) {
      at--;
    }
    if (words.is(Role.LINK, s.folded(at)) && (q.traits().digits() || isFiniteVerb(tags, at - 1))) {
      at = verbBefore(tags, at);
    }
    boolean verb = tags.pos(at).isVerbal() && tags.tag(at).known() || at < q.from() - 1 && words.is(Role.IS, s.folded(at));
    if (!verb || s.isCapitalised(at) && at > 0) {
      return false;
    }
    int next = q.to();
    boolean closed = !s.isWord(next) || tags.is(next, Pos.PREPOSITION) || tags.is(next, Pos.COORDINATION) || tags.is(next, Pos.ADVERB)
        || tags.is(next, Pos.SUBORDINATION) || tags.is(next, Pos.RELATIVE) || tags.is(next, Pos.DETERMINER)
        || words.is(Role.WHEN, s.folded(next)); // "413 000 fin 2013"
    boolean score = s.form(next).equals("-") || s.form(next).equals("/")
        || words.is(Role.AT, s.folded(next)) && s.isDigits(next + 1) && !words.is(Role.OF, s.folded(q.from() - 1));
    return closed && !score;
  }

  // ---- shares

  /** "le troisième tiers du match": a tiers that is numbered is no share. */
  private static boolean isRanked(Quantity q, Quantity before) {
    return before != null && before.is(Quantity.Kind.ORDINAL) && before.to() == q.from() && q.numberTo() - q.numberFrom() == 1;
  }

  private Figure fraction(Tagged tags, Quantity q, List<Quantity> found) {
    Sentence s = tags.sentence();
    boolean point = words.is(Role.POINT, s.folded(q.to())) && words.roles().containsKey(Role.LEVEL); // "a quarter point"
    if (point && q.numberTo() - q.numberFrom() <= 2) {
      return figure(FactKind.PERCENTAGE, quantities.proportions().asPoints(q), q.to() + 1, "points");
    }
    int pointAt = words.is(Role.INDEFINITE, s.folded(q.to() + 1)) ? q.to() + 2 : q.to() + 1; // "three quarters of a point"
    if (words.is(Role.OF, s.folded(q.to())) && words.is(Role.POINT, s.folded(pointAt))) {
      return figure(FactKind.PERCENTAGE, quantities.proportions().asPoints(q), pointAt + 1, "points"); // "un quart de point"
    }
    boolean whole = words.is(Role.PARTITIVE, s.folded(q.to())) && (s.isWord(q.to() + 1) || s.isDigits(q.to() + 1));
    boolean amount = words.is(Role.OF, s.folded(q.from() - 1)) && !words.is(Role.BE, tags.lemma(q.from() - 2));
    boolean verb = tags.pos(q.to()).isVerbal() && tags.form(q.to()) != null && tags.form(q.to()).isFinite();
    boolean article = words.is(Role.ARTICLE, s.folded(q.from() - 1))
        || words.is(Role.CONTRACTED, s.folded(q.from() - 1)) && q.numberTo() - q.numberFrom() > 1;
    boolean determined = article && !tags.is(q.to(), Pos.NOUN)
        && (q.numberTo() - q.numberFrom() > 1 || verb); // "les deux tiers ont voté", "la moitié sont partis"; not "le trois-quarts centre"
    boolean moved = words.roles().containsKey(Role.SHARE_CUE) && isLevelVerb(tags, q.from() - 1); // "rose a third"
    boolean share = (q.hasQualifier() || moved || words.is(Role.SHARE_CUE, s.folded(q.from() - 1)))
        && words.is(Role.SHARE_OPENER, s.folded(q.numberFrom())) && !tags.is(q.to(), Pos.NOUN);
    // "dont la moitié en France"
    boolean part = words.is(Role.OF_WHICH, s.folded(q.from() - 1)) || words.is(Role.OF_WHICH, s.folded(q.from() - 2))
        || words.is(Role.MONEY_PREPOSITION, s.folded(q.from() - 1)) && !tags.is(q.to(), Pos.NOUN); // "tient pour un tiers à la météo"
    boolean compared = words.is(Role.MORE, s.folded(q.to())) && words.roles().containsKey(Role.NON); // "moitié moins"
    if (compared && !words.is(Role.ARTICLE, s.folded(q.from() - 1)) && !words.is(Role.INDEFINITE, s.folded(q.from() - 1))) {
      return new Figure(FactKind.PERCENTAGE, quantities.proportions().asPercentage(q), q.from(), q.to() + 1, null, null, List.of("share.compared"));
    }
    // "half the staff", "half its staff"
    boolean behind = words.is(Role.ARTICLE, s.folded(q.to())) || words.is(Role.POSSESSIVE, s.folded(q.to()));
    boolean opening = verb && q.from() == 0 && q.numberTo() - q.numberFrom() > 1; // "Three-quarters were young"
    boolean half = part || words.roles().containsKey(Role.SHARE_CUE) && (behind || opening);
    boolean periods = words.is(Role.PERIOD, s.folded(q.numberTo() - 1)) && q.numberTo() - q.numberFrom() == 2;
    if (periods && q.traits().number().compareTo(BigDecimal.ONE) > 0) {
      return null; // "ten quarters"
    }
    if (whole || amount || determined || share || half) {
      return new Figure(FactKind.PERCENTAGE, quantities.proportions().asPercentage(q), q.from(), q.to(), null, null, List.of("share.fraction"));
    }
    String bare = q.numberTo() - q.numberFrom() > 1 || q.traits().digits() ? bareRule(tags, q, found) : null;
    if (q.from() == 0 && q.to() == s.size() - 1 && words.is(Role.OF, s.folded(q.to()))) {
      bare = "alone"; // cut off after "de"
    }
    if (bare != null && !bare.equals("alone") && q.traits().digits()) {
      // "dont 2/3 sont"
      return new Figure(FactKind.PERCENTAGE, quantities.proportions().asPercentage(q), q.from(), q.to(), null, null, List.of("share.bare"));
    }
    return bare == null ? null : new Figure(FactKind.COUNT, q, q.from(), q.to(), null, null, List.of("count." + bare));
  }

  /** "3,5 sur 5" on a scale, "quatre adultes sur dix" as a share; null for others. */
  private Figure over(Tagged tags, Figure part, Quantity whole) {
    boolean plain = part.kind() == FactKind.COUNT && part.counted() == null && whole.is(Quantity.Kind.PLAIN)
        && whole.from() == part.to() + 1 && words.is(Role.OVER, tags.sentence().folded(part.to()));
    Figure mark = plain ? scales.mark(tags, part.quantity(), whole) : null;
    return mark != null ? mark : ratio(tags, part, whole);
  }

  /** "Quatre adultes sur dix" → 40 %; "24 heures sur 24" is an idiom, "33 des 36" two counts. */
  private Figure ratio(Tagged tags, Figure part, Quantity whole) {
    Sentence s = tags.sentence();
    boolean over = whole.from() == overEnd(s, part.to())
        && (part.counted() == null || isRound(whole.traits().number()) || part.quantity().traits().number().compareTo(BigDecimal.ONE) == 0);
    boolean plain = part.kind() == FactKind.COUNT && whole.is(Quantity.Kind.PLAIN) && part.quantity().value().number() != null
        && whole.value().number() != null && !part.quantity().traits().collective();
    if (!over || !plain || whole.traits().number().signum() <= 0
        || part.quantity().traits().number().compareTo(whole.traits().number()) >= 0) {
      return null;
    }
    CountedPhrase own = part.counted();
    if (own != null && words.is(Role.IDIOM_UNIT, own.lemma())) {
      return null;
    }
    boolean share100 = own != null || s.isWord(whole.to()) || words.is(Role.AGAINST, s.folded(part.from() - 1)); // "soit un sur douze"
    if (!share100) {
      Quantity quotient = quantities.proportions().asQuotient(part.quantity(), whole); // "le résultat est de trois sur quatre"
      return new Figure(FactKind.COUNT, quotient, part.from(), whole.to(), null, null, List.of("quotient"));
    }
    Quantity share = quantities.proportions().asShare(part.quantity(), whole);
    return new Figure(FactKind.PERCENTAGE, share, part.from(), whole.to(), null, null, List.of("share.ratio"));
  }

  /** The token after "sur", "in" or "out of"; -1 when none of them stands there. */
  private int overEnd(Sentence s, int i) {
    int end = -1;
    if (words.is(Role.OUT_OF, s.folded(i)) && words.is(Role.OF, s.folded(i + 1))) {
      end = i + 2;
    } else if (words.is(Role.OVER, s.folded(i))) {
      end = i + 1;
    }
    return end > 0 && words.is(Role.EVERY, s.folded(end)) ? end + 1 : end; // "one in every five"
  }

  /** "quatre adultes sur dix" is a share; "21 sièges sur 33" are two counts. */
  private static boolean isRound(BigDecimal whole) {
    return whole.compareTo(BigDecimal.TEN) <= 0 || whole.stripTrailingZeros().precision() == 1;
  }

  // ---- qualifiers around the noun

  private Figure qualified(Sentence s, Figure figure) {
    Quantity after = quantities.qualifiers().after(s, figure.quantity(), figure.to());
    return after == figure.quantity() ? figure : figure.with(after, after.to());
  }

  /** "plus de 500 écoles et 100 centres": the second is limited as the first. */
  private Figure sharing(Sentence s, Figure figure, List<Figure> before) {
    if (before.isEmpty()) {
      return figure;
    }
    Figure first = before.get(before.size() - 1);
    Quantity q = figure.quantity();
    Qualifier qualifier = first.quantity().value().qualifier();
    boolean opened = s.form(first.to()).equals("(") || s.form(first.to()).equals("/");
    // "over 5 miles (8 km)"
    boolean converted = opened && (s.form(figure.to()).equals(")") || s.form(figure.to()).equals("/")) && first.quantity().hasUnit();
    boolean linked = figure.from() == first.to() + 1 && (converted || words.is(Role.AND, s.folded(first.to())));
    boolean ahead = first.quantity().hasQualifier() && first.quantity().qualifierTo() <= first.quantity().numberFrom();
    boolean again = converted && first.quantity().rules().contains("qualifier.shared"); // "(224 kW / 300 PS)"
    boolean shareable = first.kind() == figure.kind() && (ahead || again) && !first.quantity().isRange() && qualifier != Qualifier.VAGUE;
    if (!linked || !shareable || q.hasQualifier() || q.value().number() == null || q.traits().collective()) {
      return figure;
    }
    return figure.with(q.sharingQualifier(first.quantity()), figure.to());
  }

  // ---- ordinals

  private Figure ordinal(Tagged tags, Quantity q) {
    if (isPart(tags, q)) {
      return new Figure(FactKind.PERCENTAGE, quantities.proportions().asPart(q), q.from(), q.to(), null, null, List.of("share.part"));
    }
    return isOrdinal(tags, q) ? figure(FactKind.ORDINAL, q, q.to(), "ordinal") : null;
  }

  /** "le cinquième de la population", "du dixième de sa fortune"; but "le cinquième de la classe" is a rank. */
  private boolean isPart(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    boolean determined = words.is(Role.ARTICLE, s.folded(q.from() - 1)) || words.is(Role.CONTRACTED, s.folded(q.from() - 1));
    if (!determined || q.traits().digits() || q.traits().number().compareTo(FOUR) <= 0 || !words.is(Role.PARTITIVE, s.folded(q.to()))) {
      return false;
    }
    int noun = q.to() + 1;
    while (words.is(Role.ARTICLE, s.folded(noun)) || tags.is(noun, Pos.DETERMINER)) {
      noun++;
    }
    return words.is(Role.WHOLE, tags.lemma(noun));
  }

  /** "la deuxième ville", "Première du genre"; not "premier ministre", "en sixième", "le 35e RI". */
  private boolean isOrdinal(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    int next = q.to();
    if (words.is(Role.TITLE, s.folded(next))) {
      return false;
    }
    if (q.traits().digits() && s.isCapitalised(next)) {
      return false;
    }
    boolean following = tags.is(next, Pos.NOUN) || tags.is(next, Pos.ADJECTIVE);
    boolean bare = tags.is(q.from() - 1, Pos.PREPOSITION) && s.isWord(next); // "en secondes noces"
    if (words.is(Role.SECONDS, s.folded(q.numberFrom())) && !following && !bare) {
      return false; // "quelques secondes"
    }
    if (q.traits().digits() && words.is(Role.TROOP, s.folded(next))) {
      return false; // "le 3e régiment d’artillerie" is a name
    }
    if (words.is(Role.OF, s.folded(q.from() - 1)) && words.is(Role.SCHOOL, s.folded(q.from() - 2))) {
      return false; // "une classe de troisième"
    }
    if (q.traits().digits() && !s.isDigits(q.numberFrom())) {
      return following && tags.is(q.from() - 1, Pos.DETERMINER); // "la XIIe édition", not "François Ier"
    }
    boolean ranked = words.is(Role.RANKED, s.folded(q.from() - 1));
    if (ranked || tags.pos(q.from() - 1).isVerbal() && !q.traits().digits()) {
      return true; // "termine cinquième du 200 mètres"
    }
    boolean preposition = tags.is(next, Pos.PREPOSITION);
    boolean apposed = s.form(q.from() - 1).equals(",") && (preposition || !s.isWord(next) && !q.traits().digits())
        || s.form(q.from() - 1).equals("(") && !q.traits().digits();
    if (apposed) {
      return true; // "Sochaux, deuxième avec 58 points"
    }
    boolean noun = s.isWord(next)
        && (tags.is(next, Pos.NOUN) || tags.is(next, Pos.ADJECTIVE) || tags.is(next, Pos.PROPER_NOUN) || tags.is(next, Pos.VERB));
    boolean determined = tags.is(q.from() - 1, Pos.DETERMINER) || tags.is(q.from() - 1, Pos.NUMBER) || s.isDigits(q.from() - 1)
        || q.from() == 0
        || words.is(Role.CONTRACTED, s.folded(q.from() - 1)); // "il habite au quatrième"
    return noun || determined || isSymbols(s, 0, q.from()) && isSymbols(s, q.to(), s.size());
  }
}
