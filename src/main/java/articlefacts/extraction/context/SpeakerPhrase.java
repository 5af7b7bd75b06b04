package articlefacts.extraction.context;

import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;

/**
 * The words that name a speaker in one sentence: "le ministre de la Santé et de la Famille, Paul Ferrand".
 *
 * @param from first token, the article included
 * @param head token of the head noun or of the name
 * @param end after the noun and what tells it apart, without brackets and appositions: behind "Famille"
 * @param to after all that belongs to it: behind "Ferrand"
 * @param name the person or body that is named in it, tight or in apposition; null for none
 * @param properFrom first token of an unknown name behind a common noun: "Nordal" in "le fabricant Nordal"; -1 for none
 * @param properTo after it
 */
record SpeakerPhrase(int from, int head, int end, int to, Mention name, int properFrom, int properTo) {

  /** From the article to the end of the noun phrase proper. */
  Span span(Sentence sentence) {
    return sentence.span(from, end);
  }
}
