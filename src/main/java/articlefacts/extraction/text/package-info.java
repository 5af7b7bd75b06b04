/**
 * Text with offsets: spans, sentences, tokens, language, and the alignment of a cleaned text with its source.
 *
 * <p>Knows no language and no other package. Trap: all offsets are UTF-16 code units into the article's text.
 */
package articlefacts.extraction.text;
