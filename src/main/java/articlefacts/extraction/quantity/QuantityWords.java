package articlefacts.extraction.quantity;

import articlefacts.extraction.text.Lookup;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * What one language tells the {@link QuantityReader}; all words folded.
 *
 * @param units units and currencies
 * @param currencies what names of currencies mean where
 * @param qualifiers words that limit a value
 * @param multiples factors by lemma of a verb or noun that has one in it: "tripler" → 3, "double" → 2
 * @param roles the words of each role
 */
public record QuantityWords(UnitTable units, CurrencyTable currencies, QualifierTable qualifiers, Map<String, BigDecimal> multiples,
    Map<Role, Set<String>> roles) {

  /** What a word does around numbers. */
  public enum Role {
    /** "à" in "5 à 10". */
    TO,
    /** "ou" in "deux ou trois". */
    OR,
    /** "et" in "entre 5 et 10". */
    AND,
    /** "entre". */
    BETWEEN,
    /** "de" in "de 5 à 10" and in "deux millions d’euros". */
    OF,
    /** "de", "des", "du" after a share: "un tiers des". */
    PARTITIVE,
    /** "par" in "grammes par litre". */
    PER,
    /** "à" before an article in "tonnes à l’hectare". */
    PER_ARTICLE,
    /** "au", which holds its article, in "habitants au km²". */
    PER_CONTRACTED,
    /** "que" at the end of a qualifier. */
    THAN,
    /** "ne", "n’" before "plus que", which then means only. */
    NEGATION,
    /** "celui" in "cinq fois celui de": what a multiple is taken of. */
    STANDARD,
    /** "distance", "prix" in "40 fois la distance": what is measured and may be the standard of a multiple. */
    STANDARD_NOUN,
    /** "la", "une" before "4g": no number of units has an article in the singular. */
    MODEL_ARTICLE,
    /** "FM" behind a frequency that is a name. */
    WAVE_BAND,
    /** "point", "points" as the unit of a change of percentages. */
    POINTS,
    /** "dont" before "un avec sursis". */
    OF_WHICH,
    /** "seule" in "une seule classe". */
    SINGLE,
    /** "moins" in "au moins un mort". */
    LEAST,
    /** "fois", "coup": "une seule fois" is how, not how many. */
    NOT_SINGLE,
    /** "ferme" in "dont un ferme". */
    SUSPENDED,
    /** "demi", "demie" after a unit. */
    HALF,
    /** "quart" after a unit. */
    QUARTER,
    /** "dernières", "prochains", between a number and its unit. */
    UNIT_MODIFIER,
    /** "après", "plus" (tard) after "une semaine". */
    DURATION_FOLLOWER,
    /** "moins" before degrees. */
    MINUS,
    /** Lemmas of verbs before "par trois": "multiplier". */
    FACTOR_VERB,
    /** "fort", "tard" after "au plus", which then limits no value. */
    SUPERLATIVE,
    /** "le", "du", "au" before "double". */
    MULTIPLE_ARTICLE,
    /** "un", "une". */
    INDEFINITE,
    /** "un". */
    MASCULINE_ONE,
    /** Units that another word of the other gender looks like: "livre". */
    FEMININE_UNIT,
    /** Lemma of "to be", with which participles agree. */
    BEING,
    /** Lemma of "to have" in "ont été". */
    HAVING,
    /** "fois". */
    TIMES,
    /** "the", "as" behind "double" or "twice". */
    MULTIPLE_OF,
    /** "fold" in "10-fold", "threefold": a multiple whatever follows. */
    FOLD,
    /** "plus", "moins", "supérieur" after "trois fois". */
    COMPARATIVE,
    /** "sur" in "un Français sur trois". */
    OVER,
    /** "mort", "blessée" behind "un" beside other counts. */
    VICTIM,
    /** "a" where it also means "per": "$5 a month". */
    RATE_ARTICLE,
    /** "sub" in "sub-7 nanometre": ties a number to what tells of it. */
    PREFIX,
    /** "up" in "climbed up to 12". */
    DIRECTION,
    /** "back" before it. */
    BACK,
    /** "out" in "nine out of ten". */
    OUT_OF,
    /** "from" before a range, where it is another word than "de". */
    OPENS_RANGE,
    /** "le", "la", "l'". */
    ARTICLE,
    /** Verbs that move from a level to a level: "passer", "porter". */
    MOVE_VERB,
    /** "est monté | jusqu’à 41 °C": behind it a bound is the level that it came to. */
    CLIMB_VERB,
    /** Verbs that rise, by something or from a level to a level: "bondir". */
    RISE_VERB,
    /** What is told as a level in per cent: "taux"; and as one of time: "congé". */
    SHARE_LEVEL, TERM_LEVEL,
    /** Prepositions that show that "un an" is a duration: "depuis", "en", "d’". */
    DURATION_CUE,
    /** Units that are a share of something only before these: "finale" in "quart de finale". */
    NO_SHARE_BEFORE,
    /** Words that name what is numbered: "numéro", "article", "page". */
    NUMBERED
  }

  public QuantityWords {
    multiples = Lookup.copyOf(multiples);
    roles = Lookup.classes(roles);
  }

  boolean is(Role role, String folded) {
    Set<String> words = roles.get(role);
    return words != null && words.contains(folded);
  }
}
