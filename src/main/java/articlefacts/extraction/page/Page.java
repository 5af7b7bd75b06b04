package articlefacts.extraction.page;

import java.util.List;
import java.util.Objects;

/**
 * What is left of a page once its junk is gone.
 *
 * @param text the clean text
 * @param metadata what the page says of itself
 * @param alignment from the clean text to what was sent
 * @param removed what was taken out, in the order in which it was
 */
public record Page(String text, PageMetadata metadata, Alignment alignment, List<Removed> removed) {

  public Page {
    Objects.requireNonNull(text);
    Objects.requireNonNull(metadata);
    Objects.requireNonNull(alignment);
    removed = List.copyOf(removed);
  }

  public String title() {
    return metadata.title();
  }

  public String languageTag() {
    return metadata.languageTag();
  }

  public String publishedAt() {
    return metadata.publishedAt();
  }
}
