package articlefacts.extraction.fact;

import articlefacts.extraction.fact.FigureWords.Role;
import articlefacts.extraction.phrase.CountedPhrase;
import articlefacts.extraction.phrase.CountedReader;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.util.List;

/**
 * Reads bare numbers whose noun or unit a list says elsewhere: "21 sièges, la droite 17", "dont douze à Alep, sept à Homs", "ouvriers
 * (118)", "décès : 37", "s’élevaient à 732 et en 2021 à 515".
 */
final class EllipsisRule {

  /** "22 morts, dont douze dans la banlieue d’Alep | , sept à Homs": so long may a member of a list be, in tokens. */
  private static final int MEMBER_REACH = 12;
  /** "Entrées irrégulières en Guyane en 2022 | :": so long may the head of a line be, in tokens. */
  private static final int LINE_REACH = 14;
  /** "les centristes et les écologistes | 9": so long may a name be, in tokens. */
  private static final int NAME_REACH = 6;
  /** "Renseignements : 0384211233" is a telephone number. */
  private static final int LONGEST_DIGITS = 6;
  /** A single number in brackets below this is a note's as a rule. */
  private static final int LEAST_IN_BRACKETS = 10;

  private final FigureWords words;
  private final CountedReader counted;

  EllipsisRule(FigureWords words, CountedReader counted) {
    this.words = words;
    this.counted = counted;
  }

  /** The figure that the bare number is; null when no list tells. */
  Figure read(Tagged tags, Quantity q, List<Figure> before) {
    Sentence s = tags.sentence();
    if (!q.is(Quantity.Kind.PLAIN) || q.value().number() == null && !q.isRange()) {
      return null;
    }
    Figure figure = bracketed(tags, q);
    figure = figure == null ? line(tags, q) : figure;
    if (figure != null || before.isEmpty()) {
      return figure;
    }
    Figure last = last(before);
    if (last.to() > q.from() || q.from() - last.to() > MEMBER_REACH || !isClosed(tags, q.to()) && !isDated(tags, q, last)) {
      return null;
    }
    boolean member = isBrokenDown(tags, q, last) || isDated(tags, q, last) || isMember(tags, q, last) || isLevelAgain(tags, q, last)
        || isNamed(tags, q, last) || s.isSymbol(q.numberFrom()) && isMember(tags, q.from(), last);
    CountedPhrase other = member ? thatOf(tags, last.to(), q.from()) : null;
    return other != null ? new Figure(FactKind.COUNT, q, q.from(), q.to(), null, other, List.of("count.that-of")) : member ? like(q, last)
        : null;
  }

  /** "blessés" in "et celui des blessés à 2 562"; null when nothing is put in the place of the noun. */
  private CountedPhrase thatOf(Tagged tags, int from, int to) {
    Sentence s = tags.sentence();
    for (int i = from; i < to - 2; i++) {
      if (words.is(Role.THAT_OF, s.folded(i)) && words.is(Role.OF_ANY, s.folded(i + 1))) {
        CountedPhrase noun = counted.read(s, i + 2, true, false, false);
        return noun != null && noun.hasHead() ? noun : null;
      }
    }
    return null;
  }

  /** The last figure, durations aside: "de 3 400 il y a dix ans à 2 150". */
  private static Figure last(List<Figure> before) {
    int at = before.size() - 1;
    while (at > 0 && before.get(at).kind() == FactKind.DURATION && at > before.size() - 3) {
      at--;
    }
    return before.get(at);
  }

  /** The number with the noun or the unit of the figure before; null when it has neither. */
  private static Figure like(Quantity q, Figure last) {
    if (last.kind() == FactKind.COUNT) {
      CountedPhrase noun = last.counted() != null && last.counted().hasHead() ? last.counted() : last.inherited();
      return noun == null ? null : new Figure(FactKind.COUNT, q, q.from(), q.to(), null, noun, List.of("count.listed-again"));
    }
    if (last.kind() == FactKind.PERCENTAGE && q.traits().scale().compareTo(BigDecimal.ONE) > 0) {
      return null; // "de 7 % à 412 millions"
    }
    boolean unit = last.quantity().hasUnit() && last.kind() != FactKind.DURATION && last.kind() != FactKind.ORDINAL
        && last.kind() != FactKind.INDEX;
    if (!unit) {
      return null;
    }
    Quantity understood = q.inUnitOf(last.quantity());
    return new Figure(last.kind(), understood, q.from(), q.to(), null, null, List.of("count.listed-again"));
  }

