package articlefacts.extraction.fact;

import articlefacts.extraction.context.About;
import articlefacts.extraction.context.Change;
import articlefacts.extraction.context.ChangeRole;
import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.Relation;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Upos;
import articlefacts.extraction.text.Reading;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Reads what a measured figure is about from an earlier figure of its unit, where its own clause is open ({@link OpenClause}) or has but
 * "celui" or "ils" for it: "inflation" for both of "L’inflation a atteint 2,3 %. L’office européen avait annoncé 2,2 %."
 */
final class TopicOfLike {

  /** So many sentences back. */
  private static final int SENTENCES = 2;
  /** So many figures are looked at. */
  private static final int MOST = 12;
  /** So many steps up the tree lead from a figure to its verb. */
  private static final int HOPS = 4;
  /** What somebody else says of the same is seldom farther apart. */
  private static final int TIMES = 8;
  private static final int MAX_WORDS = 16;

  private final FigureWords figureWords;
  private final UnderstoodWords words;
  private final OpenClause clauses;
  private final VerbSubject verbs;

  TopicOfLike(FigureWords figureWords, UnderstoodWords words) {
    this.figureWords = figureWords;
    this.words = words;
    this.clauses = new OpenClause(figureWords, words);
    this.verbs = new VerbSubject(figureWords, words);
  }

  /**
   * The fact with what it is about by the facts before it.
   *
   * @param own the first token of the figure's own complement, {@code to} for none
   * @param before the facts of the figures before it, in text order
   * @param aside tokens of its sentence that name a place, a time or who says it
   */
  Fact read(Fact fact, Placed placed, List<Fact> before, List<Syntax> structures, IntPredicate aside) {
    Figure figure = placed.figure();
    Dependencies tree = placed.syntax().dependencies();
    int that = that(tree, figure.quantity().numberFrom(), figure.to());
    int ordered = that < 0 ? verbs.of(placed.syntax().tags(), figure.quantity().numberFrom()) : -1;
    that = isThat(tree, ordered) ? ordered : that; // where the tree has lost it
    boolean complement = figure.to() > Math.max(figure.quantity().numberTo(), figure.quantity().unitTo());
    if (that < 0 && (complement || !clauses.isOpen(placed.syntax(), figure.from(), figure.to(), aside))) {
      return fact;
    }
    Fact like = like(fact, before, structures, that < 0 ? null : tree.reading(that));
    if (like == null) {
      return fact;
    }
    Set<String> all = new LinkedHashSet<>(like.about().words());
    if (fact.about() != null) {
      fact.about().words().stream().filter(word -> all.size() < MAX_WORDS).forEach(all::add);
    }
    return fact.about(new About(like.about().text(), List.copyOf(all)), named(like));
  }

  private static Evidence named(Fact like) {
    return like.evidence().stream().filter(e -> e.role() == Evidence.Role.ABOUT).findFirst().orElseThrow();
  }

  /** The nearest fact of the unit that is about something; the amount of a change only where there is no level. */
  private static Fact like(Fact fact, List<Fact> before, List<Syntax> structures, Reading that) {
    Fact amount = null;
    for (int i = before.size() - 1; i >= 0 && i > before.size() - 1 - MOST; i--) {
      Fact other = before.get(i);
      if (fact.sentenceIndex() - other.sentenceIndex() > SENTENCES) {
        break;
      }
      if (other.about() == null || !isLike(fact, other) || that != null && !agrees(that, other, structures)) {
        continue;
      }
      if (!isAmount(other) || isAmount(fact)) {
        return other;
      }
      amount = amount == null ? other : amount;
    }
    return amount;
  }

  private static boolean isAmount(Fact fact) {
    return fact.change() != null && fact.change() != Change.NONE && fact.changeRole() == ChangeRole.BY;
  }

  private static boolean isLike(Fact fact, Fact other) {
    boolean unit = fact.unit() == null ? other.unit() == null : other.unit() != null && Objects.equals(fact.unit().code(), other.unit().code());
    return fact.kind() == other.kind() && unit && isComparable(number(fact), number(other));
  }

  private static BigDecimal number(Fact fact) {
    return fact.value() == null ? null : fact.value().number();
  }

  private static boolean isComparable(BigDecimal a, BigDecimal b) {
    return a == null || b == null || Nearness.within(TIMES, a, b);
  }

  /** "celui" for "taux": the noun that the other figure is about has its gender and number. */
  private static boolean agrees(Reading that, Fact other, List<Syntax> structures) {
    Evidence named = named(other);
    for (int at = other.sentenceIndex(); at >= 0; at--) {
      if (!structures.get(at).sentence().span().contains(named.span())) {
        continue; // what it is about may stand before its own sentence
      }
      Dependencies tree = structures.get(at).dependencies();
      int to = tree.sentence().tokenAt(named.span().end());
      for (int i = tree.sentence().tokenAt(named.span().start()); i < to; i = tree.next(i)) {
        for (int noun = i; tree.is(noun, Upos.NOUN); noun = tree.head(noun)) { // "taux" for "participation"
          if (isOne(that, tree.reading(noun))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isOne(Reading that, Reading noun) {
    return noun == null || isOne(that.gender(), noun.gender(), Reading.Gender.EITHER)
        && isOne(that.number(), noun.number(), Reading.Number.EITHER);
  }

  private static <T> boolean isOne(T a, T b, T either) {
    return a == null || b == null || a == either || b == either || a == b;
  }

  /** "celui" whose level the figure is: as subject of its verb or as what is brought to it ("a relevé celui du troisième à 7,7 %"). */
  private int that(Dependencies tree, int from, int to) {
    int at = tree.top(from, to);
    for (int hop = 0; at >= 0 && hop < HOPS; hop++) {
      int head = tree.dependent(at, Relation.COPULA) >= 0 ? at : tree.head(at);
      if (head < 0 || tree.is(at, Relation.SUBJECT)) {
        return -1;
      }
      if (tree.upos(head).isVerbal() || head == at) {
        int object = tree.object(head);
        int subject = tree.sharedSubject(head);
        return isThat(tree, object) ? object : isThat(tree, subject) && (object < 0 || tree.dominates(object, at)) ? subject : -1;
      }
      if (tree.is(head, Upos.NOUN) && !isThat(tree, head)) {
        return -1;
      }
      if (isThat(tree, head)) {
        return head; // "celui du troisième, à 7,7 %"
      }
      at = head;
    }
    return -1;
  }

  private boolean isThat(Dependencies tree, int i) {
    String form = i < 0 ? "" : tree.sentence().folded(i);
    return figureWords.is(FigureWords.Role.THAT_OF, form) || words.is(UnderstoodWords.Role.PLURAL, form)
        || words.is(UnderstoodWords.Role.FEMININE, form);
  }
}
