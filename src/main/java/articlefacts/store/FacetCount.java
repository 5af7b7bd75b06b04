package articlefacts.store;

/**
 * How many facts have a value.
 *
 * @param value the value, as filters take it
 * @param count how many facts have it
 */
public record FacetCount(String value, long count) {}
