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
 * Reads whether a figure is the amount of a change or the level moved to: "réduit de 90 %", "une hausse de 3 %", "200 hommes
 * supplémentaires", "portant les effectifs à 4 100".
 *
 * <p>Only the verb that governs the figure and the noun that it completes count, not a word that merely stands near.
 */
public final class ChangeReader {

  /**
   * A direction and the words that show it.
   *
   * @param role what the figure is of the change; null without one
   * @param evidence the words that say so; null for {@link Change#NONE}
   */
  public record Found(Change change, ChangeRole role, Span evidence) {

    /** No change. */
    public static final Found NONE = new Found(Change.NONE, null, null);

    static Found by(Change change, Span evidence) {
      return new Found(change, ChangeRole.BY, evidence);
    }

    /** The same change, of which another figure is the level before or after. */
    public Found as(ChangeRole other) {
      return new Found(change, other, evidence);
    }
  }

  /** "une augmentation en un an de 28 %": so far before its complement may the noun stand, in tokens. */
  private static final int NOUN_REACH = 6;
  /** "passer en un an, selon l’institut, de 5 à 6 %": so far before the old level may the verb stand, in tokens. */
  private static final int MOVE_REACH = 14;
  /** "to end | the day at": so far before its preposition may a verb of ending stand, in tokens. */
  private static final int CLOSING_REACH = 4;
  /** So far before the figure may its verb stand when the structure is unknown, in tokens. */
  private static final int VERB_REACH = 6;

  /** "quatre | des six dernières courses": so far behind the figure may stand what is won, in tokens. */
  private static final int WON_REACH = 5;
  /** "Le réchauffement doit rester sous": so far before a temperature may stand what makes it a difference, in tokens. */
  private static final int DIFFERENCE_REACH = 12;
  /** So far back is the noun that a pronoun means, in tokens. */
  private static final int PRONOUN_REACH = 16;
  /** What may stand before a signed amount. */
  private static final String OPENINGS = "([,:;–—";
  private static final String MINUSES = "-\u2212–";

  private final ChangeWords words;
  private final AdjacentChange adjacent;
  private final LevelChange levels;
  private final ComparedChange compared;
  private final DirectedLevel directed;

  public ChangeReader(ChangeWords words) {
    this.words = words;
    this.adjacent = new AdjacentChange(words);
    this.levels = new LevelChange(words);
    this.compared = new ComparedChange(words);
    this.directed = new DirectedLevel(words);
  }

  /**
   * A figure as change sees it.
   *
   * @param from index of its first token, its qualifier included
   * @param to index after its last
   * @param numberFrom index of the number's first token, its sign included
   * @param sort what it measures
   */
  public record Figure(int from, int to, int numberFrom, Sort sort) {}

  /** What a figure is set against. */
  public ComparedChange compared() {
    return compared;
  }

