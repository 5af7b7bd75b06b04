package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;

/**
 * Reads the change that a figure states where word order tells it: "up 3 %", "fell 12 points", "cut its workforce by a third", "a 49 %
 * decline", "rose to 5m from 4m", "three down".
 *
 * <p>For languages that have words of direction ({@link ChangeWords#directions}); each rule looks at a few words around the figure.
 */
final class AdjacentChange {

  /** "cut | the size of its North American workforce | by": so far before its preposition may the verb stand, in tokens. */
  private static final int VERB_REACH = 16;
  /** "49 % year-on-year decline": so far behind the figure may the noun stand, in tokens. */
  private static final int NOUN_REACH = 3;

  private final ChangeWords words;
  private final ReachedLevel levels;
  private final LostGames games;

  AdjacentChange(ChangeWords words) {
    this.words = words;
    this.levels = new ReachedLevel(words);
    this.games = new LostGames(words);
  }

  StatedChange read(Tagged tags, int from, int to, ChangeSort sort) {
    if (sort == ChangeSort.AGE) {
      return StatedChange.NONE;
    }
    Change sign = sign(tags.sentence(), from, to);
    if (sign != null) {
      return StatedChange.by(sign, tags.sentence().token(from).span());
    }
    StatedChange found = before(tags, from, to, sort);
    found = found == null && sort != ChangeSort.LASTING ? behind(tags, from, to, sort) : found;
    return found == null ? StatedChange.NONE : found;
  }

  private StatedChange before(Tagged tags, int from, int to, ChangeSort sort) {
    Sentence s = tags.sentence();
    int i = from - 1;
    while (isHedge(tags, i)) {
      i--;
    }
    i = beforePace(tags, beforeTotal(s, i));
    boolean across = words.to().contains(s.folded(from)) && (tags.is(from + 1, Pos.NUMBER) || !s.isWord(from + 1)); // "fell | below 200"
    ChangeRole role = across ? ChangeRole.TO : role(s.folded(i));
    if (role != null && isTied(s, from, to)) {
      return null; // "from three-point range"
    }
    int at = role == null || across ? i : i - 1;
    if (role == ChangeRole.TO && isDescribed(tags, at)) {
      return null; // "raised the number of homes priced at 2m"
    }
    if (role == null && isIndefinite(tags, from - 1, to)) {
      return null; // "added a 30-degree turn": the verb takes the noun behind
    }
    if (role == ChangeRole.BY && s.form(at).equals(",")) {
      at--; // "fell sharply, by 73 %"
    }
    while (isHedge(tags, at)) {
      at--;
    }
    if (role == ChangeRole.TO && words.against().contains(s.folded(at))) {
      return null; // "compared to 5 %"
    }
    int closing = role == ChangeRole.TO ? closing(tags, at) : -1;
    if (closing >= 0) {
      return closed(tags, closing, sort);
    }
    boolean particle = words.particles().contains(tags.lemma(at - 1)); // "make up 20 %"
    Change direction = sort == ChangeSort.LASTING || particle ? null : words.directions().get(s.folded(at));
    boolean limit = s.folded(at + 1).equals("to") && role == ChangeRole.TO && at + 1 == i && from == i + 1 && direction != null;
    if (direction != null && (!limit || tags.pos(at - 1).isVerbal() || isHedge(tags, at - 1) && tags.pos(at - 2).isVerbal())) {
      return new StatedChange(direction, role == null ? ChangeRole.BY : role, s.token(at).span());
    }
    if (role == null && s.form(to).equals("short")) {
      return null; // "fell 1,150 short of its target"
    }
    if (games.isLost(tags, at, role, from, to)) {
      return null;
    }
    Change verb = verb(tags, at, sort);
    boolean paid = sort == ChangeSort.MONEY && role == null && words.pay().contains(tags.lemma(at));
    boolean takes = sort == ChangeSort.COUNT && role == null && words.adjacent().taking().contains(tags.lemma(at));
    if (verb != null && !paid && !takes && (role != null || !words.withPreposition().contains(tags.lemma(at)))) {
      return new StatedChange(verb, role == null ? ChangeRole.BY : role, s.token(at).span());
    }
    // "topped 5,000" is more than that
    StatedChange reached = tags.pos(from).isVerbal() ? levels.reached(tags, from, null) : levels.reached(tags, i, role);
    if (reached != null) {
      return reached;
    }
    // "a loss of $4m"
    boolean result = sort == ChangeSort.MONEY && words.from().contains(s.folded(i)) && words.pay().contains(tags.lemma(i - 1));
    StatedChange noun = !result && words.from().contains(s.folded(i)) || role == ChangeRole.BY ? noun(tags, i - 1) : null;
    return noun != null ? noun : role == null ? null : farther(tags, at, role, sort, from, to);
  }

