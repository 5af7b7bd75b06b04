package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Sentence;
import java.util.List;

/**
 * Finds places that no table has, by where they stand and how they look: "à Vierzac", "Vierzac (Charente)", "dans les Corbières", "près de
 * Riverton", "Mouthe-le-Bas".
 */
final class UnknownPlaces {

  /** "Vaux-en-Velin-le-Haut-du-Lac": no name has more tokens. */
  private static final int LONGEST = 12;

  /** "Upper East Region": words of a name before its kind. */
  private static final int LONGEST_FEATURE = 4;

  private final ContextWords words;
  private final Gazetteer gazetteer;

  UnknownPlaces(ContextWords words, Gazetteer gazetteer) {
    this.words = words;
    this.gazetteer = gazetteer;
  }

  /** True when a hyphen ties more to the name of {@code length} tokens: "Corbas" in "Corbas-le-Haut". */
  boolean isLonger(Sentence sentence, int i, int length) {
    int hyphen = i + length;
    boolean tied = length > 0 && sentence.form(hyphen).equals("-") && sentence.touchesNext(hyphen - 1) && sentence.touchesNext(hyphen)
        && placeEnd(sentence, i) > hyphen;
    boolean two = tied && sentence.isCapitalised(hyphen + 1)
        && (gazetteer.at(sentence, hyphen + 1) != null || words.world().at(sentence, hyphen + 1) != null);
    return tied && !two; // "le trajet Paris-Milan" names two
  }

  /**
   * The place that starts at a token; null for others.
   *
   * @param nameEnd after the name that the tagger sees there; {@code i} for none
   */
  Mention at(Syntax syntax, int i, int nameEnd) {
    Sentence sentence = syntax.sentence();
    if (!sentence.isCapitalised(i) || !sentence.isWord(i) || sentence.isAllCaps(i) || words.is("never a place", sentence.form(i))
        || words.is("no town", sentence.form(i))) {
      return null;
    }
    int featured = featureEnd(syntax, i);
    if (featured > i) {
      return place(sentence, i, featured, null, NameType.AREA);
    }
    int end = Math.max(nameEnd, placeEnd(sentence, i));
    boolean shaped = isShaped(sentence, i);
    // "Port-Lami"
    boolean compound = end - i > 2 && sentence.form(i + 1).equals("-") && !words.givenNames().containsKey(sentence.folded(i));
    boolean unheard = (!syntax.tags().tag(i).known() || syntax.tags().is(i, Pos.PROPER_NOUN))
        && !words.givenNames().containsKey(sentence.folded(i));
    // "à Rania Ferhat"
    boolean named = words.givenNames().containsKey(sentence.folded(i))
        || end - i > 1 && !compound && !sentence.form(i + 1).equals("-") && nameEnd - i > 1;
    Name known = inBrackets(sentence, nameEnd > i ? nameEnd : end);
    if (known != null && unheard) {
      return place(sentence, i, nameEnd > i ? nameEnd : end, known.code(), NameType.CITY);
    }
    boolean said = words.reporting().containsKey(syntax.tags().lemma(i - 2)); // "a confié à Medrano"
    boolean measured = words.is("measured at", sentence.form(i - 1)) && unheard
        // "of rain at Ahero"
        && (words.is("measured word", syntax.tags().lemma(i - 2)) || words.is("scene verb", syntax.tags().lemma(i - 2))
            || !syntax.tags().tag(i).known() && nameEnd - i <= 1);
    boolean two = words.is("town name", "two words") && nameEnd - i == 2 && words.is("town preposition", sentence.form(i - 1)) && unheard
        && !words.is("organisation head", sentence.form(i + 1))
        && !sentence.isAllCaps(i + 1); // "in Orange Mound"
    int to = Math.max(nameEnd, i + 1);
    boolean where = unheard && sentence.form(to).equals(",") && words.is("where word", sentence.form(to + 1))
        && !words.is("definite", sentence.form(i - 1)); // "trucks reached Dediapada, where"
    if (measured || two || where) {
      return place(sentence, i, end, null, NameType.CITY);
    }
    boolean isles = words.is("isles preposition", sentence.form(i - 2)) && words.is("definite", sentence.form(i - 1)) && unheard
        && sentence.form(i).endsWith("s") && nameEnd - i <= 1;
    if (isles) {
      return place(sentence, i, end, null, NameType.AREA); // "off the Hebrides"
    }
    boolean at = words.is("town preposition", sentence.form(i - 1)) && !said && (unheard || compound)
        && !(named && words.is("town name", "two words"));
    if (at || shaped && !words.givenNames().containsKey(sentence.folded(i))) {
      return place(sentence, i, end, null, NameType.CITY);
    }
    boolean plain = !named && (unheard || compound);
    boolean feature = !named && words.is("feature noun", sentence.form(i - 1)); // "au mont | Aigoual"
    // "sur la | Côte-Nord"
    boolean coast = compound && words.is("definite", sentence.form(i - 1)) && words.is("locative", sentence.form(i - 2));
    boolean land = plain && (isLand(syntax, i) || isNear(sentence, i)) || !named && isInside(sentence, i) && !isOffice(syntax, i)
        || feature || coast;
    return land ? place(sentence, i, end, null, NameType.AREA) : null;
  }

