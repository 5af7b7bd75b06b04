package articlefacts.extraction.fact;

import articlefacts.extraction.context.Change;
import articlefacts.extraction.context.ChangeRole;
import articlefacts.extraction.context.StatedChange;
import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.Relation;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Upos;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.quantity.Value;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;

/**
 * The level that an English clause states and then sets against an earlier one, or gives an amount of change: "Some 11,000 homes | were
 * without power in two counties, down from 19,500", "recorded 1,480 frauds last year, up by a quarter".
 */
final class EarlierLevels {

  private static final Set<String> WAYS = Set.of("up", "down");
  private static final Set<String> STOOD = Set.of("was", "were", "stood", "had", "averaged", "totalled", "totaled", "traded", "numbered");
  /** ", | has since | narrowed": so near behind its comma stands the verb, in tokens. */
  private static final int CLOSED = 4;
  private static final Set<VerbForm> PAST = Set.of(VerbForm.PAST, VerbForm.PAST_PARTICIPLE, VerbForm.IMPERFECT);
  /** "down | from a peak of about": so far before the earlier level may the way stand, in tokens. */
  private static final int OPENED = 9;
  /** Levels of one thing are no further apart than this factor. */
  private static final double APART = 20;

  void read(List<Placed> figures, StatedChange[] found, int[] movement) {
    for (int i = 1; i < found.length; i++) {
      boolean to = found[i].role() == ChangeRole.TO && isLevel(figures.get(i).figure().kind());
      int before = to ? before(figures, i, found[i]) : -1;
      if (before >= 0 && found[before].change() == Change.NONE) {
        found[before] = found[i].as(ChangeRole.FROM);
        movement[before] = movement[i];
      }
    }
    for (int i = 1; i < found.length; i++) {
      int opener = found[i].role() == ChangeRole.FROM || found[i].change() == Change.NONE ? opener(figures.get(i)) : -1;
      if (opener >= 0 && found[i].change() == Change.NONE) {
        Sentence s = figures.get(i).syntax().sentence();
        Change change = s.form(opener).equals("up") ? Change.INCREASE : Change.DECREASE;
        found[i] = new StatedChange(change, ChangeRole.FROM, s.token(opener).span()); // "down from a peak of 19,500"
      }
      boolean having = found[i].change() == Change.NONE && found[i - 1].role() == ChangeRole.TO && isHaving(figures.get(i))
          && figures.get(i).syntax() == figures.get(i - 1).syntax();
      if (having && isBeyond(figures.get(i - 1), figures.get(i), found[i - 1].change())) {
        found[i] = found[i - 1].as(ChangeRole.FROM); // "slipped to 12 shillings, having stood at 18"
        movement[i] = movement[i - 1];
      }
      int level = opener >= 0 ? ofEarlier(figures, found, i)
          : found[i].role() == ChangeRole.BY ? ofAmount(figures, found, i) : -1;
      if (level >= 0) {
        found[level] = found[i].as(ChangeRole.TO);
        movement[i] = movement[level];
      }
    }
  }

  /** "The gap, which stood at | $480,000 | in May, has narrowed to $310,000": what the subject of a change was; -1 for no such level. */
  private static int before(List<Placed> figures, int level, StatedChange change) {
    Placed now = figures.get(level);
    Syntax syntax = now.syntax();
    Dependencies tree = syntax.dependencies();
    int verb = syntax.sentence().tokenAt(change.evidence().start());
    int subject = tree.is(verb, Upos.VERB) ? tree.subject(verb) : -1;
    for (int i = level - 1; i >= 0 && figures.get(i).syntax() == syntax; i--) {
      int at = tree.top(figures.get(i).figure().from(), figures.get(i).figure().to());
      int clause = at < 0 ? -1 : tree.clause(at);
      boolean relative = clause >= 0 && clause < verb && subject >= 0 && tree.is(clause, Relation.RELATIVE_CLAUSE)
          && tree.dominates(subject, clause);
      boolean was = (isWas(syntax, figures.get(i).figure().from(), verb) || relative && PAST.contains(syntax.tags().form(clause)))
          && isBeyond(now, figures.get(i), change.change());
      if (was && ratio(now, figures.get(i)) < APART) {
        return i;
      }
    }
    return -1;
  }

  /** ", which stood at | $480,000 | when rates rose, | has narrowed": by the words, where the tree is wrong. */
  private static boolean isWas(Syntax syntax, int figure, int change) {
    Sentence s = syntax.sentence();
    int end = change;
    while (end > figure && !s.form(end).equals(",")) {
      end--;
    }
    boolean closed = end > figure && change - end <= CLOSED;
    for (int i = figure - 1; closed && i > 1 && i > figure - OPENED && !s.form(i).equals(","); i--) {
      if (s.form(i).equals("which") && s.form(i - 1).equals(",")) {
        return STOOD.contains(s.form(i + 1));
      }
    }
    return false;
  }

