package articlefacts.series;

import articlefacts.extraction.fact.Fact;
import java.util.List;
import java.util.Objects;

/**
 * An article as series are made from it.
 *
 * @param id of the article
 * @param outlet who printed it; null when it is not known
 * @param language its tag
 * @param publishedAt an EDTF day, month or year; null when it is not known
 * @param title null when there is none
 * @param text the text that the facts point into
 * @param facts all of them, dates and ordinals too, in text order
 */
public record SeriesArticle(
    String id, String outlet, String language, String publishedAt, String title, String text, List<Fact> facts) {

  public SeriesArticle {
    Objects.requireNonNull(id);
    Objects.requireNonNull(text);
    facts = List.copyOf(facts);
  }

  /** By the id alone: articles are keys of maps, and have thousands of figures. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
