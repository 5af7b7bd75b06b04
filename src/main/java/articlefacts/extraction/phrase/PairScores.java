package articlefacts.extraction.phrase;

import java.util.Arrays;

/**
 * What was reckoned of pairs of numbers, for the first number's last few partners: the ways through a sentence ask for the same pairs
 * within a few moves, or never again. Forgets rather than grows. Used again for the next sentence.
 */
final class PairScores {

  /** So many partners of one number are remembered, a power of two. */
  private static final int WAYS = 4;

  private static final int NOBODY = -1;

  private int[] partners = new int[0];
  private long[] scores = new long[0];

  /** Forgets all; from now on the first numbers are less than {@code numbers}. */
  void clear(int numbers) {
    int places = numbers * WAYS;
    if (partners.length < places) {
      partners = new int[places];
      scores = new long[places];
    }
    Arrays.fill(partners, 0, places, NOBODY);
  }

  /** The place of a pair; {@link #knows} tells whether its score is there. */
  static int place(int number, int partner) {
    return number * WAYS + (partner & WAYS - 1);
  }

  boolean knows(int place, int partner) {
    return partners[place] == partner;
  }

  long score(int place) {
    return scores[place];
  }

  /** Remembers a score in place of that of another partner. */
  long set(int place, int partner, long score) {
    partners[place] = partner;
    scores[place] = score;
    return score;
  }
}
