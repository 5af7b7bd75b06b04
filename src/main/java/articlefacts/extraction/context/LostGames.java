package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;

/** Tells games that are lost from what grows less: "lost 11 of their past 12 games", "lost by 41 votes"; not "lost 40 jobs". */
final class LostGames {

  /** "11 | of their past 12 | games": so far behind a figure may the noun stand, in tokens. */
  private static final int NOUN = 6;

  private final ChangeWords words;

  LostGames(ChangeWords words) {
    this.words = words;
  }

  /**
   * True where the verb says who was beaten.
   *
   * @param verb the token before the figure and its preposition
   * @param role what the preposition says; null for none
   */
  boolean isLost(Tagged tags, int verb, ChangeRole role, int from, int to) {
    int at = verb;
    while (role == ChangeRole.BY && at > verb - NOUN && at > 0 && !tags.pos(at).isVerbal()) {
      at--; // "losing ward 17 by just | 41 votes"
    }
    boolean loses = tags.pos(at).isVerbal() && words.adjacent().losing().contains(tags.lemma(at));
    boolean games = role == ChangeRole.BY;
    for (int i = to - 1; loses && !games && i < from + NOUN && !tags.pos(i).isVerbal() && tags.sentence().has(i); i++) {
      games = words.adjacent().contests().contains(tags.lemma(i));
      if (tags.is(i, Pos.COORDINATION) || tags.sentence().isSymbol(i)) {
        break;
      }
    }
    return loses && games;
  }
}
