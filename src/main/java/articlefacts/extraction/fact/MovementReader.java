package articlefacts.extraction.fact;

import articlefacts.extraction.context.Change;
import articlefacts.extraction.context.ChangeFigure;
import articlefacts.extraction.context.ChangeReader;
import articlefacts.extraction.context.ChangeRole;
import articlefacts.extraction.context.ChangeSort;
import articlefacts.extraction.context.StatedChange;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what each figure of an article says of a change, and which figures tell of one movement: "passe de 312 en 2021 à 358 en 2022", "a
 * perdu 4,6 % à 27,35 euros", "recule de 0,3 point à 2,4 %".
 */
final class MovementReader {

  /** "de 12 euros le kilo en janvier | à 15 euros": so far behind the first level may the second stand, in tokens. */
  private static final int LEVEL_REACH = 12;
  /** "de 9 % à Nantes | , 7 % à Rennes": so far behind a figure may the next one of a list stand, in tokens. */
  private static final int LIST_REACH = 8;
  /** So many durations may stand between two levels. */
  private static final int MOST_DURATIONS = 2;
  /** No movement has more figures. */
  private static final int MOST_MEMBERS = 8;

  private final ChangeReader changes;
  private final FigureWords words;
  private final ContrastReader contrasts;
  private final ComparedLevels compared;
  private final LevelsOfTwoTimes twoTimes;
  private final ApposedLevel apposed;
  private final AmountOfLast ofLast;
  private final EarlierLevels earlier = new EarlierLevels();

  MovementReader(ChangeReader changes, FigureWords words) {
    this.changes = changes;
    this.words = words;
    this.contrasts = new ContrastReader(changes);
    this.compared = new ComparedLevels(words);
    this.twoTimes = new LevelsOfTwoTimes(changes, words);
    this.apposed = new ApposedLevel(changes, words);
    this.ofLast = new AmountOfLast(changes);
  }

  /** One for each figure, in the same order. */
  List<Movement> read(List<Placed> figures) {
    StatedChange[] found = new StatedChange[figures.size()];
    int[] movement = new int[figures.size()];
    for (int i = 0; i < found.length; i++) {
      movement[i] = i;
    }
    for (int i = 0; i < found.length; i++) {
      found[i] = found[i] == null ? change(figures.get(i)) : found[i];
      int next = next(figures, i);
      if (next > 0 && found[next] == null && pair(figures.get(i), figures.get(next), new int[] {i, next}, found)) {
        movement[next] = movement[i];
      }
    }
    for (int i = 0; i < found.length; i++) {
      beside(figures, found, i);
    }
    for (int i = 0; i < found.length; i++) {
      if (found[i].change() == Change.NONE && isLevel(figures.get(i))
          && changes.isClosing(figures.get(i).syntax(), figures.get(i).figure().from())) {
        found[i] = closing(figures, found, i);
      }
    }
    for (int i = 0; i + 1 < found.length; i++) {
      apposed(figures, found, movement, i);
    }
    contrasts.read(figures, found, movement);
    if (!changes.isAdjacent()) {
      apposed.read(figures, found, movement);
      twoTimes.read(figures, found, movement);
      ofLast.read(figures, found, movement);
    }
    if (changes.isAdjacent()) {
      compared.read(figures, found, movement);
      earlier.read(figures, found, movement);
    }
    List<Movement> movements = new ArrayList<>(found.length);
    for (int i = 0; i < found.length; i++) {
      movements.add(new Movement(found[i], others(movement, i)));
    }
    return movements;
  }

  /** "6.5 % (323 points)": the same amount in another unit. */
  private void beside(List<Placed> figures, StatedChange[] found, int i) {
    boolean same = i > 0 && figures.get(i - 1).syntax() == figures.get(i).syntax() && found[i].change() == Change.NONE;
    // "fell by a third and 18 mills closed"
    same &= figures.get(i).figure().kind() != FactKind.COUNT
        || !figures.get(i).syntax().sentence().form(figures.get(i).figure().from() - 1).equals("and");
    StatedChange said = !same ? null
        : changes.said(figures.get(i).syntax(), found[i - 1], figures.get(i - 1).figure().to(), figures.get(i).figure().from());
    found[i] = said == null ? found[i] : said;
  }

