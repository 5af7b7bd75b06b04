/**
 * The JSON that clients see: a contract of its own, written by hand from the library's records.
 *
 * <p>An attribute that the text does not state is absent; nothing is ever an empty string that stands for "unknown".
 */
package articlefacts.rest.dto;
