package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.Relation;
import articlefacts.extraction.phrase.Upos;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.Locale;

/** Looks at a figure, and at somebody who may say it: the values of {@link SpeakerTrait}. */
final class SpeakerTraits {

  private static final int LEAD = 3;
  private static final int EARLY = 10;
  private static final int FEW = 3;

  private final ContextWords words;
  private final Clusters clusters;

  SpeakerTraits(ContextWords words, Clusters clusters) {
    this.words = words;
    this.clusters = clusters;
  }

  /** A figure in its sentence, by its tokens. */
  record Figure(SpeakerSetting setting, int from, int to, String kind, boolean quoted, boolean opens) {

    /** The word of the figure that the others hang on. */
    int top() {
      int top = setting.tree.top(from, to);
      return top < 0 ? from : top;
    }
  }

  /** The traits of a figure alone, as those of nobody who says it. */
  int[] of(Figure figure, int speakers, String own) {
    int[] traits = new int[SpeakerTrait.values().length];
    SpeakerSetting setting = figure.setting();
    int index = setting.sentence.index();
    int verb = setting.tree.clause(figure.top());
    set(traits, SpeakerTrait.KIND, kind(figure.kind()));
    set(traits, SpeakerTrait.QUOTED, figure.quoted() ? "yes" : "no");
    set(traits, SpeakerTrait.CLAUSE, setting.syntax.clauseAt(figure.from()).kind().name().toLowerCase(Locale.ROOT));
    set(traits, SpeakerTrait.TENSE, tense(setting.tree, verb));
    set(traits, SpeakerTrait.SUBJECT, subject(setting, subjectOf(figure), figure));
    set(traits, SpeakerTrait.POSITION, index == 0 ? "title" : index <= LEAD ? "lead" : index <= EARLY ? "early" : "late");
    set(traits, SpeakerTrait.OWN, own);
    set(traits, SpeakerTrait.SPEAKERS, speakers == 0 ? "none" : speakers == 1 ? "one" : speakers <= FEW ? "few" : "many");
    set(traits, SpeakerTrait.FIRST, figure.opens() ? "yes" : "no");
    return traits;
  }

  static void set(int[] traits, SpeakerTrait trait, String value) {
    traits[trait.ordinal()] = trait.of(value);
  }

  static void set(int[] traits, SpeakerTrait trait, boolean value) {
    set(traits, trait, value ? "yes" : "no");
  }

  private static String kind(String kind) {
    return switch (kind == null ? "count" : kind) {
      case "count", "money", "percentage", "measure", "duration", "age" -> kind == null ? "count" : kind;
      default -> "other";
    };
  }

  /** The subject of the clause that a figure stands in, else of its sentence; -1 for none. */
  static int subjectOf(Figure figure) {
    Dependencies tree = figure.setting().tree;
    int own = tree.sharedSubject(tree.clause(figure.top()));
    return own >= 0 ? own : tree.sharedSubject(tree.root());
  }

  private String tense(Dependencies tree, int verb) {
    int finite = verb < 0 ? -1 : tree.finite(verb);
    if (finite < 0) {
      return "none";
    }
    Sentence s = tree.sentence();
    VerbForm form = tree.verbForm(finite);
    boolean helps = finite != verb && (tree.is(finite, Relation.AUXILIARY) || tree.is(finite, Relation.PASSIVE_AUXILIARY));
    if (words.is("future", s.form(finite)) || form == VerbForm.FUTURE) {
      return "future";
    }
    if (form == VerbForm.CONDITIONAL) {
      return "conditional";
    }
    String lemma = tree.lemma(finite);
    boolean be = words.is("being verb", lemma) || words.is("have", lemma) || words.is("passive auxiliary", s.form(finite));
    if (helps) {
      return be || !words.is("word order", "adjacent") ? "compound" : "modal";
    }
    return form == VerbForm.IMPERFECT ? "imperfect" : form == VerbForm.PAST ? "past" : "present";
  }