  /** The change that a figure states; {@link Change#NONE} without evidence when it states none. */
  public Found read(Syntax syntax, Figure figure) {
    int from = figure.from();
    int to = figure.to();
    Sort sort = figure.sort();
    if (sort == Sort.MULTIPLE) {
      Found times = compared.multiple(syntax.tags(), from, to);
      Found factor = times == null ? factor(syntax, from, to) : times;
      return factor.change() == Change.NONE && isAdjacent() ? adjacent.compoundOf(syntax.tags(), from, to) : factor;
    }
    if (!words.directions().isEmpty()) {
      Found near = adjacent.read(syntax.tags(), from, to, sort);
      Found created = near.change() == Change.NONE && sort == Sort.OTHER ? creation(syntax, from, to) : null;
      return created == null ? near : created;
    }
    if (sort == Sort.AGE) {
      Found level = verb(syntax, from, to, sort); // "relever l’âge de départ à 66 ans"
      return level != null && level.role() == ChangeRole.TO && words.to().contains(syntax.sentence().folded(from - 1)) ? level
          : modifierOf(syntax, from, to);
    }
    Found found = sort == Sort.LASTING ? null : signed(syntax.sentence(), figure);
    found = found == null ? modifier(syntax.sentence(), from, to) : found;
    found = found == null && sort != Sort.AGE && sort != Sort.LASTING ? compared.left(syntax.tags(), figure.from()) : found;
    found = found == null && sort != Sort.AGE && sort != Sort.LASTING ? compared.crossed(syntax.tags(), figure.numberFrom()) : found;
    found = found == null && sort != Sort.AGE && sort != Sort.LASTING
        ? compared.adjective(syntax.tags(), from, to, sort == Sort.PERCENTAGE) : found;
    if (found == null && sort != Sort.AGE) {
      found = noun(syntax, from, sort);
      found = found == null && sort != Sort.LASTING ? verb(syntax, from, to, sort) : found;
      found = found == null ? nearestVerb(syntax, from, to, sort) : found;
      found = found == null && sort != Sort.LASTING ? subjectNoun(syntax, from, to) : found;
      found = found == null && sort != Sort.LASTING ? complement(syntax, from, to) : found;
      found = found == null && sort == Sort.COUNT ? creation(syntax, from, to) : found;
      found = found == null && sort != Sort.LASTING && sort != Sort.TEMPERATURE ? levels.crossed(syntax, figure.numberFrom()) : found;
      found = found == null && sort != Sort.LASTING ? directed.read(syntax, from, to) : found;
      found = found == null ? participle(syntax, from, to, sort) : found;
    }
    return found == null ? Found.NONE : found;
  }

  /** "(-6,2 %)", "+12 centimes", ", -900": a sign in front of an amount; "il fait -12 °C" and "un solde de -300" are levels. */
  private static Found signed(Sentence s, Figure figure) {
    int at = figure.numberFrom();
    String sign = s.isSymbol(at) ? s.form(at) : "";
    String before = s.form(figure.from() - 1);
    boolean opened = at == 0 || s.isSymbol(figure.from() - 1) && OPENINGS.contains(before);
    boolean plus = sign.equals("+") && (figure.sort() != Sort.TEMPERATURE || before.equals("("));
    boolean minus = MINUSES.contains(sign) && !sign.isEmpty() && opened && figure.sort() != Sort.TEMPERATURE;
    return plus || minus ? Found.by(plus ? Change.INCREASE : Change.DECREASE, s.token(at).span()) : null;
  }

  /** What a figure measures, as far as change goes. */
  public enum Sort {
    /** Durations: "prolongé de 48 heures" changes, "augmenté en deux ans" does not. */
    LASTING,
    AGE,
    /** "gagner 1 200 euros" is pay, "gagner 3 sièges" a gain. */
    MONEY,
    MULTIPLE,
    /** "perdre 40 moutons" is a loss, "perdre 40 sièges" a change of a level. */
    COUNT,
    PERCENTAGE,
    TEMPERATURE,
    OTHER
  }

  /**
   * The verb that moves from the figure at {@code from} to another: "passer" in "est passé de 312 à 358", with its direction, if it has
   * one; null when no such verb stands before or the figure has no "de".
   *
   * @param from index of the old level's first token
   */
  public Found mover(Syntax syntax, int from) {
    Sentence s = syntax.sentence();
    int of = before(s, from);
    if (!words.from().contains(s.folded(of))) {
      return null;
    }
    for (int i = of - 1; i >= 0 && i > from - MOVE_REACH; i--) {
      String lemma = syntax.tags().lemma(i);
      if (syntax.tags().pos(i).isVerbal() || syntax.tags().is(i, Pos.NOUN) && words.moves().contains(lemma)) {
        Change own = words.verbs().getOrDefault(lemma, words.levelVerbs().get(lemma));
        if (own != null || words.moves().contains(lemma)) {
          return new Found(own == null ? Change.NONE : own, ChangeRole.FROM, s.token(i).span());
        }
      }
      if (s.form(i).equals(";") || s.form(i).equals(":")) {
        return null;
      }
    }
    return null;
  }

  /** True when "à" stands before the figure: "à 27 euros" in "a perdu 4 % à 27 euros". */
  public boolean isLevel(Sentence s, int from) {
    return words.to().contains(s.folded(before(s, from)));
  }

