package articlefacts.extraction.phrase;

/** The best ways after one more move, at most {@code width} of them, best first; of equals the one that was offered first. */
final class Beam {

  private final int width;
  private final int margin;
  private final ParserState[] from;
  private final int[] move;
  private final int[] label;
  private final int[] gained;
  private final int[] score;
  private final ParserState[] states;
  private int size;

  /** @param margin ways whose score is further behind the best are dropped */
  Beam(int width, int margin) {
    this.width = width;
    this.margin = margin;
    from = new ParserState[width];
    move = new int[width];
    label = new int[width];
    gained = new int[width];
    score = new int[width];
    states = new ParserState[width];
  }

  void start(ParserState state) {
    states[0] = state;
    size = 1;
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  ParserState state(int i) {
    return states[i];
  }

  /** True when a way with this score would be among the best so far. */
  boolean wouldTake(int offered) {
    return size == 0 || offered > score[0] - margin && (size < width || offered > score[size - 1]);
  }

  void offer(ParserState state, int move, int label, int gained) {
    int own = state.score + gained;
    if (!wouldTake(own)) {
      return;
    }
    int at = size < width ? size++ : size - 1;
    while (at > 0 && score[at - 1] < own) {
      from[at] = from[at - 1];
      this.move[at] = this.move[at - 1];
      this.label[at] = this.label[at - 1];
      this.gained[at] = this.gained[at - 1];
      score[at] = score[at - 1];
      at--;
    }
    from[at] = state;
    this.move[at] = move;
    this.label[at] = label;
    this.gained[at] = gained;
    score[at] = own;
  }

  /** Drops the ways that fell behind since they were offered. */
  void drop() {
    while (score[size - 1] <= score[0] - margin) {
      size--;
    }
  }

  /** The state that a way comes from. */
  ParserState from(int i) {
    return from[i];
  }

  int move(int i) {
    return move[i];
  }

  /** Says what label an arc has: whoever knows only then asks for it only where the way stayed. */
  void label(int i, int own) {
    label[i] = own;
  }

  /** Makes the states of the ways that stayed. */
  void build() {
    drop();
    for (int i = 0; i < size; i++) {
      states[i] = move[i] == ParserState.SHIFT ? from[i].shift(gained[i]) : from[i].attach(move[i], label[i], gained[i]);
    }
  }
}
