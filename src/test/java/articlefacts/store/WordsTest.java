package articlefacts.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "fr, hommes, homme",
    "fr, l’école, écoles",
    "fr, ECOLES, école",
    "fr, blessées, blessé",
    "fr, d'irakiens, irakienne",
    "en, soldiers, soldier",
    "en, wounded, wounding",
    "en, Iraq's, iraq"
  })
  void formsOfAWordMeetInTheirStem(String language, String text, String query) {
    Set<String> stems = Words.of(text, language);
    assertEquals(1, stems.size());
    List<Set<String>> asked = Words.ofQuery(query);
    assertEquals(1, asked.size());
    assertTrue(asked.get(0).containsAll(stems), asked + " has not " + stems);
  }

  @Test
  void aWordAskedForManyTimesIsOneStemOfTheText() {
    assertEquals(Set.of("home"), Words.of("homme hommes HOMMES", "fr"));
    assertEquals(Set.of(), Words.of("… — !", "fr"));
  }
}
