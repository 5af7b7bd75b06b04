package articlefacts.extraction.fact;

import articlefacts.extraction.context.ChangeReader;
import articlefacts.extraction.context.ChangeWords;
import articlefacts.extraction.number.NumberReader;
import articlefacts.extraction.phrase.ConceptLexicon;
import articlefacts.extraction.phrase.CountedPhrase;
import articlefacts.extraction.phrase.CountedReader;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.SyntaxReader;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.quantity.QuantityReader;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.DateValue;
import articlefacts.extraction.time.TimeExpression;
import articlefacts.extraction.time.TimeReading;
import articlefacts.extraction.time.TimeScoper;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Reads the facts of one article sentence by sentence, remembering the last counted noun ("Vingt-trois ont été blessés").
 *
 * <p>One instance serves all articles of a language; {@link #article} opens the reading of one article.
 */
public final class FactReader {

  private static final Comparator<Fact> TEXT_ORDER =
      Comparator.comparing(Fact::span).thenComparing(Fact::kind);

  private final QuantityReader quantities;
  private final SyntaxReader syntax;
  private final FigureReader figures;
  private final FactAssembler assembler;

  public FactReader(QuantityReader quantities, SyntaxReader syntax, NumberReader numbers, CountedReader counted, ConceptLexicon concepts,
      FigureWords figureWords, ChangeWords changeWords, TimeScoper timeScopes) {
    this.quantities = quantities;
    this.syntax = syntax;
    this.figures = new FigureReader(figureWords, counted, quantities, numbers);
    this.assembler = new FactAssembler(concepts, new ChangeReader(changeWords), new PartRule(figureWords), timeScopes);
  }

  /** Opens the reading of one article. */
  public ArticleReading article(String text) {
    return new ArticleReading(new FactIds(text));
  }

  /** The reading of one article; give it the sentences in order. */
  public final class ArticleReading {

    private final FactIds ids;
    private CountedPhrase lastCounted;

    private ArticleReading(FactIds ids) {
      this.ids = ids;
    }

    /**
     * The facts of the sentence in text order.
     *
     * @param times the time expressions of the sentence
     * @param values their values, in the same order
     */
    public List<Fact> read(Sentence sentence, List<TimeExpression> times, List<DateValue> values) {
      List<Fact> facts = new ArrayList<>();
      BitSet taken = new BitSet();
      for (int i = 0; i < times.size(); i++) {
        TimeExpression time = times.get(i);
        // "tous les 76 ans" recurs, and lasts 76 years
        if (!time.anchoredDuration() && !(time.reading() instanceof TimeReading.Repeated)) {
          taken.set(time.from(), time.to());
        }
        if (time.isFact(values.get(i))) {
          facts.add(assembler.date(ids, sentence, time, values.get(i)));
        }
      }
      List<Quantity> found = quantities.read(sentence, taken);
      if (!found.isEmpty()) {
        facts.addAll(figures(sentence, found, new SentenceTimes(times, values)));
      }
      facts.sort(TEXT_ORDER);
      return facts;
    }

    private List<Fact> figures(Sentence sentence, List<Quantity> found, SentenceTimes times) {
      Tagged tags = syntax.tag(sentence);
      List<Figure> read = figures.read(tags, found, lastCounted);
      for (Figure figure : read) {
        lastCounted = figure.counted() != null && figure.counted().hasHead() ? figure.counted() : lastCounted;
      }
      if (read.isEmpty()) {
        return List.of();
      }
      Syntax structure = syntax.read(tags);
      return assembler.figures(ids, structure, read, times);
    }
  }
}
