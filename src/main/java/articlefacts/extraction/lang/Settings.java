package articlefacts.extraction.lang;

import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a language has that is no word: its page of settings.
 *
 * @param locale the language, for the names of countries in CLDR
 * @param decimalComma true where "1,5" is one and a half
 * @param contractions words of a pattern that stand for several forms: "de" for "de|d'|du|des"
 * @param articles folded articles that may stand between a qualifier and its number: "dépasse les 40"
 */
public record Settings(ULocale locale, boolean decimalComma, Map<String, String> contractions, Set<String> articles) {

  public Settings {
    Objects.requireNonNull(locale);
    contractions = Map.copyOf(contractions);
    articles = Set.copyOf(articles);
  }
}
