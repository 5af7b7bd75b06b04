package articlefacts.extraction.phrase;

/**
 * A word with what has been hung on it so far; immutable, so that states that went different ways share it. Each side keeps its outermost
 * dependents and the set of labels.
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

  /** A word on which nothing hangs. */
  PartialTree(int word, int none) {
    this(word, none, none, none, none, NO_LABEL, NO_LABEL, 0, 0, 0, 0);
  }

  private PartialTree(int word, int left, int left2, int right, int right2, int leftLabel, int rightLabel, int lefts, int rights,
      long leftLabels, long rightLabels) {
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
  }

  PartialTree withLeft(int dependent, int label) {
    return new PartialTree(word, dependent, left, right, right2, label, rightLabel, lefts + 1, rights, leftLabels | 1L << label,
        rightLabels);
  }

  PartialTree withRight(int dependent, int label) {
    return new PartialTree(word, left, left2, dependent, right, leftLabel, label, lefts, rights + 1, leftLabels,
        rightLabels | 1L << label);
  }
}
