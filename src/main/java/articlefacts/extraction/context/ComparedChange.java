package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;

/**
 * Reads the change of a figure that is set against what was before: "trois fois plus qu’en mai", "12 % plus cher", "18 agents, contre 24 un
 * an plus tôt", "ils étaient 300 en 2019". A comparison with something else than an earlier time ("deux fois plus de filles que de
 * garçons") is none.
 */
public final class ComparedChange {

  /** "plus | nombreux que": so far behind a comparative stands "que", in tokens. */
  private static final int THAN_REACH = 7;
  /** "contre 24 | un an plus tôt": so far behind a figure stands the time that it is of, in tokens. */
  private static final int TIME_REACH = 8;
  /** "ils n’étaient encore que | 300": so far before a figure stands its verb, in tokens. */
  private static final int VERB_REACH = 5;
  /** "98 000 permis de construire | ont été délivrés": so far behind a level may its own verb stand, in tokens. */
  private static final int OWN_VERB = 3;
  /** The first year that is written as such. */
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2100;

  private final ChangeWords words;

  ComparedChange(ChangeWords words) {
    this.words = words;
  }

  /** "cinq fois plus", "deux fois plus nombreux": by so much; null for other multiples. */
  StatedChange multiple(Tagged tags, int from, int to) {
    Sentence s = tags.sentence();
    for (int i = Math.max(from + 1, to - 1); i <= to; i++) {
      Change change = words.comparatives().get(s.folded(i));
      if (change != null && s.isWord(i)) {
        boolean some = words.from().contains(s.folded(i + 1)) && !hasThan(s, i + 1); // "mobilise trois fois moins d’ouvriers": than what?
        // "quatre fois plus que son rival"
        boolean rival = words.beside().than().contains(s.folded(i + 1)) && words.beside().remainder().own().contains(s.folded(i + 2));
        return isTold(s, i + 1) && !some && !rival ? StatedChange.by(turned(tags, change, i + 1), s.token(i).span()) : StatedChange.NONE;
      }
    }
    return null;
  }

  /** "12 % plus cher", "2 degrés moins intense", "inférieures de 40 % à la normale"; null for others. */
  StatedChange adjective(Tagged tags, int from, int to, boolean share) {
    Sentence s = tags.sentence();
    Change inside = to - from == 2 ? words.comparatives().get(s.folded(to - 1)) : null;
    if (inside != null && isTold(s, to)) {
      return StatedChange.by(inside, s.token(to - 1).span()); // "moitié moins"
    }
    Change above = above(s, to);
    if (above != null && (isEarlier(s, to + 1) || isEarlier(s, to + ABOVE + 2))) {
      return StatedChange.by(above, s.token(to).span());
    }
    Change more = words.comparatives().get(s.folded(to));
    boolean adjective = tags.is(to + 1, Pos.ADJECTIVE) || share && tags.is(to + 1, Pos.ADVERB)
        || tags.form(to + 1) == VerbForm.PAST_PARTICIPLE;
    // "16 500 voix plus tôt", "15 % plus de 65 ans"
    boolean when = words.beside().before().contains(s.folded(to + 1)) || words.from().contains(s.folded(to + 1));
    if (more != null && adjective && !when && !words.from().contains(s.folded(from - 1)) && isTold(s, to + 1)) {
      return StatedChange.by(turned(tags, more, to + 1), s.token(to).span());
    }
    Change than = words.from().contains(s.folded(from - 1)) ? words.beside().relative().get(s.folded(from - 2)) : null;
    return than != null && words.to().contains(s.folded(to)) && isEarlier(s, to) ? StatedChange.by(than, s.token(from - 2).span()) : null;
  }

  /** "40 % plus faible" is less. */
  private Change turned(Tagged tags, Change change, int adjective) {
    boolean low = tags.is(adjective, Pos.ADJECTIVE) && words.low().contains(tags.lemma(adjective));
    return !low ? change : change == Change.INCREASE ? Change.DECREASE : Change.INCREASE;
  }

