package articlefacts.extraction.fact;

import articlefacts.extraction.text.Lookup;
import java.util.Map;
import java.util.Set;

/**
 * What one language tells of numbers whose noun is understood; verbs and nouns by lemma, other words folded.
 *
 * @param roles the words of each role
 */
public record UnderstoodWords(Map<Role, Set<String>> roles) {

  /** What a word tells of a bare number. */
  public enum Role {
    /** "nombre" in "le nombre de cas": its complement is what is counted. */
    COUNT_NOUN,
    /** "bilan" in "le bilan est passé à onze": victims are counted. */
    TOLL,
    /** Verbs between what is counted and its number, "passer" in "les vols annulés passent de 40 à 75". */
    LEVEL,
    /** Verbs whose object is the number of their subject: "atteindre". */
    REACH,
    /** Verbs that say what share or sum something is: "représenter". */
    SHARE,
    /** Nouns whose number is a level of theirs and no count: "température". */
    UNCOUNTED,
    /** "contre", "et non", "au lieu de" before what a count is set against. */
    CONTRAST,
    /** "elles": what was counted is feminine. */
    FEMININE,
    /** "ils", "they": what was counted. */
    PLURAL,
    /** "combien de" in a question that a number answers. */
    QUESTION,
    /** "il", "it": what a sum or share is about stands in the sentence before. */
    TOPIC_PRONOUN,
    /** "taux" in "ce taux": says nothing by itself. */
    EMPTY_TOPIC,
    /** "taux" in "ce taux", which only a sentence that names the same explains. */
    SAME_TOPIC,
    /** "espéré" in "loin des 8 000 espérés", which is no noun. */
    EXPECTED,
    /** "avec", "with" before a part in its place: "with 40 in Leeds alone". */
    WITH_PART,
    /** Verbs whose object somebody says, expects or wants: "tabler" in "la banque table sur 2 %". */
    ESTIMATE
  }

  public UnderstoodWords {
    roles = Lookup.classes(roles);
  }

  boolean is(Role role, String word) {
    Set<String> words = roles.get(role);
    return words != null && words.contains(word);
  }

  boolean has(Role role) {
    return roles.containsKey(role);
  }
}
