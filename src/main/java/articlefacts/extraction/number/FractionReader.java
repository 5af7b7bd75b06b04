package articlefacts.extraction.number;

import articlefacts.extraction.number.NumberMention.Form;
import articlefacts.extraction.number.NumberWord.Type;
import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;

/**
 * Reads fractions in words: "trois quarts", "un cinquième des voix" (but "un cinquième homme" is an ordinal), "3 cinquièmes", "deux et
 * demi", "half a million".
 */
final class FractionReader {

  /** No fraction in words has more tokens; bounds the work on odd text. */
  private static final int LONGEST_FRACTION = 24;
  /** "fell by half", "more than half": where "half" is a number though nothing follows. */
  private static final Set<String> ABOUT = Set.of("about", "almost", "nearly", "roughly", "around", "only", "just");
  private static final Set<String> BEFORE_HALF = Set.of("by", "than", "almost", "nearly", "roughly");
  /** Adjectives behind an ordinal, which no dictionary need have. */
  private static final Set<String> AUXILIARIES = Set.of("are", "were", "will", "have", "would", "could", "may", "might", "must", "should");
  private static final Set<String> CONSECUTIVE = Set.of("consecutive", "successive", "straight", "successful", "such");
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final NumberWords table;
  private final Composition composition;
  private final Morphology morphology;

  FractionReader(NumberWords table, Composition composition, Morphology morphology) {
    this.table = table;
    this.composition = composition;
    this.morphology = morphology;
  }

  private static boolean isDenominator(NumberWord word) {
    return word.type() == Type.DENOMINATOR || word.type() == Type.HALF;
  }

  static boolean isOne(NumberWord word) {
    return word != null && word.type() == Type.UNIT && !word.ordinal() && word.value().compareTo(ONE) == 0;
  }

  /** "et demi", "et trois quarts" after a whole number; after a scale the fraction is of the scale ("un million et demi"). */
  NumberMention withFraction(Sentence s, NumberMention whole) {
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
  NumberMention fractionAfter(Sentence s, int from, NumberMention numerator) {
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
  NumberMention fractionOfWords(Sentence s, int i) {
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
    if (table.system().joinsWithAnd() && AUXILIARIES.contains(s.folded(i))) {
      return false; // "a third will be let", of which the dictionary knows nouns
    }
    boolean noun = table.system().joinsWithAnd() && CONSECUTIVE.contains(s.folded(i)); // "a fourth consecutive year"
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
    boolean ofOne = at == to + 1 && composition.isType(s, to, Type.OF) && isArticleWord(s, at); // "three quarters of a million"
    at = ofOne && isScale(s, at + 1) ? at + 1 : at;
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
  NumberMention denominatorAlone(Sentence s, int i, NumberWord word) {
    if (word.plural()) {
      return null;
    }
    int at = s.touchesNext(i) ? Composition.afterHyphen(s, i + 1) : i + 1;
    boolean joined = at > i + 1;
    int scaleAt = isArticleWord(s, at) || composition.isType(s, at, Type.OF) ? at + 1 : at; // "half a million", "quart de million"
    scaleAt = scaleAt > at && isArticleWord(s, scaleAt) && isScale(s, scaleAt + 1) ? scaleAt + 1 : scaleAt; // "a quarter of a million"
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
    boolean alone = table.system().joinsWithAnd() && word.type() == Type.HALF
        && (BEFORE_HALF.contains(s.folded(i - 1)) && !s.isWord(i + 1) || isSubject(s, i)
            || s.folded(i + 1).equals("that") && !s.isWord(i + 2));
    return joined || before || part || alone ? new NumberMention(i, i + 1, Form.FRACTION, value, false, ONE) : null;
  }

  /** "About half are women": of those that the sentence before counted. */
  private static boolean isSubject(Sentence s, int i) {
    int before = ABOUT.contains(s.folded(i - 1)) ? i - 2 : i - 1;
    boolean opens = before < 0 || s.isSymbol(before) && !s.form(before).equals("-") || s.folded(before).equals("and");
    return opens && (AUXILIARIES.contains(s.folded(i + 1)) || s.folded(i + 1).equals("had"));
  }

  private boolean isArticleWord(Sentence s, int i) {
    NumberWord word = composition.word(s, i);
    return word != null && word.article();
  }

  private boolean isScale(Sentence s, int i) {
    NumberWord word = composition.word(s, i);
    return word != null && word.type() == Type.SCALE && !word.ordinal() && !word.plural() && word.value().compareTo(MILLION) >= 0;
  }

  static boolean isPower(NumberWord word) {
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
}
