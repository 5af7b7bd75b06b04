package articlefacts.store;

import articlefacts.extraction.fact.Fact;
import java.util.List;
import java.util.Objects;

/**
 * An article that is to be kept with its facts.
 *
 * @param article the article
 * @param facts its facts in text order
 */
public record NewArticle(StoredArticle article, List<Fact> facts) {

  public NewArticle {
    Objects.requireNonNull(article);
    facts = List.copyOf(facts);
  }
}
