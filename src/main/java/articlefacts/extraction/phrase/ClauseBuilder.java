package articlefacts.extraction.phrase;

import articlefacts.extraction.phrase.Chunker.Chunk;
import articlefacts.extraction.phrase.Clause.Kind;
import articlefacts.extraction.phrase.NounPhrase.Role;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Attaches chunks to one another: one walk from left to right with a stack of open clauses.
 *
 * <p>A relative or conjunction opens a clause. A finite verb goes to the innermost open clause that has none yet, closing those inside
 * it ("l’homme qui dort | mange"); when all have one it opens a coordinated clause, or an incise when it stands behind a comma with its
 * subject after it ("…, a déclaré X"). A phrase without preposition is the subject before the verb and the object behind it. One object
 * for one sentence; not shared.
 */
final class ClauseBuilder {

  private final TaggingWords words;
  private final Tagged tags;
  private final Sentence sentence;
  private final List<Chunk> chunks;
  private final int[] clauseOf;
  private final List<Open> clauses = new ArrayList<>();
  private final List<Open> stack = new ArrayList<>();
  private final List<Verb> verbs = new ArrayList<>();
  private final List<Phrase> phrases = new ArrayList<>();
  /** First token of the stretch since the last comma, conjunction or clause marker: where a coordinated clause would begin. */
  private int boundary;

  /** A clause while it is built. */
  private static final class Open {
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
  private static final class Verb {
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
  private static final class Phrase {
    Chunk chunk;
    int preposition = -1;
    Role role = Role.OTHER;
    int governor = -1;
    int verb = -1;
    int clause;
  }

  ClauseBuilder(TaggingWords words, Tagged tags, List<Chunk> chunks) {
    this.words = words;
    this.tags = tags;
    this.sentence = tags.sentence();
    this.chunks = chunks;
    this.clauseOf = new int[tags.size()];
  }

  Syntax build(DependencyReader dependencies) {
    push(Kind.MAIN, 0, -1);
    int next = 0;
    int i = 0;
    while (i < tags.size()) {
      int from = i;
      if (next < chunks.size() && chunks.get(next).from() == i) {
        Chunk chunk = chunks.get(next++);
        if (chunk.verb()) {
          verb(chunk);
        } else {
          phrase(chunk);
        }
        i = chunk.to();
      } else {
        i = single(i);
      }
      Arrays.fill(clauseOf, from, i, top().index);
      if (isClosingBracket(from)) {
        closeParenthesis(false);
      }
    }
    return freeze(dependencies);
  }

  private Open top() {
    return stack.get(stack.size() - 1);
  }

