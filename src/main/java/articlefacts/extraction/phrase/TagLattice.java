package articlefacts.extraction.phrase;

import java.util.Arrays;

/** The candidates of the tokens of one sentence, one after another in arrays, each with its weight. Filled again for the next. */
final class TagLattice {

  private static final int SOME = 64;
  private static final int CANDIDATES = 2;

  /** Those of token i stand from {@code first[i]} to {@code first[i + 1]}. */
  int[] first = new int[SOME + 1];
  TagCandidate[] candidates = new TagCandidate[CANDIDATES * SOME];
  int[] weights = new int[CANDIDATES * SOME];
  private boolean[] joined = new boolean[SOME];
  private int tokens;
  private int size;

  /** Begins a sentence of so many tokens. */
  void start(int expected) {
    if (joined.length < expected) {
      joined = new boolean[2 * expected];
      first = new int[2 * expected + 1];
    } else {
      Arrays.fill(joined, 0, expected, false);
    }
    tokens = 0;
    size = 0;
  }

  /** How many tokens have their candidates. */
  int tokens() {
    return tokens;
  }

  /** The candidates of the next token. */
  void add(TagCandidate[] own) {
    if (size + own.length > candidates.length) {
      int room = Math.max(2 * candidates.length, size + own.length);
      candidates = Arrays.copyOf(candidates, room);
      weights = Arrays.copyOf(weights, room);
    }
    for (TagCandidate candidate : own) {
      candidates[size] = candidate;
      weights[size++] = candidate.weight;
    }
    first[++tokens] = size;
  }

  /** The next token belongs to the word of the token before: "-" and "parole" in "porte-parole". */
  void join(TagCandidate[] own) {
    joined[tokens] = true;
    add(own);
  }

  boolean isJoined(int token) {
    return joined[token];
  }

  int size() {
    return size;
  }

  /** Makes candidates that suit the advice likelier, where there is a choice. */
  void advise(WordTag[] advice, int by) {
    for (int i = 0; i < tokens; i++) {
      for (int c = first[i]; c < first[i + 1] && first[i + 1] - first[i] > 1; c++) {
        weights[c] += advice[i].suits(candidates[c].state) ? by : 0;
      }
    }
  }

  /** Makes finite verbs in the third person likelier. */
  void favourFinite(int by) {
    for (int c = 0; c < size; c++) {
      weights[c] += candidates[c].state == State.FINITE && candidates[c].reading.person() == 3 ? by : 0;
    }
  }
}
