package articlefacts.app;

import java.util.Objects;

/**
 * An article as a client sends it; null where the client does not say.
 *
 * @param content the text or the HTML source
 * @param html whether {@code content} is HTML
 * @param title the headline
 * @param language the tag of a language that is supported
 * @param publishedAt an EDTF date
 * @param source who published it
 * @param url where it was found
 */
public record Submission(
    String content, boolean html, String title, String language, String publishedAt, String source, String url) {

  public Submission {
    Objects.requireNonNull(content);
  }
}
