package articlefacts.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Puts things together whose links are strong on average (agglomerative clustering, average linkage): two groups become one while the mean
 * of all links between them is above a bound, the strongest first. The result depends on the links alone.
 */
final class Grouping {

  /** The mean link at which two groups are still one. */
  static final double BOUND = -1.0;

  /** Two groups that may become one; the strongest come first, of equals those of the first members. */
  private record Candidate(double mean, int a, int b, int sizes) implements Comparable<Candidate> {

    @Override
    public int compareTo(Candidate other) {
      int order = Double.compare(other.mean, mean);
      if (order == 0) {
        order = Integer.compare(a, other.a);
      }
      return order == 0 ? Integer.compare(b, other.b) : order;
    }
  }

  private final List<List<Integer>> members = new ArrayList<>();
  /**
   * The sums of links to other groups, of their weights and how many there are, by group; a pair without a link counts as
   * {@link FigureMatcher#NEVER}.
   */
  private final List<Map<Integer, double[]>> links = new ArrayList<>();

  Grouping(int size) {
    for (int i = 0; i < size; i++) {
      members.add(new ArrayList<>(List.of(i)));
      links.add(new HashMap<>());
    }
  }

  /** @param weight of the link in the mean */
  void link(int a, int b, double strength, double weight) {
    links.get(a).put(b, new double[] {weight * strength, weight, 1});
    links.get(b).put(a, new double[] {weight * strength, weight, 1});
  }

  /** The groups by their first member, each in order. */
  List<List<Integer>> groups() {
    PriorityQueue<Candidate> queue = new PriorityQueue<>();
    for (int a = 0; a < links.size(); a++) {
      for (int b : links.get(a).keySet()) {
        if (a < b) {
          offer(queue, a, b);
        }
      }
    }
    while (!queue.isEmpty()) {
      Candidate next = queue.poll();
      boolean isCurrent = !members.get(next.a()).isEmpty() && !members.get(next.b()).isEmpty()
          && next.sizes() == members.get(next.a()).size() + members.get(next.b()).size();
      if (isCurrent) {
        merge(queue, next.a(), next.b());
      }
    }
    return members.stream().filter(group -> !group.isEmpty()).map(group -> group.stream().sorted().toList()).toList();
  }

  private void offer(PriorityQueue<Candidate> queue, int a, int b) {
    double mean = mean(a, b);
    if (mean > BOUND) {
      int first = Math.min(a, b);
      int second = Math.max(a, b);
      queue.add(new Candidate(mean, first, second, members.get(a).size() + members.get(b).size()));
    }
  }

  private double mean(int a, int b) {
    double[] link = links.get(a).get(b);
    double pairs = (double) members.get(a).size() * members.get(b).size();
    double missing = pairs - link[2];
    return (link[0] + FigureMatcher.NEVER * missing) / (link[1] + missing);
  }

  private void merge(PriorityQueue<Candidate> queue, int a, int b) {
    members.get(a).addAll(members.get(b));
    members.get(b).clear();
    links.get(a).remove(b);
    links.get(b).remove(a);
    links.get(b).forEach((other, link) -> {
      links.get(a).merge(other, link, Grouping::sum);
      links.get(other).remove(b);
      links.get(other).put(a, links.get(a).get(other));
    });
    links.get(b).clear();
    for (int other : links.get(a).keySet()) {
      offer(queue, a, other);
    }
  }

  private static double[] sum(double[] a, double[] b) {
    return new double[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]};
  }
}
