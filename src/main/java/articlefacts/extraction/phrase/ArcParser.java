package articlefacts.extraction.phrase;

/**
 * Reads the governor of each word, from left to right; the label of an arc is chosen when the arc is drawn. Keeps the {@code width} best
 * ways at every move.
 *
 * <p>Weights of an averaged perceptron over whole ways (Zhang and Clark, 2008; Huang, Fayong and Guo, 2012). Two moves a word, each a set
 * number of weights: linear time.
 */
final class ArcParser {

  private final Weights moves;
  private final Weights labels;
  private final LabelSets sets;
  private final int width;
  private final int margin;

  ArcParser(Weights moves, Weights labels, LabelSets sets, int width, int margin) {
    this.moves = moves;
    this.labels = labels;
    this.sets = sets;
    this.width = width;
    this.margin = margin;
  }

  /** The last state of the best way. */
  ParserState parse(ParserWords words) {
    Beam beam = new Beam(width, margin);
    Beam following = new Beam(width, margin);
    int[] features = new int[ArcFeatures.MOST];
    int[] scores = new int[ParserState.MOVES];
    beam.start(new ParserState(words.size));
    for (int step = 0; step < 2 * words.size; step++) {
      following.clear();
      for (int i = 0; i < beam.size(); i++) {
        expand(words, beam.state(i), features, scores, following);
      }
      following.build();
      Beam empty = beam;
      beam = following;
      following = empty;
    }
    return beam.state(0);
  }

  private void expand(ParserWords words, ParserState state, int[] features, int[] scores, Beam following) {
    int only = onlyMove(state);
    int shift = 0;
    int left = 0;
    int right = 0;
    if (only < 0) {
      int count = ArcFeatures.ofMove(words, state, features);
      moves.scoreThree(features, count, scores);
      shift = scores[ParserState.SHIFT];
      left = scores[ParserState.LEFT];
      right = scores[ParserState.RIGHT];
    }
    if (state.allows(ParserState.SHIFT)) {
      following.offer(state, ParserState.SHIFT, 0, shift);
    }
    if (only < 0 && state.allows(ParserState.LEFT) && following.wouldTake(state.score + left)) {
      arc(words, state, ParserState.LEFT, left, features, following);
    }
    if (only != ParserState.SHIFT && state.allows(ParserState.RIGHT) && following.wouldTake(state.score + right)) {
      arc(words, state, ParserState.RIGHT, right, features, following);
    }
  }

  /** The move when there is no choice, or -1. */
  static int onlyMove(ParserState state) {
    if (state.depth() == 1) {
      return ParserState.SHIFT;
    }
    return state.allows(ParserState.SHIFT) ? -1 : ParserState.RIGHT;
  }

  private void arc(ParserWords words, ParserState state, int move, int gained, int[] features, Beam following) {
    PartialTree governor = state.headOf(move);
    PartialTree dependent = state.onStack(0);
    if (governor.word == words.size) {
      following.offer(state, move, Relation.ROOT.ordinal(), gained);
      return;
    }
    long candidates = sets.of(words.tagId[governor.word], words.tagId[dependent.word], governor.word < dependent.word);
    if (Long.bitCount(candidates) == 1) {
      following.offer(state, move, Long.numberOfTrailingZeros(candidates), gained);
      return;
    }
    int count = ArcFeatures.ofLabel(words, governor, dependent, features);
    int best = -1;
    int score = 0;
    for (long rest = candidates; rest != 0; rest &= rest - 1) {
      int label = Long.numberOfTrailingZeros(rest);
      int own = labels.score(features, count, label);
      if (best < 0 || own > score) {
        best = label;
        score = own;
      }
    }
    following.offer(state, move, best, gained);
  }
}
