package articlefacts.extraction;

import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.fact.FactReader;
import articlefacts.extraction.lang.LanguagePack;
import articlefacts.extraction.lang.fr.French;
import articlefacts.extraction.page.Article;
import articlefacts.extraction.text.Language;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.DateValue;
import articlefacts.extraction.time.TimeExpression;
import articlefacts.extraction.time.TimeResolver;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the facts of an article; the one way into the extraction library. Immutable and thread-safe.
 *
 * <p>Example: the text "La réunion rassemblant 68 pays" gives one fact, kind COUNT, value 68, counted "pays".
 */
public final class FactExtractor {

  /** Changes whenever the same text may give other facts, so that stored articles can be read again. */
  public static final String VERSION = "0.2.0";

  private final Map<Language, Pipeline> pipelines = new EnumMap<>(Language.class);
  private final TimeResolver resolver = new TimeResolver();

  /** Loads the tables of every language, a matter of some hundred milliseconds; keep one instance. */
  public FactExtractor() {
    pipelines.put(Language.FRENCH, new Pipeline(new French().pack()));
  }

  /**
   * The facts of the article in text order; none for a language that there are no tables for. Never throws on any text.
   *
   * @param article a clean article
   */
  public List<Fact> extract(Article article) {
    Pipeline pipeline = pipelines.get(article.language());
    return pipeline == null ? List.of() : pipeline.read(article);
  }

  /** The stages of one language, in their order. */
  private final class Pipeline {

    private final LanguagePack language;
    private final FactReader facts;

    private Pipeline(LanguagePack language) {
      this.language = language;
      this.facts = new FactReader(language.quantities(), language.syntax(), language.numbers(), language.counted(), language.concepts(),
          language.figures(), language.changes(), language.timeScopes());
    }

    private List<Fact> read(Article article) {
      List<Sentence> sentences = language.splitter().sentences(article.text());
      List<List<TimeExpression>> times = new ArrayList<>(sentences.size());
      List<TimeExpression> inOrder = new ArrayList<>();
      for (Sentence sentence : sentences) {
        List<TimeExpression> found = language.times().read(sentence);
        times.add(found);
        inOrder.addAll(found);
      }
      List<DateValue> values = resolver.resolve(inOrder, article.publishedAt());
      FactReader.ArticleReading reading = facts.article(article.text());
      List<Fact> found = new ArrayList<>();
      int next = 0;
      for (int i = 0; i < sentences.size(); i++) {
        int end = next + times.get(i).size();
        found.addAll(reading.read(sentences.get(i), times.get(i), values.subList(next, end)));
        next = end;
      }
      return List.copyOf(found);
    }
  }
}
