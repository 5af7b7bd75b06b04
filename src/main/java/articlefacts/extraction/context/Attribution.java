package articlefacts.extraction.context;

import articlefacts.extraction.context.EntityReader.Clusters;
import articlefacts.extraction.context.QuoteMarks.Marked;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import articlefacts.extraction.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Decides who says a figure: among those whose words cover it, those who speak in its sentence and a few around it, those who speak at the head of
 * the article and most in it, and nobody.
 *
 * <p>What is seen of each ({@link SpeakerTrait}) weighs for or against him ({@link SpeakerWeights}); he is named who weighs most, when he is likelier
 * than nobody.
 */
final class Attribution {

  /** So many sentences back and on somebody may speak of a figure. */
  private static final int BACK = 4;
  private static final int ON = 2;
  /** So many of one sentence are looked at. */
  private static final int OF_SENTENCE = 6;
  /** Who is among the first so many sentences speaks at the head of the article. */
  private static final int HEAD = 4;
  /** Weights are hundredths of what they count as. */
  private static final double SCALE = 100;

  private final ContextWords words;
  private final List<Syntax> syntaxes;
  private final List<Marked> marked;
  private final SpeakerTraits traits;
  private final SpeakerSetting[] settings;
  private final int[] paragraphs;
  private final List<List<SpeakerRecord>> speaking = new ArrayList<>();
  private final List<List<SpeakerRecord>> covering = new ArrayList<>();
  private final List<SpeakerRecord> inOrder = new ArrayList<>();
  private final Clusters clusters;
  private final Actors actors;
  private final List<List<Actors.Actor>> acting = new ArrayList<>();
  private final Map<String, String> shares = new HashMap<>();
  private SpeakerRecord first;
  private SpeakerRecord chief;
  private int speakers;

  /** Somebody who may say a figure, null for nobody, and what is seen of him. */
  record Candidate(Voice voice, int[] traits) {}

  /** A figure with all who may say it, nobody first. */
  record Figured(int sentence, Span span, int clause, List<Candidate> candidates) {}

  Attribution(ContextWords words, Clusters clusters, List<Syntax> syntaxes, QuotationReader.Read read) {
    this.words = words;
    this.clusters = clusters;
    this.syntaxes = syntaxes;
    this.marked = read.marked();
    this.traits = new SpeakerTraits(words, clusters);
    this.actors = new Actors(words, read.speakers());
    this.settings = new SpeakerSetting[syntaxes.size()];
    this.paragraphs = new int[syntaxes.size()];
    for (int i = 0; i < syntaxes.size(); i++) {
      speaking.add(new ArrayList<>(0));
      covering.add(new ArrayList<>(0));
      acting.add(null);
      paragraphs[i] = i == 0 ? 0 : paragraphs[i - 1] + (startsParagraph(i) ? 1 : 0);
    }
    enter(read.voices());
  }

  private boolean startsParagraph(int i) {
    Sentence s = syntaxes.get(i).sentence();
    String text = s.articleText();
    for (int k = syntaxes.get(i - 1).sentence().span().end(); k < s.span().start(); k++) {
      if (text.charAt(k) == '\n') {
        return true;
      }
    }
    return false;
  }

  // ---- who speaks ------------------------------------------------------------------------------------------------------------------------

