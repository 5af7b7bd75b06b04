package articlefacts.extraction.text;

import java.util.function.Function;

/**
 * What one table says of words, looked up once for each {@link Lexeme} and kept with it: the phrases of the time table that begin with
 * "il".
 *
 * <p>Kept as long as the lexeme is, which the cache of the {@link Tokenizer} bounds. Thread-safe: what is kept never changes.
 *
 * @param <V> what the table says; null where it says nothing
 */
public final class WordTable<V> {

  /** How many tables may keep something with a lexeme. */
  static final int PLACES = Place.values().length;

  private final int place;
  private final Function<Lexeme, V> look;

  /** The tables of a language, each with its place. Where two of the same place read one text, each looks its words up again. */
  public enum Place {
    TAGS,
    TIMES,
    NUMBERS,
    NAMES,
    MULTIPLES,
    SYNTAX,
    READINGS,
    WORLD
  }

  /** What a table has said; the table is kept with it, because another of the same place says something else. */
  record Note(WordTable<?> by, Object value) {}

  /** @param look what the table says of a word, a function of the word alone */
  public WordTable(Place place, Function<Lexeme, V> look) {
    this.place = place.ordinal();
    this.look = look;
  }

  /** What the table says of a word; null for nothing. */
  @SuppressWarnings("unchecked")
  public V of(Lexeme lexeme) {
    Note note = lexeme.notes[place];
    if (note == null || note.by != this) {
      note = new Note(this, look.apply(lexeme));
      lexeme.notes[place] = note;
    }
    return (V) note.value;
  }
}
