package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Clause;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Sentence;

/**
 * Finds the first word of who says: before the verb ("le maire a dit"), or behind it, past whom it is said to and when ("a déclaré lundi à
 * Reuters Issa Koné").
 */
final class ReportSubject {

  /** Between a verb and the subject behind it stand so many tokens at most. */
  private static final int REACH = 30;
  /** So many noun phrases before the verb are looked at when the structure has no subject. */
  private static final int PHRASES_BACK = 10;
  /** Left of the verb a finite verb of the sentence's own is looked for in so many tokens. */
  private static final int LEFT = 60;

  /** "à l’inverse de ce que": no phrase before a verb is longer, in tokens. */
  private static final int LONGEST_PHRASE = 7;

  private final ContextWords words;
  private final SpeakerResolver speakers;
  private final Clusters clusters;

  ReportSubject(ContextWords words, SpeakerResolver speakers, Clusters clusters) {
    this.words = words;
    this.speakers = speakers;
    this.clusters = clusters;
  }

  // ---- behind the verb ----------------------------------------------------------------------------------------------------------------

  /** The first token of the subject behind the verb of an incise, or -1. */
  int behind(Syntax syntax, ReportingVerb verb) {
    int subject = subjectFrom(syntax, verb.to(), isAs(syntax.sentence(), verb.from()));
    SpeakerPhrase phrase = subject < 0 ? null : speakers.phrases().at(syntax, subject);
    if (phrase == null || syntax.tags().is(subject, Pos.NUMBER) || isTime(syntax, phrase.head())) {
      return -1;
    }
    VerbGroup group = verb.finite();
    Clause clause = syntax.clauses().get(group.clause());
    boolean incise = clause.kind() == Clause.Kind.INCISE && clause.verb() == group.index();
    boolean speaks = speakers.isAgent(syntax, phrase) || words.is("document", syntax.tags().lemma(phrase.head()));
    return speaks && opens(syntax, verb, phrase) || incise && verb.lemma() != null && isBoundary(syntax.sentence(), verb.from() - 1)
        ? subject : -1;
  }

  /** Nothing before the verb can be its subject. */
  private boolean opens(Syntax syntax, ReportingVerb verb, SpeakerPhrase phrase) {
    Sentence sentence = syntax.sentence();
    int before = verb.from() - 1;
    if (isAs(sentence, verb.from())) {
      return true;
    }
    boolean said = hasFiniteVerb(syntax, verb.from());
    if (isQuote(sentence, before) || isQuote(sentence, before - 1) && sentence.form(before).equals(",")) {
      return true;
    }
    if (isBoundary(sentence, before)) {
      return said || before(syntax, verb, true) < 0;
    }
    boolean definite = words.is("definite", sentence.form(phrase.from())) || phrase.name() != null || phrase.properFrom() >= 0;
    return said && definite && verb.group().index() > 0 && !isClosedBySubject(syntax, verb) && words.takes(verb.lemma(), "incise");
  }

  /** "rapportera 90 millions d’euros aux éleveurs | indique le ministère": what stands before is no subject of its own. */
  private boolean isClosedBySubject(Syntax syntax, ReportingVerb verb) {
    int before = verb.from() - 1;
    NounPhrase phrase = syntax.phraseAt(before);
    boolean relative = syntax.tags().is(before, Pos.RELATIVE) || syntax.tags().is(before, Pos.SUBJECT)
        || syntax.tags().is(before, Pos.SUBORDINATION);
    boolean bare = phrase != null && phrase.preposition() < 0
        && (phrase.role() == NounPhrase.Role.SUBJECT || phrase.role() == NounPhrase.Role.OTHER)
        && phrase.index() == syntax.clauses().get(verb.finite().clause()).subject();
    return relative || bare;
  }

  /** "comme le souligne X", "ainsi que l’a dit X", "ce qu’a dit X". */
  boolean isAs(Sentence sentence, int verb) {
    return endsWith("as", sentence, verb) || endsWith("that is what", sentence, verb);
  }

  /** "contrairement à ce qu’ont affirmé des médias": they say the contrary. */
  boolean isContrary(Sentence sentence, int verb) {
    return endsWith("contrary to what", sentence, verb);
  }

