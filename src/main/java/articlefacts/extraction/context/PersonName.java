package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Sentence;

/**
 * Finds where a person's name begins and ends: behind a title ("M. de La Fontaine"), over initials, hyphens and particles ("Jean-Jacques de
 * Gaulle").
 */
final class PersonName {

  private final ContextWords words;
  private final Gazetteer gazetteer;

  PersonName(ContextWords words, Gazetteer gazetteer) {
    this.words = words;
    this.gazetteer = gazetteer;
  }

  boolean startsPerson(Sentence sentence, int i, int end) {
    return end - i > 1 && words.givenNames().containsKey(sentence.folded(i)) && sentence.isCapitalised(i + 1);
  }

  /** After "M." or "Mme"; {@code i} when no title stands there. */
  int titleEnd(Sentence sentence, int i) {
    if (titleGender(sentence, i) == null || !sentence.isCapitalised(i)) {
      return i;
    }
    int next = i + 1;
    if (sentence.form(next).equals(".")) {
      next++;
    } else if (sentence.surface(i).length() == 1) {
      return i;
    }
    boolean particle = words.is("name particle", sentence.form(next))
        && (sentence.isCapitalised(next + 1) || words.is("name particle", sentence.form(next + 1)));
    return sentence.isCapitalised(next) || particle ? next : i;
  }

  /** "de", "de la" in "M. de La Fontaine". */
  int behindParticles(Sentence sentence, int i) {
    int k = i;
    while (words.is("name particle", sentence.form(k)) && !sentence.isCapitalised(k) && k < i + 3) {
      k++;
    }
    return k;
  }

  /** "m", "f", or "" for a title of both; null for no title. */
  String titleGender(Sentence sentence, int i) {
    String form = sentence.form(i);
    if (words.is("title of a man", form)) {
      return "m";
    }
    if (words.is("title of a woman", form)) {
      return "f";
    }
    return words.is("title", form) ? "" : null;
  }

  /** After the run of capitalised words, hyphens, initials and particles that starts at {@code i}; {@code i} for none. */
  int nameEnd(Syntax syntax, int i) {
    Sentence sentence = syntax.sentence();
    int end = i;
    while (end < sentence.size()) {
      if (isNamePart(syntax, end, end == i)) {
        end++;
      } else if (end > i && sentence.form(end).equals("-") && sentence.touchesNext(end - 1) && sentence.touchesNext(end)
          && isHyphenated(sentence, end)) {
        end += 2;
      } else if (end > i && sentence.form(end).equals(".") && sentence.touchesNext(end - 1) && sentence.surface(end - 1).length() <= 2
          && sentence.isCapitalised(end - 1) && sentence.isCapitalised(end + 1)) {
        end++;
      } else if (end > i && isTied(sentence, end)) {
        end += 4; // "Mouthe-le-Bas"
      } else if (end > i && isParticle(syntax, i, end)) {
        end += sentence.isCapitalised(end + 1) ? 2 : 3;
      } else {
        break;
      }
    }
    return end;
  }

  /** A hyphen, a small word, a hyphen and a capital, without a space: what follows "Mouthe" in "Mouthe-le-Bas". */
  static boolean isTied(Sentence sentence, int i) {
    boolean hyphens = sentence.form(i).equals("-") && sentence.form(i + 2).equals("-") && sentence.isWord(i + 1)
        && sentence.isCapitalised(i + 3);
    return hyphens && sentence.touchesNext(i - 1) && sentence.touchesNext(i) && sentence.touchesNext(i + 1) && sentence.touchesNext(i + 2);
  }

  private static boolean isHyphenated(Sentence sentence, int hyphen) {
    return sentence.isCapitalised(hyphen + 1)
        || sentence.isCapitalised(hyphen - 1) && sentence.isWord(hyphen + 1) && sentence.surface(hyphen + 1).length() > 3;
  }

  private boolean isNamePart(Syntax syntax, int i, boolean first) {
    Sentence sentence = syntax.sentence();
    boolean arabicArticle = sentence.form(i + 1).equals("-") && sentence.touchesNext(i) && sentence.touchesNext(i + 1)
        && sentence.isCapitalised(i + 2)
        && sentence.isWord(i) && sentence.surface(i).length() <= 3;
    if (arabicArticle && !first) {
      return true;
    }
    if (!sentence.isCapitalised(i)) {
      return !first && syntax.tags().is(i, Pos.PROPER_NOUN);
    }
    boolean given = words.givenNames().containsKey(sentence.folded(i));
    return syntax.tags().is(i, Pos.PROPER_NOUN) || given && sentence.isCapitalised(i + 1) || !first && sentence.isCapitalised(i - 1);
  }

  /** "de" in "Charles de Gaulle", "de la" in "Jean de La Fontaine": behind a lone given name. */
  private boolean isParticle(Syntax syntax, int from, int i) {
    Sentence sentence = syntax.sentence();
    boolean one = i - from == 1 || i - from == 3 && sentence.form(from + 1).equals("-"); // "Jean de …", "Jean-Jacques de …"
    boolean given = one && words.givenNames().containsKey(sentence.folded(from));
    boolean particle = sentence.form(i).equals("de") || sentence.form(i).equals("d'") || sentence.form(i).equals("du");
    return given && particle && sentence.isCapitalised(i + 1) && gazetteer.at(sentence, i + 1) == null;
  }
}
