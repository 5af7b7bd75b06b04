package articlefacts.extraction.text;

import java.util.Objects;

/**
 * What a token is wherever it stands: "L’" is a word with the form "l'", capitalised.
 *
 * @param kind what it is made of
 * @param form the token in lower case, composed (NFC), with ’ written '; "L’" has the form "l'"
 * @param folded the form without accents and with œ as oe: "été" is "ete"
 * @param capitalised true for a word that starts with a capital letter
 * @param allCaps true for a word of two letters or more, all capitals: "OTAN"
 */
public record Lexeme(Token.Kind kind, String form, String folded, boolean capitalised, boolean allCaps) {

  public Lexeme {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(form);
    Objects.requireNonNull(folded);
  }

  static Lexeme word(String surface) {
    String form = Tokenizer.normalise(surface);
    boolean capitalised = Character.isUpperCase(surface.codePointAt(0));
    boolean allCaps = surface.length() >= 2 && surface.codePoints().allMatch(c -> !Character.isLetter(c) || Character.isUpperCase(c));
    return new Lexeme(Token.Kind.WORD, form, Tokenizer.fold(form), capitalised, allCaps);
  }

  /** Digits and symbols are what they look like. */
  static Lexeme of(Token.Kind kind, String form) {
    return new Lexeme(kind, form, form, false, false);
  }
}
