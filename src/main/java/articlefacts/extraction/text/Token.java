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
 * @param kind what it is made of
 * @param form the token in lower case, composed (NFC), with ’ written '; "L’" has the form "l'"
 * @param folded the form without accents and with œ as oe: "été" is "ete"
 */
public record Token(int start, int end, Kind kind, String form, String folded) {

  /** What a token is made of. */
  public enum Kind {
    /** Letters and their combining marks, with the apostrophe of an elision ("d’", "aujourd’hui"). */
    WORD,
    /** ASCII digits only; separators are tokens of their own. */
    DIGITS,
    /** Any other visible character, one code point each, and a run of dots. */
    SYMBOL
  }

  public Token {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(form);
    Objects.requireNonNull(folded);
  }

  public Span span() {
    return new Span(start, end);
  }

  public boolean isWord() {
    return kind == Kind.WORD;
  }

  public boolean isDigits() {
    return kind == Kind.DIGITS;
  }

  public boolean isSymbol() {
    return kind == Kind.SYMBOL;
  }
}