  /**
   * "s’établit à 7,2 %, en baisse de 0,2 point", "en recul de 5 points, s’arrête à 54 %": the level of a change that the amount beside it
   * tells.
   */
  private void apposed(List<Placed> figures, StatedChange[] found, int[] movement, int i) {
    Placed first = figures.get(i);
    Placed second = figures.get(i + 1);
    if (first.syntax() != second.syntax()) {
      return;
    }
    Figure one = first.figure();
    Figure two = second.figure();
    boolean behind = found[i].change() == Change.NONE && found[i + 1].role() == ChangeRole.BY && isLevel(first) && !isOther(one, two)
        && (changes.isLevelOf(first.syntax(), found[i + 1], one.to(), two.from())
        || changes.isLevelSigned(first.syntax(), found[i + 1], one.from(), one.to(), two.from()));
    boolean before = found[i + 1].change() == Change.NONE && found[i].role() == ChangeRole.BY && isLevel(second)
        && changes.isLevelBehind(first.syntax(), found[i], one.from(), one.to(), two.from());
    if (behind) {
      found[i] = found[i + 1].as(ChangeRole.TO);
    } else if (before) {
      found[i + 1] = found[i].as(ChangeRole.TO);
    }
    if (behind || before) {
      movement[i + 1] = movement[i];
    }
  }

  /** "two of its four plants, with the loss of 310 jobs": an amount of something else than the level. */
  private static boolean isOther(Figure level, Figure amount) {
    boolean counted = level.counted() != null && level.counted().hasHead() && amount.counted() != null && amount.counted().hasHead();
    return counted && !level.counted().lemma().equals(amount.counted().lemma());
  }

  private static boolean isLevel(Placed placed) {
    return placed.figure().kind() != FactKind.ORDINAL && placed.figure().kind() != FactKind.DURATION
        && placed.figure().kind() != FactKind.AGE;
  }

  /** "gained 155 points, or 1.67 %, to end the day at 9505": the amount before tells which way, else the one behind. */
  private static StatedChange closing(List<Placed> figures, StatedChange[] found, int level) {
    for (int i : new int[] {level - 1, level + 1, level - 2}) {
      boolean same = i >= 0 && i < found.length && figures.get(i).syntax() == figures.get(level).syntax();
      if (same && found[i].change() != Change.NONE && found[i].role() == ChangeRole.BY) {
        return found[i].as(ChangeRole.TO);
      }
    }
    return found[level];
  }

  /** The next figure of the sentence, durations aside: "de 3 400 il y a dix ans à 2 150"; -1 when there is none. */
  private static int next(List<Placed> figures, int i) {
    int next = i + 1;
    boolean lasting = figures.get(i).figure().kind() == FactKind.DURATION;
    while (!lasting && next < figures.size() && next <= i + MOST_DURATIONS && figures.get(next).figure().kind() == FactKind.DURATION) {
      next++;
    }
    return next < figures.size() && figures.get(next).syntax() == figures.get(i).syntax() ? next : -1;
  }

  /** Members of one movement stand side by side, but for durations. */
  private static List<Integer> others(int[] movement, int i) {
    List<Integer> others = new ArrayList<>();
    for (int k = movement[i]; k < movement.length && k <= i + MOST_MEMBERS; k++) {
      if (k != i && movement[k] == movement[i]) {
        others.add(k);
      }
    }
    return others;
  }

