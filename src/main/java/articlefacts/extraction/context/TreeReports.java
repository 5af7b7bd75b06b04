package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Relation;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Upos;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The reports of a sentence that the tree of words tells where word order alone does not: "Insurers put the damage at 120 million", "the
 * institute, which predicts a fall of 3 %", "She expects two rate cuts".
 *
 * <p>A verb counts that its language lists as reporting, with a subject that can speak, and only for what hangs on it: its clause, or its
 * object where there is a figure in it.
 */
final class TreeReports {

  private final ContextWords words;
  private final SpeakerResolver speakers;
  private final ReporterNames names;

  TreeReports(ContextWords words, SpeakerResolver speakers) {
    this.words = words;
    this.speakers = speakers;
    this.names = new ReporterNames(words, speakers.phrases());
  }

  /** In text order, without the verbs of {@code known}. */
  List<Report> reports(Syntax syntax, int anchor, List<Report> known) {
    if (!syntax.mayHaveVerb(lemma -> words.mayReport(lemma) || words.is("revising verb", lemma), verb -> !isKnown(syntax, verb, known))) {
      return List.of();
    }
    List<Report> found = new ArrayList<>();
    Dependencies tree = syntax.dependencies();
    for (int i = 0; i < tree.size(); i = tree.next(i)) {
      if ((tree.is(i, Upos.VERB) || syntax.tags().is(i, Pos.VERB)) && (words.reporting().containsKey(lemma(tree, i)) || revises(tree, i))
          && !isKnown(syntax, i, known) && !(words.is("word order", "adjacent") && names.isThing(syntax, i))) {
        Report report = report(syntax, tree, i, anchor);
        if (report != null) {
          found.add(report);
        }
      }
    }
    return found;
  }

  /** The verb, or its phrase: "faire état" for "fait également état de". */
  private String lemma(Dependencies tree, int verb) {
    int object = tree.object(verb);
    String phrase = object > verb ? words.reportingPhrase(tree.lemma(verb), tree.lemma(object)) : null;
    return phrase == null ? tree.lemma(verb) : phrase;
  }

  /** "a relevé de 2,1 à 2,4 % | sa prévision de croissance", "cut | its estimate": who revises an estimate of his own says its levels. */
  private boolean revises(Dependencies tree, int verb) {
    int object = words.is("revising verb", tree.lemma(verb)) ? tree.object(verb) : -1;
    if (object < 0 || !words.is("estimate noun", tree.lemma(object))) {
      return false;
    }
    int first = tree.dependent(object, Relation.DETERMINER, Relation.POSSESSIVE);
    boolean own = first >= 0 && first < object && words.is("possessive", tree.sentence().form(first));
    return own || first >= 0 && words.is("toll noun", tree.lemma(object)) && words.is("definite", tree.sentence().form(first));
  }

  private static boolean isKnown(Syntax syntax, int verb, List<Report> known) {
    Span span = syntax.sentence().token(verb).span();
    for (int i = 0; i < Math.min(FEW, known.size()); i++) {
      if (known.get(i).verbSpan() != null && known.get(i).verbSpan().overlaps(span)) {
        return true;
      }
    }
    return false;
  }

  /** More reports than these in one sentence are a list. */
  private static final int FEW = 20;

  private Report report(Syntax syntax, Dependencies tree, int verb, int anchor) {
    Report passive = passive(syntax, tree, verb, anchor);
    boolean simple = tree.dependent(verb, Relation.AUXILIARY) < 0 && tree.subject(verb) == verb - 1; // "Insurers put"
    boolean says = tree.finite(verb) >= 0 || simple || tree.is(verb, Relation.CONJUNCT) && !tree.isInfinitive(verb);
    if (passive != null || !says || tree.dependent(verb, Relation.PASSIVE_AUXILIARY) >= 0 || tree.isNegated(verb)) {
      return passive;
    }
    Sentence sentence = syntax.sentence();
    List<Span> content = content(syntax, tree, verb);
    int subject = content.isEmpty() ? -1 : subject(tree, verb);
    int from = subject < 0 || subject >= verb ? -1 : start(syntax, tree, subject);
    if (from < 0 || !speaks(syntax, from, lemma(tree, verb))) {
      return null;
    }
    Speaker speaker = speakers.resolve(syntax, from, anchor);
    return speaker == null ? null
        : new Report(speaker, lemma(tree, verb), sentence.token(verb).span(), sentence.index(), verb, verb + 1, content, false);
  }

