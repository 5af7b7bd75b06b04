package articlefacts.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits an article into {@link Sentence}s: "M. Carter est arrivé. Il repart." is two, not three.
 *
 * <p>A sentence ends at "." "!" "?" "…" followed by space and a capital, a digit or an opening quote, and at the end of a paragraph. No
 * sentence ends after an abbreviation or an initial ("M.", "J. Stoltenberg"). A single line break ends a paragraph unless the next
 * line goes on in lower case (hard-wrapped text).
 */
public final class SentenceSplitter {

  /** A paragraph longer than this is cut at a space, so that odd input cannot make one sentence of a megabyte. */
  private static final int LONGEST = 8_000;

  /** No word that opens sentences is longer. */
  private static final int LONGEST_OPENER = 16;

  private final Tokenizer tokenizer;
  private final Set<String> abbreviations;
  private final Set<String> openers;

  /**
   * @param abbreviations words in normalised form that a dot does not end a sentence after: "m", "mme", "av"
   * @param openers words in normalised form that with a capital begin a sentence even then: "the" in "in the U.S. The law"
   */
  public SentenceSplitter(Tokenizer tokenizer, Set<String> abbreviations, Set<String> openers) {
    this.tokenizer = tokenizer;
    this.abbreviations = Lookup.copyOf(abbreviations);
    this.openers = Lookup.copyOf(openers);
  }

  /** The sentences of {@code text} in order; white space between them belongs to none. */
  public List<Sentence> sentences(String text) {
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < text.length()) {
      int end = endAfter(text, start, i);
      if (end > 0) {
        add(sentences, text, start, end);
        start = end;
        i = end;
      } else {
        i++;
      }
    }
    add(sentences, text, start, text.length());
    return sentences;
  }

  /** The offset at which the sentence that began at {@code start} ends when the character at {@code i} ends it; else 0. */
  private int endAfter(String text, int start, int i) {
    char c = text.charAt(i);
    if (c == '\n' || c == '\r') {
      return endsParagraph(text, i) ? i + 1 : 0;
    }
    if (i - start >= LONGEST && isSpace(c)) {
      return i + 1;
    }
    if (c != '.' && c != '!' && c != '?' && c != '…') {
      return 0;
    }
    int after = i + 1;
    if (after < text.length() && isTerminator(text.charAt(after))) {
      return 0; // the last of "?!" or "..." decides
    }
    int closed = afterClosers(text, after);
    if (closed >= text.length()) {
      return text.length();
    }
    if (!isSpace(text.charAt(closed))) {
      return 0;
    }
    int next = afterSpaces(text, closed);
    if (next >= text.length()) {
      return closed;
    }
    if (text.charAt(next) == '»' || text.charAt(next) == '”') {
      return 0; // « … ! » : the closing quote belongs to this sentence
    }
    if (c == '.' && isAbbreviation(text, start, i) && !isOpener(text, next)) {
      return 0;
    }
    return opensSentence(text, next, c) ? closed : 0;
  }

  private static boolean opensSentence(String text, int next, char terminator) {
    int c = text.codePointAt(next);
    if (Character.isUpperCase(c) || Character.isDigit(c) || c == '«' || c == '“') {
      return true;
    }
    // after "…" a bracket or dash more often goes on with the same sentence
    return terminator != '…' && "\"‘'([-–—•*#".indexOf(c) >= 0;
  }

  private static int afterClosers(String text, int from) {
    int i = from;
    while (i < text.length() && "»”\"')]’".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    // French sets a space before the closing guillemet: « Oui. »
    int spaced = i;
    while (spaced < text.length() && isSpace(text.charAt(spaced)) && text.charAt(spaced) != '\n') {
      spaced++;
    }
    if (spaced < text.length() && (text.charAt(spaced) == '»' || text.charAt(spaced) == '”')) {
      return spaced + 1;
    }
    return i;
  }

  private boolean isAbbreviation(String text, int start, int dot) {
    int from = dot;
    while (from > start && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    if (from == dot) {
      return false;
    }
    String word = text.substring(from, dot);
    if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
      // "J. Stoltenberg", "U.S."; but "vitamine C. Il" would be lost with it: rarer in news than initials
      return true;
    }
    return abbreviations.contains(Tokenizer.normalise(word));
  }

  private boolean isOpener(String text, int from) {
    int to = from;
    while (to < text.length() && to < from + LONGEST_OPENER && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return to > from && !openers.isEmpty() && openers.contains(Tokenizer.normalise(text.substring(from, to)));
  }

  private static boolean endsParagraph(String text, int i) {
    int next = i + 1;
    if (text.charAt(i) == '\r' && next < text.length() && text.charAt(next) == '\n') {
      next++;
    }
    int line = next;
    while (line < text.length() && isSpace(text.charAt(line))) {
      if (text.charAt(line) == '\n') {
        return true;
      }
      line++;
    }
    if (line >= text.length()) {
      return true;
    }
    return !Character.isLowerCase(text.codePointAt(line));
  }

  private void add(List<Sentence> sentences, String text, int from, int to) {
    int start = afterSpaces(text, from);
    int end = to;
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end && start < to) {
      Span span = new Span(start, end);
      List<Token> tokens = tokenizer.tokens(text, span);
      if (!tokens.isEmpty()) {
        sentences.add(new Sentence(text, sentences.size(), span, tokens));
      }
    }
  }

  private static int afterSpaces(String text, int from) {
    int i = from;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isTerminator(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
