package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Relation;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;

/**
 * Reads changes that a verb tells: "réduit de 90 %", "augmente à 12", "3 700 postes seraient supprimés"; by the clause's structure first,
 * then by the verb just before the figure, then by the tree of words.
 */
final class VerbChange {

  /** So far before the figure may its verb stand when the structure is unknown, in tokens. */
  private static final int VERB_REACH = 6;

  private final ChangeWords words;
  private final VerbObject objects;

  VerbChange(ChangeWords words, VerbObject objects) {
    this.words = words;
    this.objects = objects;
  }

  /** "Le prix du lait, tombé à 38 centimes, inquiète": a participle that only the tree of words knows for one. */
  StatedChange participle(Syntax syntax, int from, int to, ChangeSort sort) {
    Dependencies tree = syntax.dependencies();
    int at = tree.top(from, to);
    int verb = at < 0 ? -1 : tree.head(at);
    int link = words.before(syntax.sentence(), from);
    boolean participle = verb >= 0 && verb < link && tree.isParticiple(verb) && tree.finite(verb) < 0;
    if (!participle || syntax.tags().pos(verb).isVerbal() || syntax.tags().is(verb - 1, Pos.DETERMINER) || !tree.is(at, Relation.OBLIQUE)) {
      return null;
    }
    String lemma = tree.lemma(verb);
    boolean by = words.from().contains(syntax.sentence().folded(link));
    boolean level = words.to().contains(syntax.sentence().folded(link)) && !words.pay().contains(lemma) && !words.onlyBy().contains(lemma);
    Change change = sort == ChangeSort.LASTING ? words.lasting().get(lemma) : by || level ? direction(lemma, sort) : null;
    change = level && words.levelVerbs().containsKey(lemma) ? words.levelVerbs().get(lemma) : change;
    return change == null || !by && !level ? null : role(change, syntax.sentence(), from, syntax.sentence().token(verb).span());
  }

  /** The verb just before the figure, where the clause's structure was not understood: "croît de 2,9 %", "prolongée de 48 heures". */
  StatedChange nearestVerb(Syntax syntax, int from, int to, ChangeSort sort) {
    Sentence s = syntax.sentence();
    int link = words.before(s, from);
    for (int i = link; i >= 0 && i > link - VERB_REACH; i--) {
      boolean noun = syntax.tags().is(i - 1, Pos.DETERMINER) && syntax.tags().form(i) == VerbForm.PAST_PARTICIPLE;
      if (syntax.tags().pos(i).isVerbal() && !noun) { // "chiffre les retombées à 3 millions"
        return byNearest(syntax, i, link, from, to, sort);
      }
      if (s.isSymbol(i) || syntax.tags().is(i, Pos.NUMBER)) {
        return null;
      }
    }
    return null;
  }

  /** What the verb at a token says of the figure behind it; {@code link} is the token before the figure, which may be the verb. */
  private StatedChange byNearest(Syntax syntax, int verb, int link, int from, int to, ChangeSort sort) {
    Sentence s = syntax.sentence();
    String before = s.folded(link);
    String lemma = syntax.tags().lemma(verb);
    if (words.onlyBy().contains(lemma) && !words.from().contains(before) || isIdle(syntax, lemma, from, sort)) {
      return null; // "gonflé à 2,3 bars"
    }
    boolean reflexiveLevel = words.withPreposition().contains(lemma) && words.levels().contains(lemma)
        && syntax.tags().is(verb - 1, Pos.CLITIC);
    if (reflexiveLevel) {
      return null; // "se monte à"
    }
    boolean direct = verb == link && !words.withPreposition().contains(lemma);
    if (direct && objects.isTaken(syntax, verb, from, to, sort)) {
      return StatedChange.by(words.amounts().get(lemma), s.token(verb).span());
    }
    Change direction = sort == ChangeSort.LASTING ? lasting(lemma, before, verb + 1 == link)
        : isOwn(syntax, verb, link) ? direction(lemma, sort) : null;
    boolean linked = (isBy(before, sort) || words.to().contains(before)) && !isOfNoun(syntax, from);
    boolean changed = direction != null && (linked || direct) && !objects.isPay(syntax, lemma, from, to, sort);
    return changed && !objects.isWon(syntax, lemma, from, to) ? role(direction, s, from, s.token(verb).span()) : null;
  }

  /** "a perdu ses freins à 200 mètres", "augmente les moyens de 12 écoles": the figure is no level and no amount of the verb. */
  private boolean isIdle(Syntax syntax, String verb, int from, ChangeSort sort) {
    Sentence s = syntax.sentence();
    int link = words.before(s, from);
    NounPhrase phrase = syntax.phraseAt(from);
    boolean ofNoun = words.from().contains(s.folded(link)) && syntax.tags().is(link - 1, Pos.NOUN)
        && syntax.tags().is(link - 2, Pos.DETERMINER);
    return words.pay().contains(verb) && words.to().contains(s.folded(link))
        || sort == ChangeSort.COUNT && ofNoun && objects.isNoStock(syntax, from, phrase == null ? from + 1 : phrase.to());
  }

