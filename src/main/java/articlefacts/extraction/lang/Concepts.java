package articlefacts.extraction.lang;

import articlefacts.extraction.phrase.ConceptTree;
import articlefacts.extraction.text.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The concepts of all languages, from {@code concept-parents.tsv}. */
public final class Concepts {

  private Concepts() {}

  /** All that the lexicons of the languages name, and what these lie under, in alphabetical order. */
  public static Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (String[] row : Tsv.rows(Concepts.class, "concept-parents.tsv")) {
      names.addAll(List.of(row[0], row[1]));
    }
    for (Language language : Language.values()) {
      String lexicon = language.tag() + "/concepts.tsv";
      if (Concepts.class.getResource(lexicon) != null) {
        Tsv.rows(Concepts.class, lexicon).forEach(row -> names.add(row[1]));
      }
    }
    return names;
  }

  /** Which concept lies under which. */
  public static ConceptTree tree() {
    Map<String, String> parents = new HashMap<>();
    for (String[] row : Tsv.rows(Concepts.class, "concept-parents.tsv")) {
      parents.put(row[0], row[1]);
    }
    return new ConceptTree(parents);
  }
}
