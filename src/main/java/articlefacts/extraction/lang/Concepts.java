package articlefacts.extraction.lang;

import articlefacts.extraction.phrase.ConceptTree;
import java.util.HashMap;
import java.util.Map;

/** The concepts of all languages, from {@code concept-parents.tsv}. */
public final class Concepts {

  private Concepts() {}

  /** Which concept lies under which. */
  public static ConceptTree tree() {
    Map<String, String> parents = new HashMap<>();
    for (String[] row : Tsv.rows(Concepts.class, "concept-parents.tsv")) {
      parents.put(row[0], row[1]);
    }
    return new ConceptTree(parents);
  }
}
