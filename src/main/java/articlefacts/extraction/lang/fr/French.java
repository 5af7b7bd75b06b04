package articlefacts.extraction.lang.fr;

import articlefacts.extraction.context.ContextReader;
import articlefacts.extraction.fact.FactReader;
import articlefacts.extraction.fact.FigureWords;
import articlefacts.extraction.lang.LanguagePack;
import articlefacts.extraction.lang.Tsv;
import articlefacts.extraction.number.NumberReader;
import articlefacts.extraction.phrase.CountedReader;
import articlefacts.extraction.phrase.SyntaxReader;
import articlefacts.extraction.quantity.QuantityReader;
import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.SentenceSplitter;
import articlefacts.extraction.text.Tokenizer;
import articlefacts.extraction.time.TimeReader;
import articlefacts.extraction.time.TimeScoper;
import articlefacts.extraction.time.TimeWords;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** French: builds each stage's word tables from the TSV files beside it. */
public final class French {

  private static final Set<FigureWords.Role> LEMMAS =
      EnumSet.of(FigureWords.Role.PERSON, FigureWords.Role.HAVE, FigureWords.Role.BE, FigureWords.Role.AGE_EVENT,
          FigureWords.Role.IDIOM_UNIT, FigureWords.Role.PERSON_ENDING, FigureWords.Role.NO_PERSON, FigureWords.Role.AT_DURATION,
          FigureWords.Role.MONEY_NOUN, FigureWords.Role.MONEY_VERB, FigureWords.Role.WHOLE, FigureWords.Role.MADE_OF,
          FigureWords.Role.LEVEL_VERB);

  private final Morphology morphology = new FrenchMorphology();
  private final Tokenizer tokenizer = new Tokenizer(tokens("elision"), tokens("whole"));
  private final SentenceSplitter splitter = new SentenceSplitter(tokenizer, tokens("abbreviation"));

  private final NumberReader numbers = new NumberReader(FrenchNumbers.words(), morphology);
  private final ContextReader context = new ContextReader(FrenchContext.words(tokenizer));
  private final SyntaxReader syntax = new SyntaxReader(FrenchTagging.words(morphology, tokenizer));

  private final CountedReader counted = new CountedReader(FrenchPhrases.counted(), morphology);

  private final QuantityReader quantities =
      new QuantityReader(new FrenchQuantities(tokenizer).words(morphology), numbers, morphology);
  private final TimeWords timeWords = FrenchTime.words(tokenizer, morphology);
  private final TimeReader times = new TimeReader(timeWords, numbers, morphology);
  private final TimeScoper timeScoper = new TimeScoper(timeWords, morphology);

  /** The dictionary of word forms. */
  public Morphology morphology() {
    return morphology;
  }

  /** Splits French text into sentences and tokens. */
  public SentenceSplitter splitter() {
    return splitter;
  }

  /** Reads French numbers. */
  public NumberReader numbers() {
    return numbers;
  }

  /** Reads the structure of French sentences. */
  public SyntaxReader syntax() {
    return syntax;
  }

  /** Reads what a French number counts. */
  public CountedReader counted() {
    return counted;
  }

  /** Reads French quantities. */
  public QuantityReader quantities() {
    return quantities;
  }

  /** Reads French dates and times. */
  public TimeReader times() {
    return times;
  }

  /** Finds the time that governs a French figure. */
  public TimeScoper timeScoper() {
    return timeScoper;
  }

  /** All of French for the façade. */
  public LanguagePack pack() {
    FactReader.Stages stages = new FactReader.Stages(numbers, quantities, syntax, counted, FrenchPhrases.concepts(), timeScoper, context);
    return new LanguagePack(splitter, times, new FactReader(stages, figures(), FrenchChanges.words()));
  }

  private static FigureWords figures() {
    // nouns and verbs are compared by lemma, which keeps its accents; so do all words here that have some
    return new FigureWords(RoleTable.read(FigureWords.Role.class, "figures.tsv", role -> !LEMMAS.contains(role)));
  }

  /** Reads who, where and how sure of French articles. */
  public ContextReader context() {
    return context;
  }

  private static Set<String> tokens(String wanted) {
    Set<String> words = new HashSet<>();
    for (String[] row : Tsv.rows(French.class, "tokens.tsv")) {
      if (row[1].equals(wanted)) {
        words.add(row[0]);
      }
    }
    return words;
  }
}
