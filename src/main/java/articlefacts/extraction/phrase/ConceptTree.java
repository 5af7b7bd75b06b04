package articlefacts.extraction.phrase;

import articlefacts.extraction.text.Lookup;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which concept lies under which: "victim-killed" and "troops" under "people".
 *
 * <p>Immutable and thread-safe.
 */
public final class ConceptTree {

  private final Map<String, String> parents;
  private final Map<String, Set<String>> children = new TreeMap<>();

  /**
   * @param parents the parent of each concept that has one
   * @throws IllegalArgumentException when a concept lies under itself
   */
  public ConceptTree(Map<String, String> parents) {
    this.parents = Lookup.copyOf(parents);
    parents.forEach((concept, parent) -> children.computeIfAbsent(parent, p -> new LinkedHashSet<>()).add(concept));
    parents.keySet().forEach(this::checkTop);
  }

  private void checkTop(String concept) {
    Set<String> seen = new HashSet<>();
    for (String at = concept; at != null; at = parents.get(at)) {
      if (!seen.add(at)) {
        throw new IllegalArgumentException(concept + " lies under itself");
      }
    }
  }

  /** The concept that one lies under; empty for one at the top or that is not known. */
  public Optional<String> parent(String concept) {
    return Optional.ofNullable(parents.get(concept));
  }

  /** The concept itself and all that lie under it, near or far, in alphabetical order. */
  public Set<String> under(String concept) {
    Set<String> all = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(Set.of(concept));
    while (!open.isEmpty()) {
      String next = open.pop();
      all.add(next);
      open.addAll(children.getOrDefault(next, Set.of()));
    }
    return all;
  }
}