  private void enter(List<Voice> voices) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Set<String> heads = new HashSet<>();
    for (Voice voice : voices) {
      counts.merge(voice.quotation().speaker(), 1, Integer::sum);
      if (voice.sentence() < HEAD) {
        heads.add(voice.quotation().speaker());
      }
    }
    speakers = counts.size();
    String most = null;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      most = most == null || entry.getValue() > counts.get(most) ? entry.getKey() : most;
    }
    for (Voice voice : voices) {
      String name = voice.quotation().speaker();
      int count = counts.get(name);
      String share = speakers == 1 ? "all" : 2 * count >= voices.size() ? "most" : count > 1 ? "some" : "once";
      shares.put(name, share);
      SpeakerRecord record = new SpeakerRecord(voice, kind(voice), nameWords(name), gives(voice), heads.contains(name), share);
      speaking.get(voice.sentence()).add(record);
      inOrder.add(record);
      touch(record);
    }
    inOrder.sort((a, b) -> a.voice().sentence() != b.voice().sentence() ? Integer.compare(a.voice().sentence(), b.voice().sentence())
        : Integer.compare(a.voice().from(), b.voice().from()));
    first = inOrder.isEmpty() ? null : inOrder.get(0);
    for (SpeakerRecord record : inOrder) {
      chief = chief == null && record.voice().quotation().speaker().equals(most) ? record : chief;
    }
  }

  private void touch(SpeakerRecord record) {
    int last = -1;
    for (Span part : record.voice().quotation().parts()) {
      int at = Math.max(last + 1, sentenceAt(part.start()));
      for (int i = at; i < syntaxes.size() && syntaxes.get(i).sentence().span().start() < part.end(); i++) {
        covering.get(i).add(record);
        last = i;
      }
    }
  }

  /** The first sentence that ends behind an offset. */
  private int sentenceAt(int offset) {
    int low = 0;
    int high = syntaxes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (syntaxes.get(middle).sentence().span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private String kind(Voice voice) {
    Speaker speaker = voice.speaker();
    String name = speaker.name();
    boolean proper = !name.isEmpty() && Character.isUpperCase(name.charAt(0));
    Sentence s = syntaxes.get(voice.sentence()).sentence();
    Mention mention = s.span().contains(speaker.span()) ? clusters.mentionAt(s.index(), s.tokenAt(speaker.span().start())) : null;
    boolean named = proper && mention != null && mention.type() == Entity.Type.PLACE && mention.span().length() >= name.length();
    boolean document = false;
    boolean agent = false;
    for (String word : Tokenizer.normalise(name).split("[ '’-]")) {
      String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
      document |= isAny(word, one, "document") || isAny(word, one, "data document");
      agent |= isAny(word, one, "organisation head") || isAny(word, one, "data body") || isAny(word, one, "named noun");
      if (words.is("day word", word)) {
        return "thing";
      }
    }
    if (agent || named || document) {
      return agent ? "body" : named ? "place" : "document";
    }
    boolean letters = name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
    return proper ? speaker.person() && !letters ? "person" : "body" : !isHuman(name) ? "thing" : speaker.plural() ? "people" : "one";
  }

  private boolean isAny(String word, String one, String wordClass) {
    return words.is(wordClass, word) || words.is(wordClass, one);
  }

  private boolean isHuman(String name) {
    for (String word : Tokenizer.normalise(name).split("[ '’-]")) {
      String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
      boolean human = isAny(word, one, "people noun") || isAny(word, one, "role") || isAny(word, one, "generic role") || isAny(word, one, "unnamed speaker");
      if (human) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> nameWords(String name) {
    Set<String> found = new HashSet<>();
    for (String word : Tokenizer.fold(Tokenizer.normalise(name)).split("[^\\p{L}\\p{N}]+")) {
      if (word.length() > 1) {
        found.add(word);
      }
    }
    return found;
  }

  private boolean gives(Voice voice) {
    String text = syntaxes.get(0).sentence().articleText();
    for (Span part : voice.quotation().parts()) {
      for (int i = part.start(); i < part.end(); i++) {
        if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
          return true;
        }
      }
    }
    return false;
  }

  // ---- who may say a figure --------------------------------------------------------------------------------------------------------------

  /** Who says each of the figures, that follow one another in the text; null for nobody. */
  List<Voice> voices(List<Figured> figures) {
    int size = figures.size();
    String[][] names = new String[size][];
    double[][] scores = new double[size][];
    double[][] links = new double[size][SpeakerChain.LINKS];
    for (int i = 0; i < size; i++) {
      weigh(figures.get(i).candidates(), i, names, scores);
      for (int k = 0; i > 0 && k < SpeakerChain.LINKS; k++) {
        int[] between = between(figures.get(i - 1), figures.get(i));
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
      boolean named = best > 0 && chain.shares[i][best] >= words.speakers().least();
      voices.add(named ? likeliest(figures.get(i).candidates(), names[i][best]) : null);
    }
    return voices;
  }

  private void weigh(List<Candidate> candidates, int i, String[][] names, double[][] scores) {
    Map<String, Double> sums = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      sums.merge(name(candidate), StrictMath.exp(words.speakers().score(candidate.traits()) / SCALE), Double::sum);
    }
    names[i] = sums.keySet().toArray(String[]::new);
    scores[i] = sums.values().stream().mapToDouble(StrictMath::log).toArray();
  }

  /** Of the places where one speaks: the words that cover the figure, else where most speaks for him. */
  private Voice likeliest(List<Candidate> candidates, String name) {
    Candidate best = null;
    for (Candidate candidate : candidates) {
      if (name.equals(name(candidate)) && SpeakerTrait.WHERE.value(candidate.traits()[SpeakerTrait.WHERE.ordinal()]).equals("covers")) {
        return candidate.voice();
      }
      boolean better = best == null || words.speakers().score(candidate.traits()) > words.speakers().score(best.traits());
      best = name.equals(name(candidate)) && better ? candidate : best;
    }
    return best == null ? null : best.voice();
  }

  /** True for a figure between quotation marks in the speaker's own words. */
  boolean isDirect(Voice voice, Span figure) {
    return voice.quotation().direct() && (voice.covers(figure) || isQuoted(figure));
  }

  static String name(Candidate candidate) {
    return candidate.voice() == null ? "" : candidate.voice().quotation().speaker();
  }

  /** Nobody first, then all who may say the figure at {@code span}, with what is seen of each. */
  List<Candidate> candidates(int index, Span span, String kind) {
    SpeakerSetting setting = setting(index);
    Sentence s = setting.sentence;
    int from = Math.min(s.tokenAt(span.start()), s.size() - 1);
    int to = Math.max(from + 1, Math.min(s.size(), s.tokenAt(span.end())));
    boolean opens = index == 0 || paragraphs[index] != paragraphs[index - 1];
    SpeakerTraits.Figure figure = new SpeakerTraits.Figure(setting, from, to, kind, isQuoted(span), opens);
    SpeakerRecord narrowest = narrowest(index, span);
    String own = narrowest != null ? isDescribed(narrowest) ? "described" : "covered" : speaking.get(index).isEmpty() ? "nobody" : "beside";
    int[] bare = traits.of(figure, speakers, own);
    List<Candidate> found = new ArrayList<>();
    found.add(new Candidate(null, bare));
    Looking looking = new Looking(figure, span, bare, narrowest, found);
    looking.around(index);
    return found;
  }

  /** "l’organisation", "the company": named by no name of its own. */
  private static boolean isDescribed(SpeakerRecord record) {
    String name = record.voice().quotation().speaker();
    return !record.kind().equals("people") && !record.kind().equals("one") && !name.isEmpty() && Character.isLowerCase(name.charAt(0)) && name.indexOf(' ') < 0;
  }

  /** Whose words cover a figure most narrowly, null for nobody. */
  Voice covers(int index, Span span) {
    SpeakerRecord record = narrowest(index, span);
    return record == null ? null : record.voice();
  }

  /** Words of its own sentence that tell who says a figure. */
  static boolean isKept(Voice voice) {
    return voice.by() != FoundBy.DATA && voice.by() != FoundBy.BODY && voice.by() != FoundBy.SAME && voice.by() != FoundBy.HEARSAY;
  }

  /** What two figures that follow one another have to do with each other, without who says them. */
  int[] between(Figured before, Figured figure) {
    int[] traits = figure.candidates().get(0).traits().clone();
    int[] earlier = before.candidates().get(0).traits();
    int apart = paragraphs[figure.sentence()] - paragraphs[before.sentence()];
    int sentences = figure.sentence() - before.sentence();
    SpeakerTraits.set(traits, SpeakerTrait.APART, sentences == 0 ? figure.clause() == before.clause() ? "clause" : "sentence"
        : apart == 0 ? sentences == 1 ? "next" : "paragraph" : apart == 1 ? "paragraphs" : "far");
    boolean was = earlier[SpeakerTrait.QUOTED.ordinal()] > 0;
    boolean is = traits[SpeakerTrait.QUOTED.ordinal()] > 0;
    SpeakerTraits.set(traits, SpeakerTrait.TURN, was ? is ? "inside" : "closes" : is ? "opens" : "none");
    SpeakerTraits.set(traits, SpeakerTrait.KINDRED, earlier[SpeakerTrait.KIND.ordinal()] == traits[SpeakerTrait.KIND.ordinal()]);
    return traits;
  }

  Figured figured(int index, Span span, String kind) {
    SpeakerSetting setting = setting(index);
    int from = Math.min(setting.sentence.tokenAt(span.start()), setting.sentence.size() - 1);
    return new Figured(index, span, setting.tree.clause(from), candidates(index, span, kind));
  }

  private SpeakerSetting setting(int index) {
    if (settings[index] == null) {
      settings[index] = new SpeakerSetting(syntaxes.get(index));
    }
    return settings[index];
  }

  private List<Actors.Actor> acting(int index) {
    if (acting.get(index) == null) {
      acting.set(index, actors.of(syntaxes.get(index)));
    }
    return acting.get(index);
  }

  /** The narrowest words that cover a figure. */
  private SpeakerRecord narrowest(int index, Span span) {
    SpeakerRecord best = null;
    for (SpeakerRecord record : covering.get(index)) {
      syntaxes.get(index).sentence().budget().spend();
      if (record.voice().covers(span) && (best == null || record.voice().size() < best.voice().size())) {
        best = record;
      }
    }
    return best;
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

  /** Goes round all who may say one figure. */
  private final class Looking {

    private final SpeakerTraits.Figure figure;
    private final Span span;
    private final int[] bare;
    private final SpeakerRecord narrowest;
    private final List<Candidate> found;
    private final int subject;
    private final String subjectKind;
    private final String unit;
    private final List<SpeakerRecord> seen = new ArrayList<>();

    Looking(SpeakerTraits.Figure figure, Span span, int[] bare, SpeakerRecord narrowest, List<Candidate> found) {
      this.figure = figure;
      this.span = span;
      this.bare = bare;
      this.narrowest = narrowest;
      this.found = found;
      this.subject = SpeakerTraits.subjectOf(figure);
      this.unit = figure.setting().unit(figure.from(), figure.to());
      this.subjectKind = SpeakerTrait.SUBJECT.value(bare[SpeakerTrait.SUBJECT.ordinal()]);
    }

    void around(int index) {
      int count = 0;
      if (narrowest != null) {
        add(narrowest, "covers", false);
      }
      for (SpeakerRecord record : covering.get(index)) {
        if (count < OF_SENTENCE && record.voice().covers(span)) {
          add(record, "covers", false);
          count++;
        }
      }
      beside(index);
      boolean nearest = true;
      for (int s = index - 1; s >= Math.max(0, index - BACK); s--) {
        List<SpeakerRecord> ofSentence = speaking.get(s);
        for (int k = ofSentence.size() - 1; k >= Math.max(0, ofSentence.size() - OF_SENTENCE); k--) {
          add(ofSentence.get(k), s == index - 1 ? "back1" : s == index - 2 ? "back2" : "back3", nearest);
        }
        nearest &= ofSentence.isEmpty();
      }
      nearest = true;
      for (int s = index + 1; s <= Math.min(syntaxes.size() - 1, index + ON); s++) {
        List<SpeakerRecord> ofSentence = speaking.get(s);
        for (int k = 0; k < Math.min(OF_SENTENCE, ofSentence.size()); k++) {
          add(ofSentence.get(k), s == index + 1 ? "next1" : "next2", nearest && k == 0);
        }
        nearest &= ofSentence.isEmpty();
      }
      far(index);
      actors(index);
    }

    /** Who acts in the sentence and in those before it, unless he speaks there. */
    private void actors(int index) {
      for (int s = index; s >= Math.max(0, index - BACK + 1); s--) {
        int sentence = s;
        for (Actors.Actor actor : acting(s)) {
          Voice voice = actor.voice();
          String name = voice.quotation().speaker();
          if (seen.stream().noneMatch(o -> o.voice().sentence() == sentence && o.voice().quotation().speaker().equals(name))) {
            String where = s < index ? "actor" + (index - s) : actor.subject() == subject ? "actor" : "actor0";
            add(new SpeakerRecord(voice, kind(voice), nameWords(name), false, s < HEAD, shares.getOrDefault(name, "once")), where, false);
          }
        }
      }
    }

    private void beside(int index) {
      List<SpeakerRecord> ofSentence = speaking.get(index);
      for (int k = 0; k < Math.min(2 * OF_SENTENCE, ofSentence.size()); k++) {
        SpeakerRecord record = ofSentence.get(k);
        if (!record.voice().covers(span)) {
          boolean before = record.voice().to() <= figure.from() && record.voice().to() > 0;
          boolean nearest = ofSentence.stream().limit(2 * OF_SENTENCE).noneMatch(other -> distance(other.voice()) < distance(record.voice()));
          add(record, before ? "before" : "behind", nearest);
        }
      }
    }

    private int distance(Voice voice) {
      return voice.to() <= figure.from() ? figure.from() - voice.to() : Math.max(0, voice.from() - figure.to());
    }

    private void far(int index) {
      if (first == null) {
        return;
      }
      add(first, "far", false);
      add(chief, "far", false);
      SpeakerRecord last = lastBefore(index - BACK);
      if (last != null) {
        add(last, "far", true);
      }
    }

    /** Who speaks last before a sentence. */
    private SpeakerRecord lastBefore(int index) {
      int low = 0;
      int high = inOrder.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (inOrder.get(middle).voice().sentence() < index) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low == 0 ? null : inOrder.get(low - 1);
    }

    private void add(SpeakerRecord record, String where, boolean nearest) {
      if (seen.stream().anyMatch(other -> other == record)) {
        return;
      }
      seen.add(record);
      Voice voice = record.voice();
      int[] own = bare.clone();
      int index = figure.setting().sentence.index();
      boolean here = voice.sentence() == index && voice.to() > 0;
      SpeakerTraits.set(own, SpeakerTrait.WHERE, where);
      own[SpeakerTrait.BY.ordinal()] = voice.by().ordinal() + 1;
      SpeakerTraits.set(own, SpeakerTrait.INCISE, voice.incise());
      SpeakerTraits.set(own, SpeakerTrait.SPEAKER, record.kind());
      int apart = Math.abs(paragraphs[index] - paragraphs[voice.sentence()]);
      SpeakerTraits.set(own, SpeakerTrait.PARAGRAPH, apart == 0 ? "same" : apart == 1 ? "near" : "other");
      SpeakerTraits.set(own, SpeakerTrait.NEAREST, nearest);
      SpeakerTraits.set(own, SpeakerTrait.GIVES, record.gives());
      SpeakerTraits.set(own, SpeakerTrait.MATCH, traits.match(figure, subject, subjectKind, record));
      SpeakerTraits.set(own, SpeakerTrait.ALIKE, voice.sentence() != index && setting(voice.sentence()).counted().contains(unit));
      SpeakerTraits.set(own, SpeakerTrait.LEADS, record.leads());
      SpeakerTraits.set(own, SpeakerTrait.SHARE, record.share());
      SpeakerTraits.set(own, SpeakerTrait.NAMED, voice.sentence() != index && isNamed(index, record));
      if (here) {
        int between = distance(voice);
        boolean before = voice.to() <= figure.from();
        SpeakerTraits.set(own, SpeakerTrait.DISTANCE, between <= 3 ? "close" : between <= 8 ? "near" : between <= 18 ? "middle" : "far");
        SpeakerTraits.set(own, SpeakerTrait.BETWEEN,
            before ? figure.setting().between(voice.to(), figure.from()) : figure.setting().between(figure.to(), voice.from()));
        SpeakerTraits.set(own, SpeakerTrait.TREE, SpeakerTraits.tree(figure, voice));
      }
      SpeakerTraits.set(own, SpeakerTrait.VERB, traits.verb(voice));
      SpeakerTraits.set(own, SpeakerTrait.NARROWEST, record == narrowest);
      found.add(new Candidate(voice, own));
    }

    private boolean isNamed(int index, SpeakerRecord record) {
      List<Mention> mentions = clusters.bySentence.get(index);
      return mentions.stream().limit(2 * OF_SENTENCE).anyMatch(mention -> record.words().containsAll(mention.words()));
    }
  }
}
