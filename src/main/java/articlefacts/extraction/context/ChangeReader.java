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

  /** A direction and the words that show it. */
  public record Found(Change change, Span evidence) {}

  private static final Found NONE = new Found(Change.NONE, null);
  /** "une augmentation en un an de 28 %": so far before its complement may the noun stand, in tokens. */
  private static final int NOUN_REACH = 6;

  private final ChangeWords words;

  public ChangeReader(ChangeWords words) {
    this.words = words;
  }

  /**
   * The change that the figure over tokens [from, to) states; {@link Change#NONE} without evidence when it states none.
   *
   * @param isSpan true for durations and ages, which are never the amount of a change ("augmenté en deux ans")
   */
  public Found read(Syntax syntax, int from, int to, boolean isSpan) {
    if (isSpan) {
      return NONE;
    }
    Found found = modifier(syntax.sentence(), from, to);
    found = found == null ? noun(syntax, from) : found;
    found = found == null ? verb(syntax, from, to) : found;
    return found == null ? NONE : found;
  }

  private Found modifier(Sentence s, int from, int to) {
    for (int i = from; i < Math.min(to + 2, s.size()); i++) {
      Change change = s.isWord(i) ? words.modifiers().get(s.folded(i)) : null;
      if (change != null && (i < to || words.from().contains(s.folded(i - 1)) || s.folded(i).length() > 5)) {
        return new Found(change, s.token(i).span());
      }
    }
    return null;
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
        return new Found(change, s.token(i).span());
      }
      if (s.isSymbol(i) || syntax.tags().pos(i).isVerbal()) {
        return null;
      }
    }
    return null;
  }

  private Found verb(Syntax syntax, int from, int to) {
    NounPhrase phrase = syntax.phraseIn(from, to);
    VerbGroup verb = syntax.governingVerb(from, to);
    int hops = 0;
    while (verb != null && hops < 3) {
      Found found = verb(syntax, verb, phrase, from);
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
    boolean subject = phrase != null && phrase.role() == NounPhrase.Role.SUBJECT && phrase.verb() == verb.index() && !verb.passive();
    if (subject || verb.head() > from) {
      return null;
    }
    String before = s.folded(from - 1);
    Change direction = words.verbs().get(verb.lemma());
    if (direction != null && isAmountOrLevel(syntax, verb, phrase, from, before)) {
      return new Found(direction, s.token(verb.head()).span());
    }
    Change level = words.levelVerbs().get(verb.lemma());
    if (level != null && level != Change.NONE && words.to().contains(before) && isReachedBy(syntax, verb.to(), from - 1)) {
      return new Found(level, s.token(verb.head()).span());
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
    boolean direct = from == verb.to() || phrase != null && phrase.role() == NounPhrase.Role.OBJECT && phrase.verb() == verb.index();
    return amount || object && direct || syntax.sentence().form(from - 1).equals("(") || before.equals("sous") || direct;
  }
}
