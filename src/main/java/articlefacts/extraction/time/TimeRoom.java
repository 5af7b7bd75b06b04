package articlefacts.extraction.time;

import articlefacts.extraction.time.TimeWords.Hit;
import java.util.Arrays;

/** The arrays that one sentence was read for times with, by its tokens; emptied for the next. */
final class TimeRoom {

  private static final int SOME = 64;

  Numeral[] numerals = new Numeral[SOME];
  boolean[] looked = new boolean[SOME];
  Hit[][] hits = new Hit[SOME][];
  RoleSets starts = new RoleSets(SOME);
  RoleSets ends = new RoleSets(SOME);

  /** Empties it for a sentence of so many tokens. */
  TimeRoom clear(int tokens) {
    if (looked.length <= tokens) {
      numerals = new Numeral[2 * tokens];
      looked = new boolean[2 * tokens];
      hits = new Hit[2 * tokens][];
      starts = new RoleSets(2 * tokens);
      ends = new RoleSets(2 * tokens);
    }
    Arrays.fill(numerals, 0, tokens, null);
    Arrays.fill(looked, 0, tokens, false);
    Arrays.fill(hits, 0, tokens, null);
    starts.clear(tokens + 1);
    ends.clear(tokens + 1);
    return this;
  }
}
