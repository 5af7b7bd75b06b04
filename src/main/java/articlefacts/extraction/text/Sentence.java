package articlefacts.extraction.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One sentence of an article with its tokens, read by position; a position outside the sentence answers with an empty form.
 *
 * <p>Stages walk it with an index: {@code sentence.form(i + 1)} needs no bounds check.
 */
public final class Sentence {

  private final String text;
  private final int index;
  private final Span span;
  // the stages ask for tokens by the million: what they ask most is in one byte
  private final int[] starts;
  private final int[] ends;
  private final Lexeme[] lexemes;
  private final byte[] flags;
  private final int size;
  private final Budget budget;
  // for each token the next of its kind and the last, made for the first who asks
  private int[] nextSymbols;
  private int[] lastSymbols;
  private int[] nextDigits;

  private static final int KIND = 3;
  private static final int TOUCHES_NEXT = 16;
  private static final int WORD = Lexeme.Kind.WORD.ordinal();
  private static final int DIGITS = Lexeme.Kind.DIGITS.ordinal();
  private static final int SYMBOL = Lexeme.Kind.SYMBOL.ordinal();

  /**
   * @param text the whole article, into which all offsets point
   * @param index the position among the article's sentences, from 0
   */
  public Sentence(String text, int index, Span span, List<Token> tokens) {
    this(text, index, span, collect(tokens), 0, tokens.size(), Budget.unlimited());
  }

  private static Tokens collect(List<Token> tokens) {
    Tokens collected = new Tokens();
    tokens.forEach(token -> collected.add(token.start(), token.end(), token.lexeme()));
    return collected;
  }

  /**
   * @param tokens its own are those from {@code from} to the one before {@code to}
   * @param budget every look at a token is a step of it
   */
  Sentence(String text, int index, Span span, Tokens tokens, int from, int to, Budget budget) {
    this.text = text;
    this.index = index;
    this.span = span;
    this.starts = tokens.starts(from, to);
    this.ends = tokens.ends(from, to);
    this.lexemes = tokens.lexemes(from, to);
    this.size = to - from;
    this.flags = new byte[size];
    this.budget = budget;
    for (int i = 0; i < size; i++) {
      boolean touches = i + 1 < size && ends[i] == starts[i + 1];
      flags[i] = (byte) (lexemes[i].flags() | (touches ? TOUCHES_NEXT : 0));
    }
  }

  private Sentence(Sentence whole, int size) {
    this.text = whole.text;
    this.index = whole.index;
    this.span = whole.span;
    this.starts = whole.starts;
    this.ends = whole.ends;
    this.lexemes = whole.lexemes;
    this.flags = whole.flags;
    this.size = size;
    this.budget = whole.budget;
  }

  /** The sentence without the tokens from {@code to} on, with the same span; nothing is copied. */
  public Sentence upTo(int to) {
    return new Sentence(this, to);
  }

  /** What reading the article may cost. */
  public Budget budget() {
    return budget;
  }

  /** The whole article's text. */
  public String articleText() {
    return text;
  }

  /** The sentence's own text. */
  public String text() {
    return span.in(text);
  }

  public int index() {
    return index;
  }

  public Span span() {
    return span;
  }

  /** All tokens; stages walk by position instead. */
  public List<Token> tokens() {
    List<Token> tokens = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      tokens.add(token(i));
    }
    return tokens;
  }

  public int size() {
    return size;
  }

  public boolean has(int i) {
    budget.spend();
    return i >= 0 && i < size;
  }

  /** The token at {@code i}, which must exist. */
  public Token token(int i) {
    return new Token(starts[i], ends[i], lexemes[i]);
  }

  /** Where token {@code i}, which must exist, begins in the article. */
  public int start(int i) {
    return starts[i];
  }

  /** Where token {@code i}, which must exist, ends in the article. */
  public int end(int i) {
    return ends[i];
  }

  /** What token {@code i} is wherever it stands, or null outside the sentence. */
  public Lexeme lexeme(int i) {
    return has(i) ? lexemes[i] : null;
  }

  /** The normalised form of token {@code i}, or "" outside the sentence. */
  public String form(int i) {
    return has(i) ? lexemes[i].form() : "";
  }

  /** The form without accents of token {@code i}, or "" outside the sentence. */
  public String folded(int i) {
    return has(i) ? lexemes[i].folded() : "";
  }

  /** The token as the article writes it, or "" outside the sentence. */
  public String surface(int i) {
    return has(i) ? lexemes[i].surface() : "";
  }

  public boolean isWord(int i) {
    return has(i) && (flags[i] & KIND) == WORD;
  }

  public boolean isDigits(int i) {
    return has(i) && (flags[i] & KIND) == DIGITS;
  }

  public boolean isSymbol(int i) {
    return has(i) && (flags[i] & KIND) == SYMBOL;
  }

  /** The first symbol at or after token {@code i}, {@link #size()} for none: one step, however far it is. */
  public int nextSymbol(int i) {
    nextSymbols = nextSymbols == null ? nexts(SYMBOL) : nextSymbols;
    budget.spend();
    return i >= size ? size : nextSymbols[Math.max(0, i)];
  }

  /** The last symbol at or before token {@code i}, -1 for none: one step, however far it is. */
  public int lastSymbol(int i) {
    if (lastSymbols == null) {
      int[] lasts = new int[size];
      int last = -1;
      for (int k = 0; k < size; k++) {
        last = (flags[k] & KIND) == SYMBOL ? k : last;
        lasts[k] = last;
      }
      lastSymbols = lasts;
    }
    budget.spend();
    return i < 0 || size == 0 ? -1 : lastSymbols[Math.min(size - 1, i)];
  }

  /** The first token of digits at or after token {@code i}, {@link #size()} for none: one step, however far it is. */
  public int nextDigits(int i) {
    nextDigits = nextDigits == null ? nexts(DIGITS) : nextDigits;
    budget.spend();
    return i >= size ? size : nextDigits[Math.max(0, i)];
  }

  private int[] nexts(int kind) {
    int[] nexts = new int[size];
    int next = size;
    for (int k = size - 1; k >= 0; k--) {
      next = (flags[k] & KIND) == kind ? k : next;
      nexts[k] = next;
    }
    return nexts;
  }

  /** True when token {@code i} is a word that starts with a capital letter. */
  public boolean isCapitalised(int i) {
    return has(i) && (flags[i] & Lexeme.CAPITALISED) != 0;
  }

  /** True when token {@code i} is a word of two letters or more, all capitals: "OTAN". */
  public boolean isAllCaps(int i) {
    return has(i) && (flags[i] & Lexeme.ALL_CAPS) != 0;
  }

  /** True when nothing stands between token {@code i} and the next one: "180" and "ml" in "180ml". */
  public boolean touchesNext(int i) {
    return has(i) && has(i + 1) && (flags[i] & TOUCHES_NEXT) != 0;
  }

  /** The span from token {@code from} to the token before {@code to}; at least one token. */
  public Span span(int from, int to) {
    return new Span(starts[from], ends[to - 1]);
  }

  /** The article's text from token {@code from} to the token before {@code to}. */
  public String surface(int from, int to) {
    return from >= to ? "" : span(from, to).in(text);
  }

  /** The index of the first token that starts at or after the offset; {@link #size()} when there is none. */
  public int tokenAt(int offset) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public String toString() {
    return text();
  }
}
