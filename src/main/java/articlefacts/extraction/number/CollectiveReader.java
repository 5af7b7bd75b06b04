package articlefacts.extraction.number;

import articlefacts.extraction.number.NumberMention.Form;
import articlefacts.extraction.number.NumberWord.Type;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;

/**
 * Reads numbers that are nouns: "une centaine", "deux milliers", "une centaine de millions"; and plurals that tell the magnitude only: "des
 * centaines", "plusieurs milliers".
 */
final class CollectiveReader {

  private static final BigDecimal ONE = BigDecimal.ONE;

  /** "des dizaines de milliers de milliards" has three; more than these are no number of anything. */
  private static final int MOST_MAGNITUDES = 5;

  private final NumberWords table;
  private final Composition composition;
  private final FractionReader fractions;

  CollectiveReader(NumberWords table, Composition composition, FractionReader fractions) {
    this.table = table;
    this.composition = composition;
    this.fractions = fractions;
  }

  NumberMention collectiveAfter(Sentence s, int from, int at, BigDecimal factor, boolean digits) {
    int noun = composition.isType(s, at, Type.COLLECTIVE_MODIFIER) ? at + 1 : at;
    NumberWord half = composition.word(s, noun);
    if (half != null && half.type() == Type.HALF
        && Composition.afterHyphen(s, noun + 1) > noun + 1) {
      NumberMention halved = fractions.denominatorAlone(s, noun, half);
      return halved != null && halved.is(Form.COLLECTIVE) ? new NumberMention(from, halved.to(), Form.COLLECTIVE,
          halved.value().multiply(factor), digits, ONE) : null;
    }
    return composition.isType(s, noun, Type.COLLECTIVE) ? collectiveAt(s, from, noun, factor, digits) : null;
  }

  /** "une centaine", "deux milliers", "une centaine de millions". */
  NumberMention collectiveAt(Sentence s, int from, int noun, BigDecimal factor, boolean digits) {
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
  NumberMention vague(Sentence s, int from, int noun) {
    if (composition.isType(s, from - 1, Type.OF) && isPluralMagnitude(s, from - 2)) {
      return null; // the end of what is no number
    }
    BigDecimal magnitude = ONE;
    int at = noun;
    while (at - noun < 2 * MOST_MAGNITUDES && (isPluralMagnitude(s, at) || at == noun && noun > from && isBareMagnitude(s, at))) {
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
    return word != null && !word.ordinal() && (FractionReader.isPower(word) || word.type() == Type.SCALE || word.type() == Type.COLLECTIVE);
  }

  private boolean isPluralMagnitude(Sentence s, int i) {
    NumberWord word = composition.word(s, i);
    return word != null && word.plural() && !word.ordinal() && (word.type() == Type.COLLECTIVE || word.type() == Type.SCALE);
  }
}
