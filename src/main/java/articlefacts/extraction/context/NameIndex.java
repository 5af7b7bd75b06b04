package articlefacts.extraction.context;

import articlefacts.extraction.text.Budget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the person of an article to whom a name belongs, without asking everybody: [tillerson], [tilerson] → the cluster [rex, tillerson].
 *
 * <p>People are kept under their last word, which one that differs by one letter meets, too ({@link NearWords}).
 */
final class NameIndex {

  /** No article names more people of one surname, or with surnames that differ by one letter; bounds the work on odd text. */
  private static final int MOST = 50;

  private final Map<List<String>, Entry> byName = new HashMap<>();
  private final Map<String, List<Entry>> byLast = new HashMap<>();
  private final NearWords nearLast = new NearWords(MOST);
  private final Budget budget;
  private int size;

  NameIndex(Budget budget) {
    this.budget = budget;
  }

  /** A cluster and when it was added. */
  private record Entry(int order, Cluster cluster) {}

  /** The cluster's words must not change any more. */
  void add(Cluster cluster) {
    Entry entry = new Entry(size++, cluster);
    byName.putIfAbsent(cluster.words, entry);
    String last = last(cluster.words);
    List<Entry> same = byLast.get(last);
    if (same == null) {
      same = new ArrayList<>(1);
      byLast.put(last, same);
      nearLast.add(last);
    }
    addUpTo(same, entry);
  }

  private static <T> void addUpTo(List<T> list, T element) {
    if (list.size() < MOST) {
      list.add(element);
    }
  }

  /** The first cluster that was added whose words end in the name; null when there is none. */
  Cluster find(List<String> name) {
    Entry found = byName.get(name);
    String last = last(name);
    Entry[] best = {first(found, byLast.get(last), name)};
    nearLast.each(last, other -> {
      budget.spend();
      if (!other.equals(last) && isSame(other, last)) {
        best[0] = first(best[0], byLast.get(other), name);
      }
    });
    return best[0] == null ? null : best[0].cluster();
  }

  private Entry first(Entry found, List<Entry> entries, List<String> name) {
    if (entries != null) {
      for (Entry entry : entries) {
        budget.spend();
        if (found != null && found.order() <= entry.order()) {
          return found;
        }
        if (isEnd(entry.cluster().words, name)) {
          return entry;
        }
      }
    }
    return found;
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }

  /** True when the words of {@code end} are the last ones of {@code full}: [tillerson] of [rex, tillerson]. */
  static boolean isEnd(List<String> full, List<String> end) {
    int shift = full.size() - end.size();
    if (shift < 0) {
      return false;
    }
    for (int i = 0; i < end.size(); i++) {
      if (!isSame(full.get(shift + i), end.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    return Math.min(a.length(), b.length()) >= NearWords.SHORTEST && a.charAt(0) == b.charAt(0) && differByOne(a, b);
  }

  /** One letter put in, left out, changed, or two neighbours swapped. */
  private static boolean differByOne(String a, String b) {
    int start = 0;
    while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int endA = a.length();
    int endB = b.length();
    while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
      endA--;
      endB--;
    }
    int left = endA - start;
    int right = endB - start;
    boolean swapped = left == 2 && right == 2 && a.charAt(start) == b.charAt(start + 1) && a.charAt(start + 1) == b.charAt(start);
    return left <= 1 && right <= 1 || swapped;
  }
}
