package articlefacts.extraction.context;

import articlefacts.extraction.text.Span;

/**
 * A figure by its sentence and its place in the article's text: "200 hommes", of sentence 3.
 *
 * @param kind "count", "money"; null where it is not known
 */
public record ContextFigure(int sentence, Span span, String kind) {

  public ContextFigure(int sentence, Span span) {
    this(sentence, span, null);
  }
}
