package articlefacts.extraction.context;

import articlefacts.extraction.context.QuoteMarks.Marked;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import articlefacts.extraction.text.WordForms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides who says the figures of an article: for each there are several who may ({@link SpeakerCandidates}), of whom something is seen
 * ({@link SpeakerTrait}) that weighs for or against them ({@link SpeakerWeights}), and so does going on from the figure before
 * ({@link SpeakerChain}). He is named who is likely enough. In a text of a few sentences, which leaves nothing to weigh, the words that
 * cover a figure tell.
 */
final class Attribution {

  /** Weights are hundredths of what they count as. */
  private static final double SCALE = 100;
  /** A text with no more sentences is a short one. */
  private static final int SHORT = 3;

  private final ContextWords words;
  private final List<Marked> marked;
  private final SpeakerTraits traits;
  private final Speaking speaking;

  /** A figure with all who may say it, nobody first. */
  record Figured(int sentence, Span span, int clause, List<SpeakerCandidate> candidates) {}

  Attribution(ContextWords words, Clusters clusters, List<Syntax> syntaxes, QuotationReader.Read read) {
    this.words = words;
    this.marked = read.marked();
    this.traits = new SpeakerTraits(words, clusters);
    this.speaking = new Speaking(words, clusters, syntaxes, read);
  }

  /** Who says each of the figures, which follow one another in the text; null for nobody. */
  List<Voice> voices(List<ContextFigure> figures) {
    if (speaking.sentences() <= SHORT) {
      List<Voice> covering = new ArrayList<>(figures.size());
      figures.forEach(figure -> covering.add(covers(figure.sentence(), figure.span())));
      return covering;
    }
    return likeliest(figures.stream().map(figure -> figured(figure.sentence(), figure.span(), figure.kind())).toList());
  }

