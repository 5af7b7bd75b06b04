package articlefacts.app;

import articlefacts.extraction.fact.Fact;
import articlefacts.store.Publication;
import java.util.List;

/**
 * An article with the facts that were read from it.
 *
 * @param text the clean text
 * @param publication what is known of it
 * @param facts its facts in text order
 * @param warnings why there may be less in it than was hoped for, in English
 */
public record ReadArticle(String text, Publication publication, List<Fact> facts, List<String> warnings) {

  public ReadArticle {
    facts = List.copyOf(facts);
    warnings = List.copyOf(warnings);
  }
}
