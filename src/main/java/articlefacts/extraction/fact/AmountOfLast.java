package articlefacts.extraction.fact;

import articlefacts.extraction.context.Change;
import articlefacts.extraction.context.ChangeReader;
import articlefacts.extraction.context.ChangeRole;
import articlefacts.extraction.context.StatedChange;
import articlefacts.extraction.text.Sentence;
import java.util.List;

/**
 * Reads the level of the sentence before that an amount is said of: "Les prisons comptaient 13 124 détenus. C’est 900 de plus qu’un an plus
 * tôt".
 */
final class AmountOfLast {

  private final ChangeReader changes;

  AmountOfLast(ChangeReader changes) {
    this.changes = changes;
  }

  /** Adds to the changes that are found and to the movements that figures belong to. */
  void read(List<Placed> figures, StatedChange[] found, int[] movement) {
    for (int k = 1; k < found.length; k++) {
      Placed amount = figures.get(k);
      Sentence s = amount.syntax().sentence();
      boolean first = figures.get(k - 1).syntax() != amount.syntax();
      boolean said = first && found[k].role() == ChangeRole.BY && found[k].change() != Change.NONE
          && changes.isSaidOfLast(amount.syntax(), amount.figure().from()) && changes.compared().isComparative(s, found[k]);
      int level = said ? level(figures, found, k) : -1;
      if (level >= 0) {
        found[level] = found[k].as(ChangeRole.TO);
        movement[k] = movement[level];
      }
    }
  }

  /** The first level in the sentence before that the amount may be of; -1 for none. */
  private int level(List<Placed> figures, StatedChange[] found, int k) {
    int first = -1;
    for (int i = k - 1; i >= 0 && apart(figures, i, k) <= 1; i--) {
      boolean level = found[i].change() == Change.NONE && fits(figures.get(i).figure(), figures.get(k));
      first = level && apart(figures, i, k) == 1 ? i : first;
    }
    return first;
  }

  private static int apart(List<Placed> figures, int i, int k) {
    return figures.get(k).syntax().sentence().index() - figures.get(i).syntax().sentence().index();
  }

  private boolean fits(Figure level, Placed placed) {
    Figure amount = placed.figure();
    boolean exact = level.quantity().value().magnitude() == null; // not "des millions d’individus"
    boolean stock = level.kind() == FactKind.COUNT || level.kind() == FactKind.MONEY || level.kind() == FactKind.MEASURE;
    return exact && switch (amount.kind()) {
      case MULTIPLE -> stock;
      case PERCENTAGE -> changes.isPoints(placed.syntax().sentence(), amount.quantity().unitFrom()) ? level.kind() == FactKind.PERCENTAGE
          : stock;
      case MONEY, MEASURE -> level.kind() == amount.kind() && level.quantity().hasUnit() && amount.quantity().hasUnit()
          && level.quantity().entry().name().equals(amount.quantity().entry().name());
      case COUNT -> level.kind() == FactKind.COUNT;
      default -> false;
    };
  }
}
