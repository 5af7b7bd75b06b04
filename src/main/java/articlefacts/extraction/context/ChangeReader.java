package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;

/**
 * Reads whether a figure is the amount of a change or the level moved to: "réduit de 90 %", "une hausse de 3 %", "200 hommes
 * supplémentaires", "portant les effectifs à 4 100".
 *
 * <p>Only the verb that governs the figure and the noun that it completes count, not a word that merely stands near.
 */
public final class ChangeReader {

  /** "passer en un an, selon l’institut, de 5 à 6 %": so far before the old level may the verb stand, in tokens. */
  private static final int MOVE_REACH = 14;
  /** "n’en finance | que": so far before a level may its verb stand, in tokens. */
  private static final int VERB_REACH = 4;
  /** "to end | the day at": so far before its preposition may a verb of ending stand, in tokens. */
  private static final int CLOSING_REACH = 4;
  /** "Le réchauffement doit rester sous": so far before a temperature may stand what makes it a difference, in tokens. */
  private static final int DIFFERENCE_REACH = 12;
  /** "C’est même | 900 de plus": so near the head of its sentence stands what is said of the one before, in tokens. */
  private static final int SAID = 3;
  /** What may stand before a signed amount. */
  private static final String OPENINGS = "([,:;–—";
  private static final String MINUSES = "-\u2212–";

  private final ChangeWords words;
  private final AdjacentChange adjacent;
  private final LevelChange levels;
  private final ComparedChange compared;
  private final ReplacedLevel replaced;
  private final DirectedLevel directed;
  private final NounChange nouns;
  private final VerbChange verbs;
  private final AmountNoun amounts;

  public ChangeReader(ChangeWords words) {
    this.words = words;
    this.adjacent = new AdjacentChange(words);
    this.levels = new LevelChange(words);
    this.compared = new ComparedChange(words);
    this.replaced = new ReplacedLevel(words, compared);
    this.directed = new DirectedLevel(words, compared);
    this.nouns = new NounChange(words, compared);
    this.verbs = new VerbChange(words, new VerbObject(words));
    this.amounts = new AmountNoun(words);
  }

  /** What a figure is set against. */
  public ComparedChange compared() {
    return compared;
  }

  /** What another level has taken the place of. */
  public ReplacedLevel replaced() {
    return replaced;
  }

  /** The change that a figure states; {@link Change#NONE} without evidence when it states none. */
  public StatedChange read(Syntax syntax, ChangeFigure figure) {
    int from = figure.from();
    int to = figure.to();
    if (figure.sort() == ChangeSort.MULTIPLE) {
      StatedChange times = compared.multiple(syntax.tags(), from, to);
      StatedChange factor = times == null ? nouns.factor(syntax, from, to) : times;
      return factor.change() == Change.NONE && isAdjacent() ? adjacent.compoundOf(syntax.tags(), from, to) : factor;
    }
    boolean times = figure.sort() == ChangeSort.COUNT && words.isTimes(syntax.tags().lemma(to - 1));
    if (isAdjacent() && times) {
      return StatedChange.NONE; // "has gone up three times since May"
    }
    if (isAdjacent()) {
      StatedChange near = adjacent.read(syntax.tags(), from, to, figure.sort());
      StatedChange created = near.change() == Change.NONE && figure.sort() == ChangeSort.OTHER ? nouns.creation(syntax, from, to) : null;
      return created == null ? near : created;
    }
    if (figure.sort() == ChangeSort.COUNT && (words.isTimes(syntax.tags().lemma(to - 1)) || words.isTimes(syntax.tags().lemma(to)))) {
      return StatedChange.NONE; // "a baissé à trois reprises"
    }
    StatedChange found = switch (figure.sort()) {
      case AGE -> ofAge(syntax, from, to);
      case LASTING -> ofDuration(syntax, from, to, figure.numberFrom());
      default -> beside(syntax, figure);
    };
    found = found == null && figure.sort() != ChangeSort.AGE && figure.sort() != ChangeSort.LASTING ? governing(syntax, figure) : found;
    return found == null ? StatedChange.NONE : found;
  }

