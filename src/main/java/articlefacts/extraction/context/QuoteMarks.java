package articlefacts.extraction.context;

import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what stands between quotation marks: « … », “ … ”, "…", nested, over paragraphs, and without a closing mark.
 *
 * <p>A straight mark opens where a space stands before it and a letter behind it, and closes otherwise. Marks inside marks belong to the
 * outer pair: "nous pouvons "contrer" leurs opérations". A mark that is never closed ends with its
 * sentence, or with its paragraph where the next one opens with a mark again.
 */
final class QuoteMarks {

  /**
   * The words between two marks.
   *
   * @param inside without the marks
   * @param closed false when the closing mark is missing
   * @param first index of the sentence in which it opens
   * @param last index of the sentence in which it closes
   */
  record Marked(Span inside, boolean closed, int first, int last) {}

  private final List<Sentence> sentences;
  private final List<Mark> marks = new ArrayList<>();

  /** One mark; {@code opens} as its shape and neighbours tell. */
  private record Mark(int sentence, int token, int start, int end, boolean opens) {}

  private QuoteMarks(List<Sentence> sentences) {
    this.sentences = sentences;
    for (Sentence sentence : sentences) {
      for (int i = 0; i < sentence.size(); i++) {
        if (sentence.isSymbol(i) && "«»“”„\"".contains(sentence.form(i))) {
          marks.add(new Mark(sentence.index(), i, sentence.start(i), sentence.end(i), opens(sentence, i)));
        }
      }
    }
  }

  /** The outermost stretches in text order. */
  static List<Marked> read(List<Sentence> sentences) {
    return new QuoteMarks(sentences).pair();
  }

  private static boolean opens(Sentence sentence, int i) {
    String form = sentence.form(i);
    if (!form.equals("\"")) {
      return form.equals("«") || form.equals("“") || form.equals("„");
    }
    String text = sentence.articleText();
    int start = sentence.start(i);
    boolean spaceBefore = start == 0 || Character.isWhitespace(text.charAt(start - 1)) || Character.isSpaceChar(text.charAt(start - 1))
        || "([«'’".indexOf(text.charAt(start - 1)) >= 0;
    int end = sentence.end(i);
    boolean wordBehind = end < text.length() && !Character.isWhitespace(text.charAt(end)) && !Character.isSpaceChar(text.charAt(end))
        && ",.;:!?)".indexOf(text.charAt(end)) < 0;
    return spaceBefore && wordBehind;
  }

  private List<Marked> pair() {
    List<Marked> found = new ArrayList<>();
    int[] closing = closing();
    int m = 0;
    while (m < marks.size()) {
      if (!marks.get(m).opens()) {
        m++;
        continue;
      }
      int close = closing[m];
      if (close > 0) {
        add(found, marks.get(m), marks.get(close).start(), true, marks.get(close).sentence());
        m = close + 1;
      } else {
        Sentence last = sentences.get(lastOf(m));
        add(found, marks.get(m), last.span().end(), false, last.index());
        do {
          m++;
        } while (m < marks.size() && marks.get(m).sentence() <= last.index());
      }
    }
    return found;
  }

  private static void add(List<Marked> found, Mark open, int end, boolean closed, int last) {
    if (end > open.end()) {
      found.add(new Marked(new Span(open.end(), end), closed, open.sentence(), last));
    }
  }

  /** For each mark the one that closes it; -1 when its paragraph ends first and the next mark opens again. */
  private int[] closing() {
    int[] closing = new int[marks.size()];
    int[] open = new int[marks.size()];
    int depth = 0;
    for (int k = 0; k < marks.size(); k++) {
      closing[k] = -1;
      boolean opens = marks.get(k).opens();
      if (opens && k > 0 && newParagraph(marks.get(k - 1), marks.get(k))) {
        depth = 0;
      }
      if (opens) {
        open[depth++] = k;
      } else if (depth > 0) {
        closing[open[--depth]] = k;
      }
    }
    return closing;
  }

  /** The sentence that a mark without a closing one reaches to: its paragraph's last, where the next paragraph opens with a mark again. */
  private int lastOf(int m) {
    Mark mark = marks.get(m);
    Mark next = m + 1 < marks.size() ? marks.get(m + 1) : mark;
    int last = next.sentence() - 1;
    boolean again = last > mark.sentence() && next.opens() && next.token() == 0 && newParagraph(mark, next);
    String text = sentences.get(0).articleText();
    for (int i = mark.end(); again && i < sentences.get(last).span().end(); i++) {
      again = text.charAt(i) != '\n';
    }
    return again ? last : mark.sentence();
  }

  private boolean newParagraph(Mark a, Mark b) {
    if (a.sentence() != b.sentence()) {
      String text = sentences.get(0).articleText();
      for (int i = a.end(); i < b.start(); i++) {
        if (text.charAt(i) == '\n') {
          return true;
        }
      }
    }
    return false;
  }
}
