package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.text.Sentence;

/**
 * Reads the levels that a noun of change or a sign beside them shows to have moved: "en légère hausse, à 7,5 %", "revue à la baisse, à 0,9
 * %", "le seuil des 100 000 cas a été franchi", "310 000 visiteurs (+6 %)".
 */
final class DirectedLevel {

  /** "en hausse | sur un an, à 7,5 %": so far before the level may the noun stand, in tokens. */
  private static final int REACH = 7;
  /** "visiteurs | payants (": so far behind a level may the bracket of its change open, in tokens. */
  private static final int BRACKET = 5;
  /** "cas | confirmés a donc été franchi": so far behind a level may the verb stand that crosses it, in tokens. */
  private static final int CROSSING = 7;

  /** "euro le litre en moyenne, | au plus haut": so far behind a level may it stand, in tokens. */
  private static final int PEAK = 10;

  private final ChangeWords words;
  private final ComparedChange compared;

  DirectedLevel(ChangeWords words, ComparedChange compared) {
    this.words = words;
    this.compared = compared;
  }

  /** The level reached; null for other figures. */
  StatedChange read(Syntax syntax, int from, int to) {
    Sentence s = syntax.sentence();
    if (words.to().contains(s.folded(from - 1))) {
      StatedChange directed = directed(syntax, from - 1);
      return directed == null ? null : directed.as(ChangeRole.TO);
    }
    boolean apart = words.from().contains(s.folded(from - 1)) && s.form(from - 2).equals(","); // "orientée à la hausse, de 3 %"
    StatedChange by = apart ? directed(syntax, from - 2) : null;
    StatedChange marked = by != null ? by : marked(syntax, from, to);
    return marked != null ? marked : peak(syntax, to);
  }

  /** "1,62 euro le litre, | au plus haut depuis février": null for others. */
  private StatedChange peak(Syntax syntax, int to) {
    Tagged tags = syntax.tags();
    Sentence s = tags.sentence();
    for (int i = to; i < to + PEAK && s.has(i) && !s.isDigits(i) && !tags.is(i, Pos.NUMBER); i++) {
      boolean most = words.to().contains(s.folded(i)) && words.comparatives().containsKey(s.folded(i + 1)) && tags.is(i + 2, Pos.ADJECTIVE);
      if (s.isSymbol(i) && ";:.()«»".contains(s.form(i))) {
        return null;
      }
      if (most && !words.from().contains(s.folded(i + 3)) && (compared.isEarlier(s, i + 3) || s.isDigits(i + 4))) {
        Change change = words.low().contains(tags.lemma(i + 2)) ? Change.DECREASE : Change.INCREASE;
        return new StatedChange(change, ChangeRole.TO, s.span(i, i + 3));
      }
    }
    return null;
  }

  /** "La participation, à 62 %, est en recul de 5 points": a level between commas, and a verb of being before the amount. */
  boolean isInserted(Syntax syntax, StatedChange amount, int levelFrom, int levelTo, int amountFrom) {
    Tagged tags = syntax.tags();
    Sentence s = tags.sentence();
    int noun = s.tokenAt(amount.evidence().start());
    boolean inserted = words.to().contains(s.folded(levelFrom - 1)) && s.form(levelFrom - 2).equals(",") && s.form(levelTo).equals(",");
    boolean verb = tags.pos(noun).isVerbal() && noun <= levelTo + 2; // "le taux, à 68 %, gagne 1,4 point"
    return inserted && noun > levelTo && noun < amountFrom && noun - levelTo <= REACH && (verb || tags.is(noun, Pos.NOUN)
        && (isAdverbial(tags, noun) || words.indefinites().contains(s.folded(noun - 1)))); // "affichent un recul de"
  }

  /** "en recul, à 41 cas", "à la hausse, à 3 %": the noun of change is no object or subject, but says which way. */
  private StatedChange directed(Syntax syntax, int preposition) {
    Tagged tags = syntax.tags();
    Sentence s = tags.sentence();
    for (int i = preposition - 1; i > 0 && i >= preposition - REACH; i--) {
      if (tags.pos(i).isVerbal() && !tags.is(i, Pos.NOUN) || s.isSymbol(i) && !s.form(i).equals(",") || s.isDigits(i)) {
        return null;
      }
      Change change = tags.is(i, Pos.NOUN) ? words.nouns().get(tags.lemma(i)) : null;
      if (change != null) {
        return isAdverbial(tags, i) ? StatedChange.by(change, s.token(i).span()) : null;
      }
    }
    return null;
  }

  /** "en net recul", "à la baisse". */
  private boolean isAdverbial(Tagged tags, int noun) {
    Sentence s = tags.sentence();
    int before = noun - 1;
    while (tags.is(before, Pos.ADJECTIVE) || tags.is(before, Pos.ADVERB)) {
      before--;
    }
    boolean way = tags.is(noun - 1, Pos.DETERMINER) && words.to().contains(s.folded(noun - 2));
    return words.beside().links().contains(s.folded(before)) || way;
  }

  /** "Le seuil des 100 000 cas a été franchi": the mark is what is crossed. */
  private StatedChange marked(Syntax syntax, int from, int to) {
    Tagged tags = syntax.tags();
    Sentence s = tags.sentence();
    int mark = from - 2;
    while (tags.is(mark, Pos.ADJECTIVE)) {
      mark--;
    }
    boolean of = words.from().contains(s.folded(from - 1)) || words.places().contains(s.folded(from - 1));
    if (!of || !words.beside().marks().contains(s.folded(mark))) {
      return null;
    }
    for (int i = to; i < to + CROSSING && s.has(i) && !s.isSymbol(i); i++) {
      if (tags.pos(i).isVerbal() && words.beside().passing().contains(tags.lemma(i)) && !isDenied(syntax, i)) {
        return new StatedChange(Change.INCREASE, ChangeRole.TO, s.token(i).span());
      }
    }
    return null;
  }

  private static boolean isDenied(Syntax syntax, int verb) {
    return syntax.verbAt(verb) != null && syntax.verbAt(verb).negated();
  }

  /** "8,9 millions de passagers (+6,1 %)": nothing but the noun of the level between it and its signed change in brackets. */
  boolean isSigned(Syntax syntax, StatedChange amount, int levelTo, int amountFrom) {
    Sentence s = syntax.sentence();
    int sign = s.tokenAt(amount.evidence().start());
    int open = sign - 1;
    boolean none = words.beside().links().isEmpty(); // languages that tell a change by the words beside it
    if (none || !s.isSymbol(sign) || sign < amountFrom - 1 || !s.form(open).equals("(") || open - levelTo > BRACKET) {
      return false;
    }
    for (int i = levelTo; i < open; i++) {
      if (s.isSymbol(i) || s.isDigits(i) || syntax.tags().pos(i).isVerbal() && syntax.tags().tag(i).isFinite()) {
        return false;
      }
    }
    return true;
  }
}
