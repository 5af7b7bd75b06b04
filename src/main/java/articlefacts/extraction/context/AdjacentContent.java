package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Relation;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.phrase.Upos;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what is said around a verb of saying: behind it, with "that" or without, before it in "…, X said.", on both sides of "…, X said,
 * …".
 */
final class AdjacentContent {

  /** "said on Tuesday that": so far behind the verb may the conjunction stand, in tokens. */
  private static final int THAT_REACH = 6;
  /** "said | in a trading update on Thursday |": words between the verb and the sign that closes the report. */
  private static final int ADJUNCTS = 10;

  private final ContextWords words;

  AdjacentContent(ContextWords words) {
    this.words = words;
  }

  /** What stands before "said X"; behind the comma the speaker is described: "said Ann Field, 23, who farms 60 acres". */
  List<Span> before(Dependencies tree, int verb, int to) {
    Sentence s = tree.sentence();
    boolean whole = false; // "Her flat, said X, is worth 240,000": nothing whole stands before
    for (int i = 0; i < verb; i++) {
      whole |= tree.isFinite(i) || s.isSymbol(i) && "\"”".contains(s.form(i));
    }
    // "said X, and the rest will follow"
    boolean described = whole && s.form(to).equals(",") && !(s.isSymbol(to + 1) || words.is("goes on", s.form(to + 1)));
    return described ? List.of(s.span(0, verb)) : around(s, verb, to);
  }

  /**
   * The words behind the verb; only its object, and what belongs to it, where it has no clause: "forecast a loss of 3m, | sending shares
   * down".
   */
  List<Span> said(Syntax syntax, int verb) {
    Sentence s = syntax.sentence();
    Dependencies tree = syntax.dependencies();
    int start = contentStart(syntax.tags(), verb);
    boolean object = start == verb + 1 && !words.is("restrictive", s.form(start)) && tree.object(verb) > verb
        && tree.dependent(verb, Relation.CLAUSAL_COMPLEMENT, Relation.OPEN_COMPLEMENT) < 0
        && !syntax.tags().tag(tree.object(verb) + 1).isFinite() && !isSpoken(syntax.tags(), verb); // "said the sentence | was"
    if (!object) {
      return rest(s, start);
    }
    int end = s.size();
    for (int below : tree.dependents(verb, Relation.ADVERBIAL_CLAUSE, Relation.CONJUNCT, Relation.PARATAXIS)) {
      boolean clause = !tree.is(below, Relation.CONJUNCT) || tree.is(below, Upos.VERB);
      end = clause && below > tree.object(verb) ? Math.min(end, tree.from(below)) : end;
    }
    return start < end ? List.of(s.span(start, end)) : List.of();
  }

  /** True at the head of "X said" or "said X" behind what is said: after a comma, a quotation mark or a dash. */
  static boolean isBehind(Sentence s, int from) {
    String before = s.form(from - 1);
    return from > 0 && s.isSymbol(from - 1) && ",\"”’—–".contains(before);
  }

  boolean closes(Tagged tags, int i) {
    Sentence s = tags.sentence();
    int at = end(tags, i);
    return !s.has(at) || s.isSymbol(at) && ".,;\"”".contains(s.form(at)) || at > i && words.is("clause behind a report", s.form(at));
  }

  /** "said | this morning | .": the end of a few words before the sign that closes the report. */
  int end(Tagged tags, int i) {
    Sentence s = tags.sentence();
    if (isUnnamed(s, i)) {
      return s.size() - 1;
    }
    for (int at = i; at < i + ADJUNCTS && !(at > i && tags.pos(at).isVerbal() && !words.is("carrier", tags.lemma(at))); at++) {
      boolean day = words.is("day word", s.form(at - 1)) || words.is("day word", s.form(at + 1));
      if ((s.isDigits(at) || tags.is(at, Pos.NUMBER)) && !day) {
        return i;
      }
      boolean clause = at > i && words.is("clause behind a report", s.form(at)); // "warned on Friday | as the storm neared"
      if (!s.has(at) || s.isSymbol(at) && ".,;\"”".contains(s.form(at)) || clause) {
        return at;
      }
    }
    return i;
  }

