package articlefacts.extraction.text;

import java.util.Objects;

/**
 * One dictionary reading of a word: "troupes" is the noun "troupe", feminine plural.
 *
 * @param lemma the dictionary form: "troupe", "envoyer"
 * @param category part of speech
 * @param gender null where the category has none
 * @param number null where the category has none
 * @param verb mood and tense, null for all but verbs
 * @param person 1, 2, 3 for finite verbs and personal pronouns; 0 otherwise
 */
public record Reading(String lemma, Category category, Gender gender, Number number, VerbForm verb, int person) {

  /** Parts of speech as far as the stages tell them apart. */
  public enum Category {
    NOUN,
    PROPER_NOUN,
    ADJECTIVE,
    VERB,
    DETERMINER,
    PRONOUN,
    RELATIVE,
    PREPOSITION,
    ADVERB,
    CONJUNCTION,
    INTERJECTION,
    OTHER
  }

  /** Grammatical gender; {@link #EITHER} for "élève". */
  public enum Gender {
    MASCULINE,
    FEMININE,
    EITHER
  }

  /** Grammatical number; {@link #EITHER} for "pays". */
  public enum Number {
    SINGULAR,
    PLURAL,
    EITHER
  }

  /** Mood and tense of a verb form. */
  public enum VerbForm {
    PRESENT,
    IMPERFECT,
    PAST,
    FUTURE,
    CONDITIONAL,
    SUBJUNCTIVE,
    IMPERATIVE,
    INFINITIVE,
    PAST_PARTICIPLE,
    PRESENT_PARTICIPLE;

    /** True for a form that carries a subject: "enverra", not "envoyer" or "envoyé". */
    public boolean isFinite() {
      return this != INFINITIVE && this != PAST_PARTICIPLE && this != PRESENT_PARTICIPLE && this != IMPERATIVE;
    }
  }

  public Reading {
    Objects.requireNonNull(lemma);
    Objects.requireNonNull(category);
  }

  public boolean is(Category wanted) {
    return category == wanted;
  }

  /** True for a plural and for a form that is both. */
  public boolean canBePlural() {
    return number == Number.PLURAL || number == Number.EITHER;
  }

  /** True for a singular and for a form that is both. */
  public boolean canBeSingular() {
    return number == Number.SINGULAR || number == Number.EITHER;
  }
}
