package articlefacts.extraction.phrase;

import articlefacts.extraction.text.Spare;

/**
 * Gives each word a tag, from left to right, by the sum of the weights of its features: an averaged perceptron (Collins, 2002).
 *
 * <p>Features: the word, its endings, shape and dictionary classes, those of its neighbours, and the two tags before it. Only the tags that
 * the {@link TagDictionary} allows are compared; most words have one.
 */
final class PosTagger {

  static final int MOST_FEATURES = 56;
  private static final int START = 63;
  /** The most frequent part of speech in an order. */
  private static final int FIRST = 0xff;

  private final Weights weights;
  private final Spare<Work> idle = new Spare<>();

  PosTagger(Weights weights) {
    this.weights = weights;
  }

  void tag(Words words) {
    Work work = idle.take(Work::new);
    for (int i = 0; i < words.size; i++) {
      long candidates = words.entries[i].tags();
      if (Long.bitCount(candidates) == 1) {
        words.tag[i] = Long.numberOfTrailingZeros(candidates);
      } else {
        int count = features(words, i, work.features);
        words.tag[i] = weights.best(work.features, count, candidates, work.sums);
      }
    }
    idle.put(work);
  }

  /** What a word's tag is chosen with, for the next one. */
  private static final class Work {
    private final int[] features = new int[MOST_FEATURES];
    private final int[] sums = new int[Long.SIZE];
  }

  /** Fills in the hashes of the features of word {@code i}; the tags of the words before it are set. */
  static int features(Words words, int i, int[] out) {
    int p = i + Words.PAD;
    LexicalEntry entry = words.entries[i];
    int[] form = words.form;
    int[] classes = words.classes;
    int[] shape = words.shape;
    int[] suffix = words.suffix;
    int t1 = i > 0 ? words.tag[i - 1] : START;
    int t2 = i > 1 ? words.tag[i - 2] : START;
    int start = i == 0 ? 1 : 0;
    int n = 0;
    out[n++] = Weights.feature(1, form[p]);
    out[n++] = Weights.feature(2, classes[p]);
    out[n++] = Weights.feature(3, classes[p], shape[p], start);
    out[n++] = Weights.feature(4, entry.suffix2());
    out[n++] = Weights.feature(5, entry.suffix3());
    out[n++] = Weights.feature(6, entry.suffix4());
    out[n++] = Weights.feature(7, entry.suffix1(), shape[p]);
    out[n++] = Weights.feature(8, entry.prefix2());
    out[n++] = Weights.feature(9, entry.prefix3());
    out[n++] = Weights.feature(10, shape[p], start);
    out[n++] = Weights.feature(11, form[p - 1]);
    out[n++] = Weights.feature(12, form[p + 1]);
    out[n++] = Weights.feature(13, form[p - 2]);
    out[n++] = Weights.feature(14, form[p + 2]);
    out[n++] = Weights.feature(15, classes[p - 1]);
    out[n++] = Weights.feature(16, classes[p + 1]);
    out[n++] = Weights.feature(17, classes[p + 2]);
    out[n++] = Weights.feature(18, t1);
    out[n++] = Weights.feature(19, t1, t2);
    out[n++] = Weights.feature(20, t1, form[p]);
    out[n++] = Weights.feature(21, t1, classes[p]);
    out[n++] = Weights.feature(22, t1, classes[p], classes[p + 1]);
    out[n++] = Weights.feature(23, t1, t2, classes[p]);
    out[n++] = Weights.feature(24, classes[p], classes[p + 1]);
    out[n++] = Weights.feature(25, classes[p], classes[p + 1], classes[p + 2]);
    out[n++] = Weights.feature(26, form[p - 1], form[p]);
    out[n++] = Weights.feature(27, form[p], form[p + 1]);
    out[n++] = Weights.feature(28, suffix[p + 1]);
    out[n++] = Weights.feature(29, suffix[p - 1]);
    out[n++] = Weights.feature(30, shape[p - 1], shape[p], shape[p + 1]);
    out[n++] = Weights.feature(31, t1, entry.suffix3());
    out[n++] = Weights.feature(32, form[p - 1], classes[p]);
    out[n++] = Weights.feature(33, classes[p], form[p + 1]);
    out[n++] = Weights.feature(34, form[p - 1], classes[p], classes[p + 1]);
    out[n++] = Weights.feature(35, form[p - 2], form[p - 1], classes[p]);
    out[n++] = Weights.feature(36, t1, t2, form[p]);
    out[n++] = Weights.feature(37, shape[p], shape[p + 1], classes[p]);
    out[n++] = Weights.feature(38, 0);
    return entry.order() == TagOrders.NONE ? n : orders(words, i, t1, t2, out, n);
  }

  /** What the word and its neighbours mostly are, for languages where that is known. */
  private static int orders(Words words, int i, int t1, int t2, int[] out, int from) {
    int p = i + Words.PAD;
    int order = words.order[p];
    int first = order & FIRST;
    int before = words.order[p - 1] & FIRST;
    int behind = words.order[p + 1] & FIRST;
    int n = from;
    out[n++] = Weights.feature(40, order);
    out[n++] = Weights.feature(41, first, t1);
    out[n++] = Weights.feature(42, order, t1);
    out[n++] = Weights.feature(43, order, behind);
    out[n++] = Weights.feature(44, first, behind, t1);
    out[n++] = Weights.feature(45, first, words.shape[p], i == 0 ? 1 : 0);
    out[n++] = Weights.feature(46, first, t1, t2);
    out[n++] = Weights.feature(47, behind, t1);
    out[n++] = Weights.feature(48, before, first, behind);
    out[n++] = Weights.feature(49, order, words.shape[p]);
    out[n++] = Weights.feature(50, behind, words.order[p + 2] & FIRST, first);
    return n;
  }
}