  /** A member of a phrase class ends where the verb, or its clitic, begins. */
  private boolean endsWith(String phraseClass, Sentence sentence, int to) {
    for (int from = Math.max(0, to - LONGEST_PHRASE); from < to; from++) {
      int length = words.longest(phraseClass, sentence, from);
      if (length > 0 && (from + length == to || from + length == to + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBoundary(Sentence sentence, int i) {
    return i < 0 || sentence.isSymbol(i) && !sentence.form(i).equals("%") && !sentence.form(i).equals("€") && !sentence.form(i).equals(")");
  }

  private static boolean isQuote(Sentence sentence, int i) {
    return sentence.isSymbol(i) && "«»“”\"".contains(sentence.form(i));
  }

  /** A finite verb outside relative clauses stands left of a token. */
  private boolean hasFiniteVerb(Syntax syntax, int to) {
    for (int i = to - 1; i >= Math.max(0, to - LEFT); i--) {
      if (isQuote(syntax.sentence(), i)) {
        return true;
      }
      VerbGroup verb = syntax.verbAt(i);
      if (verb != null && verb.isFinite() && syntax.clauses().get(verb.clause()).kind() != Clause.Kind.RELATIVE) {
        return true;
      }
    }
    return false;
  }

  /** Past adverbs, days, "à Reuters", "sur son compte Facebook"; -1 when the sentence or another verb comes first. */
  int subjectFrom(Syntax syntax, int from, boolean commas) {
    Sentence sentence = syntax.sentence();
    int i = from;
    while (i < Math.min(sentence.size(), from + REACH)) {
      int next = adjunct(syntax, i, commas);
      if (next < 0) {
        return -1;
      }
      if (next == i) {
        return i;
      }
      i = next;
    }
    return -1;
  }

  /** Behind the adjunct that begins at {@code i}; {@code i} itself when a subject may begin there, -1 at an end. */
  private int adjunct(Syntax syntax, int i, boolean commas) {
    Sentence sentence = syntax.sentence();
    Tagged tags = syntax.tags();
    int insertion = words.longest("insertion", sentence, i);
    if (insertion > 0) {
      return i + insertion;
    }
    if (sentence.form(i).equals(",")) {
      boolean goesOn = commas || isTime(syntax, i + 1) || words.longest("insertion", sentence, i + 1) > 0 || i > 0 && isTime(syntax, i - 1)
          || words.is("adjunct preposition", sentence.form(i + 1));
      return goesOn ? i + 1 : -1;
    }
    if (isTime(syntax, i)) {
      return i + 1;
    }
    boolean article = tags.is(i, Pos.DETERMINER) || words.is("definite", sentence.form(i));
    if (article && (isTime(syntax, i + 1) || sentence.isDigits(i + 1) && isTime(syntax, i + 2))) {
      return i + 2;
    }
    if (sentence.isDigits(i) && isTime(syntax, i + 1)) {
      return i + 2;
    }
    if (words.is("adjunct preposition", sentence.form(i))) {
      return prepositional(syntax, i);
    }
    if (tags.is(i, Pos.ADVERB) || tags.is(i, Pos.NEGATION)) {
      return i + 1;
    }
    boolean ends = sentence.isSymbol(i) || syntax.verbAt(i) != null && !sentence.isCapitalised(i)
        || words.is("of", sentence.form(i)) && !tags.is(i, Pos.DETERMINER)
        || tags.is(i, Pos.SUBORDINATION) || tags.is(i, Pos.RELATIVE);
    return ends ? -1 : i;
  }

  boolean isTime(Syntax syntax, int i) {
    return words.is("day word", syntax.sentence().form(i)) || words.is("day word", syntax.tags().lemma(i));
  }

  /** Behind "à la télévision publique", "auprès de l’AFP", "dans un communiqué": a name that follows is the subject's. */
  private int prepositional(Syntax syntax, int i) {
    Sentence sentence = syntax.sentence();
    Tagged tags = syntax.tags();
    int k = i + Math.max(1, words.longest("adjunct preposition", sentence, i));
    while (words.is("of", sentence.form(k)) || tags.is(k, Pos.DETERMINER) || words.is("definite", sentence.form(k))
        || words.is("indefinite", sentence.form(k))
        || tags.is(k, Pos.ADJECTIVE) && !sentence.isCapitalised(k) || tags.is(k, Pos.NUMBER)) {
      k++;
    }
    k = word(syntax, k);
    while (true) {
      boolean adjective = tags.is(k, Pos.ADJECTIVE) && !sentence.isCapitalised(k)
          || tags.tag(k).pos() == Pos.VERB && !tags.tag(k).isFinite() && sentence.form(k).endsWith("é");
      if (adjective) {
        k++;
      } else if (sentence.isCapitalised(k) && !isPerson(sentence, k) && !isTime(syntax, k)) {
        k = word(syntax, k);
      } else if (words.is("of", sentence.form(k)) && sentence.isWord(k + 1)) {
        k++;
        k += tags.is(k, Pos.DETERMINER) || words.is("definite", sentence.form(k)) ? 1 : 0;
        k = word(syntax, k);
      } else {
        return k;
      }
    }
  }

  private int word(Syntax syntax, int k) {
    Mention mention = clusters.starts(syntax.sentence().index(), k);
    if (mention != null && mention.type() != Entity.Type.PERSON && mention.type() != null) {
      return mention.to();
    }
    int end = k + 1;
    while (syntax.sentence().form(end).equals("-") && syntax.sentence().touchesNext(end) && syntax.sentence().touchesNext(end - 1)) {
      end += 2;
    }
    return end;
  }

  private boolean isPerson(Sentence sentence, int k) {
    Mention mention = clusters.starts(sentence.index(), k);
    return mention != null && (mention.type() == Entity.Type.PERSON || mention.type() == null && mention.to() - mention.from() > 1);
  }

  // ---- before the verb ----------------------------------------------------------------------------------------------------------------

  /** The first token of the subject before the verb, or -1. */
  int before(Syntax syntax, ReportingVerb verb, boolean agent) {
    int subject = stressed(syntax, subjectBefore(syntax, verb, agent));
    Mention named = subject < 2 || !syntax.sentence().form(subject - 1).equals(",") ? null
        : clusters.mentionAt(syntax.sentence().index(), subject - 2);
    boolean described = named != null && named.type() == Entity.Type.PERSON && named.to() == subject - 1
        && !words.is("definite", syntax.sentence().form(subject));
    return described ? named.from() : subject; // "Sylvie Drouet, cheffe du service, a demandé"
  }

  /** "Le ministre, | lui, | a promis": whom a stressed pronoun between commas repeats. */
  private int stressed(Syntax syntax, int subject) {
    Sentence sentence = syntax.sentence();
    boolean repeats = subject > 1 && words.is("aside pronoun", sentence.form(subject)) && sentence.form(subject - 1).equals(",")
        && sentence.form(subject + 1).equals(",");
    NounPhrase named = repeats ? syntax.phraseAt(subject - 2) : null;
    return named != null && accepts(syntax, syntax.root(named), true) ? syntax.root(named).from() : subject;
  }

  private int subjectBefore(Syntax syntax, ReportingVerb verb, boolean agent) {
    Clause clause = syntax.clauses().get(verb.finite().clause());
    NounPhrase beside = syntax.phraseAt(verb.from() - 1);
    if (beside != null && beside.to() == verb.from() && beside.preposition() < 0 && opensClause(syntax, beside.from() - 1)
        && accepts(syntax, beside, true)) {
      return beside.from(); // "30 000 manifestants, la CGT en revendique 75 000"
    }
    NounPhrase byTree = byTree(syntax, verb);
    if (byTree != null && accepts(syntax, byTree, true)) {
      return byTree.from();
    }
    NounPhrase subject = syntax.phrase(clause.subject());
    if (subject != null && subject.to() <= verb.from() && !isAnswer(syntax, subject, verb)
        && !quoteBetween(syntax, subject.to(), verb.from()) && accepts(syntax, subject, agent)) {
      return subject.from();
    }
    int last = verb.from() - 1;
    int tried = 0;
    boolean relative = false;
    for (int i = last; i >= Math.max(0, last - LEFT) && tried < PHRASES_BACK; i--) {
      VerbGroup other = syntax.verbAt(i);
      relative |= syntax.tags().is(i, Pos.RELATIVE);
      if (other != null && other.isFinite() && !isRelative(syntax, other) || isQuote(syntax.sentence(), i)) {
        return -1;
      }
      NounPhrase phrase = syntax.phraseAt(i);
      if (phrase != null && phrase.to() == i + 1) {
        tried++;
        boolean free = phrase.preposition() < 0 && phrase.role() != NounPhrase.Role.COMPLEMENT && phrase.role() != NounPhrase.Role.CONJUNCT;
        boolean answer = isAnswer(syntax, phrase, verb);
        if (free && !answer && accepts(syntax, phrase, true)) {
          return phrase.from();
        }
      }
    }
    return -1;
  }

  /** "Faux, ripostent les syndicats", "Trop, juge l’association": a word of no name before the comma of an incise. */
  private static boolean isAnswer(Syntax syntax, NounPhrase phrase, ReportingVerb verb) {
    boolean one = phrase.to() == verb.from() - 1 && phrase.to() - phrase.from() == 1 && syntax.sentence().form(phrase.to()).equals(",");
    String before = syntax.sentence().form(phrase.from() - 1);
    boolean opens = phrase.from() == 0 || before.equals(".") || before.equals("«") || before.equals(";") || before.equals(":");
    return one && opens && syntax.tags().tag(phrase.head()).known();
  }

  /**
   * "Extérieur à ces travaux, le professeur Marc Hubert, de Gand, rappelle": the subject in the tree of words; null for none before the
   * verb.
   */
  private static NounPhrase byTree(Syntax syntax, ReportingVerb verb) {
    int subject = syntax.dependencies().subject(verb.group().head());
    NounPhrase phrase = subject < 0 || subject >= verb.from() ? null : syntax.phraseAt(subject);
    boolean whole = phrase != null && phrase.preposition() < 0 && !quoteBetween(syntax, phrase.to(), verb.from());
    // "Faux, réplique le maire"
    boolean answer = phrase != null && phrase.to() == verb.from() - 1 && syntax.sentence().form(phrase.to()).equals(",");
    return whole && !answer && phrase.to() <= verb.from() && !syntax.tags().is(phrase.head(), Pos.RELATIVE) ? phrase : null;
  }

  private boolean opensClause(Syntax syntax, int i) {
    String form = syntax.sentence().form(i);
    return i < 0 || form.equals(",") || form.equals(";") || form.equals(":")
        || syntax.tags().is(i, Pos.COORDINATION) && syntax.sentence().isWord(i);
  }

  /** "« … » , indique ce texte": words inside marks are no subject of a verb outside. */
  private static boolean quoteBetween(Syntax syntax, int from, int to) {
    int marks = 0;
    for (int i = from; i < Math.min(to, from + LEFT); i++) {
      marks += isQuote(syntax.sentence(), i) ? 1 : 0;
    }
    return marks % 2 == 1;
  }

  /** The verb of "qui tient un registre": the relative stands just before it. */
  private static boolean isRelative(Syntax syntax, VerbGroup verb) {
    return syntax.clauses().get(verb.clause()).kind() == Clause.Kind.RELATIVE || syntax.tags().is(verb.from() - 1, Pos.RELATIVE);
  }

  private boolean accepts(Syntax syntax, NounPhrase phrase, boolean agent) {
    int head = phrase.head();
    // "un Français sur trois dit"
    boolean share = syntax.tags().is(phrase.to(), Pos.PREPOSITION) && syntax.tags().is(phrase.to() + 1, Pos.NUMBER);
    // "Interrogés sur leurs finances"
    boolean participle = phrase.from() == 0 && phrase.from() == head
        && words.is("survey word", syntax.sentence().form(head).replaceFirst("e?s$", ""));
    if (participle || isTime(syntax, head) || syntax.tags().is(phrase.from(), Pos.NUMBER) || syntax.tags().is(head, Pos.NUMBER) || share) {
      return false;
    }
    if (syntax.tags().is(head, Pos.SUBJECT) || syntax.tags().is(head, Pos.PRONOUN)) {
      return true;
    }
    SpeakerPhrase read = speakers.phrases().at(syntax, phrase.from());
    boolean document = read != null && words.is("document", syntax.tags().lemma(read.head()));
    boolean dateline = read != null && PlaceSigns.isWritten(syntax.sentence(), read.from(), read.to());
    if (dateline || agent && read != null && words.is("ruling document", syntax.tags().lemma(read.head()))) {
      return false;
    }
    return read != null && (!agent || speakers.isAgent(syntax, read) || document);
  }
}