  /** Sets the change of both figures where they tell of one; true when they tell of the same movement. */
  private boolean pair(Placed before, Placed after, int[] two, StatedChange[] found) {
    int i = two[0];
    int next = two[1];
    Sentence s = before.syntax().sentence();
    int gap = after.figure().from() - before.figure().to();
    boolean at = changes.isLevel(s, after.figure().from()) && gap <= LEVEL_REACH;
    boolean level = at && isLoose(before.syntax(), before.figure().to(), after.figure().from());
    if (level && found[i].role() != ChangeRole.TO) {
      boolean apart = gap == 2 && s.form(before.figure().to()).equals(",")
          // "de 10 centimes, à 1,30 euro"
          && (isLess(before.figure(), after.figure()) || changes.isDirected(before.syntax(), before.figure().from()));
      StatedChange from = apart || isAmountBefore(before, after) || changes.isAmount(s, before.figure().from()) ? null
          : levels(before, after);
      if (from != null) {
        found[i] = from;
        found[next] = from.as(ChangeRole.TO);
        return true;
      }
      if (isAmountAndLevel(before, after, found[i], gap)) {
        found[next] = found[i].as(ChangeRole.TO);
        return true;
      }
    }
    boolean against = changes.isAgainst(s, after.figure().from()) || changes.replaced().isInsteadOf(s, after.figure().from());
    if (found[i].role() == ChangeRole.TO && against && before.figure().kind() == after.figure().kind()) {
      found[next] = found[i].as(ChangeRole.FROM);
      return true;
    }
    found[next] = change(after);
    if (found[i].role() == ChangeRole.BY && found[next].change() == Change.NONE && gap <= LIST_REACH
        && changes.isReached(before.syntax(), after.figure().from())) {
      found[next] = found[i].as(ChangeRole.TO); // "a augmenté de 12 pour atteindre 300"
      return true;
    }
    if (at && found[i].role() == ChangeRole.BY && found[next].change() == Change.NONE && isMovedOn(before, after)) {
      found[next] = found[i].as(ChangeRole.TO);
      return true;
    }
    if (found[i].role() == ChangeRole.TO && found[next].role() == ChangeRole.BY && found[i].change() == found[next].change()
        && gap <= LIST_REACH
        && isLoose(before.syntax(), before.figure().to(), after.figure().from())) {
      return true; // "passé de 12 à 15, soit une hausse de 25 %"
    }
    if (found[next].change() == Change.NONE && isListed(before, after, found[i], gap)) {
      // "shaved 25 points off the rate, taking it to 6.25 %"
      boolean reached = changes.isAdjacent() && level && found[i].role() == ChangeRole.BY;
      found[next] = reached ? found[i].as(ChangeRole.TO) : found[i]; // "de 9 % à Nantes, 7 % à Rennes"
    }
    return false;
  }

  /** "une hausse de 25 cents du tarif, qui passera à 1,75 euro": a verb of motion whose subject is the relative pronoun or the same. */
  private boolean isMovedOn(Placed amount, Placed level) {
    Syntax syntax = amount.syntax();
    VerbGroup verb = syntax.verbAt(level.figure().from() - 2);
    boolean moves = verb != null && verb.isFinite() && verb.from() > amount.figure().to() && changes.isMove(verb.lemma());
    boolean linked = moves && (syntax.tags().is(verb.from() - 1, Pos.RELATIVE) || syntax.tags().is(verb.from() - 1, Pos.COORDINATION));
    return linked && amount.figure().kind() == level.figure().kind() && !changes.isAdjacent();
  }

  private static boolean isLess(Figure one, Figure other) {
    BigDecimal a = one.quantity().value().number();
    BigDecimal b = other.quantity().value().number();
    return a != null && b != null && a.multiply(BigDecimal.valueOf(2)).compareTo(b) < 0;
  }

  /** "0,3 point à 2,4 %": points are the amount, whatever the verb. */
  private boolean isAmountBefore(Placed before, Placed after) {
    Sentence s = before.syntax().sentence();
    return before.figure().kind() != after.figure().kind() || isPoints(s, before.figure()) && !isPoints(s, after.figure());
  }

  private boolean isPoints(Sentence s, Figure figure) {
    return figure.kind() == FactKind.PERCENTAGE && changes.isPoints(s, figure.quantity().unitFrom());
  }

  /** "passe de 1,90 € à 2,15 €": both levels belong to one change; null when they do not. */
  private StatedChange levels(Placed before, Placed after) {
    Figure old = before.figure();
    Figure now = after.figure();
    if (old.quantity().value().number() == null || now.quantity().value().number() == null) {
      return null;
    }
    StatedChange verb = changes.mover(before.syntax(), old.from());
    int order = FigureOrder.of(now, old);
    if (verb == null || order == 0) {
      return null;
    }
    Change direction = order > 0 ? Change.INCREASE : Change.DECREASE;
    boolean age = old.kind() == FactKind.AGE; // "l’âge légal recule de 62 à 64 ans"
    boolean reversed = verb.change() != Change.NONE && verb.change() != direction && !age;
    return reversed ? null : new StatedChange(direction, ChangeRole.FROM, verb.evidence());
  }

