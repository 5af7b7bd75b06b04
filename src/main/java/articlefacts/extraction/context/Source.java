package articlefacts.extraction.context;

import java.util.Objects;

/**
 * Who says it: speaker "Rex Tillerson", role "secrétaire d’État", verb "souligner".
 *
 * @param speaker the fullest name that the article gives
 * @param role null when the article gives none
 * @param verb lemma of the reporting verb; null after "selon X"
 * @param direct true inside a quotation
 * @param text the speaker as written beside the figure
 */
public record Source(String speaker, String role, String verb, boolean direct, String text) {

  public Source {
    Objects.requireNonNull(speaker);
    Objects.requireNonNull(text);
  }
}
