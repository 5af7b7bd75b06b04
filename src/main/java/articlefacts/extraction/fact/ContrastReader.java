package articlefacts.extraction.fact;

import articlefacts.extraction.context.Change;
import articlefacts.extraction.context.ChangeReader;
import articlefacts.extraction.context.ChangeRole;
import articlefacts.extraction.context.StatedChange;
import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Upos;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.List;

/**
 * Reads the changes of levels that no verb or noun of change tells, but another figure beside them: "12 agents, contre 18 un an plus tôt",
 * "540 euros, 15 de plus que l’an dernier", "ils n’étaient que 44 % il y a cinq ans". Which way follows from the numbers.
 */
final class ContrastReader {

  /** "14,7 milliards d’euros courants aujourd’hui | , contre": so far behind a level may the earlier one stand, in tokens. */
  private static final int REACH = 16;
  /** "4 tonnes de déchets ; en mars 2024, la récolte n’avait été que de": levels of two clauses stand no further apart, in tokens. */
  private static final int FAR = 24;
  /** So many durations may stand between two figures. */
  private static final int DURATIONS = 2;

  private final ChangeReader changes;

  ContrastReader(ChangeReader changes) {
    this.changes = changes;
  }

  /** Adds to the changes that are found and to the movements that figures belong to. */
  void read(List<Placed> figures, StatedChange[] found, int[] movement) {
    for (int i = 0; i + 1 < found.length; i++) {
      boolean lasts = isLasting(figures, i);
      int next = lasts ? i + 1 : next(figures, i);
      if (next < 0 || !lasts && !isLevel(figures.get(i).figure())) {
        continue;
      }
      Placed level = figures.get(i);
      Placed other = figures.get(next);
      boolean same = level.syntax() == other.syntax();
      boolean origin = same && changes.isOrigin(level.syntax().sentence(), level.figure().from());
      boolean was = found[i].change() == Change.NONE && found[next].role() == ChangeRole.TO && kinds(level, other)
          && (origin || same && changes.compared().isPast(level.syntax(), level.figure().from(), level.figure().to(), true)
          || changes.compared().isWas(level.syntax().tags(), level.figure().from()) && sameNoun(level.figure(), other.figure()));
      if (was) {
        found[i] = found[next].as(ChangeRole.FROM); // "ils étaient 300 en 2019, ils ne sont plus que 120"
        movement[next] = movement[i];
        continue;
      }
      if (found[i].change() == Change.NONE && (found[next].change() == Change.NONE || found[next].role() == ChangeRole.TO)
          && isOfToday(level, other)) {
        today(level, other, i, next, found);
        movement[next] = movement[i];
        continue;
      }
      if (found[next].change() == Change.NONE && (found[i].change() == Change.NONE || found[i].role() == ChangeRole.TO)
          && isEarlierLevel(level, other, same)) {
        against(level, other, i, next, found);
        movement[next] = found[next].change() == Change.NONE ? movement[next] : movement[i];
      } else if (same && found[i].change() == Change.NONE && found[next].role() == ChangeRole.BY && isAmountOf(level, other)
          && changes.compared().isLevelBefore(level.syntax(), found[next], level.figure().to(), other.figure().from())) {
        found[i] = found[next].as(ChangeRole.TO);
        movement[next] = movement[i];
      } else if (same && found[i].role() == ChangeRole.BY && found[next].change() == Change.NONE && isLevel(other.figure())) {
        joined(level, other, i, next, found, movement);
      }
    }
    if (!changes.isAdjacent()) {
      further(figures, found, movement);
    }
  }

  /** "contre 1 250 tonnes en 2025 et 1 480 l’année précédente": one more earlier level. */
  private void further(List<Placed> figures, StatedChange[] found, int[] movement) {
    for (int i = 0; i + 1 < found.length; i++) {
      Placed one = figures.get(i);
      Placed two = figures.get(i + 1);
      boolean open = found[i].role() == ChangeRole.FROM && found[i + 1].change() == Change.NONE && one.syntax() == two.syntax()
          && (kinds(one, two) || two.figure().kind() == FactKind.COUNT && two.figure().counted() == null)
          && two.figure().from() - one.figure().to() <= REACH / 2;
      Sentence s = one.syntax().sentence();
      String link = open ? s.form(two.figure().from() - 1) : "";
      boolean linked = open && (link.equals(",") || one.syntax().tags().is(two.figure().from() - 1, Pos.COORDINATION));
      if (linked && changes.compared().isEarlier(s, one.figure().to()) && changes.compared().isEarlier(s, two.figure().to())) {
        found[i + 1] = found[i];
        movement[i + 1] = movement[i];
      }
    }
  }

