package articlefacts.store;

/**
 * The order of intake as one number: an article's place, then the place of a fact, or of an entity, in its article.
 *
 * <p>{@code Positions.of(3, 2)} is the third fact of the article with seq 3.
 */
final class Positions {

  /** No article of the greatest length has more facts than this. */
  static final long PER_ARTICLE = 1L << 20;

  /** An article's place leaves room for a group that is written at once. */
  static final int ARTICLES_PER_GROUP = 512;

  /** An article and its entities, which have the same positions as its facts. */
  static final String ARTICLE_WITH_ENTITIES =
      " article a join entity e on e.pos >= a.seq * " + PER_ARTICLE + " and e.pos < (a.seq + 1) * " + PER_ARTICLE + " ";

  private Positions() {}

  static long of(long seq, int index) {
    return seq * PER_ARTICLE + index;
  }

  /** The place of the article that a position is in. */
  static long seq(long pos) {
    return Math.floorDiv(pos, PER_ARTICLE);
  }
}
