package articlefacts.extraction.text;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Unmodifiable copies of the tables that are asked for every word.
 *
 * <p>Most answers are "no". {@link Map#copyOf} divides and compares to find that out; a hash map of a word whose hash is known
 * already just looks, in about a third of the time.
 */
public final class Lookup {

  private Lookup() {}

  /** A copy that never changes. */
  public static <K, V> Map<K, V> copyOf(Map<K, V> map) {
    return Collections.unmodifiableMap(new HashMap<>(map));
  }

  /** A copy that never changes. */
  public static <E> Set<E> copyOf(Collection<E> set) {
    return Collections.unmodifiableSet(new HashSet<>(set));
  }
}
