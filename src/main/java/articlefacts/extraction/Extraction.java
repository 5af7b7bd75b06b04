package articlefacts.extraction;

import articlefacts.extraction.context.Entity;
import articlefacts.extraction.context.Quotation;
import articlefacts.extraction.fact.Fact;
import java.util.List;

/**
 * Everything read from one article.
 *
 * @param facts in text order
 * @param quotations who says what, in text order
 * @param entities people, organisations and places in the order of their first mention
 */
public record Extraction(List<Fact> facts, List<Quotation> quotations, List<Entity> entities) {

  /** What is read of an article in a language that there are no tables for. */
  static final Extraction NOTHING = new Extraction(List.of(), List.of(), List.of());

  public Extraction {
    facts = List.copyOf(facts);
    quotations = List.copyOf(quotations);
    entities = List.copyOf(entities);
  }
}
