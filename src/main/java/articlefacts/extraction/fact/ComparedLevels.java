package articlefacts.extraction.fact;

import articlefacts.extraction.context.Change;
import articlefacts.extraction.context.ChangeRole;
import articlefacts.extraction.context.StatedChange;
import articlefacts.extraction.quantity.Value;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Reads the change of levels that stand beside another level or the amount of their change, where no verb tells it: "1.2 million visitors,
 * compared with 950,000 a year earlier", "220 exhibitors, up from 180", "70p, 4p more than last summer", "Leeds (29, from 34)".
 *
 * <p>For languages whose changes are told by word order. Two levels say which way they moved by their order alone.
 */
final class ComparedLevels {

  /** "visitors in the first quarter | , compared with": so far behind a level may the other stand, in tokens. */
  private static final int REACH = 10;
  /** And so far where "compared with" or "against" opens it: "1,714 people had been on the list for over 52 weeks in May | , against". */
  private static final int FAR_REACH = 28;
  /** "compared with | its earlier forecast of about": so far before the other level, in tokens. */
  private static final int OPENER_REACH = 7;
  /** "70p | , | 4p more": an amount right behind its level, in tokens. */
  private static final int AMOUNT_REACH = 5;
  /** "950,000 | a year earlier": words of time so far behind the old level. */
  private static final int TIME_REACH = 6;

  private static final Set<String> COMPARED = Set.of("compared", "against", "versus", "vs", "after");
  private static final Set<String> EARLIER =
      Set.of("earlier", "ago", "before", "previously", "last", "previous", "prior", "then", "today", "now", "currently", "normally");

  private final FigureWords words;

  ComparedLevels(FigureWords words) {
    this.words = words;
  }

  /** Sets in {@code found} what the places of the figures tell, and in {@code movement} which tell of one movement. */
  void read(List<Placed> figures, StatedChange[] found, int[] movement) {
    for (int i = 0; i + 1 < found.length; i++) {
      Placed a = figures.get(i);
      int next = next(figures, i);
      if (next < 0) {
        continue;
      }
      Placed b = figures.get(next);
      Sentence s = a.syntax().sentence();
      boolean same = isSame(a.figure(), b.figure());
      int gap = b.figure().from() - a.figure().to();
      boolean open = found[i].change() == Change.NONE && isLevel(a);
      boolean known = found[i].role() == ChangeRole.TO && found[i].change() != Change.NONE && found[next].change() == Change.NONE;
      if (found[i].change() != Change.NONE && found[next].change() == Change.NONE && isSaidAgain(s, a.figure(), b.figure())) {
        found[next] = found[i]; // "rose to $212 million, or $1.34 per share"
        join(movement, i, next);
        continue;
      }
      int reach = opener(s, a.figure(), b.figure()) >= 0 ? FAR_REACH : REACH;
      boolean from = known && gap <= FAR_REACH && s.folded(b.figure().from() - 1).equals("from");
      if (same && known && (from || gap <= reach && isOld(s, a.figure(), b.figure()))) {
        found[next] = found[i].as(ChangeRole.FROM); // "fell to 214, compared with 251 a year earlier"
        join(movement, i, next);
      } else if (gap == 1 && found[i].role() == ChangeRole.BY && found[next].change() == Change.NONE && isLevel(b) && isOn(s, b.figure())) {
        found[next] = found[i].as(ChangeRole.TO); // "down four points on 31 %"
        join(movement, i, next);
      } else if (same && open && gap <= REACH && found[next].role() == ChangeRole.FROM && found[next].change() != Change.NONE) {
        found[i] = found[next].as(ChangeRole.TO); // "220 exhibitors, up from 180"
        join(movement, i, next);
      } else if (same && open && found[next].change() == Change.NONE && gap <= reach && isOld(s, a.figure(), b.figure())) {
        both(found, movement, i, next, a, b);
      } else if (open && gap <= AMOUNT_REACH && found[next].role() == ChangeRole.BY && found[next].change() != Change.NONE
          && isAmountBehind(s, a.figure(), b.figure())) {
        found[i] = found[next].as(ChangeRole.TO); // "70p, 4p more than last summer"
        join(movement, i, next);
      } else if (same && found[i].role() == ChangeRole.FROM && found[i].change() != Change.NONE && found[next].change() == Change.NONE
          && isJoined(s, a.figure(), b.figure())) {
        found[next] = found[i]; // "from 6.31% last week and 6.78% a year ago"
        join(movement, i, next);
      }
    }
  }

