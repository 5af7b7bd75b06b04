package articlefacts.extraction.phrase;

/**
 * What the parser's next move and the label of an arc are chosen by, as hashes: words, lemmas and tags on top of the stack and ahead, what
 * hangs on them, distances, what stands between, agreement, prepositions. After Zhang and Nivre (2011).
 */
final class ArcFeatures {

  static final int MOST = 128;

  /** How many features a move has. */
  static final int MOVES = 95;

  private static final int MOVE = 0;
  private static final int LABEL = 128;

  private ArcFeatures() {}

  private static int feature(int template, int a) {
    return mix(a + template * 0x9E3779B1);
  }

  private static int feature(int template, int a, int b) {
    return mix(a + Integer.rotateLeft(b, 11) + template * 0x9E3779B1);
  }

  private static int feature(int template, int a, int b, int c) {
    return mix(a + Integer.rotateLeft(b, 11) + Integer.rotateLeft(c, 22) + template * 0x9E3779B1);
  }

  private static int feature(int template, int a, int b, int c, int d) {
    return mix((a + Integer.rotateLeft(b, 11)) * 0x2C1B3C6D + Integer.rotateLeft(c, 22) + Integer.rotateLeft(d, 5) + template * 0x9E3779B1);
  }

  private static int mix(int h) {
    int mixed = (h ^ h >>> 15) * 0x85EBCA6B;
    return mixed ^ mixed >>> 13;
  }

  /** A small number as an atom. */
  private static int atom(int small) {
    return (small + 1) * 0x7FEB352D;
  }

  private static int atom(long set) {
    return (int) (set ^ set >>> 29) * 0x7FEB352D ^ (int) (set >>> 17);
  }

  private static int distance(int from, int to) {
    int d = to - from;
    return atom(d <= 4 ? d : d <= 7 ? 5 : d < 10 ? 6 : 7);
  }

  /** The hashes of what the next move is chosen by; returns how many. */
  static int ofMove(ParserWords w, ParserState state, int[] out) {
    PartialTree t0 = state.onStack(0);
    PartialTree t1 = state.onStack(1);
    PartialTree next = state.next();
    int n = ofTop(w, t0.word, out, 0);
    n = ofNext(w, next.word, out, n);
    n = ofTopAndNext(w, t0.word, next.word, out, n);
    n = ofSecond(w, t1.word, out, n);
    n = ofTopTwo(w, t1.word, t0.word, out, n);
    n = ofTopTree(w, t0, next.word, out, n);
    n = ofNextTree(w, t0.word, next, out, n);
    n = ofTopTrees(w, t1, t0, out, n);
    n = ofThird(w, state.onStack(2).word, out, n);
    return ofAll(w, state, out, n);
  }

  /** Of the word on top of the stack. */
  static int ofTop(ParserWords w, int s0, int[] out, int from) {
    int n = from;
    out[n++] = feature(MOVE + 1, w.form[s0], w.tag[s0]);
    out[n++] = feature(MOVE + 2, w.tag[s0]);
    out[n++] = feature(MOVE + 3, w.lemma[s0]);
    return n;
  }

  /** Of the next word with the words behind it. */
  static int ofNext(ParserWords w, int b0, int[] out, int from) {
    int[] lemma = w.lemma;
    int[] tag = w.tag;
    int b1 = w.ahead(b0, 1);
    int b2 = w.ahead(b0, 2);
    int b3 = w.ahead(b0, 3);
    int b0t = tag[b0];
    int b1t = tag[b1];
    int b2t = tag[b2];
    int n = from;
    out[n++] = feature(MOVE + 4, w.form[b0], b0t);
    out[n++] = feature(MOVE + 5, b0t);
    out[n++] = feature(MOVE + 6, lemma[b0]);
    out[n++] = feature(MOVE + 9, lemma[b1], b1t);
    out[n++] = feature(MOVE + 10, b1t);
    out[n++] = feature(MOVE + 11, lemma[b2], b2t);
    out[n++] = feature(MOVE + 12, b2t);
    out[n++] = feature(MOVE + 24, b0t, b1t);
    out[n++] = feature(MOVE + 25, lemma[b0], b1t);
    out[n++] = feature(MOVE + 26, b0t, lemma[b1]);
    out[n++] = feature(MOVE + 30, b0t, b1t, b2t);
    out[n++] = feature(MOVE + 38, b0t, b1t, b2t, tag[b3]);
    return n;
  }

