package articlefacts.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which figures of a story are compared: those of one dimension. In a large story only those of them that count the same or are of one
 * value, and of more than {@link #MOST} that count the same each with those nearest in value, so that the work for one article has a bound.
 */
final class Pairs {

  /** A story of more figures is large. */
  private static final int LARGE = 800;

  /** More figures of one noun are not compared all with all. */
  private static final int MOST = 500;

  /** With so many that are greater each is compared then. */
  private static final int NEAREST = 60;

  /** Is told of a pair. */
  interface Each {
    void pair(int earlier, int later);
  }

  private final List<Placed> figures;

  Pairs(List<Placed> figures) {
    this.figures = figures;
  }

  /** Tells of each pair once, by the places of the two in the list. */
  void each(Each each) {
    if (figures.size() > LARGE) {
      eachNear(each);
      return;
    }
    for (List<Integer> own : by(figure -> figure.key().dimension()).values()) {
      for (int i = 0; i < own.size(); i++) {
        for (int j = i + 1; j < own.size(); j++) {
          each.pair(own.get(i), own.get(j));
        }
      }
    }
  }

  private Map<String, List<Integer>> by(Function<Placed, String> trait) {
    Map<String, List<Integer>> by = new TreeMap<>();
    for (int i = 0; i < figures.size(); i++) {
      String own = trait.apply(figures.get(i));
      if (own != null) {
        by.computeIfAbsent(own, any -> new ArrayList<>()).add(i);
      }
    }
    return by;
  }

  private void eachNear(Each each) {
    List<TreeSet<Integer>> later = new ArrayList<>();
    Values values = new Values();
    for (int i = 0; i < figures.size(); i++) {
      later.add(new TreeSet<>());
      for (int equal : values.equal(figures.get(i).key())) {
        later.get(equal).add(i);
      }
      values.add(figures.get(i).key(), i);
    }
    near(by(figure -> figure.heads().length == 0 ? null : figure.key().dimension() + Arrays.toString(figure.heads())), later);
    near(by(figure -> figure.key().concept() == null ? null : figure.key().dimension() + " " + figure.key().concept()), later);
    for (int i = 0; i < later.size(); i++) {
      for (int j : later.get(i)) {
        each.pair(i, j);
      }
    }
  }

  private void near(Map<String, List<Integer>> like, List<TreeSet<Integer>> later) {
    for (List<Integer> own : like.values()) {
      int reach = own.size() > MOST ? NEAREST : own.size();
      List<Integer> byValue = own.stream().sorted(Comparator.comparing((Integer i) -> value(figures.get(i))).thenComparing(i -> i))
          .toList();
      for (int i = 0; i < byValue.size(); i++) {
        for (int j = i + 1; j < Math.min(byValue.size(), i + 1 + reach); j++) {
          int a = byValue.get(i);
          int b = byValue.get(j);
          later.get(Math.min(a, b)).add(Math.max(a, b));
        }
      }
    }
  }

  private static double value(Placed figure) {
    Double number = figure.key().bounds().number();
    return number == null ? 0 : number;
  }
}
