package articlefacts.extraction.quantity;

import articlefacts.extraction.number.NumberMention;
import articlefacts.extraction.number.NumberMention.Form;
import articlefacts.extraction.number.NumberReader;
import articlefacts.extraction.quantity.QuantityWords.Role;
import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Reads the quantities of a sentence: numbers with units, ranges and qualifiers, "entre 12 euros et 15 euros" as one.
 *
 * <p>Immutable and thread-safe. Works in passes over the numbers found, each pass widening the drafts: unit, compound ("1 h 20"), range,
 * shared unit ("24, 23 et 14 ans"), qualifier. Each pass is a class of its own.
 */
public final class QuantityReader {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final QuantityWords words;
  private final NumberReader numbers;
  private final NamedNumbers names;
  private final CountedOne ones;
  private final UnitReader units;
  private final MoneyReader money;
  private final RateReader rates;
  private final MinusSign minus;
  private final MultipleReader multiples;
  private final CompoundReader compounds;
  private final RangeReader ranges;
  private final SharedUnits shared;
  private final QualifierReader qualifiers;
  private final Proportions proportions;

  public QuantityReader(QuantityWords words, NumberReader numbers, Morphology morphology) {
    this.words = words;
    this.numbers = numbers;
    WordClasses classes = new WordClasses(words, morphology);
    this.names = new NamedNumbers(words);
    this.ones = new CountedOne(words, numbers, morphology, classes);
    this.units = new UnitReader(words, numbers, classes);
    this.money = new MoneyReader(words, numbers, classes);
    this.rates = new RateReader(words);
    this.minus = new MinusSign(words);
    this.multiples = new MultipleReader(words, morphology, classes);
    this.compounds = new CompoundReader(words, classes);
    this.ranges = new RangeReader(words, numbers, morphology);
    this.shared = new SharedUnits(words, ranges, classes);
    this.qualifiers = new QualifierReader(words, numbers, morphology);
    this.proportions = new Proportions(words.units());
  }

  /** What limits a quantity from behind. */
  public QualifierReader qualifiers() {
    return qualifiers;
  }

  /** Units per unit. */
  public RateReader rates() {
    return rates;
  }

  /** Fractions and ratios as percentages. */
  public Proportions proportions() {
    return proportions;
  }

  /**
   * The quantities in text order; a plain number is among them even when nothing shows yet what it counts.
   *
   * @param taken tokens that another reading has, such as dates; no number is read over them
   */
  public List<Quantity> read(Sentence s, BitSet taken) {
    List<Draft> drafts = drafts(s, taken);
    if (drafts.isEmpty()) {
      return List.of();
    }
    drafts = compounds.join(s, drafts);
    drafts = ranges.join(s, drafts);
    shared.shareUnits(s, drafts);
    shared.levelUnits(s, drafts);
    List<Quantity> quantities = new ArrayList<>(drafts.size());
    int floor = 0;
    for (Draft draft : drafts) {
      qualifiers.qualify(s, draft, floor);
      quantities.add(draft.finish(s.surface(draft.numberFrom(), draft.numberTo)));
      floor = draft.to;
    }
    return quantities;
  }

  private List<Draft> drafts(Sentence s, BitSet taken) {
    List<Draft> drafts = new ArrayList<>();
    int i = 0;
    while (i < s.size()) {
      Draft word = multiples.multipleWord(s, i);
      if (word != null) {
        drafts.add(word);
        i++;
        continue;
      }
      NumberMention mention = taken.get(i) ? null : numberAt(s, i);
      if (mention == null || overlaps(taken, mention) || isArticleOfDate(s, mention, taken)) {
        i++;
        continue;
      }
      int phone = NamedNumbers.phoneEnd(s, i);
      if (phone > i) {
        i = phone;
        continue;
      }
      Draft last = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
      boolean continues = last != null && (last.to == mention.from() || CompoundReader.isInches(s, last, mention)); // "52" in "1h52"
      int floor = drafts.isEmpty() ? 0 : drafts.get(drafts.size() - 1).to;
      Draft draft = !continues && names.isPartOfName(s, mention) ? null : draft(s, mention, taken, floor);
      if (draft != null) {
        drafts.add(draft);
      }
      i = draft == null ? Math.max(mention.to(), i + 1) : Math.max(draft.to, i + 1);
    }
    return drafts;
  }

  /** The number that begins at a token; null for none, and for the article of "$A500". */
  private NumberMention numberAt(Sentence s, int i) {
    NumberMention mention = numbers.isTrigger(s, i) ? numbers.readAt(s, i) : null;
    boolean letter = mention != null && s.isDigits(mention.to()) && s.touchesNext(mention.to() - 1) && numbers.isArticle(s, mention);
    return letter ? null : mention;
  }

  private static boolean overlaps(BitSet taken, NumberMention mention) {
    int next = taken.nextSetBit(mention.from());
    return next >= 0 && next < mention.to();
  }

  /** "une | année 2025" is no one year. */
  private boolean isArticleOfDate(Sentence s, NumberMention mention, BitSet taken) {
    return taken.get(mention.to()) && numbers.isArticle(s, mention);
  }