  /** "It was put at 1.2 billion by insurers", "the 3 per cent sought by the services": the agent says what stands before him. */
  private Report passive(Syntax syntax, Dependencies tree, int verb, int anchor) {
    Sentence sentence = syntax.sentence();
    boolean participle = syntax.tags().form(verb) == VerbForm.PAST_PARTICIPLE || tree.isParticiple(verb)
        || words.is("word order", "adjacent") && !sentence.form(verb).equals(tree.lemma(verb));
    int by = participle && words.takes(tree.lemma(verb), "noun") && !tree.isNegated(verb) ? agent(syntax, verb + 1) : -1;
    Speaker speaker = by >= 0 && speaks(syntax, by + 1, tree.lemma(verb)) ? speakers.resolve(syntax, by + 1, anchor) : null;
    if (speaker == null) {
      return null;
    }
    int start = sentence.lastSymbol(verb - 1) + 1;
    while (start > 0 && !",;:".contains(sentence.form(start - 1))) {
      start = sentence.lastSymbol(start - 2) + 1;
    }
    // "un communiqué publié par le ministère" says nothing by itself
    List<Span> content = new ArrayList<>(List.of(sentence.span(start, by)));
    addLevel(syntax, by + 1, words.takes(tree.lemma(verb), "to"), content);
    return content.size() == 1 && !hasFigure(tree, start, by) ? null
        : new Report(speaker, tree.lemma(verb), sentence.token(verb).span(), sentence.index(), verb, verb + 1, List.copyOf(content), false);
  }

  /** "est estimé par la mairie | à 180", "was put by the council | at 40 million": the level behind the agent who puts something there. */
  private void addLevel(Syntax syntax, int agent, boolean takesLevel, List<Span> content) {
    SpeakerPhrase phrase = speakers.phrases().at(syntax, agent);
    Sentence sentence = syntax.sentence();
    int at = phrase == null ? -1 : isLevel(sentence, phrase.to(), takesLevel) ? phrase.to() : phrase.end();
    if (at <= agent || !isLevel(sentence, at, takesLevel)) {
      return;
    }
    int end = at + 1;
    while (end < Math.min(sentence.size(), at + FIGURE) && !";:.".contains(sentence.form(end))) {
      end++;
    }
    if (hasFigure(syntax.dependencies(), at, end)) {
      content.add(sentence.span(at, end));
    }
  }

  private boolean isLevel(Sentence sentence, int at, boolean takesLevel) {
    return words.is("measured at", sentence.form(at)) || takesLevel && words.is("to", sentence.form(at));
  }