  /** "prolongée de 48 heures", "ramenée à six ans", "s’est allégée de deux heures". */
  private Change lasting(String lemma, String before, boolean right) {
    Change level = words.to().contains(before) ? words.levelVerbs().get(lemma) : null;
    Change lasting = level == null ? words.lasting().get(lemma) : level;
    boolean by = lasting == null && right && words.from().contains(before) && !words.shareOnly().contains(lemma)
        && !words.withPreposition().contains(lemma) && !words.pay().contains(lemma);
    return by ? words.verbs().get(lemma) : lasting;
  }

  /** "fondre de moitié", "des deux tiers". */
  private boolean isBy(String before, ChangeSort sort) {
    return words.from().contains(before) || sort == ChangeSort.PERCENTAGE && words.ofThe().contains(before);
  }

  /** "avance nettement | de 3 %", not "avance le chiffre de": a verb that also means something else stands right before its amount. */
  private boolean isOwn(Syntax syntax, int verb, int link) {
    boolean own = true;
    for (int i = verb + 1; i < link; i++) {
      own &= syntax.tags().is(i, Pos.ADVERB) || syntax.tags().pos(i).isVerbal();
    }
    return own || !words.shareOnly().contains(syntax.tags().lemma(verb));
  }

  /** "augmente de 3 %" is by so much, "augmente à 12" and "recule sous les 12" to that level. */
  private StatedChange role(Change change, Sentence s, int from, Span evidence) {
    boolean side = words.beside().sides().containsKey(s.folded(from)) || words.beside().sides().containsKey(s.folded(from + 1));
    return new StatedChange(change, side || words.to().contains(s.folded(words.before(s, from))) ? ChangeRole.TO : ChangeRole.BY, evidence);
  }

  StatedChange verb(Syntax syntax, int from, int to, ChangeSort sort) {
    NounPhrase phrase = syntax.phraseIn(from, to);
    VerbGroup verb = syntax.governingVerb(from, to);
    int hops = 0;
    while (verb != null && hops < 3) {
      StatedChange found = (objects.isPay(syntax, verb.lemma(), from, to, sort) || objects.isWon(syntax, verb.lemma(), from, to)) ? null
          : verb(syntax, verb, phrase, from, sort);
      if (found != null) {
        return found;
      }
      verb = syntax.verb(verb.governor());
      hops++;
    }
    return null;
  }

  /** "avancer de 3 %", not "de 3 kilomètres": some verbs change percentages and sums only. */
  private Change direction(String lemma, ChangeSort sort) {
    boolean any = sort == ChangeSort.PERCENTAGE || sort == ChangeSort.MONEY || !words.shareOnly().contains(lemma);
    return any ? words.verbs().get(lemma) : null;
  }

  StatedChange verb(Syntax syntax, VerbGroup verb, NounPhrase phrase, int from, ChangeSort sort) {
    Sentence s = syntax.sentence();
    boolean noun = syntax.tags().is(verb.from() - 1, Pos.DETERMINER); // "chiffre les retombées à 3 millions"
    if (verb.form() == VerbForm.PAST_PARTICIPLE && !verb.isFinite() && (noun || hasComma(s, verb.to(), from))) {
      return null; // "les vallées reculées du nord, à une profondeur de 40 km"
    }
    if (isOfNoun(syntax, from) || isOfOther(syntax, verb, from) || isLeft(syntax, verb)) {
      return null;
    }
    if (phrase != null && phrase.role() == NounPhrase.Role.SUBJECT && phrase.verb() == verb.index()) {
      return ofSubject(s, verb, sort);
    }
    if (verb.head() > from) {
      return null;
    }
    Change direction = direction(verb.lemma(), sort);
    String before = s.folded(words.before(s, from));
    if (isIdle(syntax, verb.lemma(), from, sort) || !isOwn(syntax, verb.head(), words.before(s, from))) {
      return null;
    }
    if (direction != null && isAmountOrLevel(syntax, verb, phrase, from, sort)) {
      return role(direction, s, from, s.token(verb.head()).span());
    }
    boolean amounts = verb.reflexive() && words.levels().contains(verb.lemma()); // "s’élève à 300 euros"
    Change level = amounts ? null : words.levelVerbs().get(verb.lemma());
    if (level != null && level != Change.NONE
        && (words.to().contains(before) || from == verb.to() && words.places().contains(s.folded(from)))
        && isReachedBy(syntax, verb.to(), from - 1)) {
      return new StatedChange(level, ChangeRole.TO, s.token(verb.head()).span());
    }
    return null;
  }

