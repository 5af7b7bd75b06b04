package articlefacts.extraction.phrase;

import articlefacts.extraction.phrase.Chunker.Chunk;
import articlefacts.extraction.phrase.Clause.Kind;
import articlefacts.extraction.phrase.NounPhrase.Role;
import articlefacts.extraction.phrase.SyntaxDraft.Open;
import articlefacts.extraction.phrase.SyntaxDraft.Phrase;
import articlefacts.extraction.phrase.SyntaxDraft.Verb;
import articlefacts.extraction.text.Sentence;

/**
 * Gives a noun phrase what it hangs on and its role there: subject or object of a verb, complement ("la baisse | du chômage"), conjunct
 * ("A, B et C"), apposition ("le maire, Jean Durand").
 */
final class PhraseAttachment {

  private final SyntaxDraft draft;
  private final TaggingWords words;
  private final Tagged tags;
  private final Sentence sentence;

  PhraseAttachment(SyntaxDraft draft) {
    this.draft = draft;
    this.words = draft.words;
    this.tags = draft.tags;
    this.sentence = draft.sentence;
  }

  /** Adds a noun phrase and says what it hangs on. */
  void attach(Chunk chunk) {
    int before = chunk.from() - 1;
    int previous = draft.phrases.size() - 1;
    Phrase phrase = draft.add(chunk);
    Open clause = draft.top();
    phrase.verb = clause.current;
    if (tags.is(before, Pos.PREPOSITION)) {
      oblique(phrase, before, previous);
    } else if (draft.isTime(chunk)) {
      phrase.role = Role.OTHER;
    } else if (previous >= 0 && draft.phrases.get(previous).chunk.to() == chunk.from() && isTight(draft.phrases.get(previous), phrase)
        && !lacksSubject(clause, draft.phrases.get(previous))) {
      hang(phrase, Role.APPOSITION, previous);
    } else if (isConjunct(before, previous, clause)) {
      hang(phrase, Role.CONJUNCT, previous);
    } else if (sentence.form(before).equals(",") && previous >= 0 && draft.phrases.get(previous).chunk.to() == before
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
    phrase.verb = draft.phrases.get(governor).verb;
  }

  private void oblique(Phrase phrase, int before, int previous) {
    int preposition = before;
    while (tags.is(preposition - 1, Pos.PREPOSITION)) {
      preposition--;
    }
    phrase.preposition = preposition;
    boolean adjacent = previous >= 0 && draft.phrases.get(previous).chunk.to() == preposition
        && !tags.is(draft.phrases.get(previous).chunk.head(), Pos.SUBJECT);
    boolean genitive = words.genitives().contains(sentence.form(before)) && preposition == before;
    phrase.role = genitive && adjacent && !draft.isTime(draft.phrases.get(previous).chunk) ? Role.COMPLEMENT : Role.OBLIQUE;
    if (adjacent) {
      phrase.governor = previous;
    }
  }

  /** "la ministre Aurore Bergé": a name right behind a noun. */
  private boolean isTight(Phrase previous, Phrase phrase) {
    return tags.is(phrase.chunk.head(), Pos.PROPER_NOUN) && tags.is(phrase.chunk.from(), Pos.PROPER_NOUN)
        && tags.is(previous.chunk.head(), Pos.NOUN) && !draft.isTime(previous.chunk);
  }

  private boolean isConjunct(int before, int previous, Open clause) {
    if (previous < 0 || !tags.is(before, Pos.COORDINATION) && !sentence.form(before).equals(",")) {
      return false;
    }
    Phrase last = draft.phrases.get(previous);
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
    Phrase root = draft.phrases.get(rootOf(previous, chunk.from() - 1));
    boolean opening = root.preposition >= 0 && draft.top().current < 0; // "Pour sa part, M. Carter"
    if (tags.is(chunk.head(), Pos.SUBJECT) || opening) {
      return false;
    }
    boolean name = tags.is(chunk.head(), Pos.PROPER_NOUN);
    Chunk last = draft.phrases.get(previous).chunk;
    boolean named = tags.is(root.chunk.head(), Pos.PROPER_NOUN) || !name && tags.is(last.head(), Pos.PROPER_NOUN);
    boolean bare = !tags.is(chunk.from(), Pos.DETERMINER) && !tags.is(chunk.from(), Pos.NUMBER);
    return name != named || bare && !name && !draft.isTime(draft.phrases.get(previous).chunk);
  }

  /** The phrase at the top of an unbroken chain of complements that ends before {@code end}. */
  private int rootOf(int phrase, int end) {
    int root = phrase;
    while (draft.phrases.get(root).governor >= 0 && draft.phrases.get(root).preposition >= 0) {
      root = draft.phrases.get(root).governor;
    }
    return root;
  }

  private void argument(Phrase phrase, Open clause) {
    if (clause.kind == Kind.PARENTHESIS && clause.verb < 0) {
      phrase.role = Role.OTHER;
      phrase.governor = draft.phrases.size() >= 2 && clause.marker == phrase.chunk.from() - 1 ? draft.phrases.size() - 2 : -1;
      clause.subject = clause.subject < 0 ? draft.phrases.size() - 1 : clause.subject;
      return;
    }
    if (clause.current < 0) {
      phrase.role = Role.OTHER;
      if (clause.subject < 0 || draft.isPronoun(draft.phrases.size() - 1)) {
        clause.subject = draft.phrases.size() - 1;
        phrase.role = Role.SUBJECT;
      }
      return;
    }
    Verb verb = draft.verbs.get(clause.current);
    phrase.verb = clause.current;
    if (clause.subject < 0 && (clause.kind == Kind.INCISE || isObjectRelative(clause))) {
      clause.subject = draft.phrases.size() - 1;
      phrase.role = Role.SUBJECT;
    } else if (words.copulas().contains(tags.lemma(verb.chunk.head()))) {
      phrase.role = Role.ATTRIBUTE;
    } else if (!verb.passive && !verb.hasObject && !draft.isPronoun(draft.phrases.size() - 1)) {
      phrase.role = Role.OBJECT;
      verb.hasObject = true;
    }
  }

  private boolean isObjectRelative(Open clause) {
    return clause.marker >= 0 && words.interrogatives().contains(sentence.form(clause.marker));
  }
}
