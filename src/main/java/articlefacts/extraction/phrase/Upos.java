package articlefacts.extraction.phrase;

/**
 * The universal parts of speech of Universal Dependencies: "est" is {@link #AUX} in "est parti", {@link #NOUN} in "l’est du pays".
 *
 * <p>Source: <a href="https://universaldependencies.org/u/pos/">universaldependencies.org/u/pos</a>.
 */
public enum Upos {
  /** "américain", "première". */
  ADJ,
  /** Preposition: "de", "selon", and the contracted "du", "aux". */
  ADP,
  /** "hier"; "ne" and "pas" in French. */
  ADV,
  /** Auxiliary and copula: "a" in "a dit", "est" in "est grand". */
  AUX,
  /** Coordinating conjunction: "et". */
  CCONJ,
  /** Article, demonstrative, possessive before a noun: "le", "cette", "plusieurs". */
  DET,
  /** "ah". */
  INTJ,
  /** "troupes". */
  NOUN,
  /** "415", "deux"; "millions" is a noun in French. */
  NUM,
  /** English "to" before a verb, "not", "’s" of the genitive. */
  PART,
  /** Every pronoun: "il", "se", "qui", "celui-ci". */
  PRON,
  /** A name: "Irak". */
  PROPN,
  PUNCT,
  /** Subordinating conjunction: "que", "lorsque", "si". */
  SCONJ,
  /** "%", "€". */
  SYM,
  /** Any verb form that is no auxiliary: finite, infinitive or participle. */
  VERB,
  /** Foreign words and what is no word. */
  X;

  /** True for {@link #NOUN}, {@link #PROPN} and {@link #PRON}: what can be subject or object as it stands. */
  public boolean isNominal() {
    return this == NOUN || this == PROPN || this == PRON;
  }

  /** True for {@link #VERB} and {@link #AUX}. */
  public boolean isVerbal() {
    return this == VERB || this == AUX;
  }
}
