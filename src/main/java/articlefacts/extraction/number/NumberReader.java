package articlefacts.extraction.number;

import articlefacts.extraction.number.NumberMention.Form;
import articlefacts.extraction.number.NumberWord.Type;
import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the number that begins at a token: "4,5 millions" → 4500000, "trois quarts" → 0.75, "une dizaine" → 10.
 *
 * <p>Immutable and thread-safe. The longest reading wins; a token that begins no number answers null.
 */
public final class NumberReader {

  /** No fraction in words has more tokens; bounds the work on odd text. */
  private static final int LONGEST_FRACTION = 24;
  /** "fell by half", "more than half": where "half" is a number though nothing follows. */
  private static final Set<String> BEFORE_HALF = Set.of("by", "than", "almost", "nearly", "roughly");
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private final NumberWords table;
  private final Composition composition;
  private final Morphology morphology;

  /**
   * @param words the number words of the language
   * @param morphology tells "un cinquième homme" (ordinal) from "un cinquième des voix" (fraction)
   */
  public NumberReader(NumberWords words, Morphology morphology) {
    this.table = words;
    this.composition = new Composition(words);
    this.morphology = morphology;
  }

  /** True for a lone "un" or "a", which alone is more often the article. */
  public boolean isArticle(Sentence s, NumberMention mention) {
    NumberWord word = mention.to() - mention.from() == 1 && mention.is(Form.CARDINAL) ? composition.word(s, mention.from()) : null;
    return word != null && word.article();
  }

  /** True when a number may begin at token {@code i}; costs one look into the table. */
  public boolean isTrigger(Sentence s, int i) {
    if (s.isDigits(i)) {
      return true;
    }
    if (s.isWord(i)) {
      NumberWord word = composition.word(s, i);
      return word == null ? romanOrdinal(s, i) != null
          : word.type() != Type.AND && word.type() != Type.OF && word.type() != Type.THE && word.type() != Type.POINT
          && word.type() != Type.OVER;
    }
    String sign = s.form(i);
    return !sign.isEmpty() && sign.charAt(0) >= LATIN && VULGAR.indexOf(sign) >= 0;
  }

  /** The number that begins at token {@code i}; null when none does. */
  public NumberMention readAt(Sentence s, int i) {
    if (s.isDigits(i)) {
      return readDigits(s, i);
    }
    if (s.isWord(i)) {
      return readWords(s, i);
    }
    return vulgarFraction(s, i);
  }

  // ---- digits

  private NumberMention readDigits(Sentence s, int i) {
    DigitLiteral literal = DigitLiteral.at(s, i, table.system().decimalComma());
    if (literal == null) {
      return null;
    }
    NumberMention point = pointBefore(s, i, literal);
    NumberMention mention = point == null ? digitsWithWords(s, i, literal) : point;
    return quotient(s, signed(s, mention));
  }

  /** ".25": a decimal point without its zero. */
  private NumberMention pointBefore(Sentence s, int i, DigitLiteral literal) {
    boolean point = !table.system().decimalComma() && s.form(i - 1).equals(".") && s.touchesNext(i - 1) && !s.touchesNext(i - 2)
        && literal.to() == i + 1;
    return point ? new NumberMention(i - 1, i + 1, Form.CARDINAL, new BigDecimal("0." + s.form(i)), true, ONE) : null;
  }

  private NumberMention digitsWithWords(Sentence s, int i, DigitLiteral literal) {
    NumberMention plain = new NumberMention(i, literal.to(), literal.fraction() ? Form.FRACTION
        : Form.CARDINAL, literal.value(), true, ONE);
    if (literal.fraction()) {
      return plain;
    }
    NumberMention ordinal = digitOrdinal(s, plain);
    if (ordinal != null) {
      return ordinal;
    }
    NumberMention symbol = scaleSymbol(s, plain);
    if (symbol != null) {
      return symbol;
    }
    Composition.Part part = composition.read(s, i);
    if (part != null && !part.ordinal()) {
      return withFraction(s, new NumberMention(i, part.to(), Form.CARDINAL, part.value(), true, part.scale()));
    }
    NumberMention collective = collectiveAfter(s, i, plain.to(), plain.value(), true);
    if (collective != null) {
      return collective;
    }
    NumberMention glyph = vulgarFraction(s, plain.to());
    if (glyph != null && plain.value().scale() <= 0) {
      return new NumberMention(i, glyph.to(), Form.CARDINAL, plain.value().add(glyph.value()), true, ONE);
    }
    NumberMention fraction = fractionAfter(s, i, plain);
    return fraction != null ? fraction : withFraction(s, plain);
  }

