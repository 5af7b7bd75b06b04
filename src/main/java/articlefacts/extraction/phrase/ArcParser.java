package articlefacts.extraction.phrase;

/**
 * Reads the governor of each word, from left to right, one best move at a time; the label of an arc is chosen when the arc is drawn.
 *
 * <p>Weights of an averaged perceptron, trained with a dynamic oracle (Goldberg and Nivre, Training Deterministic Parsers with
 * Non-Deterministic Oracles, 2013), features after Zhang and Nivre (2011). Two moves a word: linear time.
 */
final class ArcParser {

  static final int MOST_FEATURES = 128;
  private static final int FAR = 10;

  private final Weights moves;
  private final Weights labels;
  private final int labelCount;

  ArcParser(Weights moves, Weights labels, int labelCount) {
    this.moves = moves;
    this.labels = labels;
    this.labelCount = labelCount;
  }

  ParserState parse(ParserWords words) {
    ParserState state = new ParserState(words.size);
    int[] features = new int[MOST_FEATURES];
    int[] scores = new int[Math.max(labelCount, ParserState.MOVES)];
    while (!state.isFinal()) {
      int move = move(words, state, features, scores);
      if (move == ParserState.SHIFT) {
        state.shift();
      } else {
        state.attach(move, label(words, state, move, features, scores));
      }
    }
    return state;
  }

  private int move(ParserWords words, ParserState state, int[] features, int[] scores) {
    int only = onlyMove(state);
    if (only >= 0) {
      return only;
    }
    int count = moveFeatures(words, state, features);
    clear(scores, ParserState.MOVES);
    moves.addScores(features, count, scores, ParserState.MOVES);
    int best = -1;
    for (int move = 0; move < ParserState.MOVES; move++) {
      if (state.allows(move) && (best < 0 || scores[move] > scores[best])) {
        best = move;
      }
    }
    return best;
  }

  /** The move when there is no choice, or -1. */
  static int onlyMove(ParserState state) {
    if (state.depth() == 1) {
      return ParserState.SHIFT;
    }
    return state.allows(ParserState.SHIFT) ? -1 : ParserState.RIGHT;
  }

  private int label(ParserWords words, ParserState state, int move, int[] features, int[] scores) {
    if (state.headOf(move) == state.root) {
      return Relation.ROOT.ordinal();
    }
    int count = labelFeatures(words, state, move, features);
    clear(scores, labelCount);
    labels.addScores(features, count, scores, labelCount);
    int best = 1;
    for (int label = 2; label < labelCount; label++) {
      if (scores[label] > scores[best]) {
        best = label;
      }
    }
    return best;
  }

  private static void clear(int[] scores, int count) {
    for (int i = 0; i < count; i++) {
      scores[i] = 0;
    }
  }

  private static int distance(int from, int to) {
    int d = to - from;
    return d <= 4 ? d : d <= 7 ? 5 : d < FAR ? 6 : 7;
  }

