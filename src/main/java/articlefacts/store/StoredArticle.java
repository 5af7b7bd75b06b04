package articlefacts.store;

import java.util.Objects;

/**
 * An article as the store keeps it.
 *
 * @param header what is known of it
 * @param text the cleaned text, into which the offsets of its facts point
 */
public record StoredArticle(ArticleHeader header, String text) {

  public StoredArticle {
    Objects.requireNonNull(header);
    Objects.requireNonNull(text);
  }

  public String id() {
    return header.id();
  }
}
