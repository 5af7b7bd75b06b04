package articlefacts.extraction.number;

import articlefacts.extraction.text.Lookup;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What one language tells the {@link NumberReader}.
 *
 * @param words number words by folded form, without accents: "cinquieme"
 * @param scaleSymbols letters that scale digits, case-sensitive: "k" → 1000, "Md" → 10^9
 * @param moneySymbols such letters that scale digits behind a currency sign only: "m" in "$5m"
 * @param ordinalSuffixes folded letters that make digits ordinal: "e", "eme", "er"
 * @param system how numbers are built of them
 */
public record NumberWords(
    Map<String, NumberWord> words, Map<String, BigDecimal> scaleSymbols, Map<String, BigDecimal> moneySymbols, Set<String> ordinalSuffixes,
    NumeralSystem system) {

  public NumberWords {
    words = Lookup.copyOf(words);
    Objects.requireNonNull(system);
    scaleSymbols = Lookup.copyOf(scaleSymbols);
    moneySymbols = Lookup.copyOf(moneySymbols);
    ordinalSuffixes = Lookup.copyOf(ordinalSuffixes);
  }
}
