package articlefacts.extraction.lang;

import articlefacts.extraction.context.ContextReader;
import articlefacts.extraction.fact.FactReader;
import articlefacts.extraction.fact.FigureWords;
import articlefacts.extraction.fact.UnderstoodWords;
import articlefacts.extraction.number.NumberReader;
import articlefacts.extraction.phrase.CountedReader;
import articlefacts.extraction.phrase.DependencyReader;
import articlefacts.extraction.phrase.DependencyWords;
import articlefacts.extraction.phrase.FateReader;
import articlefacts.extraction.phrase.SyntaxReader;
import articlefacts.extraction.quantity.QuantityReader;
import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.SentenceSplitter;
import articlefacts.extraction.text.Tokenizer;
import articlefacts.extraction.time.TimeReader;
import articlefacts.extraction.time.TimeScoper;
import articlefacts.extraction.time.TimeWords;
import java.util.EnumSet;
import java.util.Set;

/**
 * One language: a folder of word tables, a dictionary and a page of settings, from which every stage is built.
 *
 * <p>Example: {@code new French().numbers()} reads "quatre-vingts" as 80.
 */
public abstract class LanguageFolder {

  private static final Set<FigureWords.Role> LEMMAS =
      EnumSet.of(FigureWords.Role.PERSON, FigureWords.Role.HAVE, FigureWords.Role.BE, FigureWords.Role.AGE_EVENT,
          FigureWords.Role.IDIOM_UNIT, FigureWords.Role.PERSON_ENDING, FigureWords.Role.NO_PERSON, FigureWords.Role.AT_DURATION,
          FigureWords.Role.MONEY_NOUN, FigureWords.Role.MONEY_VERB, FigureWords.Role.WHOLE, FigureWords.Role.MADE_OF,
          FigureWords.Role.LEVEL_VERB, FigureWords.Role.LEVEL_COPULA);
  private static final Set<UnderstoodWords.Role> UNDERSTOOD_LEMMAS =
      EnumSet.of(UnderstoodWords.Role.COUNT_NOUN, UnderstoodWords.Role.TOLL, UnderstoodWords.Role.LEVEL,
      UnderstoodWords.Role.REACH, UnderstoodWords.Role.SHARE, UnderstoodWords.Role.UNCOUNTED, UnderstoodWords.Role.EMPTY_TOPIC,
      UnderstoodWords.Role.EXPECTED, UnderstoodWords.Role.SAME_TOPIC, UnderstoodWords.Role.ESTIMATE);

  private final Tables tables;
  private final Settings settings;
  private final Morphology morphology;
  private final SentenceSplitter splitter;
  private final NumberReader numbers;
  private final ContextReader context;
  private final DependencyWords dependencyWords;
  private final SyntaxReader syntax;
  private final CountedReader counted;
  private final QuantityReader quantities;
  private final TimeReader times;
  private final TimeScoper timeScoper;

  /**
   * @param folder a class of the language's package, beside which its tables lie
   * @param morphology its dictionary
   * @param settings what it has that is no word
   * @throws IllegalStateException when a table is missing or has a row that no stage knows
   */
  protected LanguageFolder(Class<?> folder, Morphology morphology, Settings settings) {
    this.tables = new Tables(folder);
    this.settings = settings;
    this.morphology = morphology;
    Tokenizer tokenizer = new Tokenizer(tables.words("tokens.tsv", "elision"), tables.words("tokens.tsv", "whole"),
        tables.words("tokens.tsv", "clitic"));
    splitter = new SentenceSplitter(tokenizer, tables.words("tokens.tsv", "abbreviation"), tables.words("tokens.tsv", "opener"));
    numbers = new NumberReader(NumberTables.words(tables, settings), morphology);
    context = new ContextReader(ContextTables.words(tables, settings.country(), tokenizer));
    dependencyWords = TaggingTables.dependencies(tables);
    syntax = new SyntaxReader(TaggingTables.words(tables, morphology, tokenizer),
        DependencyReader.of(dependencyWords, morphology, folder, "syntax.model"));
    counted = new CountedReader(PhraseTables.counted(tables, settings), morphology);
    quantities = new QuantityReader(new QuantityTables(tables, settings, tokenizer).words(morphology), numbers, morphology);
    TimeWords timeWords = TimeTables.words(tables, settings, tokenizer, morphology);
    times = new TimeReader(timeWords, numbers, morphology);
    timeScoper = new TimeScoper(timeWords, morphology);
  }

  /** The dictionary of word forms. */
  public Morphology morphology() {
    return morphology;
  }

  /** Splits text into sentences and tokens. */
  public SentenceSplitter splitter() {
    return splitter;
  }

  /** Reads numbers. */
  public NumberReader numbers() {
    return numbers;
  }

  /** Reads the structure of sentences. */
  public SyntaxReader syntax() {
    return syntax;
  }

  /** How tokens join to the words of the syntax, and which words are alike. */
  public DependencyWords dependencyWords() {
    return dependencyWords;
  }

  /** Reads what a number counts. */
  public CountedReader counted() {
    return counted;
  }

  /** Reads quantities. */
  public QuantityReader quantities() {
    return quantities;
  }

  /** Reads dates and times. */
  public TimeReader times() {
    return times;
  }

  /** Finds the time that governs a figure. */
  public TimeScoper timeScoper() {
    return timeScoper;
  }

  /** The whole language for the façade. */
  public LanguagePack pack() {
    FactReader.Stages stages = new FactReader.Stages(numbers, quantities, syntax, counted, PhraseTables.concepts(tables),
        new FateReader(FateTables.words(tables)), timeScoper, context);
    return new LanguagePack(splitter, times,
        new FactReader(stages, figures(), ScaleTables.words(tables), ChangeTables.words(tables), understood()),
        new Variety(tables.words("tokens.tsv", "day first"), tables.words("tokens.tsv", "month first")));
  }

  private FigureWords figures() {
    // nouns and verbs are compared by lemma, which keeps its accents; so do all words here that have some
    return new FigureWords(RoleTable.read(tables, FigureWords.Role.class, "figures.tsv", role -> !LEMMAS.contains(role)));
  }

  private UnderstoodWords understood() {
    return new UnderstoodWords(RoleTable.read(tables, UnderstoodWords.Role.class, "understood.tsv",
        role -> !UNDERSTOOD_LEMMAS.contains(role)));
  }

  /** Reads who, where and how sure. */
  public ContextReader context() {
    return context;
  }
}