  /** The next figure of the sentence that is no time and no rank; -1 for none. */
  private static int next(List<Placed> figures, int i) {
    int next = i + 1;
    while (next < figures.size() && (figures.get(next).figure().kind() == FactKind.DURATION
        || figures.get(next).figure().kind() == FactKind.ORDINAL)) {
      next++;
    }
    return next < figures.size() && figures.get(next).syntax() == figures.get(i).syntax() ? next : -1;
  }

  private static void join(int[] movement, int i, int next) {
    movement[next] = movement[i];
  }

  private void both(StatedChange[] found, int[] movement, int i, int next, Placed a, Placed b) {
    BigDecimal now = middle(a.figure().quantity().value());
    BigDecimal old = middle(b.figure().quantity().value());
    int order = now == null || old == null ? 0 : now.compareTo(old);
    if (order != 0) {
      Span evidence = a.syntax().sentence().token(b.figure().from() - 1).span();
      found[i] = new StatedChange(order > 0 ? Change.INCREASE : Change.DECREASE, ChangeRole.TO, evidence);
      found[next] = found[i].as(ChangeRole.FROM);
      join(movement, i, next);
    }
  }

  /** The number, or the middle of a range. */
  private static BigDecimal middle(Value value) {
    boolean range = value.number() == null && value.lower() != null && value.upper() != null;
    return range ? value.lower().add(value.upper()).divide(BigDecimal.valueOf(2)) : value.number();
  }

  private static boolean isLevel(Placed placed) {
    FactKind kind = placed.figure().kind();
    return kind != FactKind.ORDINAL && kind != FactKind.DURATION && kind != FactKind.AGE && kind != FactKind.MULTIPLE;
  }

  /** "$212 million, or $1.34 per share": the same in another way. */
  private static boolean isSaidAgain(Sentence s, Figure a, Figure b) {
    return a.kind() == FactKind.MONEY && b.kind() == FactKind.MONEY && b.from() == a.to() + 2 && s.form(a.to()).equals(",")
        && s.form(a.to() + 1).equals("or");
  }

  /** "on 31 %" in a poll. */
  private static boolean isOn(Sentence s, Figure level) {
    return s.folded(level.from() - 1).equals("on") && level.kind() == FactKind.PERCENTAGE;
  }

  /** Of one kind and unit. */
  private static boolean isSame(Figure a, Figure b) {
    boolean unit = a.quantity().entry() == null || b.quantity().entry() == null
        || Objects.equals(a.quantity().entry().code(), b.quantity().entry().code());
    return a.kind() == b.kind() && unit;
  }

  /** "compared with 950,000 a year earlier", "against 46% in 2021", "(29, from 34)": the second level is of an earlier time. */
  private static boolean isOld(Sentence s, Figure a, Figure b) {
    int at = b.from() - 1;
    boolean from = s.folded(at).equals("from") && s.form(at - 1).equals(",") && s.form(b.to()).equals(")");
    if (from) {
      return true;
    }
    boolean with = s.folded(at).equals("with") || s.folded(at).equals("to");
    boolean compared = COMPARED.contains(s.folded(with ? at - 1 : at)) && (!s.folded(at).equals("after") || s.isWord(b.to()));
    int opener = opener(s, a, b);
    boolean earlier = false;
    for (int i = opener + 1; opener >= 0 && i < b.from(); i++) {
      earlier |= EARLIER.contains(s.folded(i)); // "compared with its earlier forecast of"
    }
    return earlier || (compared || opener >= 0) && at >= a.to() && isTimeBehind(s, b.to());
  }

  /** "compared" in ", compared with its earlier forecast of"; -1 for none. */
  private static int opener(Sentence s, Figure a, Figure b) {
    for (int i = b.from() - 1; i >= a.to() && i > b.from() - OPENER_REACH && !s.isSymbol(i); i--) {
      if (COMPARED.contains(s.folded(i)) && !s.folded(i).equals("after")) {
        return i;
      }
    }
    return -1;
  }

  /** "a year earlier", "last year", "in 2023" within a few words. */
  private static boolean isTimeBehind(Sentence s, int from) {
    for (int i = from; i < from + TIME_REACH && s.has(i); i++) {
      boolean year = s.isDigits(i) && s.form(i).length() == 4 && (s.form(i).startsWith("19") || s.form(i).startsWith("20"));
      if (year || EARLIER.contains(s.folded(i))) {
        return true;
      }
    }
    return false;
  }

  /** A comma, then the amount: ", 4p more", ", up 3 %", ", a fall of 12". */
  private static boolean isAmountBehind(Sentence s, Figure a, Figure b) {
    return s.form(a.to()).equals(",") && b.quantity().value().number() != null;
  }

  private boolean isJoined(Sentence s, Figure a, Figure b) {
    int gap = b.from() - a.to();
    return gap <= AMOUNT_REACH && words.is(FigureWords.Role.AND, s.folded(b.from() - 1));
  }
}
