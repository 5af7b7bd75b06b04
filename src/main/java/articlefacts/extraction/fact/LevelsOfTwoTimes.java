package articlefacts.extraction.fact;

import articlefacts.extraction.context.Change;
import articlefacts.extraction.context.ChangeReader;
import articlefacts.extraction.context.ChangeRole;
import articlefacts.extraction.context.StatedChange;
import articlefacts.extraction.fact.FigureWords.Role;
import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.phrase.Upos;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.math.BigDecimal;
import java.util.List;

/**
 * Reads two clauses that say the same of two times: "Les écologistes, qui occupaient 11 sièges, n’en gardent que 4", "Nous soignions 120
 * patients avant la guerre, nous en recevons 400", "L’indice est à 104. Il était de 98 en mai". The tense tells which is the earlier one,
 * the numbers which way it went; the later clause has a pronoun for what the earlier one names.
 */
final class LevelsOfTwoTimes {

  /** So many figures may stand between. */
  private static final int BETWEEN = 2;
  /** So far from one another stand figures of one sentence, in tokens. */
  private static final int FAR = 34;

  private static final int TIMES = 5;
  /** So far before its figure may a verb stand, in tokens. */
  private static final int REACH = 5;

  private final ChangeReader changes;
  private final FigureWords words;

  LevelsOfTwoTimes(ChangeReader changes, FigureWords words) {
    this.changes = changes;
    this.words = words;
  }

  /** Adds to the changes that are found and to the movements that figures belong to. */
  void read(List<Placed> figures, StatedChange[] found, int[] movement) {
    for (int k = 1; k < found.length; k++) {
      int i = isLevel(figures.get(k).figure()) && found[k].role() != ChangeRole.BY && found[k].role() != ChangeRole.FROM
          ? before(figures, found, k) : -1;
      int order = i < 0 ? 0 : order(figures.get(i).figure(), figures.get(k).figure());
      if (order == 0 || !isSame(figures.get(i), figures.get(k))) {
        continue;
      }
      boolean then = isThen(figures.get(i));
      boolean since = found[k].role() == ChangeRole.TO
          ? (found[k].change() == Change.INCREASE) == order > 0 && found[i].change() == Change.NONE && isNear(figures.get(i), figures.get(k))
          : (then || isWas(figures.get(i)) && figures.get(i).syntax() == figures.get(k).syntax())
          && found[i].change() == Change.NONE && isNow(figures.get(k));
      if (since) {
        put(figures, found, movement, new int[] {i, k}, order > 0 ? Change.INCREASE : Change.DECREASE);
      } else if (!then && !isWas(figures.get(i)) && found[k].change() == Change.NONE && isThen(figures.get(k))
          && !isEventThen(changes, figures.get(i), figures.get(k))
          && found[i].role() != ChangeRole.FROM) {
        Change change = order > 0 ? Change.DECREASE : Change.INCREASE;
        if (found[i].change() == Change.NONE || found[i].change() == change) {
          put(figures, found, movement, new int[] {k, i}, change);
        }
      }
    }
  }

  /** @param at the earlier level and the later one */
  private static void put(List<Placed> figures, StatedChange[] found, int[] movement, int[] at, Change change) {
    Placed later = figures.get(Math.max(at[0], at[1]));
    VerbGroup verb = verb(later);
    Sentence s = later.syntax().sentence();
    Span evidence = found[at[1]].evidence() != null ? found[at[1]].evidence()
        : verb != null ? s.span(verb.from(), verb.to()) : s.token(Math.max(0, later.figure().from() - 1)).span();
    found[at[0]] = new StatedChange(change, ChangeRole.FROM, evidence);
    found[at[1]] = new StatedChange(change, ChangeRole.TO, evidence);
    movement[Math.max(at[0], at[1])] = movement[Math.min(at[0], at[1])];
  }

