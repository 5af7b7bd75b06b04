package articlefacts.extraction.context;

import java.util.Map;
import java.util.Set;

/**
 * What one language tells the {@link ChangeReader}.
 *
 * @param verbs direction by lemma: "réduire" → {@link Change#DECREASE}
 * @param nouns direction by lemma: "hausse" → {@link Change#INCREASE}
 * @param modifiers direction by folded word beside the noun: "supplémentaires"
 * @param levelVerbs verbs whose level before tells the direction: "passer", "porter", with {@link Change#NONE} when only that does
 * @param to folded prepositions before the new level: "à"
 * @param from folded prepositions before the old level: "de"
 * @param places folded prepositions of place and time that may stand between a verb and its level: "en"
 */
public record ChangeWords(
    Map<String, Change> verbs, Map<String, Change> nouns, Map<String, Change> modifiers, Map<String, Change> levelVerbs, Set<String> to, Set<String> from,
    Set<String> places) {

  public ChangeWords {
    verbs = Map.copyOf(verbs);
    nouns = Map.copyOf(nouns);
    modifiers = Map.copyOf(modifiers);
    levelVerbs = Map.copyOf(levelVerbs);
    to = Set.copyOf(to);
    from = Set.copyOf(from);
    places = Set.copyOf(places);
  }
}
