package articlefacts.extraction.phrase;

import articlefacts.extraction.text.Reading;

/**
 * What the parser sees of a word with a tag: numbers that features are made of. Immutable.
 *
 * @param tag the tag's number
 * @param reading the dictionary's reading that fits the tag, or null
 * @param alike the class of words that behave alike
 * @param comma true for ","
 */
record ParserWord(int tag, Reading reading, int form, int lemma, int alike, int agreement, int suffix, boolean adposition, boolean verb,
    boolean comma,
    boolean sign) {}
