package articlefacts.extraction.fact;

import articlefacts.extraction.fact.FigureWords.Role;
import articlefacts.extraction.number.NumberReader;
import articlefacts.extraction.phrase.CountedPhrase;
import articlefacts.extraction.phrase.CountedReader;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.quantity.QuantityReader;
import articlefacts.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides which quantities of a sentence are figures, and of what kind: plain numbers become counts of a noun, shares or nothing, durations
 * become ages, ordinals stay or go as part of a title.
 *
 * <p>One walk over the quantities; what each of them is, its own rule says ({@link PlainNumberRule}, {@link ShareRule}, {@link OrdinalRule}
 * and their neighbours), and what it takes from the figures before it is read here.
 */
final class FigureReader {

  private final FigureWords words;
  private final CountedReader counted;
  private final QuantityReader quantities;
  private final AgeRule ages;
  private final EllipsisRule ellipses;
  private final BareFigureRule bares;
  private final LevelFigureRule levels;
  private final PartitiveFigureRule partitives;
  private final PlainNumberRule plains;
  private final ShareRule shares;
  private final OrdinalRule ordinals;
  private final ParallelFigure parallels;
  private final UnderstoodUnit understood;
  private final SharedQualifier limits;
  private final ListedAges listedAges;

  FigureReader(FigureWords words, ScaleWords scaleWords, CountedReader counted, QuantityReader quantities, NumberReader numbers) {
    this.words = words;
    this.counted = counted;
    this.quantities = quantities;
    this.ages = new AgeRule(words, numbers);
    this.ellipses = new EllipsisRule(words, counted);
    this.bares = new BareFigureRule(words);
    this.levels = new LevelFigureRule(words);
    this.partitives = new PartitiveFigureRule(words);
    ScaleRule scales = new ScaleRule(scaleWords, words);
    NumberList lists = new NumberList(words, quantities);
    NamedNoun nouns = new NamedNoun(words, counted);
    NumberLevel numberLevels = new NumberLevel(words, nouns);
    BareNumberRule bareNumbers = new BareNumberRule(words, numberLevels, new NumberArgument(words), lists);
    this.plains = new PlainNumberRule(words, counted, quantities, ages, scales, new JoinedNoun(words, counted), new NoFigure(words),
        bareNumbers, lists, nouns, new UnsaidMoney(words));
    this.shares = new ShareRule(words, quantities, scales, bareNumbers, numberLevels);
    this.ordinals = new OrdinalRule(words, quantities);
    this.parallels = new ParallelFigure(words, numberLevels);
    this.understood = new UnderstoodUnit(words, counted);
    this.limits = new SharedQualifier(words, quantities);
    this.listedAges = new ListedAges(lists);
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
      if (isInNoun(found.get(i), figures)) {
        continue; // "737" in "five new 737 aircraft"
      }
      Quantity next = i + 1 < found.size() ? found.get(i + 1) : null;
      boolean isRatio = shares.isOver(tags.sentence(), found.get(i), next);
      Figure figure = isRatio ? Figure.of(FactKind.COUNT, found.get(i), found.get(i).to(), "over") : figure(tags, found, i, last);
      figure = parallels.partOfSum(tags.sentence(), found.get(i), next, figure);
      figure = figure == null ? parallels.read(tags, found.get(i), figures) : figure;
      figure = figure == null || isNounless(figure) && !isRatio ? elliptic(tags, found.get(i), figures, figure) : figure;
      figure = figure == null ? otherRules(tags, found.get(i), figures, last) : figure;
      if (figure == null || quotes.isTitle(figure.from(), figure.to())) {
        continue;
      }
      // "half of the men, two in three women"
      figure = isRatio ? figure : understood.of(tags, understood.participleOfSum(tags, figure, figures), figures);
      Figure ratio = next == null ? null : shares.over(tags, figure, next);
      if (ratio != null) {
        figures.add(ratio);
        i++;
        continue;
      }
      figures.add(limits.sharing(tags.sentence(), limits.qualified(tags.sentence(), figure), figures));
      addOrdinals(tags.sentence(), figure.quantity(), inside);
      last = noun(tags, figure, last, earlier);
    }
    listedAges.settle(tags.sentence(), figures);
    figures.addAll(inside);
    return figures;
  }

  /** "737" in "five new 737 aircraft": a number inside the noun of the figure before. */
  private static boolean isInNoun(Quantity q, List<Figure> before) {
    Figure last = before.isEmpty() ? null : before.get(before.size() - 1);
    return last != null && q.is(Quantity.Kind.PLAIN) && q.from() < last.to() && last.counted() != null && q.from() >= last.quantity().to();
  }

  /** "premières" in "les deux premières semaines" is a figure beside the one that it stands in. */
  private void addOrdinals(Sentence s, Quantity q, List<Figure> inside) {
    if (q.traits().modified()) {
      for (Quantity ordinal : quantities.ordinalsIn(s, q.numberTo(), q.unitFrom())) {
        inside.add(Figure.of(FactKind.ORDINAL, ordinal, ordinal.to(), "ordinal"));
      }
    }
  }

  /** What the rules of bare numbers that look further around make of the number; null where none knows it. */
  private Figure otherRules(Tagged tags, Quantity q, List<Figure> before, CountedPhrase last) {
    Figure figure = bares.read(tags, q, before, last);
    figure = figure == null ? levels.read(tags, q, before, last) : figure;
    return figure == null ? partitives.read(tags, q, before, last) : figure;
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

  private static boolean isNounless(Figure figure) {
    return figure.kind() == FactKind.COUNT && (figure.counted() == null || !figure.counted().hasHead()) && figure.inherited() == null;
  }

  /** The figure that a list makes of the number; the one that was found when none does. */
  private Figure elliptic(Tagged tags, Quantity q, List<Figure> before, Figure found) {
    Figure listed = ellipses.read(tags, q, before);
    return listed == null ? found : listed;
  }

  /** "le 4 x 100 m", "au 4 × 400 mètres": a race and no length. */
  private boolean isRace(Sentence s, Quantity q) {
    boolean cross = words.is(Role.CROSS, s.folded(q.from() - 1)) || s.form(q.from() - 1).equals("×");
    return cross && q.traits().digits() && q.entry() != null && "m".equals(q.entry().base())
        && words.is(Role.SINGULAR, s.folded(q.from() - 3));
  }

  private Figure figure(Tagged tags, List<Quantity> found, int i, CountedPhrase last) {
    Quantity q = quantities.qualifiers().after(tags.sentence(), found.get(i), found.get(i).to());
    Sentence s = tags.sentence();
    return switch (q.kind()) {
      case ORDINAL -> ordinals.read(tags, q);
      case MULTIPLE -> Figure.of(FactKind.MULTIPLE, q, q.to(), "multiple");
      case MONEY -> Figure.of(FactKind.MONEY, q, complementEnd(s, q), "money");
      case PERCENTAGE -> Figure.of(FactKind.PERCENTAGE, q, complementEnd(s, q), "percentage");
      case MEASURE -> isRace(s, q) ? null : Figure.of(FactKind.MEASURE, q, complementEnd(s, q), "measure");
      case DURATION -> ages.isAge(tags, q) ? Figure.of(FactKind.AGE, q, ages.oldEnd(s, q.to()), "age")
          : Figure.of(FactKind.DURATION, q, complementEnd(s, q), "duration");
      case FRACTION -> ShareRule.isRanked(q, i > 0 ? found.get(i - 1) : null) ? null : shares.fraction(tags, q, found);
      case INDEX -> Figure.of(FactKind.INDEX, q, q.to(), "index");
      case PLAIN -> plains.read(tags, found, i, q, last);
    };
  }

  /** "200 millimètres de précipitations"; but "un milliard de dollars d’investissement" has had its "de". */
  private int complementEnd(Sentence s, Quantity q) {
    boolean ofBefore = q.is(Quantity.Kind.MONEY) && q.unitFrom() > q.numberTo() && words.is(Role.OF, s.folded(q.numberTo()));
    int end = words.is(Role.TRAILING, s.folded(q.to())) ? q.to() + 1 : q.to();
    boolean measured = q.is(Quantity.Kind.MEASURE);
    return ofBefore || end > q.to() ? end : measured ? counted.measuredEnd(s, q.to()) : counted.complementEnd(s, q.to());
  }
}