  /** "perd deux points et s’établit à 88", "430 postes, soit un dixième de ses effectifs". */
  private void joined(Placed amount, Placed other, int i, int next, StatedChange[] found, int[] movement) {
    boolean share = other.figure().kind() == FactKind.PERCENTAGE && amount.figure().kind() != FactKind.PERCENTAGE;
    if (changes.compared().isLevelJoined(amount.syntax(), amount.figure().to(), other.figure().from())) {
      found[next] = found[i].as(ChangeRole.TO);
      movement[next] = movement[i];
    } else if (share && changes.compared().isSame(amount.syntax().sentence(), amount.figure().to(), other.figure().from())) {
      found[next] = found[i];
    }
  }

  /** "52 jours, contre 37 avant la réforme": two durations, one set against the other. */
  private boolean isLasting(List<Placed> figures, int i) {
    Figure one = figures.get(i).figure();
    Figure two = figures.get(i + 1).figure();
    return one.kind() == FactKind.DURATION && two.kind() == FactKind.DURATION && figures.get(i).syntax() == figures.get(i + 1).syntax()
        && (changes.compared().isAgainstEarlier(figures.get(i + 1).syntax().tags(), two.from(), two.to())
        || changes.replaced().isInsteadOfEarlier(figures.get(i).syntax().sentence(), one.from(), two.from(), two.to()));
  }

  /** The next figure of this sentence or the next, durations aside; -1 for none. */
  private static int next(List<Placed> figures, int i) {
    int next = i + 1;
    while (next < figures.size() && next <= i + DURATIONS && figures.get(next).figure().kind() == FactKind.DURATION
        && figures.get(next).syntax() == figures.get(i).syntax()) {
      next++;
    }
    boolean near = next < figures.size() && figures.get(next).syntax().sentence().index() - figures.get(i).syntax().sentence().index() <= 1;
    return near ? next : -1;
  }

  /** An amount in the unit of the level, or a share of it; "12 400 inscrits (-1,5 %)" states how many there are. */
  private static boolean isAmountOf(Placed placed, Placed amount) {
    Figure level = placed.figure();
    Figure figure = amount.figure();
    boolean signed = amount.syntax().sentence().isSymbol(figure.quantity().numberFrom());
    if (figure.kind() == FactKind.PERCENTAGE || figure.kind() == FactKind.MULTIPLE) {
      return !signed || level.kind() != FactKind.COUNT;
    }
    Sentence s = placed.syntax().sentence();
    String one = s.folded(level.quantity().unitFrom());
    String other = s.folded(figure.quantity().unitFrom());
    boolean written = level.quantity().unitTo() > level.quantity().unitFrom() && figure.quantity().unitTo() > figure.quantity().unitFrom();
    return !written || one.startsWith(other) || other.startsWith(one); // "1,12 euro, soit 4 centimes de plus" tells the sum only
  }

  private static boolean kinds(Placed one, Placed other) {
    return one.figure().kind() == other.figure().kind();
  }

  private static boolean isLevel(Figure figure) {
    return figure.kind() != FactKind.ORDINAL && figure.kind() != FactKind.DURATION && figure.kind() != FactKind.AGE
        && figure.kind() != FactKind.MULTIPLE;
  }

  /** The second figure is what the first was at an earlier time. */
  private boolean isEarlierLevel(Placed level, Placed other, boolean same) {
    Figure two = other.figure();
    Sentence s = other.syntax().sentence();
    boolean bare = two.kind() == FactKind.COUNT && !two.quantity().hasUnit() && (two.counted() == null || !two.counted().hasHead());
    if (level.figure().kind() != two.kind()) {
      return bare && level.figure().quantity().hasUnit()
          && changes.compared().isPast(other.syntax(), two.from(), two.to(), false); // "650 euros. En 2015, c’était 480"
    }
    boolean bracketed = same && two.counted() == null
        && changes.compared().isBracketedEarlier(s, level.figure().to(), two.from(), two.to());
    boolean near = same && two.from() - level.figure().to() <= REACH;
    boolean set = near && (changes.compared().isAgainstEarlier(other.syntax().tags(), two.from(), two.to())
        // "12 millions, au lieu des 9 millions prévus", "24 heures, et non plus sept jours"
        || changes.replaced().isInsteadOfEarlier(s, level.figure().from(), two.from(), two.to())
        && !hasEnd(s, level.figure().to(), two.from()));
    boolean listed = near && two.counted() == null && changes.compared().isListedEarlier(s, two.from(), two.to());
    boolean unit = level.figure().quantity().hasUnit() && two.quantity().hasUnit()
        && level.figure().quantity().entry().name().equals(two.quantity().entry().name()) && isSaidOf(level, other);
    boolean reach = !same || two.from() - level.figure().to() <= FAR && !changes.compared().hasYearBefore(s, level.figure().from());
    return bracketed || set || listed
        || reach && !LevelsOfTwoTimes.isEventThen(changes, level, other) && !changes.compared().isWas(level.syntax().tags(), level.figure().from())
        && changes.compared().isPast(other.syntax(), two.from(), two.to(), unit) && sameNoun(level.figure(), two);
  }

