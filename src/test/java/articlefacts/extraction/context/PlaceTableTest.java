package articlefacts.extraction.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.lang.Tsv;
import articlefacts.extraction.lang.fr.French;
import articlefacts.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of the world's places: every row is found by its name, and names are found however they are joined. */
class PlaceTableTest {

  private static final French FRENCH = new French();
  private static final List<String> LINES = Tsv.lines(Tsv.class, "world-places.tsv");
  private static final PlaceTable TABLE = new PlaceTable(LINES, "FR");

  private static Sentence sentence(String text) {
    return FRENCH.splitter().sentences(text).get(0);
  }

  @Test
  void theTableIsSortedByKey() {
    List<String> sorted = new ArrayList<>(LINES);
    sorted.sort((a, b) -> a.substring(0, a.indexOf('\t')).compareTo(b.substring(0, b.indexOf('\t'))));
    assertEquals(sorted, LINES);
  }

  @Test
  void everyRowHasAKeyTwoLettersOfCountryAndKnownFlags() {
    for (String line : LINES) {
      String[] cells = line.split("\t", -1);
      boolean whole = cells.length == 5 && cells[2].matches("[A-Z]{2}(-[A-Z0-9]{1,3})?") && cells[3].matches("[cr][wga]?") && cells[4].matches("\\d+");
      assertTrue(whole && cells[0].equals(PlaceTable.key(cells[0])), line);
    }
  }

  @Test
  void everyCityIsFoundByItsName() {
    List<String> lost = new ArrayList<>();
    for (String line : LINES) {
      String[] cells = line.split("\t", -1);
      if (cells[3].startsWith("c") && !cells[3].endsWith("a") && Character.isUpperCase(cells[1].charAt(0))) {
        PlaceTable.Found found = TABLE.at(sentence(cells[1]), 0);
        if (found == null || !PlaceTable.key(cells[1]).equals(cells[0]) || !TABLE.codeOf(cells[1], cells[2]).equals(cells[2])) {
          lost.add(line);
        }
      }
    }
    assertTrue(lost.size() < LINES.size() / 200, () -> lost.size() + " " + lost.subList(0, Math.min(40, lost.size())));
  }

  @ParameterizedTest
  @CsvSource({"Lyon, Lyon, FR-69", "Saint-Denis, Saint-Denis, FR-93", "Saint Denis, Saint-Denis, FR-93", "St-Denis, Saint-Denis, FR-93", "New-York, New York, US-NY",
      "Tizi-Ouzou, Tizi Ouzou, DZ-15", "Brest, Brest, FR-29", "Mosul, Mosul, IQ-NI", "Côte-d’Or, Côte-d’Or, FR-21", "Bavière, Bavaria, DE-BY", "St. Louis, St. Louis, US-MO",
      "L’Aquila, L’Aquila, IT-AQ", "Arkhangelsk, Arkhangelsk, RU-ARK", "Kyiv, Kyiv, UA-30", "Vaud, Vaud, CH-VD", "Béjaïa, Bejaïa, DZ-06"})
  void placesAreFoundHoweverTheyAreWritten(String text, String name, String code) {
    PlaceTable.Found found = TABLE.at(sentence(text), 0);
    assertEquals(name + " " + code, found == null ? "-" : found.name().name() + " " + found.name().code());
  }

  @Test
  void whatIsNoPlaceIsNone() {
    assertNull(TABLE.at(sentence("Voilà"), 0));
    assertNull(TABLE.at(sentence("lyon"), 0));
  }

  @Test
  void aCityOfACountryThatTheTableHasNotIsInItsCountry() {
    assertEquals("UA-30", TABLE.codeOf("Kyiv", "UA"));
    assertEquals("PE", TABLE.codeOf("Kyiv", "PE"));
  }
}
