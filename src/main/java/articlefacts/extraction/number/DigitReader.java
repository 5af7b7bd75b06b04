package articlefacts.extraction.number;

import articlefacts.extraction.number.NumberMention.Form;
import articlefacts.extraction.number.NumberWord.Type;
import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.util.List;

/**
 * Reads numbers that begin with digits: "12 000", "4,5 millions", "22e", "10k", "$5m", "-12", ".25".
 */
final class DigitReader {

  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private final NumberWords table;
  private final Composition composition;
  private final Morphology morphology;
  private final FractionReader fractions;
  private final CollectiveReader collectives;
  private final QuotientReader quotients;

  DigitReader(NumberWords table, Composition composition, Morphology morphology, FractionReader fractions,
      CollectiveReader collectives, QuotientReader quotients) {
    this.table = table;
    this.composition = composition;
    this.morphology = morphology;
    this.fractions = fractions;
    this.collectives = collectives;
    this.quotients = quotients;
  }

  NumberMention read(Sentence s, int i) {
    DigitLiteral literal = DigitLiteral.at(s, i, table.system().decimalComma());
    if (literal == null) {
      return null;
    }
    NumberMention point = pointBefore(s, i, literal);
    NumberMention mention = point == null ? digitsWithWords(s, i, literal) : point;
    return quotients.quotient(s, signed(s, mention));
  }

  /** ".25": a decimal point without its zero. */
  private NumberMention pointBefore(Sentence s, int i, DigitLiteral literal) {
    boolean point = !table.system().decimalComma() && s.form(i - 1).equals(".") && s.touchesNext(i - 1)
        && (!s.touchesNext(i - 2) || s.form(i - 2).equals("-") && !s.touchesNext(i - 3)) && literal.to() == i + 1;
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
      return fractions.withFraction(s, new NumberMention(i, part.to(), Form.CARDINAL, part.value(), true, part.scale()));
    }
    return withPart(s, plain);
  }

  /** "2 douzaines", "2 ½", "3 cinquièmes", "3 et demi": digits with what makes them another number; the same number for others. */
  private NumberMention withPart(Sentence s, NumberMention plain) {
    int i = plain.from();
    NumberMention collective = collectives.collectiveAfter(s, i, plain.to(), plain.value(), true);
    if (collective != null) {
      return collective;
    }
    NumberMention glyph = VulgarFraction.at(s, plain.to());
    if (glyph != null && plain.value().scale() <= 0) {
      return new NumberMention(i, glyph.to(), Form.CARDINAL, plain.value().add(glyph.value()), true, ONE);
    }
    NumberMention fraction = fractions.fractionAfter(s, i, plain);
    return fraction != null ? fraction : fractions.withFraction(s, plain);
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
    if (single && scale.compareTo(MILLION) > 0 && s.surface(at).equals("G") && isGeneration(s, digits, at)) {
      return null;
    }
    boolean currencyFollows = s.has(at + 1) && Character.getType(s.surface(at + 1).codePointAt(0)) == Character.CURRENCY_SYMBOL;
    // "5 M. Dupont" and "10 m" are no millions: a lone capital M must touch the digits or a currency sign
    boolean amount = digits.value().scale() > 0 && !table.moneySymbols().isEmpty() && s.surface(at).equals("M") && !s.isWord(at + 1)
        && !s.isCapitalised(at + 2);
    if (single && !s.touchesNext(at - 1) && !currencyFollows && !amount && scale.compareTo(MILLION) >= 0) {
      return null;
    }
    return new NumberMention(digits.from(), at + 1, Form.CARDINAL, digits.value().multiply(scale), true, scale);
  }

  /** "5G", "a 10G network": a generation or a speed of networks, no thousands of millions. */
  private static boolean isGeneration(Sentence s, NumberMention digits, int at) {
    return digits.value().compareTo(BigDecimal.TEN) < 0 && digits.value().scale() <= 0 || s.isWord(at + 1) || !s.touchesNext(at - 1)
        || s.form(at + 1).equals("-") || s.isWord(digits.from() - 1) && s.folded(digits.from() - 1).length() == 1;
  }

  /** "EUR 60m", "R500m": behind a currency a letter that touches its digits is a scale; the same number where none does. */
  NumberMention moneyScaled(Sentence s, NumberMention number) {
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
}