  private static boolean isHaving(Placed placed) {
    Sentence s = placed.syntax().sentence();
    int from = placed.figure().from();
    for (int i = from - 1; i > 0 && i > from - CLOSED && !s.form(i).equals(","); i--) {
      if (s.form(i).equals("having") && s.form(i - 1).equals(",")) {
        return s.form(i + 1).equals("been") || STOOD.contains(s.form(i + 1));
      }
    }
    return false;
  }

  /** "up" in "up from", "down" in "down from a peak of"; -1 for none. */
  private static int opener(Placed earlier) {
    Sentence s = earlier.syntax().sentence();
    int from = earlier.figure().from();
    boolean level = isLevel(earlier.figure().kind());
    for (int i = from - 1; level && i > 1 && i > from - OPENED && !s.form(i).equals(",") && !s.form(i).equals("to"); i--) {
      if (s.form(i).equals("from") && WAYS.contains(s.form(i - 1))) {
        return s.form(i - 2).equals(",") ? i - 1 : -1;
      }
    }
    return -1;
  }

  /** The figure before that is nearest to the earlier level and lies on the side of it that the way says; -1 where one is told already. */
  private static int ofEarlier(List<Placed> figures, StatedChange[] found, int earlier) {
    int best = -1;
    double least = APART;
    for (int i = earlier - 1; i >= 0 && figures.get(i).syntax() == figures.get(earlier).syntax(); i--) {
      boolean told = found[i].role() == ChangeRole.TO && found[i].change() == found[earlier].change();
      boolean beyond = isBeyond(figures.get(i), figures.get(earlier), found[earlier].change());
      if (told && !beyond) {
        found[i] = StatedChange.NONE; // "414,000, spread across 30 camps, up from 239,000"
      }
      double ratio = beyond && (told || found[i].change() == Change.NONE) ? ratio(figures.get(i), figures.get(earlier)) : APART;
      if (ratio < least) {
        least = ratio;
        best = i;
      }
    }
    return best >= 0 && found[best].change() != Change.NONE ? -1 : best;
  }

  private static boolean isBeyond(Placed level, Placed earlier, Change change) {
    BigDecimal now = middle(level);
    BigDecimal then = middle(earlier);
    if (now == null || then == null || level.figure().kind() != earlier.figure().kind()) {
      return false;
    }
    int order = now.compareTo(then);
    return change == Change.INCREASE ? order > 0 : order < 0;
  }

  /** The number, or what lies between the bounds of "between 2.7 and 3 million"; null for neither. */
  private static BigDecimal middle(Placed placed) {
    Value value = placed.figure().quantity().value();
    boolean between = value.number() == null && value.lower() != null && value.upper() != null;
    return between ? value.lower().add(value.upper()).divide(BigDecimal.valueOf(2), MathContext.DECIMAL64) : value.number();
  }

  private static double ratio(Placed one, Placed other) {
    double a = Math.abs(middle(one).doubleValue());
    double b = Math.abs(middle(other).doubleValue());
    return a == 0 || b == 0 ? APART : Math.max(a, b) / Math.min(a, b);
  }

  /** "1,480 frauds last year, | up by a quarter": the level right before the comma of an amount; -1 for none. */
  private static int ofAmount(List<Placed> figures, StatedChange[] found, int amount) {
    Syntax syntax = figures.get(amount).syntax();
    Sentence s = syntax.sentence();
    int from = figures.get(amount).figure().from();
    int way = s.form(from - 1).equals("by") ? from - 2 : from - 1;
    int level = amount - 1;
    boolean same = WAYS.contains(s.form(way)) && s.form(way - 1).equals(",") && figures.get(level).syntax() == syntax;
    if (!same || found[level].change() != Change.NONE || !isLevel(figures.get(level).figure().kind())
        || !isAmountOf(figures.get(amount).figure().kind(), figures.get(level).figure().kind())) {
      return -1;
    }
    for (int i = figures.get(level).figure().to(); i < way; i++) {
      VerbGroup verb = syntax.verbAt(i);
      if (verb != null && verb.isFinite() || s.form(i).equals(";")) {
        return -1;
      }
    }
    return level;
  }

  private static boolean isAmountOf(FactKind amount, FactKind level) {
    return amount == level || amount == FactKind.PERCENTAGE || amount == FactKind.MULTIPLE;
  }

  private static boolean isLevel(FactKind kind) {
    return kind == FactKind.COUNT || kind == FactKind.MONEY || kind == FactKind.PERCENTAGE || kind == FactKind.INDEX
        || kind == FactKind.MEASURE;
  }
}
