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
    "fr, tués, tuer",
    "fr, tueront, tué",
    "fr, finissent, fini",
    "fr, hôpitaux, hopital",
    "fr, km², km2",
    "fr, 1 037, 1037",
    "fr, 1\u202F037\u00A0500, 1037500",
    "en, 1037, 1 037",
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
  void numbersSideBySideStayApart() {
    assertEquals(Set.of("2014", "037", "12", "3456"), Words.of("2014 037 12 3456", "fr"));
  }

  @Test
  void aWordAskedForManyTimesIsOneStemOfTheText() {
    assertEquals(Set.of("homm"), Words.of("homme hommes HOMMES", "fr"));
    assertEquals(Set.of(), Words.of("… — !", "fr"));
  }
}
