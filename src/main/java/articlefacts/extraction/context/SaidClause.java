package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Clause;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The words that a reporting verb says: its clause with "que", its object, what follows a colon; or all around an incise. */
final class SaidClause {

  /** A colon or an infinitive further behind the verb is not its own, in tokens. */
  private static final int REACH = 60;

  /** A phrase between commas is no longer than this, in tokens. */
  private static final int INSERTION = 5;

  /** So many clauses behind one may be its siblings: "que … et que …". */
  private static final int SIBLINGS = 100;

  private final ContextWords words;
  /** The ends of the clauses of the sentence that was asked about last, with all that hangs on them. */
  private Syntax ended;
  private int[] ends;

  SaidClause(ContextWords words) {
    this.words = words;
  }

  /** The sentence without tokens [from, to). */
  List<Span> around(Syntax syntax, int from, int to) {
    Sentence sentence = syntax.sentence();
    List<Span> parts = new ArrayList<>();
    int start = start(syntax, from);
    if (from > start) {
      parts.add(sentence.span(start, from));
    }
    VerbGroup next = syntax.verbAt(to + 1);
    boolean reportsAnew = next != null && next.form() == VerbForm.PRESENT_PARTICIPLE && words.reporting().containsKey(next.lemma());
    boolean quoted = isClosing(sentence, from - 1) || isClosing(sentence, from - 2) && sentence.form(from - 1).equals(",");
    boolean describes = syntax.tags().is(to + 1, Pos.RELATIVE) || syntax.tags().tag(to + 1).is(VerbForm.PAST_PARTICIPLE);
    boolean writer = describes || quoted; // "…, souffle un voisin, qui la croisait": the writer's words
    if (to < sentence.size() - 1 && !reportsAnew && !writer) {
      int end = end(syntax, to, sentence.size());
      if (end > to) {
        parts.add(sentence.span(to, end));
      }
    }
    return parts;
  }

  /**
   * "…, a annoncé la police ; 200 000, ont rétorqué les syndicats": an incise says its own side of a semicolon where the other has one,
   * too.
   */
  private int start(Syntax syntax, int from) {
    Sentence sentence = syntax.sentence();
    int semicolon = sentence.lastSymbol(from - 1);
    while (semicolon >= 0 && !sentence.form(semicolon).equals(";")) {
      semicolon = sentence.lastSymbol(semicolon - 1);
    }
    boolean sides = semicolon > 0 && (reportsIn(syntax, 0, semicolon) || hasVerb(syntax, 0, semicolon) && hasVerb(syntax, semicolon, from));
    return sides ? semicolon + 1 : 0;
  }

  private int end(Syntax syntax, int to, int size) {
    int semicolon = syntax.sentence().nextSymbol(to);
    while (semicolon < size && !syntax.sentence().form(semicolon).equals(";")) {
      semicolon = syntax.sentence().nextSymbol(semicolon + 1);
    }
    return semicolon < size && reportsIn(syntax, semicolon, size) ? semicolon : size;
  }

  /** A finite verb stands in tokens [from, to). */
  static boolean hasVerb(Syntax syntax, int from, int to) {
    for (int i = from; i < to; i++) {
      VerbGroup verb = syntax.verbAt(i);
      if (verb != null && verb.isFinite()) {
        return true;
      }
    }
    return false;
  }

