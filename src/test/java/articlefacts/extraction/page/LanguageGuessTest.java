package articlefacts.extraction.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import articlefacts.extraction.text.Language;
import org.junit.jupiter.api.Test;

class LanguageGuessTest {

  @Test
  void commonWordsTellTheLanguage() {
    assertEquals(Language.FRENCH, LanguageGuess.of("La réunion rassemblant 68 pays est la première."));
    assertEquals(Language.ENGLISH, LanguageGuess.of("The meeting of 68 countries is the first."));
    assertEquals(Language.UNKNOWN, LanguageGuess.of("68 €"));
    assertEquals(Language.UNKNOWN, LanguageGuess.of(""));
  }
}