  /** True for "à 22 km des plages": where something is. */
  public boolean isDistance(Sentence s, int from, int to) {
    boolean of = words.from().contains(s.folded(to)) || words.ofThe().contains(s.folded(to));
    return !isAdjacent() && isLevel(s, from) && of;
  }

  /** True behind an infinitive that reaches a level: "pour atteindre 2,82 millions". */
  public boolean isReached(Syntax syntax, int from) {
    int verb = before(syntax.sentence(), from);
    return syntax.tags().pos(verb).isVerbal() && syntax.tags().form(verb) == VerbForm.INFINITIVE
        && words.levels().contains(syntax.tags().lemma(verb));
  }

  /** True when a preposition of amounts stands before token {@code from}: "by", for languages that have one. */
  public boolean isAmount(Sentence s, int from) {
    return words.by().contains(s.folded(from - 1));
  }

  /** True for the figure of a verb that tells the way: "augmenter de 20 euros, à 24 euros", not "passer de 20 à 24". */
  public boolean isDirected(Syntax syntax, int from) {
    Found mover = mover(syntax, from);
    return mover != null && mover.change() != Change.NONE;
  }

  /** True when the figure is set against the one before: "contre 4,1 milliards". */
  public boolean isAgainst(Sentence s, int from) {
    return words.against().contains(s.folded(before(s, from)));
  }

  /** True for "point" in "0,3 point": the amount of a change of percentages. */
  public boolean isPoints(Sentence s, int unitFrom) {
    return words.points().contains(s.folded(unitFrom));
  }

  /** The token before the figure, words such as "respectivement" aside. */
  private int before(Sentence s, int from) {
    int at = from - 1;
    while (words.fillers().contains(s.folded(at))) {
      at--;
    }
    return at;
  }

  /** True for a language whose changes are told by words beside the figure. */
  public boolean isAdjacent() {
    return !words.directions().isEmpty();
  }

  /** True for a level with the amount of its change behind it: "7,2 %, en baisse de 0,2 point". */
  public boolean isLevelOf(Syntax syntax, Found amount, int levelTo, int amountFrom) {
    return levels.isBehind(syntax.tags(), amount, levelTo, amountFrom);
  }

  /** True for a level with its change in brackets behind it, or itself between commas: "16 % (-1)", "la part, à 62 %, est en recul". */
  public boolean isLevelSigned(Syntax syntax, Found amount, int levelFrom, int levelTo, int amountFrom) {
    return directed.isSigned(syntax, amount, levelTo, amountFrom) || directed.isInserted(syntax, amount, levelFrom, levelTo, amountFrom);
  }

  /** True for a level behind the amount of its change: "en recul de 5 points, s’arrête à 54 %". */
  public boolean isLevelBehind(Syntax syntax, Found amount, int amountFrom, int amountTo, int levelFrom) {
    return levels.isBefore(syntax.tags(), amount, amountFrom, amountTo, levelFrom);
  }

  /**
   * True when a temperature is a difference of two: "a augmenté de 1,2 °C", "un écart de 3 °C", "limiter la hausse à 1,5 °C".
   *
   * @param found the change that the figure states
   */
  public boolean isDifference(Syntax syntax, int from, int to, Found found) {
    if (found.role() == ChangeRole.BY) {
      return true;
    }
    Sentence s = syntax.sentence();
    boolean behind = words.from().contains(s.folded(to)) && words.differences().contains(syntax.tags().lemma(to + 1));
    for (int i = from - 1; !behind && i >= 0 && i > from - DIFFERENCE_REACH && !s.isSymbol(i); i--) {
      String lemma = syntax.tags().lemma(i);
      if (syntax.tags().is(i, Pos.NOUN) && (words.differences().contains(lemma) || words.nouns().containsKey(lemma))) {
        return true;
      }
    }
    return behind;
  }