  /** "33 élus : 19 pour la majorité": the first part of a count behind a colon. */
  private static boolean isBrokenDown(Tagged tags, Quantity q, Figure last) {
    boolean colon = last.kind() == FactKind.COUNT && tags.sentence().form(q.from() - 1).equals(":") && q.from() - 1 - last.to() <= 3;
    boolean smaller = colon && last.quantity().value().number() != null && q.value().number() != null
        && q.value().number().compareTo(last.quantity().value().number()) < 0;
    return smaller && tags.is(q.to(), Pos.PREPOSITION);
  }

  /** ", 27 l’année d’avant", ", 25 000 il y a trois ans", "en valait 425 douze mois plus tôt": what the same was at another time. */
  private boolean isDated(Tagged tags, Quantity q, Figure last) {
    Sentence s = tags.sentence();
    boolean opened = s.form(q.from() - 1).equals(",") && isLoose(tags, last.to(), q.from() - 1)
        || tags.pos(q.from() - 1).isVerbal() && words.is(Role.OF_IT, s.folded(q.from() - 2));
    int at = q.to();
    boolean ago = words.is(Role.THERE, s.folded(at + 1));
    while (tags.is(at, Pos.DETERMINER) || tags.is(at, Pos.NUMBER) || words.is(Role.ARTICLE, s.folded(at))) {
      at++;
    }
    boolean period = at > q.to() && words.is(Role.TIME_NOUN, tags.lemma(at));
    return opened && (ago || period);
  }

  /** "sept" in "dont douze à Alep, sept à Homs et trois dans la Ghouta": a number with a place after a number with a place. */
  private boolean isMember(Tagged tags, Quantity q, Figure last) {
    Sentence s = tags.sentence();
    boolean place = tags.is(q.to(), Pos.PREPOSITION) && (s.isWord(q.to() + 1) || s.isDigits(q.to() + 1));
    return place && tags.is(last.to(), Pos.PREPOSITION) && isMember(tags, q.from(), last);
  }

  /** A comma or "et" before token {@code from}, and only where, when and of what before that. */
  private boolean isMember(Tagged tags, int from, Figure last) {
    Sentence s = tags.sentence();
    boolean linked = s.form(from - 1).equals(",") || s.form(from - 1).equals(";") || words.is(Role.AND, s.folded(from - 1));
    return linked && last.to() < from && isLoose(tags, last.to(), from - 1);
  }

  /** "et en 2021, année pluvieuse, | à 515", "à 377" in "de 412 en 2019 à 377 en 2020", "et le maïs | de 2". */
  private boolean isLevelAgain(Tagged tags, Quantity q, Figure last) {
    Sentence s = tags.sentence();
    String own = s.folded(q.from() - 1);
    String earlier = s.folded(last.from() - 1);
    boolean levels = words.is(Role.OF, earlier) && words.is(Role.AT, own) && isMoved(tags, last.from() - 2);
    boolean again = (words.is(Role.LINK, own) || words.is(Role.AT, own)) && own.equals(earlier) && hasLink(s, last.to(), q.from() - 1)
        && (isMoved(tags, last.from() - 2) || last.rules().contains("count.listed-again"));
    return (levels || again) && isLoose(tags, last.to(), q.from() - 1);
  }

  private static boolean isMoved(Tagged tags, int at) {
    for (int i = at; i >= 0 && i > at - NAME_REACH; i--) {
      if (tags.pos(i).isVerbal()) {
        return true;
      }
    }
    return false;
  }