  private static boolean hasEnd(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.isSymbol(i) && ";:".contains(s.form(i))) {
        return true;
      }
    }
    return false;
  }

  /** "La dette est de 60 millions. La dette était de 40": the second clause has a pronoun or a noun of the first for its subject. */
  private static boolean isSaidOf(Placed level, Placed other) {
    Dependencies tree = other.syntax().dependencies();
    int top = tree.top(other.figure().from(), other.figure().to());
    int subject = top < 0 ? -1 : tree.subject(tree.clause(top));
    if (subject < 0 || !tree.is(subject, Upos.NOUN)) {
      return true;
    }
    Dependencies before = level.syntax().dependencies();
    int end = Math.min(level.syntax().sentence().size(), level.figure().to() + FAR);
    for (int i = Math.max(0, level.figure().from() - FAR); i < end; i++) {
      if (before.lemma(i).equals(tree.lemma(subject)) && (before != tree || i != subject)) {
        return true;
      }
    }
    return false;
  }

  /** "l’usine en comptait 1 800 en 1974. Ils sont aujourd’hui 240": the first is what the second was. */
  private boolean isOfToday(Placed level, Placed other) {
    Sentence s = level.syntax().sentence();
    boolean earlier = changes.compared().isEarlier(s, level.figure().to());
    boolean bare = other.figure().counted() == null || !other.figure().counted().hasHead();
    boolean then = earlier && !changes.isNow(level.syntax().tags(), level.figure().from());
    return kinds(level, other) && bare && then && changes.compared().isPresent(other.syntax().tags(), other.figure().from());
  }

  /** A pronoun means what was counted before; a noun of its own is another thing. */
  private static boolean sameNoun(Figure one, Figure two) {
    boolean own = two.counted() != null && two.counted().hasHead();
    boolean alike = own && one.counted() != null && one.counted().hasHead() && one.counted().lemma().equals(two.counted().lemma());
    return !own || alike;
  }

  private static void today(Placed level, Placed other, int i, int next, StatedChange[] found) {
    if (level.figure().quantity().value().number() == null || other.figure().quantity().value().number() == null) {
      return;
    }
    int order = other.figure().quantity().value().number().compareTo(level.figure().quantity().value().number());
    Span evidence = other.syntax().sentence().token(Math.max(0, other.figure().from() - 1)).span();
    if (order != 0) {
      Change direction = order > 0 ? Change.INCREASE : Change.DECREASE;
      found[i] = new StatedChange(direction, ChangeRole.FROM, evidence);
      found[next] = new StatedChange(direction, ChangeRole.TO, evidence);
    }
  }

  private void against(Placed level, Placed other, int i, int next, StatedChange[] found) {
    if (level.figure().quantity().value().number() == null || other.figure().quantity().value().number() == null) {
      return;
    }
    int order = FigureOrder.of(level.figure(), other.figure());
    if (changes.compared().isLater(level.syntax(), level.figure().from(), other.figure().to())) {
      Change later = order > 0 ? Change.DECREASE : Change.INCREASE; // "on comptait 440 feux, contre 196 cette année"
      Span now = level.syntax().sentence().token(Math.max(0, other.figure().from() - 1)).span();
      found[i] = order == 0 || found[i].change() != Change.NONE ? found[i] : new StatedChange(later, ChangeRole.FROM, now);
      found[next] = order == 0 ? found[next] : new StatedChange(later, ChangeRole.TO, now);
      return;
    }
    Change direction = order > 0 ? Change.INCREASE : Change.DECREASE;
    boolean reversed = found[i].change() != Change.NONE && found[i].change() != direction;
    if (order == 0 || reversed) {
      return;
    }
    Sentence s = other.syntax().sentence();
    Span evidence = s.token(Math.max(0, other.figure().from() - 1)).span();
    StatedChange to = found[i].change() == Change.NONE ? new StatedChange(direction, ChangeRole.TO, evidence) : found[i];
    found[i] = to;
    found[next] = new StatedChange(direction, ChangeRole.FROM, evidence);
  }
}
