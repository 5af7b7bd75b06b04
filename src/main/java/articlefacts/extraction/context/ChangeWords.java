package articlefacts.extraction.context;

import articlefacts.extraction.text.Lookup;
import java.util.Map;
import java.util.Set;

/**
 * What one language tells the {@link ChangeReader}.
 *
 * @param verbs direction by lemma: "réduire" → {@link Change#DECREASE}
 * @param withPreposition verbs that change only by "de" or to "à": "tomber", "grimper"
 * @param pay verbs that with money mean pay: "gagner", "perdre"
 * @param lasting verbs that change a duration: "prolonger"
 * @param nouns direction by lemma: "hausse" → {@link Change#INCREASE}
 * @param modifiers direction by folded word beside the noun: "supplémentaires"
 * @param comparatives direction by folded word after "de" or "en": "plus", "moins"
 * @param levelVerbs verbs that move to a level: "porter à", "ramener à"
 * @param moves verbs that move from level to level and tell no direction: "passer"
 * @param levels verbs between a noun of change and its amount: "atteindre", "être"
 * @param to folded prepositions before the new level: "à"
 * @param from folded prepositions before the old level: "de"
 * @param places folded prepositions of place and time that may stand between a verb and its level: "en"
 * @param creations verbs and nouns that add to what is counted in jobs: "créer", "création"
 * @param jobs nouns that such words add to: "emploi"
 * @param won nouns that verbs of pay win or lose and do not change: "match"
 * @param factors direction by lemma of verbs that change by a factor only: "diviser"
 */
public record ChangeWords(
    Map<String, Change> verbs,
    Set<String> withPreposition,
    Set<String> pay,
    Map<String, Change> lasting,
    Map<String, Change> nouns,
    Map<String, Change> modifiers,
    Map<String, Change> comparatives,
    Map<String, Change> levelVerbs,
    Set<String> moves,
    Set<String> levels,
    Set<String> to,
    Set<String> from,
    Set<String> places,
    Set<String> creations,
    Set<String> jobs,
    Set<String> won,
    Map<String, Change> factors) {

  public ChangeWords {
    verbs = Lookup.copyOf(verbs);
    withPreposition = Lookup.copyOf(withPreposition);
    pay = Lookup.copyOf(pay);
    lasting = Lookup.copyOf(lasting);
    nouns = Lookup.copyOf(nouns);
    modifiers = Lookup.copyOf(modifiers);
    comparatives = Lookup.copyOf(comparatives);
    levelVerbs = Lookup.copyOf(levelVerbs);
    moves = Lookup.copyOf(moves);
    levels = Lookup.copyOf(levels);
    to = Lookup.copyOf(to);
    from = Lookup.copyOf(from);
    places = Lookup.copyOf(places);
    creations = Lookup.copyOf(creations);
    jobs = Lookup.copyOf(jobs);
    won = Lookup.copyOf(won);
    factors = Lookup.copyOf(factors);
  }
}