  private Draft draft(Sentence s, NumberMention found, BitSet taken, int floor) {
    UnitTable.Found before = money.unitBefore(s, found, taken, floor);
    NumberMention mention = before == null ? found : numbers.inMoney(s, found);
    Draft draft = new Draft(mention);
    draft.rules.add(mention.form().rule());
    if (mention.is(Form.ORDINAL)) {
      draft.kind = Quantity.Kind.ORDINAL;
      return draft;
    }
    if (mention.is(Form.FRACTION)) {
      return fraction(s, draft);
    }
    if (before != null) {
      draft.unit(before, "unit.before");
      money.sameUnitBehind(s, draft);
      qualifiers.boundBehind(s, draft);
      return draft;
    }
    qualifiers.boundBehind(s, draft);
    return measured(s, draft);
  }

  /** The number with the unit behind it, or as a multiple; null for an article that counts nothing, a book, a name. */
  private Draft measured(Sentence s, Draft draft) {
    NumberMention mention = draft.number;
    UnitTable.Found after = units.unitAfter(s, draft, draft.to);
    if (units.isBook(s, mention, after)) {
      return null; // "un livre"
    }
    after = units.isOfOtherGender(s, mention, after) ? null : after;
    if (numbers.isArticle(s, mention) && !ones.isOne(s, mention, after)) {
      return null;
    }
    if (after == null) {
      minus.negative(s, draft);
      multiples.multiple(s, draft);
      return draft;
    }
    boolean name = after.entry().minor() && s.isCapitalised(after.from()) && mention.digits() || units.isModel(s, mention, after);
    draft.unit(after, "unit.after");
    boolean site = s.form(draft.to).equals(".") && s.touchesNext(draft.to - 1) && s.touchesNext(draft.to) && s.isWord(draft.to + 1);
    if (name || site) {
      return null; // "50 Cent", "la 4g", "20minutes.fr"
    }
    money.scaleBehind(s, draft);
    rates.perUnit(s, draft);
    minus.negative(s, draft);
    return draft;
  }

  /** "trois quarts d’heure" is 0.75 h, "un tiers des sièges" a share, "un cinquième" alone a number. */
  private Draft fraction(Sentence s, Draft draft) {
    int at = draft.to;
    boolean joined = s.form(at).equals("-") && s.touchesNext(at) && s.touchesNext(at - 1);
    boolean of = words.is(Role.OF, s.folded(at));
    int unitAt = joined || of ? at + 1 : at;
    unitAt = words.is(Role.INDEFINITE, s.folded(unitAt)) ? unitAt + 1 : unitAt; // "half an hour", "a quarter of a mile"
    UnitTable.Found unit = units.unitAt(s, draft, unitAt);
    boolean ofOne = words.is(Role.INDEFINITE, s.folded(at + 1)); // "a quarter of a percent"
    if (unit != null && (unit.entry().kind() != UnitEntry.Kind.PERCENTAGE || !of || ofOne)) { // "un demi-point", "3/4 %"
      draft.unit(unit, "unit.fraction");
      return draft;
    }
    if (joined || of && words.is(Role.NO_SHARE_BEFORE, s.folded(at + 1))) {
      return null; // "demi-finale", "tiers-monde", "quart de finale"
    }
    draft.kind = Quantity.Kind.FRACTION;
    return draft;
  }

  /** The ordinals between a number and its unit: "premières" in "deux premières semaines". */
  public List<Quantity> ordinalsIn(Sentence s, int from, int to) {
    List<Quantity> ordinals = new ArrayList<>();
    for (int i = from; i < to; i++) {
      NumberMention mention = numbers.isTrigger(s, i) ? numbers.readAt(s, i) : null;
      if (mention != null && mention.is(Form.ORDINAL) && mention.to() <= to) {
        ordinals.add(draft(s, mention, new BitSet(), 0).finish(s.surface(mention.from(), mention.to())));
      }
    }
    return ordinals;
  }

  /**
   * Money in the currency that its name means there: "12 francs" in Senegal is XOF, "12 centimes" 0.12 of the currency in force; the same
   * quantity where nothing tells.
   *
   * @param countries ISO 3166-1 codes, those that tell most first
   * @param year in which it was paid; {@link CurrencyTable#NO_YEAR} when not known
   * @param inForce ISO 4217 code of the money that stands beside it; null for none
   */
  public Quantity settled(Quantity q, List<String> countries, int year, String inForce) {
    UnitEntry entry = q.entry();
    if (!q.isUnsettled() || !words.currencies().isAmbiguous(entry.name())) {
      return q;
    }
    boolean beside = inForce != null && (entry.minor() || words.currencies().means(entry.name(), inForce));
    String named = beside ? inForce : words.currencies().code(entry.name(), countries, year);
    UnitEntry currency = named == null ? null : words.units().byCode(named);
    if (currency == null) {
      return q;
    }
    Value value = entry.minor() ? q.value().dividedBy(HUNDRED) : q.value();
    return q.with(q.kind(), q.to(), value, entry.settled(currency), "unit.settled");
  }

  /** "53" in "Ann Lee, 53," as years. */
  public Quantity asYears(Quantity plain) {
    return plain.with(Quantity.Kind.DURATION, plain.to(), plain.value(), words.units().byCode("a"), "unit.age");
  }
}
