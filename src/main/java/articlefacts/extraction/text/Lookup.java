package articlefacts.extraction.text;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * Unmodifiable copies of the tables that are asked for every word.
 *
 * <p>Most answers are "no". {@link Map#copyOf} divides and compares to find that out; a hash map asks an object of unknown kind for its
 * hash. Here a word, whose hash is known already, is looked for in an array three quarters empty: mostly one look.
 */
public final class Lookup {

  private Lookup() {}

  /** A copy that never changes; as quick as it gets where the keys are words or constants of one enum. */
  public static <K, V> Map<K, V> copyOf(Map<K, V> map) {
    Map<K, V> copy = new HashMap<>(map);
    if (areWords(copy.keySet())) {
      return new WordMap<>(copy);
    }
    return areConstants(copy.keySet()) ? new ConstantMap<>(copy) : Collections.unmodifiableMap(copy);
  }

  /** A copy that never changes; as quick as it gets where the members are words. */
  public static <E> Set<E> copyOf(Collection<E> set) {
    Set<E> copy = new HashSet<>(set);
    return areWords(copy) ? new WordSet<>(copy) : Collections.unmodifiableSet(copy);
  }

  /** A copy that never changes of classes of words, the words of each as quick to find. */
  public static <K> Map<K, Set<String>> classes(Map<K, Set<String>> classes) {
    Map<K, Set<String>> copy = new HashMap<>();
    classes.forEach((name, words) -> copy.put(interned(name), copyOf(words)));
    return copyOf(copy);
  }

  /** Who asks for a class names it in the code: the same object is found without comparing letters. */
  @SuppressWarnings("unchecked")
  private static <K> K interned(K name) {
    return name instanceof String word ? (K) word.intern() : name;
  }

  private static boolean areWords(Set<?> keys) {
    for (Object key : keys) {
      if (!(key instanceof String)) {
        return false;
      }
    }
    return true;
  }

  private static boolean areConstants(Set<?> keys) {
    Class<?> type = null;
    for (Object key : keys) {
      if (!(key instanceof Enum<?> constant) || type != null && constant.getDeclaringClass() != type) {
        return false;
      }
      type = constant.getDeclaringClass();
    }
    return true;
  }

  /** The places of words: a hash table with open addressing. */
  private static final class Words {

    private final String[] words;
    private final int mask;

    Words(Set<?> keys) {
      int places = Integer.highestOneBit(Math.max(1, keys.size())) * 8;
      words = new String[places];
      mask = places - 1;
      for (Object key : keys) {
        words[-1 - place((String) key)] = (String) key;
      }
    }

    /** Where the word stands, or -1 less the place where it would. */
    int place(String word) {
      int hash = word.hashCode();
      int at = (hash ^ hash >>> 15) & mask;
      String there = words[at];
      while (there != null) {
        if (there == word || there.hashCode() == hash && there.equals(word)) {
          return at;
        }
        at = at + 1 & mask;
        there = words[at];
      }
      return -1 - at;
    }

    boolean has(Object key) {
      return key instanceof String word && place(word) >= 0;
    }
  }

  /** A set of words, in the order in which a hash set goes through them. */
  private static final class WordSet<E> extends AbstractSet<E> {

    private final Set<E> all;
    private final Words places;

    WordSet(Set<E> all) {
      this.all = Collections.unmodifiableSet(all);
      this.places = new Words(all);
    }

    @Override
    public boolean contains(Object key) {
      return places.has(key);
    }

    @Override
    public Iterator<E> iterator() {
      return all.iterator();
    }

    @Override
    public int size() {
      return all.size();
    }
  }

  /** A map by words, in the order in which a hash map goes through them. */
  private static final class WordMap<K, V> extends AbstractMap<K, V> {

    private final Map<K, V> all;
    private final Words places;
    private final Object[] values;

    WordMap(Map<K, V> all) {
      this.all = Collections.unmodifiableMap(all);
      this.places = new Words(all.keySet());
      this.values = new Object[places.words.length];
      all.forEach((key, value) -> values[places.place((String) key)] = value);
    }

    @Override
    @SuppressWarnings("unchecked")
    public V get(Object key) {
      int place = key instanceof String word ? places.place(word) : -1;
      return place < 0 ? null : (V) values[place];
    }

    @Override
    public V getOrDefault(Object key, V otherwise) {
      V value = get(key);
      return value != null || containsKey(key) ? value : otherwise;
    }

    @Override
    public boolean containsKey(Object key) {
      return places.has(key);
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
      return all.entrySet();
    }
  }

  /** A map by the constants of an enum, in the order in which a hash map goes through them. */
  private static final class ConstantMap<K, V> extends AbstractMap<K, V> {

    private final Map<K, V> all;
    private final Class<?> type;
    private final Object[] values;

    ConstantMap(Map<K, V> all) {
      this.all = Collections.unmodifiableMap(all);
      Class<?> found = null;
      int places = 0;
      for (K key : all.keySet()) {
        found = ((Enum<?>) key).getDeclaringClass();
        places = Math.max(places, ((Enum<?>) key).ordinal() + 1);
      }
      this.type = found;
      this.values = new Object[places];
      all.forEach((key, value) -> values[((Enum<?>) key).ordinal()] = value);
    }

    @Override
    @SuppressWarnings("unchecked")
    public V get(Object key) {
      if (!(key instanceof Enum<?> constant) || constant.getClass() != type && constant.getDeclaringClass() != type) {
        return null;
      }
      return constant.ordinal() < values.length ? (V) values[constant.ordinal()] : null;
    }

    @Override
    public V getOrDefault(Object key, V otherwise) {
      V value = get(key);
      return value != null || all.containsKey(key) ? value : otherwise;
    }

    @Override
    public boolean containsKey(Object key) {
      return all.containsKey(key);
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
      return all.entrySet();
    }
  }
}
