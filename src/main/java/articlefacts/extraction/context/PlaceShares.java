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
  static List<Mention> own(ContextWords words, Syntax syntax, List<Mention> places, int from, int to) {
    List<Mention> own = new ArrayList<>();
    boolean hasOwn = namesUnknown(syntax, to) || namesArea(words, syntax, to);
    Mention beside = beside(syntax, places, to);
    for (Mention place : places) {
      hasOwn |= !isOthers(words, syntax, place, from, to);
    }
    for (Mention place : places) {
      boolean earlier = beside != null && place.to() <= from && figureBetween(words, syntax, 0, place.from());
      if (earlier) {
        continue; // "79 % des liaisons dans le Hainaut, 46 % dans le Brabant"
      }
      boolean told = verbBetween(syntax, to, place.from()) || marksPart(words, syntax, to, place.from());
      boolean apart = place.from() >= to && told && figureBetween(words, syntax, to, place.from());
      if (!hasOwn && !apart || !isOthers(words, syntax, place, from, to)) {
        own.add(place);
      }
    }
    return own;
  }

  /**
   * Without the places of other stretches between semicolons, where the figure’s own has one, and without those of its parts:
   * "à Lille, 300 ; à Lens, 200", "900 postes, dont la moitié en Italie".
   */
  static List<Mention> segment(ContextWords words, Syntax syntax, List<Mention> places, int from, int to) {
    Sentence sentence = syntax.sentence();
    int low = sentence.lastSymbol(from - 1) + 1;
    while (low > 0 && !sentence.form(low - 1).equals(";") && !isInner(sentence, places, low - 1)) {
      low = sentence.lastSymbol(low - 2) + 1;
    }
    List<Mention> inside = new ArrayList<>();
    List<Mention> before = new ArrayList<>();
    for (Mention place : places) {
      boolean part = place.from() >= to && partBetween(words, syntax, to, place.from());
      if (place.from() >= low && !part) {
        inside.add(place);
      } else if (place.from() < low) {
        before.add(place);
      }
    }
    return inside.isEmpty() ? before : inside;
  }

  /** "Dans le Vercors, … : | à Corrençon, la liste …": a colon behind which another place opens. */
  private static boolean isInner(Sentence sentence, List<Mention> places, int i) {
    boolean opens = false;
    for (Mention place : sentence.form(i).equals(":") ? places : List.<Mention>of()) {
      opens |= place.from() > i && place.from() - i <= 3;
    }
    return opens;
  }

  /**
   * True behind a semicolon, or behind "dont" when the clause does not go on: "40 exilés, dont six femmes, ont été recueillis à | Douvres"
   * does.
   */
  static boolean partBetween(ContextWords words, Syntax syntax, int from, int to) {
    Sentence sentence = syntax.sentence();
    boolean part = false;
    boolean closed = false;
    for (int i = from; i < to; i++) {
      if (sentence.form(i).equals(";")) {
        return true;
      }
      closed |= part && sentence.form(i).equals(",");
      part = (part || words.longest("part marker", sentence, i) > 0) && !(closed && syntax.tags().pos(i).isVerbal());
    }
    return part;
  }

  /** "630 à Trèves", "137 km/h au mont Aigoual": a name that no table has. */
  private static boolean namesUnknown(Syntax syntax, int to) {
    boolean named = false;
    for (int i = to + 1; syntax.tags().is(to, Pos.PREPOSITION) && syntax.sentence().form(to).length() <= 2 && i <= to + 2
        && !isFigure(syntax, i); i++) {
      named |= syntax.sentence().isCapitalised(i) && syntax.sentence().isWord(i);
    }
    return named;
  }

  /** Another figure stands between, or a semicolon; or right before a place behind which this one stands. */
  private static boolean isOthers(ContextWords words, Syntax syntax, Mention place, int from, int to) {
    if (place.from() >= to) {
      return figureBetween(words, syntax, to, place.from()) || semicolonBetween(syntax, to, place.from());
    }
    boolean behind = place.to() <= from && figureBetween(words, syntax, Math.max(0, place.from() - REACH), place.from());
    return behind || place.to() <= from && (figureBetween(words, syntax, place.to(), from) || semicolonBetween(syntax, place.to(), from));
  }

  /** The place right behind a figure: "46 % | dans le Brabant"; null for none. */
  private static Mention beside(Syntax syntax, List<Mention> places, int to) {
    for (Mention place : places) {
      boolean small = place.from() >= to && place.from() - to <= 3;
      for (int i = to; small && i < place.from(); i++) {
        small = syntax.tags().is(i, Pos.PREPOSITION) || syntax.tags().is(i, Pos.DETERMINER) || syntax.tags().is(i, Pos.ADJECTIVE) && i > to;
      }
      if (small) {
        return place;
      }
    }
    return null;
  }

  /** "38 °C sur le littoral vendéen": a place that is described and not named. */
  private static boolean namesArea(ContextWords words, Syntax syntax, int to) {
    boolean where = words.is("locative", syntax.sentence().form(to));
    return where && (words.is("place noun", syntax.tags().lemma(to + 1)) || words.is("place noun", syntax.tags().lemma(to + 2)));
  }

  /** "650 euros dans le canton, contre 480 euros | à Rennes": the place is that of the figure which this one is set against. */
  static boolean isAgainst(ContextWords words, Syntax syntax, int from, int to) {
    return marksPart(words, syntax, from, to) && figureBetween(words, syntax, from, to);
  }

  /** "32 lakes, including nine in the Koshi basin": what stands between makes the place that of a part. */
  private static boolean marksPart(ContextWords words, Syntax syntax, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.is("apart word", syntax.sentence().form(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean verbBetween(Syntax syntax, int from, int to) {
    for (int i = from; i < to; i++) {
      if (syntax.tags().pos(i).isVerbal()) {
        return true;
      }
    }
    return false;
  }

  private static boolean semicolonBetween(Syntax syntax, int from, int to) {
    for (int i = from; i < to; i++) {
      if (syntax.sentence().form(i).equals(";")) {
        return true;
      }
    }
    return false;
  }

  /** A place further behind a figure than this is not the figure’s alone. */
  private static final int REACH = 6;

  static boolean figureBetween(ContextWords words, Syntax syntax, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isFigure(syntax, i) || words.is("vague number", syntax.tags().lemma(i))) {
        return true;
      }
    }
    return false;
  }

  /** A number that is no year. */
  private static boolean isFigure(Syntax syntax, int i) {
    Sentence sentence = syntax.sentence();
    boolean year = sentence.isDigits(i) && sentence.form(i).length() == 4
        && (sentence.form(i).startsWith("19") || sentence.form(i).startsWith("20"));
    return (syntax.tags().is(i, Pos.NUMBER) || sentence.isDigits(i)) && !year;
  }
}
