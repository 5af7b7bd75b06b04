package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Each figure its own places: "30 morts au Niger et 12 au Tchad", "1 530 postes, dont 900 à Karlsruhe et 630 à Trèves". */
final class PlaceShares {

  private PlaceShares() {}

  /** Those of the places, in text order, that no other figure of the sentence stands nearer to. */
  static List<Mention> own(Syntax syntax, List<Mention> places, int from, int to) {
    List<Mention> own = new ArrayList<>();
    boolean hasOwn = false;
    for (Mention place : places) {
      hasOwn |= place.from() >= to && !figureBetween(syntax, to, place.from());
    }
    hasOwn |= syntax.tags().is(to, Pos.PREPOSITION) && syntax.sentence().isCapitalised(to + 1) && syntax.sentence().form(to).length() <= 2; // "630 à Trèves", unknown
    for (Mention place : places) {
      boolean behind = place.from() >= to;
      boolean taken = behind ? hasOwn && figureBetween(syntax, to, place.from()) : hasOwn && isOfEarlierFigure(syntax, place, from);
      if (!taken) {
        own.add(place);
      }
    }
    return own;
  }

  /** A figure stands left of the place, so that the place is that one’s, and another behind it has a place of its own. */
  private static boolean isOfEarlierFigure(Syntax syntax, Mention place, int from) {
    return figureBetween(syntax, Math.max(0, place.from() - REACH), place.from()) && place.to() <= from;
  }

  /** A place further behind a figure than this is not the figure’s alone. */
  private static final int REACH = 6;

  private static boolean figureBetween(Syntax syntax, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isFigure(syntax, i)) {
        return true;
      }
    }
    return false;
  }

  /** A number that is no year. */
  private static boolean isFigure(Syntax syntax, int i) {
    Sentence sentence = syntax.sentence();
    boolean year = sentence.isDigits(i) && sentence.form(i).length() == 4 && (sentence.form(i).startsWith("19") || sentence.form(i).startsWith("20"));
    return (syntax.tags().is(i, Pos.NUMBER) || sentence.isDigits(i)) && !year;
  }
}