  /** Of the word on top of the stack and the next one together, with the word behind that and the distance. */
  static int ofTopAndNext(ParserWords w, int s0, int b0, int[] out, int from) {
    int[] lemma = w.lemma;
    int[] tag = w.tag;
    int b1 = w.ahead(b0, 1);
    int s0t = tag[s0];
    int b0t = tag[b0];
    int b1t = tag[b1];
    int s0l = lemma[s0];
    int b0l = lemma[b0];
    int near = distance(s0 < w.size ? s0 : -1, b0 < w.size ? b0 : w.size);
    int n = from;
    out[n++] = feature(MOVE + 14, s0l, b0l);
    out[n++] = feature(MOVE + 15, s0l, b0t);
    out[n++] = feature(MOVE + 16, s0t, b0l);
    out[n++] = feature(MOVE + 17, s0t, b0t);
    out[n++] = feature(MOVE + 27, s0l, lemma[b1]);
    out[n++] = feature(MOVE + 28, s0t, b1t);
    out[n++] = feature(MOVE + 29, s0t, b0t, b1t);
    out[n++] = feature(MOVE + 36, s0t, b0t, b1t, tag[w.ahead(b0, 2)]);
    out[n++] = feature(MOVE + 63, near, s0t, b0t);
    out[n++] = feature(MOVE + 64, near, s0l);
    out[n++] = feature(MOVE + 65, near, b0l);
    out[n++] = feature(MOVE + 68, atom(w.between(s0, b0)), s0t, b0t);
    out[n++] = feature(MOVE + 70, s0t, atom(w.agreement[s0]), b0t, atom(w.agreement[b0]));
    out[n++] = feature(MOVE + 86, atom(w.shape[s0]), atom(w.shape[b0]), s0t, b0t);
    out[n++] = feature(MOVE + 88, w.suffix[s0], b0t);
    out[n++] = feature(MOVE + 91, w.alike[s0], w.alike[b0], s0t, b0t);
    out[n++] = feature(MOVE + 95, s0l, w.alike[b0], b0t);
    return n;
  }

  /** Of the word below the top of the stack. */
  static int ofSecond(ParserWords w, int s1, int[] out, int from) {
    int n = from;
    out[n++] = feature(MOVE + 7, w.lemma[s1], w.tag[s1]);
    out[n++] = feature(MOVE + 8, w.tag[s1]);
    return n;
  }

  /** Of the third word of the stack. */
  static int ofThird(ParserWords w, int s2, int[] out, int from) {
    out[from] = feature(MOVE + 13, w.lemma[s2], w.tag[s2]);
    return from + 1;
  }

  /** Of the two words on top of the stack together, and the distance between them. */
  static int ofTopTwo(ParserWords w, int s1, int s0, int[] out, int from) {
    int s0t = w.tag[s0];
    int s1t = w.tag[s1];
    int s0l = w.lemma[s0];
    int s1l = w.lemma[s1];
    int below = distance(s1 < w.size ? s1 : -1, s0 < w.size ? s0 : w.size);
    int n = from;
    out[n++] = feature(MOVE + 18, s1l, s0l);
    out[n++] = feature(MOVE + 19, s1l, s0t);
    out[n++] = feature(MOVE + 20, s1t, s0l);
    out[n++] = feature(MOVE + 21, s1t, s0t);
    out[n++] = feature(MOVE + 66, below, s1t, s0t);
    out[n++] = feature(MOVE + 67, below, s1l, s0t);
    out[n++] = feature(MOVE + 69, atom(w.between(s1, s0)), s1t, s0t);
    out[n++] = feature(MOVE + 71, s1t, atom(w.agreement[s1]), s0t, atom(w.agreement[s0]));
    out[n++] = feature(MOVE + 87, atom(w.shape[s1]), atom(w.shape[s0]), s1t, s0t);
    out[n++] = feature(MOVE + 92, w.alike[s1], w.alike[s0], s1t, s0t);
    return n;
  }

