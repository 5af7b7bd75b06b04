package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;

/** The level that an English stock or business comes to: "deaths reach 74", "taking the toll to 40", "swung to a profit of 4m". */
final class ReachedLevel {

  /** "The number of people in work | reached": so far before a verb may the stock stand, in tokens. */
  private static final int SUBJECT_REACH = 10;
  /** "taking | the official death | toll": so far before a stock may its verb stand, in tokens. */
  private static final int BRINGING_REACH = 6;

  private final ChangeWords words;

  ReachedLevel(ChangeWords words) {
    this.words = words;
  }

  /** "deaths | reach 74", "swung to a profit | of 4m": the level that a stock or a business comes to; null for others. */
  StatedChange reached(Tagged tags, int at, ChangeRole role) {
    Sentence s = tags.sentence();
    Change crossed = role == null && tags.pos(at).isVerbal() ? words.adjacent().crossings().get(tags.lemma(at)) : null;
    if (crossed != null) {
      return isOfStock(tags, at) ? new StatedChange(crossed, ChangeRole.TO, s.token(at).span()) : null;
    }
    int stock = role == ChangeRole.TO ? stock(tags, at - 1) : -1;
    Change brought = stock < 0 ? null : bringing(tags, stock - 1);
    if (brought != null) {
      return new StatedChange(brought, ChangeRole.TO, s.token(stock).span());
    }
    Change outcome = role == null && words.from().contains(s.folded(at)) ? words.adjacent().outcomes().get(tags.lemma(at - 1)) : null;
    int to = at - 2;
    while (outcome != null && (tags.is(to, Pos.ADJECTIVE) || tags.is(to, Pos.NOUN) || words.indefinites().contains(s.folded(to)))) {
      to--;
    }
    boolean moved = outcome != null && (s.folded(to).equals("to") || s.folded(to).equals("into")) && tags.pos(to - 1).isVerbal()
        && (words.moves().contains(tags.lemma(to - 1)) || words.verbs().containsKey(tags.lemma(to - 1)));
    return moved ? new StatedChange(outcome, ChangeRole.TO, s.token(at - 1).span()) : null;
  }

  /** "taking the official" in "taking the official death toll to": the verb, a few tokens before the stock. */
  private Change bringing(Tagged tags, int from) {
    for (int i = from; i >= 0 && i > from - BRINGING_REACH && !tags.sentence().isSymbol(i); i--) {
      if (tags.pos(i).isVerbal() && !tags.is(i, Pos.AUXILIARY)) { // "takes the party's tally"
        return words.adjacent().bringing().get(tags.lemma(i));
      }
    }
    return null;
  }

  /** "tally" in "takes the party's tally in the 230-member House | to 121"; -1 for none. */
  private int stock(Tagged tags, int last) {
    Sentence s = tags.sentence();
    for (int i = last; i > 0 && i > last - SUBJECT_REACH; i--) {
      if (words.stocks().contains(tags.lemma(i))) {
        return i;
      }
      if (tags.pos(i).isVerbal() && !tags.is(i, Pos.NUMBER) || s.isSymbol(i) && !s.form(i).equals("-")) {
        return -1;
      }
    }
    return -1;
  }

  /** "The death toll in the valley | has passed": a stock is the subject. */
  private boolean isOfStock(Tagged tags, int verb) {
    for (int i = verb - 1; i >= 0 && i > verb - SUBJECT_REACH && !tags.sentence().isSymbol(i); i--) {
      if (words.stocks().contains(tags.lemma(i))) {
        return true;
      }
      boolean waiting = tags.form(i) == VerbForm.PRESENT_PARTICIPLE; // "patients waiting topped"
      if (tags.pos(i).isVerbal() && !tags.is(i, Pos.AUXILIARY) && !waiting) {
        return false;
      }
    }
    return false;
  }
}
