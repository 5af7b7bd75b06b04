package articlefacts.extraction.fact;

import articlefacts.extraction.context.Change;
import articlefacts.extraction.context.ChangeReader;
import articlefacts.extraction.context.ChangeRole;
import articlefacts.extraction.context.StatedChange;
import articlefacts.extraction.fact.FigureWords.Role;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.math.BigDecimal;
import java.util.List;

/**
 * Reads the level that something has so far beside the one that it passes to: "Le budget, de 26 millions d’euros en 2023, passera à 19
 * millions", "Le tarif, actuellement de 30 euros, sera porté à 35 euros".
 */
final class ApposedLevel {

  /** "de 26 millions | d’euros en 2023 ,": so far behind the first level ends what says it, in tokens. */
  private static final int TIME_REACH = 6;
  /** "passera donc | à": so far before the second level stands its verb, in tokens. */
  private static final int VERB_REACH = 4;

  private final ChangeReader changes;
  private final FigureWords words;

  ApposedLevel(ChangeReader changes, FigureWords words) {
    this.changes = changes;
    this.words = words;
  }

  /** Adds to the changes that are found and to the movements that figures belong to. */
  void read(List<Placed> figures, StatedChange[] found, int[] movement) {
    for (int k = 1; k < found.length; k++) {
      Placed before = figures.get(k - 1);
      Placed now = figures.get(k);
      if (before.syntax() != now.syntax() || found[k - 1].change() != Change.NONE || !isApposed(before)) {
        continue;
      }
      if (found[k].role() == ChangeRole.BY && found[k].change() != Change.NONE && before.figure().kind() == now.figure().kind()) {
        found[k - 1] = found[k].as(ChangeRole.FROM); // "Le tracé, actuellement de 19 kilomètres, sera allongé de 3 kilomètres"
        movement[k] = movement[k - 1];
        continue;
      }
      int verb = verb(now, before.figure().to());
      int order = verb < 0 ? 0 : order(before.figure(), now.figure());
      boolean open = found[k].change() == Change.NONE
          || found[k].role() == ChangeRole.TO && (found[k].change() == Change.INCREASE) == order > 0;
      if (order != 0 && open) {
        Span evidence = now.syntax().sentence().token(verb).span();
        Change change = order > 0 ? Change.INCREASE : Change.DECREASE;
        found[k - 1] = new StatedChange(change, ChangeRole.FROM, evidence);
        found[k] = new StatedChange(change, ChangeRole.TO, evidence);
        movement[k] = movement[k - 1];
      }
    }
  }

  /** ", de 26 millions en 2023 ,", ", aujourd’hui de 30 euros ,", ", aujourd’hui fixé à 30 euros ,". */
  private boolean isApposed(Placed level) {
    Sentence s = level.syntax().sentence();
    int of = level.figure().from() - 1;
    boolean held = changes.isLevel(s, level.figure().from()) && changes.holdsLevel(level.syntax().tags(), of - 1);
    int comma = held ? of - 2 : of - 1;
    comma -= s.form(comma).equals(",") ? 0 : 1;
    if (!held && !words.is(Role.OF, s.folded(of)) || !s.form(comma).equals(",")) {
      return false;
    }
    for (int i = level.figure().to(); i < level.figure().to() + TIME_REACH; i++) {
      if (s.form(i).equals(",")) {
        return true;
      }
    }
    return false;
  }

  /** The verb that moves something to a level, right before it; -1 for none. */
  private int verb(Placed level, int after) {
    Tagged tags = level.syntax().tags();
    int at = level.figure().from() - 1;
    if (!changes.isLevel(tags.sentence(), level.figure().from())) {
      return -1;
    }
    for (int i = at - 1; i > after && i >= at - VERB_REACH && !tags.sentence().isSymbol(i); i--) {
      if (tags.pos(i).isVerbal()) {
        return changes.isMove(tags.lemma(i)) ? i : -1;
      }
    }
    return -1;
  }

  /** More than zero when the second of two like figures is more than the first. */
  private static int order(Figure one, Figure other) {
    boolean unit = one.quantity().hasUnit() == other.quantity().hasUnit()
        && (!one.quantity().hasUnit() || one.quantity().entry().name().equals(other.quantity().entry().name()));
    BigDecimal a = one.quantity().value().number();
    BigDecimal b = other.quantity().value().number();
    boolean bare = one.quantity().hasUnit() && other.kind() == FactKind.COUNT && !other.quantity().hasUnit()
        && (other.counted() == null || !other.counted().hasHead()); // "de 26 millions d’euros, passera à 19 millions"
    return one.kind() != other.kind() && !bare || !unit && !bare || a == null || b == null ? 0 : b.compareTo(a);
  }
}
