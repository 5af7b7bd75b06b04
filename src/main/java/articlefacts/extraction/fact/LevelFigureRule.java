package articlefacts.extraction.fact;

import articlefacts.extraction.fact.FigureWords.Role;
import articlefacts.extraction.phrase.CountedPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.util.List;

/**
 * Reads bare numbers as English news writes them: "dropped by 2,300 to 9,150", "410,000 in 2019 and 265,000 last year", "39 fewer than
 * before", "to 14 from 19", "in Leeds (29, from 34)", ", four from other counties,".
 *
 * <p>For languages that have words before levels ({@link Role#LEVEL}); a number that is none of these stays no figure.
 */
final class LevelFigureRule {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  /** "(29, from 34)": so far behind a number in brackets the old one stands, in tokens. */
  private static final int BRACKETS = 4;

  private final FigureWords words;

  LevelFigureRule(FigureWords words) {
    this.words = words;
  }

  /**
   * The figure that the number is; null when it does not look like one.
   *
   * @param before the figures of the sentence before it
   * @param noun the noun of the last count, here or in an earlier sentence; null for none
   */
  Figure read(Tagged tags, Quantity q, List<Figure> before, CountedPhrase noun) {
    if (!q.is(Quantity.Kind.PLAIN) || q.value().number() == null || !words.roles().containsKey(Role.LEVEL) || isTied(tags, q)) {
      return null;
    }
    Figure last = before.isEmpty() ? null : before.get(before.size() - 1);
    String rule = rule(tags, q, last, noun);
    if (rule == null) {
      return null;
    }
    boolean unit = last != null && last.quantity().hasUnit()
        && (last.kind() == FactKind.MONEY || last.kind() == FactKind.PERCENTAGE || last.kind() == FactKind.MEASURE)
        && isNear(q, last);
    if (unit) {
      Quantity understood = q.inUnitOf(last.quantity());
      return new Figure(last.kind(), understood, q.from(), q.to(), null, null, List.of("count." + rule));
    }
    return new Figure(FactKind.COUNT, q, q.from(), q.to(), null, noun, List.of("count." + rule));
  }

  private String rule(Tagged tags, Quantity q, Figure last, CountedPhrase noun) {
    Sentence s = tags.sentence();
    boolean more = words.is(Role.MORE, s.folded(q.to())) && (words.is(Role.THAN, s.folded(q.to() + 1)) || !s.isWord(q.to() + 1))
        && !words.is(Role.AND, s.folded(q.from() - 1));
    if (more && last != null && (noun != null || last.quantity().hasUnit())) {
      return "more";
    }
    if (isBracket(s, q)) {
      return "bracket";
    }
    if (isFromTo(s, q)) {
      return "level";
    }
    if (noun != null && last != null && last.kind() == FactKind.COUNT && isListedPart(tags, q)) {
      return "listed-part";
    }
    return isLarge(s, q) && isOpen(tags, q) && isClosed(tags, q) && (last != null || noun != null || isLevel(tags, q)) ? "large" : null;
  }

  /** Of one order, so that the unit of one may be that of the other: 24.2 and 33 billion, not 1,200 and 3 %. */
  private static boolean isNear(Quantity q, Figure last) {
    if (last.kind() != FactKind.PERCENTAGE) {
      return true;
    }
    return q.traits().number().abs().compareTo(BigDecimal.valueOf(200)) < 0;
  }

  private static boolean isTied(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    boolean behind = s.isSymbol(q.to()) && "-/:°×*#@=+".contains(s.form(q.to()));
    boolean ahead = s.isSymbol(q.from() - 1) && "-/:°×*#@=+.".contains(s.form(q.from() - 1));
    return behind || ahead;
  }

