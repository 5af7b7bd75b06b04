package articlefacts.extraction.number;

import articlefacts.extraction.number.NumberMention.Form;
import articlefacts.extraction.number.NumberWord.Type;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;

/**
 * Reads numbers in words: "vingt-trois", "un virgule quatre", "moins douze", "des centaines", and the Roman ordinal of "la XIIe édition".
 */
final class NumeralReader {

  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** "up by point five per cent". */
  private static final Set<String> BEFORE_POINT =
      Set.of("by", "than", "about", "nearly", "almost", "only", "just", "up", "down", "another");
  private static final Set<String> BEHIND_POINT = Set.of("percent", "per", "percentage", "of", "and", "or");

  private final NumberWords table;
  private final Composition composition;
  private final FractionReader fractions;
  private final CollectiveReader collectives;
  private final QuotientReader quotients;

  NumeralReader(NumberWords table, Composition composition, FractionReader fractions, CollectiveReader collectives,
      QuotientReader quotients) {
    this.table = table;
    this.composition = composition;
    this.fractions = fractions;
    this.collectives = collectives;
    this.quotients = quotients;
  }

  NumberMention read(Sentence s, int i) {
    NumberWord word = composition.word(s, i);
    if (word == null) {
      return romanOrdinal(s, i);
    }
    return switch (word.type()) {
      case UNIT, TEN, HUNDRED, THOUSAND, SCALE -> quotients.quotient(s, cardinalWords(s, i, word));
      case COLLECTIVE -> word.plural() ? collectives.vague(s, i, i) : collectives.collectiveAt(s, i, i, ONE, false);
      case COLLECTIVE_MODIFIER -> null;
      case VAGUE_DETERMINER -> collectives.vague(s, i, i + 1);
      case DENOMINATOR, HALF -> fractions.denominatorAlone(s, i, word);
      case MINUS -> negative(s, i);
      case POINT -> pointFirst(s, i);
      case LONE_ORDINAL -> new NumberMention(i, i + 1, Form.ORDINAL, word.value(), false, ONE);
      default -> null;
    };
  }

  /** "XIIe" in "la XIIe édition"; one letter alone must be I, V or X, for "Ce" and "Le" are words. */
  NumberMention romanOrdinal(Sentence s, int i) {
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
    NumberMention positive = read(s, i + 1);
    return positive == null ? null : positive.from(i, positive.value().negate());
  }

  private NumberMention cardinalWords(Sentence s, int i, NumberWord first) {
    if (first.type() == Type.SCALE && !first.ordinal()) {
      return loneScale(s, i, first);
    }
    NumberMention fraction = fractions.fractionOfWords(s, i);
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
    NumberMention collective = collectives.collectiveAfter(s, i, part.to(), part.value(), false);
    return collective != null ? collective : fractions.withFraction(s, cardinal);
  }

  /** "vise le milliard d’euros", "des millions"; "millions" alone is no number, "un million" begins at "un". */
  private NumberMention loneScale(Sentence s, int i, NumberWord scale) {
    boolean the = !scale.plural() && table.system().decimalComma() && s.folded(i - 1).equals("le")
        && composition.isType(s, i + 1, Type.OF) && scale.value().compareTo(MILLION) >= 0;
    if (the) {
      return new NumberMention(i, i + 1, Form.CARDINAL, scale.value(), false, scale.value());
    }
    return scale.plural() ? collectives.vague(s, i, i) : null;
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

  /** "point five" behind a word of amounts or at the head of a clause: a decimal point without its zero. */
  private NumberMention pointFirst(Sentence s, int i) {
    boolean amount = table.system().joinsWithAnd()
        && (i == 0 || BEFORE_POINT.contains(s.folded(i - 1)) || composition.isType(s, i - 1, Type.MINUS));
    NumberMention decimal = amount && isDigitWord(s, i + 1)
        ? decimalWords(s, new NumberMention(i, i, Form.CARDINAL, BigDecimal.ZERO, false, ONE)) : null;
    boolean counts = decimal != null && s.isWord(decimal.to()) && !BEHIND_POINT.contains(s.folded(decimal.to())); // "point two men"
    return counts ? null : decimal;
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
}
