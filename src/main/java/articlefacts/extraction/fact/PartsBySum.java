package articlefacts.extraction.fact;

import articlefacts.extraction.fact.FigureWords.Role;
import articlefacts.extraction.phrase.CountedPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.util.List;

/**
 * Finds parts by what the numbers say: "33 élus : 19 pour la majorité, 10 pour la gauche et 4 sans étiquette" add up to the whole; "un
 * troupeau de 300 brebis. Une quinzaine ont été égorgées" are fewer of the same; "onze autres ont été blessées, trois grièvement".
 */
final class PartsBySum {

  /** A whole has no more parts than these. */
  private static final int MOST = 8;

  /** So many figures may stand between a count and some of it. */
  private static final int ASIDE = 3;

  private final FigureWords words;

  PartsBySum(FigureWords words) {
    this.words = words;
  }

  /** @param wholes for each figure the position of its whole, or -1; where it is -1 a whole is put that is found */
  void add(List<Placed> figures, int[] wholes) {
    for (int i = 0; i < figures.size(); i++) {
      int last = lastPart(figures, i);
      for (int part = i + 1; part <= last; part++) {
        wholes[part] = wholes[part] < 0 ? i : wholes[part];
      }
      if (i > 0 && wholes[i] < 0) {
        wholes[i] = fewer(figures, wholes, i);
      }
    }
    if (!words.roles().containsKey(Role.REMAINDER)) {
      bracketed(figures, wholes);
    }
  }

  /** The last of the figures behind {@code whole} that add up to it; -1 when they do not. */
  private int lastPart(List<Placed> figures, int whole) {
    BigDecimal total = value(figures.get(whole));
    if (total == null || figures.get(whole).figure().kind() == FactKind.ORDINAL || figures.get(whole).figure().kind() == FactKind.PERCENTAGE
        || whole + 2 >= figures.size() || figures.get(whole).syntax() != figures.get(whole + 1).syntax()) {
      return -1;
    }
    boolean opened = opens(figures.get(whole), figures.get(whole + 1));
    if (!opened && !words.roles().containsKey(Role.REMAINDER)) {
      return -1;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = whole + 1; i < figures.size() && i <= whole + MOST; i++) {
      BigDecimal value = isAlike(figures.get(whole), figures.get(i)) ? value(figures.get(i)) : null;
      if (value == null || value.signum() <= 0) {
        return -1;
      }
      sum = sum.add(value);
      if (sum.compareTo(total) == 0) {
        return i > whole + 2 || opened && i > whole + 1 ? i : -1; // three that add up without a colon are parts, too
      }
    }
    return -1;
  }

