package articlefacts.extraction.phrase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import articlefacts.extraction.Facts;
import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.fact.FactKind;
import articlefacts.extraction.lang.Tsv;
import articlefacts.extraction.lang.fr.French;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FateReaderTest {

  @TestFactory
  List<DynamicTest> everyRowReadsAsItSays() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String[] row : Tsv.rows(French.class, "fates.tsv")) {
      if (!row[3].isEmpty()) {
        tests.add(DynamicTest.dynamicTest(row[0] + " " + row[1], () -> assertEquals(row[2], concept(row[3]), row[3])));
      }
    }
    return tests;
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "Douze personnes ont tué un chien", "Douze personnes n’ont pas été blessées", "Le maire a salué 12 personnes", "Le village compte 12 personnes de plus",
    "Douze personnes ont trouvé la solution", "Douze personnes ont évacué la salle", "12 personnes restent"
  })
  void whatDoesNotBefallThemLeavesThemPeople(String sentence) {
    assertEquals("people", concept(sentence));
  }

  private static String concept(String sentence) {
    for (Fact fact : Facts.quantities(sentence)) {
      if (fact.kind() == FactKind.COUNT && fact.counted() != null && fact.counted().lemma().equals("personne")) {
        return fact.counted().concept();
      }
    }
    return null;
  }
}
