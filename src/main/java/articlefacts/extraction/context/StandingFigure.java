package articlefacts.extraction.context;

import articlefacts.extraction.context.ContextWords.ModalWord;
import articlefacts.extraction.phrase.Clause;
import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Relation;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import java.util.List;
import java.util.Map;

/**
 * Tells English figures that are facts whatever the verbs over them want: wholes of which a part is told, what somebody has, who says it,
 * what a clause in the past tells: "three of its | nine libraries", "may ballot its | 1,900 members", "two officials | said", "will cut
 * jobs after the regulator fined it | £190m", "must repay $2.4m that she stole from | 31 clients".
 */
final class StandingFigure {

  /** "Of the 620 firefighters in the three counties, ": an opening has no more tokens before and behind a figure. */
  private static final int OPENING = 10;
  /** "four of the nine councillors": so far below the subject of its verb may a figure stand in the tree. */
  private static final int SUBJECT_HOPS = 2;
  /** "after | the water regulator for England | fined": so long may the subject of a telling clause be, in tokens. */
  private static final int SUBJECT = 8;
  /** "that | the former clerk | stole": so far before its verb may a relative word stand, in tokens. */
  private static final int RELATIVE = 5;
  /** "after 40 homes | in the town were built": a verb so near behind makes a clause of it. */
  private static final int CLAUSE = 7;

  private final ContextWords words;
  private final Map<String, List<ModalWord>> hopes;
  private final TellingClause telling;

  StandingFigure(ContextWords words, Map<String, List<ModalWord>> byFirst, TellingClause telling) {
    this.words = words;
    this.hopes = byFirst;
    this.telling = telling;
  }

  boolean stands(Syntax syntax, int from, int to) {
    return isWhole(syntax, from, to) || isPossessed(syntax, from, to) || isOpening(syntax, from, to) || telling.isTold(syntax, from, to)
        || isSource(syntax, from, to) || isAfter(syntax, from, to) || isUnderPast(syntax, from, to) || isInRelative(syntax, from, to);
  }

  /** "three of | its nine libraries": what there is, whatever becomes of its part. */
  private boolean isWhole(Syntax syntax, int from, int to) {
    Sentence s = syntax.sentence();
    boolean part = syntax.tags().is(from - 3, Pos.NUMBER) || s.isDigits(from - 3) || words.is("any of them", s.form(from - 3));
    boolean of = words.is("of", s.form(from - 2)) || s.form(from - 2).equals("of");
    boolean definite = s.form(from - 1).equals("the") && part && !words.is("coming adjective", s.form(to - 2));
    return of && (words.is("possessive", s.form(from - 1)) || definite); // "four of the | nine councillors"
  }

  /** "may ballot its | 1,900 members", "could sell its | 60-acre campus": what somebody has; but "its 40 new shops", "its 9 % stake". */
  private boolean isPossessed(Syntax syntax, int from, int to) {
    Sentence s = syntax.sentence();
    boolean counted = words.is("possessive", s.form(from - 1)) && s.isWord(to - 1)
        && !words.is("time unit", syntax.tags().lemma(to - 1)) && !words.is("time unit", syntax.tags().lemma(to));
    for (int i = from; counted && i <= to; i++) {
      counted = (s.isWord(i) || s.isDigits(i) || "-,.".contains(s.form(i))) && !words.is("coming adjective", s.form(i));
    }
    return counted && !words.is("percentage word", s.form(to - 1));
  }

  /** "Of | the 620 firefighters, | a fifth will retire": those that there are. */
  private boolean isOpening(Syntax syntax, int from, int to) {
    Sentence s = syntax.sentence();
    int head = s.isWord(0) ? 0 : 1; // past a quotation mark
    boolean of = words.is("of", s.form(head)) && from <= OPENING;
    for (int i = head + 1; of && i < from; i++) {
      of = !s.form(i).equals(",");
    }
    for (int i = to; of && i < to + OPENING && s.has(i); i++) {
      if (s.form(i).equals(",")) {
        return true;
      }
      of = hopes.getOrDefault(syntax.tags().lemma(i), List.of()).stream().noneMatch(w -> w.where().contains("passive")); // "planned"
    }
    return false;
  }

  /** "two officials briefed on the talks | said": who is counted speaks. */
  private boolean isSource(Syntax syntax, int from, int to) {
    VerbGroup own = ofSubject(syntax, from, to);
    boolean reports = own != null && words.reporting().containsKey(own.lemma()) && !hopes.containsKey(own.lemma());
    return reports && telling.isPast(syntax, own) || saysBehind(syntax, from, to);
  }

  /** "…, two officials briefed on the talks | said": nothing but what tells of them stands between. */
  private boolean saysBehind(Syntax syntax, int from, int to) {
    Sentence s = syntax.sentence();
    boolean opens = from == 0 || s.isSymbol(from - 1) && ",\"”".contains(s.form(from - 1)) || syntax.tags().is(from - 1, Pos.COORDINATION);
    for (int i = to; opens && i < to + SUBJECT && s.has(i) && !s.isSymbol(i); i++) {
      if (words.is("spoken form", s.form(i))) {
        return true;
      }
      VerbGroup verb = syntax.verbAt(i);
      opens = verb == null || !verb.isFinite() || syntax.tags().form(i) == VerbForm.PAST_PARTICIPLE || s.form(i).endsWith("ed");
    }
    return false;
  }

