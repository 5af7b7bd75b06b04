package articlefacts.extraction.phrase;

import articlefacts.extraction.phrase.Chunker.Chunk;
import articlefacts.extraction.phrase.Clause.Kind;
import articlefacts.extraction.phrase.NounPhrase.Role;
import articlefacts.extraction.phrase.SyntaxDraft.Open;
import articlefacts.extraction.phrase.SyntaxDraft.Phrase;
import articlefacts.extraction.phrase.SyntaxDraft.Verb;
import articlefacts.extraction.text.Sentence;
import java.util.Arrays;
import java.util.List;

/**
 * Attaches chunks to one another: one walk from left to right with a stack of open clauses.
 *
 * <p>A relative or conjunction opens a clause. A finite verb goes to the innermost open clause that has none yet, closing those inside it
 * ("l’homme qui dort | mange"); when all have one it opens a coordinated clause, or an incise when it stands behind a comma with its
 * subject after it ("…, a déclaré X"). A phrase without preposition is the subject before the verb and the object behind it. One object for
 * one sentence; not shared.
 */
final class ClauseBuilder {

  private final SyntaxDraft draft;
  private final TaggingWords words;
  private final Tagged tags;
  private final Sentence sentence;
  private final List<Chunk> chunks;
  private final VerbAttachment verbs;
  private final PhraseAttachment phrases;

  ClauseBuilder(TaggingWords words, Tagged tags, List<Chunk> chunks) {
    this.draft = new SyntaxDraft(words, tags);
    this.words = words;
    this.tags = tags;
    this.sentence = tags.sentence();
    this.chunks = chunks;
    this.verbs = new VerbAttachment(draft, new InciseReader(draft));
    this.phrases = new PhraseAttachment(draft);
  }

  Syntax build(DependencyReader dependencies) {
    draft.push(Kind.MAIN, 0, -1);
    int next = 0;
    int i = 0;
    while (i < tags.size()) {
      int from = i;
      if (next < chunks.size() && chunks.get(next).from() == i) {
        Chunk chunk = chunks.get(next++);
        if (chunk.verb()) {
          verbs.attach(chunk);
        } else {
          phrases.attach(chunk);
        }
        i = chunk.to();
      } else {
        i = single(i);
      }
      Arrays.fill(draft.clauseOf, from, i, draft.top().index);
      if (isClosingBracket(from)) {
        draft.closeParenthesis(false);
      }
    }
    return draft.freeze(dependencies);
  }

  /** Handles the token at {@code i}, which is in no chunk; returns the next token to read. */
  private int single(int i) {
    switch (tags.pos(i)) {
      case RELATIVE -> {
        return marker(i, isComplement(i) ? Kind.SUBORDINATE : Kind.RELATIVE);
      }
      case SUBORDINATION -> {
        return marker(i, Kind.SUBORDINATE);
      }
      case COORDINATION -> draft.boundary = i;
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
    Open open = draft.push(kind, i, i);
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
    draft.boundary = end;
    return end;
  }

  /**
   * A relative that could be a conjunction is one behind a verb of saying that has no object yet, even when a noun stands between:
   * "a déclaré dans un communiqué que", "a promis le 3 mars que".
   */
  private boolean isComplement(int i) {
    if (draft.phrases.isEmpty() || draft.top().current < 0
        || !words.closed().getOrDefault(sentence.form(i), List.of()).contains(State.SUBORDINATION)) {
      return false;
    }
    Phrase before = draft.phrases.get(draft.phrases.size() - 1);
    Verb verb = draft.verbs.get(draft.top().current);
    boolean adverbial = before.role == Role.OBLIQUE || before.role == Role.COMPLEMENT || before.role == Role.OTHER;
    return adverbial && before.verb == draft.top().current && !verb.hasObject
        && words.declaratives().contains(tags.lemma(verb.chunk.head()));
  }

  /** "que A et que B": the second closes the first. */
  private void closeSibling(int i, Kind kind) {
    if (!tags.is(i - 1, Pos.COORDINATION)) {
      return;
    }
    for (int s = draft.stack.size() - 1; s > 0; s--) {
      Open open = draft.stack.get(s);
      if (open.kind == Kind.PARENTHESIS) {
        return;
      }
      if (open.kind == kind && open.verb >= 0 && open.marker >= 0 && tags.lemma(open.marker).equals(tags.lemma(i))) {
        while (draft.stack.size() > s) {
          draft.pop();
        }
        return;
      }
    }
  }

  private int antecedent(int i) {
    for (int p = draft.phrases.size() - 1; p >= 0; p--) {
      Phrase phrase = draft.phrases.get(p);
      if (phrase.chunk.to() > i - 3 || phrase.clause == draft.top().index) {
        return antecedentHead(p, i);
      }
      if (phrase.clause < draft.top().index) {
        return -1;
      }
    }
    return -1;
  }

  /** The nearest phrase; behind a comma the whole phrase that it hangs on, when that is a person's or thing's name or title. */
  private int antecedentHead(int p, int i) {
    Phrase phrase = draft.phrases.get(p);
    boolean comma = sentence.form(i - 1).equals(",");
    return comma && phrase.role == Role.APPOSITION && phrase.governor >= 0 ? phrase.governor : p;
  }

  private void punctuation(int i) {
    switch (sentence.form(i)) {
      case "(", "[" -> draft.push(Kind.PARENTHESIS, i, i);
      case ",", ";", ":", "»", "«", "\"", "“", "”" -> comma(i);
      case "–", "—", "-" -> dash(i);
      default -> {
        // the rest separates nothing
      }
    }
  }

  private void comma(int i) {
    if (draft.top().kind == Kind.INCISE && draft.top().verb >= 0 && !sentence.form(i).equals("«") && draft.top().subject >= 0) {
      draft.pop();
    }
    draft.boundary = i;
  }

  private void dash(int i) {
    if (sentence.touchesNext(i) && sentence.touchesNext(i - 1)) {
      return;
    }
    for (Open open : draft.stack) {
      if (open.kind == Kind.PARENTHESIS && open.dash) {
        draft.closeParenthesis(true);
        return;
      }
    }
    for (int k = i + 1; k < tags.size(); k++) {
      if (sentence.form(k).equals(sentence.form(i)) && !sentence.touchesNext(k)) {
        draft.push(Kind.PARENTHESIS, i, i).dash = true;
        return;
      }
    }
    draft.boundary = i;
  }

  private boolean isClosingBracket(int i) {
    return sentence.form(i).equals(")") || sentence.form(i).equals("]");
  }
}
