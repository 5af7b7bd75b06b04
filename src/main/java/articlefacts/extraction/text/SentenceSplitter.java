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

  /**
   * A sentence with more tokens is cut, so that odd input cannot make one of a megabyte. The longest of news, a list of names or
   * grounds, has some three hundred.
   */
  private static final int LONGEST = 320;

  /** So many of the last tokens before that are searched for a mark to cut at. */
  private static final int CUT_REACH = 100;

  /** No word that opens sentences is longer. */
  private static final int LONGEST_OPENER = 16;

  private final Tokenizer tokenizer;
  private final Set<String> abbreviations;
  private final Set<String> openers;
  private final Spare<Tokens> idle = new Spare<>();

  /** For a language whose abbreviations never end a sentence. */
  public SentenceSplitter(Tokenizer tokenizer, Set<String> abbreviations) {
    this(tokenizer, abbreviations, Set.of());
  }

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
    return sentences(text, Budget.unlimited());
  }

  /**
   * As {@link #sentences(String)}, and what is done with the sentences costs the budget.
   *
   * @throws Budget.Exceeded when there is too much to do
   */
  public List<Sentence> sentences(String text, Budget budget) {
    return sentences(text, List.of(new Span(0, text.length())), budget);
  }

  /**
   * As {@link #sentences(String, Budget)}, of nothing but some stretches of the text, which are numbered on from one to the next.
   *
   * @param stretches whole paragraphs, in text order
   */
  public List<Sentence> sentences(String text, List<Span> stretches, Budget budget) {
    List<Sentence> sentences = new ArrayList<>();
    Blanks blanks = new Blanks(text);
    Tokens tokens = idle.take(Tokens::new);
    for (Span stretch : stretches) {
      int start = stretch.start();
      int i = start;
      while (i < stretch.end()) {
        int end = mayEnd(text.charAt(i)) ? Math.min(stretch.end(), endAfter(text, start, i, blanks)) : 0;
        if (end > 0) {
          add(sentences, tokens, text, start, end, budget);
          start = end;
          i = end;
        } else {
          i++;
        }
      }
      add(sentences, tokens, text, start, stretch.end(), budget);
    }
    if (tokens.isSmall()) {
      idle.put(tokens);
    }
    return sentences;
  }

  /** Most characters are letters, which end nothing. */
  private static boolean mayEnd(char c) {
    return c < '@' ? c == '.' || c == '\n' || c == '!' || c == '?' || c == '\r' : c == '…';
  }

  /** The run of white space that was looked at last, so that a long one is walked once and not from each of its characters. */
  private static final class Blanks {

    private final String text;
    private int from;
    private int to;
    private int lastBreak;

    Blanks(String text) {
      this.text = text;
    }

    /** The first visible character at or after {@code i}, or the end of the text. */
    int end(int i) {
      if (i < from || i >= to) {
        from = i;
        to = i;
        lastBreak = -1;
        while (to < text.length() && isSpace(text.charAt(to))) {
          lastBreak = text.charAt(to) == '\n' ? to : lastBreak;
          to++;
        }
      }
      return to;
    }

    /** True when a line ends between {@code i} and the next visible character. */
    boolean breakAfter(int i) {
      return end(i) > i && lastBreak >= i;
    }
  }

  /** The offset at which the sentence that began at {@code start} ends when the character at {@code i} ends it; else 0. */
  private int endAfter(String text, int start, int i, Blanks blanks) {
    char c = text.charAt(i);
    if (c == '\n' || c == '\r') {
      return endsParagraph(text, i, blanks) ? i + 1 : 0;
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
    int next = blanks.end(closed);
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
      // "It was 29C. The sea", "il faisait 38 °C. Puis"
      return from == start || !Character.isDigit(text.charAt(from - 1)) && text.charAt(from - 1) != '°';
    }
    return abbreviations.contains(WordForms.normalise(word));
  }

  private boolean isOpener(String text, int from) {
    int to = from;
    while (to < text.length() && to < from + LONGEST_OPENER && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return to > from && !openers.isEmpty() && openers.contains(WordForms.normalise(text.substring(from, to)));
  }

  private static boolean endsParagraph(String text, int i, Blanks blanks) {
    int next = i + 1;
    if (text.charAt(i) == '\r' && next < text.length() && text.charAt(next) == '\n') {
      next++;
    }
    if (blanks.breakAfter(next)) {
      return true;
    }
    int line = blanks.end(next);
    if (line >= text.length()) {
      return true;
    }
    return !Character.isLowerCase(text.codePointAt(line));
  }

  private void add(List<Sentence> sentences, Tokens tokens, String text, int from, int to, Budget budget) {
    budget.spend(to - from);
    budget.check();
    int start = from;
    while (start < to && isSpace(text.charAt(start))) {
      start++;
    }
    int end = to;
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return;
    }
    tokens.clear();
    tokenizer.add(tokens, text, start, end);
    int first = 0;
    while (tokens.size() - first > LONGEST) {
      int cut = cut(text, tokens, first);
      sentences.add(new Sentence(text, sentences.size(), new Span(start, tokens.end(cut - 1)), tokens, first, cut, budget));
      start = tokens.start(cut);
      first = cut;
    }
    if (first < tokens.size()) {
      sentences.add(new Sentence(text, sentences.size(), new Span(start, end), tokens, first, tokens.size(), budget));
    }
  }

  /** Where a sentence that is too long is cut: behind its last comma or semicolon, else at its last space, else anywhere. */
  private static int cut(String text, Tokens tokens, int first) {
    int last = first + LONGEST;
    int space = last;
    for (int i = last; i > last - CUT_REACH; i--) {
      boolean spaced = tokens.end(i - 1) < tokens.start(i);
      char before = text.charAt(tokens.start(i - 1));
      if (spaced && (before == ',' || before == ';')) {
        return i;
      }
      space = spaced && space == last ? i : space;
    }
    return space;
  }

  private static boolean isTerminator(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