  /** "Leeds (29, from 34), Hull (12)": a number in brackets behind a name, and what it was. */
  private boolean isBracket(Sentence s, Quantity q) {
    boolean now = s.form(q.from() - 1).equals("(") && s.form(q.to()).equals(",") && words.is(Role.LEVEL, s.folded(q.to() + 1))
        && s.isDigits(q.to() + 2);
    boolean old = words.is(Role.LEVEL, s.folded(q.from() - 1)) && s.form(q.to()).equals(")") && s.form(q.from() - 2).equals(",");
    boolean opened = false;
    for (int i = q.from() - 2; i > q.from() - 2 - BRACKETS - q.numberTo() + q.numberFrom(); i--) {
      opened |= s.form(i).equals("(");
    }
    return now || old && opened;
  }

  /** "to 14 from 19". */
  private static boolean isFromTo(Sentence s, Quantity q) {
    boolean to = s.folded(q.from() - 1).equals("to") && s.folded(q.to()).equals("from") && s.isDigits(q.to() + 1);
    boolean from = s.folded(q.from() - 1).equals("from") && s.isDigits(q.from() - 2) && !s.isWord(q.to());
    return q.traits().digits() && (to || from);
  }

  /** ", four from other counties,": a small number in words, a preposition, right behind a count. */
  private boolean isListedPart(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    boolean opened = s.form(q.from() - 1).equals(",") || s.form(q.from() - 1).equals("(");
    return opened && !q.traits().digits() && tags.is(q.to(), Pos.PREPOSITION) && s.isWord(q.to() + 1);
  }

  private static boolean isLarge(Sentence s, Quantity q) {
    boolean grouped = q.traits().digits() && q.numberTo() - q.numberFrom() > 1;
    boolean scaled = q.traits().scale().compareTo(THOUSAND) >= 0;
    boolean long1 = q.traits().digits() && s.form(q.numberFrom()).length() > 4 && s.form(q.numberFrom()).charAt(0) != '0' && words(s, q);
    return scaled || long1 || grouped && (q.traits().number().abs().compareTo(THOUSAND) >= 0 || q.traits().number().scale() > 0);
  }

  /** Five digits and more without a separator are a number only where words say so: "at 24838 while". */
  private static boolean words(Sentence s, Quantity q) {
    return s.folded(q.from() - 1).equals("at") || s.folded(q.from() - 1).equals("by") || s.folded(q.from() - 1).equals("to");
  }

  private boolean isLevel(Tagged tags, Quantity q) {
    int at = q.from() - 1;
    boolean preposition = words.is(Role.LEVEL, tags.sentence().folded(at)) || words.is(Role.SHARE_CUE, tags.sentence().folded(at));
    return preposition || words.is(Role.LEVEL_VERB, tags.lemma(at)) && tags.pos(at).isVerbal();
  }

  /** No name, noun or word of numbering stands before. */
  private boolean isOpen(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    int at = q.from() - 1;
    if (q.hasQualifier()) {
      return true;
    }
    boolean name = at > 0 && s.isWord(at) && s.isCapitalised(at);
    boolean noun = tags.is(at, Pos.NOUN) || tags.is(at, Pos.PROPER_NOUN);
    boolean year = q.traits().digits() && s.form(q.numberFrom()).length() == 4 && q.numberTo() - q.numberFrom() == 1;
    return at >= 0 && !name && !noun && !year && !s.isDigits(at) && !words.is(Role.NUMBERING, s.folded(at));
  }

  /** What follows is no noun that it counts. */
  private boolean isClosed(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    int to = q.to();
    boolean participle = tags.pos(to).isVerbal() || s.isWord(to) && (s.form(to).endsWith("ing") || s.form(to).endsWith("ed"));
    boolean plain = tags.is(to, Pos.PREPOSITION) || tags.is(to, Pos.COORDINATION) || tags.is(to, Pos.ADVERB) || tags.is(to, Pos.RELATIVE)
        || tags.is(to, Pos.SUBORDINATION) || tags.is(to, Pos.DETERMINER) || tags.is(to, Pos.NEGATION) || participle
        || words.is(Role.LAST, s.folded(to));
    return !s.isWord(to) && !s.isDigits(to) || plain;
  }
}
