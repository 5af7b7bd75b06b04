package articlefacts.extraction.fact;

import articlefacts.extraction.fact.FigureWords.Role;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;

/**
 * Tells bare numbers that are the subject or the object of a verb: "Vingt-trois ont été blessés", "en compte 12 567", "s’élève à 300".
 */
final class NumberArgument {

  private final FigureWords words;

  NumberArgument(FigureWords words) {
    this.words = words;
  }

  /** "Vingt-trois ont été blessés": a finite verb follows, and no noun or article stands before. */
  boolean isSubject(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    int after = words.is(Role.FOCUS, s.folded(q.to())) ? q.to() + 1 : q.to(); // "deux seulement ont survécu"
    while (tags.is(after, Pos.CLITIC) || tags.is(after, Pos.NEGATION)) {
      after++; // "732 se sont déplacés", "trois n’ont pas répondu"
    }
    boolean verb = isFiniteVerb(tags, after) || isPastBehindDigits(tags, q, after) || q.from() == 0 && words.is(Role.IS, s.folded(q.to()));
    boolean opened = q.from() == 0 || s.isSymbol(q.from() - 1) || isOpener(tags, q.from() - 1)
        || q.traits().digits() && NumberList.isNumbers(tags, 0, q.from());
    if (!verb || !opened) {
      return false;
    }
    return !s.form(q.from() - 1).equals("-") && !s.form(q.from() - 1).equals("(");
  }

  /** "while 610,000 | left", "and 12 | sold at a discount": a form of the past that may be a participle. */
  private boolean isPastBehindDigits(Tagged tags, Quantity q, int after) {
    boolean past = words.roles().containsKey(Role.NON) && q.traits().digits() && q.from() > 0
        && tags.form(after) == VerbForm.PAST_PARTICIPLE && tags.pos(after).isVerbal();
    return past && !tags.sentence().isSymbol(q.from() - 1);
  }

  private boolean isOpener(Tagged tags, int i) {
    return words.is(Role.FOCUS, tags.sentence().folded(i)) || words.is(Role.AND, tags.sentence().folded(i))
        || tags.is(i, Pos.SUBORDINATION);
  }

  static boolean isFiniteVerb(Tagged tags, int i) {
    return tags.pos(i).isVerbal() && tags.form(i) != null && tags.form(i).isFinite();
  }

  /** "en compte 12 567", "s’élève à 300", "est de trois": a verb before, and nothing to count after. */
  boolean isObject(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    int at = q.from() - 1;
    while (words.is(Role.FOCUS, s.folded(at))) {
      at--;
    }
    if (words.is(Role.LINK, s.folded(at)) && (q.traits().digits() || isFiniteVerb(tags, at - 1))) {
      at = NamedNoun.verbBefore(tags, at);
    }
    boolean verb = tags.pos(at).isVerbal() && tags.tag(at).known() || at < q.from() - 1 && words.is(Role.IS, s.folded(at));
    if (!verb || s.isCapitalised(at) && at > 0) {
      return false;
    }
    int next = q.to();
    boolean closed = !s.isWord(next) || tags.is(next, Pos.PREPOSITION) || tags.is(next, Pos.COORDINATION) || tags.is(next, Pos.ADVERB)
        || tags.is(next, Pos.SUBORDINATION) || tags.is(next, Pos.RELATIVE) || tags.is(next, Pos.DETERMINER)
        || words.is(Role.WHEN, s.folded(next)); // "413 000 fin 2013"
    boolean score = s.form(next).equals("-") || s.form(next).equals("/")
        || words.is(Role.AT, s.folded(next)) && s.isDigits(next + 1) && !words.is(Role.OF, s.folded(q.from() - 1));
    return closed && !score;
  }
}
