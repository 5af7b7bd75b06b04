/**
 * Numbers with what limits and measures them: units, currencies, percentages, ranges, qualifiers → typed bounds.
 *
 * <p>{@link articlefacts.extraction.quantity.QuantityReader} makes a draft of each number ({@code UnitReader}, {@code MoneyReader},
 * {@code MultipleReader}, {@code MinusSign}; not of {@code NamedNumbers}), joins what is one value ({@code CompoundReader},
 * {@code RangeReader}), shares units ({@code SharedUnits}) and reads limits ({@code QualifierReader}).
 *
 * <p>Reads "jusqu’à 415 millions de dollars" whole and "quelque 4 100" of "quelque 4 100 hommes"; the counted noun is the business of
 * {@code phrase}. Trap: a plain number is only a candidate; whether it counts anything is decided when facts are assembled.
 */
package articlefacts.extraction.quantity;
