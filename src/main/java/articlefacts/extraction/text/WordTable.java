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

  private final int place;
  private final Function<Lexeme, V> look;

  /** @param look what the table says of a word, a function of the word alone */
  public WordTable(TablePlace place, Function<Lexeme, V> look) {
    this.place = place.ordinal();
    this.look = look;
  }

  /** What the table says of a word; null for nothing. */
  @SuppressWarnings("unchecked")
  public V of(Lexeme lexeme) {
    WordNote note = lexeme.notes[place];
    if (note == null || note.by() != this) {
      note = new WordNote(this, look.apply(lexeme));
      lexeme.notes[place] = note;
    }
    return (V) note.value();
  }
}
