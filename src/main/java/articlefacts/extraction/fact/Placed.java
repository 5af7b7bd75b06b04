package articlefacts.extraction.fact;

import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Span;
import articlefacts.extraction.time.TimeScoper;

/**
 * A figure with its sentence's structure and times.
 *
 * @param span its place in the article
 */
record Placed(Figure figure, Syntax syntax, TimeScoper.InSentence times, Span span) {

  Placed with(Figure other) {
    return new Placed(other, syntax, times, span);
  }
}
