package articlefacts.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Splits text into {@link Token}s: "l’avion" → {@code l’}, {@code avion}; "1h20" → {@code 1}, {@code h}, {@code 20}.
 *
 * <p>A run of letters ends at a digit, so that "180ml" and "18h15" fall into parts. An apostrophe ends an elided word ("d’") when
 * the word is in the table of elisions, is kept inside a word that is written with one ("aujourd’hui"), and stands alone otherwise.
 */
public final class Tokenizer {

  /** Holds the words of everyday texts, with what the tables say of them: some 25 MB, 50 MB at most. */
  private static final int CACHED_WORDS = 1 << 15;
  private static final int CACHED_SIGNS = 1 << 12;
  private static final int CACHED_OPENINGS = 1 << 8;

  private static final int ASCII = 0x80;

  private static final Function<String, Lexeme> WORD = Lexeme::word;
  private static final Function<String, Lexeme> DIGITS = digits -> Lexeme.of(Lexeme.Kind.DIGITS, digits);
  private static final Function<String, Lexeme> SYMBOL = sign -> Lexeme.of(Lexeme.Kind.SYMBOL, sign);

  /** Letters of "'ll", and one more, by which a longer word is told from it. */
  private static final int LONGEST_CLITIC = 3;

  private final WordCache<Lexeme> words = new WordCache<>(CACHED_WORDS);
  private final WordCache<Lexeme> signs = new WordCache<>(CACHED_SIGNS);
  private final WordCache<Opening> openings = new WordCache<>(CACHED_OPENINGS);
  // the same string for the same sign, so that comparing is quick
  private final Lexeme[] symbols = new Lexeme[ASCII];
  private final Set<String> elisions;
  private final Set<String> withApostrophe;
  private final Set<String> clitics;

  /**
   * What letters before an apostrophe are: "qu" is elided, "aujourd" may begin a whole word.
   *
   * @param elided true when the apostrophe ends the word
   * @param whole true when a word with an apostrophe inside begins so
   */
  private record Opening(boolean elided, boolean whole) {}

  /** For a language without clitics at the end of words. */
  public Tokenizer(Set<String> elisions, Set<String> withApostrophe) {
    this(elisions, withApostrophe, Set.of());
  }

  /**
   * @param elisions forms that end in an apostrophe, such as "l'" and "qu'", in normalised form
   * @param withApostrophe whole words with an apostrophe inside, such as "aujourd'hui", in normalised form
   * @param clitics forms with an apostrophe that end a word and are one of their own, such as "'s" and "n't", in normalised form
   */
  public Tokenizer(Set<String> elisions, Set<String> withApostrophe, Set<String> clitics) {
    this.elisions = Lookup.copyOf(elisions);
    this.withApostrophe = Lookup.copyOf(withApostrophe);
    this.clitics = Lookup.copyOf(clitics);
    for (char c = 0; c < ASCII; c++) {
      symbols[c] = SYMBOL.apply(String.valueOf(c).intern());
    }
  }

