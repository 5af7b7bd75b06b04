package articlefacts.extraction.fact;

import articlefacts.extraction.text.Sentence;
import java.util.List;

/**
 * Makes the members of a list with one unit ages together: in "de 19, 24 et 52 ans" the person stands before the first only.
 */
final class ListedAges {

  private final NumberList lists;

  ListedAges(NumberList lists) {
    this.lists = lists;
  }

  /** "3 et 5 ans": members of a list with one unit are ages together or none is. */
  void settle(Sentence s, List<Figure> figures) {
    for (int i = 0; i + 1 < figures.size(); i++) {
      settle(s, figures, i); // "de 19, 24 et 52 ans": the person stands before the first
    }
    for (int i = figures.size() - 2; i >= 0; i--) {
      settle(s, figures, i);
    }
  }

  void settle(Sentence s, List<Figure> figures, int i) {
    Figure first = figures.get(i);
    Figure second = figures.get(i + 1);
    boolean had = second.kind() == FactKind.DURATION && second.quantity().hasQualifier() && second.from() == first.to()
        && hasAge(figures, i)
        && (first.kind() == FactKind.PERCENTAGE || first.kind() == FactKind.COUNT);
    if (had) {
      figures.set(i + 1, asAge(second)); // "28 % ont moins de 20 ans et 15 % plus de 65 ans"
    }
    boolean listed = first.quantity().rules().contains("unit.shared") && second.from() == first.to() + 1 && lists.isListLink(s, first.to());
    boolean mixed = first.kind() == FactKind.AGE && second.kind() == FactKind.DURATION
        || first.kind() == FactKind.DURATION && second.kind() == FactKind.AGE;
    if (listed && mixed) {
      figures.set(i, asAge(first));
      figures.set(i + 1, asAge(second));
    }
  }

  private static boolean hasAge(List<Figure> figures, int to) {
    for (int i = 0; i < to; i++) {
      if (figures.get(i).kind() == FactKind.AGE) {
        return true;
      }
    }
    return false;
  }

  private static Figure asAge(Figure figure) {
    return new Figure(FactKind.AGE, figure.quantity(), figure.from(), figure.to(), null, null, List.of("figure.age"));
  }
}