  /** The hashes of what the next move is chosen by. */
  static int moveFeatures(ParserWords w, ParserState s, int[] out) {
    int s0 = s.onStack(0);
    int s1 = s.onStack(1);
    int s2 = s.onStack(2);
    int b0 = s.ahead(0);
    int b1 = s.ahead(1);
    int b2 = s.ahead(2);
    int b3 = s.ahead(3);
    int[] form = w.form;
    int[] lemma = w.lemma;
    int[] tag = w.tag;
    int[] agreement = w.agreement;
    int s0t = tag[s0];
    int s1t = tag[s1];
    int s2t = tag[s2];
    int b0t = tag[b0];
    int b1t = tag[b1];
    int b2t = tag[b2];
    int b3t = tag[b3];
    int s0l = lemma[s0];
    int s1l = lemma[s1];
    int b0l = lemma[b0];
    int n = 0;
    // single words
    out[n++] = Weights.feature(1, form[s0], s0t);
    out[n++] = Weights.feature(2, s0t);
    out[n++] = Weights.feature(3, s0l);
    out[n++] = Weights.feature(4, form[b0], b0t);
    out[n++] = Weights.feature(5, b0t);
    out[n++] = Weights.feature(6, b0l);
    out[n++] = Weights.feature(7, s1l, s1t);
    out[n++] = Weights.feature(8, s1t);
    out[n++] = Weights.feature(9, lemma[b1], b1t);
    out[n++] = Weights.feature(10, b1t);
    out[n++] = Weights.feature(11, lemma[b2], b2t);
    out[n++] = Weights.feature(12, b2t);
    out[n++] = Weights.feature(13, lemma[s2], s2t);
    // pairs
    out[n++] = Weights.feature(14, s0l, b0l);
    out[n++] = Weights.feature(15, s0l, b0t);
    out[n++] = Weights.feature(16, s0t, b0l);
    out[n++] = Weights.feature(17, s0t, b0t);
    out[n++] = Weights.feature(18, s1l, s0l);
    out[n++] = Weights.feature(19, s1l, s0t);
    out[n++] = Weights.feature(20, s1t, s0l);
    out[n++] = Weights.feature(21, s1t, s0t);
    out[n++] = Weights.feature(22, s1l, b0l);
    out[n++] = Weights.feature(23, s1t, b0t);
    out[n++] = Weights.feature(24, b0t, b1t);
    out[n++] = Weights.feature(25, b0l, b1t);
    out[n++] = Weights.feature(26, b0t, lemma[b1]);
    out[n++] = Weights.feature(27, s0l, lemma[b1]);
    out[n++] = Weights.feature(28, s0t, b1t);
    // triples
    out[n++] = Weights.feature(29, s0t, b0t, b1t);
    out[n++] = Weights.feature(30, b0t, b1t, b2t);
    out[n++] = Weights.feature(31, s1t, s0t, b0t);
    out[n++] = Weights.feature(32, s2t, s1t, s0t);
    out[n++] = Weights.feature(33, s1l, s0t, b0t);
    out[n++] = Weights.feature(34, s1t, s0l, b0t);
    out[n++] = Weights.feature(35, s1t, s0t, b0l);
    out[n++] = Weights.feature(36, Weights.feature(100, s0t, b0t), Weights.feature(101, b1t, b2t));
    out[n++] = Weights.feature(37, Weights.feature(100, s1t, s0t), Weights.feature(101, b0t, b1t));
    out[n++] = Weights.feature(38, Weights.feature(100, b0t, b1t), Weights.feature(101, b2t, b3t));
    out[n++] = Weights.feature(39, Weights.feature(100, s2t, s1t), Weights.feature(101, s0t, b0t));
    return childFeatures(w, s, out, n, s0, s1, s2, b0);
  }

