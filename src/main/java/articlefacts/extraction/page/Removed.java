package articlefacts.extraction.page;

import articlefacts.extraction.text.Span;
import java.util.Objects;

/**
 * Something of a page that was taken to be no part of its article.
 *
 * @param rule why: "class:newsletter", "links", "line:button"; stable, for people who wonder where a paragraph went
 * @param source where it stood in what was sent
 * @param text how its text begins
 */
public record Removed(String rule, Span source, String text) {

  public Removed {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(source);
    Objects.requireNonNull(text);
  }
}