  /** "22e", "1er", "500000ème": letters that touch the digits. */
  private NumberMention digitOrdinal(Sentence s, NumberMention digits) {
    int at = digits.to();
    boolean suffix = s.touchesNext(at - 1) && s.isWord(at) && table.ordinalSuffixes().contains(s.folded(at))
        && !(s.touchesNext(at) && (s.isDigits(at + 1) || s.isWord(at + 1)));
    return suffix && digits.value().scale() <= 0 ? new NumberMention(digits.from(), at + 1, Form.ORDINAL, digits.value(), true, ONE) : null;
  }

  /** "10k", "3 Md", "5 M€": a scale letter, alone or before a currency sign. */
  private NumberMention scaleSymbol(Sentence s, NumberMention digits) {
    int at = digits.to();
    BigDecimal scale = s.isWord(at) ? table.scaleSymbols().get(s.surface(at)) : null;
    if (scale == null && s.isWord(at) && s.touchesNext(at - 1) && !table.moneySymbols().isEmpty()) {
      // "$5m", "5m people"
      scale = isCurrencySign(s, digits.from() - 1) || isPluralNoun(s, at + 1) || isDecimalOfBillions(s, digits, at)
          ? table.moneySymbols().get(s.surface(at)) : null;
    }
    if (scale == null || s.touchesNext(at) && (s.isDigits(at + 1) || s.isWord(at + 1))) {
      return null;
    }
    boolean single = s.surface(at).length() == 1;
    boolean currencyFollows = s.has(at + 1) && Character.getType(s.surface(at + 1).codePointAt(0)) == Character.CURRENCY_SYMBOL;
    // "5 M. Dupont" and "10 m" are no millions: a lone capital M must touch the digits or a currency sign
    boolean amount = digits.value().scale() > 0 && !table.moneySymbols().isEmpty() && s.surface(at).equals("M") && !s.isWord(at + 1)
        && !s.isCapitalised(at + 2);
    if (single && !s.touchesNext(at - 1) && !currencyFollows && !amount && scale.compareTo(MILLION) >= 0) {
      return null;
    }
    return new NumberMention(digits.from(), at + 1, Form.CARDINAL, digits.value().multiply(scale), true, scale);
  }

  /** "EUR 60m", "R500m": behind a currency a letter that touches its digits is a scale; the same number where none does. */
  public NumberMention inMoney(Sentence s, NumberMention number) {
    int at = number.to();
    boolean plain = number.digits() && number.is(Form.CARDINAL) && number.scale().compareTo(ONE) == 0 && s.touchesNext(at - 1)
        && s.isWord(at);
    BigDecimal scale = plain ? table.moneySymbols().get(s.surface(at)) : null;
    boolean goesOn = s.touchesNext(at) && (s.isDigits(at + 1) || s.isWord(at + 1));
    return scale == null || goesOn ? number
        : new NumberMention(number.from(), at + 1, Form.CARDINAL, number.value().multiply(scale), true, scale);
  }

  /** "1.2b": no unit has this letter, and no section of a law has decimals. */
  private static boolean isDecimalOfBillions(Sentence s, NumberMention digits, int at) {
    return digits.value().scale() > 0 && s.surface(at).equals("b");
  }

  /** "$", and a code or letters that touch their digits: "USD10m", "RM10m". */
  private static boolean isCurrencySign(Sentence s, int i) {
    int letters = s.form(i).length();
    if (s.isAllCaps(i) && (letters == 2 || letters == 3) && s.touchesNext(i)) {
      return true;
    }
    return s.has(i) && Character.getType(s.surface(i).codePointAt(0)) == Character.CURRENCY_SYMBOL;
  }

