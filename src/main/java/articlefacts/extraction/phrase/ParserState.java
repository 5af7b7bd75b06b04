package articlefacts.extraction.phrase;

import java.util.Arrays;

/**
 * What the parser has built so far: a stack of words, the next word, and the arcs between them.
 *
 * <p>The arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta, 2011): {@link #SHIFT} puts the next word on the stack, {@link #LEFT} hangs
 * the top of the stack on the next word, {@link #RIGHT} hangs it on the word below it. {@code root} is at the bottom of the stack; it
 * takes a word only when none is left, so that exactly one hangs on it.
 */
final class ParserState {

  static final int SHIFT = 0;
  static final int LEFT = 1;
  static final int RIGHT = 2;
  static final int MOVES = 3;

  final int size;
  final int root;
  final int none;
  final int[] head;
  final int[] label;
  /** Outermost and second outermost dependents on each side, {@code none} where there is none. */
  final int[] left;
  final int[] left2;
  final int[] right;
  final int[] right2;
  final int[] lefts;
  final int[] rights;
  /** A bit for each label of the dependents on each side. */
  final long[] leftLabels;
  final long[] rightLabels;
  private final int[] stack;
  private int depth;
  private int next;

  ParserState(int size) {
    this.size = size;
    this.root = size;
    this.none = size + 1;
    int places = size + 2;
    head = filled(places, -1);
    label = new int[places];
    left = filled(places, none);
    left2 = filled(places, none);
    right = filled(places, none);
    right2 = filled(places, none);
    lefts = new int[places];
    rights = new int[places];
    leftLabels = new long[places];
    rightLabels = new long[places];
    stack = new int[places];
    stack[depth++] = root;
  }

  private static int[] filled(int size, int value) {
    int[] array = new int[size];
    Arrays.fill(array, value);
    return array;
  }

  boolean isFinal() {
    return next == size && depth == 1;
  }

  /** The word at that depth of the stack, 0 for the top; {@code none} below the bottom. */
  int onStack(int below) {
    return depth > below ? stack[depth - 1 - below] : none;
  }

  int depth() {
    return depth;
  }

  /** The word that is {@code ahead} words behind the next one; {@code none} behind the last. */
  int ahead(int ahead) {
    return next + ahead < size ? next + ahead : none;
  }

  boolean allows(int move) {
    return switch (move) {
      case SHIFT -> next < size;
      case LEFT -> next < size && depth > 1;
      default -> depth > 2 || depth == 2 && next == size;
    };
  }

  /** The word that {@link #LEFT} or {@link #RIGHT} would hang the top of the stack on. */
  int headOf(int move) {
    return move == LEFT ? next : stack[depth - 2];
  }

  void shift() {
    stack[depth++] = next++;
  }

  /** Hangs the top of the stack on a word and takes it off. */
  void attach(int move, int label) {
    int dependent = stack[depth - 1];
    int governor = headOf(move);
    head[dependent] = governor;
    this.label[dependent] = label;
    if (move == LEFT) {
      left2[governor] = left[governor];
      left[governor] = dependent;
      lefts[governor]++;
      leftLabels[governor] |= 1L << label;
    } else {
      right2[governor] = right[governor];
      right[governor] = dependent;
      rights[governor]++;
      rightLabels[governor] |= 1L << label;
    }
    depth--;
  }
}
