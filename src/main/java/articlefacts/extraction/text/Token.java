package articlefacts.extraction.text;

import java.util.Objects;

/**
 * One token of a sentence: a run of letters, a run of ASCII digits, or one other visible character.
 *
 * <p>"l’avion" is {@code l’} + {@code avion}; "aides-éducateurs" is three tokens that touch; "180ml" is two that touch;
 * "100 000" is two numbers with a space between.
 *
 * @param start offset of the first code unit in the article
 * @param end offset after the last one
 * @param lexeme what it is wherever it stands
 */
public record Token(int start, int end, Lexeme lexeme) {

  public Token {
    Objects.requireNonNull(lexeme);
  }

  public Span span() {
    return new Span(start, end);
  }

  public Lexeme.Kind kind() {
    return lexeme.kind();
  }

  /** See {@link Lexeme#form()}. */
  public String form() {
    return lexeme.form();
  }

  /** See {@link Lexeme#folded()}. */
  public String folded() {
    return lexeme.folded();
  }

  public boolean isWord() {
    return lexeme.kind() == Lexeme.Kind.WORD;
  }

  public boolean isDigits() {
    return lexeme.kind() == Lexeme.Kind.DIGITS;
  }

  public boolean isSymbol() {
    return lexeme.kind() == Lexeme.Kind.SYMBOL;
  }
}