  private boolean isPluralNoun(Sentence s, int i) {
    for (Reading reading : s.isWord(i) ? morphology.readings(s.form(i)) : List.<Reading>of()) {
      if (reading.is(Reading.Category.NOUN) && reading.number() == Reading.Number.PLURAL) {
        return true;
      }
    }
    return false;
  }

  /** "-12", "+6": a sign that touches the digits and no word or number before it. */
  private NumberMention signed(Sentence s, NumberMention mention) {
    int at = mention.from() - 1;
    String sign = s.form(at);
    boolean minus = sign.equals("-") || sign.equals("\u2212") || sign.equals("\u2013");
    if (minus && isCurrencySign(s, at - 1) && s.touchesNext(at) && s.touchesNext(at - 1)) {
      return mention.from(at, mention.value().negate()); // "$-50.8bn"
    }
    boolean alone = at == 0 && mention.to() == s.size(); // "- 10" is no item of a list when nothing follows
    if (!minus && !sign.equals("+") || !alone && !s.touchesNext(at) && !isBracketed(s, at)
        || at > 0 && s.touchesNext(at - 1) && !"([«\"".contains(s.form(at - 1))) {
      return mention.digits() ? negativeWord(s, mention) : mention;
    }
    return mention.from(at, minus ? mention.value().negate() : mention.value());
  }

  /** "(– 11 %)": a sign at the head of a bracket, spaced or not. */
  private static boolean isBracketed(Sentence s, int sign) {
    return s.form(sign - 1).equals("(") || s.form(sign - 1).equals("[");
  }

  /** "minus 12", "minus-12". */
  private NumberMention negativeWord(Sentence s, NumberMention mention) {
    boolean hyphen = s.form(mention.from() - 1).equals("-") && s.touchesNext(mention.from() - 1) && s.touchesNext(mention.from() - 2);
    int at = hyphen ? mention.from() - 2 : mention.from() - 1;
    return composition.isType(s, at, Type.MINUS) ? mention.from(at, mention.value().negate()) : mention;
  }

  // ---- words

  private NumberMention readWords(Sentence s, int i) {
    NumberWord word = composition.word(s, i);
    if (word == null) {
      return romanOrdinal(s, i);
    }
    return switch (word.type()) {
      case UNIT, TEN, HUNDRED, THOUSAND, SCALE -> quotient(s, cardinalWords(s, i, word));
      case COLLECTIVE -> word.plural() ? vague(s, i, i) : collectiveAt(s, i, i, ONE, false);
      case COLLECTIVE_MODIFIER -> null;
      case VAGUE_DETERMINER -> vague(s, i, i + 1);
      case DENOMINATOR, HALF -> denominatorAlone(s, i, word);
      case MINUS -> negative(s, i);
      case LONE_ORDINAL -> new NumberMention(i, i + 1, Form.ORDINAL, word.value(), false, ONE);
      default -> null;
    };
  }

  /** "XIIe" in "la XIIe édition"; one letter alone must be I, V or X, for "Ce" and "Le" are words. */
  private NumberMention romanOrdinal(Sentence s, int i) {
    if (!s.isCapitalised(i) || !RomanNumeral.isLetter(s.articleText().charAt(s.start(i)))) {
      return null;
    }
    String surface = s.surface(i);
    int letters = 0;
    while (letters < surface.length() && RomanNumeral.isLetter(surface.charAt(letters))) {
      letters++;
    }
    boolean shape = letters > 1 && letters < surface.length()
        || letters == 1 && surface.length() > 1 && "IVX".indexOf(surface.charAt(0)) >= 0;
    if (!shape || !table.ordinalSuffixes().contains(s.folded(i).substring(letters))) {
      return null;
    }
    return new NumberMention(i, i + 1, Form.ORDINAL, BigDecimal.valueOf(RomanNumeral.value(surface.substring(0, letters))), true, ONE);
  }

  private NumberMention negative(Sentence s, int i) {
    if (!s.isWord(i + 1)) {
      return null; // digits find the word themselves
    }
    NumberMention positive = readWords(s, i + 1);
    return positive == null ? null : positive.from(i, positive.value().negate());
  }