  /** Of what hangs on the top of the stack, before the next word. */
  static int ofTopTree(ParserWords w, PartialTree t0, int b0, int[] out, int from) {
    int[] tag = w.tag;
    int s0t = tag[t0.word];
    int b0t = tag[b0];
    int s0l = w.lemma[t0.word];
    int rightLabels = atom(t0.rightLabels);
    int own = w.lemma[w.preposition(t0)];
    int n = from;
    out[n++] = feature(MOVE + 40, s0t, tag[t0.right], b0t);
    out[n++] = feature(MOVE + 41, s0t, tag[t0.left], b0t);
    out[n++] = feature(MOVE + 46, s0t, atom(t0.rightLabel), b0t);
    out[n++] = feature(MOVE + 47, s0t, atom(t0.leftLabel), b0t);
    out[n++] = feature(MOVE + 51, s0t, tag[t0.right2], tag[t0.right]);
    out[n++] = feature(MOVE + 52, s0t, rightLabels, b0t);
    out[n++] = feature(MOVE + 53, s0t, atom(t0.leftLabels), b0t);
    out[n++] = feature(MOVE + 56, s0l, rightLabels);
    out[n++] = feature(MOVE + 58, s0t, atom(t0.rights), b0t);
    out[n++] = feature(MOVE + 59, s0l, atom(t0.rights));
    out[n++] = feature(MOVE + 60, s0t, atom(t0.lefts), b0t);
    out[n++] = feature(MOVE + 85, own, s0t, b0t);
    return n;
  }

  /** Of what hangs on the next word, behind the top of the stack; its preposition above all. */
  static int ofNextTree(ParserWords w, int s0, PartialTree next, int[] out, int from) {
    int[] tag = w.tag;
    int s0t = tag[s0];
    int b0 = next.word;
    int b0t = tag[b0];
    int s0l = w.lemma[s0];
    int b0l = w.lemma[b0];
    int ahead = w.lemma[w.preposition(next)];
    int n = from;
    out[n++] = feature(MOVE + 42, s0t, b0t, tag[next.left]);
    out[n++] = feature(MOVE + 48, s0t, atom(next.leftLabel), b0t);
    out[n++] = feature(MOVE + 50, s0t, tag[next.left2], b0t);
    out[n++] = feature(MOVE + 54, b0t, atom(next.leftLabels), s0t);
    out[n++] = feature(MOVE + 61, b0t, atom(next.lefts), s0t);
    out[n++] = feature(MOVE + 72, s0l, ahead);
    out[n++] = feature(MOVE + 74, s0l, ahead, b0l);
    out[n++] = feature(MOVE + 76, s0t, ahead, b0l);
    out[n++] = feature(MOVE + 90, w.suffix[s0], ahead);
    out[n++] = feature(MOVE + 93, w.alike[s0], ahead, w.alike[b0]);
    return n;
  }

  /** Of what hangs on the two words on top of the stack, and the preposition of the upper one. */
  static int ofTopTrees(ParserWords w, PartialTree t1, PartialTree t0, int[] out, int from) {
    int[] tag = w.tag;
    int s0 = t0.word;
    int s1 = t1.word;
    int s0t = tag[s0];
    int s1t = tag[s1];
    int s0l = w.lemma[s0];
    int s1l = w.lemma[s1];
    int belowLabels = atom(t1.rightLabels);
    int own = w.lemma[w.preposition(t0)];
    int n = from;
    out[n++] = feature(MOVE + 43, s1t, tag[t1.right], s0t);
    out[n++] = feature(MOVE + 44, s1t, tag[t0.left], s0t);
    out[n++] = feature(MOVE + 45, s1t, tag[t0.right], s0t);
    out[n++] = feature(MOVE + 49, s1t, atom(t1.rightLabel), s0t);
    out[n++] = feature(MOVE + 55, s1t, belowLabels, s0t);
    out[n++] = feature(MOVE + 57, s1l, belowLabels);
    out[n++] = feature(MOVE + 62, s1t, atom(t1.rights), s0t);
    out[n++] = feature(MOVE + 78, s1l, own);
    out[n++] = feature(MOVE + 79, s1l, own, s0l);
    out[n++] = feature(MOVE + 80, s1t, own, s0t);
    out[n++] = feature(MOVE + 89, w.suffix[s1], own, s0t);
    out[n++] = feature(MOVE + 94, w.alike[s1], own, w.alike[s0], s0t);
    return n;
  }

