package articlefacts.extraction.time;

/**
 * A whole number in a sentence: "16ème" is 16, ordinal.
 *
 * @param to token after it
 * @param about true for "une dizaine"
 */
record Numeral(int value, int to, boolean ordinal, boolean about) {}
