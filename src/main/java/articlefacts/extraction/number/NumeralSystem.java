package articlefacts.extraction.number;

/**
 * How a language builds its numbers, as far as that is no word.
 *
 * @param decimalComma true where "1,5" is one and a half and "1.500" fifteen hundred; false for the English way round
 * @param vigesimal true where "quatre-vingts" is 80, "soixante-dix" 70 and "dix-sept" 17
 * @param joinsWithAnd true where "and" stands before the last part, "a hundred and five", and a magnitude needs no ending after "several"
 * @param smallestPart the least denominator that an ordinal stands for: 5 where "tiers" and "quart" have names of their own, 3 for "a
 *     third"
 */
public record NumeralSystem(boolean decimalComma, boolean vigesimal, boolean joinsWithAnd, int smallestPart) {}
