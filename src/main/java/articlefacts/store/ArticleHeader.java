package articlefacts.store;

import java.time.Instant;
import java.util.Objects;

/**
 * What is known of an article besides its text.
 *
 * @param id made from the text: the same text has the same id ("art_k4x9…")
 * @param title null when there is none
 * @param language BCP 47 tag, "und" when not known
 * @param publishedAt an EDTF date, null when not known
 * @param source who published it, null when not said
 * @param url where it was found, null when not said
 * @param extractorVersion the version of the extractor that read it
 * @param factCount how many facts it has
 * @param storedAt when it was taken in
 */
public record ArticleHeader(
    String id,
    String title,
    String language,
    String publishedAt,
    String source,
    String url,
    String extractorVersion,
    int factCount,
    Instant storedAt) {

  public ArticleHeader {
    Objects.requireNonNull(id);
    Objects.requireNonNull(language);
    Objects.requireNonNull(extractorVersion);
    Objects.requireNonNull(storedAt);
  }
}
