package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;

/**
 * Reads the change of a level that no verb of change tells: "s’établit à 7,2 %, en baisse de 0,2 point", "la participation, en recul de 5
 * points, s’arrête à 54 %", "est passée sous les 20 000 habitants".
 */
final class LevelChange {

  /** "au troisième trimestre, en nette baisse de": so long may be what stands between a level and the amount, in tokens. */
  private static final int REACH = 16;
  /** "est passée | sous la barre des": so far before the level may the verb and its preposition stand, in tokens. */
  private static final int SIDE_REACH = 5;

  /** "3 900 plaintes | ont été": so far behind the level may its own verb stand, in tokens. */
  private static final int OWN_VERB = 2;

  private final ChangeWords words;

  LevelChange(ChangeWords words) {
    this.words = words;
  }

  /** The level that a verb of motion crosses; null for other figures. */
  StatedChange crossed(Syntax syntax, int numberFrom) {
    Sentence s = syntax.sentence();
    for (int i = numberFrom - 1; i >= 0 && i >= numberFrom - SIDE_REACH && !s.isSymbol(i); i--) {
      Change side = words.beside().sides().get(s.folded(i));
      if (side != null) {
        return verbBefore(syntax, i) ? new StatedChange(side, ChangeRole.TO, s.token(i).span()) : null;
      }
    }
    return null;
  }

  private boolean verbBefore(Syntax syntax, int side) {
    Tagged tags = syntax.tags();
    for (int i = side - 1; i >= 0 && i >= side - SIDE_REACH && (!tags.sentence().isSymbol(i) || tags.sentence().form(i).equals("-")); i--) {
      if (tags.pos(i).isVerbal() && words.beside().crossings().contains(tags.lemma(i))) {
        return syntax.verbAt(i) == null || !syntax.verbAt(i).negated();
      }
    }
    return false;
  }

  /** "7,2 % au quatrième trimestre, en baisse de 0,2 point": "en" or "soit" and the noun of the change between the level and its amount. */
  boolean isBehind(Tagged tags, StatedChange amount, int levelTo, int amountFrom) {
    Sentence s = tags.sentence();
    boolean linked = false;
    for (int i = levelTo; i < amountFrom; i++) {
      boolean verb = tags.pos(i).isVerbal() && tags.form(i) != null && tags.form(i).isFinite()
          && !words.beside().links().contains(s.folded(i));
      boolean own = verb && i <= levelTo + OWN_VERB; // "3 900 plaintes ont été déposées, un chiffre en hausse de 22 %"
      if (verb && !own || s.isSymbol(i) && ";:.()".contains(s.form(i))) {
        return false;
      }
      boolean noun = amount.evidence().start() == s.token(Math.min(i + 1, s.size() - 1)).span().start()
          || amount.evidence().start() == s.token(Math.min(i + 2, s.size() - 1)).span().start();
      boolean more = i + 1 == amountFrom || i + 2 == amountFrom && !tags.pos(i + 1).isVerbal(); // "soit 9 % de mieux", not "en fermera 25"
      linked |= words.beside().links().contains(s.folded(i)) && (noun || more && s.form(i - 1).equals(","));
    }
    return linked && amountFrom - levelTo <= REACH + 1;
  }

  /** "La participation, en recul de 5 points, s’arrête à 54 %": the amount between commas, and a verb that reaches the level behind. */
  boolean isBefore(Tagged tags, StatedChange amount, int amountFrom, int amountTo, int levelFrom) {
    Sentence s = tags.sentence();
    int noun = s.tokenAt(amount.evidence().start());
    int link = tags.is(noun - 1, Pos.ADJECTIVE) ? noun - 2 : noun - 1;
    // "En recul de 5 points, la participation s’arrête à 54 %"
    boolean opens = link == 0 || link == 1 && tags.form(0) == VerbForm.PAST_PARTICIPLE;
    boolean apposed = noun < amountFrom && words.beside().links().contains(s.folded(link)) && (opens || s.form(link - 1).equals(","));
    apposed |= noun < amountFrom && tags.form(noun) == VerbForm.PAST_PARTICIPLE && s.form(noun - 1).equals(","); // ", divisé par trois,"
    if (!apposed || !s.form(amountTo).equals(",") && !s.form(amountTo + 1).equals(",") || levelFrom - amountTo > REACH) {
      return false;
    }
    for (int i = amountTo; i < levelFrom; i++) {
      if (tags.pos(i).isVerbal() && words.levels().contains(tags.lemma(i))) {
        return true;
      }
    }
    return false;
  }
}
