package articlefacts.app;

import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.page.Article;
import java.util.List;

/**
 * An article with the facts that were read from it.
 *
 * @param article the clean article
 * @param facts its facts in text order
 * @param warnings why there may be less in it than was hoped for, in English
 */
public record ReadArticle(Article article, List<Fact> facts, List<String> warnings) {

  public ReadArticle {
    facts = List.copyOf(facts);
    warnings = List.copyOf(warnings);
  }
}
