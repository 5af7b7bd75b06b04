package articlefacts.extraction.phrase;

import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.WordForms;
import java.util.Set;

/**
 * Joins tokens to the words that a syntax is made of: "porte", "-", "parole" are one noun, "100", "000" one numeral, "M", "." one title.
 *
 * <p>The words are those of Universal Dependencies as nearly as tokens allow. One walk, linear time.
 */
final class WordSegmenter {

  /** A hyphenated word of more parts is joined no further, so that a chain of a thousand hyphens costs no dictionary look-ups. */
  private static final int LONGEST = 12;

  private final DependencyWords words;
  private final Morphology morphology;

  WordSegmenter(DependencyWords words, Morphology morphology) {
    this.words = words;
    this.morphology = morphology;
  }

  /** For each token the first token of its word. */
  int[] firstTokens(Sentence s) {
    int[] first = new int[s.size()];
    int i = 0;
    while (i < first.length) {
      int end = Math.min(wordEnd(s, i), first.length);
      for (int k = i; k < end; k++) {
        first[k] = i;
      }
      i = end;
    }
    return first;
  }

  private int wordEnd(Sentence s, int i) {
    if (s.isDigits(i)) {
      return numberEnd(s, i);
    }
    if (s.isWord(i)) {
      return wordEndFromWord(s, i);
    }
    String form = s.form(i);
    if (words.hyphens() && form.equals("-") && isTied(s, i)) {
      return invertedEnd(s, i);
    }
    int end = i + 1;
    while (s.touchesNext(end - 1) && s.isSymbol(end) && s.form(end).equals(form)) {
      end++; // "--", "===="
    }
    return end;
  }

  private int numberEnd(Sentence s, int i) {
    int end = i + 1;
    while (isSeparated(s, end) || isGroup(s, i, end)) {
      end += isGroup(s, i, end) ? 1 : 2;
    }
    boolean ordinal = s.touchesNext(end - 1) && s.isWord(end) && words.ordinals().contains(s.form(end)) && !s.touchesNext(end);
    return ordinal ? end + 1 : end;
  }

  /** "," in "1,5" and "." in "2.700.000", "/" in "08/16/2000", "-" in "1914-1918". */
  private boolean isSeparated(Sentence s, int at) {
    String form = s.form(at);
    boolean separator = form.equals(",") || form.equals(".") || form.equals("/") || form.equals("-") && words.hyphens();
    return separator && s.touchesNext(at - 1) && s.touchesNext(at) && s.isDigits(at + 1);
  }

  /** "000" in "100 000". */
  private static boolean isGroup(Sentence s, int from, int at) {
    return s.isDigits(at) && s.form(at).length() == 3 && s.isDigits(at - 1) && s.form(at - 1).length() <= 3 && !s.touchesNext(at - 1)
        && (s.form(at - 1).length() == 3 || at - 1 == from) && s.form(from).charAt(0) != '0'
        && s.start(at) - s.end(at - 1) == 1;
  }

  private int wordEndFromWord(Sentence s, int i) {
    int end = i + 1;
    if (isDotted(s, i)) {
      end = dottedEnd(s, i);
    } else if (s.touchesNext(i) && s.isDigits(i + 1) && s.isCapitalised(i)) {
      end = i + 2; // "CM2", "A36"
    } else if (s.touchesNext(i) && s.form(i + 1).equals("°") && s.form(i).equals("n")) {
      end = i + 2;
    } else {
      end = addressEnd(s, i);
    }
    return hyphenEnd(s, i, end);
  }

  /** An initial or abbreviation with its dot: "M.", "U.S.", "av.". */
  private boolean isDotted(Sentence s, int i) {
    if (!s.touchesNext(i) || !s.form(i + 1).equals(".")) {
      return false;
    }
    boolean initial = s.form(i).length() == 1 && s.isCapitalised(i) && s.has(i + 2);
    return initial || words.abbreviations().contains(s.form(i)) && s.has(i + 2);
  }

  private static int dottedEnd(Sentence s, int i) {
    int end = i + 2;
    while (s.touchesNext(end - 1) && s.isWord(end) && s.touchesNext(end) && s.form(end + 1).equals(".") && s.form(end).length() <= 2) {
      end += 2; // "R.E.M."
    }
    return end;
  }

  /** "lemonde.fr", "a.b@c.org": words that signs join without a space. */
  private static int addressEnd(Sentence s, int i) {
    int end = i + 1;
    while (isJoint(s.form(end)) && s.touchesNext(end - 1) && s.touchesNext(end) && s.isWord(end + 1) && !s.isCapitalised(end + 1)) {
      end += 2;
    }
    return end;
  }

  private static boolean isJoint(String form) {
    return form.equals(".") || form.equals("@") || form.equals("_");
  }

  private int hyphenEnd(Sentence s, int from, int to) {
    int end = to;
    while (end - from < LONGEST && s.form(end).equals("-") && s.touchesNext(end - 1) && s.touchesNext(end) && !s.isSymbol(end + 1)) {
      boolean tied = words.inverted().contains(s.form(end + 1)) || isEuphonic(s, end);
      boolean joins = words.hyphens() ? !tied || isKnown(s, from, end + 2) : words.prefixes().contains(s.form(from));
      if (!joins) {
        break;
      }
      end += 2;
      while (s.isWord(end) && s.touchesNext(end - 1) && s.form(end - 1).endsWith("'")) {
        end++; // "l’" in "Chavannes-sur-l’Étang"
      }
    }
    return end;
  }

  private boolean isKnown(Sentence s, int from, int to) {
    return !morphology.readings(WordForms.normalise(s.surface(from, to))).isEmpty();
  }

  private static boolean isTied(Sentence s, int i) {
    return i > 0 && s.touchesNext(i - 1) && s.touchesNext(i) && s.isWord(i - 1) && s.isWord(i + 1);
  }

  /** "-il", "-t-il" behind a verb: the pronoun with its hyphens. */
  private int invertedEnd(Sentence s, int i) {
    if (words.inverted().contains(s.form(i + 1))) {
      return i + 2;
    }
    return isEuphonic(s, i) ? i + 4 : i + 1;
  }

  /** "-t-il". */
  private boolean isEuphonic(Sentence s, int hyphen) {
    return s.form(hyphen + 1).length() == 1 && s.form(hyphen + 2).equals("-") && words.inverted().contains(s.form(hyphen + 3));
  }
}
