package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Clause;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.NounPhrase.Role;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Sentence;

/**
 * Tells from the structure of a sentence whether a figure holds at a place of it: "en Irak" hangs on the verb of "envoyer 200 hommes en
 * Irak", "dans le nord de l’Irak" on a phrase with a locative preposition, "En Irak, …" opens the sentence.
 */
final class PlaceScope {

  /** "16 foyers de grippe recensés | en Vendée": so far behind a figure without verb may its place stand, in tokens. */
  private static final int NEAR = 7;
  /** "18 h 45 –": so far behind the time of a live blog's entry its opening may stand, in tokens. */
  private static final int STAMP = 6;

  private final ContextWords words;

  PlaceScope(ContextWords words) {
    this.words = words;
  }

  /** The place stands in a locative phrase or a complement that the figure's noun, its verb or the verb's subject has. */
  boolean isScope(Syntax syntax, NounPhrase figure, Mention mention, int from) {
    NounPhrase place = syntax.phraseAt(mention.from());
    if (place == null) {
      return false;
    }
    NounPhrase first = firstOfList(syntax, place);
    String preposition = syntax.sentence().form(first.preposition());
    boolean locative = words.is("locative", preposition) || first.role() == Role.COMPLEMENT && isInLocative(syntax, first);
    if (first.preposition() < 0 || !locative && first.role() != Role.COMPLEMENT) {
      return false;
    }
    if (figure != null && hangsOn(syntax, first, figure)) {
      return true;
    }
    if (!locative) {
      return false;
    }
    boolean sameClause = sameClause(syntax, place, from) || isOpening(syntax, place, from);
    return sameClause && scopes(syntax, figure, first, from);
  }

  /** The first member of "l’Irak et la Syrie", which carries the preposition. */
  private static NounPhrase firstOfList(Syntax syntax, NounPhrase place) {
    NounPhrase phrase = place;
    while (phrase.role() == Role.CONJUNCT && phrase.governor() >= 0 && phrase.preposition() < 0) {
      phrase = syntax.phrase(phrase.governor());
    }
    return phrase;
  }

  static boolean hangsOn(Syntax syntax, NounPhrase phrase, NounPhrase wanted) {
    NounPhrase p = phrase;
    while (p != null) {
      if (p.index() == wanted.index()) {
        return true;
      }
      p = p.governor() >= 0 && p.governor() < p.index() ? syntax.phrase(p.governor()) : null;
    }
    return false;
  }

  /** "dans le nord de l’Irak", "dans la province d’Anbar": the phrase above has the locative preposition. */
  private boolean isInLocative(Syntax syntax, NounPhrase place) {
    NounPhrase p = place;
    while (p != null && p.role() == Role.COMPLEMENT) {
      p = p.governor() >= 0 && p.governor() < p.index() ? syntax.phrase(p.governor()) : null;
    }
    boolean area = p != null && (words.is("place noun", syntax.tags().lemma(p.head()))
        || words.is("that one", syntax.sentence().form(p.head())));
    return area && p.preposition() >= 0 && words.is("locative", syntax.sentence().form(p.preposition()));
  }

  /** The figure's clause, or a participle without comma inside it: "dans les zones libérées en Irak". */
  static boolean sameClause(Syntax syntax, NounPhrase place, int from) {
    int wanted = syntax.clauseAt(from).index();
    Clause clause = syntax.clauses().get(place.clause());
    while (clause != null && clause.index() != wanted) {
      boolean close = clause.kind() == Clause.Kind.PARTICIPIAL && !syntax.sentence().form(clause.from() - 1).equals(",");
      clause = close ? syntax.clause(clause.parent()) : null;
    }
    return clause != null;
  }

  /** "En Irak, …" at the head of the sentence or of the clause around the figure. */
  private static boolean isOpening(Syntax syntax, NounPhrase place, int from) {
    Clause clause = syntax.clauseAt(from);
    boolean first = place.preposition() >= 0 && (place.preposition() <= 1 || opensStretch(syntax, place, from));
    return first && place.to() <= from && (clause.kind() != Clause.Kind.INCISE);
  }

  /** "…; | à Quimper, deux classes", "…: | en Outaouais, un patient sur cinq", "18h45 – | En Haute-Loire, 62 foyers". */
  private static boolean opensStretch(Syntax syntax, NounPhrase place, int from) {
    Sentence sentence = syntax.sentence();
    String sign = sentence.form(place.preposition() - 1);
    boolean stamp = place.preposition() <= STAMP && "–—-".contains(sign);
    boolean opens = sign.equals(";") || sign.equals(":") || stamp;
    for (int i = sentence.nextSymbol(place.to()); opens && i < from; i = sentence.nextSymbol(i + 1)) {
      opens = !sentence.form(i).equals(";");
    }
    return opens;
  }

  boolean scopes(Syntax syntax, NounPhrase figure, NounPhrase place, int from) {
    if (isOpening(syntax, place, from)) {
      return true;
    }
    NounPhrase root = figure == null ? null : syntax.root(figure);
    NounPhrase placeRoot = syntax.root(place);
    VerbGroup verb = syntax.governingVerb(from, from + 1);
    if (root != null && placeRoot.index() == root.index()) {
      return true;
    }
    if (verb == null) {
      // "16 foyers recensés en Vendée"
      boolean adjacent = words.is("word order", "adjacent");
      boolean near = place.from() - from <= NEAR || adjacent && figure != null && place.from() - figure.to() <= NEAR;
      boolean first = place.clause() == syntax.clauseAt(from).index() || near && place.from() > from;
      // "At least 40 people died | in the city of Kano"
      boolean under = adjacent && place.role() == Role.COMPLEMENT && isInLocative(syntax, place);
      return first && (under || placeRoot.index() == place.index());
    }
    NounPhrase subject = syntax.subject(verb);
    if (subject != null && placeRoot.index() == subject.index() && place.role() != Role.COMPLEMENT) {
      return true;
    }
    return isAdjunct(syntax, place, verb, verb.to() <= from);
  }

  /** Hangs on the verb, or on a phrase that hangs on the verb and stands behind it: "dans le nord de l’Irak". */
  private static boolean isAdjunct(Syntax syntax, NounPhrase place, VerbGroup verb, boolean figureBehind) {
    NounPhrase root = syntax.root(place);
    boolean behind = root.verb() == verb.index() || figureBehind && isUnder(syntax, root.verb(), verb.index());
    boolean locative = root.role() == Role.OBLIQUE || root.role() == Role.OBJECT || root.role() == Role.ATTRIBUTE;
    return behind && locative;
  }

  private static boolean isUnder(Syntax syntax, int verb, int above) {
    VerbGroup v = syntax.verb(verb);
    while (v != null) {
      if (v.governor() == above) {
        return true;
      }
      v = v.governor() < v.index() ? syntax.verb(v.governor()) : null;
    }
    return false;
  }
}