  private static int childFeatures(ParserWords w, ParserState s, int[] out, int from, int s0, int s1, int s2, int b0) {
    int[] tag = w.tag;
    int[] lemma = w.lemma;
    int s0t = tag[s0];
    int s1t = tag[s1];
    int b0t = tag[b0];
    int s0rc = s.right[s0];
    int s0lc = s.left[s0];
    int s1rc = s.right[s1];
    int b0lc = s.left[b0];
    int n = from;
    out[n++] = Weights.feature(40, s0t, tag[s0rc], b0t);
    out[n++] = Weights.feature(41, s0t, tag[s0lc], b0t);
    out[n++] = Weights.feature(42, s0t, b0t, tag[b0lc]);
    out[n++] = Weights.feature(43, s1t, tag[s1rc], s0t);
    out[n++] = Weights.feature(44, s1t, tag[s0lc], s0t);
    out[n++] = Weights.feature(45, s1t, tag[s0rc], s0t);
    out[n++] = Weights.feature(46, s0t, s.label[s0rc], b0t);
    out[n++] = Weights.feature(47, s0t, s.label[s0lc], b0t);
    out[n++] = Weights.feature(48, s0t, s.label[b0lc], b0t);
    out[n++] = Weights.feature(49, s1t, s.label[s1rc], s0t);
    out[n++] = Weights.feature(50, s0t, tag[s.left2[b0]], b0t);
    out[n++] = Weights.feature(51, s0t, tag[s.right2[s0]], tag[s0rc]);
    out[n++] = Weights.feature(52, s0t, (int) s.rightLabels[s0], (int) (s.rightLabels[s0] >>> 32), b0t);
    out[n++] = Weights.feature(53, s0t, (int) s.leftLabels[s0], (int) (s.leftLabels[s0] >>> 32), b0t);
    out[n++] = Weights.feature(54, b0t, (int) s.leftLabels[b0], (int) (s.leftLabels[b0] >>> 32), s0t);
    out[n++] = Weights.feature(55, s1t, (int) s.rightLabels[s1], (int) (s.rightLabels[s1] >>> 32), s0t);
    out[n++] = Weights.feature(56, lemma[s0], (int) s.rightLabels[s0], (int) (s.rightLabels[s0] >>> 32));
    out[n++] = Weights.feature(57, lemma[s1], (int) s.rightLabels[s1], (int) (s.rightLabels[s1] >>> 32));
    out[n++] = Weights.feature(58, s0t, s.rights[s0], b0t);
    out[n++] = Weights.feature(59, lemma[s0], s.rights[s0]);
    out[n++] = Weights.feature(60, s0t, s.lefts[s0], b0t);
    out[n++] = Weights.feature(61, b0t, s.lefts[b0], s0t);
    out[n++] = Weights.feature(62, s1t, s.rights[s1], s0t);
    // distance and what stands between
    int near = distance(s0 < s.size ? s0 : -1, b0 < s.size ? b0 : s.size);
    int below = distance(s1 < s.size ? s1 : -1, s0 < s.size ? s0 : s.size);
    out[n++] = Weights.feature(63, near, s0t, b0t);
    out[n++] = Weights.feature(64, near, lemma[s0]);
    out[n++] = Weights.feature(65, near, lemma[b0]);
    out[n++] = Weights.feature(66, below, s1t, s0t);
    out[n++] = Weights.feature(67, below, lemma[s1], s0t);
    out[n++] = Weights.feature(68, w.between(s0, b0), s0t, b0t);
    out[n++] = Weights.feature(69, w.between(s1, s0), s1t, s0t);
    // agreement
    out[n++] = Weights.feature(70, s0t, w.agreement[s0], b0t, w.agreement[b0]);
    out[n++] = Weights.feature(71, s1t, w.agreement[s1], s0t, w.agreement[s0]);
    return prepositionFeatures(w, s, out, n, s0, s1, s2, b0);
  }

  /** What a noun with its preposition hangs on: the words and the preposition together. */
  private static int prepositionFeatures(ParserWords w, ParserState s, int[] out, int from, int s0, int s1, int s2, int b0) {
    int[] tag = w.tag;
    int[] lemma = w.lemma;
    int ahead = lemma[w.preposition(s, b0)];
    int own = lemma[w.preposition(s, s0)];
    int n = from;
    out[n++] = Weights.feature(72, lemma[s0], ahead);
    out[n++] = Weights.feature(73, lemma[s1], ahead);
    out[n++] = Weights.feature(74, lemma[s0], ahead, lemma[b0]);
    out[n++] = Weights.feature(75, tag[s0], tag[s1], ahead);
    out[n++] = Weights.feature(76, tag[s0], ahead, lemma[b0]);
    out[n++] = Weights.feature(77, lemma[s1], lemma[s0], ahead);
    out[n++] = Weights.feature(78, lemma[s1], own);
    out[n++] = Weights.feature(79, lemma[s1], own, lemma[s0]);
    out[n++] = Weights.feature(80, tag[s1], own, tag[s0]);
    out[n++] = Weights.feature(81, lemma[s2], own);
    out[n++] = Weights.feature(82, Weights.feature(100, tag[s2], tag[s1]), own, tag[s0]);
    out[n++] = Weights.feature(83, Weights.feature(100, own, ahead), tag[s1], tag[s0]);
    out[n++] = Weights.feature(84, lemma[s1], tag[s0], ahead);
    out[n++] = Weights.feature(85, own, tag[s0], tag[b0]);
    out[n++] = Weights.feature(86, w.shape[s0], w.shape[b0], tag[s0], tag[b0]);
    out[n++] = Weights.feature(87, w.shape[s1], w.shape[s0], tag[s1], tag[s0]);
    out[n++] = Weights.feature(88, w.suffix[s0], tag[b0]);
    out[n++] = Weights.feature(89, w.suffix[s1], own, tag[s0]);
    out[n++] = Weights.feature(90, w.suffix[s0], ahead);
    return n;
  }