  /** "3 700 postes seraient supprimés", "60 % de la consommation s’est évaporée": the figure is what changes; null for other subjects. */
  private StatedChange ofSubject(Sentence s, VerbGroup verb, ChangeSort sort) {
    Change direction = direction(verb.lemma(), sort);
    if (verb.passive() && direction != null && !words.withPreposition().contains(verb.lemma()) && !words.pay().contains(verb.lemma())) {
      return StatedChange.by(direction, s.token(verb.head()).span());
    }
    boolean vanishes = sort == ChangeSort.PERCENTAGE && words.beside().remainder().vanishing().contains(verb.lemma()) && !verb.negated();
    return vanishes ? StatedChange.by(Change.DECREASE, s.token(verb.head()).span()) : null;
  }

  /** "dopé par une subvention de 20 millions": the figure belongs to the noun before it; "en un an de 3 %" to the verb. */
  boolean isOfNoun(Syntax syntax, int from) {
    Sentence s = syntax.sentence();
    int of = words.before(s, from);
    int noun = of - 1;
    while (syntax.tags().is(noun, Pos.ADJECTIVE)) {
      noun--;
    }
    int article = noun - 1;
    while (syntax.tags().is(article, Pos.ADJECTIVE)) {
      article--;
    }
    return words.from().contains(s.folded(of)) && syntax.tags().is(noun, Pos.NOUN) && words.indefinites().contains(s.folded(article))
        && !words.periods().contains(syntax.tags().lemma(noun));
  }

  /** "repousser des travaux chiffrés | à 32 000 euros": the level of a participle on the verb's object. */
  private boolean isOfOther(Syntax syntax, VerbGroup verb, int from) {
    int link = words.before(syntax.sentence(), from);
    int participle = link - 1;
    boolean level = words.to().contains(syntax.sentence().folded(link)) && participle >= verb.to();
    return level && !words.isAdjacent() && syntax.dependencies().isParticiple(participle);
  }

  /** "un manque | à gagner": what is there to be gained is not gained. */
  private boolean isLeft(Syntax syntax, VerbGroup verb) {
    boolean left = verb.form() == VerbForm.INFINITIVE && words.pay().contains(verb.lemma());
    return left && words.to().contains(syntax.sentence().folded(verb.from() - 1)) && syntax.tags().is(verb.from() - 2, Pos.NOUN);
  }

  private static boolean hasComma(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.form(i).equals(",")) {
        return true;
      }
    }
    return false;
  }

  /** "portant les effectifs en Irak à …": nothing but noun phrases and places between verb and level; not "porte un blason avec …". */
  private boolean isReachedBy(Syntax syntax, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean place = syntax.tags().is(i, Pos.PREPOSITION) && !words.from().contains(syntax.sentence().folded(i))
          && !words.places().contains(syntax.sentence().folded(i));
      if (place || syntax.sentence().form(i).equals(",") || syntax.tags().pos(i).isVerbal() && syntax.tags().form(i).isFinite()) {
        return false;
      }
    }
    return true;
  }

  /** "réduit de 90 %", "augmente à 12", "gagné 34 sièges": the figure is no adverbial of another kind ("baissé dans 12 pays"). */
  private boolean isAmountOrLevel(Syntax syntax, VerbGroup verb, NounPhrase phrase, int from, ChangeSort sort) {
    String before = syntax.sentence().folded(words.before(syntax.sentence(), from));
    boolean amounts = words.onlyBy().contains(verb.lemma())
        && (!verb.reflexive() || words.levels().contains(verb.lemma())); // "s’élève à 300 euros"
    boolean amount = isBy(before, sort) || words.to().contains(before) && !amounts;
    if (!amount && words.onlyBy().contains(verb.lemma())) {
      return false;
    }
    boolean object = phrase == null || phrase.preposition() < 0 && phrase.role() != NounPhrase.Role.SUBJECT;
    if (words.withPreposition().contains(verb.lemma())) {
      // "il est tombé 80 mm" falls by nothing; "la subvention se monte à" is no rise
      boolean below = from == verb.to() && words.places().contains(syntax.sentence().folded(from));
      boolean level = verb.reflexive() && words.to().contains(before) && words.levels().contains(verb.lemma()); // "se monte à"
      return (amount || below) && !level;
    }
    boolean direct = from == verb.to() || phrase != null && phrase.role() == NounPhrase.Role.OBJECT && phrase.verb() == verb.index();
    return amount || object && direct || syntax.sentence().form(from - 1).equals("(") || before.equals("sous") || direct;
  }
}
