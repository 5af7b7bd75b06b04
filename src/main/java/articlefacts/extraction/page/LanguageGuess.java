package articlefacts.extraction.page;

import articlefacts.extraction.text.Language;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Guesses the language of a text by its commonest words: "Les Etats-Unis ont appelé leurs alliés" is French by "les",
 * "ont" and "leurs".
 */
public final class LanguageGuess {

  /** The beginning of an article tells enough. */
  private static final int ENOUGH = 4000;

  private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+");
  private static final Set<String> FRENCH =
      Set.of(
          "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "et", "est", "dans", "en", "au", "aux", "pour",
          "que", "qui", "il", "elle", "ont", "sont", "a", "ce", "cette", "son", "sa", "ses", "leur", "leurs", "par",
          "avec", "sur", "plus", "pas", "ne", "été", "où", "à");
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "in", "is", "are", "was", "were", "that", "it", "he", "she", "they", "a", "an",
          "has", "have", "had", "for", "with", "by", "on", "at", "from", "as", "this", "his", "her", "their", "its",
          "be", "been", "not", "but", "or", "which", "who", "will", "would");

  private LanguageGuess() {}

  /** The language with more of its common words; unknown when neither has more. */
  public static Language of(String text) {
    int french = 0;
    int english = 0;
    String beginning = text.substring(0, Math.min(text.length(), ENOUGH));
    for (String word : WORDS.split(beginning.toLowerCase(Locale.ROOT))) {
      french += FRENCH.contains(word) ? 1 : 0;
      english += ENGLISH.contains(word) ? 1 : 0;
    }
    if (french == english) {
      return Language.UNKNOWN;
    }
    return french > english ? Language.FRENCH : Language.ENGLISH;
  }
}
