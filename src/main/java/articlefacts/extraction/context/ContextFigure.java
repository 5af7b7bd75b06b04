package articlefacts.extraction.context;

import articlefacts.extraction.text.Span;
import java.math.BigDecimal;

/**
 * A figure by its sentence and its place in the article's text: "200 hommes", of sentence 3.
 *
 * @param kind "count", "money"; null where it is not known
 * @param number how much it is, of a range its lower end; null where it is not known
 */
public record ContextFigure(int sentence, Span span, String kind, BigDecimal number) {

  public ContextFigure(int sentence, Span span) {
    this(sentence, span, null, null);
  }
}
