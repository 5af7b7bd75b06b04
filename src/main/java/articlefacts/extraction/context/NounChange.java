package articlefacts.extraction.context;

import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Sentence;

/**
 * Reads changes that a noun or an adjective tells: "une hausse de 3 %", "La baisse atteint 200 euros", "100 euros d’augmentation", "12
 * agents de plus", "créer 300 emplois"; and the factor of "multiplié par trois".
 */
final class NounChange {

  /** "une augmentation en un an de 28 %": so far before its complement may the noun stand, in tokens. */
  private static final int NOUN_REACH = 6;
  /** So far back is the noun that a pronoun means, in tokens. */
  private static final int PRONOUN_REACH = 16;

  private final ChangeWords words;
  private final ComparedChange compared;

  NounChange(ChangeWords words, ComparedChange compared) {
    this.words = words;
    this.compared = compared;
  }

  /** "100 euros d’augmentation": the figure's own complement tells. */
  StatedChange complement(Syntax syntax, int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      Change change = words.from().contains(syntax.sentence().folded(i)) ? words.nouns().get(syntax.tags().lemma(i + 1)) : null;
      if (change != null && syntax.tags().is(i + 1, Pos.NOUN)) {
        return StatedChange.by(change, syntax.sentence().token(i + 1).span());
      }
    }
    return null;
  }

  /** "créer 300 emplois", "la destruction de 60 emplois": there are so many more, or fewer. */
  StatedChange creation(Syntax syntax, int from, int to) {
    boolean jobs = false;
    for (int i = from; i < to; i++) {
      jobs |= words.jobs().contains(syntax.tags().lemma(i));
    }
    boolean told = jobs || words.from().contains(syntax.sentence().folded(to)) && words.jobs().contains(syntax.tags().lemma(to + 1));
    for (int i = from; told && !words.isAdjacent() && i < to; i++) {
      Change change = words.creations().get(syntax.tags().lemma(i));
      if (change != null && syntax.tags().is(i, Pos.NOUN)) {
        return StatedChange.by(change, syntax.sentence().token(i).span()); // "600 suppressions de postes"
      }
    }
    for (int i = from - 1; jobs && i >= 0 && i >= from - 2; i--) {
      Change change = words.creations().get(syntax.tags().lemma(i));
      if (change != null) {
        return StatedChange.by(change, syntax.sentence().token(i).span());
      }
    }
    return null;
  }

  /** "elle emploie 900 personnes et en recrutera | 200": so many more, or fewer, of what was counted; null for others. */
  StatedChange stocking(Syntax syntax, int from, int to) {
    Sentence s = syntax.sentence();
    int verb = words.before(s, from);
    Change change = syntax.tags().pos(verb).isVerbal() ? words.beside().remainder().stocking().get(syntax.tags().lemma(verb)) : null;
    boolean bare = to - from == 1 && !syntax.tags().is(to, Pos.NOUN);
    for (int i = verb - 1; change != null && bare && i >= 0 && i >= verb - 2 && !s.isSymbol(i); i--) {
      if (words.places().contains(s.folded(i)) && (syntax.tags().is(i, Pos.CLITIC) || syntax.tags().pos(i + 1).isVerbal())) {
        return StatedChange.by(change, s.span(i, verb + 1));
      }
    }
    return null;
  }

  /** "le double de l’an dernier", "le triple qu’en 2019": set against an earlier time; null for others. */
  private StatedChange times(Sentence s, int to) {
    Change change = words.beside().remainder().factors().get(s.folded(to - 1));
    boolean of = words.from().contains(s.folded(to)) || words.ofThe().contains(s.folded(to));
    boolean than = of || words.beside().than().contains(s.folded(to));
    return change != null && than && compared.isEarlier(s, to + 1) ? StatedChange.by(change, s.token(to - 1).span()) : null;
  }

  /** "a triplé", "multiplié par trois", "divisé par deux", "le double de l’an dernier". */
  StatedChange factor(Syntax syntax, int from, int to) {
    StatedChange times = times(syntax.sentence(), to);
    if (times != null) {
      return times;
    }
    for (int i = to - 1; i >= 0 && i >= from - 2; i--) {
      String lemma = syntax.tags().lemma(i);
      Change change = words.factors().getOrDefault(lemma, words.verbs().get(lemma));
      Change form = words.verbForms().get(syntax.sentence().folded(i));
      Change noun = i >= from && syntax.tags().is(i, Pos.NOUN) ? words.nouns().get(lemma) : null; // "le doublement de sa subvention"
      if (noun != null && !words.isAdjacent()) {
        return StatedChange.by(noun, syntax.sentence().token(i).span());
      }
      if (form != null) {
        return StatedChange.by(form, syntax.sentence().token(i).span());
      }
      if (change != null && syntax.tags().pos(i).isVerbal()) {
        return StatedChange.by(change, syntax.sentence().token(i).span());
      }
    }
    return StatedChange.NONE;
  }

  /** "200 hommes supplémentaires", "12 agents de plus": a word behind the number or the noun. */
  StatedChange modifier(Sentence s, int from, int to) {
    for (int i = from; i < Math.min(to + 2, s.size()); i++) {
      Change change = s.isWord(i) ? words.modifiers().get(s.folded(i)) : null;
      if (change != null) {
        return StatedChange.by(change, s.token(i).span());
      }
    }
    int noun = words.from().contains(s.folded(to)) ? to + 1 : -1; // "8 milliards d’euros d’économies supplémentaires"
    for (int i = noun + 1; noun > 0 && i <= noun + 2 && s.isWord(i); i++) {
      Change change = words.modifiers().get(s.folded(i));
      if (change != null) {
        return StatedChange.by(change, s.token(i).span());
      }
    }
    return comparative(s, from, to);
  }

  /** "12 agents de plus", "9 % de mieux", "12 % de moins qu’en 2010"; but "de plus en plus". */
  private StatedChange comparative(Sentence s, int from, int to) {
    Change inside = to - from > 2 && words.from().contains(s.folded(to - 2)) ? words.comparatives().get(s.folded(to - 1)) : null;
    if (inside != null && compared.isTold(s, to)) {
      return StatedChange.by(inside, s.span(to - 2, to)); // "9 % de mieux"
    }
    Change more = words.from().contains(s.folded(to)) || words.places().contains(s.folded(to)) ? words.comparatives().get(s.folded(to + 1))
        : null;
    boolean again = words.places().contains(s.folded(to + 2)) && words.comparatives().containsKey(s.folded(to + 3)); // "de plus en plus"
    boolean goesOn = again || words.from().contains(s.folded(to + 2)); // "de plus de 8 000 m"
    boolean told = compared.isTold(s, to + 2); // "trois de plus qu’à Nîmes" compares two places
    return more == null || goesOn || !told ? null : StatedChange.by(more, s.span(to, to + 2));
  }

  /** "La hausse atteint 3 %", "la baisse serait de 200 euros": the subject tells. */
  StatedChange subjectNoun(Syntax syntax, int from, int to) {
    VerbGroup verb = syntax.governingVerb(from, to);
    NounPhrase subject = verb == null ? null : syntax.subject(verb);
    if (subject == null || subject.to() > from || !words.levels().contains(verb.lemma())) {
      return null;
    }
    int noun = syntax.tags().is(subject.head(), Pos.PRONOUN) || syntax.tags().is(subject.head(), Pos.SUBJECT)
        ? meant(syntax, subject.head()) : subject.head();
    // "l’inflation s’est établie à 2,1 %" is how high it is
    Change change = words.isMeasure(syntax.tags().lemma(noun)) ? null : words.nouns().get(syntax.tags().lemma(noun));
    return change == null ? null : StatedChange.by(change, syntax.sentence().token(noun).span());
  }

  /**
   * "la baisse atteint 31 % ; elle est de 18 %": the noun of change that a pronoun means, in its own sentence; the pronoun itself for none.
   */
  private int meant(Syntax syntax, int pronoun) {
    for (int i = pronoun - 1; i >= 0 && i > pronoun - PRONOUN_REACH; i--) {
      if (syntax.tags().is(i, Pos.NOUN) && words.nouns().containsKey(syntax.tags().lemma(i)) && syntax.tags().is(i - 1, Pos.DETERMINER)
          && !words.shareOnly().contains(syntax.tags().lemma(i))) {
        return i;
      }
    }
    return pronoun;
  }

  /** "une hausse de 3 %", "en baisse de 200", "(soit une augmentation de 28 %)". */
  StatedChange noun(Syntax syntax, int from, ChangeSort sort) {
    Sentence s = syntax.sentence();
    int of = words.before(s, from);
    // "une baisse des deux tiers"
    boolean contracted = sort == ChangeSort.PERCENTAGE && words.places().contains(s.folded(of))
        && words.nouns().containsKey(syntax.tags().lemma(of - 1));
    if (!words.from().contains(s.folded(of)) && !contracted) {
      return null;
    }
    for (int i = of - 1; i >= 0 && i > of - 1 - NOUN_REACH; i--) {
      Change change = words.nouns().get(syntax.tags().lemma(i));
      boolean any = sort == ChangeSort.PERCENTAGE || !words.shareOnly().contains(syntax.tags().lemma(i));
      if (words.isMeasure(syntax.tags().lemma(i)) && words.from().contains(s.folded(i - 1)) && syntax.tags().is(i - 2, Pos.NOUN)) {
        return null; // "un plan d’économies de 12 millions"
      }
      if (change != null && syntax.tags().pos(i).isNominal() && any && !isOfThings(syntax, from, i, sort)) {
        return StatedChange.by(change, s.token(i).span());
      }
      if (s.isSymbol(i) || syntax.tags().pos(i).isVerbal()) {
        return null;
      }
    }
    return null;
  }

  /** "un relèvement | à 2 000 euros": the level that a change leads to; null for others, as in "chiffre les pertes à 2 000 euros". */
  StatedChange level(Syntax syntax, int from) {
    int link = words.before(syntax.sentence(), from);
    Change change = !words.isAdjacent() && words.to().contains(syntax.sentence().folded(link)) && syntax.tags().is(link - 1, Pos.NOUN)
        ? words.nouns().get(syntax.tags().lemma(link - 1)) : null;
    boolean one = change != null && words.indefinites().contains(syntax.sentence().folded(link - 2));
    return one ? new StatedChange(change, ChangeRole.TO, syntax.sentence().token(link - 1).span()) : null;
  }

  /** "la chute de deux immeubles", "une chute de 40 mètres", "une perte de 3 millions": things fall, and a business makes a loss. */
  private boolean isOfThings(Syntax syntax, int from, int noun, ChangeSort sort) {
    String lemma = syntax.tags().lemma(noun);
    if (sort == ChangeSort.MONEY) {
      return words.beside().remainder().results().contains(lemma);
    }
    int counted = from;
    while (syntax.tags().is(counted, Pos.NUMBER) || syntax.sentence().isDigits(counted) || syntax.tags().is(counted, Pos.DETERMINER)) {
      counted++;
    }
    boolean thing = sort == ChangeSort.COUNT && !words.stocks().contains(syntax.tags().lemma(counted))
        && !words.jobs().contains(syntax.tags().lemma(counted)) && syntax.tags().is(counted, Pos.NOUN);
    return thing && words.beside().remainder().falls().contains(lemma);
  }
}
