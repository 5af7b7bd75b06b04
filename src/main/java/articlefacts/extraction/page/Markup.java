package articlefacts.extraction.page;

import articlefacts.extraction.text.Budget;

/**
 * Holds the tags of a page within bounds before it is parsed: each later step walks all elements, and the parser compares each attribute
 * of a tag with those before it.
 */
final class Markup {

  /** No tag says more of itself. */
  private static final int MOST_ATTRIBUTES = 500;

  private final String source;
  private StringBuilder changed;

  private Markup(String source) {
    this.source = source;
  }

  /**
   * The page, of the same length; attributes past the five hundredth of a tag are spaces.
   *
   * @throws Budget.Exceeded when it has too many elements
   */
  static String bounded(String source) {
    Markup markup = new Markup(source);
    int elements = 0;
    // on from the end of a tag: one that never ends is read once
    for (int at = source.indexOf('<'); at >= 0 && at + 1 < source.length(); at = source.indexOf('<', at)) {
      boolean opens = isLetter(source.charAt(at + 1));
      if (opens) {
        Budget.elements(++elements);
      }
      at = opens ? markup.tag(at + 1) : at + 1;
    }
    return markup.changed == null ? source : markup.changed.toString();
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /**
   * Reads a tag, blanks what it has of attributes past those it may have, and returns where to go on; a tag that does not end is left as it
   * is.
   */
  private int tag(int start) {
    int attributes = 0;
    int surplus = -1;
    for (int at = start; at < source.length(); at++) {
      char c = source.charAt(at);
      if (c == '>') {
        blank(surplus, at);
        return source.regionMatches(true, start, "script", 0, "script".length()) ? endOfScript(at) : at;
      }
      if (c == '=') {
        at = endOfValue(at + 1) - 1;
      } else if (Character.isWhitespace(c) && at + 1 < source.length() && !Character.isWhitespace(source.charAt(at + 1))) {
        attributes++;
        surplus = attributes > MOST_ATTRIBUTES && surplus < 0 ? at : surplus;
      }
    }
    return source.length();
  }

  private void blank(int from, int to) {
    if (from < 0) {
      return;
    }
    changed = changed == null ? new StringBuilder(source) : changed;
    for (int at = from; at < to; at++) {
      changed.setCharAt(at, ' ');
    }
  }

  /** What a script compares is no tag. */
  private int endOfScript(int at) {
    int end = source.indexOf("</", at);
    while (end >= 0 && !source.regionMatches(true, end + 2, "script", 0, "script".length())) {
      end = source.indexOf("</", end + 2);
    }
    return end < 0 ? source.length() : end;
  }

  /** Where a quoted value ends; the place itself where the value is not quoted. */
  private int endOfValue(int at) {
    int start = at;
    while (start < source.length() && Character.isWhitespace(source.charAt(start))) {
      start++;
    }
    char quote = start < source.length() ? source.charAt(start) : ' ';
    if (quote != '"' && quote != '\'') {
      return at;
    }
    int end = source.indexOf(quote, start + 1);
    return end < 0 ? source.length() : end + 1;
  }
}
