package articlefacts.store;

import articlefacts.extraction.fact.Fact;
import java.util.Objects;

/**
 * A fact and the article that it stands in.
 *
 * @param articleId id of the article
 * @param fact the fact as it was read
 */
public record StoredFact(String articleId, Fact fact) {

  public StoredFact {
    Objects.requireNonNull(articleId);
    Objects.requireNonNull(fact);
  }
}
