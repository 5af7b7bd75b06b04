package articlefacts.extraction.phrase;

/**
 * The tags that a word may have: those seen of the word itself, and those seen of words with the same dictionary readings.
 *
 * <p>A bit of a {@code long} stands for a tag. A hash table with open addressing over three parallel arrays; immutable once filled.
 */
final class TagDictionary {

  private final int[] keys;
  private final long[] tags;
  private final boolean[] whole;
  private final int mask;
  private final long open;

  /**
   * @param keys hashes of forms ({@link TagOrders#hash}) and of classes ({@link #classKey})
   * @param tags the tags seen of each
   * @param whole true where no other tag is to be expected
   * @param open the tags of words that nothing is known of
   */
  TagDictionary(int[] keys, long[] tags, boolean[] whole, long open) {
    int size = Integer.highestOneBit(Math.max(1, keys.length)) * 4;
    this.keys = new int[size];
    this.tags = new long[size];
    this.whole = new boolean[size];
    this.mask = size - 1;
    this.open = open;
    for (int i = 0; i < keys.length; i++) {
      int at = find(keys[i]);
      this.keys[at] = keys[i];
      this.tags[at] = tags[i];
      this.whole[at] = whole[i];
    }
  }

  /** The key of words with these readings and this shape. */
  static int classKey(int classes, int shape) {
    return Weights.feature(1, classes, shape);
  }

  private int find(int key) {
    int at = (key ^ key >>> 16) * 0x9E3779B1 >>> 7 & mask;
    while (tags[at] != 0 && keys[at] != key) {
      at = at + 1 & mask;
    }
    return at;
  }

  long tags(int form, int classes, int shape) {
    int at = find(form);
    if (tags[at] != 0 && whole[at]) {
      return tags[at];
    }
    long alike = tags[find(classKey(classes, shape))];
    return tags[at] | (alike == 0 ? open : alike);
  }
}
