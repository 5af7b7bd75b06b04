package articlefacts.extraction.phrase;

import java.util.Arrays;

/**
 * The trees, places of the stack and states of one parse, by number. What a parse leaves behind is filled anew by the next: one that lets
 * go of them must not look at them again.
 */
final class Forest {

  private static final int SOME = 64;

  private PartialTree[] trees = new PartialTree[SOME];
  private ParserState[] states = new ParserState[SOME];
  private ParserState.Cell[] cells = new ParserState.Cell[SOME];
  private PartialTree[] bare = new PartialTree[SOME];
  private int treeCount;
  private int stateCount;
  private int cellCount;
  private int size;

  /** Begins a sentence of so many words; {@code size} stands for the root, {@code size + 1} for no word. */
  Forest start(int words) {
    treeCount = 0;
    stateCount = 0;
    cellCount = 0;
    size = words;
    if (bare.length < words + 2) {
      bare = new PartialTree[2 * words];
    } else {
      Arrays.fill(bare, 0, words + 2, null);
    }
    return this;
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
      trees[treeCount] = new PartialTree(this, treeCount);
    }
    return trees[treeCount++];
  }

  /** A state to be filled. */
  ParserState state() {
    if (stateCount == states.length) {
      states = Arrays.copyOf(states, 2 * stateCount);
    }
    if (states[stateCount] == null) {
      states[stateCount] = new ParserState(this);
    }
    return states[stateCount++];
  }

  /** A place on top of the stack. */
  ParserState.Cell cell(PartialTree tree, ParserState.Cell below, int depth) {
    if (cellCount == cells.length) {
      cells = Arrays.copyOf(cells, 2 * cellCount);
    }
    if (cells[cellCount] == null) {
      cells[cellCount] = new ParserState.Cell();
    }
    ParserState.Cell cell = cells[cellCount++];
    cell.tree = tree;
    cell.below = below;
    cell.depth = depth;
    return cell;
  }
}