  private boolean hasLink(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.is(Role.AND, s.folded(i)) || s.form(i).equals(",") || s.form(i).equals(";")) {
        return true;
      }
    }
    return false;
  }

  /** "la droite | 17", "les centristes | 9": a link, an article, a noun and a number, and no verb. */
  private boolean isNamed(Tagged tags, Quantity q, Figure last) {
    Sentence s = tags.sentence();
    int at = q.from() - 1;
    int noun = -1;
    while (at > last.to() && at > q.from() - 1 - NAME_REACH && !tags.is(at, Pos.DETERMINER) && !words.is(Role.ARTICLE, s.folded(at))) {
      noun = noun < 0 && (tags.is(at, Pos.NOUN) || tags.is(at, Pos.PROPER_NOUN)) ? at : noun;
      if (tags.pos(at).isVerbal() && !tags.is(at, Pos.ADJECTIVE) || !s.isWord(at)) {
        return false;
      }
      at--;
    }
    boolean numbering = noun >= 0 && (words.is(Role.NUMBERING, s.folded(noun)) || words.is(Role.NUMBERING, tags.lemma(noun)));
    return noun >= 0 && !numbering && at >= last.to() && isMember(tags, at, last);
  }

  /** "des ouvriers (118)", "un autocar (1)": how many there are stands in brackets behind the noun; null for other brackets. */
  private Figure bracketed(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    if (!s.form(q.from() - 1).equals("(") || !s.form(q.to()).equals(")") || q.isRange() || s.isSymbol(q.numberFrom())) {
      return null;
    }
    int noun = q.from() - 2;
    while (tags.is(noun, Pos.ADJECTIVE)) {
      noun--;
    }
    boolean plural = q.traits().number().abs().compareTo(BigDecimal.ONE) > 0;
    if (!tags.is(noun, Pos.NOUN) || s.isCapitalised(noun) && noun > 0 || plural != isPlural(tags, noun)) {
      return null;
    }
    boolean alone = !isBracket(s, q.to() + 1, 1) && !isBracket(s, q.from() - 2, -1);
    if (alone && q.traits().number().intValue() < LEAST_IN_BRACKETS) {
      return null; // "les experts (2)" may be a note
    }
    CountedPhrase phrase = counted.read(s, noun, plural, false, false);
    return phrase == null || !phrase.hasHead() ? null
        : new Figure(FactKind.COUNT, q, q.from(), q.to(), null, phrase, List.of("count.bracket"));
  }

  /** True when another number in brackets stands near: "ouvriers (118), employés (64)". */
  private static boolean isBracket(Sentence s, int from, int step) {
    for (int i = from; s.has(i) && Math.abs(i - from) < LINE_REACH; i += step) {
      if (s.isDigits(i) && s.form(i - 1).equals("(") && s.form(i + 1).equals(")")) {
        return true;
      }
    }
    return false;
  }

  /** "Entrées en Guyane en 2022 : 18 420 ; décès : 37": a line of a table with a noun in the plural at its head. */
  private Figure line(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    boolean ends = q.to() == s.size() || s.isSymbol(q.to()) && !"-/:%".contains(s.form(q.to()));
    boolean list = s.form(q.to()).equals(",") && s.isDigits(q.to() + 1); // "Lots : 3, 4 et 7"
    boolean code = s.form(q.numberFrom()).length() > LONGEST_DIGITS
        || s.form(q.numberFrom()).length() > 1 && s.form(q.numberFrom()).startsWith("0");
    if (!s.form(q.from() - 1).equals(":") || !ends || list || code || q.isRange() || !q.traits().digits()) {
      return null;
    }
    int from = q.from() - 1;
    while (from > 0 && q.from() - from < LINE_REACH && !";.•".contains(s.form(from - 1)) && !s.form(from - 1).equals(",")
        && !tags.pos(from - 1).isVerbal()) {
      from--;
    }
    boolean head = from == 0 || s.isSymbol(from - 1);
    int noun = from;
    while (noun < q.from() && (tags.is(noun, Pos.ADJECTIVE) || tags.is(noun, Pos.DETERMINER) || s.isSymbol(noun))) {
      noun++;
    }
    if (words.is(Role.NUMBER_NOUN, s.folded(noun)) && words.is(Role.OF, s.folded(noun + 1))) {
      noun += 2; // "Nombre de morts : 12"
    }
    if (!head || !isNoun(tags, noun) || !isPlural(tags, noun) || words.is(Role.NUMBERING, s.folded(noun))) {
      return null;
    }
    CountedPhrase phrase = counted.read(s, noun, true, false, false);
    return phrase == null || !phrase.hasHead() ? null
        : new Figure(FactKind.COUNT, q, q.from(), q.to(), null, phrase, List.of("count.line"));
  }

  private static boolean isNoun(Tagged tags, int i) {
    return tags.is(i, Pos.NOUN) || tags.is(i, Pos.PROPER_NOUN) && tags.tag(i).known();
  }

  private static boolean isPlural(Tagged tags, int noun) {
    return tags.tag(noun).reading().canBePlural();
  }

  /** Nothing follows that the number could count. */
  private boolean isClosed(Tagged tags, int to) {
    Sentence s = tags.sentence();
    boolean sign = s.isSymbol(to) && "-/:%°".contains(s.form(to));
    return !sign && (!s.isWord(to) || words.is(Role.WHEN, s.folded(to)) || tags.is(to, Pos.PREPOSITION) || tags.is(to, Pos.COORDINATION)
        || tags.is(to, Pos.ADVERB) || tags.is(to, Pos.RELATIVE));
  }

  private static boolean isLoose(Tagged tags, int from, int to) {
    Sentence s = tags.sentence();
    for (int i = from; i < to; i++) {
      boolean verb = tags.pos(i).isVerbal() && tags.form(i) != null && tags.form(i).isFinite();
      if (verb || s.form(i).equals(".") || s.form(i).equals(":") || s.form(i).equals("(")) {
        return false;
      }
    }
    return true;
  }
}
