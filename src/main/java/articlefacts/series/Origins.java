package articlefacts.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongPredicate;

/**
 * Which articles of a story are printed from one text: they share half of the shorter one's runs of eight words, or credit one agency.
 *
 * <p>Runs that stand in more than five texts that share little else (mastheads, appeals for donations) are boilerplate and do not count.
 */
final class Origins {

  private static final double CONTAINED = 0.5;
  private static final int BOILERPLATE = 5;

  private Origins() {}

  /** From the id of each article of a story to that of its origin: the least id of the articles of that origin. */
  static Map<String, String> of(List<SeriesArticle> story) {
    List<SeriesArticle> articles = story.stream().sorted(java.util.Comparator.comparing(SeriesArticle::id)).toList();
    List<Shingles> shingles = articles.stream().map(article -> Shingles.of(article.text())).toList();
    List<Set<String>> agencies = articles.stream().map(Credits::of).toList();
    int[] root = new int[articles.size()];
    java.util.Arrays.setAll(root, i -> i);
    join(root, shingles, 0.9);
    LongPredicate boilerplate = boilerplate(root, shingles);
    join(root, shingles.stream().map(one -> one.without(boilerplate)).toList(), CONTAINED);
    for (int i = 0; i < root.length; i++) {
      for (int j = 0; j < i; j++) {
        if (agencies.get(i).stream().anyMatch(agencies.get(j)::contains)) {
          unite(root, i, j);
        }
      }
    }
    Map<String, String> origins = new TreeMap<>();
    for (int i = 0; i < root.length; i++) {
      origins.put(articles.get(i).id(), articles.get(find(root, i)).id());
    }
    return origins;
  }

  private static void join(int[] root, List<Shingles> shingles, double contained) {
    for (int i = 0; i < root.length; i++) {
      for (int j = 0; j < i; j++) {
        if (find(root, i) != find(root, j) && shingles.get(i).containment(shingles.get(j)) >= contained) {
          unite(root, i, j);
        }
      }
    }
  }

  /** Runs of words in more than five texts, those that are one text counted once. */
  private static LongPredicate boilerplate(int[] root, List<Shingles> shingles) {
    Map<Long, Set<Integer>> texts = new HashMap<>();
    for (int i = 0; i < shingles.size(); i++) {
      for (long hash : shingles.get(i).hashes()) {
        texts.computeIfAbsent(hash, any -> new TreeSet<>()).add(find(root, i));
      }
    }
    return hash -> texts.getOrDefault(hash, Set.of()).size() > BOILERPLATE;
  }

  private static int find(int[] root, int i) {
    int at = i;
    while (root[at] != at) {
      at = root[at];
    }
    return at;
  }

  private static void unite(int[] root, int i, int j) {
    int a = find(root, i);
    int b = find(root, j);
    root[Math.max(a, b)] = Math.min(a, b);
  }
}