  /** "grew" in "grew at an annual rate of 2 %": the token before the pace; {@code i} where none stands. */
  private int beforePace(Tagged tags, int i) {
    Sentence s = tags.sentence();
    if (!s.folded(i).equals("of") || !words.adjacent().paces().contains(tags.lemma(i - 1))) {
      return i;
    }
    int at = i - 2;
    while (tags.is(at, Pos.ADJECTIVE) || words.indefinites().contains(s.folded(at))) {
      at--;
    }
    return s.folded(at).equals("at") && tags.pos(at - 1).isVerbal() ? at - 1 : i;
  }

  /** "a 10-fold increase". */
  StatedChange compoundOf(Tagged tags, int from, int to) {
    StatedChange found = compound(tags, from, to, ChangeSort.MULTIPLE, null);
    return found == null ? StatedChange.NONE : found;
  }

  /** "by" in "down by a total of 14 %", "an average of": the token before what changes nothing; {@code i} where it does not stand. */
  private int beforeTotal(Sentence s, int i) {
    boolean total = s.folded(i).equals("of") && words.adjacent().totals().contains(s.folded(i - 1));
    return total && words.indefinites().contains(s.folded(i - 2)) && !words.origin().contains(s.folded(i - 3)) ? i - 3 : i;
  }

  /** A number that a hyphen ties to what it tells of. */
  private static boolean isTied(Sentence s, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (s.form(i).equals("-") && s.touchesNext(i) && s.touchesNext(i - 1) && s.isWord(i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** "priced at": a participle of no change, whose level it is. */
  private boolean isDescribed(Tagged tags, int i) {
    boolean participle = tags.is(i, Pos.VERB) && tags.form(i) == VerbForm.PAST_PARTICIPLE;
    boolean change = words.verbs().containsKey(tags.lemma(i)) || words.verbForms().containsKey(tags.sentence().folded(i))
        || words.closings().contains(tags.lemma(i));
    return participle && !change;
  }

  /** "a 30 degree turn", "a 5 % stake": an article before the figure and its noun behind it. */
  private boolean isIndefinite(Tagged tags, int i, int to) {
    boolean noun = tags.is(to, Pos.NOUN) || tags.is(to, Pos.ADJECTIVE) && tags.is(to + 1, Pos.NOUN);
    return noun && words.indefinites().contains(tags.sentence().folded(i));
  }

  private int closing(Tagged tags, int at) {
    for (int i = at; i >= 0 && i > at - NOUN_REACH; i--) {
      if (words.closings().contains(tags.lemma(i))) {
        return i;
      }
    }
    return -1;
  }

  /** "rebounded to close at 8,962"; null where the verb of ending stands alone, for its change is that of another figure. */
  private StatedChange closed(Tagged tags, int closing, ChangeSort sort) {
    for (int i = closing - 1; i >= 0 && i >= closing - 2; i--) {
      Change change = verb(tags, i, sort);
      if (change != null) {
        return new StatedChange(change, ChangeRole.TO, tags.sentence().token(i).span());
      }
    }
    Change direction = words.directions().get(tags.sentence().folded(closing + 1));
    return direction == null ? null : new StatedChange(direction, ChangeRole.TO, tags.sentence().token(closing + 1).span());
  }

  /** "+0.2 %", "-3 %". */
  private static Change sign(Sentence s, int from, int to) {
    boolean share = to - from > 1 && s.form(to - 1).equals("%");
    return !share ? null : s.form(from).equals("+") ? Change.INCREASE : s.form(from).equals("-") || s.form(from).equals("−")
        ? Change.DECREASE : null;
  }

  /** "another", "a further", "slightly", "about": words between a word of change and the amount. */
  private boolean isHedge(Tagged tags, int i) {
    String folded = tags.sentence().folded(i);
    return words.hedges().contains(folded) || tags.is(i, Pos.ADVERB) && !words.directions().containsKey(folded) && folded.endsWith("ly");
  }

  private ChangeRole role(String folded) {
    if (words.by().contains(folded)) {
      return ChangeRole.BY;
    }
    return words.to().contains(folded) ? ChangeRole.TO : words.origin().contains(folded) ? ChangeRole.FROM : null;
  }

  private Change verb(Tagged tags, int i, ChangeSort sort) {
    if (sort == ChangeSort.LASTING) {
      boolean moved = tags.pos(i).isVerbal() && role(tags.sentence().folded(i + 1)) == ChangeRole.TO
          && words.verbs().containsKey(tags.lemma(i)); // "rose to 18 weeks"
      return moved ? words.verbs().get(tags.lemma(i)) : tags.pos(i).isVerbal() ? words.lasting().get(tags.lemma(i)) : null;
    }
    if (isVerbForm(tags, i)) {
      return words.verbForms().get(tags.sentence().folded(i));
    }
    return tags.pos(i).isVerbal() ? words.verbs().get(tags.lemma(i)) : null;
  }

  /** A form of a verb, whatever the tagger took it for: "rose 3 %"; not "the rise". */
  private boolean isVerbForm(Tagged tags, int i) {
    boolean each = tags.sentence().folded(i - 1).equals("each"); // "the indices each fell two percent"
    return words.verbForms().containsKey(tags.sentence().folded(i)) && (each || !tags.is(i - 1, Pos.DETERMINER))
        && (isPast(tags, i) || !tags.is(i - 1, Pos.ADJECTIVE));
  }

  /** "gained" in "crude gained 45 cents", which the tagger took for the verb that it is. */
  private static boolean isPast(Tagged tags, int i) {
    return i == 1 || tags.pos(i).isVerbal() && tags.form(i) != null && tags.form(i).isFinite() && tags.form(i) != VerbForm.PRESENT;
  }

  /** "a gain of", "an increase in sales of": the noun that "of" completes. */
  private StatedChange noun(Tagged tags, int of) {
    for (int i = of; i >= 0 && i > of - NOUN_REACH - 2; i--) {
      Change change = words.nouns().get(tags.lemma(i));
      boolean noun = !tags.pos(i).isVerbal() || tags.is(i - 1, Pos.DETERMINER) || tags.is(i - 1, Pos.ADJECTIVE);
      if (change != null && noun) {
        return StatedChange.by(change, tags.sentence().token(i).span());
      }
      if (tags.sentence().isSymbol(i) || tags.pos(i).isVerbal() || tags.is(i, Pos.NUMBER)) {
        return null;
      }
    }
    return null;
  }

  /** "cut its workforce by a third", "sales rose 3 % to 5m", "raised the rate to 2 %": the verb stands before its object. */
  private StatedChange farther(Tagged tags, int at, ChangeRole role, ChangeSort sort, int from, int to) {
    Sentence s = tags.sentence();
    boolean counted = sort == ChangeSort.OTHER && role == ChangeRole.TO && tags.is(to - 1, Pos.NOUN) && s.isWord(to - 1);
    for (int i = at; i >= 0 && i > at - VERB_REACH; i--) {
      Change change = verb(tags, i, sort);
      boolean figures = hasNumber(tags, i + 1, at + 1);
      if (change != null && (!counted || figures)) {
        return new StatedChange(change, role, s.token(i).span());
      }
      Change noun = words.nouns().get(tags.lemma(i));
      boolean result = words.pay().contains(tags.lemma(i)); // "put the losses at 12 million"
      if (noun != null && !result && role != ChangeRole.BY && !tags.pos(i).isVerbal() && tags.is(i, Pos.NOUN)) {
        return new StatedChange(noun, role, s.token(i).span());
      }
      Change direction = words.directions().get(s.folded(i));
      if (direction != null && figures && sort != ChangeSort.LASTING) {
        return new StatedChange(direction, role, s.token(i).span());
      }
      boolean end = s.form(i).equals(";") || s.form(i).equals(".") && !s.isDigits(i + 1)
          || s.form(i).equals(",") && !s.isDigits(i + 1) && (role == ChangeRole.BY || s.form(i + 1).equals("yet"))
          || tags.pos(i).isVerbal() && tags.form(i) != null && tags.form(i).isFinite();
      if (end) {
        return null;
      }
    }
    return null;
  }

  private static boolean hasNumber(Tagged tags, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tags.sentence().isDigits(i) || tags.is(i, Pos.NUMBER)) {
        return true;
      }
    }
    return false;
  }

  private StatedChange behind(Tagged tags, int from, int to, ChangeSort sort) {
    Sentence s = tags.sentence();
    boolean rate = words.indefinites().contains(s.folded(to)) && tags.is(to + 1, Pos.NOUN)
        && words.directions().containsKey(s.folded(to + 2));
    if (rate && !s.isWord(to + 3)) {
      return StatedChange.by(words.directions().get(s.folded(to + 2)), s.token(to + 2).span()); // "£120 a year higher"
    }
    Change direction = words.directions().get(s.folded(to));
    boolean closed = !s.isWord(to + 1) || words.origin().contains(s.folded(to + 1)) || words.to().contains(s.folded(to + 1))
        || tags.is(to + 1, Pos.COORDINATION) || s.folded(to).length() > 4 && tags.is(to + 1, Pos.PREPOSITION);
    if (direction != null && closed) {
      return StatedChange.by(direction, s.token(to).span());
    }
    boolean inside = to - from > 1 && words.comparatives().containsKey(s.folded(to - 1)) && s.folded(to).equals("than"); // "4p more than"
    if (inside) {
      return StatedChange.by(words.comparatives().get(s.folded(to - 1)), s.token(to - 1).span());
    }
    Change compared = words.comparatives().get(s.folded(to));
    boolean than = s.folded(to + 1).equals("than") && !words.adjacent().rivals().contains(s.folded(to + 2))
        || !s.isWord(to + 1) && !s.isDigits(to + 1) && !(sort == ChangeSort.COUNT && isWanted(tags, from)); // "options on six more"
    boolean bound = words.against().contains(s.folded(from - 1)) || s.folded(from - 1).equals("or");
    boolean usual = compared != null && words.to().contains(s.folded(to)) && isReference(s, to + 1); // "20 % below the average"
    if (compared != null && (than || usual) && !bound) {
      return StatedChange.by(compared, s.token(to).span()); // "39 fewer than in May"
    }
    StatedChange modified = modifier(s, from, to);
    return modified != null ? modified : compound(tags, from, to, sort, passive(tags, from, to));
  }

  private boolean isWanted(Tagged tags, int from) {
    String before = tags.sentence().folded(from - 1);
    return tags.is(from - 1, Pos.PREPOSITION) && !words.by().contains(before) && !words.to().contains(before);
  }

  private boolean isReference(Sentence s, int from) {
    for (int i = from; i < from + NOUN_REACH * 2 && (s.isWord(i) || s.isDigits(i) || s.form(i).equals("-")); i++) {
      if (words.adjacent().references().contains(s.folded(i))) {
        return true;
      }
    }
    return false;
  }

  /** "200 additional troops". */
  private StatedChange modifier(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      Change change = words.modifiers().get(s.folded(i));
      // "fewer than 68 %" is a bound
      if (change != null && !s.folded(i - 1).equals("or") && !s.isDigits(i + 1) && !words.against().contains(s.folded(i + 1))) {
        return StatedChange.by(change, s.token(i).span());
      }
    }
    return null;
  }