  private NumberMention cardinalWords(Sentence s, int i, NumberWord first) {
    if (first.type() == Type.SCALE && !first.ordinal()) {
      if (!first.plural() && table.system().decimalComma() && s.folded(i - 1).equals("le") && composition.isType(s, i + 1, Type.OF)
          && first.value().compareTo(MILLION) >= 0) {
        return new NumberMention(i, i + 1, Form.CARDINAL, first.value(), false, first.value()); // "vise le milliard d’euros"
      }
      return first.plural() ? vague(s, i, i) : null; // "millions" alone; "un million" begins at "un"
    }
    NumberMention fraction = fractionOfWords(s, i);
    if (fraction != null) {
      return fraction;
    }
    Composition.Part part = composition.read(s, i);
    if (part == null) {
      return null;
    }
    if (part.ordinal()) {
      return new NumberMention(i, part.to(), Form.ORDINAL, part.value(), false, ONE);
    }
    NumberMention cardinal = new NumberMention(i, part.to(), Form.CARDINAL, part.value(), false, part.scale());
    NumberMention decimal = decimalWords(s, cardinal);
    if (decimal != null) {
      return decimal;
    }
    NumberMention collective = collectiveAfter(s, i, part.to(), part.value(), false);
    return collective != null ? collective : withFraction(s, cardinal);
  }

  /** "un virgule quatre" → 1.4, "deux virgule zéro cinq" → 2.05. */
  private NumberMention decimalWords(Sentence s, NumberMention whole) {
    if (!composition.isType(s, whole.to(), Type.POINT)) {
      return null;
    }
    int at = whole.to() + 1;
    StringBuilder decimals = new StringBuilder();
    while (isZero(s, at)) {
      decimals.append('0');
      at++;
    }
    while (isDigitWord(s, at) && isDigitWord(s, at + 1)) { // "three point one four"
      decimals.append(composition.word(s, at).intValue());
      at++;
    }
    Composition.Part part = s.isWord(at) ? composition.read(s, at) : null;
    if (part != null && part.ordinal() || part == null && decimals.isEmpty()) {
      return null;
    }
    BigDecimal scale = ONE;
    if (part != null) {
      // "un virgule quatre million": the scale belongs to the whole number
      scale = part.scale();
      decimals.append(part.value().divide(scale, MathContext.DECIMAL64).toBigInteger());
      at = part.to();
    }
    BigDecimal value = new BigDecimal(whole.value().toPlainString() + "." + decimals).multiply(scale);
    return new NumberMention(whole.from(), at, Form.CARDINAL, value, false, scale);
  }

  private static boolean isDenominator(NumberWord word) {
    return word.type() == Type.DENOMINATOR || word.type() == Type.HALF;
  }

  private static boolean isOne(NumberWord word) {
    return word != null && word.type() == Type.UNIT && !word.ordinal() && word.value().compareTo(ONE) == 0;
  }

  private boolean isOne(Sentence s, int i) {
    NumberWord word = composition.word(s, i);
    return isOne(word) && !word.article();
  }

  /** "four" among the decimals of a number in words. */
  private boolean isDigitWord(Sentence s, int i) {
    NumberWord word = composition.word(s, i);
    return word != null && word.type() == Type.UNIT && !word.ordinal() && !word.article() && word.value().compareTo(BigDecimal.TEN) < 0;
  }

  private boolean isZero(Sentence s, int i) {
    NumberWord word = composition.word(s, i);
    return word != null && word.type() == Type.UNIT && word.value().signum() == 0;
  }

  // ---- fractions

