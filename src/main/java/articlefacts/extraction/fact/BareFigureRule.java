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
 * Reads the bare numbers that no rule of words makes figures, but their own look does: "81 500" is written in groups as no year, version or
 * address is, "30 à 40 millions" has a scale, "autour de 940" a qualifier; and members of lists with no more than a number: "Valence
 * (six)", ", trois grièvement".
 */
final class BareFigureRule {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  /** Adverbs of manner are longer: "grièvement". */
  private static final int SHORT = 6;
  /** A number in brackets that another is near to is no note, in tokens. */
  private static final int BRACKETS_REACH = 5;

  private final FigureWords words;

  BareFigureRule(FigureWords words) {
    this.words = words;
  }

  /**
   * The figure that the number is; null when it does not look like one.
   *
   * @param before the figures of the sentence before it
   * @param noun the noun of the last count, here or in an earlier sentence; null for none
   */
  Figure read(Tagged tags, Quantity q, List<Figure> before, CountedPhrase noun) {
    if (!q.is(Quantity.Kind.PLAIN) || q.value().number() == null && !q.isRange()) {
      return null;
    }
    Sentence s = tags.sentence();
    Figure last = before.isEmpty() ? null : before.get(before.size() - 1);
    if (isInBrackets(s, q) && noun != null && isName(tags, q.from() - 2) && isBracketNear(s, q)) {
      return new Figure(FactKind.COUNT, q, q.from(), q.to(), null, noun, List.of("count.bracket"));
    }
    if (!words.roles().containsKey(Role.NON)) {
      return null;
    }
    if (last != null && noun != null && last.kind() == FactKind.COUNT && isManner(tags, q)) {
      return new Figure(FactKind.COUNT, q, q.from(), q.to(), null, noun, List.of("count.manner"));
    }
    return isClosed(tags, q) && isOpen(tags, q) && (isGrouped(s, q) || isScaled(q) || isDecimal(s, q) && noun != null)
        ? like(q, last, noun) : null;
  }

  /** With the unit of the figure before where that is of the same order, else as a count of the noun before. */
  private static Figure like(Quantity q, Figure last, CountedPhrase noun) {
    boolean unit = last != null && last.quantity().hasUnit() && last.kind() == FactKind.MONEY;
    if (unit) {
      Quantity understood = q.inUnitOf(last.quantity());
      return new Figure(last.kind(), understood, q.from(), q.to(), null, null, List.of("count.written-large"));
    }
    return new Figure(FactKind.COUNT, q, q.from(), q.to(), null, noun, List.of("count.written-large"));
  }

  private static boolean isInBrackets(Sentence s, Quantity q) {
    return s.form(q.from() - 1).equals("(") && s.form(q.to()).equals(")");
  }

  private static boolean isName(Tagged tags, int i) {
    return i >= 0 && tags.sentence().isWord(i) && tags.sentence().isCapitalised(i);
  }

  /** "Valence (six), Montélimar (quatre)". */
  private static boolean isBracketNear(Sentence s, Quantity q) {
    for (int i = 1; i <= BRACKETS_REACH; i++) {
      boolean behind = s.form(q.to() + i).equals("(") && s.form(q.to() + i + 2).equals(")");
      boolean ahead = s.form(q.from() - 1 - i).equals(")") && s.form(q.from() - 3 - i).equals("(");
      if (behind || ahead) {
        return true;
      }
    }
    return false;
  }

  /** ", trois grièvement": a comma, the number, an adverb and the end of the phrase. */
  private boolean isManner(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    boolean opened = s.form(q.from() - 1).equals(",") || words.is(Role.OF_WHICH, s.folded(q.from() - 1));
    boolean closed = !s.isWord(q.to() + 1) || words.is(Role.AND, s.folded(q.to() + 1));
    return opened && closed && tags.is(q.to(), Pos.ADVERB) && s.folded(q.to()).length() > SHORT;
  }

  private static boolean isGrouped(Sentence s, Quantity q) {
    boolean spaced = q.traits().digits() && q.traits().scale().compareTo(BigDecimal.ONE) == 0 && q.numberTo() - q.numberFrom() > 1;
    boolean pointed = q.traits().digits() && s.form(q.numberFrom()).matches("\\d{1,3}([.'’\\u00a0\\u202f ]\\d{3})+");
    return (spaced || pointed) && q.traits().number().abs().compareTo(THOUSAND) >= 0;
  }

  /** "le nombre d’élèves par classe, 20,4, n’a jamais été aussi bas": no version or chapter has a decimal comma. */
  private static boolean isDecimal(Sentence s, Quantity q) {
    return q.traits().digits() && s.form(q.numberFrom()).matches("\\d+,\\d{1,2}") && q.numberTo() - q.numberFrom() == 1;
  }

  private static boolean isScaled(Quantity q) {
    return q.traits().scale().compareTo(THOUSAND) >= 0;
  }

  /** Nothing follows that the number counts or belongs to. */
  private static boolean isClosed(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    int to = q.to();
    boolean sign = s.isSymbol(to) && "-/:%°×*#@=+".contains(s.form(to));
    boolean plain = tags.is(to, Pos.PREPOSITION) || tags.is(to, Pos.COORDINATION) || tags.is(to, Pos.ADVERB) || tags.is(to, Pos.RELATIVE)
        || tags.is(to, Pos.SUBORDINATION) || tags.is(to, Pos.DETERMINER) || tags.is(to, Pos.NEGATION) || tags.pos(to).isVerbal();
    return !sign && (!s.isWord(to) && !s.isDigits(to) || plain);
  }

  /** No name, sign or noun of numbering stands before: "le 12 500", "Windows 10 000", "tél. 06 12". */
  private boolean isOpen(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    int at = q.from() - 1;
    // "Rendement espéré : 400 millions"
    boolean sign = s.isSymbol(at) && "-/:°×*#@=+.".contains(s.form(at)) && !(s.form(at).equals(":") && isScaled(q));
    boolean digits = s.isDigits(at) || s.form(q.numberFrom()).startsWith("0");
    boolean name = s.isWord(at) && s.isCapitalised(at) && at > 0;
    boolean noun = tags.is(at, Pos.NOUN) && !q.hasQualifier();
    return !sign && !digits && !name && !noun && !words.is(Role.NUMBERING, s.folded(at));
  }
}
