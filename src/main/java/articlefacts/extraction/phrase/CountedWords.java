package articlefacts.extraction.phrase;

import articlefacts.extraction.text.Lookup;
import java.util.Map;
import java.util.Set;

/**
 * What one language tells the {@link CountedReader}; all words folded.
 *
 * @param roles the words of each role
 * @param headLast true where the noun stands behind all that tells of it, "100 health centres", and no complement is part of the phrase
 */
public record CountedWords(Map<Role, Set<String>> roles, boolean headLast) {

  /** What a word does in a counted noun phrase. */
  public enum Role {
    /** Nouns of three words: "mis en examen". */
    LOCUTION,
    /** "de", "d'". */
    OF,
    /** "des", "du": "deux des plus grands pics". */
    OF_THE,
    /** "ces", "ses", "leurs": "50 de ces avaloirs". */
    PARTITIVE_DETERMINER,
    /** "and" in "digital and physical sales". */
    JOINING,
    /** "them" in "two of them". */
    OF_THEM,
    /** Adjectives and participles that stand for the people they tell of: "injured" in "12 injured". */
    NOUN_HEAD,
    /** Nouns that are plural without an ending: "police" in "300 police". */
    COLLECTIVE_NOUN,
    /** "entre" in "d’entre eux". */
    AMONG,
    /** Adjectives that stand before the noun: "grands", "autres". */
    BEFORE_NOUN,
    /** "plus", "moins", "très" before an adjective. */
    DEGREE,
    /** "les" in "les plus communs". */
    ARTICLE,
    /** Words that look like a noun or adjective and are none after a number: "contre", "dont". */
    NEVER_NOUN,
    /** Adjectives that begin a phrase of time where others stand before them: "last" in "one goal last year". */
    NEVER_INSIDE,
    /** Words that look like an adjective and are none after a noun: "tous", "ensemble". */
    NEVER_MODIFIER,
    /** Prepositions after which a participle has its own complement: "par", "de". */
    COMPLEMENT,
    /** "rapport" in "par rapport à", which is no complement of the participle before it. */
    RELATION,
    /** Nouns written with a capital that are no names: "Etat", "Eglise". */
    CAPITAL_NOUN,
    /** Words after "de" that begin no complement: "plus", "moins", "nouveau". */
    NEVER_COMPLEMENT,
    /** Endings of demonyms: "ais", "ois", "iens". */
    DEMONYM_ENDING
  }

  public CountedWords {
    roles = Lookup.classes(roles);
  }

  boolean is(Role role, String folded) {
    Set<String> words = roles.get(role);
    return words != null && words.contains(folded);
  }

  boolean endsLike(Role role, String folded) {
    for (String ending : roles.getOrDefault(role, Set.of())) {
      if (folded.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
