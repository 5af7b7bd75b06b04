package articlefacts.extraction.phrase;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * The trees of one parse, by number. What a parse leaves behind is filled anew by the next: one that lets go of them must not look at them
 * again.
 */
final class Forest {

  private static final int SOME = 64;

  private PartialTree[] trees = new PartialTree[SOME];
  private PartialTree[] bare = new PartialTree[SOME];
  private int treeCount;
  private int size;
  private final Supplier<PartialTree> more = this::tree;

  /** Begins a sentence of so many words; {@code size} stands for the root, {@code size + 1} for no word. */
  void start(int words) {
    treeCount = 0;
    size = words;
    if (bare.length < words + 2) {
      bare = new PartialTree[2 * words];
    } else {
      Arrays.fill(bare, 0, words + 2, null);
    }
  }

  /** How many words there are. */
  int size() {
    return size;
  }

  /** The word on which nothing hangs. */
  PartialTree bare(int word) {
    if (bare[word] == null) {
      bare[word] = tree().bare(word, size + 1);
    }
    return bare[word];
  }

  /** "No word". */
  PartialTree nothing() {
    return bare(size + 1);
  }

  /** A tree to be filled. */
  PartialTree tree() {
    if (treeCount == trees.length) {
      trees = Arrays.copyOf(trees, 2 * treeCount);
    }
    if (trees[treeCount] == null) {
      trees[treeCount] = new PartialTree(more, treeCount);
    }
    return trees[treeCount++];
  }
}