  /** "relever l’âge de départ à 66 ans". */
  private StatedChange ofAge(Syntax syntax, int from, int to) {
    StatedChange level = verbs.verb(syntax, from, to, ChangeSort.AGE);
    boolean raised = level != null && level.role() == ChangeRole.TO && words.to().contains(syntax.sentence().folded(from - 1));
    return raised ? level : nouns.modifier(syntax.sentence(), from, to);
  }

  /** "prolongé de 48 heures". */
  private StatedChange ofDuration(Syntax syntax, int from, int to, int numberFrom) {
    StatedChange found = nouns.modifier(syntax.sentence(), from, to);
    found = found == null ? nouns.noun(syntax, from, ChangeSort.LASTING) : found;
    found = found == null ? verbs.nearestVerb(syntax, from, to, ChangeSort.LASTING) : found;
    String link = syntax.sentence().folded(words.before(syntax.sentence(), from));
    boolean extent = words.to().contains(link) || words.from().contains(link); // not "sur un an"
    found = found == null && extent ? nouns.subjectNoun(syntax, from, to) : found; // "la perte se limiterait à dix jours"
    found = found == null ? levels.crossed(syntax, numberFrom) : found; // "tombés sous les six mois"
    return found == null ? verbs.participle(syntax, from, to, ChangeSort.LASTING) : found;
  }

  /** By a sign or a word right beside the figure: "(-6,2 %)", "200 hommes supplémentaires", "12 % de moins qu’en 2010". */
  private StatedChange beside(Syntax syntax, ChangeFigure figure) {
    int from = figure.from();
    int to = figure.to();
    StatedChange found = signed(syntax.sentence(), figure);
    found = found == null ? nouns.modifier(syntax.sentence(), from, to) : found;
    found = found == null ? compared.left(syntax.tags(), from) : found;
    found = found == null ? compared.crossed(syntax.tags(), figure.numberFrom()) : found;
    return found == null ? compared.adjective(syntax.tags(), from, to, figure.sort() == ChangeSort.PERCENTAGE) : found;
  }

  /** By the noun that the figure completes, or the verb that governs it. */
  private StatedChange governing(Syntax syntax, ChangeFigure figure) {
    int from = figure.from();
    int to = figure.to();
    ChangeSort sort = figure.sort();
    StatedChange found = nouns.noun(syntax, from, sort);
    found = found == null ? nouns.level(syntax, from) : found;
    found = found == null ? amounts.read(syntax, figure, sort == ChangeSort.PERCENTAGE) : found;
    found = found == null ? verbs.verb(syntax, from, to, sort) : found;
    found = found == null ? verbs.nearestVerb(syntax, from, to, sort) : found;
    found = found == null ? nouns.subjectNoun(syntax, from, to) : found;
    found = found == null ? nouns.complement(syntax, from, to) : found;
    found = found == null && sort == ChangeSort.COUNT ? nouns.creation(syntax, from, to) : found;
    found = found == null && sort == ChangeSort.COUNT ? nouns.stocking(syntax, from, to) : found;
    found = found == null && sort != ChangeSort.TEMPERATURE ? levels.crossed(syntax, figure.numberFrom()) : found;
    found = found == null ? directed.read(syntax, from, to) : found;
    return found == null ? verbs.participle(syntax, from, to, sort) : found;
  }

  /** "(-6,2 %)", "+12 centimes", ", -900": a sign in front of an amount; "il fait -12 °C" and "un solde de -300" are levels. */
  private StatedChange signed(Sentence s, ChangeFigure figure) {
    int at = figure.numberFrom();
    int word = s.isWord(at) ? at : figure.from() - 1;
    Change told = figure.sort() == ChangeSort.PERCENTAGE && !isAdjacent() ? words.comparatives().get(s.folded(word)) : null;
    if (told != null && s.isSymbol(word - 1) && OPENINGS.contains(s.form(word - 1))) {
      return StatedChange.by(told, s.token(word).span()); // "la chute est nette : moins 9 %"
    }
    String sign = s.isSymbol(at) ? s.form(at) : "";
    String before = s.form(figure.from() - 1);
    boolean opened = at == 0 || s.isSymbol(figure.from() - 1) && OPENINGS.contains(before);
    boolean plus = sign.equals("+") && (figure.sort() != ChangeSort.TEMPERATURE || before.equals("("));
    boolean minus = MINUSES.contains(sign) && !sign.isEmpty() && opened && figure.sort() != ChangeSort.TEMPERATURE;
    return plus || minus ? StatedChange.by(plus ? Change.INCREASE : Change.DECREASE, s.token(at).span()) : null;
  }

