package articlefacts.extraction.phrase;

import java.util.Arrays;

/**
 * The scores of the parser's moves in one sentence. The sum over all features is put together of parts, each of which depends on a word or
 * tree or two; ways that differ elsewhere share the parts, which are reckoned once. One thread; used again for the next sentence.
 */
final class MoveScores {

  private static final int HALF = 32;
  private static final int QUARTER = 16;

  private final Weights weights;
  private final int[] features = new int[ArcFeatures.MOST];
  private ParserWords words;
  private int places;
  // by one word: on top of the stack, next, second and third of the stack
  private long[] top = new long[0];
  private long[] next = new long[0];
  private long[] second = new long[0];
  private long[] third = new long[0];
  // by top of the stack and next word, by the two words on top
  private long[] topAndNext = new long[0];
  private long[] topTwo = new long[0];
  // by numbers of trees
  private final Known topTree = new Known();
  private final Known nextTree = new Known();
  private final Known topTrees = new Known();
  private final Known all = new Known();

  MoveScores(Weights weights) {
    this.weights = weights;
  }

  /** Begins a sentence. */
  void start(ParserWords sentence) {
    words = sentence;
    places = sentence.size + 2;
    top = emptied(top, places);
    next = emptied(next, places);
    second = emptied(second, places);
    third = emptied(third, places);
    topAndNext = emptied(topAndNext, places * places);
    topTwo = emptied(topTwo, places * places);
    int expected = 4 * sentence.size;
    topTree.clear(expected);
    nextTree.clear(expected);
    topTrees.clear(expected);
    all.clear(expected);
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
    int s2 = state.onStack(2).word;
    int place = all.place(1 + ((long) t0.id << 3 * QUARTER | (long) t1.id << HALF | (long) b0.id << QUARTER | s2));
    long sum = all.value(place);
    if (sum == 0) {
      sum = topAndNext(t0.word, b0.word) + topTwo(t1.word, t0.word) + topTree(t0, b0.word) + nextTree(t0.word, b0);
      sum += topTrees(t1, t0) + third(s2) + weights.three(features, ArcFeatures.ofAll(words, state, features, 0));
      all.set(place, sum);
    }
    return sum;
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
    int place = s0 * places + b0;
    if (topAndNext[place] == 0) {
      if (top[s0] == 0) {
        top[s0] = weights.three(features, ArcFeatures.ofTop(words, s0, features, 0));
      }
      if (next[b0] == 0) {
        next[b0] = weights.three(features, ArcFeatures.ofNext(words, b0, features, 0));
      }
      topAndNext[place] = top[s0] + next[b0] + weights.three(features, ArcFeatures.ofTopAndNext(words, s0, b0, features, 0));
    }
    return topAndNext[place];
  }

  /** With what the lower word says alone. */
  private long topTwo(int s1, int s0) {
    int place = s1 * places + s0;
    if (topTwo[place] == 0) {
      if (second[s1] == 0) {
        second[s1] = weights.three(features, ArcFeatures.ofSecond(words, s1, features, 0));
      }
      topTwo[place] = second[s1] + weights.three(features, ArcFeatures.ofTopTwo(words, s1, s0, features, 0));
    }
    return topTwo[place];
  }

  private long topTree(PartialTree t0, int b0) {
    int place = topTree.place(1 + ((long) t0.id << HALF | b0));
    if (topTree.value(place) == 0) {
      topTree.set(place, weights.three(features, ArcFeatures.ofTopTree(words, t0, b0, features, 0)));
    }
    return topTree.value(place);
  }

  private long nextTree(int s0, PartialTree b0) {
    int place = nextTree.place(1 + ((long) b0.id << HALF | s0));
    if (nextTree.value(place) == 0) {
      nextTree.set(place, weights.three(features, ArcFeatures.ofNextTree(words, s0, b0, features, 0)));
    }
    return nextTree.value(place);
  }

  private long topTrees(PartialTree t1, PartialTree t0) {
    int place = topTrees.place(1 + ((long) t1.id << HALF | t0.id));
    if (topTrees.value(place) == 0) {
      topTrees.set(place, weights.three(features, ArcFeatures.ofTopTrees(words, t1, t0, features, 0)));
    }
    return topTrees.value(place);
  }
}