  /** "au-dessus de son niveau d’il y a un an", "en dessous de": which side of what was; null for other words. */
  private Change above(Sentence s, int i) {
    String joined = s.folded(i);
    for (int k = i + 1; k < i + ABOVE && s.has(k); k++) {
      Change change = words.beside().relative().get(joined);
      if (change != null && !s.form(k).equals("-")) { // "neuf sur dix sous-estiment"
        return change;
      }
      joined = joined + (s.form(k).equals("-") || joined.endsWith("-") ? "" : " ") + s.folded(k);
    }
    return words.beside().relative().get(joined);
  }

  /** "au-dessous" has no more tokens. */
  private static final int ABOVE = 3;

  private boolean hasThan(Sentence s, int from) {
    for (int i = from; i < from + THAN_REACH && s.has(i) && !isStop(s, i); i++) {
      if (words.beside().than().contains(s.folded(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * What a comparative is set against is an earlier time, or is left to the reader: "en mai", "le double qu’il y a dix ans"; not "que
   * Lyon".
   */
  boolean isTold(Sentence s, int from) {
    for (int i = from; i < from + THAN_REACH && s.has(i) && !isStop(s, i); i++) {
      if (words.beside().than().contains(s.folded(i))) {
        return isEarlier(s, i + 1) || words.beside().remainder().own().contains(s.folded(i + 1)); // "de moins que sa rivale"
      }
    }
    return true;
  }

  /** A word of an earlier time stands within a few tokens: "un an plus tôt", "en 2019", "jusqu’ici", "annoncé". */
  public boolean isEarlier(Sentence s, int from) {
    for (int i = from; i < from + TIME_REACH && s.has(i); i++) {
      if (isStop(s, i)) {
        return false;
      }
      if (words.beside().earlier().contains(s.folded(i)) || isYear(s, i)) {
        return true;
      }
    }
    return false;
  }

  static boolean isStop(Sentence s, int i) {
    return s.isSymbol(i) && ",;:.!?)»".contains(s.form(i));
  }

  private static boolean isYear(Sentence s, int i) {
    int year = s.isDigits(i) && s.form(i).length() == 4 && s.form(i).chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(s.form(i)) : 0;
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /** "on comptait 440 feux, contre 196 cette année": the first level is the earlier one. */
  public boolean isLater(Syntax syntax, int from, int to) {
    Sentence s = syntax.sentence();
    boolean now = words.beside().now().contains(s.folded(to));
    for (int i = from - 1; now && i >= 0 && i > from - VERB_REACH; i--) {
      if (syntax.tags().pos(i).isVerbal()) {
        return syntax.tags().form(i) == VerbForm.IMPERFECT || syntax.tags().form(i) == VerbForm.PAST
            || syntax.tags().form(i) == VerbForm.PAST_PARTICIPLE;
      }
    }
    return false;
  }

  /** "contre 24 un an plus tôt", "(après 3,1 % en mai)": the level before, with its time. */
  public boolean isAgainstEarlier(Tagged tags, int from, int to) {
    Sentence s = tags.sentence();
    int at = from - 1;
    if ((words.to().contains(s.folded(at)) || words.from().contains(s.folded(at))) && tags.is(at - 1, Pos.NOUN)) {
      at = words.indefinites().contains(s.folded(at - 2)) ? at - 3 : at - 2; // "après un pic à 520 millions fin décembre"
    }
    // "ont atteint 82 millions contre 75" sets two years side by side
    boolean apposed = s.isSymbol(at - 1) && ",(–—-".contains(s.form(at - 1)) || isBefore(s, to);
    return apposed && words.against().contains(s.folded(at)) && isEarlier(s, to);
  }

  /** "l’année précédente", "un mois auparavant" right behind a level. */
  private boolean isBefore(Sentence s, int to) {
    for (int i = to; i < to + VERB_REACH && s.has(i) && !isStop(s, i); i++) {
      if (words.beside().before().contains(s.folded(i))) {
        return true;
      }
    }
    return false;
  }

  /** ", 27 l’année d’avant", ", 25 000 il y a trois ans": a number without a noun and a time before another. */
  public boolean isListedEarlier(Sentence s, int from, int to) {
    boolean linked = s.form(from - 1).equals(",");
    for (int i = to; linked && i < to + VERB_REACH && s.has(i) && !isStop(s, i); i++) {
      if (words.beside().before().contains(s.folded(i))
          || words.beside().before().contains(s.folded(i) + " " + s.folded(i + 1) + " " + s.folded(i + 2))) {
        return true;
      }
    }
    return false;
  }

  /** "3,85 € le repas | (3,70 € jusqu’ici)": the earlier level in brackets right behind that of now. */
  public boolean isBracketedEarlier(Sentence s, int levelTo, int from, int to) {
    int open = from - 1;
    while (open > levelTo && !s.isSymbol(open)) {
      open--;
    }
    return from - open <= 3 && open - levelTo <= THAN_REACH && s.form(open).equals("(") && isEarlier(s, to);
  }

  /** "Ils sont aujourd’hui 240", "elle en touche désormais seize": the level of today. */
  public boolean isPresent(Tagged tags, int from) {
    Sentence s = tags.sentence();
    boolean now = false;
    for (int i = from - 1; i >= 0 && i > from - VERB_REACH && !s.isSymbol(i); i--) {
      now |= words.beside().now().contains(s.folded(i)) || words.beside().left().contains(tags.lemma(i)); // "il en reste 1 800"
      if (tags.pos(i).isVerbal() && tags.form(i) != null && tags.form(i).isFinite()) {
        return now && tags.form(i) == VerbForm.PRESENT;
      }
    }
    return false;
  }

  /**
   * "Ils n’étaient que 44 % il y a cinq ans", "quand c’était une trentaine en 2020": what a pronoun was at an earlier time.
   *
   * @param from first token of the level
   * @param unit true for a level in the unit of the one that it is compared with: its subject may be a noun
   */
  public boolean isPast(Syntax syntax, int from, int to, boolean unit) {
    Tagged tags = syntax.tags();
    Sentence s = tags.sentence();
    for (int i = from - 1; i >= 0 && i > from - VERB_REACH && !s.isSymbol(i); i--) {
      if (tags.pos(i).isVerbal() && tags.form(i) != null && tags.form(i).isFinite()) {
        boolean being = words.levels().contains(tags.lemma(i)) || words.beside().remainder().holding().contains(tags.lemma(i))
            || tags.form(i + 1) == VerbForm.PAST_PARTICIPLE && words.levels().contains(tags.lemma(i + 1));
        boolean of = tags.is(i - 1, Pos.CLITIC) && words.places().contains(s.folded(i - 1)); // "en valait 425 douze mois plus tôt"
        of |= tags.is(i - 1, Pos.CLITIC) && words.to().contains(s.folded(from - 1)); // "on le trouvait à 19 000"
        boolean was = tags.form(i) == VerbForm.IMPERFECT && (being || of);
        boolean pronoun = of || isPronoun(tags, i - 1) || isPronoun(tags, i - 2) || isPronoun(tags, i - 3) || unit;
        return was && pronoun && (isEarlier(s, to) || isEarlier(s, clauseStart(s, i)) || words.beside().still().contains(s.folded(i + 1)));
      }
    }
    return false;
  }

  /** "Il n’en compte plus que 87 300", "il n’en reste que 230": what is left of more; null for others. */
  StatedChange left(Tagged tags, int from) {
    Sentence s = tags.sentence();
    int than = words.from().contains(s.folded(from - 1)) ? from - 2 : from - 1; // "n’est plus que de 1,1 million"
    if (!words.beside().than().contains(s.folded(than))) {
      return null;
    }
    int before = than - 1;
    boolean no = words.beside().noMore().contains(s.folded(before));
    for (int i = before; i >= 0 && i > before - VERB_REACH; i--) {
      boolean negated = words.beside().negations().contains(s.folded(i));
      boolean rests = words.beside().left().contains(tags.lemma(before));
      boolean level = than == from - 1 || words.levels().contains(tags.lemma(i + 1)); // not "ne croît plus que de 1 %"
      if (negated && level && (no || rests)) {
        return new StatedChange(Change.DECREASE, ChangeRole.TO, s.span(before, from));
      }
    }
    return null;
  }

  /** "ont franchi la barre des 17 000", "a dépassé le cap des 2 millions": the level that was crossed; null for others. */
  StatedChange crossed(Tagged tags, int from) {
    Sentence s = tags.sentence();
    for (int i = from - 1; i >= 0 && i > from - 1 - VERB_REACH && !s.isSymbol(i); i--) {
      if (tags.pos(i).isVerbal()) {
        boolean mark = false;
        for (int k = i + 1; k < from; k++) {
          mark |= words.beside().marks().contains(s.folded(k));
        }
        boolean past = tags.form(i) == VerbForm.PAST_PARTICIPLE && tags.form(i - 1) == VerbForm.IMPERFECT; // "avait franchi": no news
        mark |= words.beside().remainder().frontier().contains(tags.lemma(i)) && tags.is(from - 1, Pos.DETERMINER);
        boolean passed = mark && !past && words.beside().passing().contains(tags.lemma(i));
        return passed ? new StatedChange(side(s, i + 1, from), ChangeRole.TO, s.token(i).span()) : null;
      }
    }
    return null;
  }

  /** "passer | sous | la barre": which way a mark is crossed. */
  private Change side(Sentence s, int from, int to) {
    Change side = Change.INCREASE;
    for (int i = from; i < to; i++) {
      side = words.beside().sides().getOrDefault(s.folded(i), side);
    }
    return side;
  }

  /** "perd deux points en mai et s’établit à 88": the level behind "et" of what the amount before has changed. */
  public boolean isLevelJoined(Syntax syntax, int amountTo, int levelFrom) {
    Tagged tags = syntax.tags();
    Sentence s = tags.sentence();
    for (int i = amountTo; i < levelFrom && i < amountTo + TIME_REACH + VERB_REACH; i++) {
      if (tags.is(i, Pos.COORDINATION) && s.isWord(i)) {
        int verb = i + 1;
        while (verb < levelFrom && (tags.is(verb, Pos.CLITIC) || tags.is(verb, Pos.NEGATION) || tags.is(verb, Pos.ADVERB))) {
          verb++;
        }
        boolean level = tags.pos(verb).isVerbal() && tags.form(verb) != null && tags.form(verb).isFinite()
            && words.levels().contains(tags.lemma(verb));
        return level && levelFrom - verb <= VERB_REACH;
      }
      boolean other = tags.pos(i).isVerbal() && tags.form(i) != null && tags.form(i).isFinite()
          || s.isSymbol(i) && ";:.()«»".contains(s.form(i));
      if (other) {
        return false;
      }
    }
    return false;
  }

  private boolean isLink(Sentence s, int i) {
    return words.beside().links().contains(s.folded(i)) || words.beside().remainder().thatIs().contains(s.folded(i));
  }

  /** "430 postes, soit un dixième de ses effectifs": the same amount as a share. */
  public boolean isSame(Sentence s, int to, int from) {
    return from == to + 2 && s.form(to).equals(",") && words.beside().remainder().thatIs().contains(s.folded(to + 1));
  }

  /** "On était 410 habitants": a level of the past, whenever. */
  public boolean isWas(Tagged tags, int from) {
    for (int i = from - 1; i >= 0 && i > from - VERB_REACH && !tags.sentence().isSymbol(i); i--) {
      if (tags.pos(i).isVerbal() && tags.form(i) != null && tags.form(i).isFinite()) {
        return tags.form(i) == VerbForm.IMPERFECT && words.levels().contains(tags.lemma(i));
      }
    }
    return false;
  }

  /** A year stands between the head of the sentence and a figure. */
  public boolean hasYearBefore(Sentence s, int from) {
    for (int i = s.nextDigits(0); i < from; i = s.nextDigits(i + 1)) {
      if (isYear(s, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPronoun(Tagged tags, int i) {
    return tags.is(i, Pos.SUBJECT) || tags.is(i, Pos.PRONOUN) || tags.is(i, Pos.CLITIC);
  }

  /** "L’an dernier, | ils n’étaient que": the tokens before the comma count, too. */
  private static int clauseStart(Sentence s, int verb) {
    int i = verb;
    while (i > 0 && verb - i < VERB_REACH && !isStop(s, i - 1)) {
      i--;
    }
    int before = i - 1;
    while (before > 0 && i - before < VERB_REACH && !isStop(s, before - 1)) {
      before--;
    }
    return i > 0 && s.form(i - 1).equals(",") ? before : i;
  }

  /** True for "de plus", "moins" in the evidence of an amount: its own comparison. */
  public boolean isComparative(Sentence s, StatedChange amount) {
    int at = s.tokenAt(amount.evidence().start());
    return words.comparatives().containsKey(s.folded(at)) || words.comparatives().containsKey(s.folded(at + 1)) || above(s, at) != null;
  }

  /**
   * A level before "4 de plus que l’an dernier", "soit cinq fois plus qu’en mai", "une coupe de 44 %": nothing but its own complement
   * between.
   */
  public boolean isLevelBefore(Syntax syntax, StatedChange amount, int levelTo, int amountFrom) {
    Sentence s = syntax.sentence();
    int link = amountFrom - 1;
    boolean comparative = isComparative(s, amount);
    int noun = s.tokenAt(amount.evidence().start());
    if (!comparative) {
      link = words.indefinites().contains(s.folded(noun - 1)) && noun < amountFrom ? noun - 2 : -1;
      boolean factor = noun >= amountFrom && words.beside().remainder().factors().containsKey(s.folded(noun));
      link = !factor ? link : amountFrom - (syntax.tags().is(amountFrom - 1, Pos.DETERMINER) ? 2 : 1); // "3,4 millions, le double de"
    }
    boolean is = comparative && link > levelTo && words.levels().contains(syntax.tags().lemma(link))
        && s.form(link - 1).endsWith("'") && ",:;".contains(s.form(link - 2));
    link = is ? link - 2 : link; // "27 noyades, c’est neuf de plus que l’an dernier"
    boolean linked = is || link >= levelTo && (isLink(s, link) || s.isSymbol(link) && ",–—-".contains(s.form(link)));
    if (!linked || comparative && !isTold(s, noun + 1)) {
      return false;
    }
    boolean that = is && !s.form(link).equals(",") || isLink(s, link) && s.form(link - 1).equals(",");
    int verbs = 0;
    for (int i = levelTo; i < link; i++) {
      boolean one = verbs == 0 && comparative && i <= levelTo + OWN_VERB; // "98 000 permis ont été délivrés, 7 % de plus"
      verbs += syntax.tags().pos(i).isVerbal() && syntax.tags().form(i) != null && syntax.tags().form(i).isFinite() ? 1 : 0;
      boolean verb = !one && syntax.tags().pos(i).isVerbal() && syntax.tags().form(i) != null && syntax.tags().form(i).isFinite();
      if (verb && !that || s.isSymbol(i) && ";:.()«»".contains(s.form(i))) {
        return false;
      }
    }
    return true;
  }
}
