package articlefacts.extraction.time;

import articlefacts.extraction.time.TimeWords.Hit;
import java.util.Arrays;

/** The arrays that one sentence was read for times with, by its tokens; emptied for the next. */
final class TimeRoom {

  private static final int SOME = 64;

  Numeral[] numerals = {};
  boolean[] looked = {};
  Hit[][] hits;
  RoleSets starts;
  RoleSets ends;

  /** Room for one sentence of so many tokens, where no numbers are asked for. */
  static TimeRoom withoutNumbers(int tokens) {
    TimeRoom room = new TimeRoom();
    room.makeHits(tokens);
    return room;
  }

  private void makeHits(int tokens) {
    hits = new Hit[tokens][];
    starts = new RoleSets(tokens + 1);
    ends = new RoleSets(tokens + 1);
  }

  /** Empties it for a sentence of so many tokens. */
  TimeRoom clear(int tokens) {
    if (hits == null || looked.length < tokens) {
      int room = Math.max(SOME, 2 * tokens);
      numerals = new Numeral[room];
      looked = new boolean[room];
      makeHits(room);
    }
    Arrays.fill(numerals, 0, tokens, null);
    Arrays.fill(looked, 0, tokens, false);
    Arrays.fill(hits, 0, tokens, null);
    starts.clear(tokens + 1);
    ends.clear(tokens + 1);
    return this;
  }
}
