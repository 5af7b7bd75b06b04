package articlefacts.extraction.context;

import articlefacts.extraction.context.QuoteMarks.Marked;

/**
 * A quotation that goes on behind the words that name its speaker: "… for this," said Ann Cole. "Our kitchens fed 900 families." In English
 * the speaker of several sentences or paragraphs is named once.
 */
final class LongQuotation {

  /** Between two quotations of one speaker in two paragraphs stand "Ann Cole said." and the marks, in characters. */
  private static final int BETWEEN = 90;

  private LongQuotation() {}

  /** True for a stretch of whole sentences behind another one, in its paragraph or as the next paragraph. */
  static boolean goesOn(String text, Marked previous, Marked quote) {
    String between = text.substring(previous.inside().end(), quote.inside().start());
    int start = quote.inside().start() - 2;
    boolean starts = start < 0 || Character.isWhitespace(text.charAt(start)) && ".!?”\"\n".indexOf(lastBefore(text, start)) >= 0;
    boolean ends = quote.inside().end() > quote.inside().start() && ".!?".indexOf(text.charAt(quote.inside().end() - 1)) >= 0;
    long lines = between.chars().filter(c -> c == '\n').count();
    boolean next = lines > 0 && lines <= 2 && between.length() <= BETWEEN && (start < 0 || text.charAt(start) == '\n');
    return starts && ends && (lines == 0 || next);
  }

  private static char lastBefore(String text, int i) {
    int k = i;
    while (k > 0 && (text.charAt(k) == ' ' || text.charAt(k) == '\r')) {
      k--;
    }
    return text.charAt(k);
  }
}
