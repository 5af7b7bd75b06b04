package articlefacts.extraction.number;

import articlefacts.extraction.number.NumberWord.Type;
import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the number that begins at a token: "4,5 millions" → 4500000, "trois quarts" → 0.75, "une dizaine" → 10.
 *
 * <p>Immutable and thread-safe. The longest reading wins; a token that begins no number answers null.
 */
public final class NumberReader {

  private final Composition composition;
  private final DigitReader digits;
  private final NumeralReader numerals;

  /**
   * @param words the number words of the language
   * @param morphology tells "un cinquième homme" (ordinal) from "un cinquième des voix" (fraction)
   */
  public NumberReader(NumberWords words, Morphology morphology) {
    this.composition = new Composition(words);
    FractionReader fractions = new FractionReader(words, composition, morphology);
    CollectiveReader collectives = new CollectiveReader(words, composition, fractions);
    QuotientReader quotients = new QuotientReader(words, composition);
    this.digits = new DigitReader(words, composition, morphology, fractions, collectives, quotients);
    this.numerals = new NumeralReader(words, composition, fractions, collectives, quotients);
  }

  /** True for a lone "un" or "a", which alone is more often the article. */
  public boolean isArticle(Sentence s, NumberMention mention) {
    return composition.isArticle(s, mention);
  }

  /** True when a number may begin at token {@code i}; costs one look into the table. */
  public boolean isTrigger(Sentence s, int i) {
    if (s.isDigits(i)) {
      return true;
    }
    if (s.isWord(i)) {
      NumberWord word = composition.word(s, i);
      return word == null ? numerals.romanOrdinal(s, i) != null
          : word.type() != Type.AND && word.type() != Type.OF && word.type() != Type.THE && word.type() != Type.OVER
          && (word.type() != Type.POINT || composition.word(s, i + 1) != null);
    }
    return VulgarFraction.is(s.form(i));
  }

  /** The number that begins at token {@code i}; null when none does. */
  public NumberMention readAt(Sentence s, int i) {
    if (s.isDigits(i)) {
      return digits.read(s, i);
    }
    if (s.isWord(i)) {
      return numerals.read(s, i);
    }
    return VulgarFraction.at(s, i);
  }

  /** The factor of a scale word that stands alone at {@code i}: 1000000 for "million" in "30 USD million"; null for others. */
  public BigDecimal scaleAt(Sentence s, int i) {
    NumberWord word = composition.word(s, i);
    return word != null && word.type() == Type.SCALE && !word.ordinal() && !word.plural() ? word.value() : null;
  }

  /** "EUR 60m", "R500m": behind a currency a letter that touches its digits is a scale; the same number where none does. */
  public NumberMention inMoney(Sentence s, NumberMention number) {
    return digits.moneyScaled(s, number);
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
