package articlefacts.extraction.phrase;

import java.util.Arrays;

/**
 * The scores of the parser's moves in one sentence. The sum over all features is put together of parts, each of which depends on a word or
 * tree or two; ways that differ elsewhere share the parts, which are reckoned once. One thread; used again for the next sentence.
 */
final class MoveScores {

  private final Weights weights;
  private final int[] features = new int[ArcFeatures.MOST];
  private final int[] own = new int[ArcFeatures.MOST];
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

  /**
   * The scores of the three moves, to be asked for by {@link #of}. The features of all parts that are not known are made before the first
   * weight is looked up: looking up is waiting for memory, and what does not wait for one another waits together.
   */
  long all(ParserState state) {
    PartialTree t0 = state.onStack(0);
    PartialTree t1 = state.onStack(1);
    PartialTree next = state.next();
    int s0 = t0.word;
    int b0 = next.word;
    int pair = PairScores.place(s0, b0);
    int two = PairScores.place(s0, t1.word);
    int ahead = PairScores.place(s0, next.id);
    int toPair = topAndNext.knows(pair, b0) ? 0 : ArcFeatures.ofTopAndNext(words, s0, b0, features, 0);
    int toTwo = topTwo.knows(two, t1.word) ? toPair : ArcFeatures.ofTopTwo(words, t1.word, s0, features, toPair);
    int toTree = t0.nextWord == b0 ? toTwo : ArcFeatures.ofTopTree(words, t0, b0, features, toTwo);
    int toNext = nextTree.knows(ahead, next.id) ? toTree : ArcFeatures.ofNextTree(words, s0, next, features, toTree);
    int toTrees = t0.belowTree == t1.id ? toNext : ArcFeatures.ofTopTrees(words, t1, t0, features, toNext);
    int to = ArcFeatures.ofAll(words, state, features, toTrees);
    long sum = weights.three(features, toTrees, to) + third(state.onStack(2).word);
    sum += toPair == 0 ? topAndNext.score(pair) : topAndNext.set(pair, b0, weights.three(features, 0, toPair) + top(s0) + next(b0));
    sum += toTwo == toPair ? topTwo.score(two) : topTwo.set(two, t1.word, weights.three(features, toPair, toTwo) + second(t1.word));
    sum += toNext == toTree ? nextTree.score(ahead) : nextTree.set(ahead, next.id, weights.three(features, toTree, toNext));
    return sum + t0.nextScore(b0, weights, features, toTwo, toTree) + t0.belowScore(t1.id, weights, features, toNext, toTrees);
  }

  static int of(long scores, int move) {
    return Weights.of(scores, move, ArcFeatures.MOVES);
  }

  private long top(int s0) {
    if (top[s0] == 0) {
      top[s0] = weights.three(own, 0, ArcFeatures.ofTop(words, s0, own, 0));
    }
    return top[s0];
  }

  private long next(int b0) {
    if (next[b0] == 0) {
      next[b0] = weights.three(own, 0, ArcFeatures.ofNext(words, b0, own, 0));
    }
    return next[b0];
  }

  private long second(int s1) {
    if (second[s1] == 0) {
      second[s1] = weights.three(own, 0, ArcFeatures.ofSecond(words, s1, own, 0));
    }
    return second[s1];
  }

  private long third(int s2) {
    if (third[s2] == 0) {
      third[s2] = weights.three(own, 0, ArcFeatures.ofThird(words, s2, own, 0));
    }
    return third[s2];
  }
}
