package articlefacts.extraction.fact;

import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.text.Sentence;

/**
 * The quotation marks of a sentence, for telling titles from speech: the film « Douze hommes en colère » counts no men.
 *
 * <p>A title is short, begins with a capital or a digit, has no finite verb, and follows a noun or the head of the sentence.
 */
final class Quotes {

  /** Titles with numbers are shorter than this, in tokens. */
  private static final int LONGEST_TITLE = 8;

  private final Tagged tags;

  Quotes(Tagged tags) {
    this.tags = tags;
  }

  /** True when tokens [from, to) are words of a title. */
  boolean isTitle(int from, int to) {
    int open = from - 1;
    while (open >= 0 && open >= from - LONGEST_TITLE && !isOpening(open)) {
      open--;
    }
    if (open < 0 || !isOpening(open)) {
      return false;
    }
    int close = to;
    while (tags.sentence().has(close) && close <= open + LONGEST_TITLE + 1 && !isClosing(close)) {
      close++;
    }
    return tags.sentence().has(close) && isClosing(close) && close - open - 1 <= LONGEST_TITLE && isNominal(open + 1, close)
        && followsNoun(open);
  }

  private boolean isNominal(int from, int to) {
    Sentence s = tags.sentence();
    for (int i = from; i < to; i++) {
      if (tags.pos(i).isVerbal() && tags.form(i) != null && tags.form(i).isFinite()) {
        return false;
      }
    }
    return s.isCapitalised(from) || s.isDigits(from);
  }

  private boolean followsNoun(int open) {
    return tags.is(open - 1, Pos.NOUN) || tags.is(open - 1, Pos.PROPER_NOUN) || tags.is(open - 1, Pos.VERB)
        || tags.is(open - 1, Pos.PREPOSITION)
        || tags.is(open - 1, Pos.ADJECTIVE);
  }

  private boolean isOpening(int i) {
    String form = tags.sentence().form(i);
    return form.equals("«") || form.equals("“") || form.equals("\"");
  }

  private boolean isClosing(int i) {
    String form = tags.sentence().form(i);
    return form.equals("»") || form.equals("”") || form.equals("\"");
  }
}
