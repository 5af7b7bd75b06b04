package articlefacts.extraction;

import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.page.Article;
import java.util.List;

/**
 * Reads the facts of an article; the one way into the extraction library. Immutable and thread-safe.
 *
 * <p>Example: the text "La réunion rassemblant 68 pays" gives one fact, kind COUNT, value 68, counted "pays".
 */
public final class FactExtractor {

  /** Changes whenever the same text may give other facts, so that stored articles can be read again. */
  public static final String VERSION = "0.1.0";

  /**
   * The facts of the article in text order. Never throws on any text.
   *
   * @param article a clean article
   */
  public List<Fact> extract(Article article) {
    return List.of();
  }
}
