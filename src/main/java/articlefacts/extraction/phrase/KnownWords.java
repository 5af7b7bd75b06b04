package articlefacts.extraction.phrase;

/**
 * The forms and lemmas that the treebank has, by hash. All others are one unknown word for the weights, which learnt what to expect of it:
 * in training, rare words are at times taken for unknown.
 */
final class KnownWords {

  /** What an unknown word looks like. */
  static final int UNKNOWN = 0x27d4eb2f;

  private final int[] table;
  private final int mask;

  KnownWords(int[] hashes) {
    int size = Integer.highestOneBit(Math.max(1, hashes.length)) * 4;
    table = new int[size];
    mask = size - 1;
    for (int hash : hashes) {
      table[find(hash)] = hash;
    }
  }

  private int find(int hash) {
    int at = (hash ^ hash >>> 16) * 0x9E3779B1 >>> 7 & mask;
    while (table[at] != 0 && table[at] != hash) {
      at = at + 1 & mask;
    }
    return at;
  }

  /** The hash itself, or {@link #UNKNOWN}. */
  int orUnknown(int hash) {
    return hash != 0 && table[find(hash)] == hash ? hash : UNKNOWN;
  }
}
