package articlefacts.store;

import java.util.HashMap;
import java.util.Map;

/** Names that are put together, two and two: all that are so joined have one root (union-find with path compression). */
final class DisjointSets {

  private final Map<String, String> parents = new HashMap<>();

  /** The name that stands for all that are joined to this one; itself when nothing is. */
  String root(String name) {
    String at = name;
    while (!at.equals(parents.getOrDefault(at, at))) {
      at = parents.get(at);
    }
    for (String next = name; !next.equals(at); ) {
      String up = parents.get(next);
      parents.put(next, at);
      next = up;
    }
    return at;
  }

  void unite(String a, String b) {
    String left = root(a);
    String right = root(b);
    if (!left.equals(right)) {
      parents.put(left, right);
    }
  }
}
