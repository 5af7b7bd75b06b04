package articlefacts.extraction.phrase;

/**
 * The tagger's own, finer parts of speech: what matters for the neighbours of a word.
 *
 * <p>The three {@code AFTER_AUXILIARY} states remember an auxiliary across an adverb: "a également fait" has a participle.
 */
public enum State {
  START(Pos.OTHER),
  NOUN(Pos.NOUN),
  PROPER_NOUN(Pos.PROPER_NOUN),
  ADJECTIVE(Pos.ADJECTIVE),
  FINITE(Pos.VERB),
  INFINITIVE(Pos.VERB),
  PAST_PARTICIPLE(Pos.VERB),
  PRESENT_PARTICIPLE(Pos.VERB),
  AUXILIARY(Pos.AUXILIARY),
  DETERMINER(Pos.DETERMINER),
  SUBJECT(Pos.SUBJECT),
  CLITIC(Pos.CLITIC),
  PRONOUN(Pos.PRONOUN),
  RELATIVE(Pos.RELATIVE),
  PREPOSITION(Pos.PREPOSITION),
  ADVERB(Pos.ADVERB),
  ADVERB_AFTER_AUXILIARY(Pos.ADVERB),
  COORDINATION(Pos.COORDINATION),
  SUBORDINATION(Pos.SUBORDINATION),
  NUMBER(Pos.NUMBER),
  /** "ne" before the verb. */
  NEGATION_BEFORE(Pos.NEGATION),
  /** "pas", "jamais" after the verb. */
  NEGATION(Pos.NEGATION),
  NEGATION_AFTER_AUXILIARY(Pos.NEGATION),
  /** "il" in "dit-il". */
  INVERTED(Pos.SUBJECT),
  INVERTED_AFTER_AUXILIARY(Pos.SUBJECT),
  PUNCTUATION(Pos.PUNCTUATION),
  OTHER(Pos.OTHER);

  private final Pos pos;

  State(Pos pos) {
    this.pos = pos;
  }

  Pos pos() {
    return pos;
  }

  /** This state behind an auxiliary, or itself. */
  State afterAuxiliary() {
    return switch (this) {
      case ADVERB -> ADVERB_AFTER_AUXILIARY;
      case NEGATION -> NEGATION_AFTER_AUXILIARY;
      case INVERTED -> INVERTED_AFTER_AUXILIARY;
      default -> this;
    };
  }

  boolean keepsAuxiliary() {
    return this == AUXILIARY || this == ADVERB_AFTER_AUXILIARY || this == NEGATION_AFTER_AUXILIARY || this == INVERTED_AFTER_AUXILIARY;
  }
}
