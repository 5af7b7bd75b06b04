package articlefacts.extraction.text;

import java.util.function.Function;

/**
 * What is known of the words seen last, in a fixed number of places: "pays" → its lexeme, made once.
 *
 * <p>Bounded in bytes: a word longer than {@link #LONGEST} never enters, and a new word takes the place of an older one. Each word has
 * a set of four places that its hash gives, as in a processor's cache; the oldest of the four goes. So a flood of random words costs
 * the words of the news one look-up each, and is gone. Thread-safe without locks: entries never change, and a lost write is made again.
 *
 * @param <V> what is known of a word; immutable, and a function of the word alone
 */
public final class WordCache<V> {

  /** No word of a language's everyday texts is longer: "anticonstitutionnellement" has 25 letters. */
  public static final int LONGEST = 40;

  private static final int WAYS = 4;

  /** The golden ratio, by which neighbours are sent far apart. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** The hash tells most other words apart without a look at them. */
  private record Entry<V>(int hash, String word, V value) {}

  private final Entry<V>[] places;
  // the place of each set that is filled next; two threads may take the same one, and one word is made again
  private final byte[] next;
  private final int sets;

  /**
   * @param words how many words it may hold, a power of two; times the most that a word of {@link #LONGEST} letters takes, it is the
   *     bound in bytes
   */
  public WordCache(int words) {
    if (words < WAYS || Integer.bitCount(words) != 1) {
      throw new IllegalArgumentException("not a power of two: " + words);
    }
    places = newPlaces(words);
    sets = words / WAYS;
    next = new byte[sets];
  }

  @SuppressWarnings("unchecked")
  private static <V> Entry<V>[] newPlaces(int words) {
    return new Entry[words];
  }

  /** What is known of the word; made by {@code make} when it is not here. */
  public V get(String word, Function<String, V> make) {
    if (word.length() > LONGEST) {
      return make.apply(word);
    }
    int hash = word.hashCode();
    int set = set(hash);
    for (int i = set; i < set + WAYS; i++) {
      Entry<V> entry = places[i];
      if (entry != null && entry.hash == hash && entry.word.equals(word)) {
        return entry.value;
      }
    }
    return keep(word, hash, set, make);
  }

  /** As {@link #get(String, Function)} for the word of {@code text} from {@code start} to {@code end}, which is not cut out to be found. */
  public V get(String text, int start, int end, Function<String, V> make) {
    int length = end - start;
    if (length > LONGEST) {
      return make.apply(text.substring(start, end));
    }
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int set = set(hash);
    for (int i = set; i < set + WAYS; i++) {
      Entry<V> entry = places[i];
      if (entry != null && entry.hash == hash && entry.word.length() == length && text.startsWith(entry.word, start)) {
        return entry.value;
      }
    }
    return keep(text.substring(start, end), hash, set, make);
  }

  private V keep(String word, int hash, int set, Function<String, V> make) {
    V value = make.apply(word);
    int number = set / WAYS;
    int way = next[number] & (WAYS - 1);
    next[number] = (byte) (way + 1);
    places[set + way] = new Entry<>(hash, word, value);
    return value;
  }

  /** The first place of the words with this hash, by bits that all of it decides: the hashes of short words lie close together. */
  private int set(int hash) {
    return ((int) (hash * SPREAD >>> Integer.SIZE) & (sets - 1)) * WAYS;
  }

  /** How many words are here, {@code words} at most. */
  public int size() {
    int size = 0;
    for (Entry<V> entry : places) {
      size += entry == null ? 0 : 1;
    }
    return size;
  }
}
