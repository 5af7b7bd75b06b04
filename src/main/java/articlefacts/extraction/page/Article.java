package articlefacts.extraction.page;

import articlefacts.extraction.text.Language;
import java.util.Objects;
import java.util.Optional;

/**
 * A clean article, ready to be read: the text into which all offsets point, its title, language and day of publication.
 *
 * @param text the cleaned text; may be empty
 * @param title null when there is none
 * @param language what the sender said or the text shows
 * @param publishedAt an EDTF date ("2020-02-13", "2020-01") or null when not known
 */
public record Article(String text, String title, Language language, String publishedAt) {

  public Article {
    Objects.requireNonNull(text);
    Objects.requireNonNull(language);
  }

  public Optional<String> published() {
    return Optional.ofNullable(publishedAt);
  }
}