  /**
   * The verb that moves from the figure at {@code from} to another: "passer" in "est passé de 312 à 358", with its direction, if it has
   * one; null when no such verb stands before or the figure has no "de".
   *
   * @param from index of the old level's first token
   */
  public StatedChange mover(Syntax syntax, int from) {
    Sentence s = syntax.sentence();
    int of = words.before(s, from);
    if (!words.from().contains(s.folded(of))) {
      return null;
    }
    for (int i = of - 1; i >= 0 && i > from - MOVE_REACH; i--) {
      String lemma = syntax.tags().lemma(i);
      boolean moved = syntax.tags().is(i, Pos.NOUN) || syntax.tags().is(i, Pos.ADJECTIVE); // "la dette, passée de 98 % à 113 %"
      if (syntax.tags().pos(i).isVerbal() || moved && words.moves().contains(lemma)) {
        Change own = words.verbs().getOrDefault(lemma, words.levelVerbs().get(lemma));
        if (own != null || words.moves().contains(lemma)) {
          return new StatedChange(own == null ? Change.NONE : own, ChangeRole.FROM, s.token(i).span());
        }
      }
      Change told = moved && isCompleted(syntax.tags(), i, of) ? words.nouns().get(lemma) : null;
      if (told != null) {
        return new StatedChange(told, ChangeRole.FROM, s.token(i).span());
      }
      if (s.form(i).equals(";") || s.form(i).equals(":")) {
        return null;
      }
    }
    return null;
  }

  /** "la baisse | du prix | de 30 à 25 euros": the noun of a change says of what; but "une baisse de 3 à 5 %". */
  private boolean isCompleted(Tagged tags, int noun, int of) {
    boolean complement = !isAdjacent() && of - noun > 2 && tags.is(noun + 1, Pos.PREPOSITION);
    return complement && (tags.is(of - 1, Pos.NOUN) || tags.is(of - 1, Pos.ADJECTIVE));
  }

  /** True when "à" stands before the figure: "à 27 euros" in "a perdu 4 % à 27 euros". */
  public boolean isLevel(Sentence s, int from) {
    return words.to().contains(s.folded(words.before(s, from)));
  }

  /** True for "à 22 km des plages": where something is. */
  public boolean isDistance(Sentence s, int from, int to) {
    boolean of = words.from().contains(s.folded(to)) || words.ofThe().contains(s.folded(to));
    return !words.isAdjacent() && isLevel(s, from) && of;
  }

  /** "aujourd’hui | fixé | à": a participle of a verb that reaches a level. */
  public boolean holdsLevel(Tagged tags, int participle) {
    return tags.form(participle) == VerbForm.PAST_PARTICIPLE && words.levels().contains(tags.lemma(participle));
  }

  /** "n’en a gagné que 85": a verb that takes the amount of a change. */
  public boolean takesAmount(String verb) {
    return words.amounts().containsKey(verb) || words.onlyBy().contains(verb)
        || words.verbs().containsKey(verb) && !words.levelVerbs().containsKey(verb);
  }

  /** "passer", "porter", "tomber": a verb that moves something to a level. */
  public boolean isMove(String verb) {
    return words.moves().contains(verb) || words.levelVerbs().containsKey(verb) || words.verbs().containsKey(verb);
  }

  /** True behind an infinitive that reaches a level: "pour atteindre 2,82 millions". */
  public boolean isReached(Syntax syntax, int from) {
    int verb = words.before(syntax.sentence(), from);
    return syntax.tags().pos(verb).isVerbal() && syntax.tags().form(verb) == VerbForm.INFINITIVE
        && words.levels().contains(syntax.tags().lemma(verb));
  }

