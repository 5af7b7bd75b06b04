package articlefacts.extraction.phrase;

import articlefacts.extraction.phrase.Chunker.Chunk;
import articlefacts.extraction.phrase.Clause.Kind;
import articlefacts.extraction.phrase.NounPhrase.Role;
import articlefacts.extraction.phrase.SyntaxDraft.Open;
import articlefacts.extraction.phrase.SyntaxDraft.Phrase;
import articlefacts.extraction.phrase.SyntaxDraft.Verb;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import java.util.Arrays;

/**
 * Gives a verb group its clause: a finite verb goes to the innermost clause that has none ("l’homme qui dort | mange"), an infinitive to
 * the verb before it, a participle opens a clause of its own ("les zones libérées en Irak").
 */
final class VerbAttachment {

  private final SyntaxDraft draft;
  private final TaggingWords words;
  private final Tagged tags;
  private final Sentence sentence;
  private final InciseReader incises;

  VerbAttachment(SyntaxDraft draft, InciseReader incises) {
    this.draft = draft;
    this.words = draft.words;
    this.tags = draft.tags;
    this.sentence = draft.sentence;
    this.incises = incises;
  }

  /** Adds a verb group to the clause that it belongs to, which may have to be opened first. */
  void attach(Chunk chunk) {
    Verb verb = new Verb();
    verb.chunk = chunk;
    verb.compound = chunk.compound();
    verb.passive = chunk.passive();
    int index = draft.verbs.size();
    draft.verbs.add(verb);
    if (chunk.finite() >= 0) {
      finite(verb, index);
    } else if (tags.tag(chunk.first()).is(VerbForm.INFINITIVE)) {
      infinitive(verb, index);
    } else {
      participle(verb, index);
    }
    verb.clause = draft.top().index;
    if (chunk.inverted() >= 0) {
      invertedSubject(chunk, index);
    }
  }

  private void invertedSubject(Chunk chunk, int verb) {
    int subject = chunk.inverted();
    Phrase phrase = draft.add(new Chunk(false, subject, subject + 1, subject, -1, -1, false, false, false, false, -1));
    phrase.role = Role.SUBJECT;
    phrase.verb = verb;
    draft.top().subject = draft.phrases.size() - 1;
  }

  private void infinitive(Verb verb, int index) {
    Open clause = draft.top();
    int before = verb.chunk.from() - 1;
    if (tags.is(before, Pos.PREPOSITION)) {
      verb.preposition = before;
      while (tags.is(verb.preposition - 1, Pos.PREPOSITION)) {
        verb.preposition--;
      }
      int phrase = draft.phraseEndingAt(verb.preposition);
      if (phrase >= 0 && words.genitives().contains(sentence.form(before))) {
        verb.governorPhrase = phrase;
      }
    }
    verb.governor = clause.current;
    clause.current = index;
  }

  private void participle(Verb verb, int index) {
    Chunk chunk = verb.chunk;
    boolean past = tags.tag(chunk.first()).is(VerbForm.PAST_PARTICIPLE);
    if (past && sharesAuxiliary(chunk)) {
      shareAuxiliary(verb, index);
      return;
    }
    int before = chunk.from() - 1;
    boolean preposition = tags.is(before, Pos.PREPOSITION);
    int subject = preposition ? gerundSubject(verb, before) : participleSubject(chunk, before, past);
    verb.governor = draft.top().current;
    int keep = draft.boundary;
    Open open = draft.push(Kind.PARTICIPIAL, preposition ? before : chunk.from(), -1);
    draft.boundary = keep;
    open.verb = index;
    open.current = index;
    open.subject = subject;
  }

  private void shareAuxiliary(Verb verb, int index) {
    Open first = draft.top();
    draft.coordinated(verb.chunk.from(), first);
    draft.top().verb = index;
    draft.top().current = index;
    draft.top().subject = first.subject;
    verb.compound = true;
    verb.passive = draft.verbs.get(first.verb).passive;
  }

  /** The phrase right before the participle, behind a comma the last phrase of a past one, else the subject of the clause. */
  private int participleSubject(Chunk chunk, int before, boolean past) {
    boolean comma = sentence.form(before).equals(",");
    int adjacent = draft.phraseEndingAt(chunk.from());
    int subject = adjacent >= 0 ? adjacent : draft.top().subject;
    if (comma && past && !draft.phrases.isEmpty()) {
      subject = draft.phrases.size() - 1;
    }
    if (draft.top().kind == Kind.PARTICIPIAL && (comma || tags.is(before, Pos.COORDINATION))) {
      subject = tags.is(before, Pos.COORDINATION) ? draft.top().subject : subject;
      draft.pop();
    }
    return subject;
  }

