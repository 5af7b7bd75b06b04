package articlefacts.extraction.time;

import articlefacts.extraction.time.TimeWord.Role;
import articlefacts.extraction.time.TimeWords.Hit;

/**
 * The words that lead to a time expression: "durant l’" before "année dernière", "vers" before "1950".
 *
 * @param inner first token of the article or hedge; the expression's own when there is neither
 * @param from first token of the preposition or article; the expression's own when there is neither
 * @param relation null when no preposition says it
 * @param about true after "vers"
 */
record Lead(int inner, int from, Relation relation, boolean about) {

  private static final int DESCRIBED = 3;

  static Lead before(TimeText text, int expression) {
    int article = text.startBefore(expression, Role.ARTICLE);
    int hedge = text.startBefore(article, Role.APPROXIMATE);
    if (hedge == article) {
      hedge = text.startBefore(expression, Role.APPROXIMATE);
      article = hedge < expression ? hedge : article;
    }
    boolean about = hedge < article || hedge < expression && article == hedge;
    int inner = Math.min(hedge, article);
    // "durant l'" may be one phrase of the table, or "durant" and the article
    int whole = about ? inner : expression;
    int outside = text.startBefore(inner, Role.PREPOSITION);
    int across = text.startBefore(whole, Role.PREPOSITION);
    int from = Math.min(outside, across);
    if (from == inner && outside == inner && across == whole) {
      return described(text, inner, about);
    }
    Hit preposition = outside <= across ? text.before(inner, Role.PREPOSITION) : text.before(whole, Role.PREPOSITION);
    return new Lead(inner, Math.min(from, inner), preposition == null ? null : preposition.word().as(Relation.class), about);
  }

  /** "après une mauvaise | année 2025", "before a busy | July": what is said of a period does not part it from what it stands behind. */
  private static Lead described(TimeText text, int inner, boolean about) {
    for (int i = inner; i > 0 && inner - i < DESCRIBED && text.isDescriptive(i - 1); i--) {
      Hit preposition = text.before(i - 1, Role.PREPOSITION);
      Relation relation = preposition == null ? null : preposition.word().as(Relation.class);
      if (relation == Relation.AFTER || relation == Relation.BEFORE) {
        return new Lead(inner, text.startBefore(i - 1, Role.PREPOSITION), relation, about);
      }
    }
    return new Lead(inner, inner, null, about);
  }
}