  /** True when a preposition of amounts stands before token {@code from}: "by", for languages that have one. */
  public boolean isAmount(Sentence s, int from) {
    return words.by().contains(s.folded(from - 1));
  }

  /** True for the figure of a verb that tells the way: "augmenter de 20 euros, à 24 euros", not "passer de 20 à 24". */
  public boolean isDirected(Syntax syntax, int from) {
    StatedChange mover = mover(syntax, from);
    return mover != null && mover.change() != Change.NONE;
  }

  /** "C’est | 900 de plus", "Soit | 900 de plus" at the head of a sentence: of what the one before has said. */
  public boolean isSaidOfLast(Syntax syntax, int from) {
    Sentence s = syntax.sentence();
    boolean that = s.form(0).endsWith("'") && words.levels().contains(syntax.tags().lemma(1)) && from <= SAID;
    return that || words.beside().remainder().thatIs().contains(s.folded(0)) && from < SAID;
  }

  /** "réclame | 10 000 logements par année": a level of the present. */
  public boolean isNow(Tagged tags, int from) {
    for (int i = from - 1; i >= 0 && i >= from - VERB_REACH && !tags.sentence().isSymbol(i); i--) {
      if (tags.pos(i).isVerbal()) {
        return tags.form(i) == VerbForm.PRESENT && !tags.is(i, Pos.AUXILIARY)
            || tags.form(i) == VerbForm.INFINITIVE || tags.form(i) == VerbForm.FUTURE; // "se fixe pour objectif de couvrir 80 %"
      }
    }
    return false;
  }

  /** "De 340 en 2015, le nombre de fermes est tombé à 210": the old level opens the sentence. */
  public boolean isOrigin(Sentence s, int from) {
    return from == 1 && words.from().contains(s.folded(0));
  }

  /** True when the figure is set against the one before: "contre 4,1 milliards". */
  public boolean isAgainst(Sentence s, int from) {
    return words.against().contains(s.folded(words.before(s, from)));
  }

  /** True for "point" in "0,3 point": the amount of a change of percentages. */
  public boolean isPoints(Sentence s, int unitFrom) {
    return words.points().contains(s.folded(unitFrom));
  }

  /** "40 postes à Lens, une ville de | 30 000 habitants": the figure belongs to the noun before it. */
  public boolean isOfNoun(Syntax syntax, int from) {
    return verbs.isOfNoun(syntax, from);
  }

  /** True for a language whose changes are told by words beside the figure. */
  public boolean isAdjacent() {
    return words.isAdjacent();
  }

  /** True for a level with the amount of its change behind it: "7,2 %, en baisse de 0,2 point". */
  public boolean isLevelOf(Syntax syntax, StatedChange amount, int levelTo, int amountFrom) {
    return levels.isBehind(syntax.tags(), amount, levelTo, amountFrom);
  }

  /** True for a level with its change in brackets behind it, or itself between commas: "16 % (-1)", "la part, à 62 %, est en recul". */
  public boolean isLevelSigned(Syntax syntax, StatedChange amount, int levelFrom, int levelTo, int amountFrom) {
    return directed.isSigned(syntax, amount, levelTo, amountFrom) || directed.isInserted(syntax, amount, levelFrom, levelTo, amountFrom);
  }

  /** True for a level behind the amount of its change: "en recul de 5 points, s’arrête à 54 %". */
  public boolean isLevelBehind(Syntax syntax, StatedChange amount, int amountFrom, int amountTo, int levelFrom) {
    return levels.isBefore(syntax.tags(), amount, amountFrom, amountTo, levelFrom);
  }

  /**
   * True when a temperature is a difference of two: "a augmenté de 1,2 °C", "un écart de 3 °C", "limiter la hausse à 1,5 °C".
   *
   * @param found the change that the figure states
   */
  public boolean isDifference(Syntax syntax, int from, int to, StatedChange found) {
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
  public StatedChange said(Syntax syntax, StatedChange change, int before, int from) {
    boolean amount = words.isAdjacent() && change != null && change.change() != Change.NONE && change.role() == ChangeRole.BY;
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
}
