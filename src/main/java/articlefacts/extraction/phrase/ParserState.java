package articlefacts.extraction.phrase;

import java.util.Arrays;

/**
 * What the parser has built so far: a stack of partial trees and the next word, as one link of a chain back to the start;
 * never changed within a parse.
 *
 * <p>The arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta, 2011): {@link #SHIFT} puts the next word on the stack, {@link #LEFT} hangs
 * the top of the stack on the next word, {@link #RIGHT} hangs it on the word below it. The root is at the bottom of the stack; it takes a
 * word only when none is left, so that exactly one hangs on it. Each word is shifted and hung once: every way is twice as long as the
 * sentence.
 */
final class ParserState {

  static final int SHIFT = 0;
  static final int LEFT = 1;
  static final int RIGHT = 2;
  static final int MOVES = 3;

  /** One place of the stack and those below. */
  static final class Cell {
    PartialTree tree;
    Cell below;
    int depth;
  }

  /** The states, places of the stack and trees of one parse after another. */
  static final class Pool {

    private static final int SOME = 64;

    private final Forest forest = new Forest();
    private ParserState[] states = new ParserState[SOME];
    private Cell[] cells = new Cell[SOME];
    private int stateCount;
    private int cellCount;

    private void start(int size) {
      forest.start(size);
      stateCount = 0;
      cellCount = 0;
    }

    /** A state to be filled. */
    private ParserState state() {
      if (stateCount == states.length) {
        states = Arrays.copyOf(states, 2 * stateCount);
      }
      if (states[stateCount] == null) {
        states[stateCount] = new ParserState(this);
      }
      return states[stateCount++];
    }

    /** A place on top of the stack. */
    private Cell cell(PartialTree tree, Cell below, int depth) {
      if (cellCount == cells.length) {
        cells = Arrays.copyOf(cells, 2 * cellCount);
      }
      if (cells[cellCount] == null) {
        cells[cellCount] = new Cell();
      }
      Cell cell = cells[cellCount++];
      cell.tree = tree;
      cell.below = below;
      cell.depth = depth;
      return cell;
    }
  }

  int score;
  ParserState before;
  private final Pool pool;
  private final Forest forest;
  /** The arc that was drawn last, -1 for none. */
  private int dependent;
  private int governor;
  private int label;
  private Cell stack;
  private PartialTree next;

  private ParserState(Pool pool) {
    this.pool = pool;
    this.forest = pool.forest;
  }

  /** The start for a sentence of so many words; {@code size} stands for the root, {@code size + 1} for no word. */
  static ParserState start(int size) {
    return start(new Pool(), size);
  }

  /** The start, with the trees and states that another parse has left behind. */
  static ParserState start(Pool pool, int size) {
    pool.start(size);
    Forest forest = pool.forest;
    PartialTree first = size == 0 ? forest.nothing() : forest.bare(0);
    return pool.state().fill(null, 0, pool.cell(forest.bare(size), null, 1), first).arc(-1, -1, -1);
  }

  private ParserState fill(ParserState previous, int total, Cell top, PartialTree following) {
    before = previous;
    score = total;
    stack = top;
    next = following;
    return this;
  }

  private ParserState arc(int below, int above, int relation) {
    dependent = below;
    governor = above;
    label = relation;
    return this;
  }

  int size() {
    return forest.size();
  }

  boolean isFinal() {
    return next == forest.nothing() && stack.depth == 1;
  }

  /** The tree at that depth of the stack, 0 for the top; "no word" below the bottom. */
  PartialTree onStack(int below) {
    Cell cell = stack;
    for (int i = 0; i < below && cell != null; i++) {
      cell = cell.below;
    }
    return cell == null ? forest.nothing() : cell.tree;
  }

  /** True where all that moves are weighed by is the same. */
  boolean looksLike(ParserState other) {
    return stack.tree == other.stack.tree && next == other.next && onStack(1) == other.onStack(1)
        && onStack(2).word == other.onStack(2).word;
  }

  /** The next word with what hangs on it from the left. */
  PartialTree next() {
    return next;
  }

  int depth() {
    return stack.depth;
  }

  boolean allows(int move) {
    return switch (move) {
      case SHIFT -> next.word < forest.size();
      case LEFT -> next.word < forest.size() && stack.depth > 1;
      default -> stack.depth > 2 || stack.depth == 2 && next.word >= forest.size();
    };
  }

  /** The tree that {@link #LEFT} or {@link #RIGHT} would hang the top of the stack on. */
  PartialTree headOf(int move) {
    return move == LEFT ? next : stack.below.tree;
  }

  ParserState shift(int gained) {
    PartialTree following = next.word + 1 < forest.size() ? forest.bare(next.word + 1) : forest.nothing();
    return pool.state().fill(this, score + gained, pool.cell(next, stack, stack.depth + 1), following).arc(-1, -1, -1);
  }

  /** Hangs the top of the stack on a word and takes it off. */
  ParserState attach(int move, int relation, int gained) {
    int top = stack.tree.word;
    ParserState after = pool.state();
    if (move == LEFT) {
      return after.fill(this, score + gained, stack.below, next.withLeft(top, relation)).arc(top, next.word, relation);
    }
    Cell under = stack.below;
    Cell joined = pool.cell(under.tree.withRight(top, relation), under.below, under.depth);
    return after.fill(this, score + gained, joined, next).arc(top, under.tree.word, relation);
  }

  /** The move that led here; {@link #SHIFT} at the start. */
  int lastMove() {
    return dependent < 0 ? SHIFT : governor > dependent && governor < forest.size() ? LEFT : RIGHT;
  }

  /** Writes the arcs of the whole way: for each word its governor, {@link #size} for the root, and its label. */
  void copyArcs(int[] heads, int[] labels) {
    for (ParserState state = this; state != null; state = state.before) {
      if (state.dependent >= 0) {
        heads[state.dependent] = state.governor;
        labels[state.dependent] = state.label;
      }
    }
  }
}
