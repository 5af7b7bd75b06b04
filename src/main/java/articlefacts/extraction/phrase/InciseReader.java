package articlefacts.extraction.phrase;

import articlefacts.extraction.phrase.Chunker.Chunk;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;

/**
 * Tells a verb that says who speaks, inside the words that he says or behind them: "…, a déclaré X", "Le bilan, a expliqué le préfet, est
 * de …": behind a comma or a quote, no subject before it, and its subject right behind it.
 */
final class InciseReader {

  private final SyntaxDraft draft;
  private final TaggingWords words;
  private final Tagged tags;
  private final Sentence sentence;

  InciseReader(SyntaxDraft draft) {
    this.draft = draft;
    this.words = draft.words;
    this.tags = draft.tags;
    this.sentence = draft.sentence;
  }

  /** "…, a déclaré X": behind a comma or a quote, no subject before it, and its subject right behind it. */
  boolean isIncise(Chunk chunk) {
    int before = chunk.from() - 1;
    if (!tags.is(before, Pos.PUNCTUATION) || sentence.form(before).equals(".")
        || sentence.form(before).equals("(") && chunk.inverted() < 0) {
      return before < 0 ? false : chunk.inverted() >= 0 && before >= 0 && draft.top().verb >= 0;
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
    return words.declaratives().contains(tags.lemma(chunk.head())) && !emphasis && (draft.waitingClause() < 0 || isClosedByVerb(after));
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
}
