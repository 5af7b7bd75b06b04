package articlefacts.extraction.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.lang.Tsv;
import articlefacts.extraction.lang.fr.French;
import articlefacts.extraction.text.WordForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every row of time.tsv has an example that reads as its last column says. */
class FrenchTimeTableTest {

  /** Verbs stand in the table by their dictionary form, in examples in another. */
  private static final Set<String> LEMMAS = Set.of("auxiliary", "passive", "moves", "intent", "report");

  @Test
  void everyExampleReadsAsTheTableSays() {
    List<String> wrong = new ArrayList<>();
    for (String[] row : Tsv.rows(French.class, "time.tsv")) {
      String facts = FrenchTimes.facts(row[3], "2002-05-15");
      String read = facts.isEmpty() ? "-" : facts;
      if (!read.equals(row[4])) {
        wrong.add(row[0] + " (" + row[1] + "): " + row[3] + "\n  expected " + row[4] + "\n  but read " + read);
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void everyExampleHoldsItsPhrase() {
    for (String[] row : Tsv.rows(French.class, "time.tsv")) {
      boolean holds = WordForms.normalise(row[3]).contains(WordForms.normalise(row[0]));
      assertTrue(holds || LEMMAS.contains(row[1]), row[0] + " is not in \"" + row[3] + "\"");
      TimeWord.Role.valueOf(row[1].toUpperCase(Locale.ROOT));
    }
  }
}
