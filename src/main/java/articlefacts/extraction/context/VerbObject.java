package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.VerbGroup;

/**
 * Tells what a verb does to its object, where the same verb changes one thing and not the other: "perdre 40 sièges" is a change, "perdre 40
 * moutons" a loss, "gagner 1 200 euros" pay, "gagner douze matches" neither; "prendre 40 centimes" changes by them.
 */
final class VerbObject {

  /** "quatre | des six dernières courses": so far behind the figure may stand what is won, in tokens. */
  private static final int WON_REACH = 5;

  private final ChangeWords words;

  VerbObject(ChangeWords words) {
    this.words = words;
  }

  /** "gagner 1 200 euros"; not "gagner 1,20 dollar à 54 dollars", which is a price. */
  boolean isPay(Syntax syntax, String lemma, int from, int to, ChangeSort sort) {
    if (sort == ChangeSort.COUNT && words.pay().contains(lemma)) {
      boolean overTime = words.places().contains(syntax.sentence().folded(to)) && !syntax.sentence().isSymbol(to + 1)
          && words.periods().contains(syntax.tags().lemma(to + 2));
      return isNoStock(syntax, from, to) && !overTime; // "perdu 40 conducteurs en un an"
    }
    return sort == ChangeSort.MONEY && words.pay().contains(lemma) && !isLevelNear(syntax, to) && !isOfPrice(syntax, from);
  }

  /** "le prix de la chambre, à 94 euros, | perd 2 euros": what loses or gains a sum is itself one. */
  private boolean isOfPrice(Syntax syntax, int from) {
    Dependencies tree = syntax.dependencies();
    for (int verb = from - 1; verb >= 0 && verb > from - WON_REACH && !syntax.sentence().isSymbol(verb); verb--) {
      if (syntax.tags().pos(verb).isVerbal() && words.pay().contains(syntax.tags().lemma(verb))) {
        int subject = tree.sharedSubject(verb);
        return subject >= 0 && words.beside().remainder().priced().contains(tree.lemma(subject));
      }
    }
    return false;
  }

  /** "310 dollars | vendredi, à 8 420": the level stands behind the amount, its day between. */
  private boolean isLevelNear(Syntax syntax, int to) {
    for (int i = to; i < to + 4; i++) {
      if (words.to().contains(syntax.sentence().folded(i))) {
        return syntax.tags().is(i + 1, Pos.NUMBER) || syntax.sentence().isDigits(i + 1);
      }
      if (syntax.tags().pos(i).isVerbal() || syntax.tags().is(i, Pos.PREPOSITION)) {
        return false;
      }
    }
    return false;
  }

  /** "perdre 40 moutons", "ajouter trois œufs": a noun that is no level which rises and falls, as seats and inhabitants are. */
  boolean isNoStock(Syntax syntax, int from, int to) {
    boolean noun = false;
    for (int i = from; i < to; i++) {
      noun |= syntax.tags().is(i, Pos.NOUN);
      if (words.stocks().contains(syntax.tags().lemma(i)) || words.jobs().contains(syntax.tags().lemma(i))) {
        return false;
      }
    }
    return noun;
  }

  /**
   * "a pris 40 centimes", "s’adjuge 2,3 %": verbs that change by what they take, percentages and sums only; not "s’adjuge 12 % des voix".
   */
  boolean isTaken(Syntax syntax, int verb, int from, int to, ChangeSort sort) {
    String lemma = syntax.tags().lemma(verb);
    VerbGroup group = syntax.verbAt(verb);
    NounPhrase subject = group == null ? null : syntax.subject(group);
    if (sort == ChangeSort.MONEY && (subject == null || !syntax.tags().is(subject.head(), Pos.NOUN))) {
      return false; // "il a pris 200 euros"
    }
    boolean given = words.reflexive().contains(lemma) && !syntax.tags().is(verb - 1, Pos.CLITIC); // "la banque offre 3 %"
    if (given || sort == ChangeSort.MONEY && words.shareOnly().contains(lemma)) {
      return false;
    }
    String after = syntax.sentence().folded(to);
    boolean part = words.from().contains(after) || words.places().contains(after) && !after.equals("en");
    return words.amounts().containsKey(lemma) && !part && to > from && sort != ChangeSort.COUNT && sort != ChangeSort.LASTING;
  }

  /** "gagner douze matches", "perdre quatre des six dernières courses". */
  boolean isWon(Syntax syntax, String lemma, int from, int to) {
    if (!words.pay().contains(lemma)) {
      return false;
    }
    String after = syntax.sentence().folded(to);
    int end = words.from().contains(after) || words.places().contains(after) ? to + WON_REACH : to;
    for (int i = from; i < end; i++) {
      if (words.won().contains(syntax.tags().lemma(i))) {
        return true;
      }
      if (i >= to && !syntax.tags().is(i, Pos.DETERMINER) && !syntax.tags().is(i, Pos.NUMBER) && !syntax.tags().is(i, Pos.ADJECTIVE)
          && !syntax.tags().is(i, Pos.PREPOSITION)) {
        return false;
      }
    }
    return false;
  }
}
