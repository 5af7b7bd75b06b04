package articlefacts.extraction.page;

import articlefacts.extraction.text.Span;
import java.util.Arrays;

/**
 * Where each character of a clean text stands in its source: in {@code <p>68&nbsp;pays</p>} the clean offset 3 ("p") is
 * the source offset 11.
 */
public final class Alignment {

  /** Source offsets by clean offset; null when they are the same. */
  private final int[] starts;

  private final int[] ends;

  private Alignment(int[] starts, int[] ends) {
    this.starts = starts;
    this.ends = ends;
  }

  /** The alignment of a text that was not moved. */
  static Alignment identity() {
    return new Alignment(null, null);
  }

  /** The stretch of the source from which the clean stretch was made. */
  public Span source(Span clean) {
    if (starts == null) {
      return clean;
    }
    if (clean.length() == 0) {
      int at = clean.start() < starts.length ? starts[clean.start()] : lastEnd();
      return new Span(at, at);
    }
    return new Span(starts[clean.start()], ends[clean.end() - 1]);
  }

  private int lastEnd() {
    return ends.length == 0 ? 0 : ends[ends.length - 1];
  }

  /** Collects a clean text character by character; source offsets must not go back. */
  static final class Builder {

    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[256];
    private int[] ends = new int[256];

    void append(char c, int sourceStart, int sourceEnd) {
      int at = text.length();
      if (at == starts.length) {
        starts = Arrays.copyOf(starts, at * 2);
        ends = Arrays.copyOf(ends, at * 2);
      }
      starts[at] = sourceStart;
      ends[at] = sourceEnd;
      text.append(c);
    }

    /** Adds this paragraph to others, an empty line before it. */
    void appendTo(Builder all) {
      if (all.length() > 0) {
        int at = all.sourceEnd();
        all.append('\n', at, at);
        all.append('\n', at, at);
      }
      for (int i = 0; i < text.length(); i++) {
        all.append(text.charAt(i), starts[i], ends[i]);
      }
    }

    int length() {
      return text.length();
    }

    char last() {
      return text.charAt(text.length() - 1);
    }

    void dropLast() {
      text.setLength(text.length() - 1);
    }

    /** The source offset after the last character. */
    int sourceEnd() {
      return text.isEmpty() ? 0 : ends[text.length() - 1];
    }

    CharSequence characters() {
      return text;
    }

    String text() {
      return text.toString();
    }

    Alignment alignment() {
      return new Alignment(Arrays.copyOf(starts, text.length()), Arrays.copyOf(ends, text.length()));
    }
  }
}
