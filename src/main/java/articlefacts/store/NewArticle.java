package articlefacts.store;

import articlefacts.extraction.context.Entity;
import articlefacts.extraction.fact.Fact;
import java.util.List;
import java.util.Objects;

/**
 * An article that is to be kept with what was read from it.
 *
 * <p>Its rows are made with it, by whoever read the article: readers are many, and only one writes.
 */
public final class NewArticle {

  private final StoredArticle article;
  private final List<Fact> facts;
  private final List<Entity> entities;
  private final List<FactRow> rows;

  /**
   * @param article the article
   * @param facts its facts in text order
   * @param entities the people, organisations and places that it names, in the order of their first mention
   */
  public NewArticle(StoredArticle article, List<Fact> facts, List<Entity> entities) {
    this(article, facts, entities, FactRow.of(article, facts));
  }

  private NewArticle(StoredArticle article, List<Fact> facts, List<Entity> entities, List<FactRow> rows) {
    this.article = Objects.requireNonNull(article);
    this.facts = List.copyOf(facts);
    this.entities = List.copyOf(entities);
    this.rows = List.copyOf(rows);
  }

  /** The same with other rows: those of facts that people have put right. */
  NewArticle withRows(List<FactRow> other) {
    return new NewArticle(article, facts, entities, other);
  }

  public StoredArticle article() {
    return article;
  }

  public List<Fact> facts() {
    return facts;
  }

  public List<Entity> entities() {
    return entities;
  }

  List<FactRow> rows() {
    return rows;
  }
}
