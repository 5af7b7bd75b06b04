package articlefacts.extraction.fact;

import articlefacts.extraction.fact.FigureWords.Role;
import articlefacts.extraction.text.Sentence;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the whole that a figure is a part of: "81 membres, dont 76 pays et 5 organisations" makes both parts of the 81.
 */
final class PartRule {

  /** "500 000 euros, somme colossale, dont 20 %": so far may the whole stand before "dont", in tokens. */
  private static final int REACH = 12;

  private final FigureWords words;

  PartRule(FigureWords words) {
    this.words = words;
  }

  /** For each figure the index of its whole, or -1. */
  int[] wholes(Sentence s, List<Figure> figures) {
    int[] wholes = new int[figures.size()];
    Arrays.fill(wholes, -1);
    for (int i = 1; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      if (figure.kind() == FactKind.ORDINAL) {
        continue;
      }
      if (followsCue(s, figure)) {
        wholes[i] = whole(figures, i);
      } else if (wholes[i - 1] >= 0 && isCoordinated(s, figures.get(i - 1), figure)) {
        wholes[i] = wholes[i - 1];
      }
    }
    return wholes;
  }

  /** "dont 76", "dont environ 20". */
  private boolean followsCue(Sentence s, Figure figure) {
    return words.is(Role.OF_WHICH, s.folded(figure.from() - 1));
  }

  private static int whole(List<Figure> figures, int part) {
    for (int i = part - 1; i >= 0; i--) {
      Figure candidate = figures.get(i);
      boolean kindFits = candidate.kind() == FactKind.COUNT || candidate.kind() == FactKind.MONEY || candidate.kind() == FactKind.MEASURE;
      if (kindFits && FactAssembler.canHaveParts(candidate) && figures.get(part).from() - candidate.to() <= REACH) {
        return i;
      }
    }
    return -1;
  }

  private boolean isCoordinated(Sentence s, Figure before, Figure figure) {
    int gap = figure.from() - before.to();
    return gap >= 1 && gap <= 6 && (words.is(Role.AND, s.folded(figure.from() - 1)) || s.form(figure.from() - 1).equals(",")
        || s.form(figure.from() - 1).equals(";"));
  }
}
