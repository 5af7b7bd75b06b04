package articlefacts.extraction.phrase;

import java.util.Arrays;

/** The candidates of the tokens of one sentence, one after another in arrays, each with its weight. */
final class TagLattice {

  private static final int CANDIDATES = 2;

  /** Those of token i stand from {@code first[i]} to {@code first[i + 1]}. */
  final int[] first;
  TagCandidate[] candidates;
  int[] weights;
  private final boolean[] joined;
  private int tokens;
  private int size;

  TagLattice(int tokens) {
    first = new int[tokens + 1];
    joined = new boolean[tokens];
    candidates = new TagCandidate[CANDIDATES * tokens];
    weights = new int[candidates.length];
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
