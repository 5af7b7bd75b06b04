package articlefacts.extraction.context;

import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.VerbGroup;
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
  /** So far before the figure may its verb stand when the structure is unknown, in tokens. */
  private static final int VERB_REACH = 6;

  /** "quatre | des six dernières courses": so far behind the figure may stand what is won, in tokens. */
  private static final int WON_REACH = 5;

  private final ChangeWords words;

  public ChangeReader(ChangeWords words) {
    this.words = words;
  }

  /**
   * The change that the figure over tokens [from, to) states; {@link Change#NONE} without evidence when it states none.
   *
   * @param sort what the figure measures
   */
  public Found read(Syntax syntax, int from, int to, Sort sort) {
    if (sort == Sort.MULTIPLE) {
      return factor(syntax, from, to);
    }
    Found found = modifier(syntax.sentence(), from, to);
    if (found == null && sort != Sort.AGE) {
      found = noun(syntax, from);
      found = found == null && sort != Sort.LASTING ? verb(syntax, from, to, sort) : found;
      found = found == null ? nearestVerb(syntax, from, to, sort) : found;
      found = found == null && sort != Sort.LASTING ? subjectNoun(syntax, from, to) : found;
      found = found == null && sort != Sort.LASTING ? complement(syntax, from, to) : found;
      found = found == null && sort == Sort.OTHER ? creation(syntax, from, to) : found;
    }
    return found == null ? Found.NONE : found;
  }

  /** What a figure measures, as far as change goes. */
  public enum Sort {
    /** Durations: "prolongé de 48 heures" changes, "augmenté en deux ans" does not. */
    LASTING,
    AGE,
    /** "gagner 1 200 euros" is pay, "gagner 3 sièges" a gain. */
    MONEY,
    MULTIPLE,
    OTHER
  }

  /**
   * The change of "passer de A à B", both levels of it; null when no verb of moving stands before.
   *
   * @param from index of the old level's first token
   * @param to index after its last token, where "à" stands
   * @param order negative when the new level is higher
   */
  public Found move(Syntax syntax, int from, int to, int order) {
    Sentence s = syntax.sentence();
    if (!words.from().contains(s.folded(from - 1)) || !words.to().contains(s.folded(to)) || order == 0) {
      return null;
    }
    for (int i = from - 2; i >= 0 && i > from - MOVE_REACH; i--) {
      String lemma = syntax.tags().lemma(i);
      boolean verb = syntax.tags().pos(i).isVerbal();
      if (verb && (words.moves().contains(lemma) || words.levelVerbs().containsKey(lemma) || words.verbs().containsKey(lemma))) {
        return Found.by(order < 0 ? Change.INCREASE : Change.DECREASE, s.token(i).span());
      }
    }
    return null;
  }

  /**
   * The change of a level that stands right behind the amount of that change: "a perdu 4 % à 27 euros"; null when there is none.
   *
   * @param amount the change that the amount states
   * @param to index after the amount's last token, where "à" stands
   */
  public Found level(Syntax syntax, Found amount, int to) {
    return amount != null && amount.change() != Change.NONE && words.to().contains(syntax.sentence().folded(to)) ? amount.as(ChangeRole.TO) : null;
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

  /** "créer 300 emplois", "la création de 60 emplois": there are so many more. */
  private Found creation(Syntax syntax, int from, int to) {
    boolean jobs = false;
    for (int i = from; i < to; i++) {
      jobs |= words.jobs().contains(syntax.tags().lemma(i));
    }
    for (int i = from - 1; jobs && i >= 0 && i >= from - 2; i--) {
      if (words.creations().contains(syntax.tags().lemma(i))) {
        return Found.by(Change.INCREASE, syntax.sentence().token(i).span());
      }
    }
    return null;
  }

  /** "a triplé", "multiplié par trois", "divisé par deux". */
  private Found factor(Syntax syntax, int from, int to) {
    for (int i = to - 1; i >= 0 && i >= from - 2; i--) {
      String lemma = syntax.tags().lemma(i);
      Change change = words.factors().getOrDefault(lemma, words.verbs().get(lemma));
      if (change != null && syntax.tags().pos(i).isVerbal()) {
        return Found.by(change, syntax.sentence().token(i).span());
      }
    }
    return Found.NONE;
  }

  private Found modifier(Sentence s, int from, int to) {
    for (int i = from; i < Math.min(to + 2, s.size()); i++) {
      Change change = s.isWord(i) ? words.modifiers().get(s.folded(i)) : null;
      if (change != null) {
        return Found.by(change, s.token(i).span());
      }
    }
    // "12 agents de plus", "12 % de moins qu’en 2010"; but "de plus en plus"
    Change more = words.from().contains(s.folded(to)) || words.places().contains(s.folded(to)) ? words.comparatives().get(s.folded(to + 1)) : null;
    boolean goesOn = words.places().contains(s.folded(to + 2)) || words.from().contains(s.folded(to + 2)); // "de plus en plus", "de plus de 8 000 m"
    return more == null || goesOn ? null : Found.by(more, s.span(to, to + 2));
  }

  /** "La hausse atteint 3 %", "la baisse serait de 200 euros": the subject tells. */
  private Found subjectNoun(Syntax syntax, int from, int to) {
    VerbGroup verb = syntax.governingVerb(from, to);
    NounPhrase subject = verb == null ? null : syntax.subject(verb);
    if (subject == null || subject.to() > from || !words.levels().contains(verb.lemma())) {
      return null;
    }
    Change change = words.nouns().get(syntax.tags().lemma(subject.head()));
    return change == null ? null : Found.by(change, syntax.sentence().token(subject.head()).span());
  }

  /** The verb just before the figure, where the clause's structure was not understood: "croît de 2,9 %", "prolongée de 48 heures". */
  private Found nearestVerb(Syntax syntax, int from, int to, Sort sort) {
    Sentence s = syntax.sentence();
    String before = s.folded(from - 1);
    boolean linked = words.from().contains(before) || words.to().contains(before);
    for (int i = from - 1; i >= 0 && i > from - 1 - VERB_REACH; i--) {
      if (syntax.tags().pos(i).isVerbal()) {
        String lemma = syntax.tags().lemma(i);
        Change direction = sort == Sort.LASTING ? words.lasting().get(lemma) : words.verbs().get(lemma);
        boolean reflexiveLevel = words.withPreposition().contains(lemma) && syntax.tags().is(i - 1, Pos.CLITIC);
        if (reflexiveLevel) {
          return null; // "se monte à"
        }
        boolean direct = i == from - 1 && !words.withPreposition().contains(lemma);
        return direction != null && (linked || direct) && !isPay(syntax, lemma, to, sort) && !isWon(syntax, lemma, from, to) ? role(direction, before, s.token(i).span()) : null;
      }
      if (s.isSymbol(i) || syntax.tags().is(i, Pos.NUMBER)) {
        return null;
      }
    }
    return null;
  }

  /** "gagner 1 200 euros"; not "gagner 1,20 dollar à 54 dollars", which is a price. */
  private boolean isPay(Syntax syntax, String lemma, int to, Sort sort) {
    boolean level = words.to().contains(syntax.sentence().folded(to)) && syntax.tags().is(to + 1, Pos.NUMBER);
    return sort == Sort.MONEY && words.pay().contains(lemma) && !level;
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
  private Found noun(Syntax syntax, int from) {
    Sentence s = syntax.sentence();
    if (!words.from().contains(s.folded(from - 1))) {
      return null;
    }
    for (int i = from - 2; i >= 0 && i > from - 2 - NOUN_REACH; i--) {
      Change change = words.nouns().get(syntax.tags().lemma(i));
      if (change != null && syntax.tags().pos(i).isNominal()) {
        return Found.by(change, s.token(i).span());
      }
      if (s.isSymbol(i) || syntax.tags().pos(i).isVerbal()) {
        return null;
      }
    }
    return null;
  }

  /** "augmente de 3 %" is by so much, "augmente à 12" to that level. */
  private Found role(Change change, String before, Span evidence) {
    return new Found(change, words.to().contains(before) ? ChangeRole.TO : ChangeRole.BY, evidence);
  }

  private Found verb(Syntax syntax, int from, int to, Sort sort) {
    NounPhrase phrase = syntax.phraseIn(from, to);
    VerbGroup verb = syntax.governingVerb(from, to);
    int hops = 0;
    while (verb != null && hops < 3) {
      Found found = (isPay(syntax, verb.lemma(), to, sort) || isWon(syntax, verb.lemma(), from, to)) ? null : verb(syntax, verb, phrase, from);
      if (found != null) {
        return found;
      }
      verb = syntax.verb(verb.governor());
      hops++;
    }
    return null;
  }

  private Found verb(Syntax syntax, VerbGroup verb, NounPhrase phrase, int from) {
    Sentence s = syntax.sentence();
    boolean subject = phrase != null && phrase.role() == NounPhrase.Role.SUBJECT && phrase.verb() == verb.index();
    Change direction = words.verbs().get(verb.lemma());
    if (subject && verb.passive() && direction != null && !words.withPreposition().contains(verb.lemma()) && !words.pay().contains(verb.lemma())) {
      return Found.by(direction, s.token(verb.head()).span()); // "3 700 postes seraient supprimés"
    }
    if (subject || verb.head() > from) {
      return null;
    }
    String before = s.folded(from - 1);
    if (direction != null && isAmountOrLevel(syntax, verb, phrase, from, before)) {
      return role(direction, before, s.token(verb.head()).span());
    }
    Change level = words.levelVerbs().get(verb.lemma());
    if (level != null && level != Change.NONE && (words.to().contains(before) || from == verb.to() && words.places().contains(s.folded(from))) && isReachedBy(syntax, verb.to(), from - 1)) {
      return new Found(level, ChangeRole.TO, s.token(verb.head()).span());
    }
    return null;
  }

  /** "portant les effectifs en Irak à …": nothing but noun phrases and places between verb and level; not "porte un blason avec …". */
  private boolean isReachedBy(Syntax syntax, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean place = syntax.tags().is(i, Pos.PREPOSITION) && !words.from().contains(syntax.sentence().folded(i)) && !words.places().contains(syntax.sentence().folded(i));
      if (place || syntax.sentence().form(i).equals(",") || syntax.tags().pos(i).isVerbal() && syntax.tags().form(i).isFinite()) {
        return false;
      }
    }
    return true;
  }

  /** "réduit de 90 %", "augmente à 12", "gagné 34 sièges": the figure is no adverbial of another kind ("baissé dans 12 pays"). */
  private boolean isAmountOrLevel(Syntax syntax, VerbGroup verb, NounPhrase phrase, int from, String before) {
    boolean amount = words.from().contains(before) || words.to().contains(before);
    boolean object = phrase == null || phrase.preposition() < 0 && phrase.role() != NounPhrase.Role.SUBJECT;
    if (words.withPreposition().contains(verb.lemma())) {
      // "il est tombé 80 mm" falls by nothing; "la subvention se monte à" is no rise
      boolean below = from == verb.to() && words.places().contains(syntax.sentence().folded(from));
      return (amount || below) && !(verb.reflexive() && words.to().contains(before));
    }
    boolean direct = from == verb.to() || phrase != null && phrase.role() == NounPhrase.Role.OBJECT && phrase.verb() == verb.index();
    return amount || object && direct || syntax.sentence().form(from - 1).equals("(") || before.equals("sous") || direct;
  }
}