  private Open push(Kind kind, int from, int marker) {
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

  private void pop() {
    if (stack.size() > 1) {
      stack.remove(stack.size() - 1);
    }
  }

  // ---- single tokens -------------------------------------------------------------------------------------------------------

  /** Handles the token at {@code i}, which is in no chunk; returns the next token to read. */
  private int single(int i) {
    switch (tags.pos(i)) {
      case RELATIVE -> {
        return marker(i, isComplement(i) ? Kind.SUBORDINATE : Kind.RELATIVE);
      }
      case SUBORDINATION -> {
        return marker(i, Kind.SUBORDINATE);
      }
      case COORDINATION -> boundary = i;
      case PUNCTUATION -> punctuation(i);
      default -> {
        // adverbs and prepositions are read with what follows them
      }
    }
    return i + 1;
  }

  private int marker(int i, Kind kind) {
    closeSibling(i, kind);
    int antecedent = antecedent(i);
    Open open = push(kind, i, i);
    if (kind == Kind.RELATIVE) {
      open.antecedent = antecedent;
      if (words.subjectRelatives().contains(sentence.form(i))) {
        open.subject = antecedent;
      }
    }
    int end = i + 1;
    while (tags.is(end, tags.pos(i)) && kind != Kind.RELATIVE
        || tags.is(end, Pos.RELATIVE) && sentence.form(i).length() == 2 && end == i + 1) {
      end++;
    }
    boundary = end;
    return end;
  }

  /**
   * A relative that could be a conjunction is one behind a verb of saying that has no object yet, even when a noun stands between:
   * "a déclaré dans un communiqué que", "a promis le 3 mars que".
   */
  private boolean isComplement(int i) {
    if (phrases.isEmpty() || top().current < 0 || !words.closed().getOrDefault(sentence.form(i), List.of()).contains(State.SUBORDINATION)) {
      return false;
    }
    Phrase before = phrases.get(phrases.size() - 1);
    Verb verb = verbs.get(top().current);
    boolean adverbial = before.role == Role.OBLIQUE || before.role == Role.COMPLEMENT || before.role == Role.OTHER;
    return adverbial && before.verb == top().current && !verb.hasObject && words.declaratives().contains(tags.lemma(verb.chunk.head()));
  }

  /** "que A et que B": the second closes the first. */
  private void closeSibling(int i, Kind kind) {
    if (!tags.is(i - 1, Pos.COORDINATION)) {
      return;
    }
    for (int s = stack.size() - 1; s > 0; s--) {
      Open open = stack.get(s);
      if (open.kind == Kind.PARENTHESIS) {
        return;
      }
      if (open.kind == kind && open.verb >= 0 && open.marker >= 0 && tags.lemma(open.marker).equals(tags.lemma(i))) {
        while (stack.size() > s) {
          pop();
        }
        return;
      }
    }
  }

  private int antecedent(int i) {
    for (int p = phrases.size() - 1; p >= 0; p--) {
      Phrase phrase = phrases.get(p);
      if (phrase.chunk.to() > i - 3 || phrase.clause == top().index) {
        return antecedentHead(p, i);
      }
      if (phrase.clause < top().index) {
        return -1;
      }
    }
    return -1;
  }

  /** The nearest phrase; behind a comma the whole phrase that it hangs on, when that is a person's or thing's name or title. */
  private int antecedentHead(int p, int i) {
    Phrase phrase = phrases.get(p);
    boolean comma = sentence.form(i - 1).equals(",");
    return comma && phrase.role == Role.APPOSITION && phrase.governor >= 0 ? phrase.governor : p;
  }

  private void punctuation(int i) {
    switch (sentence.form(i)) {
      case "(", "[" -> push(Kind.PARENTHESIS, i, i);
      case ",", ";", ":", "»", "«", "\"", "“", "”" -> comma(i);
      case "–", "—", "-" -> dash(i);
      default -> {
        // the rest separates nothing
      }
    }
  }

  private void comma(int i) {
    if (top().kind == Kind.INCISE && top().verb >= 0 && !sentence.form(i).equals("«") && top().subject >= 0) {
      pop();
    }
    boundary = i;
  }

  private void dash(int i) {
    if (sentence.touchesNext(i) && sentence.touchesNext(i - 1)) {
      return;
    }
    for (Open open : stack) {
      if (open.kind == Kind.PARENTHESIS && open.dash) {
        closeParenthesis(true);
        return;
      }
    }
    for (int k = i + 1; k < tags.size(); k++) {
      if (sentence.form(k).equals(sentence.form(i)) && !sentence.touchesNext(k)) {
        push(Kind.PARENTHESIS, i, i).dash = true;
        return;
      }
    }
    boundary = i;
  }

  private boolean isClosingBracket(int i) {
    return sentence.form(i).equals(")") || sentence.form(i).equals("]");
  }

  private void closeParenthesis(boolean dash) {
    for (int s = stack.size() - 1; s > 0; s--) {
      if (stack.get(s).kind == Kind.PARENTHESIS && stack.get(s).dash == dash) {
        while (stack.size() > s) {
          pop();
        }
        return;
      }
    }
  }

  // ---- verb groups ---------------------------------------------------------------------------------------------------------

  private void verb(Chunk chunk) {
    Verb verb = new Verb();
    verb.chunk = chunk;
    verb.compound = chunk.compound();
    verb.passive = chunk.passive();
    int index = verbs.size();
    verbs.add(verb);
    if (chunk.finite() >= 0) {
      finite(verb, index);
    } else if (tags.tag(chunk.first()).is(VerbForm.INFINITIVE)) {
      infinitive(verb, index);
    } else {
      participle(verb, index);
    }
    verb.clause = top().index;
    if (chunk.inverted() >= 0) {
      invertedSubject(chunk, index);
    }
  }

  private void invertedSubject(Chunk chunk, int verb) {
    Phrase phrase = add(new Chunk(false, chunk.inverted(), chunk.inverted() + 1, chunk.inverted(), -1, -1, false, false, false, false, -1));
    phrase.role = Role.SUBJECT;
    phrase.verb = verb;
    top().subject = phrases.size() - 1;
  }

  private void infinitive(Verb verb, int index) {
    Open clause = top();
    int before = verb.chunk.from() - 1;
    if (tags.is(before, Pos.PREPOSITION)) {
      verb.preposition = before;
      while (tags.is(verb.preposition - 1, Pos.PREPOSITION)) {
        verb.preposition--;
      }
      int phrase = phraseEndingAt(verb.preposition);
      if (phrase >= 0 && words.genitives().contains(sentence.form(before))) {
        verb.governorPhrase = phrase;
      }
    }
    verb.governor = clause.current;
    clause.current = index;
  }

  private int phraseEndingAt(int token) {
    int last = phrases.size() - 1;
    return last >= 0 && phrases.get(last).chunk.to() == token ? last : -1;
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
    verb.governor = top().current;
    int keep = boundary;
    Open open = push(Kind.PARTICIPIAL, preposition ? before : chunk.from(), -1);
    boundary = keep;
    open.verb = index;
    open.current = index;
    open.subject = subject;
  }

  private void shareAuxiliary(Verb verb, int index) {
    Open first = top();
    coordinated(verb.chunk.from(), first);
    top().verb = index;
    top().current = index;
    top().subject = first.subject;
    verb.compound = true;
    verb.passive = verbs.get(first.verb).passive;
  }

  /** The phrase right before the participle, behind a comma the last phrase of a past one, else the subject of the clause. */
  private int participleSubject(Chunk chunk, int before, boolean past) {
    boolean comma = sentence.form(before).equals(",");
    int adjacent = phraseEndingAt(chunk.from());
    int subject = adjacent >= 0 ? adjacent : top().subject;
    if (comma && past && !phrases.isEmpty()) {
      subject = phrases.size() - 1;
    }
    if (top().kind == Kind.PARTICIPIAL && (comma || tags.is(before, Pos.COORDINATION))) {
      subject = tags.is(before, Pos.COORDINATION) ? top().subject : subject;
      pop();
    }
    return subject;
  }

  /** "les progrès réalisés par X en soulignant": the gerund is no part of the participle and has the subject of the clause. */
  private int gerundSubject(Verb verb, int preposition) {
    while (top().kind == Kind.PARTICIPIAL) {
      pop();
    }
    verb.preposition = preposition;
    return top().subject;
  }

  /** "ont fourni … et contribué": the auxiliary is written once. */
  private boolean sharesAuxiliary(Chunk chunk) {
    if (!tags.is(chunk.from() - 1, Pos.COORDINATION) && !sentence.form(chunk.from() - 1).equals(",") || top().verb < 0) {
      return false;
    }
    Verb verb = verbs.get(top().verb);
    return verb.compound && verb.chunk.finite() >= 0
        && (tags.is(chunk.from() - 1, Pos.COORDINATION) || !verb.passive && phraseEndingAt(chunk.from() - 1) < 0);
  }

  private void coordinated(int from, Open first) {
    int parent = first.parent;
    if (stack.size() > 1) {
      pop();
    }
    Open open = push(Kind.COORDINATED, from, first.kind == Kind.MAIN ? -1 : first.marker);
    open.parent = parent;
  }

  private void finite(Verb verb, int index) {
    int from = verb.chunk.from();
    if (isIncise(verb.chunk)) {
      push(Kind.INCISE, boundary, -1);
    } else {
      leaveVerbless(from);
      int waiting = waitingClause();
      if (waiting >= 0) {
        closeTo(waiting, from);
      } else {
        second(from);
      }
    }
    Open clause = top();
    clause.verb = index;
    clause.current = index;
    verb.clause = clause.index;
    if (clause.subject >= 0 && phrases.get(clause.subject).clause == clause.index) {
      phrases.get(clause.subject).role = Role.SUBJECT;
      phrases.get(clause.subject).verb = index;
    }
  }

  /** "deux élus, dont un maire, ont voté": behind its comma the relative needs no verb, the clause around it does. */
  private void leaveVerbless(int verbFrom) {
    boolean relative = top().kind == Kind.RELATIVE && top().verb < 0 && top().from < boundary;
    if (relative && boundary == verbFrom - 1 && sentence.form(boundary).equals(",") && stack.size() > 1
        && stack.get(stack.size() - 2).verb < 0) {
      pop();
    }
  }

  /** The innermost open clause that has no verb, looking no further than a bracket; -1 when all have one. */
  private int waitingClause() {
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

  /** Closes the clauses inside the waiting one; the phrase since the boundary becomes its subject when it has none. */
  private void closeTo(int waiting, int verbFrom) {
    boolean inner = stack.size() - 1 > waiting;
    while (stack.size() - 1 > waiting) {
      pop();
    }
    Open clause = top();
    int free = inner && !isSeparator(boundary) ? -1 : freePhrase(verbFrom);
    boolean replace = free >= 0 && sentence.form(boundary).equals(",") && (inner || isFronted(clause));
    if (free >= 0 && (clause.subject < 0 || replace || isPronoun(free))) {
      move(free, clause);
    } else if (inner && isSeparator(boundary)) {
      Arrays.fill(clauseOf, Math.min(boundary, verbFrom), verbFrom, clause.index);
    }
  }

  /** "Long de 12 mètres, le sapin …", "Auteur de 23 points, le meneur …": a bare attribute at the head is not the subject. */
  private boolean isFronted(Open clause) {
    if (clause.subject < 0) {
      return false;
    }
    Chunk chunk = phrases.get(clause.subject).chunk;
    boolean bare = chunk.from() == 0 && !tags.is(0, Pos.DETERMINER) && !tags.is(0, Pos.NUMBER) && !tags.is(0, Pos.SUBJECT)
        && chunk.to() == 1;
    return bare && tags.is(1, Pos.PREPOSITION) && words.genitives().contains(sentence.form(1));
  }

  private boolean isSeparator(int i) {
    return tags.is(i, Pos.COORDINATION) || tags.is(i, Pos.PUNCTUATION);
  }

  private boolean isPronoun(int phrase) {
    return tags.is(phrases.get(phrase).chunk.head(), Pos.SUBJECT);
  }

  /** Makes a phrase the subject of a clause and gives the tokens since the boundary to that clause. */
  private void move(int phrase, Open clause) {
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
  private int freePhrase(int verbFrom) {
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

  /** A second finite verb in a clause: coordinated with it. */
  private void second(int verbFrom) {
    int free = freePhrase(verbFrom);
    while (top().kind == Kind.PARTICIPIAL || top().kind == Kind.INCISE) {
      pop();
    }
    boolean comma = sentence.form(boundary).equals(",") || sentence.form(boundary).equals(";") || sentence.form(boundary).equals(":");
    if (free >= 0 && comma) {
      while (stack.size() > 1 && (top().kind == Kind.SUBORDINATE || top().kind == Kind.RELATIVE)) {
        pop();
      }
    }
    Open first = top();
    int keep = boundary;
    coordinated(Math.min(boundary, verbFrom), first);
    boundary = keep;
    if (free >= 0) {
      move(free, top());
    } else {
      top().subject = first.subject;
      Arrays.fill(clauseOf, Math.min(boundary, verbFrom), verbFrom, top().index);
    }
  }

  /** "…, a déclaré X": behind a comma or a quote, no subject before it, and its subject right behind it. */
  private boolean isIncise(Chunk chunk) {
    int before = chunk.from() - 1;
    if (!tags.is(before, Pos.PUNCTUATION) || sentence.form(before).equals(".")
        || sentence.form(before).equals("(") && chunk.inverted() < 0) {
      return before < 0 ? false : chunk.inverted() >= 0 && before >= 0 && top().verb >= 0;
    }
    if (chunk.inverted() >= 0) {
      return true;
    }
    if (tags.lemma(chunk.head()).isEmpty() || tags.tag(chunk.first()).reading().person() != 3) {
      return false;
    }
    int after = chunk.to();
    while (tags.is(after, Pos.ADVERB) || isTimeToken(after) || after == chunk.to() && tags.tag(after).is(VerbForm.INFINITIVE)) {
      after++;
    }
    after = behindAddressee(after);
    boolean subjectBehind = tags.is(after, Pos.DETERMINER) || tags.pos(after).isNominal();
    if (!subjectBehind) {
      return false;
    }
    if (isClosingQuote(before) || sentence.form(before).equals(",") && isClosingQuote(before - 1)) {
      return true; // « Non », proteste X: any verb reports there
    }
    boolean emphasis = tags.is(before - 1, Pos.PRONOUN) && sentence.form(before - 2).equals(","); // "les syndicats, eux, dénoncent …"
    return words.declaratives().contains(tags.lemma(chunk.head())) && !emphasis && (waitingClause() < 0 || isClosedByVerb(after));
  }

  private boolean isClosingQuote(int i) {
    boolean straight = sentence.form(i).equals("\"") && i > 0 && sentence.touchesNext(i - 1);
    return straight || sentence.form(i).equals("»") || sentence.form(i).equals("”");
  }

  /** "Le bilan, a expliqué le préfet | , est de …": behind the subject a comma and the verb that the clause still lacks. */
  private boolean isClosedByVerb(int from) {
    for (int i = from; i < Math.min(tags.size(), from + 15); i++) {
      if (sentence.form(i).equals(",")) {
        int next = i + 1;
        while (tags.is(next, Pos.CLITIC) || tags.is(next, Pos.NEGATION)) {
          next++;
        }
        return tags.tag(next).isFinite();
      }
      if (tags.pos(i).isVerbal() || sentence.form(i).equals(":")) {
        return false;
      }
    }
    return false;
  }

  /** "a expliqué à la presse | le ministre": a phrase with preposition may stand before the subject. */
  private int behindAddressee(int after) {
    if (!tags.is(after, Pos.PREPOSITION)) {
      return after;
    }
    for (int i = after + 1; i < Math.min(tags.size(), after + 6); i++) {
      boolean starts = tags.is(i, Pos.DETERMINER) || tags.is(i, Pos.PROPER_NOUN) && !tags.is(i - 1, Pos.PROPER_NOUN);
      if (starts && tags.pos(i - 1).isNominal() && i - 1 > after) {
        return i;
      }
    }
    return after;
  }

  private boolean isTimeToken(int i) {
    return tags.is(i, Pos.NOUN) && words.timeNouns().contains(tags.lemma(i));
  }

  // ---- noun phrases --------------------------------------------------------------------------------------------------------

  private Phrase add(Chunk chunk) {
    Phrase phrase = new Phrase();
    phrase.chunk = chunk;
    phrase.clause = top().index;
    phrases.add(phrase);
    return phrase;
  }

  private void phrase(Chunk chunk) {
    int before = chunk.from() - 1;
    int previous = phrases.size() - 1;
    Phrase phrase = add(chunk);
    Open clause = top();
    phrase.verb = clause.current;
    if (tags.is(before, Pos.PREPOSITION)) {
      oblique(phrase, before, previous);
    } else if (isTime(chunk)) {
      phrase.role = Role.OTHER;
    } else if (previous >= 0 && phrases.get(previous).chunk.to() == chunk.from() && isTight(phrases.get(previous), phrase)
        && !lacksSubject(clause, phrases.get(previous))) {
      hang(phrase, Role.APPOSITION, previous);
    } else if (isConjunct(before, previous, clause)) {
      hang(phrase, Role.CONJUNCT, previous);
    } else if (sentence.form(before).equals(",") && previous >= 0 && phrases.get(previous).chunk.to() == before
        && isApposition(previous, phrase)) {
      hang(phrase, Role.APPOSITION, rootOf(previous, before));
    } else {
      argument(phrase, clause);
    }
  }

  /** "a déclaré par téléphone | Paul Durand": the name is the subject of the incise, no apposition to the telephone. */
  private static boolean lacksSubject(Open clause, Phrase previous) {
    return clause.kind == Kind.INCISE && clause.subject < 0 && previous.preposition >= 0;
  }

  private void hang(Phrase phrase, Role role, int governor) {
    phrase.role = role;
    phrase.governor = governor;
    phrase.verb = phrases.get(governor).verb;
  }

  private void oblique(Phrase phrase, int before, int previous) {
    int preposition = before;
    while (tags.is(preposition - 1, Pos.PREPOSITION)) {
      preposition--;
    }
    phrase.preposition = preposition;
    boolean adjacent = previous >= 0 && phrases.get(previous).chunk.to() == preposition
        && !tags.is(phrases.get(previous).chunk.head(), Pos.SUBJECT);
    boolean genitive = words.genitives().contains(sentence.form(before)) && preposition == before;
    phrase.role = genitive && adjacent && !isTime(phrases.get(previous).chunk) ? Role.COMPLEMENT : Role.OBLIQUE;
    if (adjacent) {
      phrase.governor = previous;
    }
  }

  private boolean isTime(Chunk chunk) {
    return words.timeNouns().contains(tags.lemma(chunk.head())) && !tags.is(chunk.from(), Pos.DETERMINER);
  }

  /** "la ministre Aurore Bergé": a name right behind a noun. */
  private boolean isTight(Phrase previous, Phrase phrase) {
    return tags.is(phrase.chunk.head(), Pos.PROPER_NOUN) && tags.is(phrase.chunk.from(), Pos.PROPER_NOUN)
        && tags.is(previous.chunk.head(), Pos.NOUN) && !isTime(previous.chunk);
  }

  private boolean isConjunct(int before, int previous, Open clause) {
    if (previous < 0 || !tags.is(before, Pos.COORDINATION) && !sentence.form(before).equals(",")) {
      return false;
    }
    Phrase last = phrases.get(previous);
    boolean list = sentence.form(before).equals(",") && listGoesOn(before + 1);
    return last.chunk.to() == before && last.clause == clause.index && (tags.is(before, Pos.COORDINATION) || list)
        && !tags.is(last.chunk.head(), Pos.SUBJECT);
  }

  /** "A, B et C": between this comma and a conjunction there is no verb and no other mark. */
  private boolean listGoesOn(int from) {
    for (int i = from; i < Math.min(tags.size(), from + 12); i++) {
      if (tags.is(i, Pos.COORDINATION)) {
        return tags.pos(i + 1).isNominal() || tags.is(i + 1, Pos.DETERMINER) || tags.is(i + 1, Pos.NUMBER);
      }
      if (tags.pos(i).isVerbal() || tags.is(i, Pos.RELATIVE) || tags.is(i, Pos.SUBORDINATION)
          || tags.is(i, Pos.PUNCTUATION) && !sentence.form(i).equals(",")) {
        return false;
      }
    }
    return false;
  }

  /** One of the two is a name, or the second has no article: "le maire, Jean Durand", "Jean Durand, maire de Lyon". */
  private boolean isApposition(int previous, Phrase phrase) {
    Chunk chunk = phrase.chunk;
    Phrase root = phrases.get(rootOf(previous, chunk.from() - 1));
    boolean opening = root.preposition >= 0 && top().current < 0; // "Pour sa part, M. Carter"
    if (tags.is(chunk.head(), Pos.SUBJECT) || opening) {
      return false;
    }
    boolean name = tags.is(chunk.head(), Pos.PROPER_NOUN);
    boolean named = tags.is(root.chunk.head(), Pos.PROPER_NOUN) || !name && tags.is(phrases.get(previous).chunk.head(), Pos.PROPER_NOUN);
    boolean bare = !tags.is(chunk.from(), Pos.DETERMINER) && !tags.is(chunk.from(), Pos.NUMBER);
    return name != named || bare && !name && !isTime(phrases.get(previous).chunk);
  }

  /** The phrase at the top of an unbroken chain of complements that ends before {@code end}. */
  private int rootOf(int phrase, int end) {
    int root = phrase;
    while (phrases.get(root).governor >= 0 && phrases.get(root).preposition >= 0) {
      root = phrases.get(root).governor;
    }
    return root;
  }

  private void argument(Phrase phrase, Open clause) {
    if (clause.kind == Kind.PARENTHESIS && clause.verb < 0) {
      phrase.role = Role.OTHER;
      phrase.governor = phrases.size() >= 2 && clause.marker == phrase.chunk.from() - 1 ? phrases.size() - 2 : -1;
      clause.subject = clause.subject < 0 ? phrases.size() - 1 : clause.subject;
      return;
    }
    if (clause.current < 0) {
      phrase.role = Role.OTHER;
      if (clause.subject < 0 || isPronoun(phrases.size() - 1)) {
        clause.subject = phrases.size() - 1;
        phrase.role = Role.SUBJECT;
      }
      return;
    }
    Verb verb = verbs.get(clause.current);
    phrase.verb = clause.current;
    if (clause.subject < 0 && (clause.kind == Kind.INCISE || isObjectRelative(clause))) {
      clause.subject = phrases.size() - 1;
      phrase.role = Role.SUBJECT;
    } else if (words.copulas().contains(tags.lemma(verb.chunk.head()))) {
      phrase.role = Role.ATTRIBUTE;
    } else if (!verb.passive && !verb.hasObject && !isPronoun(phrases.size() - 1)) {
      phrase.role = Role.OBJECT;
      verb.hasObject = true;
    }
  }

  private boolean isObjectRelative(Open clause) {
    return clause.marker >= 0 && words.interrogatives().contains(sentence.form(clause.marker));
  }

  // ---- result --------------------------------------------------------------------------------------------------------------

  private Syntax freeze(DependencyReader dependencies) {
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