  /** "les progrès réalisés par X en soulignant": the gerund is no part of the participle and has the subject of the clause. */
  private int gerundSubject(Verb verb, int preposition) {
    while (draft.top().kind == Kind.PARTICIPIAL) {
      draft.pop();
    }
    verb.preposition = preposition;
    return draft.top().subject;
  }

  /** "ont fourni … et contribué": the auxiliary is written once. */
  private boolean sharesAuxiliary(Chunk chunk) {
    if (!tags.is(chunk.from() - 1, Pos.COORDINATION) && !sentence.form(chunk.from() - 1).equals(",") || draft.top().verb < 0) {
      return false;
    }
    Verb verb = draft.verbs.get(draft.top().verb);
    return verb.compound && verb.chunk.finite() >= 0
        && (tags.is(chunk.from() - 1, Pos.COORDINATION) || !verb.passive && draft.phraseEndingAt(chunk.from() - 1) < 0);
  }

  private void finite(Verb verb, int index) {
    int from = verb.chunk.from();
    if (incises.isIncise(verb.chunk)) {
      draft.push(Kind.INCISE, draft.boundary, -1);
    } else {
      leaveVerbless(from);
      int waiting = draft.waitingClause();
      if (waiting >= 0) {
        closeTo(waiting, from);
      } else {
        second(from);
      }
    }
    Open clause = draft.top();
    clause.verb = index;
    clause.current = index;
    verb.clause = clause.index;
    if (clause.subject >= 0 && draft.phrases.get(clause.subject).clause == clause.index) {
      draft.phrases.get(clause.subject).role = Role.SUBJECT;
      draft.phrases.get(clause.subject).verb = index;
    }
  }

  /** "deux élus, dont un maire, ont voté": behind its comma the relative needs no verb, the clause around it does. */
  private void leaveVerbless(int verbFrom) {
    boolean relative = draft.top().kind == Kind.RELATIVE && draft.top().verb < 0 && draft.top().from < draft.boundary;
    if (relative && draft.boundary == verbFrom - 1 && sentence.form(draft.boundary).equals(",") && draft.stack.size() > 1
        && draft.stack.get(draft.stack.size() - 2).verb < 0) {
      draft.pop();
    }
  }

  /** Closes the draft.clauses inside the waiting one; the phrase since the draft.boundary becomes its subject when it has none. */
  private void closeTo(int waiting, int verbFrom) {
    boolean inner = draft.stack.size() - 1 > waiting;
    while (draft.stack.size() - 1 > waiting) {
      draft.pop();
    }
    Open clause = draft.top();
    int free = inner && !isSeparator(draft.boundary) ? -1 : draft.freePhrase(verbFrom);
    boolean replace = free >= 0 && sentence.form(draft.boundary).equals(",") && (inner || isFronted(clause));
    if (free >= 0 && (clause.subject < 0 || replace || draft.isPronoun(free))) {
      draft.move(free, clause);
    } else if (inner && isSeparator(draft.boundary)) {
      Arrays.fill(draft.clauseOf, Math.min(draft.boundary, verbFrom), verbFrom, clause.index);
    }
  }

  /** "Long de 12 mètres, le sapin …", "Auteur de 23 points, le meneur …": a bare attribute at the head is not the subject. */
  private boolean isFronted(Open clause) {
    if (clause.subject < 0) {
      return false;
    }
    Chunk chunk = draft.phrases.get(clause.subject).chunk;
    boolean bare = chunk.from() == 0 && !tags.is(0, Pos.DETERMINER) && !tags.is(0, Pos.NUMBER) && !tags.is(0, Pos.SUBJECT)
        && chunk.to() == 1;
    return bare && tags.is(1, Pos.PREPOSITION) && words.genitives().contains(sentence.form(1));
  }

  private boolean isSeparator(int i) {
    return tags.is(i, Pos.COORDINATION) || tags.is(i, Pos.PUNCTUATION);
  }

  /** A second finite verb in a clause: coordinated with it. */
  private void second(int verbFrom) {
    int free = draft.freePhrase(verbFrom);
    while (draft.top().kind == Kind.PARTICIPIAL || draft.top().kind == Kind.INCISE) {
      draft.pop();
    }
    String mark = sentence.form(draft.boundary);
    boolean comma = mark.equals(",") || mark.equals(";") || mark.equals(":");
    if (free >= 0 && comma) {
      while (draft.stack.size() > 1 && (draft.top().kind == Kind.SUBORDINATE || draft.top().kind == Kind.RELATIVE)) {
        draft.pop();
      }
    }
    Open first = draft.top();
    int keep = draft.boundary;
    draft.coordinated(Math.min(draft.boundary, verbFrom), first);
    draft.boundary = keep;
    if (free >= 0) {
      draft.move(free, draft.top());
    } else {
      draft.top().subject = first.subject;
      Arrays.fill(draft.clauseOf, Math.min(draft.boundary, verbFrom), verbFrom, draft.top().index);
    }
  }
}
