/**
 * From what was sent to a clean article: character set, HTML boilerplate, title, page junk.
 *
 * <p>{@link articlefacts.extraction.page.PageReader} is the way in. Knows {@code text} and jsoup only. Trap: plain text
 * keeps its length, because its sender's offsets must stay true; HTML does not, and carries an
 * {@link articlefacts.extraction.page.Alignment} instead.
 */
package articlefacts.extraction.page;
