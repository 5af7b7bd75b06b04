package articlefacts.extraction.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.Facts;
import articlefacts.extraction.lang.en.English;
import articlefacts.extraction.lang.fr.French;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceWeightsTest {

  private static Map<PlaceTrait, String> traits(String side) {
    Map<PlaceTrait, String> traits = new EnumMap<>(PlaceTrait.class);
    for (PlaceTrait trait : PlaceTrait.values()) {
      traits.put(trait, "no");
    }
    traits.put(PlaceTrait.SIDE, side);
    return traits;
  }

  @Test
  void whatSpeaksForAPlaceMakesItLikelier() {
    Map<String, Integer> table = new HashMap<>(Map.of(PlaceWeights.LEAST, 45, PlaceWeights.ALWAYS, -100, "sign no side behind", 150));
    PlaceWeights weights = new PlaceWeights(table);
    assertEquals(0.45, weights.least());
    assertEquals(0.269, weights.likelihood(traits("before")), 1e-3);
    assertEquals(0.622, weights.likelihood(traits("behind")), 1e-3);
  }

  @Test
  void everyTraitIsWeighed() {
    String names = String.join(" ", PlaceWeights.names(traits("behind")));
    for (PlaceTrait trait : PlaceTrait.values()) {
      assertTrue((" " + names).contains(" " + trait.label + " "), trait + " in " + names);
    }
  }

  @Test
  void aLanguageWithoutWeightsWeighsNothing() {
    assertTrue(new French().context().words().likelyPlaces().has());
    assertFalse(new English().context().words().likelyPlaces().has());
    assertFalse(new PlaceWeights(Map.of()).has());
  }

  @Test
  void whereSomebodyIsFromIsNoPlaceOfWhatHeDoes() {
    for (String text : List.of("Le maire de Lyon a reçu 30 lettres.", "La reine d’Angleterre possède 30 chiens.")) {
      assertEquals(List.of(), Facts.of(text).get(0).places(), text);
    }
  }
}
