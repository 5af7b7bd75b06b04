/**
 * The same figure across articles: which articles tell of one event, which are printed from one text, which of their figures are one
 * figure of the world, and how two of its points stand to each other. A plain library, as the extraction is: no container, no clock,
 * no database; the order in which articles come changes nothing.
 *
 * <p>Start at {@link articlefacts.series.SeriesReader}. It never says which figure is true, and averages nothing.
 */
package articlefacts.series;
