package articlefacts.extraction.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import articlefacts.extraction.Facts;
import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.fact.FactKind;
import articlefacts.extraction.lang.Tsv;
import articlefacts.extraction.lang.fr.French;
import articlefacts.extraction.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The words of change, modality and saying whose example is a sentence: it is read by the whole extractor, and its figure is 40. */
class FrenchWordsTest {

  @TestFactory
  List<DynamicTest> wordsOfChange() {
    return sentences("changes.tsv", 3, row -> {
      Change change = figure(row[3]).change();
      if (row[2].isEmpty()) {
        assertFalse(change == Change.NONE, row[3]);
      } else {
        assertEquals(Change.valueOf(row[2].toUpperCase(Locale.ROOT)), change, row[3]);
      }
    });
  }

  @TestFactory
  List<DynamicTest> wordsOfModality() {
    return sentences("modality.tsv", 3, row -> assertEquals(Modality.valueOf(row[1].toUpperCase(Locale.ROOT)), figure(row[3]).modality(), row[3]));
  }

  @TestFactory
  List<DynamicTest> wordsOfSaying() {
    return sentences("reporting.tsv", 2, row -> assertNotNull(figure(row[2]).source(), row[2]));
  }

  /** The figure of the example; "septupler" is one itself. */
  private static Fact figure(String sentence) {
    List<Fact> facts = Facts.of(sentence, Language.FRENCH, "2024-05-14");
    return facts.stream().filter(fact -> fact.text().contains("40") && fact.kind() != FactKind.DATE).findFirst().orElseGet(() -> facts.get(0));
  }

  private static List<DynamicTest> sentences(String table, int column, Consumer<String[]> check) {
    List<DynamicTest> tests = new ArrayList<>();
    for (String[] row : Tsv.rows(French.class, table)) {
      if (row[column].endsWith(".")) {
        tests.add(DynamicTest.dynamicTest(row[0] + " " + row[1], () -> check.accept(row)));
      }
    }
    return tests;
  }
}
