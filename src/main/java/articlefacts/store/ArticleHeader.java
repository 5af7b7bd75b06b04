package articlefacts.store;

import java.time.Instant;
import java.util.Objects;

/**
 * What is known of a kept article besides its text.
 *
 * @param id made from text and outlet: the same text from the same outlet has the same id ("art_k4x9…")
 * @param publication title, outlet, language …; the language is "und" when not known
 * @param extractorVersion the version of the extractor that read it
 * @param factCount how many facts it has
 * @param storedAt when it was taken in
 */
public record ArticleHeader(String id, Publication publication, String extractorVersion, int factCount, Instant storedAt) {

  public ArticleHeader {
    Objects.requireNonNull(id);
    Objects.requireNonNull(publication.language());
    Objects.requireNonNull(extractorVersion);
    Objects.requireNonNull(storedAt);
  }

  public String title() {
    return publication.title();
  }

  public String language() {
    return publication.language();
  }

  public String publishedAt() {
    return publication.publishedAt();
  }

  public String outlet() {
    return publication.outlet();
  }

  public String url() {
    return publication.url();
  }
}