  private static boolean hasFigure(Dependencies tree, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tree.sentence().isDigits(i) || tree.is(i, Upos.NUM)) {
        return true;
      }
    }
    return false;
  }

  /** "by" behind a participle, with no more than a figure between; -1 for none. */
  private int agent(Syntax syntax, int from) {
    for (int i = from; i < from + FIGURE && syntax.sentence().has(i); i++) {
      if (words.is("agent word", syntax.sentence().form(i))) {
        return i;
      }
      if (syntax.tags().pos(i).isVerbal() || ";:".contains(syntax.sentence().form(i)) && syntax.sentence().isSymbol(i)) {
        return -1;
      }
    }
    return -1;
  }

  /** "put | at about $1.2 billion | by": a figure is no longer, in tokens. */
  private static final int FIGURE = 9;

  /** The subject of the verb; for "which" and "who" the noun that they stand for. */
  private int subject(Dependencies tree, int verb) {
    int own = tree.subject(verb);
    int[] named = own < 0 ? new int[0] : tree.appositions(own);
    boolean apposed = named.length > 0 && named[0] < verb && tree.sentence().isCapitalised(named[0]) && !tree.sentence().isCapitalised(own);
    if (apposed) {
      return named[0]; // "The operator's boss, Gareth Pugh, blamed"
    }
    boolean relative = own >= 0 && tree.is(verb, Relation.RELATIVE_CLAUSE) && words.is("impersonal pronoun", tree.sentence().form(own));
    return relative ? tree.head(verb) : own >= 0 ? own : tree.sharedSubject(verb);
  }

  /** The first token of a subject: of the name that ends its phrase, else of the phrase. */
  static int start(Syntax syntax, Dependencies tree, int subject) {
    Sentence sentence = syntax.sentence();
    int from = subject;
    while (from > tree.from(subject)
        && (sentence.isCapitalised(from - 1) || sentence.form(from - 1).equals(".") && sentence.isCapitalised(from - 2))) {
      from--;
    }
    boolean named = sentence.isCapitalised(subject) && from > 0;
    return named ? from : Math.min(from, Math.max(tree.from(subject), subject - LONGEST));
  }

  /** The words of a subject before its head are no more than these. */
  private static final int LONGEST = 8;

  private boolean speaks(Syntax syntax, int from, String verb) {
    String form = syntax.sentence().form(from);
    boolean third = words.is("person pronoun", form) || words.is("body pronoun", form) || words.is("plural pronoun", form);
    if (third || words.is("pronoun", form) && !words.is("impersonal pronoun", form)) {
      return true;
    }
    SpeakerPhrase phrase = speakers.phrases().at(syntax, from);
    String lemma = phrase == null ? "" : syntax.tags().lemma(phrase.head());
    boolean document = words.is(words.is("word order", "adjacent") ? "document" : "data document", lemma) && words.takes(verb, "incise");
    return phrase != null && !syntax.tags().is(phrase.head(), Pos.NUMBER) && !words.is("never a speaker", lemma)
        && (document || speakers.isAgent(syntax, phrase));
  }

  // ---- what is said ------------------------------------------------------------------------------------------------------------------

  private List<Span> content(Syntax syntax, Dependencies tree, int verb) {
    String lemma = lemma(tree, verb);
    Sentence sentence = syntax.sentence();
    if (revises(tree, verb)) {
      int end = objectEnd(syntax, tree, verb);
      return hasFigure(tree, verb + 1, end) ? List.of(sentence.span(verb + 1, end)) : List.of();
    }
    if (!words.is("word order", "adjacent") && (words.takes(lemma, "own") || words.takes(lemma, "result"))) {
      return List.of(); // "attend", "affiche": bodies that forecast are told by the words around them
    }
    int clause = tree.dependent(verb, Relation.CLAUSAL_COMPLEMENT, Relation.OPEN_COMPLEMENT);
    boolean takes = clause > verb
        && (tree.is(clause, Relation.CLAUSAL_COMPLEMENT) ? words.takes(lemma, "que") : words.takes(lemma, "infinitive"));
    if (takes && clause > verb) {
      return List.of(sentence.span(verb + 1, tree.to(clause)));
    }
    int object = tree.object(verb);
    boolean judged = tree.is(verb + 1, Upos.ADJ) && !words.is("word order", "adjacent"); // "a estimé coupable l’homme de 52 ans"
    boolean asked = object < 0 && words.is("to", sentence.form(verb + 1)) && !words.is("word order", "adjacent");
    boolean noun = (object > verb || asked) && words.takes(lemma, "noun") && !judged; // "a demandé au tribunal cinq ans"
    int level = words.takes(lemma, "to") ? level(tree, verb) : -1;
    if (level > verb) {
      return List.of(sentence.span(Math.max(verb + 1, tree.from(level)), tree.to(level))); // "l’Etat l’estimait à 9 millions"
    }
    int last = lemma.indexOf(' ') > 0 ? object : verb; // "fait également état | de"
    boolean of = words.takes(lemma, "of") && words.is("of what", sentence.form(last + 1));
    int end = noun || of ? objectEnd(syntax, tree, last) : -1;
    return hasFigure(tree, last + 1, end) ? List.of(sentence.span(last + 1, end)) : List.of();
  }

  /** "à 9 millions": the figure at which somebody puts something; -1 for none. */
  private int level(Dependencies tree, int verb) {
    for (int oblique : tree.obliques(verb)) {
      boolean at = tree.preposition(oblique) >= 0 && words.is("to", tree.sentence().form(tree.preposition(oblique)));
      if (at && hasFigure(tree, tree.from(oblique), tree.to(oblique))) {
        return oblique;
      }
    }
    return -1;
  }

  /** Where what a verb takes ends: at the next clause, a semicolon, or a comma behind which no figure goes on. */
  private int objectEnd(Syntax syntax, Dependencies tree, int verb) {
    Sentence sentence = syntax.sentence();
    for (int i = verb + 1; i < sentence.size(); i++) {
      boolean relative = sentence.form(i).equals(",")
          && (words.is("impersonal pronoun", sentence.form(i + 1)) || syntax.tags().pos(i + 1).isVerbal());
      boolean clause = tree.is(i, Relation.ADVERBIAL_CLAUSE) || tree.is(i, Relation.CONJUNCT) && tree.is(i, Upos.VERB);
      if (relative || sentence.form(i).equals(";")) {
        return i;
      }
      if (clause && i > verb + 1) {
        return Math.max(verb + 1, tree.from(i));
      }
    }
    return sentence.size();
  }
}
