package articlefacts.extraction.quantity;

import articlefacts.extraction.number.NumberMention;
import articlefacts.extraction.number.NumberMention.Form;
import articlefacts.extraction.number.NumberReader;
import articlefacts.extraction.quantity.QuantityWords.Role;
import articlefacts.extraction.text.Lexeme;
import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Tokenizer;
import articlefacts.extraction.text.WordTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the quantities of a sentence: numbers with units, ranges and qualifiers, "entre 12 euros et 15 euros" as one.
 *
 * <p>Immutable and thread-safe. Works in passes over the numbers found, each pass widening the drafts: unit, compound ("1 h 20"), range,
 * shared unit ("24, 23 et 14 ans"), qualifier.
 */
public final class QuantityReader {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final UnitEntry UNSAID_CURRENCY = new UnitEntry(
      UnitEntry.Kind.MONEY, "XXX", "currency not said", BigDecimal.ONE, BigDecimal.ZERO, null, false, false, UnitContext.NONE);
  /** "ne compte aujourd’hui | plus que": so far before it may the negation stand, in tokens. */
  private static final int NEGATION_REACH = 6;
  /** "kWh/m²/an" has two. */
  private static final int MOST_PARTS = 3;
  /** No one says "of 1 euro to 5 euros and more" without "from". */
  /** "by 2,300 to 9,150": with "by" even nearer numbers are an amount and its level. */
  private static final BigDecimal BY_FAR = BigDecimal.valueOf(2);
  private static final BigDecimal FAR = BigDecimal.valueOf(5);
  private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
  /** As far before "de 5 % à 10 %" as a verb such as "passer" is looked for, in tokens. */
  private static final int MOVE_VERB_REACH = 14;
  /** "from 21 mpg combined | to 23": so far behind the first level may the second stand, in tokens. */
  private static final int LEVEL_REACH = 4;
  /** "un tiers" is 33.33 %. */
  private static final int PERCENT_DECIMALS = 2;
  /** "03 84 22 12 12": so many groups of two digits are a telephone number. */
  private static final int PHONE_GROUPS = 4;

  /** Letters by which words such as "tripler" are told from the rest before the dictionary is asked. */
  private static final int MULTIPLE_BEGINNING = 5;

  private final Set<String> multipleBeginnings = new HashSet<>();
  private final WordTable<Boolean> multiples;
  /** No generation of mobile phones has a higher number yet. */
  private static final BigDecimal NEWEST_GENERATION = BigDecimal.valueOf(7);

  private final QuantityWords words;
  private final NumberReader numbers;
  private final Morphology morphology;

  public QuantityReader(QuantityWords words, NumberReader numbers, Morphology morphology) {
    this.words = words;
    for (String lemma : words.multiples().keySet()) {
      multipleBeginnings.add(Tokenizer.fold(lemma).substring(0, MULTIPLE_BEGINNING));
    }
    this.multiples = new WordTable<>(WordTable.Place.MULTIPLES, this::mayBeMultiple);
    this.numbers = numbers;
    this.morphology = morphology;
  }

  /** True where a word begins like a multiple, null for most. */
  private Boolean mayBeMultiple(Lexeme word) {
    String folded = word.folded();
    boolean begins = folded.length() >= MULTIPLE_BEGINNING && multipleBeginnings.contains(folded.substring(0, MULTIPLE_BEGINNING));
    return begins ? Boolean.TRUE : null;
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
    drafts = compounds(s, drafts);
    drafts = ranges(s, drafts);
    shareUnits(s, drafts);
    levelUnits(s, drafts);
    List<Quantity> quantities = new ArrayList<>(drafts.size());
    int floor = 0;
    for (Draft draft : drafts) {
      qualify(s, draft, floor);
      quantities.add(draft.finish(s.surface(draft.numberFrom(), draft.numberTo)));
      floor = draft.to;
    }
    return quantities;
  }

  // ---- numbers and units

  private List<Draft> drafts(Sentence s, BitSet taken) {
    List<Draft> drafts = new ArrayList<>();
    int i = 0;
    while (i < s.size()) {
      Draft word = multipleWord(s, i);
      if (word != null) {
        drafts.add(word);
        i++;
        continue;
      }
      NumberMention mention = !taken.get(i) && numbers.isTrigger(s, i) ? numbers.readAt(s, i) : null;
      // "$A500"
      mention = mention != null && s.isDigits(mention.to()) && s.touchesNext(mention.to() - 1) && numbers.isArticle(s, mention) ? null
          : mention;
      if (mention == null || overlaps(taken, mention)) {
        i++;
        continue;
      }
      int phone = phoneEnd(s, i);
      if (phone > i) {
        i = phone;
        continue;
      }
      Draft last = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
      boolean continues = last != null && (last.to == mention.from() || isInches(s, last, mention)); // "52" in "1h52"
      int floor = drafts.isEmpty() ? 0 : drafts.get(drafts.size() - 1).to;
      Draft draft = !continues && isPartOfName(s, mention) ? null : draft(s, mention, taken, floor);
      if (draft != null) {
        drafts.add(draft);
      }
      i = draft == null ? Math.max(mention.to(), i + 1) : Math.max(draft.to, i + 1);
    }
    return drafts;
  }

  /** "2" in "6-foot-2": inches behind feet. */
  private static boolean isInches(Sentence s, Draft feet, NumberMention inches) {
    boolean tied = inches.from() == feet.to + 1 && s.form(feet.to).equals("-") && s.touchesNext(feet.to) && s.touchesNext(feet.to - 1);
    return tied && feet.entry != null && feet.entry.code().equals("[ft_i]") && inches.value().compareTo(TWELVE) < 0;
  }

  private static boolean overlaps(BitSet taken, NumberMention mention) {
    int next = taken.nextSetBit(mention.from());
    return next >= 0 && next < mention.to();
  }

  private static int phoneEnd(Sentence s, int i) {
    int groups = 0;
    int at = i;
    while (s.isDigits(at) && s.form(at).length() == 2) {
      groups++;
      at++;
      if ((s.form(at).equals(".") || s.form(at).equals("-")) && s.touchesNext(at)) {
        at++;
      }
    }
    return groups >= PHONE_GROUPS ? at : i;
  }

  /** "RD192", "A380", "n° 33", "G20", "Deux-Sèvres": a number that belongs to a name. */
  private boolean isPartOfName(Sentence s, NumberMention mention) {
    int from = mention.from();
    boolean gluedBefore = from > 0 && s.touchesNext(from - 1)
        && (s.isWord(from - 1) && mention.digits() && !s.form(from - 1).endsWith("'"));
    if (gluedBefore) {
      UnitTable.Found sign = words.units().before(s, mention);
      boolean inName = sign != null && sign.from() > 0 && s.touchesNext(sign.from() - 1) && s.isWord(sign.from())
          && (s.form(sign.from() - 1).equals("-") || s.isWord(sign.from() - 1) || s.isDigits(sign.from() - 1)); // "PLX-R18"
      return sign == null || inName;
    }
    if (s.form(from - 1).equals("-") && words.is(Role.PREFIX, s.folded(from - 2))) {
      return false; // "sub-7 nanometre"
    }
    boolean hyphenBefore = from > 1 && s.form(from - 1).equals("-") && s.touchesNext(from - 1) && s.touchesNext(from - 2)
        && s.isWord(from - 2)
        && !mention.digits();
    if (hyphenBefore || mention.digits() && from > 1 && s.form(from - 1).equals("-") && s.touchesNext(from - 1) && s.touchesNext(from - 2)
        && s.isWord(from - 2)) {
      return true;
    }
    if (isNumbered(s, from) && !isShareBehind(s, mention) || isGeneration(s, mention)
        || mention.digits() && words.is(Role.WAVE_BAND, s.folded(mention.to()))) {
      return true; // "n° 3", "le 101.3 FM"
    }
    // "HTTP/2", "18/00342"
    if (mention.digits() && s.form(from - 1).equals("/") && s.touchesNext(from - 1) && s.touchesNext(from - 2)
        && (s.isWord(from - 2) || s.isDigits(from - 2))) {
      return true;
    }
    // "la guerre de Cent Ans": capitals inside a sentence
    if (!mention.digits() && from > 0 && s.isCapitalised(from) && s.isCapitalised(mention.to()) && s.isWord(from - 1)) {
      return true;
    }
    // "Deux-Sèvres": capital, hyphen, capital
    return !mention.digits() && s.isCapitalised(from) && s.form(mention.to()).equals("-") && s.touchesNext(mention.to() - 1)
        && s.touchesNext(mention.to()) && s.isCapitalised(mention.to() + 1);
  }