  /** The nearest level of the same kind and unit before, in this sentence or the last; -1 for none. */
  private static int before(List<Placed> figures, StatedChange[] found, int k) {
    Placed own = figures.get(k);
    for (int i = k - 1; i >= 0 && i >= k - 1 - BETWEEN; i--) {
      Placed other = figures.get(i);
      int apart = own.syntax().sentence().index() - other.syntax().sentence().index();
      if (apart > 1 || apart == 0 && own.figure().from() - other.figure().to() > FAR) {
        return -1;
      }
      boolean aside = other.figure().kind() == FactKind.DURATION || other.figure().kind() == FactKind.ORDINAL
          || other.figure().kind() == FactKind.MULTIPLE || found[i].role() == ChangeRole.BY;
      if (!aside) {
        return isLevel(other.figure()) && isAlike(other.figure(), own.figure()) ? i : -1;
      }
    }
    return -1;
  }

  private static boolean isLevel(Figure figure) {
    FactKind kind = figure.kind();
    boolean vague = figure.quantity().value().magnitude() != null; // "des millions d’individus"
    return !vague && kind == FactKind.COUNT || kind == FactKind.MONEY || kind == FactKind.PERCENTAGE || kind == FactKind.MEASURE
        || kind == FactKind.INDEX;
  }

  private static boolean isAlike(Figure one, Figure other) {
    boolean bare = !hasNoun(other) && !other.quantity().hasUnit();
    if (one.kind() != other.kind()) {
      return false;
    }
    if (one.kind() == FactKind.COUNT) {
      return bare || hasNoun(one) && one.counted().lemma().equals(other.counted().lemma());
    }
    return one.quantity().hasUnit() && other.quantity().hasUnit() && one.quantity().entry().name().equals(other.quantity().entry().name());
  }

  private static boolean hasNoun(Figure figure) {
    return figure.counted() != null && figure.counted().hasHead();
  }

  /** Levels of one thing are not so far from one another as what merely stands beside them. */
  private static boolean isNear(Placed one, Placed other) {
    return Nearness.within(TIMES, one.figure().quantity().traits().number(), other.figure().quantity().traits().number());
  }

  /** More than zero when the second is more than the first. */
  private static int order(Figure one, Figure other) {
    BigDecimal a = one.quantity().traits().number();
    BigDecimal b = other.quantity().traits().number();
    return a == null || b == null ? 0 : b.compareTo(a);
  }

  /** The second clause speaks of what the first does: by a pronoun, or their subjects are one. */
  private boolean isSame(Placed one, Placed other) {
    Syntax syntax = other.syntax();
    Dependencies tree = syntax.dependencies();
    int top = tree.top(other.figure().from(), other.figure().to());
    int subject = top < 0 ? -1 : tree.sharedSubject(tree.clause(top));
    VerbGroup verb = verb(other);
    if (verb == null) {
      return false;
    }
    boolean clitic = false;
    for (int i = verb.from(); i < verb.to(); i++) {
      clitic |= syntax.tags().is(i, Pos.CLITIC) && words.is(Role.OF_IT, syntax.sentence().folded(i));
    }
    if (clitic && changes.takesAmount(verb.lemma())) {
      return false; // "qui comptait 3 100 chambres, n’en a gagné que 85"
    }
    boolean noun = subject >= 0 && (tree.is(subject, Upos.NOUN) || tree.is(subject, Upos.PROPN));
    if (noun && (one.syntax() != syntax || subject >= one.figure().to()) || isNamed(one, other)) {
      return false; // "Le club avait 3 000 abonnés. La ville en abrite 40 000"
    }
    boolean pronoun = syntax.tags().is(verb.from() - 1, Pos.SUBJECT) || subject >= 0 && syntax.tags().is(subject, Pos.SUBJECT);
    if (one.syntax() != syntax) {
      return pronoun || clitic;
    }
    int before = tree.top(one.figure().from(), one.figure().to());
    int first = before < 0 ? -1 : tree.sharedSubject(tree.clause(before));
    boolean shared = subject >= 0 && subject == first;
    boolean under = subject >= 0 && tree.dominates(subject, before) && subject != before; // "la production, de 220 000 en 2022, tombe sous"
    return under || (pronoun || clitic || shared) && verb(one) != null && verb(one).index() != verb.index();
  }

