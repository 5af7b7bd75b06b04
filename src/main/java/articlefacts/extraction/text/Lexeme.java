package articlefacts.extraction.text;

import java.util.Objects;

/**
 * What a token is wherever it stands: "L’" is a word with the form "l'", capitalised.
 *
 * <p>The tokens of one word share one lexeme, and with it what the tables say of the word ({@link WordTable}).
 */
public final class Lexeme {

  /** What a token is made of. */
  public enum Kind {
    /** Letters and their combining marks, with the apostrophe of an elision ("d’", "aujourd’hui"). */
    WORD,
    /** ASCII digits only; separators are tokens of their own. */
    DIGITS,
    /** Any other visible character, one code point each, and a run of dots. */
    SYMBOL
  }

  static final int CAPITALISED = 4;
  static final int ALL_CAPS = 8;

  private final Kind kind;
  private final String surface;
  private final String form;
  private final String folded;
  private final byte flags;
  // by the place of a table; two threads may look up the same
  final WordNote[] notes = new WordNote[TablePlace.COUNT];

  /**
   * @param kind what it is made of
   * @param surface the token as it is written
   * @param form the token in lower case, composed (NFC), with ’ written '; "L’" has the form "l'"
   * @param folded the form without accents and with œ as oe: "été" is "ete"
   * @param capitalised true for a word that starts with a capital letter
   * @param allCaps true for a word of two letters or more, all capitals: "OTAN"
   */
  public Lexeme(Kind kind, String surface, String form, String folded, boolean capitalised, boolean allCaps) {
    this.kind = Objects.requireNonNull(kind);
    this.surface = Objects.requireNonNull(surface);
    this.form = Objects.requireNonNull(form);
    this.folded = Objects.requireNonNull(folded);
    this.flags = (byte) (kind.ordinal() | (capitalised ? CAPITALISED : 0) | (allCaps ? ALL_CAPS : 0));
  }

  static Lexeme word(String surface) {
    String form = WordForms.normalise(surface);
    boolean capitalised = Character.isUpperCase(surface.codePointAt(0));
    boolean allCaps = surface.length() >= 2 && isAllCapitals(surface);
    return new Lexeme(Kind.WORD, surface, form, WordForms.fold(form), capitalised, allCaps);
  }

  private static boolean isAllCapitals(String surface) {
    for (int i = 0; i < surface.length(); ) {
      int c = surface.codePointAt(i);
      if (Character.isLetter(c) && !Character.isUpperCase(c)) {
        return false;
      }
      i += Character.charCount(c);
    }
    return true;
  }

  /** Digits and symbols are what they look like, but for the apostrophe. */
  static Lexeme of(Kind kind, String surface) {
    String form = surface.equals("’") ? "'" : surface;
    return new Lexeme(kind, surface, form, form, false, false);
  }

  public Kind kind() {
    return kind;
  }

  /** As it is written. */
  public String surface() {
    return surface;
  }

  /** In lower case, composed, with a straight apostrophe. */
  public String form() {
    return form;
  }

  /** The form without accents and ligatures. */
  public String folded() {
    return folded;
  }

  /** True for a word that starts with a capital letter. */
  public boolean capitalised() {
    return (flags & CAPITALISED) != 0;
  }

  /** True for a word of two letters or more, all capitals. */
  public boolean allCaps() {
    return (flags & ALL_CAPS) != 0;
  }

  /** The kind's number and the two capitals, in one byte. */
  byte flags() {
    return flags;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Lexeme lexeme && flags == lexeme.flags && surface.equals(lexeme.surface) && form.equals(lexeme.form);
  }

  @Override
  public int hashCode() {
    return 31 * form.hashCode() + flags;
  }

  @Override
  public String toString() {
    return kind + " " + form;
  }
}
