package articlefacts.extraction.phrase;

/** The part of speech that a token has in its sentence: "est" is {@link #AUXILIARY} in "est parti", {@link #NOUN} in "l’est du pays". */
public enum Pos {
  /** "troupes"; also the signs read as nouns: "%", "€". */
  NOUN,
  /** "Irak", "Tillerson". */
  PROPER_NOUN,
  /** "américain", "première"; not a participle, which is {@link #VERB}. */
  ADJECTIVE,
  /** Any verb form that is no auxiliary: finite, infinitive or participle, told apart by {@link Tag#form()}. */
  VERB,
  /** "avoir" and "être" in any form: "a", "ont été", "ayant". */
  AUXILIARY,
  /** "le", "cette", "plusieurs"; "du" and "au" are {@link #PREPOSITION}. */
  DETERMINER,
  /** Subject pronoun: "il", "on", "a-t-elle", "c’". */
  SUBJECT,
  /** Clitic object pronoun: "le" in "il le dit", "se", "y", "en". */
  CLITIC,
  /** Every other pronoun: "celui-ci", "eux", "cela", "certains". */
  PRONOUN,
  /** "qui", "que", "dont", "où", "lequel" after what they stand for. */
  RELATIVE,
  /** "de", "selon", and the contracted "du", "aux". */
  PREPOSITION,
  ADVERB,
  /** Coordinating conjunction: "et", "ou", "mais", "ainsi que". */
  COORDINATION,
  /** Subordinating conjunction: "que", "lorsque", "si", "alors que". */
  SUBORDINATION,
  /** Digits and number words; the separators inside a number too. */
  NUMBER,
  /** "ne", "pas", "jamais" beside a verb. */
  NEGATION,
  PUNCTUATION,
  OTHER;

  /** True for what can be the head of a noun phrase. */
  public boolean isNominal() {
    return this == NOUN || this == PROPER_NOUN || this == PRONOUN;
  }

  /** True for {@link #VERB} and {@link #AUXILIARY}. */
  public boolean isVerbal() {
    return this == VERB || this == AUXILIARY;
  }
}