  /** "seven over nine" at the end of a clause → 7/9; "two over three years" is two numbers. */
  private NumberMention quotient(Sentence s, NumberMention number) {
    if (number == null || !number.is(Form.CARDINAL) || !composition.isType(s, number.to(), Type.OVER)
        || isArticle(s, number) && !isOne(s, number.from())) {
      return number;
    }
    int at = number.to() + 1;
    DigitLiteral digits = s.isDigits(at) ? DigitLiteral.at(s, at, table.system().decimalComma()) : null;
    Composition.Part part = digits == null && s.isWord(at) ? composition.read(s, at) : null;
    int to = digits != null ? digits.to() : part == null || part.ordinal() ? at : part.to();
    boolean ends = to > at && (to == s.size() || ".,;:)".contains(s.form(to)));
    BigDecimal divisor = !ends ? BigDecimal.ZERO : digits != null ? digits.value() : part.value();
    return divisor.signum() <= 0 ? number
        : new NumberMention(number.from(), to, Form.FRACTION, number.value().divide(divisor, MathContext.DECIMAL64), number.digits(), ONE);
  }

  /** The factor of a scale word that stands alone at {@code i}: 1000000 for "million" in "30 USD million"; null for others. */
  public BigDecimal scaleAt(Sentence s, int i) {
    NumberWord word = composition.word(s, i);
    return word != null && word.type() == Type.SCALE && !word.ordinal() && !word.plural() ? word.value() : null;
  }

  /** "et demi", "et trois quarts" after a whole number; after a scale the fraction is of the scale ("un million et demi"). */
  private NumberMention withFraction(Sentence s, NumberMention whole) {
    if (!composition.isType(s, whole.to(), Type.AND)) {
      return whole;
    }
    int at = whole.to() + 1;
    NumberMention part = fractionOfWords(s, at);
    NumberWord denominator = composition.word(s, at);
    if (part == null && denominator != null && denominator.type() == Type.HALF) {
      part = new NumberMention(at, at + 1, Form.FRACTION, new BigDecimal("0.5"), false, ONE);
    }
    if (part == null) {
      return whole.value().compareTo(HUNDRED) <= 0 ? withSumAndFraction(s, whole, at) : whole;
    }
    NumberWord scale = composition.word(s, part.to());
    boolean ownScale = scale != null && scale.type() == Type.SCALE;
    // "un million et demi", but "cent et trois quarts"
    BigDecimal unit = ownScale ? scale.value() : whole.takesOf() && part.scale().compareTo(ONE) == 0 ? whole.scale() : ONE;
    boolean scaled = part.scale().compareTo(ONE) > 0 && whole.scale().compareTo(ONE) == 0; // "two and a half million"
    if (ownScale && table.system().joinsWithAnd() && whole.scale().compareTo(ONE) == 0) {
      BigDecimal all = whole.value().add(part.value()).multiply(scale.value());
      return new NumberMention(whole.from(), part.to() + 1, Form.CARDINAL, all, whole.digits(), scale.value());
    }
    BigDecimal value = scaled ? whole.value().multiply(part.scale()).add(part.value())
        : whole.value().add(part.value().multiply(unit, MathContext.DECIMAL64));
    return new NumberMention(whole.from(), part.to() + (ownScale ? 1 : 0), Form.CARDINAL, value, whole.digits(), whole.scale());
  }

  /** "vingt et trois et trois cinquièmes": a second number, then its fraction. */
  private NumberMention withSumAndFraction(Sentence s, NumberMention whole, int at) {
    Composition.Part second = composition.read(s, at);
    if (second == null || second.ordinal() || second.value().compareTo(HUNDRED) >= 0 || !composition.isType(s, second.to(), Type.AND)) {
      return whole;
    }
    NumberMention part = fractionOfWords(s, second.to() + 1);
    return part == null ? whole : new NumberMention(whole.from(), part.to(), Form.CARDINAL,
        whole.value().add(second.value()).add(part.value()), whole.digits(), ONE);
  }

  /** "3 cinquièmes": digits as numerator. */
  private NumberMention fractionAfter(Sentence s, int from, NumberMention numerator) {
    NumberWord word = composition.word(s, numerator.to());
    if (word == null || numerator.value().scale() > 0 || numerator.value().signum() == 0) {
      return null;
    }
    if (isDenominator(word) && (word.plural() || numerator.value().equals(ONE))) {
      return fraction(s, from, numerator.to() + 1, numerator.value(), word.value(), true);
    }
    // "1 cinquième des voix"
    boolean ofOne = numerator.value().equals(ONE) && word.intValue() >= table.system().smallestPart()
        && !nounFollows(s, numerator.to() + 1);
    if (word.ordinal() && (word.plural() || ofOne)) {
      Composition.Part part = composition.read(s, numerator.to());
      return part == null || part.value().compareTo(TWO) <= 0 ? null : fraction(s, from, part.to(), numerator.value(), part.value(), true);
    }
    return null;
  }

