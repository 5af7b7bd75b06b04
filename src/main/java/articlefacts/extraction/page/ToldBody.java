package articlefacts.extraction.page;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * The text of the article as the page tells it to machines (JSON-LD {@code articleBody}): evidence of where on the page that text
 * stands, since the text itself is often cut short and has neither headings nor captions.
 */
final class ToldBody {

  /** Nothing is told. */
  static final ToldBody NONE = new ToldBody("");

  /** Runs of so many words are as good as unique in an article. */
  private static final int RUN = 5;

  /** A shorter text is a summary. */
  private static final int SHORTEST = 300;

  /** A block that shares so many of its runs with the told text is part of it, small changes included. */
  private static final double SHARED = 0.6;

  /** The hashes of the runs: one that is met by chance weighs nothing among others. */
  private final Set<Integer> runs = new HashSet<>();

  private final int chars;

  private ToldBody(String text) {
    each(text, runs::add);
    chars = runs.isEmpty() ? 0 : letters(text);
  }

  static ToldBody of(StructuredData data) {
    String body = data.first("articleBody").orElse("");
    if (body.length() < SHORTEST) {
      return NONE;
    }
    Document read = Parser.parseBodyFragment(body, "");
    return new ToldBody(read.wholeText());
  }

  boolean isThere() {
    return chars > 0;
  }

  /** Whether a block of the page is one of the told text. */
  boolean says(CharSequence block) {
    int[] counts = {0, 0};
    each(block, run -> {
      counts[0]++;
      counts[1] += runs.contains(run) ? 1 : 0;
    });
    return counts[0] > 0 && counts[1] >= counts[0] * SHARED;
  }

  private static int letters(CharSequence text) {
    return (int) text.chars().filter(c -> !Character.isWhitespace(c)).count();
  }

  private interface Runs {
    void accept(int hash);
  }

  /** Walks over the runs of words; a word is letters and digits, whatever stands between them. */
  private static void each(CharSequence text, Runs sink) {
    int[] words = new int[RUN];
    int known = 0;
    int hash = 0;
    boolean within = false;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (letter) {
        hash = 31 * hash + Character.toLowerCase(text.charAt(i));
      } else if (within) {
        words[known++ % RUN] = hash;
        hash = 0;
        if (known >= RUN) {
          sink.accept(together(words, known));
        }
      }
      within = letter;
    }
  }

  private static int together(int[] words, int next) {
    int hash = 0;
    for (int i = 0; i < RUN; i++) {
      hash = hash * 1_000_003 + words[(next + i) % RUN];
    }
    return hash;
  }
}