  private List<Voice> likeliest(List<Figured> figures) {
    int size = figures.size();
    String[][] names = new String[size][];
    double[][] scores = new double[size][];
    double[][] links = new double[size][SpeakerChain.LINKS];
    for (int i = 0; i < size; i++) {
      weigh(figures.get(i).candidates(), i, names, scores);
      int[] between = i == 0 ? null : between(figures.get(i - 1), figures.get(i));
      for (int k = 0; i > 0 && k < SpeakerChain.LINKS; k++) {
        between[SpeakerTrait.LINK.ordinal()] = k + 1;
        links[i][k] = words.speakers().link(between) / SCALE;
      }
    }
    SpeakerChain chain = new SpeakerChain(names, scores, links);
    List<Voice> voices = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      int best = 0;
      for (int n = 1; n < names[i].length; n++) {
        best = best == 0 || chain.shares[i][n] > chain.shares[i][best] ? n : best;
      }
      Voice voice = best > 0 ? likeliest(figures.get(i).candidates(), names[i][best]) : null;
      boolean named = voice != null && chain.shares[i][best] >= least(figures.get(i).candidates(), voice);
      voices.add(named ? voice : forecast(figures.get(i).candidates()));
    }
    return voices;
  }

  /** "Analysts had expected | $1.29": those who forecast say what they do, whoever speaks around; null for others. */
  private Voice forecast(List<SpeakerCandidate> candidates) {
    for (SpeakerCandidate candidate : candidates) {
      Voice voice = candidate.covers() ? candidate.voice() : null;
      String verb = voice == null ? null : voice.quotation().verb();
      String name = voice == null ? "" : WordForms.normalise(voice.name());
      if (verb != null && words.is("forecasting verb", verb) && words.is("forecasting people", name)) {
        return voice;
      }
    }
    return null;
  }

  /** Words right beside a figure that name their speaker need less than others. */
  private double least(List<SpeakerCandidate> candidates, Voice voice) {
    for (SpeakerCandidate candidate : candidates) {
      if (candidate.voice() == voice && candidate.isPlain()) {
        return words.speakers().leastOfPlain();
      }
    }
    return words.speakers().least();
  }

  private void weigh(List<SpeakerCandidate> candidates, int i, String[][] names, double[][] scores) {
    Map<String, Double> sums = new LinkedHashMap<>();
    for (SpeakerCandidate candidate : candidates) {
      sums.merge(candidate.name(), StrictMath.exp(words.speakers().score(candidate.traits()) / SCALE), Double::sum);
    }
    names[i] = sums.keySet().toArray(String[]::new);
    scores[i] = sums.values().stream().mapToDouble(StrictMath::log).toArray();
  }

  /** Of the places where one speaks: the words that cover the figure, else where most speaks for him. */
  private Voice likeliest(List<SpeakerCandidate> candidates, String name) {
    SpeakerCandidate best = null;
    for (SpeakerCandidate candidate : candidates) {
      if (name.equals(candidate.name()) && candidate.covers()) {
        return candidate.voice();
      }
      boolean better = best == null || words.speakers().score(candidate.traits()) > words.speakers().score(best.traits());
      best = name.equals(candidate.name()) && better ? candidate : best;
    }
    return best == null ? null : best.voice();
  }

  /** True for a figure between quotation marks in the speaker's own words. */
  boolean isDirect(Voice voice, Span figure) {
    return voice.quotation().direct() && (voice.covers(figure) || isQuoted(figure));
  }

  private boolean isQuoted(Span span) {
    int low = 0;
    int high = marked.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (marked.get(middle).inside().end() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < marked.size() && marked.get(low).inside().contains(span);
  }

  /** Whose words cover a figure most narrowly, null for nobody. */
  Voice covers(int sentence, Span span) {
    SpeakerRecord record = speaking.narrowest(sentence, span);
    return record == null ? null : record.voice();
  }

  /** The figure at {@code span} with all who may say it. */
  Figured figured(int index, Span span, String kind) {
    SpeakerSetting setting = speaking.setting(index);
    Sentence s = setting.sentence;
    s.budget().check();
    int from = Math.min(s.tokenAt(span.start()), s.size() - 1);
    int to = Math.max(from + 1, Math.min(s.size(), s.tokenAt(span.end())));
    boolean opens = index == 0 || speaking.paragraph(index) != speaking.paragraph(index - 1);
    SpeakerTraits.Figure figure = new SpeakerTraits.Figure(setting, from, to, kind, isQuoted(span), opens);
    SpeakerRecord narrowest = speaking.narrowest(index, span);
    int[] bare = traits.of(figure, speaking.speakers(), own(index, narrowest));
    SpeakerCandidates candidates = new SpeakerCandidates(traits, speaking, figure, span, bare, narrowest);
    return new Figured(index, span, setting.tree.clause(from), candidates.all(index));
  }

  /** Who speaks in the sentence of a figure. */
  private String own(int index, SpeakerRecord narrowest) {
    if (narrowest == null) {
      return speaking.in(index).isEmpty() ? "nobody" : "beside";
    }
    String name = narrowest.voice().name();
    boolean human = narrowest.kind().equals("people") || narrowest.kind().equals("one");
    boolean described = !human && !name.isEmpty() && Character.isLowerCase(name.charAt(0)) && name.indexOf(' ') < 0;
    return described ? "described" : "covered"; // "the company" has a name elsewhere
  }

  /** What two figures that follow one another have to do with each other, without who says them. */
  int[] between(Figured before, Figured figure) {
    int[] traits = figure.candidates().get(0).traits().clone();
    int[] earlier = before.candidates().get(0).traits();
    int apart = speaking.paragraph(figure.sentence()) - speaking.paragraph(before.sentence());
    int sentences = figure.sentence() - before.sentence();
    SpeakerTraits.set(traits, SpeakerTrait.APART, sentences == 0 ? figure.clause() == before.clause() ? "clause" : "sentence"
        : apart == 0 ? sentences == 1 ? "next" : "paragraph" : apart == 1 ? "paragraphs" : "far");
    boolean was = earlier[SpeakerTrait.QUOTED.ordinal()] > 0;
    boolean is = traits[SpeakerTrait.QUOTED.ordinal()] > 0;
    SpeakerTraits.set(traits, SpeakerTrait.TURN, was ? is ? "inside" : "closes" : is ? "opens" : "none");
    SpeakerTraits.set(traits, SpeakerTrait.KINDRED, earlier[SpeakerTrait.KIND.ordinal()] == traits[SpeakerTrait.KIND.ordinal()]);
    return traits;
  }
}
