package articlefacts.extraction.text;

import java.util.Arrays;

/** Tokens in arrays that grow: where each stands, and what it is. Filled again and again by one thread. */
final class Tokens {

  private static final int SOME = 256;
  private static final int MOST = 1 << 12;

  private int[] starts = new int[SOME];
  private int[] ends = new int[SOME];
  private Lexeme[] lexemes = new Lexeme[SOME];
  private int size;

  /** False where a text without an end to its sentences has made the arrays long. */
  boolean isSmall() {
    return starts.length <= MOST;
  }

  void clear() {
    size = 0;
  }

  void add(int start, int end, Lexeme lexeme) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      lexemes = Arrays.copyOf(lexemes, 2 * size);
    }
    starts[size] = start;
    ends[size] = end;
    lexemes[size++] = lexeme;
  }

  int size() {
    return size;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  Lexeme lexeme(int i) {
    return lexemes[i];
  }

  int[] starts(int from, int to) {
    return Arrays.copyOfRange(starts, from, to);
  }

  int[] ends(int from, int to) {
    return Arrays.copyOfRange(ends, from, to);
  }

  Lexeme[] lexemes(int from, int to) {
    return Arrays.copyOfRange(lexemes, from, to);
  }
}