  /**
   * The change that the figure before tells of this one too: "6.5 % (323 points)", "3 %, or 251 points"; null when there is none.
   *
   * @param before index after the last token of the figure before
   * @param from index of this figure's first token
   */
  public Found said(Syntax syntax, Found change, int before, int from) {
    boolean amount = !words.directions().isEmpty() && change != null && change.change() != Change.NONE && change.role() == ChangeRole.BY;
    for (int i = before; amount && i < from; i++) {
      amount = syntax.sentence().isSymbol(i) && "(,".contains(syntax.sentence().form(i))
          || syntax.tags().is(i, Pos.COORDINATION) && i == from - 1;
    }
    return amount && from > before && from - before <= 2 ? change : null;
  }

  /** True for a level behind a verb of ending: "closed at 9,505", "to end the day at 7,114". */
  public boolean isClosing(Syntax syntax, int from) {
    if (!words.to().contains(syntax.sentence().folded(from - 1)) && !syntax.tags().is(from - 1, Pos.PREPOSITION)) {
      return false;
    }
    for (int i = from - 2; i >= 0 && i > from - 2 - CLOSING_REACH; i--) {
      if (words.closings().contains(syntax.tags().lemma(i))) {
        return true;
      }
    }
    return false;
  }

  /** "100 euros d’augmentation": the figure's own complement tells. */
  private Found complement(Syntax syntax, int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      Change change = words.from().contains(syntax.sentence().folded(i)) ? words.nouns().get(syntax.tags().lemma(i + 1)) : null;
      if (change != null && syntax.tags().is(i + 1, Pos.NOUN)) {
        return Found.by(change, syntax.sentence().token(i + 1).span());
      }
    }
    return null;
  }

  /** "créer 300 emplois", "la destruction de 60 emplois": there are so many more, or fewer. */
  private Found creation(Syntax syntax, int from, int to) {
    boolean jobs = false;
    for (int i = from; i < to; i++) {
      jobs |= words.jobs().contains(syntax.tags().lemma(i));
    }
    boolean told = jobs || words.from().contains(syntax.sentence().folded(to)) && words.jobs().contains(syntax.tags().lemma(to + 1));
    for (int i = from; told && !isAdjacent() && i < to; i++) {
      Change change = words.creations().get(syntax.tags().lemma(i));
      if (change != null && syntax.tags().is(i, Pos.NOUN)) {
        return Found.by(change, syntax.sentence().token(i).span()); // "600 suppressions de postes"
      }
    }
    for (int i = from - 1; jobs && i >= 0 && i >= from - 2; i--) {
      Change change = words.creations().get(syntax.tags().lemma(i));
      if (change != null) {
        return Found.by(change, syntax.sentence().token(i).span());
      }
    }
    return null;
  }

  /** "a triplé", "multiplié par trois", "divisé par deux". */
  private Found factor(Syntax syntax, int from, int to) {
    for (int i = to - 1; i >= 0 && i >= from - 2; i--) {
      String lemma = syntax.tags().lemma(i);
      Change change = words.factors().getOrDefault(lemma, words.verbs().get(lemma));
      Change form = words.verbForms().get(syntax.sentence().folded(i));
      if (form != null) {
        return Found.by(form, syntax.sentence().token(i).span());
      }
      if (change != null && syntax.tags().pos(i).isVerbal()) {
        return Found.by(change, syntax.sentence().token(i).span());
      }
    }
    return Found.NONE;
  }

  private Found modifierOf(Syntax syntax, int from, int to) {
    Found found = modifier(syntax.sentence(), from, to);
    return found == null ? Found.NONE : found;
  }

  private Found modifier(Sentence s, int from, int to) {
    for (int i = from; i < Math.min(to + 2, s.size()); i++) {
      Change change = s.isWord(i) ? words.modifiers().get(s.folded(i)) : null;
      if (change != null) {
        return Found.by(change, s.token(i).span());
      }
    }
    // "12 agents de plus", "12 % de moins qu’en 2010"; but "de plus en plus"
    Change inside = to - from > 2 && words.from().contains(s.folded(to - 2)) ? words.comparatives().get(s.folded(to - 1)) : null;
    if (inside != null && compared.isTold(s, to)) {
      return Found.by(inside, s.span(to - 2, to)); // "9 % de mieux"
    }
    Change more = words.from().contains(s.folded(to)) || words.places().contains(s.folded(to)) ? words.comparatives().get(s.folded(to + 1))
        : null;
    boolean again = words.places().contains(s.folded(to + 2)) && words.comparatives().containsKey(s.folded(to + 3)); // "de plus en plus"
    boolean goesOn = again || words.from().contains(s.folded(to + 2)); // "de plus de 8 000 m"
    boolean told = compared.isTold(s, to + 2); // "trois de plus qu’à Nîmes" compares two places
    return more == null || goesOn || !told ? null : Found.by(more, s.span(to, to + 2));
  }

  /** "La hausse atteint 3 %", "la baisse serait de 200 euros": the subject tells. */
  private Found subjectNoun(Syntax syntax, int from, int to) {
    VerbGroup verb = syntax.governingVerb(from, to);
    NounPhrase subject = verb == null ? null : syntax.subject(verb);
    if (subject == null || subject.to() > from || !words.levels().contains(verb.lemma())) {
      return null;
    }
    int noun = syntax.tags().is(subject.head(), Pos.PRONOUN) || syntax.tags().is(subject.head(), Pos.SUBJECT)
        ? meant(syntax, subject.head()) : subject.head();
    Change change = words.nouns().get(syntax.tags().lemma(noun));
    return change == null ? null : Found.by(change, syntax.sentence().token(noun).span());
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

  /** "Le prix du lait, tombé à 38 centimes, inquiète": a participle that only the tree of words knows for one. */
  private Found participle(Syntax syntax, int from, int to, Sort sort) {
    Dependencies tree = syntax.dependencies();
    int at = tree.top(from, to);
    int verb = at < 0 ? -1 : tree.head(at);
    int link = before(syntax.sentence(), from);
    boolean participle = verb >= 0 && verb < link && tree.isParticiple(verb) && tree.finite(verb) < 0;
    if (!participle || syntax.tags().pos(verb).isVerbal() || !tree.is(at, Relation.OBLIQUE)) {
      return null;
    }
    String lemma = tree.lemma(verb);
    boolean by = words.from().contains(syntax.sentence().folded(link));
    boolean level = words.to().contains(syntax.sentence().folded(link)) && !words.pay().contains(lemma) && !words.onlyBy().contains(lemma);
    Change change = sort == Sort.LASTING ? words.lasting().get(lemma) : by || level ? direction(lemma, sort) : null;
    change = level && words.levelVerbs().containsKey(lemma) ? words.levelVerbs().get(lemma) : change;
    return change == null || !by && !level ? null : role(change, syntax.sentence(), from, syntax.sentence().token(verb).span());
  }

  /** The verb just before the figure, where the clause's structure was not understood: "croît de 2,9 %", "prolongée de 48 heures". */
  private Found nearestVerb(Syntax syntax, int from, int to, Sort sort) {
    Sentence s = syntax.sentence();
    int link = before(s, from);
    String before = s.folded(link);
    boolean linked = (isBy(before, sort) || words.to().contains(before)) && !isOfNoun(syntax, from);
    for (int i = link; i >= 0 && i > link - VERB_REACH; i--) {
      if (syntax.tags().pos(i).isVerbal()) {
        String lemma = syntax.tags().lemma(i);
        Change direction = sort == Sort.LASTING ? lasting(lemma, before) : isOwn(syntax, i, link) ? direction(lemma, sort) : null;
        if (words.onlyBy().contains(lemma) && !words.from().contains(before) || isIdle(syntax, lemma, from, sort)) {
          return null; // "gonflé à 2,3 bars"
        }
        boolean reflexiveLevel = words.withPreposition().contains(lemma) && words.levels().contains(lemma)
            && syntax.tags().is(i - 1, Pos.CLITIC);
        if (reflexiveLevel) {
          return null; // "se monte à"
        }
        boolean direct = i == link && !words.withPreposition().contains(lemma);
        if (direct && isAmount(syntax, i, from, to, sort)) {
          return Found.by(words.amounts().get(lemma), s.token(i).span());
        }
        return direction != null && (linked || direct) && !isPay(syntax, lemma, from, to, sort) && !isWon(syntax, lemma, from, to)
            ? role(direction, s, from, s.token(i).span()) : null;
      }
      if (s.isSymbol(i) || syntax.tags().is(i, Pos.NUMBER)) {
        return null;
      }
    }
    return null;
  }

  /** "a perdu ses freins à 200 mètres", "augmente les moyens de 12 écoles": the figure is no level and no amount of the verb. */
  private boolean isIdle(Syntax syntax, String verb, int from, Sort sort) {
    Sentence s = syntax.sentence();
    int link = before(s, from);
    NounPhrase phrase = syntax.phraseAt(from);
    boolean ofNoun = words.from().contains(s.folded(link)) && syntax.tags().is(link - 1, Pos.NOUN)
        && syntax.tags().is(link - 2, Pos.DETERMINER);
    return words.pay().contains(verb) && words.to().contains(s.folded(link))
        || sort == Sort.COUNT && ofNoun && isNoStock(syntax, from, phrase == null ? from + 1 : phrase.to());
  }

  /** "prolongée de 48 heures", "ramenée à six ans". */
  private Change lasting(String lemma, String before) {
    Change level = words.to().contains(before) ? words.levelVerbs().get(lemma) : null;
    return level == null ? words.lasting().get(lemma) : level;
  }

  /** "fondre de moitié", "des deux tiers". */
  private boolean isBy(String before, Sort sort) {
    return words.from().contains(before) || sort == Sort.PERCENTAGE && words.ofThe().contains(before);
  }

  /** "avance nettement | de 3 %", not "avance le chiffre de": a verb that also means something else stands right before its amount. */
  private boolean isOwn(Syntax syntax, int verb, int link) {
    boolean own = true;
    for (int i = verb + 1; i < link; i++) {
      own &= syntax.tags().is(i, Pos.ADVERB) || syntax.tags().pos(i).isVerbal();
    }
    return own || !words.shareOnly().contains(syntax.tags().lemma(verb));
  }

  /** "gagner 1 200 euros"; not "gagner 1,20 dollar à 54 dollars", which is a price. */
  private boolean isPay(Syntax syntax, String lemma, int from, int to, Sort sort) {
    if (sort == Sort.COUNT && words.pay().contains(lemma)) {
      boolean overTime = words.places().contains(syntax.sentence().folded(to)) && !syntax.sentence().isSymbol(to + 1)
          && words.periods().contains(syntax.tags().lemma(to + 2));
      return isNoStock(syntax, from, to) && !overTime; // "perdu 40 conducteurs en un an"
    }
    boolean level = isLevelNear(syntax, to);
    return sort == Sort.MONEY && words.pay().contains(lemma) && !level;
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
  private boolean isNoStock(Syntax syntax, int from, int to) {
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
  private boolean isAmount(Syntax syntax, int verb, int from, int to, Sort sort) {
    String lemma = syntax.tags().lemma(verb);
    VerbGroup group = syntax.verbAt(verb);
    NounPhrase subject = group == null ? null : syntax.subject(group);
    if (sort == Sort.MONEY && (subject == null || !syntax.tags().is(subject.head(), Pos.NOUN))) {
      return false; // "il a pris 200 euros"
    }
    boolean given = words.reflexive().contains(lemma) && !syntax.tags().is(verb - 1, Pos.CLITIC); // "la banque offre 3 %"
    if (given || sort == Sort.MONEY && words.shareOnly().contains(lemma)) {
      return false;
    }
    String after = syntax.sentence().folded(to);
    boolean part = words.from().contains(after) || words.places().contains(after) && !after.equals("en");
    return words.amounts().containsKey(lemma) && !part && to > from && sort != Sort.COUNT && sort != Sort.LASTING;
  }

  /** "gagner douze matches", "perdre quatre des six dernières courses". */
  private boolean isWon(Syntax syntax, String lemma, int from, int to) {
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

  /** "une hausse de 3 %", "en baisse de 200", "(soit une augmentation de 28 %)". */
  private Found noun(Syntax syntax, int from, Sort sort) {
    Sentence s = syntax.sentence();
    int of = before(s, from);
    // "une baisse des deux tiers"
    boolean contracted = sort == Sort.PERCENTAGE && words.places().contains(s.folded(of))
        && words.nouns().containsKey(syntax.tags().lemma(of - 1));
    if (!words.from().contains(s.folded(of)) && !contracted) {
      return null;
    }
    for (int i = of - 1; i >= 0 && i > of - 1 - NOUN_REACH; i--) {
      Change change = words.nouns().get(syntax.tags().lemma(i));
      boolean any = sort == Sort.PERCENTAGE || !words.shareOnly().contains(syntax.tags().lemma(i));
      if (change != null && syntax.tags().pos(i).isNominal() && any) {
        return Found.by(change, s.token(i).span());
      }
      if (s.isSymbol(i) || syntax.tags().pos(i).isVerbal()) {
        return null;
      }
    }
    return null;
  }

  /** "augmente de 3 %" is by so much, "augmente à 12" and "recule sous les 12" to that level. */
  private Found role(Change change, Sentence s, int from, Span evidence) {
    boolean side = words.beside().sides().containsKey(s.folded(from)) || words.beside().sides().containsKey(s.folded(from + 1));
    return new Found(change, side || words.to().contains(s.folded(before(s, from))) ? ChangeRole.TO : ChangeRole.BY, evidence);
  }

  private Found verb(Syntax syntax, int from, int to, Sort sort) {
    NounPhrase phrase = syntax.phraseIn(from, to);
    VerbGroup verb = syntax.governingVerb(from, to);
    int hops = 0;
    while (verb != null && hops < 3) {
      Found found = (isPay(syntax, verb.lemma(), from, to, sort) || isWon(syntax, verb.lemma(), from, to)) ? null
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
  private Change direction(String lemma, Sort sort) {
    return sort == Sort.PERCENTAGE || sort == Sort.MONEY || !words.shareOnly().contains(lemma) ? words.verbs().get(lemma) : null;
  }

  private Found verb(Syntax syntax, VerbGroup verb, NounPhrase phrase, int from, Sort sort) {
    Sentence s = syntax.sentence();
    if (verb.form() == VerbForm.PAST_PARTICIPLE && !verb.isFinite() && hasComma(s, verb.to(), from)) {
      return null; // "les vallées reculées du nord, à une profondeur de 40 km"
    }
    if (isOfNoun(syntax, from)) {
      return null;
    }
    boolean subject = phrase != null && phrase.role() == NounPhrase.Role.SUBJECT && phrase.verb() == verb.index();
    Change direction = direction(verb.lemma(), sort);
    if (subject && verb.passive() && direction != null && !words.withPreposition().contains(verb.lemma())
        && !words.pay().contains(verb.lemma())) {
      return Found.by(direction, s.token(verb.head()).span()); // "3 700 postes seraient supprimés"
    }
    if (subject && sort == Sort.PERCENTAGE && words.beside().remainder().vanishing().contains(verb.lemma()) && !verb.negated()) {
      return Found.by(Change.DECREASE, s.token(verb.head()).span()); // "60 % de la consommation s’est évaporée"
    }
    if (subject || verb.head() > from) {
      return null;
    }
    String before = s.folded(before(s, from));
    if (isIdle(syntax, verb.lemma(), from, sort) || !isOwn(syntax, verb.head(), before(s, from))) {
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
      return new Found(level, ChangeRole.TO, s.token(verb.head()).span());
    }
    return null;
  }

  /** "dopé par une subvention de 20 millions": the figure belongs to the noun before it; "en un an de 3 %" to the verb. */
  private boolean isOfNoun(Syntax syntax, int from) {
    Sentence s = syntax.sentence();
    int of = before(s, from);
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
  private boolean isAmountOrLevel(Syntax syntax, VerbGroup verb, NounPhrase phrase, int from, Sort sort) {
    String before = syntax.sentence().folded(before(syntax.sentence(), from));
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
