package articlefacts.extraction.phrase;

import java.util.Arrays;

/**
 * The scores of the parser's moves in one sentence. The sum over all features is put together of parts, each of which depends on a word or
 * tree or two; ways that differ elsewhere share the parts, which are reckoned once. One thread; used again for the next sentence.
 */
final class MoveScores {

  private final Weights weights;
  private final int[] features = new int[ArcFeatures.MOST];
  private ParserWords words;
  // by one word: on top of the stack, next, second and third of the stack
  private long[] top = new long[0];
  private long[] next = new long[0];
  private long[] second = new long[0];
  private long[] third = new long[0];
  // by top of the stack and next word, by the two words on top, by top of the stack and next tree
  private final PairScores topAndNext = new PairScores();
  private final PairScores topTwo = new PairScores();
  private final PairScores nextTree = new PairScores();

  MoveScores(Weights weights) {
    this.weights = weights;
  }

  /** Begins a sentence. */
  void start(ParserWords sentence) {
    words = sentence;
    int places = sentence.size + 2;
    top = emptied(top, places);
    next = emptied(next, places);
    second = emptied(second, places);
    third = emptied(third, places);
    topAndNext.clear(places);
    topTwo.clear(places);
    nextTree.clear(places);
  }

  private static long[] emptied(long[] known, int size) {
    if (known.length < size) {
      return new long[size];
    }
    Arrays.fill(known, 0, size, 0);
    return known;
  }

  /** The scores of the three moves, to be asked for by {@link #of}. */
  long all(ParserState state) {
    PartialTree t0 = state.onStack(0);
    PartialTree t1 = state.onStack(1);
    PartialTree b0 = state.next();
    long sum = topAndNext(t0.word, b0.word) + topTwo(t1.word, t0.word) + topTree(t0, b0.word) + nextTree(t0.word, b0);
    sum += topTrees(t1, t0) + third(state.onStack(2).word);
    return sum + weights.three(features, ArcFeatures.ofAll(words, state, features, 0));
  }

  static int of(long scores, int move) {
    return Weights.of(scores, move, ArcFeatures.MOVES);
  }

  private long third(int s2) {
    if (third[s2] == 0) {
      third[s2] = weights.three(features, ArcFeatures.ofThird(words, s2, features, 0));
    }
    return third[s2];
  }

  /** With what either word says alone. */
  private long topAndNext(int s0, int b0) {
    int place = PairScores.place(s0, b0);
    if (topAndNext.knows(place, b0)) {
      return topAndNext.score(place);
    }
    if (top[s0] == 0) {
      top[s0] = weights.three(features, ArcFeatures.ofTop(words, s0, features, 0));
    }
    if (next[b0] == 0) {
      next[b0] = weights.three(features, ArcFeatures.ofNext(words, b0, features, 0));
    }
    long both = weights.three(features, ArcFeatures.ofTopAndNext(words, s0, b0, features, 0));
    return topAndNext.set(place, b0, top[s0] + next[b0] + both);
  }

  /** With what the lower word says alone. */
  private long topTwo(int s1, int s0) {
    int place = PairScores.place(s0, s1);
    if (topTwo.knows(place, s1)) {
      return topTwo.score(place);
    }
    if (second[s1] == 0) {
      second[s1] = weights.three(features, ArcFeatures.ofSecond(words, s1, features, 0));
    }
    return topTwo.set(place, s1, second[s1] + weights.three(features, ArcFeatures.ofTopTwo(words, s1, s0, features, 0)));
  }

  private long topTree(PartialTree t0, int b0) {
    if (t0.nextWord != b0) {
      t0.nextWord = b0;
      t0.nextScore = weights.three(features, ArcFeatures.ofTopTree(words, t0, b0, features, 0));
    }
    return t0.nextScore;
  }

  private long nextTree(int s0, PartialTree b0) {
    int place = PairScores.place(s0, b0.id);
    return nextTree.knows(place, b0.id) ? nextTree.score(place)
        : nextTree.set(place, b0.id, weights.three(features, ArcFeatures.ofNextTree(words, s0, b0, features, 0)));
  }

  private long topTrees(PartialTree t1, PartialTree t0) {
    if (t0.belowTree != t1.id) {
      t0.belowTree = t1.id;
      t0.belowScore = weights.three(features, ArcFeatures.ofTopTrees(words, t1, t0, features, 0));
    }
    return t0.belowScore;
  }
}
