package articlefacts.app;

import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.page.Page;
import articlefacts.store.Publication;
import java.util.List;

/**
 * An article with the facts that were read from it.
 *
 * @param page its clean text, and what else the page says of it
 * @param publication what is known of it
 * @param facts its facts in text order
 * @param warnings why there may be less in it than was hoped for, in English
 */
public record ReadArticle(Page page, Publication publication, List<Fact> facts, List<String> warnings) {

  public ReadArticle {
    facts = List.copyOf(facts);
    warnings = List.copyOf(warnings);
  }

  /** The clean text. */
  public String text() {
    return page.text();
  }
}