  /** "to cut jobs after | £190m fine", "will go despite | 4,000 objections": what was before; but "after 60 days". */
  private boolean isAfter(Syntax syntax, int from, int to) {
    Sentence s = syntax.sentence();
    int before = words.is("article", s.form(from - 1)) ? from - 2 : from - 1;
    boolean after = words.is("preposition of what was", s.form(before)) && !isTime(syntax, to);
    if (words.is("conjunction of what was", s.form(before)) && isTold(syntax, to)) {
      return true;
    }
    for (int i = to; after && i < to + CLAUSE && s.has(i) && !(s.isSymbol(i) && ",;.".contains(s.form(i))); i++) {
      VerbGroup verb = syntax.verbAt(i);
      after = verb == null || !verb.isFinite();
    }
    return after;
  }

  /** "after nine of her 31 MPs | quit": the first verb behind a figure, which may be read as the end of another clause, is past. */
  private boolean isTold(Syntax syntax, int to) {
    Sentence s = syntax.sentence();
    for (int i = to; i < to + CLAUSE && s.has(i) && !(s.isSymbol(i) && ",;.".contains(s.form(i))); i++) {
      VerbGroup verb = syntax.verbAt(i);
      if (verb != null) {
        return verb.isFinite() && telling.isPast(syntax, verb) || words.is("unmarked past", s.form(verb.head()));
      }
    }
    return false;
  }

  private boolean isTime(Syntax syntax, int to) {
    return words.is("time unit", syntax.tags().lemma(to - 1)) || words.is("time unit", syntax.tags().lemma(to));
  }

  /** "may go after the regulator | fined it | £190m": a past verb over the figure, in a clause that a telling conjunction opens. */
  private boolean isUnderPast(Syntax syntax, int from, int to) {
    VerbGroup own = syntax.governingVerb(from, to);
    if (own == null || own.to() > from || !isDone(syntax, own)) {
      return false;
    }
    for (int i = own.from() - 1; i > 0 && i >= own.from() - SUBJECT; i--) {
      if (words.is("telling conjunction", syntax.sentence().form(i))) {
        return true;
      }
      if (syntax.verbAt(i) != null || syntax.sentence().isSymbol(i)) {
        return false;
      }
    }
    return false;
  }

  /** "repay $2.4m that she | stole | from 31 clients": in a relative clause in the past. */
  private boolean isInRelative(Syntax syntax, int from, int to) {
    Clause clause = syntax.clauseAt(from);
    if (isBehindRelative(syntax, from)) {
      return true;
    }
    VerbGroup own = clause.kind() == Clause.Kind.RELATIVE ? syntax.verb(clause.verb()) : null;
    VerbGroup governing = own == null ? null : syntax.governingVerb(from, to);
    return governing != null && governing.index() == own.index() && own.to() <= from && isDone(syntax, own);
  }

  /** "$2.4m that she stole from | 31 clients": a past verb before the figure, and a relative word before its subject. */
  private boolean isBehindRelative(Syntax syntax, int from) {
    Sentence s = syntax.sentence();
    for (int i = from - 1; i > 0 && i >= from - SUBJECT && !s.isSymbol(i); i--) {
      VerbGroup verb = syntax.verbAt(i);
      if (verb != null) {
        int at = verb.from() - 1;
        while (at > verb.from() - RELATIVE && at > 0 && !words.is("relative word", s.form(at)) && syntax.verbAt(at) == null) {
          at--;
        }
        boolean noun = syntax.tags().is(at - 1, Pos.NOUN) || syntax.tags().is(at - 1, Pos.NUMBER) || s.isDigits(at - 1);
        return words.is("relative word", s.form(at)) && noun && isDone(syntax, verb);
      }
    }
    return false;
  }

  private boolean isDone(Syntax syntax, VerbGroup verb) {
    boolean modal = words.is("future", syntax.sentence().form(verb.from() - 1)) || words.is("future", syntax.sentence().form(verb.from()));
    return !modal && telling.isPast(syntax, verb) && !hopes.containsKey(verb.lemma()) && !words.reporting().containsKey(verb.lemma());
  }

  /** The finite verb behind a figure that is its subject; null for none. */
  static VerbGroup ofSubject(Syntax syntax, int from, int to) {
    Dependencies tree = syntax.dependencies();
    int at = tree.top(from, to);
    for (int hop = 0; at >= 0 && hop < SUBJECT_HOPS && (tree.is(at, Relation.NUMERAL) || tree.is(at, Relation.NOMINAL_MODIFIER)); hop++) {
      at = tree.head(at);
    }
    VerbGroup own = at >= 0 && tree.is(at, Relation.SUBJECT) ? syntax.verbAt(tree.head(at)) : null;
    return own != null && own.isFinite() && own.from() >= to ? own : null;
  }
}
