package articlefacts.extraction.fact;

import articlefacts.extraction.context.ChangeReader;
import articlefacts.extraction.context.ChangeRole;
import articlefacts.extraction.fact.FactAssembler.Placed;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what each figure of an article says of a change, and which figures tell of one movement: "passe de 1,90 € à 2,15 €", "a perdu
 * 4,6 % à 27,35 euros".
 */
final class MovementReader {

  private final ChangeReader changes;

  MovementReader(ChangeReader changes) {
    this.changes = changes;
  }

  /** One for each figure, in the same order. */
  List<Movement> read(List<Placed> figures) {
    ChangeReader.Found[] found = new ChangeReader.Found[figures.size()];
    List<List<Integer>> others = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      others.add(new ArrayList<>());
    }
    for (int i = 0; i + 1 < figures.size(); i++) {
      ChangeReader.Found move = move(figures.get(i), figures.get(i + 1));
      ChangeReader.Found level = move != null ? null : level(figures.get(i), found[i], figures.get(i + 1));
      if (move != null) {
        found[i] = move.as(ChangeRole.FROM);
        found[i + 1] = move.as(ChangeRole.TO);
      } else if (level != null) {
        found[i + 1] = level;
      }
      if (move != null || level != null) {
        others.get(i).add(i + 1);
        others.get(i + 1).add(i);
      }
    }
    List<Movement> movements = new ArrayList<>(figures.size());
    for (int i = 0; i < figures.size(); i++) {
      movements.add(new Movement(found[i] != null ? found[i] : change(figures.get(i)), others.get(i)));
    }
    return movements;
  }

  private ChangeReader.Found change(Placed placed) {
    Figure figure = placed.figure();
    return figure.kind() == FactKind.ORDINAL
        ? ChangeReader.Found.NONE
        : changes.read(placed.syntax(), figure.from(), figure.to(), sort(figure));
  }

  /** "passe de 1,90 € à 2,15 €": both levels belong to one change. */
  private ChangeReader.Found move(Placed before, Placed after) {
    Figure old = before.figure();
    Figure now = after.figure();
    boolean numbers = old.quantity().value().number() != null && now.quantity().value().number() != null;
    if (before.syntax() != after.syntax() || !numbers || now.from() != old.to() + 1 || old.kind() != now.kind()) {
      return null;
    }
    return changes.move(before.syntax(), old.from(), old.to(), old.quantity().value().number().compareTo(now.quantity().value().number()));
  }

  /** "a perdu 4,6 % à 27,35 euros": the level behind the amount of its change. */
  private ChangeReader.Found level(Placed amount, ChangeReader.Found move, Placed level) {
    boolean amounts = amount.figure().kind() == FactKind.PERCENTAGE || amount.figure().kind() == FactKind.MONEY;
    boolean levels = level.figure().kind() == FactKind.MONEY || level.figure().kind() == FactKind.COUNT;
    boolean adjacent = amount.syntax() == level.syntax() && level.figure().from() == amount.figure().to() + 1;
    ChangeReader.Found change = move != null ? move : amounts && levels && adjacent ? change(amount) : null;
    return amounts && levels && adjacent ? changes.level(amount.syntax(), change, amount.figure().to()) : null;
  }

  private static ChangeReader.Sort sort(Figure figure) {
    return switch (figure.kind()) {
      case DURATION -> ChangeReader.Sort.LASTING;
      case AGE -> ChangeReader.Sort.AGE;
      case MONEY -> ChangeReader.Sort.MONEY;
      case MULTIPLE -> ChangeReader.Sort.MULTIPLE;
      default -> ChangeReader.Sort.OTHER;
    };
  }
}
