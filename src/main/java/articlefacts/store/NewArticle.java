package articlefacts.store;

import articlefacts.extraction.context.Entity;
import articlefacts.extraction.fact.Fact;
import java.util.List;
import java.util.Objects;

/**
 * An article that is to be kept with what was read from it.
 *
 * @param article the article
 * @param facts its facts in text order
 * @param entities the people, organisations and places that it names, in the order of their first mention
 */
public record NewArticle(StoredArticle article, List<Fact> facts, List<Entity> entities) {

  public NewArticle {
    Objects.requireNonNull(article);
    facts = List.copyOf(facts);
    entities = List.copyOf(entities);
  }
}
