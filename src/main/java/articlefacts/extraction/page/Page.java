package articlefacts.extraction.page;

import java.util.Objects;

/**
 * What a page says of itself once its junk is gone; all but the text may be null, where the page does not say it.
 *
 * @param text the clean text
 * @param title the headline
 * @param languageTag the BCP 47 tag that the page declares ("fr-FR")
 * @param publishedAt the day that the page declares, ISO 8601
 * @param alignment from the clean text to what was sent
 */
public record Page(String text, String title, String languageTag, String publishedAt, Alignment alignment) {

  public Page {
    Objects.requireNonNull(text);
    Objects.requireNonNull(alignment);
  }
}