  /** A verb of saying stands behind a comma in tokens [from, to). */
  private boolean reportsIn(Syntax syntax, int from, int to) {
    for (int i = from; i < to; i++) {
      VerbGroup verb = syntax.verbAt(i);
      boolean incise = verb != null && verb.from() == i && verb.isFinite() && words.takes(verb.lemma(), "incise")
          && syntax.sentence().form(i - 1).equals(",");
      if (incise || words.longest("source preposition", syntax.sentence(), i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** True when the verb says a clause of its own, and no mere noun: "que …", an infinitive, words behind a colon or in quotation marks. */
  boolean isClause(Syntax syntax, ReportingVerb reporting) {
    return complement(syntax, reporting.group()) >= 0 || infinitiveFollows(syntax, reporting.to())
        || colonAfter(syntax, reporting.group()) >= 0;
  }

  private static boolean isClosing(Sentence sentence, int i) {
    return sentence.form(i).equals("»") || sentence.form(i).equals("”") || sentence.form(i).equals("\"");
  }

  /** What the verb of "X a affirmé que …" says; empty when only quotation marks can tell. */
  List<Span> content(Syntax syntax, ReportingVerb reporting) {
    String lemma = reporting.lemma();
    VerbGroup verb = reporting.group();
    int to = reporting.to();
    Clause clause = syntax.clauses().get(verb.clause());
    int marker = complement(syntax, verb);
    if (marker >= 0 && words.takes(lemma, "que")) {
      int last = end(syntax, syntax.clauseAt(marker));
      boolean colon = !words.is("word order", "adjacent") && syntax.sentence().form(last).equals(":");
      boolean goesOn = colon && !isQuote(syntax.sentence(), last + 1);
      last = goesOn ? syntax.sentence().size() : last; // "montre que la défiance recule : ils ne sont plus que 17 %"
      return List.of(syntax.sentence().span(marker, last));
    }
    int colon = showsThing(syntax, reporting) ? -1 : colonAfter(syntax, verb);
    if (colon >= 0 && colon + 1 < syntax.sentence().size() && !isQuote(syntax.sentence(), colon + 1)) {
      return List.of(syntax.sentence().span(colon + 1, syntax.sentence().size()));
    }
    boolean takes = marker < 0 && (takesWords(syntax, reporting, lemma) || reporting.group().isFinite() && isQuote(syntax.sentence(), to));
    int end = Math.max(end(syntax, clause), nominalEnd(syntax, to));
    end = clause.kind() == Clause.Kind.RELATIVE ? relativeEnd(syntax, to, end)
        : takes && to < end ? behindRelative(syntax, reporting, end) : end;
    return takes && to < end ? List.of(syntax.sentence().span(to, end)) : List.of();
  }

  /** "dénonce un budget | où les ménages paieraient 14 milliards": behind the relative clause on what is said, which is said too. */
  private int behindRelative(Syntax syntax, ReportingVerb reporting, int end) {
    boolean relative = syntax.tags().is(end, Pos.RELATIVE) && !words.is("word order", "adjacent") && words.takes(reporting.lemma(), "noun");
    Clause clause = relative ? syntax.clauseAt(end) : null;
    return clause != null && clause.kind() == Clause.Kind.RELATIVE ? relativeEnd(syntax, end, Math.max(end, clause.to())) : end;
  }

  /** "qui reconnaît être l’auteur du feu | et Kévin Dol, …": what is said in a relative ends at its comma, or at the next name. */
  private static int relativeEnd(Syntax syntax, int from, int end) {
    for (int i = from; i < end; i++) {
      boolean name = syntax.tags().is(i, Pos.COORDINATION) && syntax.sentence().isCapitalised(i + 1);
      if (name || syntax.sentence().form(i).equals(",") && !isDecimal(syntax.sentence(), i)) {
        return i;
      }
    }
    return end;
  }

  private static boolean isDecimal(Sentence sentence, int comma) {
    return sentence.isDigits(comma - 1) && sentence.isDigits(comma + 1) && sentence.touchesNext(comma - 1) && sentence.touchesNext(comma);
  }

  /** "la natalité poursuit son recul : …", "la récolte s’annonce bonne : …": what stands behind the colon is no words of the subject. */
  private boolean showsThing(Syntax syntax, ReportingVerb reporting) {
    boolean object = !words.takes(reporting.lemma(), "noun") && syntax.tags().is(reporting.to(), Pos.DETERMINER);
    int before = reporting.group().from();
    boolean self = false;
    for (int i = before - 1; i < reporting.group().head(); i++) {
      self |= i >= 0 && syntax.tags().is(i, Pos.CLITIC) && syntax.tags().lemma(i).equals("se");
    }
    boolean speaking = reporting.lemma().startsWith("s'") || reporting.lemma().startsWith("se ");
    boolean judges = words.is("judging verb", reporting.lemma()); // "juge ce chiffre trompeur : il inclurait 1 200 intérimaires"
    boolean shows = object && !syntax.tags().is(reporting.to() + 1, Pos.NUMBER) || self && !speaking;
    return !words.is("word order", "adjacent") && !judges && shows;
  }

  private boolean takesWords(Syntax syntax, ReportingVerb reporting, String lemma) {
    boolean noun = words.takes(lemma, "noun") && nominalEnd(syntax, reporting.to()) > reporting.to();
    int only = reporting.to() + 1;
    boolean restricted = words.is("restrictive", syntax.sentence().form(reporting.to())) && reporting.group().negated()
        // "ne reconnaît qu’un agent sur trois"
        && (syntax.tags().is(only, Pos.NUMBER) || syntax.sentence().isDigits(only) || syntax.tags().is(only, Pos.DETERMINER));
    if (restricted) {
      return true;
    }
    boolean infinitive = words.takes(lemma, "infinitive") && infinitiveFollows(syntax, reporting.to());
    int at = behindAdverbs(syntax, reporting.to());
    String preposition = syntax.sentence().form(at);
    boolean to = words.takes(lemma, "to") && (hasClitic(syntax, reporting) || words.is("to", preposition)
        || nominalEnd(syntax, reporting.to()) > reporting.to());
    boolean of = words.takes(lemma, "of") && words.is("of", preposition) || words.takes(lemma, "for") && words.is("view", preposition);
    boolean clitic = words.takes(lemma, "clitic") && hasClitic(syntax, reporting);
    boolean perfect = words.takes(lemma, "perfect") && reporting.group().compound() && nominalEnd(syntax, reporting.to()) > reporting.to();
    return noun || infinitive || clitic || perfect || to || of || words.takes(lemma, "on")
        || words.takes(lemma, "noun") && hasClitic(syntax, reporting);
  }

  /** "faisait état vendredi | de 17 disparus", "chiffre pour sa part | à 1 700". */
  private int behindAdverbs(Syntax syntax, int from) {
    int at = from;
    int insertion = words.longest("insertion", syntax.sentence(), at);
    while (syntax.tags().is(at, Pos.ADVERB) || words.is("day word", syntax.sentence().form(at)) || insertion > 0) {
      at += Math.max(1, insertion);
      insertion = words.longest("insertion", syntax.sentence(), at);
    }
    return behindInsertion(syntax, at);
  }

  /** "les évalue", "en compte". */
  private static boolean hasClitic(Syntax syntax, ReportingVerb reporting) {
    for (int i = reporting.from() - 1; i < reporting.group().head(); i++) {
      if (syntax.tags().is(i, Pos.CLITIC) && !syntax.tags().lemma(i).equals("se")) {
        return true;
      }
    }
    return false;
  }

  private static boolean infinitiveFollows(Syntax syntax, int from) {
    for (int i = from; i < from + 4; i++) {
      VerbGroup verb = syntax.verbAt(i);
      if (verb != null) {
        return verb.form() == VerbForm.INFINITIVE;
      }
    }
    return false;
  }

  /** Behind the noun phrases, numbers and prepositions that follow a verb: to the next finite verb, or a stop. */
  private int nominalEnd(Syntax syntax, int from) {
    Sentence sentence = syntax.sentence();
    int i = behindAdverbs(syntax, from);
    boolean nominal = switch (syntax.tags().pos(i)) {
      case DETERMINER, NUMBER, NOUN, PROPER_NOUN -> true;
      case ADJECTIVE -> syntax.tags().is(i + 1, Pos.NOUN);
      case PREPOSITION -> syntax.tags().is(i + 1, Pos.NUMBER) || sentence.isDigits(i + 1)
          || words.is("of", sentence.form(i)) && syntax.tags().is(i + 1, Pos.NOUN)
          || words.is("until", sentence.form(i));
      default -> sentence.isDigits(i);
    };
    if (!nominal) {
      return from;
    }
    while (i < sentence.size() && !isStop(syntax, i)) {
      i++;
    }
    return i;
  }

  /** "a publié mercredi | , avant Bourse, | un bénéfice": behind a short phrase between commas. */
  private int behindInsertion(Syntax syntax, int i) {
    boolean opens = syntax.sentence().form(i).equals(",")
        && (syntax.tags().is(i + 1, Pos.PREPOSITION) || syntax.tags().is(i + 1, Pos.ADVERB)
        || words.is("aside pronoun", syntax.sentence().form(i + 1)) // "avance, elle, un taux de 39 %"
        || words.longest("insertion", syntax.sentence(), i + 1) > 0);
    for (int k = i + 2; opens && k <= i + INSERTION; k++) {
      if (syntax.sentence().form(k).equals(",")) {
        return k + 1;
      }
    }
    return i;
  }

  private static boolean isStop(Syntax syntax, int i) {
    VerbGroup verb = syntax.verbAt(i);
    return verb != null && verb.isFinite() || syntax.sentence().isSymbol(i) && ",;:.!?«»“”\"".contains(syntax.sentence().form(i))
        || syntax.tags().is(i, Pos.RELATIVE);
  }

  /** The token of the "que" that opens what the verb says, or -1. */
  private int complement(Syntax syntax, VerbGroup verb) {
    for (int i = verb.to(); i < Math.min(syntax.sentence().size(), verb.to() + REACH); i++) {
      VerbGroup other = syntax.verbAt(i);
      if (other != null && other.isFinite()) {
        return -1;
      }
      Clause clause = syntax.clauseAt(i);
      boolean opens = clause.kind() == Clause.Kind.SUBORDINATE && clause.marker() == i
          && words.is("restrictive", syntax.sentence().form(i));
      boolean compares = clause.verb() < 0 || words.is("comparing word", syntax.sentence().form(i - 1)); // "4 de plus que la normale"
      if (opens && !compares && (clause.parent() == verb.clause() || isInside(syntax, clause, syntax.clauses().get(verb.clause())))) {
        return i;
      }
    }
    return -1;
  }

  /** After the clause, all that hangs on it, and what is coordinated with it under the same conjunction. */
  private int end(Syntax syntax, Clause clause) {
    if (syntax != ended) {
      ends = ends(syntax);
      ended = syntax;
    }
    int end = ends[clause.index()];
    int last = Math.min(syntax.clauses().size(), clause.index() + SIBLINGS);
    for (int i = clause.index() + 1; clause.marker() >= 0 && i < last; i++) {
      Clause other = syntax.clauses().get(i);
      boolean coordinated = other.parent() == clause.parent()
          && (other.kind() == Clause.Kind.COORDINATED && other.marker() == clause.marker() || isSecond(syntax, other, clause));
      end = coordinated ? Math.max(end, other.to()) : end;
    }
    return end;
  }

  /** For each clause the end of all that hangs on it; what hangs on an incise ends with the incise. */
  private static int[] ends(Syntax syntax) {
    int[] ends = new int[syntax.clauses().size()];
    for (Clause clause : syntax.clauses()) {
      ends[clause.index()] = clause.to();
    }
    for (Clause inner : syntax.clauses()) {
      Clause outer = inner;
      while (outer != null && outer.kind() != Clause.Kind.INCISE) {
        outer = syntax.clause(outer.parent());
        if (outer != null && inner.index() > outer.index()) {
          ends[outer.index()] = Math.max(ends[outer.index()], inner.to());
        }
      }
    }
    return ends;
  }

  /** "et que …": the same conjunction again. */
  private static boolean isSecond(Syntax syntax, Clause other, Clause clause) {
    return other.kind() == Clause.Kind.SUBORDINATE && other.marker() > clause.marker()
        && syntax.tags().is(other.marker() - 1, Pos.COORDINATION)
        && syntax.tags().lemma(other.marker()).equals(syntax.tags().lemma(clause.marker()));
  }

  private static boolean isInside(Syntax syntax, Clause inner, Clause outer) {
    Clause c = inner;
    int hops = 0;
    while (c != null && c.index() != outer.index() && hops++ < REACH) {
      if (c.kind() == Clause.Kind.INCISE) {
        return false;
      }
      c = syntax.clause(c.parent());
    }
    return c != null && c.index() == outer.index();
  }

  private static int colonAfter(Syntax syntax, VerbGroup verb) {
    Sentence sentence = syntax.sentence();
    for (int i = verb.to(); i < Math.min(sentence.size(), verb.to() + REACH); i++) {
      VerbGroup other = syntax.verbAt(i);
      if (other != null && other.isFinite()) {
        return -1;
      }
      if (sentence.form(i).equals(":")) {
        return i;
      }
    }
    return -1;
  }

  /** A quotation mark or colon stands behind the verb before the next finite verb. */
  boolean quoteFollows(Syntax syntax, VerbGroup verb) {
    Sentence sentence = syntax.sentence();
    for (int i = verb.from(); i < Math.min(sentence.size(), verb.from() + REACH); i++) {
      if (isQuote(sentence, i) || sentence.form(i).equals(":")) {
        return true;
      }
      VerbGroup other = syntax.verbAt(i);
      if (other != null && other.index() != verb.index() && other.isFinite()) {
        return false;
      }
    }
    return false;
  }

  static boolean isQuote(Sentence sentence, int i) {
    return sentence.isSymbol(i) && "«“\"".contains(sentence.form(i));
  }
}
