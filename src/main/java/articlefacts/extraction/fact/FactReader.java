package articlefacts.extraction.fact;

import articlefacts.extraction.context.ChangeReader;
import articlefacts.extraction.context.ChangeWords;
import articlefacts.extraction.context.ContextFigure;
import articlefacts.extraction.context.ContextReader;
import articlefacts.extraction.context.DocumentContext;
import articlefacts.extraction.context.Part;
import articlefacts.extraction.number.NumberReader;
import articlefacts.extraction.phrase.ConceptLexicon;
import articlefacts.extraction.phrase.CountedPhrase;
import articlefacts.extraction.phrase.CountedReader;
import articlefacts.extraction.phrase.FateReader;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.SyntaxReader;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.quantity.QuantityReader;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import articlefacts.extraction.time.TimeExpression;
import articlefacts.extraction.time.TimeReading;
import articlefacts.extraction.time.TimeScoper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Reads the facts of one article: figures sentence by sentence, then, only where there are some, the structure and the context.
 *
 * <p>Immutable and thread-safe; one instance serves all articles of a language.
 */
public final class FactReader {

  private static final Comparator<Fact> TEXT_ORDER = Comparator.comparing(Fact::span).thenComparing(Fact::kind);

  /** Read only. */
  private static final BitSet NOTHING = new BitSet();

  private final QuantityReader quantities;
  private final SyntaxReader syntax;
  private final FigureReader figures;
  private final FactAssembler assembler;
  private final TimeScoper timeScopes;
  private final ContextReader context;
  private final FigureWords words;
  private final UnderstoodFigures understood;

  /**
   * @param stages the stages of the language
   * @param figureWords words that decide what a number is
   * @param scaleWords names of scales without units
   * @param changeWords words of change
   * @param understoodWords words that tell what a number without a noun counts
   */
  public FactReader(Stages stages, FigureWords figureWords, ScaleWords scaleWords, ChangeWords changeWords,
      UnderstoodWords understoodWords) {
    this.quantities = stages.quantities();
    this.syntax = stages.syntax();
    this.figures = new FigureReader(figureWords, scaleWords, stages.counted(), stages.quantities(), stages.numbers());
    this.assembler = new FactAssembler(stages.concepts(), stages.fates(), new ChangeReader(changeWords),
        stages.context().topics(changeWords), figureWords, understoodWords);
    this.timeScopes = stages.timeScopes();
    this.context = stages.context();
    this.words = figureWords;
    this.understood = new UnderstoodFigures(figureWords, understoodWords, stages.counted(), stages.concepts());
  }

  /** The stages before this one, each holding the tables of its language. */
  public record Stages(
      NumberReader numbers,
      QuantityReader quantities,
      SyntaxReader syntax,
      CountedReader counted,
      ConceptLexicon concepts,
      FateReader fates,
      TimeScoper timeScopes,
      ContextReader context) {}

  /**
   * The facts of an article in text order.
   *
   * @param text the article
   * @param sentences its sentences
   * @param times the time expressions of each sentence, in the same order
   * @param publishedAt the day of publication; null when not known
   */
  public List<Fact> read(String text, List<Sentence> sentences, List<SentenceTimes> times, String publishedAt) {
    FactIds ids = new FactIds(text);
    List<Fact> facts = dates(ids, sentences, times);
    Tagged[] tags = new Tagged[sentences.size()];
    List<List<Quantity>> read = new ArrayList<>(sentences.size());
    List<List<Figure>> found = figures(sentences, times, tags, read);
    boolean counts = read.stream().anyMatch(list -> list.stream().anyMatch(q -> q.is(Quantity.Kind.PLAIN)));
    if (counts || found.stream().anyMatch(list -> !list.isEmpty())) {
      List<Syntax> structures = structures(sentences, tags);
      facts.addAll(contextual(ids, structures, new Around(context.read(structures), times, publishedAt),
          understood.read(structures, read, found, times)));
    }
    facts.sort(TEXT_ORDER);
    return facts;
  }

  /**
   * The facts of an article and what they were seen in.
   *
   * @param facts in text order
   * @param context who says what and who is named
   */
  public record Whole(List<Fact> facts, DocumentContext context) {

    public Whole {
      facts = List.copyOf(facts);
    }
  }

  /** As {@link #read}, with who says what and who is named: the context is read once for both, figures or none. */
  public Whole whole(String text, List<Sentence> sentences, List<SentenceTimes> times, String publishedAt) {
    FactIds ids = new FactIds(text);
    List<Fact> facts = dates(ids, sentences, times);
    Tagged[] tags = new Tagged[sentences.size()];
    List<List<Quantity>> read = new ArrayList<>(sentences.size());
    List<List<Figure>> found = figures(sentences, times, tags, read);
    List<Syntax> structures = structures(sentences, tags);
    DocumentContext document = context.read(structures);
    facts.addAll(contextual(ids, structures, new Around(document, times, publishedAt), understood.read(structures, read, found, times)));
    facts.sort(TEXT_ORDER);
    return new Whole(facts, document);
  }

  /** Who says what and who is named, for an article that is asked about as a whole. */
  public DocumentContext context(List<Sentence> sentences) {
    return context.read(structures(sentences, new Tagged[sentences.size()]));
  }

