/**
 * Exact numbers from digits or words: "4,5 millions" → 4500000, "quatre-vingt-dix-neuf" → 99, "des centaines" → magnitude 100.
 *
 * <p>Reads numbers only; units, qualifiers and nouns are the business of {@code quantity} and {@code phrase}. Knows no language: words
 * come in through {@link articlefacts.extraction.number.NumberWords}. Trap: whether "un" is a number or an article is not decided here.
 */
package articlefacts.extraction.number;
