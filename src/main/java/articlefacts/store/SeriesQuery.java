package articlefacts.store;

import java.time.Instant;
import java.util.Set;

/**
 * Which series are asked for.
 *
 * @param ids one of these; null for any
 * @param minArticles stated by so many articles at least
 * @param minOrigins by so many texts at least
 * @param hasConflict whether points conflict; null for either
 * @param updatedSince changed then or later; null for ever
 * @param bySize whether the largest come first, else the last changed
 * @param limit the page size
 * @param cursor where the page before ended; null for the first
 */
public record SeriesQuery(
    Set<String> ids, int minArticles, int minOrigins, Boolean hasConflict, Instant updatedSince, boolean bySize, int limit,
    String cursor) {

  /** The same of these series only, by id. */
  SeriesQuery among(Set<String> some) {
    return new SeriesQuery(some, minArticles, minOrigins, hasConflict, updatedSince, bySize, limit, cursor);
  }

  /** The same behind another place in the list. */
  SeriesQuery behind(String place) {
    return new SeriesQuery(ids, minArticles, minOrigins, hasConflict, updatedSince, bySize, limit, place);
  }
}
