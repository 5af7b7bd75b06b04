package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@link ContextReader} found in one article: its entities and quotations, and the context of any figure. Immutable.
 */
public final class DocumentContext {

  private final ContextWords words;
  private final ModalityReader modality;
  private final List<Syntax> syntaxes;
  private final List<Entity> entities;
  private final List<Quotation> quotations;
  private final PlaceReader places;
  private final Attribution attribution;
  /** Who says the figures that are known; null for nobody. */
  private final Map<Span, Voice> voices;
  /** The quotations that touch each sentence, in text order. */
  private final List<List<Quotation>> quotationsIn;

  DocumentContext(ContextWords words, MentionReader reader, ModalityReader modality, List<Syntax> syntaxes, Clusters clusters,
      QuotationReader.Read read) {
    this.words = words;
    this.modality = modality;
    this.syntaxes = List.copyOf(syntaxes);
    this.quotations = List.copyOf(read.quotations());
    this.attribution = new Attribution(words, clusters, this.syntaxes, read);
    this.places = new PlaceReader(words, reader, clusters, this.syntaxes);
    this.voices = Map.of();
    this.quotationsIn = new ArrayList<>(syntaxes.size());
    for (int i = 0; i < syntaxes.size(); i++) {
      quotationsIn.add(new ArrayList<>(0));
    }
    this.quotations.forEach(this::enter);
    List<Entity> found = new ArrayList<>();
    for (Cluster cluster : clusters.all) {
      found.add(cluster.entity());
    }
    this.entities = List.copyOf(found);
  }

  /** People, organisations and places in the order of their first mention. */
  public List<Entity> entities() {
    return entities;
  }

  /** Who says what, in text order. */
  public List<Quotation> quotations() {
    return quotations;
  }

  /** "cut its forecast from | £72m", "its earlier forecast of | $5": what was foreseen is no fact, even of a time before. */
  public boolean isForeseen(int sentence, Span modality) {
    Sentence s = syntaxes.get(sentence).sentence();
    String noun = modality == null ? "" : syntaxes.get(sentence).tags().lemma(s.tokenAt(modality.start()));
    return words.is("foreseen noun", noun) || words.is("foreseen range", noun);
  }

  /**
   * The context of the figure at {@code figure}.
   *
   * @param sentence index of its sentence
   */
  public FigureContext context(int sentence, Span figure) {
    Syntax syntax = syntaxes.get(sentence);
    Sentence s = syntax.sentence();
    int from = Math.min(s.tokenAt(figure.start()), s.size() - 1);
    int to = Math.max(from + 1, Math.min(s.size(), s.tokenAt(figure.end())));
    StatedModality read = modality.read(syntax, from, to);
    boolean known = voices.containsKey(figure);
    Voice voice = known ? voices.get(figure) : attribution.covers(sentence, figure); // ordinals are nobody's to weigh
    Quotation quotation = voice == null ? null : voice.quotation();
    Source source = quotation == null ? null
        : new Source(quotation.speaker(), quotation.role(), quotation.verb(), attribution.isDirect(voice, figure),
        quotation.speakerSpan().in(s.articleText()));
    return new FigureContext(source, quotation == null ? null : quotation.speakerSpan(), quotation == null ? null
        : quotation.verbSpan(), read.modality(), read.span(),
        places.read(syntax, from, to, here(voice, sentence, figure)));
  }

  /** The same article, whose figures are known: who says one depends on who says those before and behind it. */
  public DocumentContext attributed(List<ContextFigure> figures) {
    List<Voice> said = attribution.voices(figures);
    Map<Span, Voice> known = new HashMap<>();
    for (int i = 0; i < said.size(); i++) {
      known.put(figures.get(i).span(), said.get(i));
    }
    return new DocumentContext(this, known);
  }

  private DocumentContext(DocumentContext other, Map<Span, Voice> voices) {
    this.words = other.words;
    this.modality = other.modality;
    this.syntaxes = other.syntaxes;
    this.entities = other.entities;
    this.quotations = other.quotations;
    this.places = other.places;
    this.attribution = other.attribution;
    this.quotationsIn = other.quotationsIn;
    this.voices = voices;
  }

  private void enter(Quotation quotation) {
    Stretches.eachSentence(syntaxes, quotation.parts(), i -> quotationsIn.get(i).add(quotation));
  }

  Attribution attribution() {
    return attribution;
  }

  /** The places that a sentence names, for a figure that no rule gives one; none where a rule does. */
  List<LikelyPlaces.Candidate> unplaced(int sentence, Span figure) {
    Syntax syntax = syntaxes.get(sentence);
    int from = Math.min(syntax.sentence().tokenAt(figure.start()), syntax.sentence().size() - 1);
    int to = Math.max(from + 1, Math.min(syntax.sentence().size(), syntax.sentence().tokenAt(figure.end())));
    return places.unplaced(syntax, from, to, here(attribution.covers(sentence, figure), sentence, figure));
  }

  /** True for a token of a place's name. */
  public boolean isPlace(int sentence, int token) {
    return places.isPlace(sentence, token);
  }

  /** The report that places must not be taken of: who speaks in another sentence of something else has no place in this one. */
  private Quotation here(Voice voice, int sentence, Span figure) {
    boolean near = voice != null && (voice.covers(figure) || voice.sentence() == sentence);
    return near ? voice.quotation() : quotation(sentence, figure);
  }

  /** The narrowest quotation that covers a span of a sentence, or null. */
  private Quotation quotation(int sentence, Span span) {
    Quotation best = null;
    for (Quotation quotation : quotationsIn.get(sentence)) {
      syntaxes.get(sentence).sentence().budget().spend();
      if (quotation.covers(span) && (best == null || quotation.size() < best.size())) {
        best = quotation;
      }
    }
    return best;
  }

  /** Which figures are part of which, or lead to which total; {@code figures} in text order. */
  public List<Part> parts(List<ContextFigure> figures) {
    return new PartReader(words, syntaxes, figures).read();
  }
}