  /** A colon, a bracket, "dont" or a verb of being made of stands between the whole and its first part. */
  private boolean opens(Placed whole, Placed part) {
    Sentence s = whole.syntax().sentence();
    for (int i = whole.figure().to(); i < part.figure().from(); i++) {
      if (":(".contains(s.form(i)) && s.isSymbol(i) || words.is(Role.OF_WHICH, s.folded(i))
          || words.is(Role.INCLUDE, whole.syntax().tags().lemma(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAlike(Placed whole, Placed part) {
    Figure one = whole.figure();
    Figure other = part.figure();
    boolean unit = one.quantity().hasUnit() == other.quantity().hasUnit()
        && (!one.quantity().hasUnit() || one.quantity().entry().name().equals(other.quantity().entry().name()));
    return whole.syntax() == part.syntax() && one.kind() == other.kind() && unit;
  }

  private static BigDecimal value(Placed placed) {
    boolean exact = placed.figure().quantity().value().lower() == null || placed.figure().quantity().value().number() != null;
    return exact ? placed.figure().quantity().value().number() : null;
  }

  /** The count before, where this is a smaller number of its noun that a manner or a verb tells apart; -1 for none. */
  private int fewer(List<Placed> figures, int[] wholes, int i) {
    Figure figure = figures.get(i).figure();
    boolean bare = figure.kind() == FactKind.COUNT
        && (figure.counted() == null || !figure.counted().hasHead() || figure.rules().contains("count.nounless"))
        && figure.inherited() != null;
    boolean sibs = wholes[i - 1] >= 0 && figures.get(i - 1).syntax() == figures.get(i).syntax();
    boolean subject = bare && (figure.rules().contains("count.subject") && isAtHead(figures.get(i))
        || figure.rules().contains("count.nounless") && sibs);
    boolean manner = bare && figure.rules().contains("count.manner");
    if (!subject && !manner) {
      return -1;
    }
    int b = i - 1;
    while (subject && b > 0 && i - b < ASIDE && (figures.get(b).figure().kind() == FactKind.PERCENTAGE
        || figures.get(b).figure().kind() == FactKind.MULTIPLE)) {
      b--; // "4 200 coureurs, un dixième de moins qu’en 2025. Trois cent dix ont abandonné"
    }
    Placed before = figures.get(b);
    boolean near = figures.get(i).syntax().sentence().index() - before.syntax().sentence().index() <= 1;
    boolean sibling = subject && wholes[i - 1] >= 0 && before.syntax() == figures.get(i).syntax();
    CountedPhrase noun = before.figure().counted() != null && before.figure().counted().hasHead() ? before.figure().counted()
        : isWhole(wholes, b) ? before.figure().inherited() : null; // "32 communes, sur les 47. Sept l’ont rejeté"
    boolean whole = before.figure().kind() == FactKind.COUNT && noun != null && noun.lemma().equals(figure.inherited().lemma());
    if (!near || !whole && !sibling) {
      return -1;
    }
    BigDecimal mine = figure.quantity().traits().number();
    BigDecimal all = before.figure().quantity().traits().number();
    return sibling ? wholes[i - 1] : mine != null && all != null && mine.compareTo(all) < 0 ? b : -1;
  }

  private static boolean isWhole(int[] wholes, int b) {
    return b > 0 && wholes[b - 1] == b;
  }

  /** "Le Finistère reste le plus affecté (71 000), devant la Manche (38 500)": bare counts in brackets of what is counted before. */
  private void bracketed(List<Placed> figures, int[] wholes) {
    for (int i = 1; i + 1 < wholes.length; i++) {
      int last = i;
      while (last < wholes.length && isBracketed(figures.get(last)) && figures.get(last).syntax() == figures.get(i).syntax()
          && wholes[last] < 0) {
        last++;
      }
      if (last - i < 2) {
        continue;
      }
      BigDecimal sum = BigDecimal.ZERO;
      for (int k = i; k < last; k++) {
        sum = sum.add(figures.get(k).figure().quantity().value().number());
      }
      for (int b = i - 1; b >= 0 && b >= i - 2; b--) {
        Placed whole = figures.get(b);
        BigDecimal all = whole.figure().kind() == FactKind.COUNT ? value(whole) : null;
        boolean near = figures.get(i).syntax().sentence().index() - whole.syntax().sentence().index() <= 1;
        boolean then = words.is(Role.AGAINST, whole.syntax().sentence().folded(whole.figure().from() - 1));
        if (near && !then && all != null && sum.compareTo(all) <= 0 && isSameNoun(whole.figure(), figures.get(i).figure())) {
          for (int k = i; k < last; k++) {
            wholes[k] = b;
          }
          break;
        }
      }
      i = last - 1;
    }
  }

  private static boolean isSameNoun(Figure whole, Figure part) {
    CountedPhrase noun = whole.counted() != null && whole.counted().hasHead() ? whole.counted() : whole.inherited();
    CountedPhrase own = part.inherited();
    return noun != null && own != null && noun.lemma().equals(own.lemma());
  }

  private static boolean isBracketed(Placed placed) {
    Figure figure = placed.figure();
    Sentence s = placed.syntax().sentence();
    return figure.kind() == FactKind.COUNT && figure.quantity().value().number() != null && s.form(figure.from() - 1).equals("(")
        && s.form(figure.to()).equals(")");
  }

  /**
   * "Une quinzaine ont été égorgées", "Trois sont reparties": at the head of its sentence, before an auxiliary; "Onze ouvriront" are
   * others.
   */
  private boolean isAtHead(Placed placed) {
    Tagged tags = placed.syntax().tags();
    int from = placed.figure().from();
    int verb = placed.figure().to();
    while (tags.is(verb, Pos.NEGATION) || tags.is(verb, Pos.CLITIC)) {
      verb++; // "Près de 300 n'ont pas survécu"
    }
    while (words.is(Role.FOCUS, placed.syntax().sentence().folded(from - 1))) {
      from--; // "seuls trois sont achevés"
    }
    boolean head = from == 0 || placed.syntax().sentence().form(from - 1).equals(";");
    return head && (tags.is(verb, Pos.AUXILIARY) || tags.form(verb) == VerbForm.IMPERFECT
        || tags.is(verb, Pos.VERB) && tags.form(verb) == VerbForm.PRESENT);
  }
}
