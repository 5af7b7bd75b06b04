package articlefacts.extraction.context;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Words that meet when one letter differs: "tilerson" finds "tillerson".
 *
 * <p>Each word is kept under itself and under what is left of it without each of its letters in turn (Garbe, "Symmetric Delete spelling
 * correction", 2012), by a hash of that alone: no such string is ever made, and who asks compares what he gets.
 */
final class NearWords {

  /** From this length on one different letter is taken for a spelling variant. */
  static final int SHORTEST = 6;

  /** Longer words have no variants. */
  private static final int LONGEST = 30;

  private static final long BASE = 0x9E3779B97F4A7C15L;
  private static final long[] POWERS = new long[LONGEST + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * BASE;
    }
  }

  private final int most;
  // open addressing, at most half full
  private long[] hashes = new long[64];
  private String[] words = new String[64];
  private int size;

  /** @param most so many words are kept under one hash; bounds the work on odd text */
  NearWords(int most) {
    this.most = most;
  }

  void add(String word) {
    if (isVaried(word)) {
      long[] variants = variants(word);
      for (long variant : variants) {
        add(variant, word);
      }
    }
  }

  private void add(long hash, String word) {
    if (2 * size >= words.length) {
      grow();
    }
    int same = 0;
    int at = place(hash);
    while (words[at] != null) {
      same += hashes[at] == hash ? 1 : 0;
      at = at + 1 & words.length - 1;
    }
    if (same < most) {
      hashes[at] = hash;
      words[at] = word;
      size++;
    }
  }

  private void grow() {
    long[] oldHashes = hashes;
    String[] oldWords = words;
    hashes = new long[2 * oldHashes.length];
    words = new String[2 * oldWords.length];
    for (int i = 0; i < oldWords.length; i++) {
      if (oldWords[i] != null) {
        int at = place(oldHashes[i]);
        while (words[at] != null) {
          at = at + 1 & words.length - 1;
        }
        hashes[at] = oldHashes[i];
        words[at] = oldWords[i];
      }
    }
  }

  /** Each word that may differ by one letter, some of them more than once, and some that do not. */
  void each(String word, Consumer<String> take) {
    if (isVaried(word)) {
      for (long variant : variants(word)) {
        for (int at = place(variant); words[at] != null; at = at + 1 & words.length - 1) {
          if (hashes[at] == variant) {
            take.accept(words[at]);
          }
        }
      }
    }
  }

  private int place(long hash) {
    return (int) (hash * BASE >>> Integer.SIZE) & words.length - 1;
  }

  private static boolean isVaried(String word) {
    return word.length() >= SHORTEST && word.length() <= LONGEST;
  }

  /** The hashes of the word and of what is left of it without each letter that is not the one before it again. */
  private static long[] variants(String word) {
    int length = word.length();
    long[] variants = new long[length + 1];
    long whole = 0;
    for (int i = 0; i < length; i++) {
      whole = whole * BASE + word.charAt(i);
    }
    int count = 0;
    variants[count++] = whole;
    long before = 0;
    long behind = whole;
    for (int i = 0; i < length; i++) {
      int left = length - 1 - i;
      behind -= word.charAt(i) * POWERS[left];
      if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
        variants[count++] = before * POWERS[left] + behind;
      }
      before = before * BASE + word.charAt(i);
    }
    return Arrays.copyOf(variants, count);
  }
}
