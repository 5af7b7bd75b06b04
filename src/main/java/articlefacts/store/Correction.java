package articlefacts.store;

import java.time.Instant;
import java.util.Objects;

/**
 * What a person has said of a fact.
 *
 * @param factId the fact's id
 * @param status confirmed, corrected, rejected, added, or read for "as the extractor reads it"
 * @param note why; null when not said
 * @param by the name of the key
 * @param at when
 * @param patch a JSON merge patch of the fact; null when nothing of it was changed
 * @param result the JSON of the fact that came of it
 * @param base the JSON of what the extractor had read then; null when it had not read the fact
 */
public record Correction(
    String factId, FactStatus status, String note, String by, Instant at, String patch, String result, String base) {

  public Correction {
    Objects.requireNonNull(factId);
    Objects.requireNonNull(status);
    Objects.requireNonNull(by);
    Objects.requireNonNull(at);
    Objects.requireNonNull(result);
  }
}
