package articlefacts.extraction.lang;

import articlefacts.extraction.number.NumeralSystem;
import articlefacts.extraction.time.CalendarStyle;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a language has that is no word: its page of settings.
 *
 * @param country where most of its readers are: of places with one name the one there comes first (ISO 3166-1)
 * @param numerals how numbers are built
 * @param calendar how dates are written
 * @param headLast true where the noun stands behind its adjectives: "health centres"
 * @param contractions words of a pattern that stand for several forms: "de" for "de|d'|du|des"
 * @param articles folded articles that may stand between a qualifier and its number: "dépasse les 40"
 */
public record Settings(String country, NumeralSystem numerals, CalendarStyle calendar, boolean headLast, Map<String, String> contractions,
    Set<String> articles) {

  public Settings {
    Objects.requireNonNull(country);
    Objects.requireNonNull(numerals);
    Objects.requireNonNull(calendar);
    contractions = Map.copyOf(contractions);
    articles = Set.copyOf(articles);
  }
}