  /** "a 49 % decline", "a 60 basis point improvement". */
  private StatedChange compound(Tagged tags, int from, int to, ChangeSort sort, StatedChange otherwise) {
    Sentence s = tags.sentence();
    for (int i = to; i < to + NOUN_REACH && s.has(i); i++) {
      Change change = words.nouns().get(tags.lemma(i));
      boolean verb = tags.pos(i).isVerbal() && i == to && !tags.is(from - 1, Pos.DETERMINER);
      boolean sum = sort == ChangeSort.MONEY && words.pay().contains(tags.lemma(i)); // "a $2m loss"
      if (change != null && s.isWord(i) && !verb && !sum) {
        return StatedChange.by(change, s.token(i).span());
      }
      boolean hyphen = s.form(i).equals("-") && s.touchesNext(i);
      if (!hyphen && !tags.is(i, Pos.NOUN) && !tags.is(i, Pos.ADJECTIVE)) {
        break;
      }
    }
    return otherwise;
  }

  /** "30,000 jobs will be cut". */
  private StatedChange passive(Tagged tags, int from, int to) {
    int i = to;
    boolean auxiliary = false;
    if (tags.is(from - 1, Pos.PREPOSITION)) {
      return null; // "a workforce of 122,000 people will be cut"
    }
    while (i < to + 4 && (tags.is(i, Pos.AUXILIARY) || tags.is(i, Pos.ADVERB))) {
      auxiliary |= tags.is(i, Pos.AUXILIARY) && words.levels().contains(tags.lemma(i)); // "will be cut", not "have cut"
      i++;
    }
    Change change = auxiliary ? words.verbs().get(tags.lemma(i)) : null;
    boolean participle = change != null && tags.pos(i).isVerbal() && words.passives().contains(tags.lemma(i));
    return participle ? StatedChange.by(change, tags.sentence().token(i).span()) : null;
  }
}
