package articlefacts.extraction.phrase;

import java.util.function.Supplier;

/**
 * A word with what has been hung on it so far. Each side keeps its outermost dependents and the set of labels.
 *
 * <p>Never changed within a parse, so that states that went different ways share it. Each tree is made once in a parse ({@link #withLeft}
 * gives the same object for the same dependent and label), and has a number, so that what was reckoned of a tree is found again by it.
 */
final class PartialTree {

  static final int NO_LABEL = 63;

  /** From 0, in the order in which the trees of a parse were made. */
  final int id;
  int word;
  int left;
  int left2;
  int right;
  int right2;
  int leftLabel;
  int rightLabel;
  int lefts;
  int rights;
  /** A bit for each label of the dependents on each side. */
  long leftLabels;
  long rightLabels;

  /** What was reckoned last of this tree with the next word, with the tree below it, and as the dependent of a tree; -1 for nothing. */
  int nextWord;
  private long nextScore;
  int belowTree;
  private long belowScore;
  int governorTree;
  int governorLabel;

  private final Supplier<PartialTree> more;
  /** The trees that were made of this one, the last first. */
  private PartialTree grown;
  private PartialTree alsoGrown;

  /** @param more gives trees to be filled, of the same parse */
  PartialTree(Supplier<PartialTree> more, int id) {
    this.more = more;
    this.id = id;
  }

  /** Fills in a word on which nothing hangs. */
  PartialTree bare(int own, int none) {
    word = own;
    left = none;
    left2 = none;
    right = none;
    right2 = none;
    leftLabel = NO_LABEL;
    rightLabel = NO_LABEL;
    lefts = 0;
    rights = 0;
    leftLabels = 0;
    rightLabels = 0;
    grown = null;
    alsoGrown = null;
    return forgotten();
  }

  private PartialTree forgotten() {
    nextWord = -1;
    belowTree = -1;
    governorTree = -1;
    return this;
  }

  /** The score with a next word, made of features unless it is the one that was asked for last. */
  long nextScore(int word, Weights weights, int[] features, int from, int to) {
    if (nextWord != word) {
      nextWord = word;
      nextScore = weights.three(features, from, to);
    }
    return nextScore;
  }

  /** The score with the tree below, made of features unless it is the one that was asked for last. */
  long belowScore(int tree, Weights weights, int[] features, int from, int to) {
    if (belowTree != tree) {
      belowTree = tree;
      belowScore = weights.three(features, from, to);
    }
    return belowScore;
  }

  PartialTree withLeft(int dependent, int label) {
    for (PartialTree tree = grown; tree != null; tree = tree.alsoGrown) {
      if (tree.left == dependent && tree.leftLabel == label && tree.lefts > lefts) {
        return tree;
      }
    }
    PartialTree tree = grow();
    tree.left2 = left;
    tree.left = dependent;
    tree.leftLabel = label;
    tree.lefts = lefts + 1;
    tree.leftLabels = leftLabels | 1L << label;
    return tree;
  }

  PartialTree withRight(int dependent, int label) {
    for (PartialTree tree = grown; tree != null; tree = tree.alsoGrown) {
      if (tree.right == dependent && tree.rightLabel == label && tree.rights > rights) {
        return tree;
      }
    }
    PartialTree tree = grow();
    tree.right2 = right;
    tree.right = dependent;
    tree.rightLabel = label;
    tree.rights = rights + 1;
    tree.rightLabels = rightLabels | 1L << label;
    return tree;
  }

  /** A tree like this one, to be changed. */
  private PartialTree grow() {
    PartialTree tree = more.get();
    tree.word = word;
    tree.left = left;
    tree.left2 = left2;
    tree.right = right;
    tree.right2 = right2;
    tree.leftLabel = leftLabel;
    tree.rightLabel = rightLabel;
    tree.lefts = lefts;
    tree.rights = rights;
    tree.leftLabels = leftLabels;
    tree.rightLabels = rightLabels;
    tree.grown = null;
    tree.alsoGrown = grown;
    grown = tree;
    return tree.forgotten();
  }
}