  /** The hashes of what the label of the arc that the move draws is chosen by. */
  static int labelFeatures(ParserWords w, ParserState s, int move, int[] out) {
    int d = s.onStack(0);
    int h = s.headOf(move);
    return labelFeatures(w, s, h, d, out);
  }

  private static int labelFeatures(ParserWords w, ParserState s, int h, int d, int[] out) {
    int[] tag = w.tag;
    int[] lemma = w.lemma;
    int direction = h < d ? 1 : 0;
    int ht = tag[h] * 2 + direction;
    int dt = tag[d] * 2 + direction;
    int preposition = lemma[w.preposition(s, d)];
    long before = direction == 1 ? s.rightLabels[h] : s.leftLabels[h];
    int n = 0;
    out[n++] = Weights.feature(201, ht);
    out[n++] = Weights.feature(202, dt);
    out[n++] = Weights.feature(203, ht, dt);
    out[n++] = Weights.feature(204, lemma[h], dt);
    out[n++] = Weights.feature(205, ht, lemma[d]);
    out[n++] = Weights.feature(206, lemma[h], lemma[d]);
    out[n++] = Weights.feature(207, w.form[d], direction);
    out[n++] = Weights.feature(208, w.form[h], dt);
    out[n++] = Weights.feature(209, ht, dt, distance(Math.min(h, d), Math.max(h, d)));
    out[n++] = Weights.feature(210, ht, dt, preposition);
    out[n++] = Weights.feature(211, lemma[h], dt, preposition);
    out[n++] = Weights.feature(212, lemma[d], preposition, direction);
    out[n++] = Weights.feature(213, ht, dt, tag[s.left[d]]);
    out[n++] = Weights.feature(214, ht, dt, tag[s.right[d]]);
    out[n++] = Weights.feature(215, ht, dt, (int) s.leftLabels[d], (int) (s.leftLabels[d] >>> 32));
    out[n++] = Weights.feature(216, ht, dt, (int) s.rightLabels[d], (int) (s.rightLabels[d] >>> 32));
    out[n++] = Weights.feature(217, ht, dt, (int) before, (int) (before >>> 32));
    out[n++] = Weights.feature(218, lemma[h], dt, (int) before, (int) (before >>> 32));
    out[n++] = Weights.feature(219, ht, dt, (int) s.leftLabels[h], (int) (s.leftLabels[h] >>> 32));
    out[n++] = Weights.feature(220, ht, dt, w.between(Math.min(h, d), Math.max(h, d)));
    out[n++] = Weights.feature(221, dt, w.agreement[d], ht, w.agreement[h]);
    out[n++] = Weights.feature(222, dt, d > 0 ? tag[d - 1] : tag[s.none], d + 1 < s.size ? tag[d + 1] : tag[s.none]);
    out[n++] = Weights.feature(223, ht, lemma[s.left[d]], dt);
    out[n++] = Weights.feature(224, ht, w.suffix[d], dt);
    out[n++] = Weights.feature(225, w.shape[d], w.shape[h], ht, dt);
    out[n++] = Weights.feature(226, lemma[d], ht, tag[s.left[d]]);
    return n;
  }
}
