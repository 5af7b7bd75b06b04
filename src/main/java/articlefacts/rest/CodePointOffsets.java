package articlefacts.rest;

/** Offsets of a text in code points: after "😀" the UTF-16 offset 2 is 1. */
final class CodePointOffsets {

  /** Code points before each offset; null when every code point is one code unit. */
  private final int[] before;

  CodePointOffsets(String text) {
    before = text.chars().anyMatch(c -> Character.isSurrogate((char) c)) ? counted(text) : null;
  }

  private static int[] counted(String text) {
    int[] before = new int[text.length() + 1];
    for (int i = 0, count = 0; i < text.length(); ) {
      int width = Character.charCount(text.codePointAt(i));
      count++;
      for (int k = 1; k <= width; k++) {
        before[i + k] = count;
      }
      i += width;
    }
    return before;
  }

  int of(int utf16) {
    return before == null ? utf16 : before[utf16];
  }
}
