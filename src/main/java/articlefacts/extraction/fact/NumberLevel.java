package articlefacts.extraction.fact;

import articlefacts.extraction.fact.FigureWords.Role;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;

/**
 * Tells bare numbers that are a level which something reaches: "closed at 8,579.19", "portant l’effectif à 143", "fixe à neuf le nombre de
 * juges".
 */
final class NumberLevel {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  /** "portant l’effectif à 143": so far before the number may the verb stand, in tokens. */
  private static final int LEVEL_REACH = 6;
  /** "brings the total number of outstanding orders with the manufacturer to 230": and so far where a word goes before every level. */
  private static final int FAR_LEVEL_REACH = 14;

  private final FigureWords words;
  private final NamedNoun nouns;

  NumberLevel(FigureWords words, NamedNoun nouns) {
    this.words = words;
    this.nouns = nouns;
  }

  /** "closed at 8,579.19", "fell below 9,000", "rose to 12": a bare level, in digits that no list or score has, or behind a verb. */
  String of(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    boolean tied = s.form(q.to()).equals("-") || s.form(q.to()).equals("/") || s.form(q.to()).equals(":")
        || s.form(q.from() - 1).equals(":");
    boolean moved = isLevelVerb(tags, q.from() - 1) && tags.is(q.to(), Pos.ADJECTIVE); // "rose 15,000 last week"
    boolean closed = moved || isClosed(tags, q.to());
    if (!words.roles().containsKey(Role.LEVEL) || !closed || tied || q.value().number() == null && !(q.isRange() && q.hasQualifier())) {
      return null;
    }
    boolean large = q.traits().number().scale() > 0 || q.hasQualifier() && words.is(Role.MARK, s.folded(q.to()))
        || q.traits().number().abs().compareTo(THOUSAND) >= 0 && q.numberTo() - q.numberFrom() > 1;
    if (!words.is(Role.LEVEL, s.folded(q.from() - 1))) {
      return large && (moved || q.hasQualifier()) ? "limited" : null;
    }
    boolean directed = words.is(Role.DIRECTION, s.folded(q.from() - 2)); // "up from 149"
    if (large || directed) {
      return "level";
    }
    return isBehindLevelVerb(tags, q) ? "level" : null;
  }

  /** "brings the total number of outstanding orders with the manufacturer to 230": a verb of levels before, in the same clause. */
  private boolean isBehindLevelVerb(Tagged tags, Quantity q) {
    for (int i = q.from() - 2; i >= 0 && i > q.from() - FAR_LEVEL_REACH && !tags.sentence().form(i).equals(","); i--) {
      if (isLevelVerb(tags, i)) {
        return true;
      }
    }
    return false;
  }

  /** No noun stands at a token that a number before it could count; "mark" in "below the 5,000 mark" is none. */
  private boolean isClosed(Tagged tags, int i) {
    Sentence s = tags.sentence();
    return !s.isWord(i) || tags.is(i, Pos.PREPOSITION) || tags.is(i, Pos.COORDINATION) || tags.is(i, Pos.ADVERB)
        || tags.is(i, Pos.SUBORDINATION) || tags.is(i, Pos.SUBJECT) || tags.is(i, Pos.DETERMINER) || words.is(Role.LAST, s.folded(i))
        || words.is(Role.MARK, s.folded(i));
  }

  /** By its lemma, or by a form that the tagger may take for a noun: "rose". */
  boolean isLevelVerb(Tagged tags, int i) {
    boolean form = words.is(Role.LEVEL_VERB_FORM, tags.sentence().folded(i)) && !tags.is(i - 1, Pos.DETERMINER)
        && !tags.is(i - 1, Pos.ADJECTIVE);
    return form || words.is(Role.LEVEL_VERB, tags.lemma(i)) && tags.pos(i).isVerbal();
  }

  /** "portant l’effectif à 143.", "limite à deux le nombre de mandats": a verb, "à" and a number that counts nothing behind it. */
  boolean isLevel(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    // "fixe à neuf le nombre de juges", "porte à douze celui des greffiers"
    boolean behind = nouns.isNumberOf(s, q.to()) || nouns.isThatOf(s, q.to());
    boolean closed = !s.isWord(q.to()) && !s.form(q.to()).equals("-") && !s.form(q.to()).equals("/") || behind;
    if (!closed || !words.is(Role.AT, s.folded(q.from() - 1))) {
      return false;
    }
    if (behind) {
      return true;
    }
    for (int i = q.from() - 2; i >= 0 && i > q.from() - LEVEL_REACH && !s.isSymbol(i); i--) {
      if (words.is(Role.LEVEL_VERB, tags.lemma(i)) && tags.pos(i).isVerbal()) {
        return true;
      }
    }
    return false;
  }
}
