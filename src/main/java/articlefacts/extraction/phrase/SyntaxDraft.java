package articlefacts.extraction.phrase;

import articlefacts.extraction.phrase.Chunker.Chunk;
import articlefacts.extraction.phrase.Clause.Kind;
import articlefacts.extraction.phrase.NounPhrase.Role;
import articlefacts.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The structure of a sentence while it is built: clauses, verb groups and noun phrases so far, and the stack of open clauses, "qui dort" on
 * "l’homme mange" in "l’homme qui dort | mange".
 *
 * <p>One object for one sentence, which {@link ClauseBuilder}, {@link VerbAttachment} and {@link PhraseAttachment} share; not for other
 * threads.
 */
final class SyntaxDraft {

  final TaggingWords words;
  final Tagged tags;
  final Sentence sentence;
  final int[] clauseOf;
  final List<Open> clauses = new ArrayList<>();
  final List<Open> stack = new ArrayList<>();
  final List<Verb> verbs = new ArrayList<>();
  final List<Phrase> phrases = new ArrayList<>();
  /** First token of the stretch since the last comma, conjunction or clause marker: where a coordinated clause would begin. */
  int boundary;

  /** A clause while it is built. */
  static final class Open {
    int index;
    Kind kind;
    int from;
    int to;
    int marker;
    int verb = -1;
    int current = -1;
    int subject = -1;
    int antecedent = -1;
    int parent;
    boolean dash;
  }

  /** A verb group while it is built. */
  static final class Verb {
    Chunk chunk;
    int clause;
    int preposition = -1;
    int governor = -1;
    int governorPhrase = -1;
    boolean compound;
    boolean passive;
    boolean hasObject;
  }

  /** A noun phrase while it is built. */
  static final class Phrase {
    Chunk chunk;
    int preposition = -1;
    Role role = Role.OTHER;
    int governor = -1;
    int verb = -1;
    int clause;
  }

  SyntaxDraft(TaggingWords words, Tagged tags) {
    this.words = words;
    this.tags = tags;
    this.sentence = tags.sentence();
    this.clauseOf = new int[tags.size()];
  }

  /** The innermost open clause. */
  Open top() {
    return stack.get(stack.size() - 1);
  }

  /** Opens a clause; {@code marker} is the token that opens it, -1 for none. */
  Open push(Kind kind, int from, int marker) {
    Open open = new Open();
    open.index = clauses.size();
    open.kind = kind;
    open.from = from;
    open.marker = marker;
    open.parent = stack.isEmpty() ? -1 : top().index;
    clauses.add(open);
    stack.add(open);
    boundary = from;
    return open;
  }

  /** Closes the innermost clause, but never the main one. */
  void pop() {
    if (stack.size() > 1) {
      stack.remove(stack.size() - 1);
    }
  }

  /** Closes the innermost bracket, or pair of dashes, and all clauses inside. */
  void closeParenthesis(boolean dash) {
    for (int s = stack.size() - 1; s > 0; s--) {
      if (stack.get(s).kind == Kind.PARENTHESIS && stack.get(s).dash == dash) {
        while (stack.size() > s) {
          pop();
        }
        return;
      }
    }
  }

  /** The last phrase, when it ends before a token; -1 when it does not. */
  int phraseEndingAt(int token) {
    int last = phrases.size() - 1;
    return last >= 0 && phrases.get(last).chunk.to() == token ? last : -1;
  }

  /** Opens a clause beside another, which it closes. */
  void coordinated(int from, Open first) {
    int parent = first.parent;
    if (stack.size() > 1) {
      pop();
    }
    Open open = push(Kind.COORDINATED, from, first.kind == Kind.MAIN ? -1 : first.marker);
    open.parent = parent;
  }

  /** The innermost open clause that has no verb, looking no further than a bracket; -1 when all have one. */
  int waitingClause() {
    for (int s = stack.size() - 1; s >= 0; s--) {
      Open open = stack.get(s);
      if (open.verb < 0) {
        return s;
      }
      if (open.kind == Kind.PARENTHESIS) {
        return -1;
      }
    }
    return -1;
  }

