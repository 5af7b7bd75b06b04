/**
 * Facts: which quantities of a sentence state something, of what kind, and what the article says around them. Way in:
 * {@link articlefacts.extraction.fact.FactReader}.
 *
 * <p>{@code FigureReader} walks over the quantities and asks the rule of each sort: {@code PlainNumberRule} (counts, with
 * {@code BareNumberRule} for numbers without a noun), {@code ShareRule}, {@code OrdinalRule}, {@code AgeRule};
 * {@code ParallelFigure}, {@code EllipsisRule}, {@code UnderstoodUnit} take what a number leaves out from the figures before it.
 * {@code FactAssembler} puts figures and their context together.
 *
 * <p>Neighbours: asks {@code quantity}, {@code time}, {@code phrase} and {@code context}; none of them knows it. Trap: ids of rules
 * explain, but some rules still ask for those of the figure before.
 */
package articlefacts.extraction.fact;
