package articlefacts.extraction;

import articlefacts.extraction.context.Quotation;
import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.fact.FactReader;
import articlefacts.extraction.fact.SentenceTimes;
import articlefacts.extraction.lang.Concepts;
import articlefacts.extraction.lang.LanguagePack;
import articlefacts.extraction.lang.Passages;
import articlefacts.extraction.lang.en.English;
import articlefacts.extraction.lang.fr.French;
import articlefacts.extraction.page.Article;
import articlefacts.extraction.phrase.ConceptTree;
import articlefacts.extraction.text.Budget;
import articlefacts.extraction.text.Language;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import articlefacts.extraction.time.DateValue;
import articlefacts.extraction.time.TimeExpression;
import articlefacts.extraction.time.TimeReader;
import articlefacts.extraction.time.TimeResolver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the facts of an article; the one way into the extraction library. Immutable and thread-safe.
 *
 * <p>Example: the text "La réunion rassemblant 68 pays" gives one fact, kind COUNT, value 68, counted "pays".
 */
public final class FactExtractor {

  /** Changes whenever the same text may give other facts, so that stored articles can be read again. */
  public static final String VERSION = "0.15.0";

  private final Map<Language, Pipeline> pipelines = new EnumMap<>(Language.class);
  private final Passages passages = new Passages();
  private final ConceptTree concepts = Concepts.tree();
  private final TimeResolver resolver = new TimeResolver();

  /** Loads the tables of every language, a matter of some hundred milliseconds; keep one instance. */
  public FactExtractor() {
    pipelines.put(Language.FRENCH, new Pipeline(new French().pack()));
    pipelines.put(Language.ENGLISH, new Pipeline(new English().pack()));
  }

  /** The languages in which facts are read; of an article in any other nothing is. */
  public Set<Language> languages() {
    return Collections.unmodifiableSet(pipelines.keySet());
  }

  /**
   * The facts of the article in text order; none for a language that there are no tables for. Never throws on any text.
   *
   * @param article a clean article
   */
  public List<Fact> extract(Article article) {
    return extract(article, Budget.unlimited());
  }

  /**
   * As {@link #extract(Article)}, but not at any price.
   *
   * @throws Budget.Exceeded when the article costs more
   */
  public List<Fact> extract(Article article, Budget budget) {
    Pipeline pipeline = pipelines.get(article.language());
    if (pipeline == null) {
      return List.of();
    }
    Map<Language, List<Span>> mixed = passages.of(article.text(), article.language(), pipelines.keySet());
    return mixed.isEmpty() ? List.copyOf(pipeline.facts(article, pipeline.sentences(article, budget)))
        : mixed(article, mixed, budget).facts();
  }

  /** Which concept of what is counted lies under which, in every language: "victim-killed" under "people". */
  public ConceptTree concepts() {
    return concepts;
  }

  /** The facts of the article with its quotations, people, organisations and places. */
  public Extraction read(Article article) {
    return read(article, Budget.unlimited());
  }

  /**
   * As {@link #read(Article)}, but not at any price.
   *
   * @throws Budget.Exceeded when the article costs more
   */
  public Extraction read(Article article, Budget budget) {
    Pipeline pipeline = pipelines.get(article.language());
    if (pipeline == null) {
      return Extraction.NOTHING;
    }
    Map<Language, List<Span>> mixed = passages.of(article.text(), article.language(), pipelines.keySet());
    return mixed.isEmpty() ? pipeline.whole(article, pipeline.sentences(article, budget)) : mixed(article, mixed, budget);
  }

  /** An article of several languages, each passage read in its own. */
  private Extraction mixed(Article article, Map<Language, List<Span>> passages, Budget budget) {
    budget.length(article.text().length());
    Mixture mixture = new Mixture();
    passages.forEach((language, stretches) -> {
      Pipeline pipeline = pipelines.get(language);
      List<Sentence> sentences = pipeline.language.splitter().sentences(article.text(), stretches, budget);
      mixture.add(sentences, pipeline.whole(article, sentences));
    });
    return mixture.whole();
  }

  /**
   * Who says what in the article, in text order; the same as {@link #read(Article)} gives, without the cost of the facts.
   *
   * @throws Budget.Exceeded when the article costs more
   */
  public List<Quotation> quotations(Article article, Budget budget) {
    Pipeline pipeline = pipelines.get(article.language());
    if (pipeline == null) {
      return List.of();
    }
    Map<Language, List<Span>> mixed = passages.of(article.text(), article.language(), pipelines.keySet());
    return mixed.isEmpty() ? pipeline.reader.context(pipeline.sentences(article, budget)).quotations()
        : mixed(article, mixed, budget).quotations();
  }

  /** The stages of one language, in their order. */
  private final class Pipeline {

    private final LanguagePack language;
    private final FactReader reader;
    private final TimeReader dayFirst;

    private Pipeline(LanguagePack language) {
      this.language = language;
      this.reader = language.facts();
      this.dayFirst = language.times().withDayFirst();
    }

    private List<Sentence> sentences(Article article, Budget budget) {
      budget.length(article.text().length());
      return language.splitter().sentences(article.text(), budget);
    }

    private Extraction whole(Article article, List<Sentence> sentences) {
      FactReader.Whole whole = reader.whole(article.text(), sentences, times(sentences, article.publishedAt()), article.publishedAt());
      return new Extraction(whole.facts(), whole.context().quotations(), whole.context().entities());
    }

    private List<Fact> facts(Article article, List<Sentence> sentences) {
      return reader.read(article.text(), sentences, times(sentences, article.publishedAt()), article.publishedAt());
    }

    /** The time expressions of every sentence with their values; resolved together, since one may refer to another. */
    private List<SentenceTimes> times(List<Sentence> sentences, String publishedAt) {
      List<List<TimeExpression>> found = new ArrayList<>(sentences.size());
      List<TimeExpression> inOrder = new ArrayList<>();
      TimeReader variety = language.variety().isDayFirst(sentences) ? dayFirst : language.times();
      for (Sentence sentence : sentences) {
        sentence.budget().check();
        List<TimeExpression> own = variety.read(sentence);
        found.add(own);
        inOrder.addAll(own);
      }
      List<DateValue> values = resolver.resolve(inOrder, publishedAt);
      List<SentenceTimes> times = new ArrayList<>(sentences.size());
      int next = 0;
      for (List<TimeExpression> own : found) {
        times.add(new SentenceTimes(own, values.subList(next, next + own.size())));
        next += own.size();
      }
      return times;
    }
  }
}
