package articlefacts.extraction.text;

/** The tables of a language, each with its place at a {@link Lexeme}. Where two of the same place read one text, each looks its words up again. */
public enum TablePlace {
  TAGS,
  TIMES,
  NUMBERS,
  NAMES,
  MULTIPLES,
  SYNTAX,
  READINGS,
  WORLD;

  /** How many tables may keep something with a lexeme. */
  static final int COUNT = values().length;
}