  /** The tokens of {@code text} between the offsets of {@code span}. */
  public List<Token> tokens(String text, Span span) {
    Tokens tokens = new Tokens();
    add(tokens, text, span.start(), span.end());
    List<Token> list = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      list.add(new Token(tokens.start(i), tokens.end(i), tokens.lexeme(i)));
    }
    return list;
  }

  /** Adds the tokens of {@code text} from {@code from} to {@code to}. */
  void add(Tokens tokens, String text, int from, int to) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      int end;
      if (c == ' ') {
        i++;
        continue;
      }
      if (isDigit(c)) {
        end = digitsEnd(text, i, to);
        tokens.add(i, end, signs.get(text, i, end, DIGITS));
      } else if (isLetter(text, i, c)) {
        end = wordEnd(text, i, to);
        tokens.add(i, end, words.get(text, i, end, WORD));
      } else {
        end = sign(tokens, text, i, from, to);
      }
      i = end;
    }
  }

  /** Adds what is neither digits nor letters, unless it cannot be seen; its end. */
  private int sign(Tokens tokens, String text, int i, int from, int to) {
    int clitic = cliticEnd(text, i, from, to);
    if (clitic > i) {
      tokens.add(i, clitic, words.get(text, i, clitic, WORD));
      return clitic;
    }
    if (text.charAt(i) == '.') {
      int end = i;
      while (end < to && text.charAt(end) == '.') {
        end++;
      }
      tokens.add(i, end, symbol(text, i, end));
      return end;
    }
    int c = text.codePointAt(i);
    int next = i + Character.charCount(c);
    if (isVisible(c)) {
      tokens.add(i, Math.min(next, to), symbol(text, i, Math.min(next, to)));
    }
    return next;
  }

  private static boolean isLetter(String text, int i, char c) {
    return c < ASCII ? isAsciiLetter(c) : Character.isLetter(text.codePointAt(i));
  }

  private static boolean isAsciiLetter(int c) {
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'z';
  }

  private Lexeme symbol(String text, int start, int end) {
    if (end == start + 1 && text.charAt(start) < ASCII) {
      return symbols[text.charAt(start)];
    }
    return signs.get(text, start, end, SYMBOL);
  }

  private static int digitsEnd(String text, int from, int limit) {
    int end = from;
    while (end < limit && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int wordEnd(String text, int from, int limit) {
    int end = lettersEnd(text, from, limit);
    if (end < limit && isApostrophe(text.charAt(end))) {
      if (end - 1 > from && !clitics.isEmpty() && clitics.contains(WordForms.normalise(text.substring(end - 1, clippedEnd(text, end + 1, limit))))) {
        return end - 1; // "do" in "don't"
      }
      if (end - from == 1 && !clitics.isEmpty() && clitics.contains(WordForms.normalise(text.substring(from, clippedEnd(text, end + 1, limit))))) {
        return clippedEnd(text, end + 1, limit); // "n't"
      }
      Opening opening = openings.get(text, from, end, this::opening);
      if (opening.whole() && end + 1 < limit && Character.isLetter(text.charAt(end + 1))) {
        int whole = lettersEnd(text, end + 1, limit);
        if (withApostrophe.contains(WordForms.normalise(text.substring(from, whole)))) {
          return whole;
        }
      }
      if (opening.elided()) {
        return end + 1;
      }
    }
    return end;
  }

  private Opening opening(String letters) {
    String form = WordForms.normalise(letters) + "'";
    boolean whole = false;
    for (String word : withApostrophe) {
      whole |= word.startsWith(form);
    }
    return new Opening(elisions.contains(form), whole);
  }

  /** The end of the clitic whose apostrophe stands at {@code i}, right after a letter or digit: "'s"; {@code i} when none does. */
  private int cliticEnd(String text, int i, int from, int to) {
    if (clitics.isEmpty() || !isApostrophe(text.charAt(i)) || i == from || !Character.isLetterOrDigit(text.charAt(i - 1))) {
      return i;
    }
    int end = clippedEnd(text, i + 1, to);
    return end > i + 1 && clitics.contains(WordForms.normalise(text.substring(i, end))) ? end : i;
  }

  /** The end of the letters from {@code from} on, if any, no farther than a clitic reaches. */
  private static int clippedEnd(String text, int from, int limit) {
    int end = from;
    while (end < limit && end < from + LONGEST_CLITIC && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int lettersEnd(String text, int from, int limit) {
    int end = from;
    while (end < limit) {
      char first = text.charAt(end);
      if (first < ASCII) {
        if (!isAsciiLetter(first)) {
          break;
        }
        end++;
        continue;
      }
      int c = text.codePointAt(end);
      int width = Character.charCount(c);
      if (end + width > limit || !(Character.isLetter(c) || isMark(c) && end > from)) {
        break;
      }
      end += width;
    }
    return Math.max(end, Math.min(limit, from + 1));
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || c == 0xAD;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == 'ʼ';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isVisible(int c) {
    return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c)
        && Character.getType(c) != Character.FORMAT;
  }
}
