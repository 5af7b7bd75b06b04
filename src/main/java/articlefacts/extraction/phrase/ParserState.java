package articlefacts.extraction.phrase;

/**
 * What the parser has built so far: a stack of partial trees and the next word, as one link of a chain back to the start; immutable.
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
  private record Cell(PartialTree tree, Cell below, int depth) {}

  final int score;
  final ParserState before;
  /** The arc that was drawn last, -1 for none. */
  private final int dependent;
  private final int governor;
  private final int label;
  private final Cell stack;
  private final PartialTree next;
  private final int size;
  private final PartialTree nothing;
  private final PartialTree.Numbers trees;

  private ParserState(int score, ParserState before, int dependent, int governor, int label, Cell stack, PartialTree next) {
    this.score = score;
    this.before = before;
    this.dependent = dependent;
    this.governor = governor;
    this.label = label;
    this.stack = stack;
    this.next = next;
    this.size = before.size;
    this.nothing = before.nothing;
    this.trees = before.trees;
  }

  /** The start for a sentence of so many words; {@code size} stands for the root, {@code size + 1} for no word. */
  ParserState(int size) {
    this.score = 0;
    this.before = null;
    this.dependent = -1;
    this.governor = -1;
    this.label = -1;
    this.size = size;
    this.trees = new PartialTree.Numbers(size);
    this.nothing = trees.bare(size + 1);
    this.stack = new Cell(trees.bare(size), null, 1);
    this.next = size == 0 ? nothing : trees.bare(0);
  }

  int size() {
    return size;
  }

  boolean isFinal() {
    return next == nothing && stack.depth == 1;
  }

  /** The tree at that depth of the stack, 0 for the top; "no word" below the bottom. */
  PartialTree onStack(int below) {
    Cell cell = stack;
    for (int i = 0; i < below && cell != null; i++) {
      cell = cell.below;
    }
    return cell == null ? nothing : cell.tree;
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
      case SHIFT -> next != nothing;
      case LEFT -> next != nothing && stack.depth > 1;
      default -> stack.depth > 2 || stack.depth == 2 && next == nothing;
    };
  }

  /** The tree that {@link #LEFT} or {@link #RIGHT} would hang the top of the stack on. */
  PartialTree headOf(int move) {
    return move == LEFT ? next : stack.below.tree;
  }

  ParserState shift(int gained) {
    PartialTree following = next.word + 1 < size ? trees.bare(next.word + 1) : nothing;
    return new ParserState(score + gained, this, -1, -1, -1, new Cell(next, stack, stack.depth + 1), following);
  }

  /** Hangs the top of the stack on a word and takes it off. */
  ParserState attach(int move, int label, int gained) {
    int top = stack.tree.word;
    if (move == LEFT) {
      return new ParserState(score + gained, this, top, next.word, label, stack.below, next.withLeft(top, label));
    }
    Cell under = stack.below;
    Cell joined = new Cell(under.tree.withRight(top, label), under.below, under.depth);
    return new ParserState(score + gained, this, top, under.tree.word, label, joined, next);
  }

  /** The move that led here; {@link #SHIFT} at the start. */
  int lastMove() {
    return dependent < 0 ? SHIFT : governor > dependent && governor < size ? LEFT : RIGHT;
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