  /** "trois quarts", "un cinquième", "cent trente cinquièmes": the shortest numerator whose rest is one ordinal. */
  private NumberMention fractionOfWords(Sentence s, int i) {
    int last = lastNumberWord(s, i);
    NumberWord end = composition.word(s, last - 1);
    if (last - i < 2 || end == null || !end.ordinal() && !isDenominator(end)) {
      return null;
    }
    if (isDenominator(end)) {
      Composition.Part numerator = composition.read(s, i);
      boolean complete = numerator != null && Composition.afterHyphen(s, numerator.to()) == last - 1;
      return complete && !numerator.ordinal() ? fraction(s, i, last, numerator.value(), end.value(), false) : null;
    }
    Composition.Part whole = composition.read(s, i);
    boolean oneOrdinal = whole != null && whole.ordinal() && whole.to() == last;
    boolean scaled = table.system().joinsWithAnd() && isMagnitude(composition.word(s, Composition.afterHyphen(s, i + 1)));
    if (oneOrdinal && !end.plural() && (scaled || !isOne(composition.word(s, i)))) {
      return null; // "deux centième", "one hundred twenty-fifth"
    }
    for (int split = i + 1; split < last; split++) {
      boolean inNumerator = table.system().joinsWithAnd() && (isMagnitude(composition.word(s, split)) // "one hundred | thirty fifths"
          // "ninety-five | hundredths"
          || s.form(split - 1).equals("-") && composition.isType(s, split - 2, Type.TEN) && composition.isType(s, split, Type.UNIT));
      NumberMention found = inNumerator ? null : fractionAt(s, i, split, last);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private NumberMention fractionAt(Sentence s, int i, int split, int last) {
    Composition.Part denominator = composition.read(s, split);
    Composition.Part numerator = composition.read(s, i);
    if (denominator == null || !denominator.ordinal() || denominator.to() != last) {
      return null;
    }
    numerator = numerator != null && numerator.to() > split ? null : numerator;
    if (numerator == null) {
      numerator = wholeUpTo(s, i, split);
    }
    if (numerator == null || numerator.ordinal() || Composition.afterHyphen(s, numerator.to()) != split) {
      return null;
    }
    boolean one = numerator.value().equals(ONE);
    if (denominator.value().compareTo(TWO) <= 0) {
      return null; // "les dix premières", "deux seconds"
    }
    if (one && denominator.value().compareTo(BigDecimal.valueOf(table.system().smallestPart())) < 0 || one && nounFollows(s, last)) {
      return null; // "un troisième", "un cinquième homme"
    }
    return fraction(s, i, last, numerator.value(), denominator.value(), false);
  }

  /** The number in words that ends exactly before {@code to}: "cent" in "cent trente cinquièmes". */
  private Composition.Part wholeUpTo(Sentence s, int i, int to) {
    int end = s.form(to - 1).equals("-") ? to - 1 : to;
    Composition.Part part = composition.read(s.upTo(end), i);
    return part != null && part.to() == end ? new Composition.Part(to, part.value(), part.ordinal(), part.plural(), part.scale()) : null;
  }

  private boolean nounFollows(Sentence s, int i) {
    if (!s.isWord(i)) {
      return false;
    }
    boolean noun = false;
    for (Reading reading : morphology.readings(s.form(i))) {
      if (reading.is(Reading.Category.PREPOSITION) || reading.is(Reading.Category.DETERMINER) || reading.is(Reading.Category.ADVERB)) {
        return false;
      }
      noun |= reading.is(Reading.Category.NOUN) || reading.is(Reading.Category.ADJECTIVE);
    }
    return noun;
  }

  private NumberMention fraction(Sentence s, int from, int to, BigDecimal numerator, BigDecimal denominator, boolean digits) {
    if (denominator.signum() == 0) {
      return null;
    }
    BigDecimal value = numerator.divide(denominator, MathContext.DECIMAL64);
    // "trois quarts de million" is a number, "un quart de finale" is no business of ours
    int at = composition.isType(s, to, Type.OF) ? to + 1 : Composition.afterHyphen(s, to);
    NumberWord scale = composition.word(s, at);
    // "two thirds billion"
    boolean beside = at > to || table.system().joinsWithAnd() && scale != null && scale.type() == Type.SCALE && !scale.plural();
    if (beside && scale != null && !scale.ordinal() && (scale.type() == Type.SCALE || scale.type() == Type.COLLECTIVE && !scale.plural())) {
      Form form = scale.type() == Type.COLLECTIVE ? Form.COLLECTIVE : Form.CARDINAL; // "un demi-million", "une demi-douzaine"
      return new NumberMention(from, at + 1, form, value.multiply(scale.value()).stripTrailingZeros(), digits, scale.value());
    }
    return new NumberMention(from, to, Form.FRACTION, value, digits, ONE);
  }

  /** "moitié", "quart de million", "demi-million", "demi-douzaine". */
  private NumberMention denominatorAlone(Sentence s, int i, NumberWord word) {
    if (word.plural()) {
      return null;
    }
    int at = s.touchesNext(i) ? Composition.afterHyphen(s, i + 1) : i + 1;
    boolean joined = at > i + 1;
    int scaleAt = isArticleWord(s, at) || composition.isType(s, at, Type.OF) ? at + 1 : at; // "half a million", "quart de million"
    NumberWord next = composition.word(s, scaleAt);
    BigDecimal value = ONE.divide(word.value(), MathContext.DECIMAL64);
    boolean scale = next != null && (next.type() == Type.SCALE || next.type() == Type.COLLECTIVE || isArticleWord(s, at) && isPower(next));
    if (scale && !next.ordinal() && !next.plural()) {
      int to = scaleAt + 1;
      Form form = next.type() == Type.COLLECTIVE ? Form.COLLECTIVE : Form.CARDINAL;
      return new NumberMention(i, to, form, value.multiply(next.value()).stripTrailingZeros(), false, next.value());
    }
    // "demi" alone is a player or a glass of beer; "demi-heure" leaves its hyphen to what follows
    boolean before = table.system().joinsWithAnd()
        && (isArticleWord(s, at) || composition.isType(s, at, Type.OF) || composition.isType(s, at, Type.THE));
    boolean part = word.type() == Type.DENOMINATOR && !table.system().joinsWithAnd(); // "in the quarter" is three months
    // "fell by half"
    boolean alone = table.system().joinsWithAnd() && word.type() == Type.HALF && BEFORE_HALF.contains(s.folded(i - 1)) && !s.isWord(i + 1);
    return joined || before || part || alone ? new NumberMention(i, i + 1, Form.FRACTION, value, false, ONE) : null;
  }

  private boolean isArticleWord(Sentence s, int i) {
    NumberWord word = composition.word(s, i);
    return word != null && word.article();
  }

  private static boolean isPower(NumberWord word) {
    return word.type() == Type.HUNDRED || word.type() == Type.THOUSAND;
  }

  private static boolean isMagnitude(NumberWord word) {
    return word != null && !word.ordinal() && (isPower(word) || word.type() == Type.SCALE);
  }

  private int lastNumberWord(Sentence s, int i) {
    int to = i;
    while (true) {
      int at = Composition.afterHyphen(s, to);
      NumberWord word = at - i < LONGEST_FRACTION ? composition.word(s, at) : null;
      if (word == null || !isComposable(word, to > i)) {
        return to;
      }
      to = at + 1;
      if (word.ordinal() || isDenominator(word)) {
        return to;
      }
    }
  }

  private static boolean isComposable(NumberWord word, boolean inside) {
    return switch (word.type()) {
      case UNIT, TEN, HUNDRED, THOUSAND, SCALE, DENOMINATOR, HALF -> true;
      case AND -> inside;
      default -> false;
    };
  }

  /** Signs before it are no fractions. */
  private static final char LATIN = 0x80;
  private static final String VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";
  private static final int[][] VULGAR_PARTS = {
    {1, 2}, {1, 3}, {2, 3}, {1, 4}, {3, 4}, {1, 5}, {2, 5}, {3, 5}, {4, 5}, {1, 6}, {5, 6}, {1, 8}, {3, 8}, {5, 8}, {7, 8}
  };

  private static NumberMention vulgarFraction(Sentence s, int i) {
    int at = s.form(i).isEmpty() ? -1 : VULGAR.indexOf(s.form(i));
    if (at < 0) {
      return null;
    }
    BigDecimal value = BigDecimal.valueOf(VULGAR_PARTS[at][0]).divide(BigDecimal.valueOf(VULGAR_PARTS[at][1]), MathContext.DECIMAL64);
    return new NumberMention(i, i + 1, Form.FRACTION, value, true, ONE);
  }

  // ---- collectives and vague plurals

  private NumberMention collectiveAfter(Sentence s, int from, int at, BigDecimal factor, boolean digits) {
    int noun = composition.isType(s, at, Type.COLLECTIVE_MODIFIER) ? at + 1 : at;
    NumberWord half = composition.word(s, noun);
    if (half != null && half.type() == Type.HALF
        && Composition.afterHyphen(s, noun + 1) > noun + 1) {
      NumberMention halved = denominatorAlone(s, noun, half);
      return halved != null && halved.is(Form.COLLECTIVE) ? new NumberMention(from, halved.to(), Form.COLLECTIVE,
          halved.value().multiply(factor), digits, ONE) : null;
    }
    return composition.isType(s, noun, Type.COLLECTIVE) ? collectiveAt(s, from, noun, factor, digits) : null;
  }

  /** "une centaine", "deux milliers", "une centaine de millions". */
  private NumberMention collectiveAt(Sentence s, int from, int noun, BigDecimal factor, boolean digits) {
    BigDecimal value = factor.multiply(composition.word(s, noun).value());
    BigDecimal scale = composition.word(s, noun).value();
    int to = noun + 1;
    NumberWord next = composition.isType(s, to, Type.OF) ? composition.word(s, to + 1) : null;
    if (next != null && next.plural() && (next.type() == Type.SCALE || next.type() == Type.COLLECTIVE)) {
      value = value.multiply(next.value());
      scale = next.value();
      to += 2;
    }
    return new NumberMention(from, to, Form.COLLECTIVE, value, digits, scale);
  }

  /** "des centaines", "plusieurs milliers", "quelques dizaines de milliers": the magnitude, no number. */
  private NumberMention vague(Sentence s, int from, int noun) {
    BigDecimal magnitude = ONE;
    int at = noun;
    while (isPluralMagnitude(s, at) || at == noun && noun > from && isBareMagnitude(s, at)) {
      magnitude = magnitude.multiply(composition.word(s, at).value());
      int next = at + 1;
      if (!composition.isType(s, next, Type.OF) || !isPluralMagnitude(s, next + 1)) {
        return new NumberMention(from, next, Form.VAGUE, magnitude, false, magnitude);
      }
      at = next + 1;
    }
    return null;
  }

  /** "hundred" in "several hundred", where the language gives it no ending there. */
  private boolean isBareMagnitude(Sentence s, int i) {
    NumberWord word = table.system().joinsWithAnd() ? composition.word(s, i) : null;
    return word != null && !word.ordinal() && (isPower(word) || word.type() == Type.SCALE || word.type() == Type.COLLECTIVE);
  }

  private boolean isPluralMagnitude(Sentence s, int i) {
    NumberWord word = composition.word(s, i);
    return word != null && word.plural() && !word.ordinal() && (word.type() == Type.COLLECTIVE || word.type() == Type.SCALE);
  }

  /** All numbers of a sentence from left to right, none overlapping. */
  public List<NumberMention> readAll(Sentence s) {
    List<NumberMention> mentions = new ArrayList<>();
    int i = 0;
    while (i < s.size()) {
      NumberMention mention = isTrigger(s, i) ? readAt(s, i) : null;
      if (mention != null) {
        mentions.add(mention);
        i = mention.to();
      } else {
        i++;
      }
    }
    return mentions;
  }
}
