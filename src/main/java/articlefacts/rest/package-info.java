/**
 * Speaks HTTP: resources, the reading of parameters and bodies, and the one table from exceptions to problems.
 *
 * <p>Every error is an RFC 9457 problem ({@link articlefacts.rest.Problems}). Trap: a parameter that a method does not
 * declare is refused ({@link articlefacts.rest.UnknownParameters}), so that a misspelt filter never looks like an answer.
 */
package articlefacts.rest;
