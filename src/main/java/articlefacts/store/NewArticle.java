package articlefacts.store;

import articlefacts.extraction.context.Entity;
import articlefacts.extraction.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

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
    this.article = Objects.requireNonNull(article);
    this.facts = List.copyOf(facts);
    this.entities = List.copyOf(entities);
    List<FactRow> made = new ArrayList<>(facts.size());
    for (int i = 0; i < facts.size(); i++) {
      made.add(new FactRow(FactEntity.of(article, 0, i, facts.get(i)), FactTerms.of(facts.get(i))));
    }
    this.rows = List.copyOf(made);
  }

  /**
   * A fact as it is written.
   *
   * @param entity its columns; positions count from 0
   * @param names the names of its places and of its speaker
   */
  record FactRow(FactEntity entity, Set<String> names) {

    /** The columns at the article's place in the order of intake. */
    FactEntity at(long seq) {
      entity.pos = seq * FactEntity.POSITIONS_PER_ARTICLE + entity.pos % FactEntity.POSITIONS_PER_ARTICLE;
      return entity;
    }
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
