package articlefacts.extraction.number;

import articlefacts.extraction.number.NumberMention.Form;
import articlefacts.extraction.number.NumberWord.Type;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Reads one number divided by another: "seven over nine" at the end of a clause → 7/9; "two over three years" is two numbers.
 */
final class QuotientReader {

  private static final BigDecimal ONE = BigDecimal.ONE;

  private final NumberWords table;
  private final Composition composition;

  QuotientReader(NumberWords table, Composition composition) {
    this.table = table;
    this.composition = composition;
  }

  private boolean isWholeOne(Sentence s, int i) {
    NumberWord word = composition.word(s, i);
    return FractionReader.isOne(word) && !word.article();
  }

  /** "seven over nine" at the end of a clause → 7/9; "two over three years" is two numbers. */
  NumberMention quotient(Sentence s, NumberMention number) {
    if (number == null || !number.is(Form.CARDINAL) || !composition.isType(s, number.to(), Type.OVER)
        || composition.isArticle(s, number) && !isWholeOne(s, number.from())) {
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
}