  private String subject(SpeakerSetting setting, int subject, Figure figure) {
    if (subject < 0) {
      return "none";
    }
    Sentence s = setting.sentence;
    String form = s.form(subject);
    boolean figured = subject >= figure.from() && subject < figure.to() || setting.tree.is(subject, Upos.NUM);
    if (figured || setting.tree.dominates(subject, figure.top())) {
      return "figure";
    }
    if (words.is("plural pronoun", form)) {
      return "they";
    }
    if (words.is("body pronoun", form)) {
      return "it";
    }
    if (words.is("pronoun", form)) {
      return "pronoun";
    }
    if (words.is("impersonal pronoun", form)) {
      return "impersonal";
    }
    Mention mention = clusters.mentionAt(s.index(), subject);
    if (mention != null) {
      return mention.type() == Entity.Type.PERSON ? "person" : mention.type() == Entity.Type.PLACE ? "place" : "organisation";
    }
    String lemma = setting.tree.lemma(subject);
    if (words.is("document", lemma) || words.is("data document", lemma)) {
      return "document";
    }
    if (words.is("organisation head", lemma) || words.is("named noun", lemma) || words.is("data body", lemma)) {
      return "body";
    }
    boolean role = words.is("role", lemma) || words.is("generic role", lemma);
    boolean agent = role || words.is("people noun", lemma) || words.is("unnamed speaker", lemma);
    return agent ? "agent" : s.isCapitalised(subject) && subject > 0 ? "organisation" : "other";
  }

  // ---- somebody who may say it -------------------------------------------------------------------------------------------------------

  /** What the subject of the figure's sentence is to a speaker. */
  String match(Figure figure, int subject, String kind, SpeakerRecord speaker) {
    Sentence s = figure.setting().sentence;
    if (subject < 0) {
      return "none";
    }
    String form = s.form(subject);
    Speaker who = speaker.voice().speaker();
    boolean person = speaker.kind().equals("person");
    boolean body = speaker.kind().equals("body");
    switch (kind) {
      case "they":
        return who.plural() ? "pronoun" : "other";
      case "it":
        return person ? "other" : "pronoun";
      case "pronoun":
        String gender = words.is("feminine pronoun", form) ? "f" : "m";
        boolean other = who.plural() || who.gender() != null && !who.gender().equals(gender) || words.is("person pronoun", form) && body;
        return other ? "other" : "pronoun";
      case "person", "organisation", "agent", "body":
        return speaker.words().contains(s.folded(subject)) ? "same" : "other";
      default:
        return "neutral";
    }
  }

  String verb(Voice voice) {
    String lemma = voice.quotation().verb();
    if (lemma == null) {
      return voice.by() == FoundBy.SUBJECT ? "other" : "unsaid";
    }
    if (words.takes(lemma, "own") || words.takes(lemma, "result")) {
      return "expects";
    }
    boolean says = words.takes(lemma, "que") || words.takes(lemma, "incise");
    if (words.takes(lemma, "infinitive") && words.takes(lemma, "noun")) {
      return "wants";
    }
    return words.takes(lemma, "noun") && !says ? "gives" : says ? "says" : "other";
  }

  /** How the words that report hang together with a figure of their sentence. */
  static String tree(Figure figure, Voice voice) {
    Dependencies tree = figure.setting().tree;
    Sentence s = figure.setting().sentence;
    int speaker = voice.quotation().speakerSpan().start() < s.span().start() ? -1 : s.tokenAt(voice.quotation().speakerSpan().end() - 1);
    boolean here = speaker >= 0 && speaker < s.size() && s.span().contains(voice.quotation().speakerSpan());
    int top = here ? tree.top(Math.min(speaker, s.tokenAt(voice.quotation().speakerSpan().start())), speaker + 1) : -1;
    int noun = top < 0 ? speaker : top;
    if (here && (noun < figure.from() || noun >= figure.to()) && tree.dominates(noun, figure.top())) {
      return "describes";
    }
    Span said = voice.quotation().verbSpan();
    int verb = said == null || !s.span().contains(said) ? -1 : s.tokenAt(said.end() - 1);
    if (verb < 0) {
      return "beside";
    }
    int reports = voice.by() == FoundBy.SOURCE ? noun : verb;
    if (tree.dominates(reports, figure.top())) {
      return "under";
    }
    return tree.dominates(tree.clause(figure.top()), reports) ? "over" : "beside";
  }
}