  /** "an official said | on condition of anonymity because …": what follows tells why. */
  private static boolean isUnnamed(Sentence s, int i) {
    for (int at = i; at < i + THAT_REACH; at++) {
      if (s.form(at).equals("anonymity")) {
        return s.isSymbol(s.size() - 1);
      }
    }
    return false;
  }

  List<Span> around(Sentence s, int from, int to) {
    List<Span> parts = new ArrayList<>();
    if (from > 0) {
      parts.add(s.span(0, from));
    }
    boolean quoted = from > 1 && s.isSymbol(from - 1) && "\"”".contains(s.form(from - 1));
    boolean writer = quoted && s.form(to).equals(","); // "…," he said, 20 miles from the sea
    if (to < s.size() - 1 && !writer) {
      parts.add(s.span(to, s.size()));
    }
    return parts;
  }

  /** To the end of the sentence, or of what stands before its semicolon. */
  static List<Span> rest(Sentence s, int from) {
    int to = from;
    while (to < s.size() && !s.form(to).equals(";")) {
      to++;
    }
    return from < to ? List.of(s.span(from, to)) : List.of();
  }

  private int contentStart(Tagged tags, int verb) {
    for (int i = verb + 1; i <= verb + THAT_REACH; i++) {
      if (words.is("restrictive", tags.sentence().form(i))) {
        return i;
      }
    }
    return verb + 1;
  }

  /** The verb takes what stands behind it: a clause with or without "that", or a noun. */
  boolean says(Syntax syntax, int verb) {
    Tagged tags = syntax.tags();
    Dependencies tree = syntax.dependencies();
    String lemma = tags.lemma(verb);
    boolean clause = tree.dependent(verb, Relation.CLAUSAL_COMPLEMENT) > verb;
    if (clause || contentStart(tags, verb) > verb + 1 || words.is("restrictive", tags.sentence().form(verb + 1))) {
      return true;
    }
    int object = tree.object(verb);
    int behind = object + 1;
    while (object > verb && (tags.is(behind, Pos.ADVERB) || words.is("day word", tags.sentence().form(behind)))) {
      behind++; // "said a home | now costs $7"
    }
    boolean clauseBehind = object > verb && (tags.tag(behind).isFinite() || isSpoken(tags, verb)); // "said the price | was $7"
    if (clauseBehind) {
      return true;
    }
    if (object > verb && !tags.sentence().isCapitalised(object) && !tags.is(object, Pos.PRONOUN)
        && tree.dependent(verb, Relation.OPEN_COMPLEMENT) < 0) {
      return words.takes(lemma, "noun");
    }
    for (int i = verb + 1; i < tags.size(); i++) {
      if (tags.pos(i).isVerbal()) {
        return true;
      }
    }
    return words.takes(lemma, "noun");
  }

  /** "said 350 builders, most of them in Texas, | would go": a verb that takes a clause and no noun, with a verb of its own behind. */
  private boolean isSpoken(Tagged tags, int verb) {
    boolean clause = words.is("spoken form", tags.sentence().form(verb));
    boolean bare = words.is("bare clause verb", tags.lemma(verb)); // "said a home costs £291,000", where the verb may be taken for a noun
    for (int i = verb + 1; clause && i < tags.size(); i++) {
      if (bare && tags.sentence().isDigits(i) || tags.pos(i).isVerbal() && tags.form(i) != null && tags.form(i).isFinite()) {
        return true;
      }
    }
    return false;
  }

  static boolean quoteFollows(Sentence s, int verb) {
    for (int i = verb + 1; i < verb + THAT_REACH; i++) {
      if (s.isSymbol(i) && "\"“:".contains(s.form(i))) {
        return true;
      }
    }
    return false;
  }
}
