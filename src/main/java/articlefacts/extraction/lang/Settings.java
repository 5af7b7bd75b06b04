package articlefacts.extraction.lang;

import articlefacts.extraction.number.NumeralSystem;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a language has that is no word: its page of settings.
 *
 * @param locale the language, for the names of countries in CLDR
 * @param numerals how numbers are built
 * @param contractions words of a pattern that stand for several forms: "de" for "de|d'|du|des"
 * @param articles folded articles that may stand between a qualifier and its number: "dépasse les 40"
 */
public record Settings(ULocale locale, NumeralSystem numerals, Map<String, String> contractions, Set<String> articles) {

  public Settings {
    Objects.requireNonNull(locale);
    Objects.requireNonNull(numerals);
    contractions = Map.copyOf(contractions);
    articles = Set.copyOf(articles);
  }
}
