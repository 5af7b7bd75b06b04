package articlefacts.extraction.page;

import java.util.Objects;

/**
 * An article as a feed gives it; null where the feed does not say it.
 *
 * @param html its headline and text as HTML
 * @param title the headline
 * @param outlet the title of the feed
 * @param author who wrote it
 * @param section its first category
 * @param url where it stands, http or https
 * @param publishedAt the day of its publication, ISO 8601
 */
public record FeedEntry(String html, String title, String outlet, String author, String section, String url, String publishedAt) {

  public FeedEntry {
    Objects.requireNonNull(html);
  }
}
