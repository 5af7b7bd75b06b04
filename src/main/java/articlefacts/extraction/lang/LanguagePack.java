package articlefacts.extraction.lang;

import articlefacts.extraction.fact.FactReader;
import articlefacts.extraction.text.SentenceSplitter;
import articlefacts.extraction.time.TimeReader;
import java.util.Objects;

/**
 * Everything that the façade needs to read one language: the stages, each already holding its word tables.
 *
 * @param splitter text → sentences and tokens
 * @param times sentences → time expressions
 * @param facts sentences and times → facts
 * @param variety tells the varieties of the language apart
 */
public record LanguagePack(SentenceSplitter splitter, TimeReader times, FactReader facts, Variety variety) {

  public LanguagePack {
    Objects.requireNonNull(splitter);
    Objects.requireNonNull(times);
    Objects.requireNonNull(facts);
    Objects.requireNonNull(variety);
  }
}
