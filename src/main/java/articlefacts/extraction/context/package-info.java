/**
 * What surrounds a figure: who says it, how sure it is, where it holds, what it is part of. Way in:
 * {@link articlefacts.extraction.context.ContextReader}.
 *
 * <p>Neighbours: takes the {@link articlefacts.extraction.phrase.Syntax} of all sentences and gives plain records. No word of any
 * language stands here: they come in {@link articlefacts.extraction.context.ContextWords}.
 *
 * <p>Trap: precision comes first. Where the text leaves it open there is no speaker and no place.
 */
package articlefacts.extraction.context;