  private List<Fact> dates(FactIds ids, List<Sentence> sentences, List<SentenceTimes> times) {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      SentenceTimes own = times.get(i);
      for (int t = 0; t < own.expressions().size(); t++) {
        if (own.expressions().get(t).isFact(own.values().get(t))) {
          sentences.get(i).budget().found(1);
          facts.add(assembler.date(ids, sentences.get(i), own.expressions().get(t), own.values().get(t)));
        }
      }
    }
    return facts;
  }

  /**
   * The figures of each sentence; the tags that it needs on the way stay in {@code tags}, the quantities that were read in {@code numbers}.
   */
  private List<List<Figure>> figures(List<Sentence> sentences, List<SentenceTimes> times, Tagged[] tags, List<List<Quantity>> numbers) {
    List<List<Figure>> found = new ArrayList<>(sentences.size());
    CountedPhrase last = null;
    for (int i = 0; i < sentences.size(); i++) {
      sentences.get(i).budget().check();
      List<Quantity> read = quantities.read(sentences.get(i), taken(times.get(i)));
      numbers.add(read);
      if (!read.isEmpty()) {
        tags[i] = syntax.tag(sentences.get(i));
      }
      List<Figure> own = read.isEmpty() ? List.of() : figures.read(tags[i], read, last);
      CountedPhrase earlier = last;
      for (Figure figure : own) {
        last = FigureReader.noun(tags[i], figure, last, earlier);
      }
      sentences.get(i).budget().found(own.size());
      found.add(own);
    }
    return found;
  }

  /** The tokens of dates, over which no quantity is read; "tous les 76 ans" recurs, and is 76 years, too. */
  private static BitSet taken(SentenceTimes times) {
    if (times.expressions().isEmpty()) {
      return NOTHING;
    }
    BitSet taken = new BitSet();
    for (int i = 0; i < times.expressions().size(); i++) {
      TimeExpression time = times.expressions().get(i);
      if (time.isFact(times.values().get(i)) && !time.anchoredDuration() && !(time.reading() instanceof TimeReading.Repeated)) {
        taken.set(time.from(), time.to());
      }
    }
    return taken;
  }

  /** What an article says around its figures. */
  private record Around(DocumentContext document, List<SentenceTimes> times, String publishedAt) {}

  private List<Fact> contextual(FactIds ids, List<Syntax> structures, Around around, List<List<Figure>> found) {
    List<Placed> placed = new ArrayList<>();
    List<ContextFigure> asked = new ArrayList<>();
    for (int i = 0; i < structures.size(); i++) {
      structures.get(i).sentence().budget().check();
      if (found.get(i).isEmpty()) {
        continue;
      }
      SentenceTimes own = around.times().get(i);
      TimeScoper.InSentence scopes = timeScopes.in(structures.get(i).sentence(), own.expressions(), own.values());
      for (Figure figure : found.get(i)) {
        Span span = structures.get(i).sentence().span(figure.from(), figure.to());
        Placed one = new Placed(figure, structures.get(i), scopes, span);
        placed.add(one);
        asked.add(new ContextFigure(i, span, figure.kind().code(), Wholes.value(one)));
      }
    }
    DocumentContext document = around.document().attributed(said(placed, asked));
    List<Placed> settled = new CurrencySettler(quantities, document, around.publishedAt()).settle(placed);
    return assembler.figures(ids, settled, structures, document, wholes(document.parts(asked), settled),
        new ComingTimes(around.publishedAt()));
  }

  /** Those of the figures that somebody may say for themselves: no ordinals. */
  private static List<ContextFigure> said(List<Placed> placed, List<ContextFigure> figures) {
    List<ContextFigure> said = new ArrayList<>(figures.size());
    for (int i = 0; i < placed.size(); i++) {
      if (placed.get(i).figure().kind() != FactKind.ORDINAL) {
        said.add(figures.get(i));
      }
    }
    return said;
  }

  /** For each figure the position of its whole, or -1. */
  private int[] wholes(List<Part> parts, List<Placed> figures) {
    int[] wholes = new int[figures.size()];
    Arrays.fill(wholes, -1);
    for (Part part : parts) {
      boolean ordinal = figures.get(part.part()).figure().kind() == FactKind.ORDINAL
          || figures.get(part.whole()).figure().kind() == FactKind.ORDINAL;
      if (part.relation() == Part.Relation.PART_OF && !ordinal) {
        wholes[part.part()] = part.whole();
      }
    }
    new PartsBySum(words).add(figures, wholes);
    new PartsByWords(words).add(figures, wholes);
    for (int i = 1; i < wholes.length; i++) {
      if (figures.get(i).figure().rules().contains(ParallelFigure.WHOLE_RULE)) {
        wholes[i - 1] = i; // "8 lignes sur 14"
      }
    }
    return wholes;
  }

  private List<Syntax> structures(List<Sentence> sentences, Tagged[] tags) {
    List<Syntax> structures = new ArrayList<>(sentences.size());
    for (int i = 0; i < sentences.size(); i++) {
      sentences.get(i).budget().check();
      structures.add(tags[i] == null ? syntax.read(sentences.get(i)) : syntax.read(tags[i]));
    }
    return structures;
  }
}