  /** "a perdu 4,6 % à 27,35 euros", "recule de 0,3 point à 2,4 %": the level behind the amount of its change. */
  private boolean isAmountAndLevel(Placed before, Placed after, StatedChange change, int gap) {
    Sentence s = before.syntax().sentence();
    // "0,9 % à Paris, à 10 420 euros"
    boolean apart = before.figure().kind() != after.figure().kind() && s.form(after.figure().from() - 2).equals(",");
    boolean adjacent = gap == 1 || gap == 2 && s.form(before.figure().to()).equals(",") || apart;
    FactKind kind = after.figure().kind();
    boolean level = kind == FactKind.MONEY || kind == FactKind.COUNT || kind == FactKind.INDEX || kind == FactKind.PERCENTAGE
        || kind == FactKind.MEASURE;
    return change.role() == ChangeRole.BY && adjacent && level && before.figure().kind() != FactKind.DURATION;
  }

  /** "de 3 % et 5 %", "de 9 % à Nantes, 7 % à Rennes", "le blé a perdu 3 euros et le maïs 2": the change is said once. */
  private boolean isListed(Placed before, Placed after, StatedChange change, int gap) {
    Syntax syntax = before.syntax();
    Sentence s = syntax.sentence();
    Figure figure = after.figure();
    // "s’alourdit à 342 morts et 1 200 blessés"
    boolean directly = gap == 1 && change.role() == ChangeRole.TO && !s.form(before.figure().to()).equals(",");
    if (change.role() != ChangeRole.BY && !directly || before.figure().kind() != figure.kind() || gap < 1 || gap > LIST_REACH
        || figure.kind() == FactKind.DURATION || figure.kind() == FactKind.AGE || !isLoose(syntax, before.figure().to(), figure.from())) {
      return false;
    }
    boolean linked = false;
    for (int i = before.figure().to(); i < figure.from(); i++) {
      linked |= s.form(i).equals(",") || words.is(FigureWords.Role.AND, s.folded(i));
    }
    NounPhrase phrase = syntax.phraseIn(figure.from(), figure.to());
    boolean subject = phrase != null && phrase.role() == NounPhrase.Role.SUBJECT && phrase.verb() >= 0
        && syntax.verb(phrase.verb()).from() >= figure.to();
    return linked && !subject && !changes.isOfNoun(syntax, figure.from());
  }

  /** True when no verb and no end of a clause stands between: the tokens [from, to) only say where, when and of what. */
  private static boolean isLoose(Syntax syntax, int from, int to) {
    Sentence s = syntax.sentence();
    for (int i = from; i < to; i++) {
      VerbForm form = syntax.tags().pos(i).isVerbal() ? syntax.tags().form(i) : null;
      boolean verb = form != null && (form.isFinite() || form == VerbForm.INFINITIVE);
      if (verb || s.form(i).equals(";") || s.form(i).equals(":") || s.form(i).equals(".")) {
        return false;
      }
    }
    return true;
  }

  private StatedChange change(Placed placed) {
    Figure figure = placed.figure();
    return figure.kind() == FactKind.ORDINAL
        ? StatedChange.NONE
        : changes.read(placed.syntax(), new ChangeFigure(figure.from(), figure.to(), figure.quantity().numberFrom(), sort(figure)));
  }

  private static ChangeSort sort(Figure figure) {
    return switch (figure.kind()) {
      case DURATION -> ChangeSort.LASTING;
      case AGE -> ChangeSort.AGE;
      case MONEY -> ChangeSort.MONEY;
      case MULTIPLE -> ChangeSort.MULTIPLE;
      case COUNT -> ChangeSort.COUNT;
      case PERCENTAGE -> ChangeSort.PERCENTAGE;
      case MEASURE -> figure.quantity().isTemperature() ? ChangeSort.TEMPERATURE : ChangeSort.OTHER;
      default -> ChangeSort.OTHER;
    };
  }
}
