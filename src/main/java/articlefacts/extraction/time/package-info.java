/**
 * Dates, clock times and periods: reading what an article says, resolving it on the publication date, and finding the time that governs
 * a figure.
 *
 * <p>{@link articlefacts.extraction.time.TimeReader} knows no publication date, {@link articlefacts.extraction.time.TimeResolver} no
 * words, and no class here any language: all words are in {@link articlefacts.extraction.time.TimeWords}. Imports {@code number} and
 * {@code text} only. Trap: no clock and no default locale, so that the same input gives the same output any day.
 */
package articlefacts.extraction.time;
