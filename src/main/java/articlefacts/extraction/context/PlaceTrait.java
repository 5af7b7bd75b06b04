package articlefacts.extraction.context;

import java.util.Locale;

/** What is looked at of a place that a sentence names and of a figure of it that nothing gives a place. */
enum PlaceTrait {
  /** Before or behind the figure. */
  SIDE,
  /** Tokens between, in a few steps. */
  DISTANCE,
  /** What kind of word stands before the place, its article left out. */
  PREPOSITION,
  /** That word itself. */
  WORD,
  /** In the figure's clause, by the clauses of the sentence. */
  CLAUSE,
  /** In the figure's clause, by the tree of words. */
  TREE,
  /** Another figure stands between. */
  FIGURE,
  /** A finite verb stands between. */
  VERB,
  /** The strongest sign between. */
  SIGN,
  TYPE,
  /** How many places the sentence names. */
  NAMES,
  /** The how manieth of them it is. */
  RANK,
  /** The sentence is set there. */
  SETTING,
  /** It belongs to who says the figure. */
  REPORT,
  /** Where the article was written. */
  WRITTEN,
  /** Among the first words of the sentence. */
  OPENING,
  /** The how manieth sentence of the article. */
  SENTENCE,
  /** What the word over the place is. */
  GOVERNOR,
  RELATION,
  /** The figure hangs over the place, under the word over it, under the one above that. */
  HANGS,
  /** The figure is a percentage. */
  SHARE;

  final String label = name().toLowerCase(Locale.ROOT);
}
