package articlefacts.extraction.phrase;

import articlefacts.extraction.text.Spare;

/**
 * Reads the governor of each word, from left to right; the label of an arc is chosen when the arc is drawn. Keeps the {@code width} best
 * ways at every move.
 *
 * <p>Weights of an averaged perceptron over whole ways (Zhang and Clark, 2008; Huang, Fayong and Guo, 2012). Two moves a word, each a set
 * number of weights: linear time. Most weights are looked up once for all ways ({@link MoveScores}). Thread-safe.
 */
final class ArcParser {

  /** Longer stretches are read in windows of so many words, each hanging on the one before. */
  static final int WINDOW = 160;

  private final Weights moves;
  private final Weights labels;
  private final LabelSets sets;
  private final int width;
  private final int margin;
  private final Spare<Parse> idle = new Spare<>();

  ArcParser(Weights moves, Weights labels, LabelSets sets, int width, int margin) {
    this.moves = moves;
    this.labels = labels;
    this.sets = sets;
    this.width = width;
    this.margin = margin;
  }

  /** Writes for each word its governor, the number of words for the root, and its label. */
  void parse(ParserWords words, int[] heads, int[] relations) {
    Parse parse = idle.take(Parse::new);
    parse.read(words).copyArcs(heads, relations);
    idle.put(parse);
  }

  /** The move when there is no choice, or -1. */
  static int onlyMove(ParserState state) {
    if (state.depth() == 1) {
      return ParserState.SHIFT;
    }
    return state.allows(ParserState.SHIFT) ? -1 : ParserState.RIGHT;
  }

  /** The parse of one sentence after another. */
  private final class Parse {

    private final MoveScores scores = new MoveScores(moves);
    private final int[] features = new int[ArcFeatures.MOST];
    private final int[] sums = new int[Long.SIZE];
    private final long[] found = new long[width];
    private Beam beam = new Beam(width, margin);
    private Beam following = new Beam(width, margin);
    private final ParserState.Pool pool = new ParserState.Pool();
    private ParserWords words;

    /** The last state of the best way; the next parse changes it. */
    ParserState read(ParserWords sentence) {
      words = sentence;
      scores.start(sentence);
      beam.start(ParserState.start(pool, sentence.size));
      for (int step = 0; step < 2 * sentence.size; step++) {
        following.clear();
        for (int i = 0; i < beam.size(); i++) {
          expand(i);
        }
        label(following);
        following.build();
        Beam empty = beam;
        beam = following;
        following = empty;
      }
      words = null;
      return beam.state(0);
    }

    private void expand(int way) {
      ParserState state = beam.state(way);
      int only = onlyMove(state);
      int shift = 0;
      int left = 0;
      int right = 0;
      if (only < 0) {
        long all = scores(way);
        shift = MoveScores.of(all, ParserState.SHIFT);
        left = MoveScores.of(all, ParserState.LEFT);
        right = MoveScores.of(all, ParserState.RIGHT);
      }
      if (state.allows(ParserState.SHIFT)) {
        following.offer(state, ParserState.SHIFT, 0, shift);
      }
      if (only < 0 && state.allows(ParserState.LEFT)) {
        following.offer(state, ParserState.LEFT, 0, left);
      }
      if (only != ParserState.SHIFT && state.allows(ParserState.RIGHT)) {
        following.offer(state, ParserState.RIGHT, 0, right);
      }
    }

    /** Ways that differ only further down have the same scores. */
    private long scores(int way) {
      ParserState state = beam.state(way);
      for (int i = 0; i < way; i++) {
        if (state.looksLike(beam.state(i))) {
          found[way] = found[i];
          return found[i];
        }
      }
      found[way] = scores.all(state);
      return found[way];
    }

    /** The labels of the arcs that are drawn; no score hangs on them, so that ways which were dropped need none. */
    private void label(Beam ways) {
      ways.drop();
      for (int i = 0; i < ways.size(); i++) {
        if (ways.move(i) != ParserState.SHIFT) {
          ways.label(i, label(ways.from(i), ways.move(i)));
        }
      }
    }

    private int label(ParserState state, int move) {
      PartialTree governor = state.headOf(move);
      PartialTree dependent = state.onStack(0);
      if (governor.word == words.size) {
        return Relation.ROOT.ordinal();
      }
      long candidates = sets.of(words.tagId[governor.word], words.tagId[dependent.word], governor.word < dependent.word);
      if (Long.bitCount(candidates) == 1) {
        return Long.numberOfTrailingZeros(candidates);
      }
      if (dependent.governorTree != governor.id) {
        dependent.governorTree = governor.id;
        dependent.governorLabel = labels.best(features, ArcFeatures.ofLabel(words, governor, dependent, features), candidates, sums);
      }
      return dependent.governorLabel;
    }
  }
}
