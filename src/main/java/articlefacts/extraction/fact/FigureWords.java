package articlefacts.extraction.fact;

import articlefacts.extraction.text.Lookup;
import java.util.Map;
import java.util.Set;

/**
 * What one language tells the {@link FigureReader}; words folded, verbs and nouns by lemma.
 *
 * @param roles the words of each role
 */
public record FigureWords(Map<Role, Set<String>> roles) {

  /** What a word does around a figure. */
  public enum Role {
    /** "moyenne" in "en moyenne". */
    AVERAGE,
    /** "les" before "moins de 30 ans": a group of people by age. */
    GROUP_ARTICLE,
    /** "âgé", "âge": an age follows or precedes. */
    AGE_CUE,
    /** "a" in "15 a year", before a unit of time ({@link #RATE_UNIT}). */
    RATE_ARTICLE,
    RATE_UNIT,
    /** "quarters" in "ten quarters": a part of the year, too. */
    PERIOD,
    /** "every" in "one in every five". */
    EVERY,
    /** "told" in "told Reuters 300 jobs would go". */
    TELLING,
    /** "last" in "from 12,000 last year". */
    LAST,
    /** "up", "down" beside a bare number. */
    DIRECTION,
    /** "a", "one", "two" before a part that is a share though nothing behind it says of what: "about a quarter". */
    SHARE_OPENER,
    /** "by" before such a share. */
    SHARE_CUE,
    /** "mark" in "below the 5,000 mark". */
    MARK,
    /** Months, as a date and no person stands before "May 3, 2001": "may". */
    MONTH,
    /** Signs around a bare number behind a name that make it an age: "," in "Ann Lee, 53,". */
    BARE_AGE,
    /** "vieux", "vieille": an age precedes. */
    OLD,
    /** Lemmas of nouns for people: "femme de 30 ans". */
    PERSON,
    /** Lemma of "to have". */
    HAVE,
    /** "y" in "il y a". */
    THERE,
    /** Lemma of "to be". */
    BE,
    /** "seulement", "déjà": may stand between verb and figure. */
    FOCUS,
    /** "à" in "à 18 ans". */
    AT,
    /** "fin", "hier", "lundi": begins a time behind a number, which counts nothing there. */
    WHEN,
    /** "celui", "celle" in "celui des blessés à 2 562". */
    THAT_OF,
    /** "de", "des", "du". */
    OF_ANY,
    /** "quant" in "Quant aux blessés, on passe de 512 à 470". */
    TOPIC,
    /** Lemmas of verbs between what is counted and "à 732": "élever". */
    LEVEL_COPULA,
    /** "non" before a participle. */
    NON,
    /** "en" before a verb, which stands for what was counted. */
    OF_IT,
    /** "an", "mois": lemmas of what a number without a noun is dated by: "27 l’année d’avant". */
    TIME_NOUN,
    /** "examen" in "12 mises en examen", which are people. */
    CHARGE,
    /** "en", "de" in "64 en moins". */
    MORE_LINK,
    /** "plus", "moins" in "64 en moins". */
    MORE,
    /** Lemmas before "avant 3 ans" that show an age: "diagnostiquer", "mourir". */
    AGE_EVENT,
    /** "avant", "vers", "dès" between such a verb and the age. */
    AGE_PREPOSITION,
    /** Forms before a rank that may be nouns, too: "reste" in "reste onzième". */
    RANKED,
    /** "au", "du": the article in a preposition. */
    CONTRACTED,
    /** Nouns whose "cinquième" is a share and no rank, by lemma: "population". */
    WHOLE,
    /** "le", "un", "du" before "4 x 100 mètres", which is a race. */
    SINGULAR,
    /** "code" in "le code postal est 90000", "taille" in "taille 42": what follows is a name in digits. */
    NUMBERING,
    /** Verbs before "à 143", by lemma: "porter" in "portant l’effectif à 143". */
    LEVEL_VERB,
    /** Nouns of what is made of so many, by lemma: "groupe" in "un groupe de quatre". */
    MADE_OF,
    /** "x" in "le 4 x 100 m". */
    CROSS,
    /** "classe" in "classe de troisième". */
    SCHOOL,
    /** "régiment": "le 3e régiment" is a name. */
    TROOP,
    /** "secondes": an ordinal only before its noun. */
    SECONDS,
    /** "l’autre 15": names what an understood noun is counted for. */
    OTHER,
    /** Adjectives before "dès 3 ans", which then is an age: "gratuit". */
    AGE_LIMITED,
    /** "dès" before an age. */
    AGE_FROM,
    /** "après" in "dès 8 ans après les faits", which is no age. */
    AGE_NEVER_BEFORE,
    /** "she" in "she is 62": who has a bare age. */
    AGE_SUBJECT,
    /** "for" in "he was 15 for 20": what no bare age has behind it. */
    AGE_NEVER_BEHIND,
    /** "de", "d'". */
    OF,
    /** "de", "des", "du": a whole follows a share. */
    PARTITIVE,
    /** "est" after a number at the head of a sentence, which else may be the east. */
    IS,
    /** "ordinaire", "habitude": what is usually so was so before. */
    USUAL,
    /** "encore" behind a verb in the past that says what has changed since. */
    STILL,
    /** "que" in "le même que 40 000". */
    THAN,
    /** Forms of verbs of a level that look like nouns or adjectives: "rose". */
    LEVEL_VERB_FORM,
    /** Prepositions between a verb of a level and its bare number, where there are others than "à": "at", "to", "below". */
    LEVEL,
    /** Nouns that a number and a hyphen before tell no count of: "way" in "two-way". */
    NEVER_HYPHEN,
    /** "sur" in "quatre sur dix". */
    OVER,
    /** "out" in "nine out of ten". */
    OUT_OF,
    /** "contre", "soit" before a number that understands its noun. */
    AGAINST,
    /** "supplémentaires" after a unit. */
    TRAILING,
    /** "lieu" in "au lieu de". */
    INSTEAD,
    /** "des" in "trois des huit accusés". */
    OF_THE,
    /** Endings of nouns for people: "maçon", "chauffeur". */
    PERSON_ENDING,
    /** Nouns that end like people and last: "calendrier". */
    NO_PERSON,
    /** Verbs and nouns before "à trois ans" that make it a duration: "condamner", "fixer". */
    AT_DURATION,
    /** "un", "une". */
    INDEFINITE,
    /** Lemmas of nouns for sums: "budget" in "un budget de 12 millions". */
    MONEY_NOUN,
    /** Lemmas of verbs of paying: "coûter". */
    MONEY_VERB,
    /** "pour" in "vendu pour 40 millions". */
    MONEY_PREPOSITION,
    /** Adjectives that stand for the noun of the whole: "dont cinq nouveaux". */
    NOUNLESS,
    /** "point" in "un quart de point". */
    POINT,
    /** "autres" in "trois autres ont été blessés". */
    OTHERS,
    /** Nouns before "à 64 ans" that show an age: "retraite". */
    AGE_NOUN,
    /** "dont". */
    OF_WHICH,
    /** "les", "le", "la". */
    ARTICLE,
    /** "ses", "leurs" in "ses 80 ans". */
    POSSESSIVE,
    /** "par" in "150 par an". */
    PER,
    /** "nombre" in "au nombre de cinq". */
    NUMBER_NOUN,
    /** "money" in "£210,000 of the money": the whole is a sum that was told before. */
    SUM_NOUN,
    /** "survey" in "a survey of 2,200 tenants": of whom shares are told. */
    SAMPLE,
    /** "à", "de" between a verb and its figure: "s’élève à 300", "est de 12". */
    LINK,
    /** "tous" in "tous deux". */
    ALL,
    /** What makes an ordinal a title: "ministre" in "premier ministre". */
    TITLE,
    /** Time words in ratios that are idioms: "24 heures sur 24". */
    IDIOM_UNIT,
    /** "point", "stage" in "at one point": a moment. */
    MOMENT,
    /** "zip" behind the number that it is: "the 90049 ZIP code". */
    CODE,
    /** "et", "ou" between coordinated figures. */
    AND,
    /** "other", "remaining" in "the other three drowned": the number is what is left of a whole. */
    REMAINDER,
    /** "another", "a further" in "another 12 were arrested": a bare number is a count of the same. */
    ANOTHER,
    /** "whom", "which" in "of whom 1,900 work in Leeds". */
    OF_WHOM,
    /** "them", "those", "it" in "of them", "among those": the whole is what was told before. */
    THOSE,
    /** "among" before {@link #THOSE}. */
    AMONG,
    /** Lemmas of verbs whose object is a part of their subject: "include". */
    INCLUDE,
    /** "dead", "displaced" in "three of the dead": those that were counted before. */
    VICTIMS,
    /** Lemmas of verbs that say what share of a whole something is: "account" before {@link #FOR}, "represent", "make" in "make up". */
    ACCOUNT,
    /** "for" behind such a verb. */
    FOR,
    /** "with" in "a profit of $3m, with $1m from rent". */
    WITH,
    /** "they", "this" before such a verb: the whole is what was told before. */
    TOLD_BEFORE,
    /** "respectivement", "entre": may stand between a cue and the ages that follow it. */
    RESPECTIVELY
  }

  public FigureWords {
    roles = Lookup.classes(roles);
  }

  boolean endsLike(Role role, String word) {
    for (String ending : roles.getOrDefault(role, Set.of())) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  boolean is(Role role, String folded) {
    Set<String> words = roles.get(role);
    return words != null && words.contains(folded);
  }
}