  /** "3 000 abonnés ; la ville en compte | 40 000": a clause of its own that opens with a noun and has no pronoun for its subject. */
  private static boolean isNamed(Placed one, Placed other) {
    Tagged tags = other.syntax().tags();
    int from = other.figure().from();
    int opens = from - 1;
    while (opens >= 0 && !isEnd(tags.sentence(), opens)) {
      opens--;
    }
    boolean own = one.syntax() == other.syntax() && opens >= one.figure().to();
    boolean named = own && tags.is(opens + 1, Pos.DETERMINER) && tags.is(opens + 2, Pos.NOUN);
    for (int i = opens + 1; named && i < from; i++) {
      named = !tags.is(i, Pos.SUBJECT);
    }
    return named;
  }

  /** The verb over the figure, else the finite one a few words before it: "n’étaient que | 52". */
  private static VerbGroup verb(Placed placed) {
    Syntax syntax = placed.syntax();
    Sentence s = syntax.sentence();
    VerbGroup above = syntax.verbAbove(placed.figure().from(), placed.figure().to());
    for (int i = placed.figure().from() - 1; i >= 0 && i >= placed.figure().from() - REACH && !s.isSymbol(i); i--) {
      VerbGroup near = syntax.verbAt(i);
      if (near != null && near.isFinite()) {
        return near;
      }
    }
    return above;
  }

  /** "Cent habitants ont été évacués ; ils étaient encore 40 | à midi": what was done, and how it was later, with no earlier time named. */
  static boolean isEventThen(ChangeReader changes, Placed done, Placed then) {
    VerbGroup verb = verb(done);
    boolean event = verb != null && verb.passive() && verb.compound() && verb.form() == VerbForm.PRESENT && done.syntax() == then.syntax();
    Sentence s = then.syntax().sentence();
    return event && (changes.isLevel(s, then.figure().to() + 1) || !changes.compared().isEarlier(s, then.figure().to()));
  }

  private static boolean isWas(Placed placed) {
    VerbGroup verb = verb(placed);
    return verb != null && verb.form() == VerbForm.IMPERFECT && !verb.compound();
  }

  /** The imperfect or pluperfect at a time before, or "d’ordinaire". */
  private boolean isThen(Placed placed) {
    VerbGroup verb = verb(placed);
    boolean was = verb != null && verb.form() == VerbForm.IMPERFECT;
    if (verb == null || !was && verb.form() != VerbForm.PRESENT) {
      return false;
    }
    Sentence s = placed.syntax().sentence();
    boolean usual = false;
    boolean earlier = was && changes.compared().isEarlier(s, placed.figure().to());
    for (int i = placed.figure().from() - 1; i >= 0 && !isEnd(s, i) && (was || verb.from() - i < FAR); i--) {
      boolean opens = i == 0 || isEnd(s, i - 1) || s.form(i - 1).equals(",");
      earlier |= was && opens && i < verb.from() && changes.compared().isEarlier(s, i);
      earlier |= was && words.is(Role.STILL, s.folded(i));
      usual |= i < verb.from() && words.is(Role.USUAL, s.folded(i));
    }
    return earlier || usual;
  }

  private static boolean isEnd(Sentence s, int i) {
    return s.isSymbol(i) && ";:.«»\"".contains(s.form(i));
  }

  /** The present or the compound past. */
  private static boolean isNow(Placed placed) {
    VerbGroup verb = verb(placed);
    Tagged tags = placed.syntax().tags();
    boolean subject = verb != null && verb.from() >= placed.figure().to() && !tags.is(placed.figure().to(), Pos.NOUN);
    return verb != null && !subject && (verb.form() == VerbForm.PRESENT || verb.form() == VerbForm.FUTURE);
  }
}
