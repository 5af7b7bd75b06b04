package articlefacts.extraction.phrase;

/**
 * A word with what has been hung on it so far; immutable, so that states that went different ways share it. Each side keeps its outermost
 * dependents and the set of labels.
 *
 * <p>Within one parse each tree is made once ({@link #withLeft} gives the same object for the same dependent and label), and has a number,
 * so that what was reckoned of a tree is found again by it.
 */
final class PartialTree {

  static final int NO_LABEL = 63;

  final int word;
  final int left;
  final int left2;
  final int right;
  final int right2;
  final int leftLabel;
  final int rightLabel;
  final int lefts;
  final int rights;
  /** A bit for each label of the dependents on each side. */
  final long leftLabels;
  final long rightLabels;
  /** From 0, in the order in which the trees of a parse were made. */
  final int id;

  private final Numbers numbers;
  /** The trees that were made of this one, the last first. */
  private PartialTree grown;
  private PartialTree alsoGrown;

  /** The numbers of the trees of one parse, and their words with nothing on them. */
  static final class Numbers {

    private final PartialTree[] bare;
    private final int none;
    private int count;

    /** @param size how many words there are; {@code size} stands for the root, {@code size + 1} for no word */
    Numbers(int size) {
      bare = new PartialTree[size + 2];
      none = size + 1;
    }

    /** The word on which nothing hangs. */
    PartialTree bare(int word) {
      if (bare[word] == null) {
        bare[word] = new PartialTree(word, none, this);
      }
      return bare[word];
    }
  }

  private PartialTree(int word, int none, Numbers numbers) {
    this(word, none, none, none, none, NO_LABEL, NO_LABEL, 0, 0, 0, 0, numbers);
  }

  private PartialTree(int word, int left, int left2, int right, int right2, int leftLabel, int rightLabel, int lefts, int rights,
      long leftLabels, long rightLabels, Numbers numbers) {
    this.word = word;
    this.left = left;
    this.left2 = left2;
    this.right = right;
    this.right2 = right2;
    this.leftLabel = leftLabel;
    this.rightLabel = rightLabel;
    this.lefts = lefts;
    this.rights = rights;
    this.leftLabels = leftLabels;
    this.rightLabels = rightLabels;
    this.numbers = numbers;
    this.id = numbers.count++;
  }

  PartialTree withLeft(int dependent, int label) {
    for (PartialTree tree = grown; tree != null; tree = tree.alsoGrown) {
      if (tree.left == dependent && tree.leftLabel == label && tree.lefts > lefts) {
        return tree;
      }
    }
    return grow(new PartialTree(word, dependent, left, right, right2, label, rightLabel, lefts + 1, rights, leftLabels | 1L << label,
        rightLabels, numbers));
  }

  PartialTree withRight(int dependent, int label) {
    for (PartialTree tree = grown; tree != null; tree = tree.alsoGrown) {
      if (tree.right == dependent && tree.rightLabel == label && tree.rights > rights) {
        return tree;
      }
    }
    return grow(new PartialTree(word, left, left2, dependent, right, leftLabel, label, lefts, rights + 1, leftLabels,
        rightLabels | 1L << label, numbers));
  }

  private PartialTree grow(PartialTree tree) {
    tree.alsoGrown = grown;
    grown = tree;
    return tree;
  }
}