  /** After "Luangwa valley", "Upper East Region", "County Sligo": a name and what kind of place it is; {@code i} for none. */
  private int featureEnd(Syntax syntax, int i) {
    Sentence sentence = syntax.sentence();
    int end = i;
    while (end < i + LONGEST_FEATURE && sentence.isCapitalised(end) && sentence.isWord(end)
        && !words.is("small word", sentence.form(end))) {
      end++;
    }
    boolean inside = i > 0 && sentence.isCapitalised(i - 1) && sentence.isWord(i - 1) && !words.is("small word", sentence.form(i - 1));
    if (end == i || inside) {
      return i;
    }
    boolean written = end - i > 1 && words.is("feature behind", sentence.form(end - 1));
    boolean adjective = syntax.tags().is(end - 1, Pos.ADJECTIVE) && syntax.tags().tag(end - 1).known();
    boolean behind = words.is("feature behind", sentence.form(end)) && !adjective
        && !words.demonyms().containsKey(sentence.form(end - 1));
    boolean ahead = end - i > 1 && words.is("feature ahead", sentence.form(i));
    return behind ? end + 1 : written || ahead ? end : i;
  }

  private static Mention place(Sentence sentence, int from, int to, String code, NameType type) {
    return Mention.known(sentence, from, to - from,
        new Name(Mention.words(sentence, from, to), List.of(true), false, sentence.surface(from, to), code, type));
  }

  /** The known place in brackets behind a name: "(Charente)"; null for none. */
  private Name inBrackets(Sentence sentence, int end) {
    if (!sentence.form(end).equals("(") || !sentence.isCapitalised(end + 1)) {
      return null;
    }
    PlaceTable.Found around = words.world().at(sentence, end + 1);
    Name known = around == null ? gazetteer.at(sentence, end + 1) : around.name();
    int close = end + 1 + (around != null ? around.length() : known == null ? 0 : known.forms().size());
    return known != null && known.type().isPlace() && sentence.form(close).equals(")") ? known : null;
  }

  /** "en | Navarrie", "au | Lioran" behind a noun or a figure. */
  private boolean isLand(Syntax syntax, int i) {
    Sentence sentence = syntax.sentence();
    boolean contracted = words.is("town article", sentence.form(i - 1))
        && (syntax.tags().is(i - 2, Pos.NOUN) || syntax.tags().is(i - 2, Pos.NUMBER) || sentence.isSymbol(i - 2));
    return words.is("land preposition", sentence.form(i - 1)) || contracted;
  }

  /** "dans les | Corbières", "dans la | Tshopo". */
  private boolean isInside(Sentence sentence, int i) {
    return words.is("definite", sentence.form(i - 1)) && words.is("inside preposition", sentence.form(i - 2));
  }

  /** "dans l’| Éducation | nationale": a common noun with an adjective names a body. */
  private static boolean isOffice(Syntax syntax, int i) {
    boolean described = syntax.tags().is(i + 1, Pos.ADJECTIVE) && !syntax.sentence().isCapitalised(i + 1);
    return described && syntax.tags().tag(i).known() && !syntax.tags().is(i, Pos.PROPER_NOUN);
  }

  /** "au large de | Camaná", "le village de | Bessac", "près du | Lioran". */
  private boolean isNear(Sentence sentence, int i) {
    String before = sentence.form(i - 1);
    int of = words.is("of", before) || words.is("contracted article", before) ? i - 1 : words.is("definite", before) ? i - 2 : -1;
    boolean linked = of >= 0 && (words.is("of", sentence.form(of)) || of == i - 1);
    return linked && (words.is("nearness", sentence.form(of - 1)) || words.is("settlement noun", sentence.form(of - 1)));
  }

  /** "Mouthe-le-Bas", "Val-de-Lorme": hyphens around a small word make the name of a place. */
  private boolean isShaped(Sentence sentence, int i) {
    return PersonName.isTied(sentence, i + 1) && words.is("town link", sentence.form(i + 2));
  }

  /** After the run of capitalised words and hyphens that starts at {@code i}. */
  private int placeEnd(Sentence sentence, int i) {
    int end = i + 1;
    while (end < i + LONGEST) {
      boolean hyphen = sentence.form(end).equals("-") && sentence.touchesNext(end - 1) && sentence.touchesNext(end);
      if (hyphen && sentence.isCapitalised(end + 1)) {
        end += 2;
      } else if (PersonName.isTied(sentence, end)) {
        end += 4;
      } else {
        break;
      }
    }
    return end;
  }
}
