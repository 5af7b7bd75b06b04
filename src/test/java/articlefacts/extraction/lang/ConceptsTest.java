package articlefacts.extraction.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.lang.fr.French;
import articlefacts.extraction.phrase.ConceptTree;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConceptsTest {

  private final ConceptTree tree = Concepts.tree();

  @Test
  void victimsArePeople() {
    for (String victims : List.of("victim-killed", "victim-injured", "victim-missing")) {
      assertEquals(Optional.of("people"), tree.parent(victims));
    }
    assertTrue(tree.under("people").containsAll(Set.of("people", "victim-killed", "victim-injured", "victim-missing")));
  }

  @Test
  void aConceptFindsThoseFarUnderIt() {
    assertEquals(Set.of("organisation", "company", "bank"), tree.under("organisation"));
    assertEquals(Set.of("bank"), tree.under("bank"));
    assertEquals(Set.of("no such concept"), tree.under("no such concept"));
    assertEquals(Optional.empty(), tree.parent("organisation"));
  }

  @Test
  void aCircleIsAnError() {
    assertThrows(IllegalArgumentException.class, () -> new ConceptTree(Map.of("a", "b", "b", "a")));
  }

  @Test
  void everyConceptWithAParentIsOneOfALanguage() {
    Set<String> known = new HashSet<>();
    Tsv.rows(French.class, "concepts.tsv").forEach(row -> known.add(row[1]));
    for (String[] row : Tsv.rows(Concepts.class, "concept-parents.tsv")) {
      assertTrue(known.contains(row[0]), row[0]);
      assertTrue(known.contains(row[1]), row[1]);
    }
  }
}
