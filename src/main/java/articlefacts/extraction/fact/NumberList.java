package articlefacts.extraction.fact;

import articlefacts.extraction.fact.FigureWords.Role;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.quantity.QuantityReader;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Spare;
import java.util.List;

/**
 * Tells where numbers stand in a list: a sentence that is nothing but numbers, as the cell of a table is; "3 12 et 27 sont sortis"; "two-
 * and three-bedroom flats".
 */
final class NumberList {

  private final FigureWords words;
  private final QuantityReader quantities;
  // the answer for the sentence that was asked of last, whose figures ask one after another
  private final Spare<Whole> lastWhole = new Spare<>();

  NumberList(FigureWords words, QuantityReader quantities) {
    this.words = words;
    this.quantities = quantities;
  }

  /** "two-" in "two- and three-bedroom flats": its noun stands behind the next number. */
  boolean isHanging(Sentence s, Quantity q, Quantity listed) {
    return s.form(q.to()).equals("-") && s.touchesNext(q.to() - 1) && listed.from() == q.to() + 2 && isListLink(s, q.to() + 1);
  }

  /** "3 12 et 27 sont sortis": digits next to digits from the head of the sentence on. */
  static boolean isRow(Tagged tags, Quantity q, Quantity next) {
    return next.from() == q.to() && q.traits().digits() && next.traits().digits() && isNumbers(tags, 0, q.from());
  }

  static boolean isNumbers(Tagged tags, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!tags.sentence().isDigits(i) && !tags.sentence().isSymbol(i) && !tags.is(i, Pos.COORDINATION)) {
        return false;
      }
    }
    return true;
  }

  boolean isListLink(Sentence s, int i) {
    return s.form(i).equals(",") || words.is(Role.AND, s.folded(i)) || words.is(Role.AT, s.folded(i));
  }

  /** The sentence is numbers and signs and nothing else: a cell of a table, a list. */
  boolean isWhole(Sentence s, List<Quantity> found) {
    Whole known = lastWhole.last();
    if (known == null || known.found != found) {
      known = new Whole(found, readWhole(s, found));
      lastWhole.put(known);
    }
    return known.whole;
  }

  /** Whether the quantities of a sentence are all there is of it. */
  private record Whole(List<Quantity> found, boolean whole) {}

  private boolean readWhole(Sentence s, List<Quantity> found) {
    int at = 0;
    for (Quantity q : found) {
      Quantity whole = quantities.qualifiers().after(s, q, q.to());
      if (!isSymbols(s, at, whole.from())) {
        return false;
      }
      at = whole.to();
    }
    return isSymbols(s, at, s.size());
  }

  static boolean isSymbols(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!s.isSymbol(i)) {
        return false;
      }
    }
    return true;
  }
}
