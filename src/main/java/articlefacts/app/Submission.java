package articlefacts.app;

import articlefacts.store.Publication;
import java.util.Objects;

/**
 * An article as a client sends it.
 *
 * @param content the text or the HTML source
 * @param html whether {@code content} is HTML
 * @param said what the client says of it; a language is one that is supported
 */
public record Submission(String content, boolean html, Publication said) {

  public Submission {
    Objects.requireNonNull(content);
    Objects.requireNonNull(said);
  }
}