  /** "the sector 2 percent lower": a share numbers nothing. */
  private boolean isShareBehind(Sentence s, NumberMention mention) {
    UnitTable.Found unit = words.units().at(s, mention.to());
    return mention.digits() && unit != null && unit.entry().kind() == UnitEntry.Kind.PERCENTAGE;
  }

  /** "5G", "4G": a generation of mobile phones. */
  private static boolean isGeneration(Sentence s, NumberMention mention) {
    return mention.digits() && s.touchesNext(mention.to() - 1) && s.surface(mention.to()).equals("G") && mention.value().scale() <= 0
        && mention.value().signum() > 0 && mention.value().compareTo(NEWEST_GENERATION) <= 0;
  }

  /** "n° 33", "numéro deux", "article 49", "page 3", "#4". */
  private boolean isNumbered(Sentence s, int from) {
    int at = from - 1;
    if (s.form(at).equals("°") && s.touchesNext(at - 1)) {
      at--;
    }
    return s.form(at).equals("#") || words.is(Role.NUMBERED, s.folded(at)) && (at < from - 1 || !s.folded(at).equals("n"));
  }

  private Draft draft(Sentence s, NumberMention found, BitSet taken, int floor) {
    UnitTable.Found before = words.units().before(s, found);
    before = before == null ? nameBefore(s, found) : before;
    // the sign of "10€50" is that of the ten
    before = before != null && !taken.get(before.from()) && before.from() >= floor ? before : null;
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
      sameUnitBehind(s, draft);
      boundBehind(s, draft);
      return draft;
    }
    boundBehind(s, draft);
    UnitTable.Found after = unitAfter(s, draft, draft.to);
    if (after != null && words.is(Role.FEMININE_UNIT, s.folded(after.from()))) {
      if (numbers.isArticle(s, mention) && words.is(Role.MASCULINE_ONE, s.folded(mention.from()))) {
        return null; // "un livre" is a book
      }
      after = isMasculine(s, after.to()) || after.from() > mention.to() && isMasculine(s, mention.to()) ? null : after;
    }
    if (numbers.isArticle(s, mention)
        && (after == null ? !isOneOver(s, mention) && !isOneTo(s, mention) && !isOneOf(s, mention) && !isOneVictim(s, mention)
        : !isCountedOne(s, mention, after))) {
      return null;
    }
    if (after != null) {
      boolean name = after.entry().minor() && s.isCapitalised(after.from()) && mention.digits() || isModel(s, mention, after);
      draft.unit(after, "unit.after");
      if (name) {
        return null; // "50 Cent", "la 4g"
      }
      if (s.form(draft.to).equals(".") && s.touchesNext(draft.to - 1) && s.touchesNext(draft.to) && s.isWord(draft.to + 1)) {
        return null; // "20minutes.fr"
      }
      scaleBehind(s, draft);
      perUnit(s, draft);
      negative(s, draft);
    } else {
      negative(s, draft);
      multiple(s, draft);
    }
    return draft;
  }

  /** "dollar 22.5 million", "euro 60,000": the name of money before a large sum behind which no noun stands; null for others. */
  private UnitTable.Found nameBefore(Sentence s, NumberMention sum) {
    boolean large = sum.digits() && sum.is(Form.CARDINAL) && sum.value().compareTo(THOUSAND) >= 0 && sum.to() - sum.from() > 1;
    int at = sum.from() - 1;
    if (!large || !s.isWord(at) || words.is(Role.ARTICLE, s.folded(at - 1)) || isNoun(s, sum.to())
        || words.units().at(s, sum.to()) != null) {
      return null;
    }
    UnitTable.Found name = words.units().at(s, at);
    return name != null && name.to() == sum.from() && name.entry().isMoney() && !name.entry().minor() ? name : null;
  }

  /** "50+ people", "40-plus years", "thirty-odd shops": a bound that touches the number. */
  private void boundBehind(Sentence s, Draft draft) {
    int at = draft.to;
    boolean hyphen = s.form(at).equals("-") && s.touchesNext(at);
    boolean touches = s.touchesNext(at - 1) && (hyphen || s.isSymbol(at));
    QualifierTable.Found bound = touches ? words.qualifiers().after(s, hyphen ? at + 1 : at) : null;
    if (bound != null) {
      draft.qualifier = bound.qualifier();
      draft.qualifierFrom = bound.from();
      draft.qualifierTo = bound.to();
      draft.to = bound.to();
      draft.rules.add("qualifier.behind." + bound.qualifier().code());
    }
  }

  /** "30 USD million": the scale behind the currency. */
  private void scaleBehind(Sentence s, Draft draft) {
    BigDecimal scale = draft.entry.isMoney() && !draft.entry.minor() && draft.number.digits() ? numbers.scaleAt(s, draft.to) : null;
    if (scale != null && draft.value.compareTo(THOUSAND) < 0) {
      draft.value = draft.value.multiply(scale);
      draft.to++;
      draft.numberTo = draft.to;
      draft.rules.add("number.scale-behind");
    }
  }

  /** "la 4g", "une 5G": one letter behind digits after an article in the singular is no unit. */
  private boolean isModel(Sentence s, NumberMention mention, UnitTable.Found unit) {
    boolean letter = mention.digits() && unit.from() == mention.to() && s.touchesNext(mention.to() - 1)
        && s.surface(unit.from(), unit.to()).length() == 1
        && mention.value().compareTo(BigDecimal.ONE) != 0;
    String before = s.folded(mention.from() - 1);
    return letter && s.isWord(unit.from()) && words.is(Role.MODEL_ARTICLE, before) && !words.is(Role.OF, s.folded(unit.to()));
  }

  /** "livres anciens", "livres ont été vendus": what agrees with the noun before it is masculine. */
  private boolean isMasculine(Sentence s, int next) {
    int at = next;
    while (isBeing(s, at)) {
      at++;
    }
    boolean masculine = false;
    for (Reading reading : s.isWord(at) ? morphology.readings(s.form(at)) : List.<Reading>of()) {
      boolean participle = reading.is(Reading.Category.VERB) && reading.verb() == Reading.VerbForm.PAST_PARTICIPLE;
      boolean agrees = participle || reading.is(Reading.Category.ADJECTIVE) || reading.is(Reading.Category.NOUN);
      if (!agrees || reading.gender() != Reading.Gender.MASCULINE || !reading.canBePlural()) {
        return false;
      }
      masculine |= !reading.is(Reading.Category.NOUN);
    }
    return masculine;
  }

  /** "ont été", "sont": forms of the verb with which participles agree. */
  private boolean isBeing(Sentence s, int i) {
    boolean being = words.is(Role.BEING, s.folded(i));
    for (Reading reading : being || !s.isWord(i) ? List.<Reading>of() : morphology.readings(s.form(i))) {
      being |= reading.is(Reading.Category.VERB) && words.is(Role.BEING, reading.lemma())
          || words.is(Role.HAVING, reading.lemma()) && isBeing(s, i + 1);
    }
    return being;
  }

  /** "un an", "un euro", "un mètre": counted; "un jour" (one day), "une année difficile": the article. */
  private boolean isCountedOne(Sentence s, NumberMention mention, UnitTable.Found unit) {
    if (!s.isWord(unit.from())) {
      return false; // "a $500 loan"
    }
    if (words.is(Role.RATE_ARTICLE, s.folded(mention.from()))) {
      return isStatedOne(s, mention, unit);
    }
    if (unit.from() > mention.to() && unit.entry().kind() != UnitEntry.Kind.DURATION || unit.entry().minor()) {
      return unit.entry().minor() && unit.from() == mention.to();
    }
    if (unit.entry().kind() != UnitEntry.Kind.DURATION) {
      return unit.entry().kind() != UnitEntry.Kind.PERCENTAGE || s.isWord(unit.from());
    }
    if (isAdjective(s, unit.to())) {
      return false;
    }
    if (unit.entry().factor().compareTo(HOUR) <= 0 && !isNoun(s, unit.to())) {
      return true; // "une heure", "une minute trente": hardly ever the article alone
    }
    return words.is(Role.DURATION_FOLLOWER, s.folded(unit.to())) || words.is(Role.DURATION_CUE, s.folded(mention.from() - 1))
        || words.qualifiers().before(s, mention.from()) != null
        || words.is(Role.AND, s.folded(unit.to())) && numbers.isTrigger(s, unit.to() + 1);
  }

  /** "US$23 billion dollars", "$99 (USD)": the currency named once more. */
  private void sameUnitBehind(Sentence s, Draft draft) {
    boolean bracket = s.form(draft.to).equals("(");
    UnitTable.Found again = words.units().at(s, bracket ? draft.to + 1 : draft.to);
    boolean same = again != null && again.entry().isMoney() && (again.entry().code().equals(draft.entry.code())
        || words.currencies().means(draft.entry.name(), again.entry().code()));
    if (!same || bracket && !s.form(again.to()).equals(")")) {
      return;
    }
    draft.entry = again.entry();
    draft.to = bracket ? again.to() + 1 : again.to();
  }

  /** "over a mile", "a year ago", "for a month": where "a" also means "per", only a word around it makes it one. */
  private boolean isStatedOne(Sentence s, NumberMention mention, UnitTable.Found unit) {
    boolean qualified = words.qualifiers().before(s, mention.from()) != null;
    boolean duration = unit.entry().kind() == UnitEntry.Kind.DURATION;
    boolean plain = unit.from() == mention.to() && !(s.form(unit.to()).equals("-") && s.touchesNext(unit.to()));
    boolean ordinal = unit.entry().code().equals("s") && s.isWord(unit.to()) && !isLink(s, unit.to()); // "a second day"
    return plain && !ordinal && (qualified
        || duration && (words.is(Role.DURATION_FOLLOWER, s.folded(unit.to()))
        || words.is(Role.DURATION_CUE, s.folded(mention.from() - 1))));
  }

  private boolean isNoun(Sentence s, int i) {
    for (Reading reading : s.isWord(i) ? morphology.readings(s.form(i)) : List.<Reading>of()) {
      if (reading.is(Reading.Category.PREPOSITION) || reading.is(Reading.Category.ADVERB)) {
        return false;
      }
      if (reading.is(Reading.Category.NOUN)) {
        return true;
      }
    }
    return false;
  }

  /** "trois ans de prison dont un avec sursis", "dont une ferme": one of them, where no noun follows. */
  private boolean isOneOf(Sentence s, NumberMention mention) {
    if (!words.is(Role.OF_WHICH, s.folded(mention.from() - 1)) || !s.isWord(mention.to())) {
      return false;
    }
    return words.is(Role.SUSPENDED, s.folded(mention.to()))
        || morphology.readings(s.form(mention.to())).stream().allMatch(reading -> reading.is(Reading.Category.PREPOSITION));
  }

  /** "un sur trois", "un Français sur trois": so far before "sur" stands the one. */
  private boolean isOneOver(Sentence s, NumberMention mention) {
    for (int i = mention.to(); i < mention.to() + 3; i++) {
      boolean out = words.is(Role.OUT_OF, s.folded(i)) && words.is(Role.OF, s.folded(i + 1));
      if (out || words.is(Role.OVER, s.folded(i))) {
        int of = out ? i + 2 : i + 1;
        NumberMention whole = numbers.isTrigger(s, of) ? numbers.readAt(s, of) : null;
        return whole != null && whole.is(Form.CARDINAL) && whole.value().compareTo(BigDecimal.ONE) > 0;
      }
    }
    return false;
  }

  /** "un mort et six blessés", "deux blessés, dont un grave", ": un mort": one of several that are counted together. */
  private boolean isOneVictim(Sentence s, NumberMention mention) {
    int next = mention.to() + 1;
    if (!words.is(Role.VICTIM, s.folded(mention.to()))) {
      return false;
    }
    boolean joins = words.is(Role.AND, s.folded(next)) || s.form(next).equals(",");
    boolean more = joins && numbers.isTrigger(s, next + 1) && !words.is(Role.INDEFINITE, s.folded(next + 1));
    boolean headed = s.form(mention.from() - 1).equals(":") && !s.isWord(next);
    boolean joined = words.is(Role.AND, s.folded(mention.from() - 1)) || s.form(mention.from() - 1).equals(",");
    boolean before = false;
    for (int i = mention.from() - 2; joined && !before && i >= 0 && i > mention.from() - VICTIM_REACH; i--) {
      before = words.is(Role.VICTIM, s.folded(i)) && numbers.isTrigger(s, i - 1) && !words.is(Role.INDEFINITE, s.folded(i - 1));
    }
    return more || before || headed;
  }

  /** "deux blessés dans un état grave | et un mort": so far before one of them may the others stand, in tokens. */
  private static final int VICTIM_REACH = 8;

  /** "de un à cinq ans", "un ou deux jours"; not "l’un à trois ans, l’autre à cinq". */
  private boolean isOneTo(Sentence s, NumberMention mention) {
    boolean linked = words.is(Role.TO, s.form(mention.to())) || words.is(Role.OR, s.folded(mention.to()));
    if (!linked || words.is(Role.ARTICLE, s.folded(mention.from() - 1))) {
      return false;
    }
    NumberMention upper = numbers.isTrigger(s, mention.to() + 1) ? numbers.readAt(s, mention.to() + 1) : null;
    return upper != null && upper.is(Form.CARDINAL) && upper.value().compareTo(BigDecimal.ONE) > 0;
  }

  private boolean isAdjective(Sentence s, int i) {
    boolean adjective = false;
    for (Reading reading : s.isWord(i) ? morphology.readings(s.form(i)) : List.<Reading>of()) {
      if (!reading.is(Reading.Category.ADJECTIVE)
          && !(reading.is(Reading.Category.VERB) && reading.verb() == Reading.VerbForm.PAST_PARTICIPLE)) {
        return false;
      }
      adjective |= reading.is(Reading.Category.ADJECTIVE);
    }
    return adjective;
  }

  private UnitTable.Found unitAt(Sentence s, Draft draft, int at) {
    int from = draft.number.from();
    while (numbers.isTrigger(s, from - 2)
        && (words.is(Role.OR, s.folded(from - 1)) || words.is(Role.AND, s.folded(from - 1)) || words.is(Role.TO, s.form(from - 1)))) {
      from -= 2; // "deux ou trois livres"
    }
    QualifierTable.Found qualifier = words.qualifiers().before(s, from);
    return words.units().at(s, at, draft.number, qualifier == null ? from : qualifier.from());
  }

  private UnitTable.Found unitAfter(Sentence s, Draft draft, int at) {
    boolean digits = draft.number.digits();
    boolean scaled = draft.number.takesOf();
    UnitTable.Found found = unitAt(s, draft, at);
    if (found != null) {
      return found;
    }
    // "2,5-km", "trois-tonnes"
    if (s.form(at).equals("-") && s.touchesNext(at) && s.touchesNext(at - 1)) {
      return unitAt(s, draft, at + 1);
    }
    boolean of = words.is(Role.OF, s.folded(at));
    if (of && (scaled || digits && draft.value.abs().compareTo(BigDecimal.valueOf(1_000_000)) >= 0)) {
      return unitAt(s, draft, at + 1);
    }
    // "six dernières années": words between number and a unit of time
    int modified = at;
    while (modified < at + 3 && words.is(Role.UNIT_MODIFIER, s.folded(modified))) {
      modified++;
    }
    if (modified > at) {
      UnitTable.Found later = unitAt(s, draft, modified);
      boolean plural = later != null
          && (draft.value.compareTo(BigDecimal.ONE) <= 0 || !s.isWord(later.from()) || "sx".indexOf(last(s.folded(later.from()))) >= 0
          || !words.roles().containsKey(Role.RATE_ARTICLE)); // "rose 15,000 | last week"
      if (later != null && plural && later.entry().kind() != UnitEntry.Kind.PERCENTAGE) {
        draft.modified = true;
        return later;
      }
    }
    return null;
  }

  private static char last(String form) {
    return form.charAt(form.length() - 1);
  }

  /** "gramme par litre" → g/L, "barils par jour", "tonnes à l’hectare"; only between units of measure. */
  private void perUnit(Sentence s, Draft draft) {
    if (draft.kind != Quantity.Kind.MEASURE) {
      return;
    }
    for (int parts = 0; parts < MOST_PARTS; parts++) { // "kWh/m²/an"
      UnitTable.Found per = draft.entry.code().contains("/") && !s.form(draft.to).equals("/") ? null : per(s, draft.to);
      UnitProduct product = per == null ? UnitProduct.at(s, draft.to, words.units()) : null;
      if (per == null && product == null) {
        return;
      }
      draft.unitCode = (draft.unitCode == null ? draft.entry.code() : draft.unitCode) + "/"
          + (per == null ? product.code() : per.entry().code());
      draft.unitTo = per == null ? product.to() : per.to();
      draft.to = draft.unitTo;
      draft.rules.add("unit.per");
    }
  }

  /** The unit after "par", "/", "au", "à l’" at token {@code at}; null when there is none. */
  private UnitTable.Found per(Sentence s, int at) {
    int unitAt;
    if (words.is(Role.PER, s.folded(at)) || s.form(at).equals("/")) {
      unitAt = at + 1;
    } else if (words.is(Role.PER_CONTRACTED, s.folded(at))) {
      unitAt = at + 1;
    } else if (words.is(Role.PER_ARTICLE, s.folded(at)) && words.is(Role.ARTICLE, s.folded(at + 1))) {
      unitAt = at + 2; // "à l’hectare"; "trois kilomètres à pied" is no rate
    } else {
      return null;
    }
    UnitTable.Found per = words.units().at(s, unitAt);
    return per == null || per.entry().isMoney() || per.entry().kind() == UnitEntry.Kind.PERCENTAGE ? null : per;
  }

  /** The end of "au km²" after a counted noun at token {@code at}; {@code at} when no unit of area follows. */
  public int perUnitEnd(Sentence s, int at) {
    UnitTable.Found per = per(s, at);
    return per != null && "m2".equals(per.entry().base()) ? per.to() : at;
  }

  /** "345 habitants au km²" as a measure of so many per square kilometre. */
  public Quantity perArea(Sentence s, Quantity count, int at) {
    UnitTable.Found per = per(s, at);
    Quantity.Traits t = count.traits();
    Quantity.Traits traits = new Quantity.Traits(t.number(), t.digits(), t.takesOf(), t.collective(), t.modified(), t.scale(),
        "/" + per.entry().code());
    List<String> rules = new ArrayList<>(count.rules());
    rules.add("unit.density");
    return new Quantity(Quantity.Kind.MEASURE, count.from(), count.to(), count.numberFrom(), count.numberTo(), count.value(), per.entry(),
        at, per.to(), count.qualifierFrom(), count.qualifierTo(), traits, rules);
  }

  /**
   * "moins dix degrés", "une croissance de moins 2 %"; "moins de dix" is a qualifier, "au moins dix" and "huit heures moins dix" are no
   * signs.
   */
  private void negative(Sentence s, Draft draft) {
    if (isSpacedMinus(s, draft)) {
      draft.value = draft.value.negate();
      draft.from--;
      draft.signed = true;
      draft.rules.add("number.minus");
      return;
    }
    if (draft.value.signum() <= 0 || !words.is(Role.MINUS, s.folded(draft.from - 1))) {
      return;
    }
    boolean temperature = draft.entry != null && "K".equals(draft.entry.base());
    String before = s.folded(draft.from - 2);
    boolean opened = draft.from < 2 || s.isSymbol(draft.from - 2) || words.is(Role.OF, before) || words.is(Role.TO, before);
    if (temperature || opened) {
      draft.value = draft.value.negate();
      draft.from--;
      draft.signed = true;
      draft.rules.add("number.minus");
    }
  }

  /** "atteint - 12 degrés": a dash between spaces before a temperature is a sign, unless a number stands before it. */
  private static boolean isSpacedMinus(Sentence s, Draft draft) {
    int at = draft.from - 1;
    boolean minus = at > 0 && (s.form(at).equals("-") || s.form(at).equals("\u2212")) && !s.touchesNext(at) && !s.touchesNext(at - 1);
    return minus && draft.value.signum() > 0 && draft.entry != null && "K".equals(draft.entry.base()) && s.isWord(at - 1)
        && !s.isDigits(at - 2);
  }

  /** "trois fois plus", "deux fois moins cher". */
  private void multiple(Sentence s, Draft draft) {
    boolean hyphen = s.form(draft.to).equals("-") && s.touchesNext(draft.to) && s.touchesNext(draft.to - 1);
    if (hyphen && words.is(Role.FOLD, s.folded(draft.to + 1))) {
      draft.kind = Quantity.Kind.MULTIPLE; // "a 10-fold rise"
      draft.unitFrom = draft.to + 1;
      draft.unitTo = draft.to + 2;
      draft.to += 2;
      draft.rules.add("multiple.fold");
      return;
    }
    boolean times = words.is(Role.TIMES, s.folded(draft.to));
    boolean comparative = words.is(Role.COMPARATIVE, s.folded(draft.to + 1));
    int article = draft.to + 1;
    // "40 fois la distance"
    boolean standard = words.is(Role.ARTICLE, s.folded(article)) && words.is(Role.STANDARD_NOUN, s.folded(article + 1));
    if (times && (comparative || standard || words.is(Role.STANDARD, s.folded(draft.to + 1)))) {
      draft.kind = Quantity.Kind.MULTIPLE;
      draft.unitFrom = draft.to;
      draft.unitTo = draft.to + 1;
      draft.to += comparative ? 2 : 1;
      draft.rules.add("multiple.times");
    } else if (words.is(Role.PER, s.folded(draft.from - 1)) && isFactorVerb(s, draft.from - 2)
        && (!s.isWord(draft.to) || isLink(s, draft.to))) {
      draft.kind = Quantity.Kind.MULTIPLE; // "multiplié par trois"
      draft.rules.add("multiple.factor");
    }
  }

  /** "a triplé", "le double de": a factor inside a word; "doublé" after an article is a feat, "double" before a noun an adjective. */
  private Draft multipleWord(Sentence s, int i) {
    if (!s.isWord(i) || multiples.of(s.lexeme(i)) == null) {
      return null;
    }
    for (Reading reading : morphology.readings(s.form(i))) {
      BigDecimal factor = words.multiples().get(reading.lemma());
      boolean infinitive = reading.verb() == Reading.VerbForm.INFINITIVE && reading.lemma().equals(s.form(i)) && !isNounForm(s, i);
      // "en double" is no verb
      boolean verb = reading.is(Reading.Category.VERB) && (infinitive || !words.multiples().containsKey(s.form(i)))
          && !words.is(Role.ARTICLE, s.folded(i - 1)) && reading.verb() != Reading.VerbForm.PRESENT_PARTICIPLE
          && !words.is(Role.INDEFINITE, s.folded(i - 1));
      // "doublé d’une grève"
      verb &= !(reading.verb() == Reading.VerbForm.PAST_PARTICIPLE && words.is(Role.OF, s.folded(i + 1))
          && words.is(Role.INDEFINITE, s.folded(i + 2)));
      boolean fold = words.is(Role.FOLD, s.folded(i)); // "rose threefold", "a tenfold rise"
      boolean noun = fold || reading.is(Reading.Category.NOUN) && words.is(Role.MULTIPLE_ARTICLE, s.folded(i - 1))
          && (!s.isWord(i + 1) || words.is(Role.PARTITIVE, s.folded(i + 1)));
      // "double the size", "twice as big"
      boolean standard = s.form(i).equals(reading.lemma()) && words.is(Role.MULTIPLE_OF, s.folded(i + 1));
      noun |= standard && !words.is(Role.INDEFINITE, s.folded(i - 1));
      if (factor != null && (verb || noun)) {
        Draft draft = new Draft(new NumberMention(i, i + 1, Form.CARDINAL, factor, false, BigDecimal.ONE));
        draft.kind = Quantity.Kind.MULTIPLE;
        draft.rules.add(verb ? "multiple.verb" : "multiple.noun");
        return draft;
      }
    }
    return null;
  }

  private boolean isNounForm(Sentence s, int i) {
    return morphology.readings(s.form(i)).stream()
        .anyMatch(reading -> reading.is(Reading.Category.NOUN) || reading.is(Reading.Category.ADJECTIVE));
  }

  private boolean isFactorVerb(Sentence s, int i) {
    for (Reading reading : s.isWord(i) ? morphology.readings(s.form(i)) : List.<Reading>of()) {
      if (reading.is(Reading.Category.VERB) && words.is(Role.FACTOR_VERB, reading.lemma())) {
        return true;
      }
    }
    return false;
  }

  /** "trois quarts d’heure" is 0.75 h, "un tiers des sièges" a share, "un cinquième" alone a number. */
  private Draft fraction(Sentence s, Draft draft) {
    int at = draft.to;
    boolean joined = s.form(at).equals("-") && s.touchesNext(at) && s.touchesNext(at - 1);
    boolean of = words.is(Role.OF, s.folded(at));
    int unitAt = joined || of ? at + 1 : at;
    unitAt = words.is(Role.INDEFINITE, s.folded(unitAt)) ? unitAt + 1 : unitAt; // "half an hour", "a quarter of a mile"
    UnitTable.Found unit = unitAt(s, draft, unitAt);
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

  // ---- compounds

  private List<Draft> compounds(Sentence s, List<Draft> drafts) {
    List<Draft> merged = new ArrayList<>();
    for (Draft draft : drafts) {
      Draft last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last == null || !joinsCompound(s, last, draft)) {
        merged.add(draft);
      }
    }
    for (Draft draft : merged) {
      andHalf(s, draft);
    }
    return merged;
  }

  /** "2 mn 30", "une heure et vingt minutes", "un euro cinquante": widens {@code major} by {@code minor} when they are one value. */
  private boolean joinsCompound(Sentence s, Draft major, Draft minor) {
    if (isHeight(s, major, minor)) {
      major.kind = Quantity.Kind.MEASURE;
      boolean joined = joinAs(major, minor, TWELVE, "[in_i]");
      major.to = Math.max(minor.to, minor.numberTo + 1);
      major.unitTo = major.to;
      return joined;
    }
    if (major.entry == null || major.unitCode != null || major.unitTo != major.to || minor.unitCode != null || minor.isVague()) {
      return false;
    }
    boolean split = major.entry.code().equals("s") && minor.number.is(Form.FRACTION) && words.is(Role.AND, s.folded(major.to))
        && minor.from == major.to + 1 && minor.value.compareTo(BigDecimal.ONE) < 0;
    if (split) {
      return join(major, minor, BigDecimal.ONE, false); // "52 secondes et 3 centièmes"
    }
    if (major.isVague() || minor.kind == Quantity.Kind.ORDINAL || minor.number.is(Form.FRACTION) || major.number.is(Form.FRACTION)) {
      return false;
    }
    if (isInches(s, major, minor.number) && minor.kind == Quantity.Kind.PLAIN) {
      return joinAs(major, minor, TWELVE, "[in_i]");
    }
    boolean and = words.is(Role.AND, s.folded(major.to));
    if (minor.from != major.to + (and ? 1 : 0)) {
      return false;
    }
    return minor.entry == null ? !and && joinsBare(s, major, minor) : joinsUnit(major, minor);
  }

  /** 6'2": feet and inches by their marks, without a space. */
  private static boolean isHeight(Sentence s, Draft feet, Draft inches) {
    int mark = feet.numberTo;
    boolean tied = inches.numberFrom() == mark + 1 && s.form(mark).equals("'") && s.touchesNext(mark - 1) && s.touchesNext(mark);
    boolean closed = tied && s.isSymbol(inches.numberTo) && "\"”″".contains(s.form(inches.numberTo))
        && s.touchesNext(inches.numberTo - 1);
    boolean plain = closed && (feet.entry == null || feet.entry.code().equals("[ft_i]")) && !feet.isVague() && !inches.isVague();
    return plain && s.isDigits(mark - 1) && feet.value.compareTo(TWELVE) < 0 && inches.value.compareTo(TWELVE) < 0;
  }

  private boolean joinsUnit(Draft major, Draft minor) {
    if (major.entry.isMoney()) {
      boolean settled = minor.entry.factor().compareTo(BigDecimal.ONE) < 0 && major.entry.factor().compareTo(BigDecimal.ONE) == 0;
      if (settled && minor.entry.code().equals(major.entry.code()) && minor.value.compareTo(BigDecimal.ONE) < 0) {
        return join(major, minor, BigDecimal.ONE, false); // "five yuan and two jiao"
      }
      boolean parts = minor.entry.minor() && !major.entry.minor() && minor.value.compareTo(HUNDRED) < 0;
      String code = parts && major.entry.code().equals(Quantity.UNKNOWN_CURRENCY) ? words.currencies().only(minor.entry.name()) : null;
      major.entry = code == null ? major.entry : words.units().byCode(code); // "trois livres et vingt pence"
      return parts && join(major, minor, HUNDRED, false);
    }
    boolean sameBase = major.entry.base() != null && major.entry.base().equals(minor.entry.base()) && major.kind == minor.kind;
    if (!sameBase || major.entry.factor().compareTo(minor.entry.factor()) <= 0) {
      return false;
    }
    BigDecimal ratio = major.entry.factor().divide(minor.entry.factor(), MathContext.DECIMAL64);
    return minor.value.compareTo(ratio) < 0 && join(major, minor, ratio, true);
  }

  private boolean joinsBare(Sentence s, Draft major, Draft minor) {
    boolean short2 = minor.number.to() - minor.number.from() == 1 && (!minor.number.digits() || s.form(minor.number.from()).length() == 2);
    boolean words2 = !minor.number.digits();
    boolean thousandths = s.form(minor.number.from()).length() == 3 && (major.entry.code().equals("kg") || major.entry.code().equals("t"));
    if (!short2 && !words2 && !thousandths || minor.value.scale() > 0 || minor.isCollective()
        || s.isWord(minor.to) && !isLink(s, minor.to)) {
      return false;
    }
    if (major.entry.isMoney()) {
      return !major.entry.minor() && minor.value.compareTo(BigDecimal.TEN) >= 0 && minor.value.compareTo(HUNDRED) < 0
          && join(major, minor, HUNDRED, false);
    }
    return switch (major.entry.code()) {
      case "h" -> minor.value.compareTo(SIXTY) < 0 && joinAs(major, minor, SIXTY, "min");
      case "min" -> minor.value.compareTo(SIXTY) < 0 && joinAs(major, minor, SIXTY, "s");
      case "m" -> minor.value.compareTo(BigDecimal.TEN) >= 0 && minor.value.compareTo(HUNDRED) < 0 && joinAs(major, minor, HUNDRED, "cm");
      case "kg", "t" -> minor.number.digits() && minor.value.compareTo(HUNDRED) >= 0 && join(major, minor, THOUSAND, false); // "2 kg 500"
      case "s" -> minor.number.digits() && minor.value.compareTo(HUNDRED) < 0 && join(major, minor, HUNDRED, false); // "44 s 21"
      default -> false;
    };
  }

  /** A preposition or conjunction, after which no noun can be counted by the number before it. */
  private boolean isLink(Sentence s, int i) {
    for (Reading reading : morphology.readings(s.form(i))) {
      if (reading.is(Reading.Category.PREPOSITION) || reading.is(Reading.Category.CONJUNCTION)) {
        return true;
      }
    }
    return false;
  }

  private boolean joinAs(Draft major, Draft minor, BigDecimal ratio, String code) {
    UnitEntry small = words.units().byCode(code);
    if (small == null) {
      return false;
    }
    BigDecimal exact = major.value.multiply(ratio).add(minor.value);
    join(major, minor, ratio, false);
    major.value = exact;
    major.entry = small;
    return true;
  }

  /** Adds the smaller part; the value is in the smaller unit when {@code inMinor}, else in the larger. */
  private static boolean join(Draft major, Draft minor, BigDecimal ratio, boolean inMinor) {
    major.value = inMinor
        ? major.value.multiply(ratio).add(minor.value)
        : major.value.add(minor.value.divide(ratio, MathContext.DECIMAL64));
    major.entry = inMinor ? minor.entry : major.entry;
    major.numberTo = minor.numberTo;
    major.unitTo = Math.max(major.unitTo, minor.entry == null ? major.unitTo : minor.unitTo);
    major.to = minor.to;
    major.rules.add("unit.compound");
    return true;
  }

  /** "deux heures et demie", "un an et demi", "trois heures et quart". */
  private void andHalf(Sentence s, Draft draft) {
    if (draft.entry == null || draft.unitTo != draft.to || !words.is(Role.AND, s.folded(draft.to))) {
      return;
    }
    int half = words.is(Role.RATE_ARTICLE, s.folded(draft.to + 1)) ? draft.to + 2 : draft.to + 1; // "an hour and a half"
    String next = s.folded(half);
    BigDecimal part = words.is(Role.HALF, next) ? new BigDecimal("0.5") : words.is(Role.QUARTER, next) ? new BigDecimal("0.25") : null;
    if (part != null && !draft.isVague()) {
      draft.value = draft.value.add(part);
      draft.to = half + 1;
      draft.rules.add("unit.half");
    }
  }

  // ---- ranges and lists

  private List<Draft> ranges(Sentence s, List<Draft> drafts) {
    List<Draft> merged = new ArrayList<>();
    for (Draft upper : drafts) {
      Draft lower = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (lower != null && isRange(s, lower, upper)) {
        merged.set(merged.size() - 1, range(s, lower, upper));
      } else {
        merged.add(upper);
      }
    }
    return merged;
  }

  private boolean isRange(Sentence s, Draft lower, Draft upper) {
    boolean times = upper.rules.contains("multiple.times") && lower.entry == null && lower.kind == Quantity.Kind.PLAIN; // "4 à 6 fois plus"
    boolean plain = isRangeable(lower) && (times || isRangeable(upper));
    boolean unit = sameUnit(lower, upper) || isOtherUnit(s, lower, upper) || isUnderSign(s, lower, upper);
    if (!plain || upper.from != lower.to + 1 || !unit) {
      return false;
    }
    int link = lower.to;
    boolean between = words.is(Role.BETWEEN, s.folded(lower.from - 1));
    if (between && words.is(Role.AND, s.folded(link))) {
      return true;
    }
    BigDecimal first = shared(lower, upper);
    boolean ascending = first.compareTo(upper.value) < 0;
    if (s.form(link).equals("-") || s.form(link).equals("–") || s.form(link).equals("—")) {
      boolean spaced = s.form(link).equals("–") && lower.entry == null && upper.entry != null && upper.unitFrom >= upper.numberTo
          && lower.number.digits();
      return ascending && (spaced || s.touchesNext(link) && s.touchesNext(link - 1));
    }
    if (words.is(Role.TO, s.form(link))) {
      return ascending && !isMove(s, lower, upper) && !isAmountAndLevel(s, lower, upper) && !isPointsAndLevel(s, lower, upper);
    }
    // "deux ou trois": neighbours, not alternatives such as "1 000 ou 2 500"
    return words.is(Role.OR, s.folded(link)) && ascending && upper.value.compareTo(first.multiply(BigDecimal.valueOf(3))) <= 0;
  }

  private boolean opensRange(Sentence s, int i) {
    return words.is(Role.OF, s.folded(i)) || words.is(Role.OPENS_RANGE, s.folded(i));
  }

  /** "a gagné 1,20 dollar à 54,30 dollars": two numbers far apart, each with its unit and no "de" before. */
  private boolean isAmountAndLevel(Sentence s, Draft lower, Draft upper) {
    boolean by = s.form(lower.from - 1).equals("by"); // "fell by 2,300 to 9,150"
    if (lower.entry != null && upper.entry != null && lower.entry.minor() != upper.entry.minor()) {
      return true; // "gained 45 cents to $81.20"
    }
    boolean opened = opensRange(s, lower.from - 1) || lower.entry == null && !by;
    return !opened && upper.value.compareTo(shared(lower, upper).multiply(by ? BY_FAR : FAR)) > 0; // but "$14 to $16 billion"
  }

  /** "entre 45 minutes et 2 heures", "entre 800 000 euros et 1,2 million": units of one sort, the second left out or another. */
  private boolean isOtherUnit(Sentence s, Draft lower, Draft upper) {
    boolean opened = words.is(Role.BETWEEN, s.folded(lower.from - 1))
        || words.is(Role.OF, s.folded(lower.from - 1)) && !isMove(s, lower, upper);
    if (!opened || lower.unitCode != null || upper.unitCode != null || lower.entry == null
        || lower.value.compareTo(lower.number.value()) != 0) {
      return false;
    }
    if (upper.entry != null) {
      boolean sort = lower.entry.base() != null && lower.entry.base().equals(upper.entry.base()) && lower.kind == upper.kind;
      return sort && lower.entry.offset().signum() == 0 && upper.entry.offset().signum() == 0;
    }
    return upper.number.scale().compareTo(THOUSAND) >= 0 && lower.entry.isMoney() && !lower.entry.minor();
  }

  /** "0,5 point à 1,9 %": what changes by points changes to a level. */
  private boolean isPointsAndLevel(Sentence s, Draft lower, Draft upper) {
    return lower.entry != null && upper.entry != null && words.is(Role.POINTS, s.folded(lower.unitFrom))
        && !words.is(Role.POINTS, s.folded(upper.unitFrom));
  }

  /** "$3-5 million", "£10–12", "$3 to 5 million": the sign stands once, before both. */
  private boolean isUnderSign(Sentence s, Draft lower, Draft upper) {
    boolean sign = lower.entry != null && lower.entry.isMoney() && lower.unitTo <= lower.number.from() && upper.entry == null;
    boolean scaled = upper.number.scale().compareTo(lower.number.scale()) > 0;
    boolean dash = s.touchesNext(lower.to) && s.touchesNext(lower.to - 1);
    return sign && lower.number.digits() && upper.number.digits() && (dash || scaled && !s.isSymbol(lower.to));
  }

  private static boolean isRangeable(Draft draft) {
    return !draft.isRange() && !draft.isVague() && !draft.isCollective() && draft.kind != Quantity.Kind.ORDINAL
        && draft.kind != Quantity.Kind.FRACTION && draft.kind != Quantity.Kind.MULTIPLE && draft.value.signum() >= 0;
  }

  private boolean sameUnit(Draft lower, Draft upper) {
    if (lower.entry == null) {
      return true;
    }
    boolean named = upper.entry != null && lower.entry.isMoney() && upper.entry.isMoney()
        && (words.currencies().means(lower.entry.name(), upper.entry.code())
        || words.currencies().means(upper.entry.name(), lower.entry.code()));
    return named || upper.entry != null && lower.entry.code().equals(upper.entry.code()); // "US$16 million to $28 million"
  }

  /** The lower number, in the upper one's scale where it has none: "300" in "300 et 311 millions". */
  private static BigDecimal shared(Draft lower, Draft upper) {
    if (lower.entry != null && upper.entry != null && !lower.entry.code().equals(upper.entry.code()) && lower.entry.base() != null) {
      return lower.value.multiply(lower.entry.factor()).divide(upper.entry.factor(), MathContext.DECIMAL64);
    }
    BigDecimal scale = upper.number.scale();
    boolean signBefore = lower.entry != null && lower.unitTo <= lower.number.from() && lower.entry.isMoney();
    boolean shares = scale.compareTo(HUNDRED) >= 0 && lower.number.scale().compareTo(BigDecimal.ONE) == 0
        && (lower.entry == null || signBefore)
        && lower.value.compareTo(upper.value.divide(scale, MathContext.DECIMAL64)) < 0;
    return shares ? lower.value.multiply(scale) : lower.value;
  }

  /** The token before the number and its qualifier: "from" in "from about 210 pounds to 180". */
  private int opener(Sentence s, Draft draft) {
    QualifierTable.Found qualifier = words.qualifiers().before(s, draft.from);
    return (qualifier == null ? draft.from : qualifier.from()) - 1;
  }

  /** "passer de 5 % à 10 %": two levels, no range. */
  private boolean isMove(Sentence s, Draft lower, Draft upper) {
    boolean bothUnits = lower.entry != null && upper.entry != null;
    int opener = opener(s, lower);
    if (!opensRange(s, opener)) {
      return false;
    }
    if (words.is(Role.TO, s.form(upper.to)) && numbers.isTrigger(s, upper.to + 1)) {
      return false; // "from 5 to 7 per cent to 3 to 5 per cent"
    }
    if (isOtherParticiple(s, opener - 1)) {
      return false; // "a porté sur 300 femmes âgées de 40 à 65 ans"
    }
    for (int i = opener - 1; i >= 0 && i > opener - 1 - MOVE_VERB_REACH; i--) {
      if (s.isWord(i) && s.folded(i).length() > 3 && !words.is(Role.OVER, s.folded(i + 1))) { // "porter sur" moves nothing
        for (Reading reading : morphology.readings(s.form(i))) {
          boolean verb = reading.is(Reading.Category.VERB)
              && (words.is(Role.MOVE_VERB, reading.lemma()) || bothUnits && words.is(Role.MOVE_VERB, "?" + reading.lemma()));
          if (verb || reading.is(Reading.Category.NOUN) && words.is(Role.MOVE_VERB, "=" + reading.lemma())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean isOtherParticiple(Sentence s, int i) {
    boolean participle = false;
    for (Reading reading : s.isWord(i) ? morphology.readings(s.form(i)) : List.<Reading>of()) {
      boolean move = words.is(Role.MOVE_VERB, reading.lemma()) || words.is(Role.MOVE_VERB, "?" + reading.lemma());
      if (reading.is(Reading.Category.NOUN) || move) {
        return false;
      }
      participle |= reading.verb() == Reading.VerbForm.PAST_PARTICIPLE;
    }
    return participle;
  }

  private Draft range(Sentence s, Draft lower, Draft upper) {
    upper.lower = lower.number;
    upper.lowerValue = shared(lower, upper);
    if (upper.entry != null && lower.entry != null && words.currencies().means(upper.entry.name(), lower.entry.code())) {
      upper.entry = lower.entry;
    }
    if (upper.entry == null && lower.entry != null) {
      upper.entry = lower.entry;
      upper.kind = lower.kind;
      upper.unitFrom = lower.unitFrom;
      upper.unitTo = lower.unitTo;
    }
    if (upper.entry != null && upper.entry.isMoney() && lower.entry == null && upper.entry.factor().compareTo(BigDecimal.ONE) != 0) {
      upper.lowerValue = upper.lowerValue.multiply(upper.entry.factor());
    }
    upper.from = lower.from;
    upper.rules.add("range");
    if (words.is(Role.BETWEEN, s.folded(lower.from - 1))) {
      upper.from = lower.from - 1;
      upper.qualifierFrom = lower.from - 1;
      upper.qualifierTo = lower.from;
    }
    return upper;
  }

  /** "24, 23 et 14 ans": the unit at the end of a list is that of every member. */
  private void shareUnits(Sentence s, List<Draft> drafts) {
    for (int i = drafts.size() - 2; i >= 0; i--) {
      Draft draft = drafts.get(i);
      Draft next = drafts.get(i + 1);
      int link = isHanging(s, draft.to) ? draft.to + 1 : draft.to; // "five-, ten- and 30-year bonds"
      boolean listed = next.from == link + 1 && isListLink(s, link);
      if (listed && draft.kind == Quantity.Kind.PLAIN && next.entry != null && next.unitFrom >= next.numberTo && !draft.isCollective()
          && !draft.isVague()) {
        draft.value = isFallen(s, draft, next) ? draft.value.multiply(next.number.scale()) : shared(draft, next);
        draft.shareUnit(next);
      }
    }
  }

  /** "ramenée de 890 à 815 millions": the level before has the scale of the one after, though it is higher. */
  private boolean isFallen(Sentence s, Draft before, Draft after) {
    BigDecimal scale = after.number.scale();
    return words.is(Role.OF, s.folded(before.from - 1)) && words.is(Role.TO, s.form(before.to))
        && before.number.scale().compareTo(BigDecimal.ONE) == 0
        && scale.compareTo(THOUSAND) >= 0 && before.value.compareTo(THOUSAND) < 0;
  }

  /** "from 210 pounds to 180", "from $16 a share to 14": the level behind has the unit of the one before. */
  private void levelUnits(Sentence s, List<Draft> drafts) {
    for (int i = 0; i + 1 < drafts.size(); i++) {
      Draft first = drafts.get(i);
      Draft level = drafts.get(i + 1);
      boolean named = first.entry != null && first.kind != Quantity.Kind.DURATION && words.is(Role.OPENS_RANGE, s.folded(opener(s, first)));
      boolean bare = level.kind == Quantity.Kind.PLAIN && level.entry == null && !level.isVague() && !level.isCollective()
          && !level.isRange()
          && level.number.is(Form.CARDINAL) && (!s.isWord(level.to) || isLink(s, level.to));
      if (named && bare && level.from > first.to && level.from <= first.to + LEVEL_REACH && words.is(Role.TO, s.form(level.from - 1))
          && isPlainBetween(s, first.to, level.from)) {
        level.shareUnit(first);
      }
    }
  }

  private boolean isPlainBetween(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.isDigits(i) || s.isSymbol(i)) {
        return false;
      }
    }
    return true;
  }

  /** The hyphen of "two-" in "two- and three-year": it touches the number and nothing behind it. */
  private static boolean isHanging(Sentence s, int i) {
    return s.form(i).equals("-") && s.touchesNext(i - 1) && (!s.touchesNext(i) || s.form(i + 1).equals(","));
  }

  private boolean isListLink(Sentence s, int i) {
    return s.form(i).equals(",") || words.is(Role.AND, s.folded(i)) || words.is(Role.OR, s.folded(i)) || words.is(Role.TO, s.form(i));
  }

  // ---- qualifiers

  private void qualify(Sentence s, Draft draft, int floor) {
    if (draft.kind == Quantity.Kind.ORDINAL) {
      return;
    }
    QualifierTable.Found found = words.qualifiers().before(s, draft.from);
    while (found != null && found.from() >= floor && !isOnly(s, found) && !isDirection(s, found) && !isComparedToThen(s, draft, found)) {
      // the outermost decides: "au moins environ 20" is at least 20
      draft.qualifier = found.qualifier();
      draft.qualifierTo = Math.max(draft.qualifierTo, found.to());
      draft.qualifierFrom = found.from();
      draft.from = found.from();
      draft.rules.add("qualifier." + found.qualifier().code());
      found = words.qualifiers().before(s, draft.from);
    }
  }

  /** "higher than | a year ago": how things are beside those of then; "more than a year ago" is a bound. */
  private boolean isComparedToThen(Sentence s, Draft draft, QualifierTable.Found found) {
    boolean then = draft.kind == Quantity.Kind.DURATION && words.is(Role.DURATION_FOLLOWER, s.folded(draft.to))
        && numbers.isArticle(s, draft.number);
    String first = s.folded(found.from());
    boolean bound = first.equals("more") || first.equals("less") || first.equals("longer");
    return then && words.is(Role.COMPARATIVE, first) && !bound && words.is(Role.THAN, s.folded(found.to() - 1));
  }

  /** "up to 12" in "climbed up to 12", "went back up to 12": the way that the value went, no limit. */
  private boolean isDirection(Sentence s, QualifierTable.Found found) {
    if (!words.is(Role.DIRECTION, s.folded(found.from())) || !words.is(Role.TO, s.form(found.to() - 1))) {
      return false;
    }
    int verb = words.is(Role.BACK, s.folded(found.from() - 1)) ? found.from() - 2 : found.from() - 1;
    for (Reading reading : s.isWord(verb) ? morphology.readings(s.form(verb)) : List.<Reading>of()) {
      if (reading.is(Reading.Category.VERB)
          && (words.is(Role.MOVE_VERB, reading.lemma()) || words.is(Role.MOVE_VERB, "?" + reading.lemma()))) {
        return true;
      }
    }
    return false;
  }

  /** "ne compte plus que trois classes": that is all, not more than three. */
  private boolean isOnly(Sentence s, QualifierTable.Found found) {
    if (!words.is(Role.THAN, s.folded(found.to() - 1))) {
      return false;
    }
    for (int i = found.from() - 1; i >= 0 && i > found.from() - NEGATION_REACH; i--) {
      if (words.is(Role.NEGATION, s.folded(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The quantity with the qualifier that stands at token {@code at}, after its unit or noun: "500 écoles ou plus"; the same quantity when
   * there is none or it is qualified already.
   */
  public Quantity qualifiedAfter(Sentence s, Quantity quantity, int at) {
    QualifierTable.Found found = quantity.hasQualifier() || quantity.isRange() ? null : words.qualifiers().after(s, at);
    if (found != null && words.is(Role.SUPERLATIVE, s.folded(found.to()))) {
      return quantity; // "au plus fort de la crue"
    }
    if (found == null || quantity.value().number() == null || words.is(Role.THAN, s.folded(found.to()))) {
      return quantity; // "678 points, or more than 7 %"
    }
    boolean next = words.is(Role.AND, s.folded(found.from()))
        && (words.is(Role.OF, s.folded(found.to())) || words.is(Role.PARTITIVE, s.folded(found.to())));
    if (next) {
      return quantity; // "trente morts et plus du double de blessés"
    }
    Value value = Bounds.of(quantity.value().text(), quantity.value().number(), found.qualifier(), quantity.traits().collective());
    List<String> rules = new ArrayList<>(quantity.rules());
    rules.add("qualifier.after." + found.qualifier().code());
    return new Quantity(quantity.kind(), quantity.from(), found.to(), quantity.numberFrom(), quantity.numberTo(), value, quantity.entry(),
        quantity.unitFrom(), quantity.unitTo(), found.from(), found.to(), quantity.traits(), rules);
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
    return with(q, q.kind(), q.to(), value, entry.settled(currency), "unit.settled");
  }

  /** A plain number in the unit of an earlier quantity: "187 km/h au lieu de 110", "dix-huit mois dont six". */
  public static Quantity understoodUnit(Quantity plain, Quantity before) {
    List<String> rules = new ArrayList<>(plain.rules());
    rules.add("unit.understood");
    Quantity.Traits traits = plain.traits();
    Quantity.Traits shared = new Quantity.Traits(traits.number(), traits.digits(), traits.takesOf(), traits.collective(), traits.modified(),
        traits.scale(), before.traits().unitCode());
    return new Quantity(before.kind(), plain.from(), plain.to(), plain.numberFrom(), plain.numberTo(), plain.value(), before.entry(),
        plain.numberTo(),
        plain.numberTo(), plain.qualifierFrom(), plain.qualifierTo(), shared, rules);
  }

  /** "3,2" in "9,6 milliards au lieu de 3,2": a small plain number in the scale of the one that it is set against. */
  public static Quantity inScaleOf(Quantity plain, Quantity before) {
    BigDecimal scale = before.traits().scale();
    boolean small = plain.value().number() != null && plain.traits().scale().compareTo(BigDecimal.ONE) == 0
        && plain.traits().number().compareTo(THOUSAND) < 0;
    if (!small || scale.compareTo(MILLION) < 0 || before.value().number() == null) {
      return plain;
    }
    Value value = Bounds.of(plain.value().text(), Bounds.plain(plain.value().number().multiply(scale)), plain.value().qualifier(), false);
    return with(plain, plain.kind(), plain.to(), value, plain.entry(), "number.scale-understood");
  }

  /** "un budget de 12 millions": money whose currency is not said. */
  public static Quantity inUnsaidCurrency(Quantity plain) {
    return with(plain, Quantity.Kind.MONEY, plain.to(), plain.value(), UNSAID_CURRENCY, "unit.unsaid");
  }

  /** The quantity with the qualifier of the coordinated one before it: "plus de 500 écoles et 100 centres". */
  public static Quantity sharingQualifier(Quantity quantity, Quantity before) {
    Value value = Bounds.of(quantity.value().text(), quantity.value().number(), before.value().qualifier(), quantity.traits().collective());
    return with(quantity, quantity.kind(), quantity.to(), value, quantity.entry(), "qualifier.shared");
  }

  /** A plain number on a scale: "6,8" with the name "magnitude". */
  public static Quantity onScale(Quantity plain, String name, int unitFrom, int unitTo, int to) {
    UnitEntry scale = new UnitEntry(UnitEntry.Kind.SCALE, null, name, BigDecimal.ONE, BigDecimal.ZERO, null, false, false,
        UnitContext.NONE);
    List<String> rules = new ArrayList<>(plain.rules());
    rules.add("unit.scale");
    return new Quantity(Quantity.Kind.INDEX, plain.from(), to, plain.numberFrom(), plain.numberTo(), plain.value(), scale, unitFrom, unitTo,
        plain.qualifierFrom(), plain.qualifierTo(), plain.traits(), rules);
  }

  /** A fraction as a percentage: "un tiers" → 33.33 %. */
  public Quantity asPercentage(Quantity fraction) {
    return share(fraction, fraction.traits().number(), fraction.to(), fraction.value().text(), "share.percent");
  }

  /** "cinquième" in "le cinquième de la population": one part of so many, as a percentage. */
  public Quantity asPart(Quantity ordinal) {
    return share(ordinal, BigDecimal.ONE.divide(ordinal.traits().number(), MathContext.DECIMAL64), ordinal.to(), ordinal.value().text(),
        "share.part");
  }

  /** "53" in "Ann Lee, 53," as years. */
  public Quantity asYears(Quantity plain) {
    return with(plain, Quantity.Kind.DURATION, plain.to(), plain.value(), words.units().byCode("a"), "unit.age");
  }

  /** "un quart de point" → 0.25 of a percentage point. */
  public Quantity asPoints(Quantity fraction) {
    return with(fraction, Quantity.Kind.PERCENTAGE, fraction.to(), fraction.value(), words.units().byCode("%"), "share.points");
  }

  /** "Quatre adultes sur dix" → 40 %. */
  public Quantity asShare(Quantity part, Quantity whole) {
    BigDecimal ratio = part.value().number().divide(whole.value().number(), MathContext.DECIMAL64);
    return share(part, ratio, whole.to(), part.value().text() + " / " + whole.value().text(), "share.ratio");
  }

  /** "trois sur quatre" → 0.75. */
  public Quantity asQuotient(Quantity part, Quantity whole) {
    BigDecimal ratio = part.value().number().divide(whole.value().number(), MathContext.DECIMAL64);
    Value value = Bounds.of(part.value().text(), Bounds.plain(ratio), part.value().qualifier(), false);
    return with(part, Quantity.Kind.PLAIN, whole.to(), value, null, "share.quotient");
  }

  private Quantity share(Quantity part, BigDecimal ratio, int to, String text, String rule) {
    BigDecimal percent = ratio.multiply(HUNDRED).setScale(PERCENT_DECIMALS, RoundingMode.HALF_UP);
    Value value = Bounds.of(text, Bounds.plain(percent), part.value().qualifier(), false);
    return with(part, Quantity.Kind.PERCENTAGE, to, value, words.units().byCode("%"), rule);
  }

  private static Quantity with(Quantity q, Quantity.Kind kind, int to, Value value, UnitEntry entry, String rule) {
    List<String> rules = new ArrayList<>(q.rules());
    rules.add(rule);
    return new Quantity(kind, q.from(), to, q.numberFrom(), q.numberTo(), value, entry, q.unitFrom(), q.unitTo(), q.qualifierFrom(),
        q.qualifierTo(), q.traits(), rules);
  }
}
