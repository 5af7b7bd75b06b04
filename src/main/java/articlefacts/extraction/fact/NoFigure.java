package articlefacts.extraction.fact;

import articlefacts.extraction.fact.FigureWords.Role;
import articlefacts.extraction.phrase.CountedPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.quantity.Qualifier;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.util.List;

/**
 * Tells plain numbers that state nothing: scores ("2 à 0"), codes, number plates, the numbers of names ("Mate 9"), moments that are told as
 * "at one point".
 */
final class NoFigure {

  /** No match ends higher. */
  private static final BigDecimal HIGHEST_SCORE = BigDecimal.valueOf(200);
  private static final BigDecimal HOURS = BigDecimal.valueOf(24);
  private static final int MINUTES = 60;
  /** "told | the Evening Post | 300 jobs": so far before a number stands the verb, in tokens. */
  private static final int TOLD = 5;

  private final FigureWords words;

  NoFigure(FigureWords words) {
    this.words = words;
  }

  /** True for "2-1 win", "the 90049 ZIP code", "at one point". */
  boolean is(Sentence s, Quantity q) {
    return isHalfOfScore(s, q) || isCode(s, q) || isMoment(s, q);
  }

  /** True for "2 à 0", "tous deux", "le zéro papier", "9.48 The bridge is shut."; {@code noun} is the phrase behind, null for none. */
  boolean is(Tagged tags, List<Quantity> found, int i, Quantity q, CountedPhrase noun) {
    Sentence s = tags.sentence();
    boolean all = words.is(Role.ALL, s.folded(q.from() - 1)); // "tous deux", "tous les trois": pronouns
    return isTimeOfEntry(s, q) || all || isNone(tags, q) || isScore(tags, found, i) || isPlate(s, q, noun);
  }

  /** "1" in "a 2-1 win": digits, hyphen, digits that are no range. */
  private static boolean isHalfOfScore(Sentence s, Quantity q) {
    int hyphen = q.from() - 1;
    boolean dash = s.form(hyphen).equals("-") || s.form(hyphen).equals("–");
    return dash && q.traits().digits() && !q.isRange() && s.touchesNext(hyphen) && s.touchesNext(hyphen - 1) && s.isDigits(hyphen - 1);
  }

  /** "the 90049 ZIP code": digits without a sign before what names a code. */
  private boolean isCode(Sentence s, Quantity q) {
    boolean digits = q.traits().digits() && q.numberTo() - q.numberFrom() == 1 && s.form(q.numberFrom()).length() >= 3;
    return digits && words.is(Role.CODE, s.folded(q.numberTo()));
  }

  /** "at one point last year", "at one time": a moment, no number of them. */
  private boolean isMoment(Sentence s, Quantity q) {
    boolean one = !q.traits().digits() && q.traits().number().intValue() == 1 && q.from() == q.numberFrom();
    return one && words.is(Role.MOMENT, s.folded(q.to())) && words.is(Role.AT, s.folded(q.from() - 1));
  }

  /** "2 à 0", "est de 3 à 1": two plain numbers in digits, the second not larger, and no "de" before but that of "est de". */
  private boolean isScore(Tagged tags, List<Quantity> found, int i) {
    return isScore(tags, found.get(i), i + 1 < found.size() ? found.get(i + 1) : null)
        || i > 0 && isScore(tags, found.get(i - 1), found.get(i));
  }

  private boolean isScore(Tagged tags, Quantity first, Quantity second) {
    Sentence s = tags.sentence();
    return second != null && first.is(Quantity.Kind.PLAIN) && second.is(Quantity.Kind.PLAIN) && first.traits().digits()
        && second.traits().digits()
        && second.from() == first.to() + 1 && words.is(Role.AT, s.folded(first.to()))
        && (!words.is(Role.OF, s.folded(first.from() - 1)) || words.is(Role.BE, tags.lemma(first.from() - 2)))
        && first.value().qualifier() == Qualifier.EXACT && second.traits().number().compareTo(first.traits().number()) <= 0
        && first.traits().number().compareTo(HIGHEST_SCORE) < 0;
  }

  /** "9.48 The bridge is shut.": the hour at which an entry of a live report begins. */
  private boolean isTimeOfEntry(Sentence s, Quantity q) {
    boolean clock = q.from() == 0 && q.numberTo() - q.numberFrom() == 3 && s.form(1).equals(".") && s.form(2).length() == 2
        && s.isCapitalised(q.to());
    return clock && words.roles().containsKey(Role.SHARE_CUE) && q.traits().number().compareTo(HOURS) < 0
        && Integer.parseInt(s.form(2)) < MINUTES;
  }

  /** "4521 SB 90": the letters between digits are no noun. */
  private static boolean isPlate(Sentence s, Quantity q, CountedPhrase noun) {
    return noun != null && noun.hasHead() && q.traits().digits() && s.isAllCaps(noun.headFrom()) && s.form(noun.headFrom()).length() <= 3
        && s.isDigits(noun.headTo());
  }

  /** "un magasin zéro déchet", "le zéro papier": a way of doing, nothing is counted. */
  private boolean isNone(Tagged tags, Quantity q) {
    boolean named = tags.is(q.from() - 1, Pos.NOUN) || tags.is(q.from() - 1, Pos.DETERMINER)
        || words.is(Role.PARTITIVE, tags.sentence().folded(q.from() - 1));
    return q.traits().number().signum() == 0 && !q.traits().digits() && q.from() == q.numberFrom() && named;
  }

  /** "Battlefield 3 sera", "Mate 9": digits right after a name inside a sentence, and a dot-separated version. */
  boolean isNumberOfName(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    boolean camel = words.roles().containsKey(Role.NEVER_HYPHEN) && s.isWord(q.from() - 1) && !s.isCapitalised(q.from() - 1)
        && !s.surface(q.from() - 1).equals(s.form(q.from() - 1)); // "iPhone 4"
    if (camel && q.traits().digits() && q.from() == q.numberFrom()) {
      return true;
    }
    boolean told = false; // "told the BBC | 300 jobs would go"
    for (int i = q.from() - 2; i >= 0 && i >= q.from() - TOLD; i--) {
      told |= words.is(Role.TELLING, s.folded(i));
    }
    if (told && tags.is(q.to(), Pos.NOUN) && !s.isCapitalised(q.to())) {
      return false;
    }
    return q.traits().digits() && q.from() == q.numberFrom() && s.isCapitalised(q.from() - 1) && !tags.is(q.from() - 1, Pos.VERB)
        && q.from() - 1 > 0 && tags.is(q.from() - 1, Pos.PROPER_NOUN) && !q.traits().takesOf();
  }
}
