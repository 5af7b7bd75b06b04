package articlefacts.extraction.text;

import java.util.List;

/** A dictionary of word forms: "troupes" → noun "troupe", feminine plural. */
@FunctionalInterface
public interface Morphology {

  /**
   * The readings of a normalised form ({@link Token#form()}) in the dictionary's order; empty for an unknown word.
   *
   * <p>Thread-safe. An ambiguous word has several: "marines" is three nouns and adjectives and a verb.
   */
  List<Reading> readings(String form);

  /** The readings of a word's form; a dictionary that is asked for every token keeps them with the word. */
  default List<Reading> readings(Lexeme word) {
    return readings(word.form());
  }

  /** The readings of a token; none beyond the sentence. */
  default List<Reading> readings(Sentence sentence, int token) {
    return sentence.has(token) ? readings(sentence.lexeme(token)) : List.of();
  }
}
