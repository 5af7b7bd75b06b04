package articlefacts.extraction.phrase;

import articlefacts.extraction.text.Lookup;
import articlefacts.extraction.text.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The concepts behind counted nouns: "soldat" → troops, "pays" → country; ids are English and the same for every language.
 *
 * <p>A noun may need company: "homme" is of troops beside "effectifs", else man.
 */
public final class ConceptLexicon {

  /**
   * One sense of a noun.
   *
   * @param concept id, "troops"
   * @param when beginnings of folded words of which one must stand in the sentence; empty for none
   */
  public record Sense(String concept, List<String> when) {

    public Sense {
      Objects.requireNonNull(concept);
      when = List.copyOf(when);
    }
  }

  private final Map<String, List<Sense>> byLemma;
  private final Set<String> people;

  /**
   * @param byLemma senses by lemma, the first that fits wins
   * @param people the concepts of people
   */
  public ConceptLexicon(Map<String, List<Sense>> byLemma, Set<String> people) {
    this.byLemma = Lookup.copyOf(byLemma);
    this.people = Set.copyOf(people);
  }

  /** True for people who may be victims, detained and so on; not for those whose concept says so already. */
  public boolean isPeople(String concept) {
    return concept != null && people.contains(concept) && !concept.startsWith("victim-");
  }

  /** The concept of the noun in its sentence, or null when the lexicon has none. */
  public String concept(String lemma, Sentence s) {
    for (Sense sense : byLemma.getOrDefault(lemma, List.of())) {
      if (sense.when().isEmpty() || fits(sense, s)) {
        return sense.concept();
      }
    }
    return null;
  }

  private static boolean fits(Sense sense, Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      if (s.isWord(i)) {
        for (String beginning : sense.when()) {
          if (s.folded(i).startsWith(beginning)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