  /** Of three and more words together. */
  static int ofAll(ParserWords w, ParserState state, int[] out, int from) {
    int[] lemma = w.lemma;
    int[] tag = w.tag;
    PartialTree t0 = state.onStack(0);
    int s0 = t0.word;
    int s1 = state.onStack(1).word;
    int s2 = state.onStack(2).word;
    PartialTree next = state.next();
    int b0 = next.word;
    int s0t = tag[s0];
    int s1t = tag[s1];
    int s2t = tag[s2];
    int b0t = tag[b0];
    int b1t = tag[w.ahead(b0, 1)];
    int s0l = lemma[s0];
    int s1l = lemma[s1];
    int s2l = lemma[s2];
    int b0l = lemma[b0];
    int ahead = lemma[w.preposition(next)];
    int own = lemma[w.preposition(t0)];
    int n = from;
    out[n++] = feature(MOVE + 22, s1l, b0l);
    out[n++] = feature(MOVE + 23, s1t, b0t);
    out[n++] = feature(MOVE + 31, s1t, s0t, b0t);
    out[n++] = feature(MOVE + 32, s2t, s1t, s0t);
    out[n++] = feature(MOVE + 33, s1l, s0t, b0t);
    out[n++] = feature(MOVE + 34, s1t, s0l, b0t);
    out[n++] = feature(MOVE + 35, s1t, s0t, b0l);
    out[n++] = feature(MOVE + 37, s1t, s0t, b0t, b1t);
    out[n++] = feature(MOVE + 39, s2t, s1t, s0t, b0t);
    out[n++] = feature(MOVE + 73, s1l, ahead);
    out[n++] = feature(MOVE + 75, s0t, s1t, ahead);
    out[n++] = feature(MOVE + 77, s1l, s0l, ahead);
    out[n++] = feature(MOVE + 81, s2l, own);
    out[n++] = feature(MOVE + 82, s2t, s1t, own, s0t);
    out[n++] = feature(MOVE + 83, own, ahead, s1t, s0t);
    out[n++] = feature(MOVE + 84, s1l, s0t, ahead);
    return n;
  }

  /** The hashes of what the label of the arc is chosen by that hangs {@code dependent} on {@code governor}; returns how many. */
  static int ofLabel(ParserWords w, PartialTree governor, PartialTree dependent, int[] out) {
    int[] tag = w.tag;
    int[] lemma = w.lemma;
    int h = governor.word;
    int d = dependent.word;
    boolean right = h < d;
    int direction = atom(right ? 1 : 0);
    int ht = tag[h] ^ direction;
    int dt = tag[d] ^ direction;
    int preposition = lemma[w.preposition(dependent)];
    int same = atom(right ? governor.rightLabels : governor.leftLabels);
    int first = Math.min(h, d);
    int last = Math.max(h, d);
    int n = 0;
    out[n++] = feature(LABEL + 1, ht);
    out[n++] = feature(LABEL + 2, dt);
    out[n++] = feature(LABEL + 3, ht, dt);
    out[n++] = feature(LABEL + 4, lemma[h], dt);
    out[n++] = feature(LABEL + 5, ht, lemma[d]);
    out[n++] = feature(LABEL + 6, lemma[h], lemma[d]);
    out[n++] = feature(LABEL + 7, w.form[d], direction);
    out[n++] = feature(LABEL + 8, w.form[h], dt);
    out[n++] = feature(LABEL + 9, ht, dt, distance(first, last));
    out[n++] = feature(LABEL + 10, ht, dt, preposition);
    out[n++] = feature(LABEL + 11, lemma[h], dt, preposition);
    out[n++] = feature(LABEL + 12, lemma[d], preposition, direction);
    out[n++] = feature(LABEL + 13, ht, dt, tag[dependent.left]);
    out[n++] = feature(LABEL + 14, ht, dt, tag[dependent.right]);
    out[n++] = feature(LABEL + 15, ht, dt, atom(dependent.leftLabels));
    out[n++] = feature(LABEL + 16, ht, dt, atom(dependent.rightLabels));
    out[n++] = feature(LABEL + 17, ht, dt, same);
    out[n++] = feature(LABEL + 18, lemma[h], dt, same);
    out[n++] = feature(LABEL + 19, ht, dt, atom(governor.leftLabels));
    out[n++] = feature(LABEL + 20, ht, dt, atom(w.between(first, last)));
    out[n++] = feature(LABEL + 21, dt, atom(w.agreement[d]), ht, atom(w.agreement[h]));
    out[n++] = feature(LABEL + 22, dt, tag[d > 0 ? d - 1 : w.size + 1], tag[d + 1 < w.size ? d + 1 : w.size + 1]);
    out[n++] = feature(LABEL + 23, ht, lemma[dependent.left], dt);
    out[n++] = feature(LABEL + 24, ht, w.suffix[d], dt);
    out[n++] = feature(LABEL + 25, atom(w.shape[d]), atom(w.shape[h]), ht, dt);
    out[n++] = feature(LABEL + 27, w.alike[d], w.alike[h], ht, dt);
    out[n++] = feature(LABEL + 28, w.alike[d], preposition, dt);
    out[n++] = feature(LABEL + 29, lemma[h], w.alike[d], dt);
    out[n++] = feature(LABEL + 26, lemma[d], ht, tag[dependent.left]);
    return n;
  }
}
