package articlefacts.extraction.context;

import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;

/**
 * A verb of saying, estimating, forecasting with all its words: "vient d’annoncer", "a, de son côté, évoqué", "a pour sa part fait état".
 *
 * @param group the group that has the meaning
 * @param finite the group that carries the tense and has the subject: "vient"; the same for most
 * @param lemma the verb, or its phrase "faire état"; null for a verb that does not report
 * @param from first token
 * @param to after the last
 * @param pronoun token of an inverted pronoun ("a-t-il dit"), -1 for none
 */
record ReportingVerb(VerbGroup group, VerbGroup finite, String lemma, int from, int to, int pronoun) {

  /** "a, pour sa part, évoqué": so many tokens may stand between auxiliary and participle. */
  private static final int SPLIT = 9;

  boolean isFinite() {
    return finite.isFinite();
  }

  Span span(Sentence sentence) {
    return sentence.span(from, to);
  }

  /** The verb of a group, or null when another group is the one that reports, or the verb is denied. */
  static ReportingVerb read(ContextWords words, Syntax syntax, VerbGroup verb) {
    VerbGroup finite = governor(words, syntax, verb);
    boolean denied = finite == null || isDenied(words, syntax, verb) || isDenied(words, syntax, finite);
    if (denied || verb.passive() && verb.isFinite()) {
      return null;
    }
    int participle = splitParticiple(words, syntax, verb);
    String lemma = lemma(words, syntax, verb, participle);
    int to = participle < 0 ? verb.to() : participle + 1;
    if (lemma != null && lemma.indexOf(' ') > 0) {
      to = participle < 0 ? Math.max(to, phraseEnd(syntax, verb, lemma)) : to + 1;
    }
    return new ReportingVerb(verb, finite, lemma, finite.from(), to, pronoun(syntax, finite));
  }

  /** "n’annonce pas", but not "n’annonce que 300 départs". */
  private static boolean isDenied(ContextWords words, Syntax syntax, VerbGroup verb) {
    if (words.is("said by denying", verb.lemma())) {
      return false; // "n’exclut pas de fermer 40 lits"
    }
    boolean only = words.is("restrictive", syntax.sentence().form(verb.to())) && syntax.tags().pos(verb.to() - 1).isVerbal();
    int denials = 0;
    for (int i = verb.from() - 1; i < verb.to(); i++) {
      denials += syntax.tags().is(i, Pos.NEGATION) ? 1 : 0;
    }
    return verb.negated() && !(only && denials <= 1 && !words.is("word order", "adjacent"));
  }

  /** "vient" for "annoncer" in "vient d’annoncer"; the verb itself when it stands alone; null for one that another takes up. */
  private static VerbGroup governor(ContextWords words, Syntax syntax, VerbGroup verb) {
    if (verb.isFinite() || verb.form() != VerbForm.INFINITIVE || verb.index() == 0) {
      return verb;
    }
    VerbGroup before = syntax.verbs().get(verb.index() - 1);
    boolean light = before.isFinite() && words.is("light verb", before.lemma()) && verb.from() - before.to() <= 2;
    return light ? before : verb;
  }

  /** The participle behind an insertion: "évoqué" in "a, de son côté, évoqué"; -1 for none. */
  private static int splitParticiple(ContextWords words, Syntax syntax, VerbGroup verb) {
    if (!verb.isFinite() || !words.is("have", verb.lemma())) {
      return -1;
    }
    Sentence sentence = syntax.sentence();
    int i = verb.to();
    while (i < verb.to() + SPLIT) {
      int length = insertion(words, sentence, i);
      if (length > 0) {
        i += length;
      } else if (sentence.form(i).equals(",") || syntax.tags().is(i, Pos.ADVERB)) {
        i++;
      } else {
        break;
      }
    }
    return i > verb.to() && syntax.tags().tag(i).is(VerbForm.PAST_PARTICIPLE) ? i : -1;
  }

  static int insertion(ContextWords words, Sentence sentence, int i) {
    return words.longest("insertion", sentence, i);
  }

  private static String lemma(ContextWords words, Syntax syntax, VerbGroup verb, int participle) {
    if (participle >= 0) {
      String split = syntax.tags().lemma(participle);
      String phrase = words.reportingPhrase(split, syntax.tags().lemma(participle + 1));
      return phrase != null ? phrase : words.reporting().containsKey(split) ? split : null;
    }
    VerbGroup above = syntax.verb(verb.governor());
    String with = above == null ? null : words.reportingPhrase(above.lemma(), verb.lemma());
    if (with != null) {
      return with;
    }
    VerbGroup below = verb.index() + 1 < syntax.verbs().size() ? syntax.verbs().get(verb.index() + 1) : null;
    boolean under = below != null && (below.governor() == verb.index() || below.from() == verb.to()); // "fait-il valoir"
    with = under ? words.reportingPhrase(verb.lemma(), below.lemma()) : null;
    if (with != null) {
      return with;
    }
    NounPhrase object = syntax.phraseAt(verb.to());
    String noun = object == null ? syntax.tags().lemma(verb.to()) : syntax.tags().lemma(object.head());
    with = words.reportingPhrase(verb.lemma(), noun);
    if (with != null) {
      return with;
    }
    with = (verb.reflexive() ? "s'en " : "en ") + verb.lemma();
    if (words.reporting().containsKey(with) && hasPartitive(words, syntax, verb) && (!words.takes(with, "to") || isLed(words, syntax, verb))) {
      return with; // "la mairie s’en tient à 3 000", not "il en reste une trentaine"
    }
    if (verb.reflexive() && words.reporting().containsKey("se " + verb.lemma())) {
      return "se " + verb.lemma(); // "se félicite d’une hausse"
    }
    String reflexive = verb.reflexive() ? "s'" + verb.lemma() : verb.lemma();
    return words.reporting().containsKey(verb.lemma()) ? verb.lemma() : words.reporting().containsKey(reflexive) ? reflexive : null;
  }

  /** "s’en tient toujours | à": the level behind the verb has its preposition. */
  private static boolean isLed(ContextWords words, Syntax syntax, VerbGroup verb) {
    int at = verb.to();
    while (syntax.tags().is(at, Pos.ADVERB)) {
      at++;
    }
    return words.is("to", syntax.sentence().form(at));
  }

  private static boolean hasPartitive(ContextWords words, Syntax syntax, VerbGroup verb) {
    for (int i = Math.max(0, verb.from() - 1); i < verb.head(); i++) {
      if (syntax.tags().is(i, Pos.CLITIC) && words.is("partitive clitic", syntax.sentence().form(i))) {
        return true;
      }
    }
    return false;
  }

  private static int phraseEnd(Syntax syntax, VerbGroup verb, String lemma) {
    NounPhrase object = syntax.phraseAt(verb.to());
    String last = lemma.substring(lemma.indexOf(' ') + 1);
    VerbGroup below = verb.index() + 1 < syntax.verbs().size() ? syntax.verbs().get(verb.index() + 1) : null;
    if (below != null && below.lemma().equals(last) && below.from() - verb.to() <= 1) {
      return below.to();
    }
    return object != null && syntax.tags().lemma(object.head()).equals(last) ? object.to() : verb.to();
  }

  private static int pronoun(Syntax syntax, VerbGroup verb) {
    for (int i = verb.from() + 1; i < verb.to(); i++) {
      if (syntax.tags().is(i, Pos.SUBJECT) && syntax.sentence().form(i - 1).equals("-")) {
        return i;
      }
    }
    return -1;
  }
}
