package articlefacts.extraction.fact;

import articlefacts.extraction.fact.UnderstoodWords.Role;
import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Relation;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.phrase.Upos;
import articlefacts.extraction.text.Sentence;
import java.util.function.IntPredicate;

/**
 * Tells whether the clause of a figure leaves to an earlier figure what it is a figure of: "Economists had pencilled in 2.9 %", "le
 * gouvernement propose 1,5 %", "devant le Valais (6,2 %)", where but who says it, when and where stand beside it.
 */
final class OpenClause {

  /** So many steps up the tree lead from a figure to its verb. */
  private static final int HOPS = 4;
  /** "puts | it | at": so far before a figure may its verb stand, in tokens. */
  private static final int VERB_REACH = 3;

  private final FigureWords figureWords;
  private final UnderstoodWords words;

  OpenClause(FigureWords figureWords, UnderstoodWords words) {
    this.figureWords = figureWords;
    this.words = words;
  }

  /**
   * True for a figure over tokens [from, to) whose clause names nothing.
   *
   * @param aside tokens that name a place, a time or who says the figure
   */
  boolean isOpen(Syntax syntax, int from, int to, IntPredicate aside) {
    Dependencies tree = syntax.dependencies();
    return isEstimate(syntax, from, to, aside) || isBeside(tree, from, to, aside) || isFragment(tree, from, to, aside);
  }

  /** "propose 1,5 %", "puts it at 7 per cent": the figure is what somebody says, expects or wants, and no other noun is. */
  boolean isEstimate(Syntax syntax, int from, int to, IntPredicate aside) {
    return isOnTree(syntax.dependencies(), from, to, aside) || isOrdered(syntax.tags(), from, to);
  }

  /** The verb right before the figure, prepositions and adverbs aside, with no noun behind: where the tree has lost them. */
  private boolean isOrdered(Tagged tags, int from, int to) {
    Sentence s = tags.sentence();
    boolean closed = !s.isWord(to) && !s.isDigits(to) || tags.is(to, Pos.COORDINATION) || tags.is(to, Pos.SUBORDINATION)
        || tags.is(to, Pos.RELATIVE);
    if (!closed) {
      return false;
    }
    for (int i = from - 1; i >= 0 && i >= from - VERB_REACH; i--) {
      boolean verb = tags.pos(i).isVerbal() || tags.pos(i - 1).isVerbal() && tags.is(i, Pos.NOUN); // "had forecast"
      if (words.is(Role.ESTIMATE, tags.lemma(i))) {
        return verb;
      }
      boolean particle = tags.is(i, Pos.PREPOSITION) || tags.is(i, Pos.ADVERB) || tags.is(i, Pos.PRONOUN) && s.form(i).length() == 2;
      if (!particle) {
        return false;
      }
    }
    return false;
  }

  private boolean isOnTree(Dependencies tree, int from, int to, IntPredicate aside) {
    int at = tree.top(from, to);
    for (int hop = 0; at >= 0 && hop < HOPS; hop++) {
      int head = tree.head(at);
      boolean stops = head < 0 || tree.is(at, Relation.SUBJECT) || tree.dependent(at, Relation.COPULA) >= 0;
      if (stops) {
        return false;
      }
      if (tree.upos(head).isVerbal()) {
        return words.is(Role.ESTIMATE, tree.lemma(head)) && isAlone(tree, head, from, to, aside);
      }
      if (!tree.is(head, Upos.NUM) && !tree.is(head, Upos.PROPN)) {
        return false;
      }
      at = head;
    }
    return false;
  }

  /** Neither an object nor a complement of the verb names anything but the figure. */
  private boolean isAlone(Dependencies tree, int verb, int from, int to, IntPredicate aside) {
    for (int other : tree.dependents(verb, Relation.OBJECT, Relation.OBLIQUE, Relation.CLAUSAL_COMPLEMENT, Relation.OPEN_COMPLEMENT)) {
      boolean own = tree.from(other) < to && from < tree.to(other);
      if (!own && (tree.is(other, Upos.NOUN) || tree.upos(other).isVerbal()) && !aside.test(other) && !isTime(tree, other)) {
        return false;
      }
    }
    return true;
  }

  /** "le Valais (6,2 %)", ", avec 7,1 %," behind a name. */
  private boolean isBeside(Dependencies tree, int from, int to, IntPredicate aside) {
    Sentence s = tree.sentence();
    boolean closed = !s.isWord(to) && !s.isDigits(to);
    if (s.form(from - 1).equals("(") && closed) {
      return tree.is(from - 2, Upos.PROPN) || aside.test(from - 2) && !isTime(tree, from - 2);
    }
    return closed && words.is(Role.WITH_PART, s.folded(from - 1)) && s.isSymbol(from - 2);
  }

  /** "À Lyon, 4 600 euros": no verb and no noun but of places and times between the signs around it. */
  private boolean isFragment(Dependencies tree, int from, int to, IntPredicate aside) {
    Sentence s = tree.sentence();
    int start = from;
    while (start > 0 && !isBreak(s, start - 1)) {
      start--;
    }
    int end = to;
    while (end < s.size() && !isBreak(s, end)) {
      end++;
    }
    boolean named = false;
    for (int i = start; i < end; i++) {
      if (i >= from && i < to) {
        continue;
      }
      boolean tells = tree.is(i, Upos.NOUN) || tree.is(i, Upos.VERB) || tree.is(i, Upos.AUX) || tree.is(i, Upos.ADJ);
      if (tells && !aside.test(i) && !isTime(tree, i)) {
        return false;
      }
      named |= aside.test(i) || tree.is(i, Upos.PROPN);
    }
    return named;
  }

  private static boolean isBreak(Sentence s, int i) {
    return s.isSymbol(i) && ";:()–—«»“”\"".contains(s.form(i));
  }

  private boolean isTime(Dependencies tree, int i) {
    String folded = tree.sentence().folded(i);
    return figureWords.is(FigureWords.Role.TIME_NOUN, tree.lemma(i)) || figureWords.is(FigureWords.Role.RATE_UNIT, tree.lemma(i))
        || figureWords.is(FigureWords.Role.MONTH, folded) || figureWords.is(FigureWords.Role.WHEN, folded);
  }
}
