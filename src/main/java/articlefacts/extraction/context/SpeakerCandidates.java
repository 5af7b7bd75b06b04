package articlefacts.extraction.context;

import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes round all who may say one figure: those whose words cover it, who speak or act in its sentence and a few around it, who speak first
 * and most in the article, and nobody.
 */
final class SpeakerCandidates {

  /** So many sentences back and on somebody may speak of a figure. */
  private static final int BACK = 4;
  private static final int ON = 2;
  /** So many of one sentence are looked at. */
  private static final int OF_SENTENCE = 6;
  /** Tokens between a figure and the words that report. */
  private static final int CLOSE = 3;
  private static final int NEAR = 8;
  private static final int MIDDLE = 18;

  private final SpeakerTraits traits;
  private final Speaking speaking;
  private final SpeakerTraits.Figure figure;
  private final Span span;
  private final int[] bare;
  private final SpeakerRecord narrowest;
  private final List<SpeakerCandidate> found = new ArrayList<>();
  private final List<SpeakerRecord> seen = new ArrayList<>();
  private final int subject;
  private final String subjectKind;
  private final String unit;

  /**
   * @param bare the traits of the figure alone
   * @param narrowest the narrowest words that cover it, null for none
   */
  SpeakerCandidates(SpeakerTraits traits, Speaking speaking, SpeakerTraits.Figure figure, Span span, int[] bare, SpeakerRecord narrowest) {
    this.traits = traits;
    this.speaking = speaking;
    this.figure = figure;
    this.span = span;
    this.bare = bare;
    this.narrowest = narrowest;
    this.subject = SpeakerTraits.subjectOf(figure);
    this.unit = figure.setting().unit(figure.from(), figure.to());
    this.subjectKind = SpeakerTrait.SUBJECT.value(bare[SpeakerTrait.SUBJECT.ordinal()]);
    found.add(new SpeakerCandidate(null, bare));
  }

  /** Nobody first. */
  List<SpeakerCandidate> all(int index) {
    int count = 0;
    if (narrowest != null) {
      add(narrowest, "covers", false);
    }
    for (SpeakerRecord record : speaking.covering(index)) {
      if (count < OF_SENTENCE && record.voice().covers(span)) {
        add(record, "covers", false);
        count++;
      }
    }
    beside(index);
    boolean nearest = true;
    for (int s = index - 1; s >= Math.max(0, index - BACK); s--) {
      List<SpeakerRecord> ofSentence = speaking.in(s);
      for (int k = ofSentence.size() - 1; k >= Math.max(0, ofSentence.size() - OF_SENTENCE); k--) {
        add(ofSentence.get(k), s == index - 1 ? "back1" : s == index - 2 ? "back2" : "back3", nearest);
      }
      nearest &= ofSentence.isEmpty();
    }
    nearest = true;
    for (int s = index + 1; s <= Math.min(speaking.sentences() - 1, index + ON); s++) {
      List<SpeakerRecord> ofSentence = speaking.in(s);
      for (int k = 0; k < Math.min(OF_SENTENCE, ofSentence.size()); k++) {
        add(ofSentence.get(k), s == index + 1 ? "next1" : "next2", nearest && k == 0);
      }
      nearest &= ofSentence.isEmpty();
    }
    far(index);
    actors(index);
    return found;
  }

  /** Who acts in the sentence and in those before it, unless he speaks there. */
  private void actors(int index) {
    for (int s = index; s >= Math.max(0, index - BACK + 1); s--) {
      int sentence = s;
      for (Speaking.Acting actor : speaking.acting(s)) {
        String name = actor.speaker().voice().name();
        if (seen.stream().noneMatch(other -> other.voice().sentence() == sentence && other.voice().name().equals(name))) {
          String where = s < index ? "actor" + (index - s) : actor.subject() == subject ? "actor" : "actor0";
          add(actor.speaker(), where, false);
        }
      }
    }
  }

  private void beside(int index) {
    List<SpeakerRecord> ofSentence = speaking.in(index);
    int some = Math.min(2 * OF_SENTENCE, ofSentence.size());
    int least = Integer.MAX_VALUE;
    for (int k = 0; k < some; k++) {
      least = Math.min(least, distance(ofSentence.get(k).voice()));
    }
    for (int k = 0; k < some; k++) {
      SpeakerRecord record = ofSentence.get(k);
      if (!record.voice().covers(span)) {
        boolean before = record.voice().to() <= figure.from() && record.voice().to() > 0;
        add(record, before ? "before" : "behind", distance(record.voice()) == least);
      }
    }
  }

  private int distance(Voice voice) {
    return voice.to() <= figure.from() ? figure.from() - voice.to() : Math.max(0, voice.from() - figure.to());
  }

  private void far(int index) {
    if (speaking.first() == null) {
      return;
    }
    add(speaking.first(), "far", false);
    add(speaking.chief(), "far", false);
    SpeakerRecord last = speaking.lastBefore(index - BACK);
    if (last != null) {
      add(last, "far", true);
    }
  }

  private void add(SpeakerRecord record, String where, boolean nearest) {
    for (int i = 0; i < seen.size(); i++) {
      if (seen.get(i) == record) {
        return;
      }
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
    int apart = Math.abs(speaking.paragraph(index) - speaking.paragraph(voice.sentence()));
    SpeakerTraits.set(own, SpeakerTrait.PARAGRAPH, apart == 0 ? "same" : apart == 1 ? "near" : "other");
    SpeakerTraits.set(own, SpeakerTrait.NEAREST, nearest);
    SpeakerTraits.set(own, SpeakerTrait.GIVES, record.gives());
    SpeakerTraits.set(own, SpeakerTrait.MATCH, traits.match(figure, subject, subjectKind, record));
    SpeakerTraits.set(own, SpeakerTrait.ALIKE, voice.sentence() != index && counts(voice.sentence()));
    SpeakerTraits.set(own, SpeakerTrait.LEADS, record.leads());
    SpeakerTraits.set(own, SpeakerTrait.SHARE, record.share());
    SpeakerTraits.set(own, SpeakerTrait.NAMED, voice.sentence() != index && speaking.isNamed(index, record, 2 * OF_SENTENCE));
    if (here) {
      int between = distance(voice);
      boolean before = voice.to() <= figure.from();
      String distance = between <= CLOSE ? "close" : between <= NEAR ? "near" : between <= MIDDLE ? "middle" : "far";
      SpeakerTraits.set(own, SpeakerTrait.DISTANCE, distance);
      SpeakerTraits.set(own, SpeakerTrait.BETWEEN,
          before ? figure.setting().between(voice.to(), figure.from()) : figure.setting().between(figure.to(), voice.from()));
      SpeakerTraits.set(own, SpeakerTrait.TREE, SpeakerTraits.tree(figure, voice));
    }
    SpeakerTraits.set(own, SpeakerTrait.VERB, traits.verb(voice));
    SpeakerTraits.set(own, SpeakerTrait.NARROWEST, record == narrowest);
    found.add(new SpeakerCandidate(voice, own));
  }

  /** A sentence counts or measures what the figure does. */
  private boolean counts(int sentence) {
    return speaking.setting(sentence).counted().contains(unit);
  }
}
