package articlefacts.extraction.lang;

import articlefacts.extraction.context.ChangeWords;
import articlefacts.extraction.fact.FigureWords;
import articlefacts.extraction.number.NumberReader;
import articlefacts.extraction.phrase.ConceptLexicon;
import articlefacts.extraction.phrase.CountedReader;
import articlefacts.extraction.phrase.SyntaxReader;
import articlefacts.extraction.quantity.QuantityReader;
import articlefacts.extraction.text.SentenceSplitter;
import articlefacts.extraction.time.TimeReader;
import articlefacts.extraction.time.TimeScoper;
import java.util.Objects;

/**
 * Everything that the façade needs to read one language: the stages, each already holding its word tables.
 *
 * @param figures words that decide what a number is
 */
public record LanguagePack(
    SentenceSplitter splitter,
    NumberReader numbers,
    QuantityReader quantities,
    TimeReader times,
    TimeScoper timeScopes,
    SyntaxReader syntax,
    CountedReader counted,
    ConceptLexicon concepts,
    FigureWords figures,
    ChangeWords changes) {

  public LanguagePack {
    Objects.requireNonNull(splitter);
    Objects.requireNonNull(numbers);
    Objects.requireNonNull(quantities);
    Objects.requireNonNull(syntax);
    Objects.requireNonNull(counted);
    Objects.requireNonNull(concepts);
    Objects.requireNonNull(figures);
    Objects.requireNonNull(changes);
    Objects.requireNonNull(times);
    Objects.requireNonNull(timeScopes);
  }
}