  boolean isPronoun(int phrase) {
    return tags.is(phrases.get(phrase).chunk.head(), Pos.SUBJECT);
  }

  /** Makes a phrase the subject of a clause and gives the tokens since the boundary to that clause. */
  void move(int phrase, Open clause) {
    clause.subject = phrase;
    Phrase subject = phrases.get(phrase);
    if (subject.verb >= 0 && subject.role == Role.OBJECT) {
      verbs.get(subject.verb).hasObject = false;
    }
    subject.role = Role.SUBJECT;
    subject.governor = -1;
    int from = Math.min(boundary, subject.chunk.from());
    for (int p = phrases.size() - 1; p >= 0 && phrases.get(p).chunk.from() >= from; p--) {
      phrases.get(p).clause = clause.index;
    }
    Arrays.fill(clauseOf, from, phrases.get(phrases.size() - 1).chunk.to(), clause.index);
  }

  /** The first phrase without preposition since the boundary, which may be the subject of the verb at {@code verbFrom}; or -1. */
  int freePhrase(int verbFrom) {
    int found = -1;
    for (int p = phrases.size() - 1; p >= 0 && phrases.get(p).chunk.from() >= boundary; p--) {
      Phrase phrase = phrases.get(p);
      if (phrase.preposition < 0 && !isTime(phrase.chunk) && phrase.role != Role.APPOSITION || isPronoun(p)) {
        found = p;
        if (isPronoun(p)) {
          return p;
        }
      }
    }
    return found;
  }

  /** A phrase of the innermost clause. */
  Phrase add(Chunk chunk) {
    Phrase phrase = new Phrase();
    phrase.chunk = chunk;
    phrase.clause = top().index;
    phrases.add(phrase);
    return phrase;
  }

  /** "lundi", "mardi soir": a phrase of time that has no article. */
  boolean isTime(Chunk chunk) {
    return words.timeNouns().contains(tags.lemma(chunk.head())) && !tags.is(chunk.from(), Pos.DETERMINER);
  }

  /** What was built, once the sentence is read. */
  Syntax freeze(DependencyReader dependencies) {
    int[] ends = new int[clauses.size()];
    int[] starts = new int[clauses.size()];
    Arrays.fill(starts, tags.size());
    for (int i = 0; i < clauseOf.length; i++) {
      starts[clauseOf[i]] = Math.min(starts[clauseOf[i]], i);
      ends[clauseOf[i]] = i + 1;
    }
    List<Clause> frozen = new ArrayList<>(clauses.size());
    for (Open c : clauses) {
      int to = Math.max(ends[c.index], Math.min(c.from, tags.size()));
      int from = Math.min(Math.min(starts[c.index], c.from), to);
      frozen.add(new Clause(c.index, from, to, c.kind, c.marker, c.verb, c.subject, c.parent));
    }
    return new Syntax(tags, frozenPhrases(), frozenVerbs(), frozen, clauseOf, dependencies);
  }

  private List<NounPhrase> frozenPhrases() {
    List<NounPhrase> frozen = new ArrayList<>(phrases.size());
    for (Phrase p : phrases) {
      p.role = p.role == Role.SUBJECT && p.verb < 0 ? Role.OTHER : p.role; // no verb came
      frozen.add(new NounPhrase(frozen.size(), p.chunk.from(), p.chunk.to(), p.chunk.head(), p.preposition, p.role, p.governor, p.verb,
          p.clause));
    }
    return frozen;
  }

  private List<VerbGroup> frozenVerbs() {
    List<VerbGroup> frozen = new ArrayList<>(verbs.size());
    for (Verb v : verbs) {
      Chunk c = v.chunk;
      frozen.add(new VerbGroup(frozen.size(), c.from(), c.to(), c.head(), c.finite(), tags.lemma(c.head()), tags.form(c.first()),
          v.compound, v.passive,
          c.negated(), c.reflexive(), v.preposition, v.governor, v.governorPhrase, v.clause));
    }
    return frozen;
  }
}
