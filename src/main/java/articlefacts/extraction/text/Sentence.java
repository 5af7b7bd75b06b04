package articlefacts.extraction.text;

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
  private final List<Token> tokens;
  // the same tokens: the stages ask for them by the million
  private final Token[] byPosition;
  private final int size;
  private final Budget budget;

  /**
   * @param text the whole article, into which all offsets point
   * @param index the position among the article's sentences, from 0
   */
  public Sentence(String text, int index, Span span, List<Token> tokens) {
    this(text, index, span, tokens, Budget.unlimited());
  }

  /** @param budget every look at a token is a step of it */
  Sentence(String text, int index, Span span, List<Token> tokens, Budget budget) {
    this.text = text;
    this.index = index;
    this.span = span;
    this.tokens = List.copyOf(tokens);
    this.byPosition = this.tokens.toArray(Token[]::new);
    this.size = byPosition.length;
    this.budget = budget;
  }

  private Sentence(Sentence whole, int size) {
    this.text = whole.text;
    this.index = whole.index;
    this.span = whole.span;
    this.tokens = whole.tokens.subList(0, size);
    this.byPosition = whole.byPosition;
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

  public List<Token> tokens() {
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
    return byPosition[i];
  }

  /** The normalised form of token {@code i}, or "" outside the sentence. */
  public String form(int i) {
    return has(i) ? byPosition[i].form() : "";
  }

  /** The form without accents of token {@code i}, or "" outside the sentence. */
  public String folded(int i) {
    return has(i) ? byPosition[i].folded() : "";
  }

  /** The token as the article writes it, or "" outside the sentence. */
  public String surface(int i) {
    return has(i) ? text.substring(byPosition[i].start(), byPosition[i].end()) : "";
  }

  public boolean isWord(int i) {
    return has(i) && byPosition[i].isWord();
  }

  public boolean isDigits(int i) {
    return has(i) && byPosition[i].isDigits();
  }

  public boolean isSymbol(int i) {
    return has(i) && byPosition[i].isSymbol();
  }

  /** True when token {@code i} is a word that starts with a capital letter. */
  public boolean isCapitalised(int i) {
    return has(i) && byPosition[i].lexeme().capitalised();
  }

  /** True when token {@code i} is a word of two letters or more, all capitals: "OTAN". */
  public boolean isAllCaps(int i) {
    return has(i) && byPosition[i].lexeme().allCaps();
  }

  /** True when nothing stands between token {@code i} and the next one: "180" and "ml" in "180ml". */
  public boolean touchesNext(int i) {
    return has(i) && has(i + 1) && byPosition[i].end() == byPosition[i + 1].start();
  }

  /** The span from token {@code from} to the token before {@code to}; at least one token. */
  public Span span(int from, int to) {
    return new Span(byPosition[from].start(), byPosition[to - 1].end());
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
      if (byPosition[middle].start() < offset) {
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
