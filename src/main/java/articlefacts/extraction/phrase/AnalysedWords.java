package articlefacts.extraction.phrase;

import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Sentence;
import java.util.Arrays;

/**
 * The words of a sentence with their tags and readings, asked for by token: "porte-parole" is one word of three tokens, each of which
 * answers with its lemma. What they hang on, {@link Dependencies} adds.
 */
public abstract class AnalysedWords {

  final Words words;
  final WordTag[] tags;
  final Reading[] readings;
  final int[] wordOf;

  AnalysedWords(Words words, WordTag[] tags, Reading[] readings) {
    this.words = words;
    this.tags = tags;
    this.readings = readings;
    this.wordOf = new int[words.sentence.size()];
    for (int w = 0; w < words.size; w++) {
      Arrays.fill(wordOf, words.from[w], words.to(w), w);
    }
  }

  public Sentence sentence() {
    return words.sentence;
  }

  /** How many tokens the sentence has. */
  public int size() {
    return wordOf.length;
  }

  /** The first token of the word that covers a token: that of "100" for "000" in "100 000". */
  public int first(int token) {
    return words.from[wordOf[token]];
  }

  /** The token behind the word that covers a token. */
  public int end(int token) {
    return words.to(wordOf[token]);
  }

  /** The first token of the next word; {@link #size()} behind the last. */
  public int next(int token) {
    return end(token);
  }

  /** The dictionary form; the form in lower case for a word that the dictionary does not have, "" outside the sentence. */
  public String lemma(int token) {
    if (!has(token)) {
      return "";
    }
    Reading reading = readings[wordOf[token]];
    return reading == null ? words.entries[wordOf[token]].lower() : reading.lemma();
  }

  /** The dictionary's reading that fits the tag: gender, number, person, tense; null when there is none. */
  public Reading reading(int token) {
    return has(token) ? readings[wordOf[token]] : null;
  }

  /** True for a verb or auxiliary with a tense or mood of its own: "enverra", "a", "soit". */
  public boolean isFinite(int token) {
    return has(token) && tag(token).form() == WordTag.Form.FINITE;
  }

  public boolean isParticiple(int token) {
    return has(token) && (tag(token).form() == WordTag.Form.PAST_PARTICIPLE || tag(token).form() == WordTag.Form.PRESENT_PARTICIPLE);
  }

  public boolean isInfinitive(int token) {
    return has(token) && tag(token).form() == WordTag.Form.INFINITIVE;
  }

  boolean has(int token) {
    return token >= 0 && token < wordOf.length;
  }

  WordTag tag(int token) {
    return tags[words.tag[wordOf[token]]];
  }
}
