/**
 * The structure of a sentence: parts of speech, noun phrases, verb groups, clauses. Way in:
 * {@link articlefacts.extraction.phrase.SyntaxReader}.
 *
 * <p>Neighbours: takes a {@link articlefacts.extraction.text.Sentence}; {@code about}, {@code change}, modality and speakers are read off
 * its {@link articlefacts.extraction.phrase.Syntax}. No word of any language stands here: they come in a
 * {@link articlefacts.extraction.phrase.TaggingWords}.
 *
 * <p>Trap: a {@link articlefacts.extraction.phrase.NounPhrase} holds no complements; ask {@code Syntax#extent} for the whole.
 */
package articlefacts.extraction.phrase;
