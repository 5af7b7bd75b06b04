package articlefacts.extraction.phrase;

import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Reading.Category;

/**
 * Knows more of numerals than the weights: one right before a noun in the plural counts it, "5" in "2 et 5 places", "14" in "de 14 acides".
 *
 * <p>No day or month is counted ("23 juin"), and no singular ("2 rue Drouot"), except a sign or unit that the dictionary does not have
 * ("3 cm", "40 %"). The tree stays one, and projective: all that hung on the numeral hangs on the noun then.
 */
final class NumeralRule {

  /** "quatre-vingt-dix-neuf" has seven tokens. */
  private static final int LONGEST = 7;

  private final DependencyWords language;
  private final Morphology morphology;
  private final int numeral;

  NumeralRule(DependencyWords language, Morphology morphology, WordTag[] tags) {
    this.language = language;
    this.morphology = morphology;
    int found = -1;
    for (int i = 0; i < tags.length; i++) {
      found = tags[i].upos() == Upos.NUM ? i : found;
    }
    this.numeral = found;
  }

  void apply(Words words, WordTag[] tags, Reading[] readings, int[] heads, int[] labels) {
    for (int i = 0; i < words.size; i++) {
      if (labels[i] == Relation.NUMERAL.ordinal() && tags[words.tag[i]].upos() != Upos.NUM) {
        boolean article = tags[words.tag[i]].upos() == Upos.DET; // "au moins un avion"
        labels[i] = (article ? Relation.DETERMINER : Relation.DEPENDENT).ordinal();
      }
    }
    for (int i = 0; i + 1 < words.size; i++) {
      boolean done = heads[i] == i + 1 && labels[i] == Relation.NUMERAL.ordinal();
      boolean money = i > 0 && tags[words.tag[i - 1]].upos() == Upos.SYM; // "$8 payments"
      if (!done && !money && isNumeral(words, i) && canBeCounted(words, i + 1, tags[words.tag[i + 1]].upos(), readings[i + 1])) {
        count(i, heads, labels);
        words.tag[i] = numeral < 0 ? words.tag[i] : numeral;
        coordinate(words, tags, i, heads, labels);
      }
    }
  }

  private boolean isNumeral(Words words, int i) {
    String form = words.entries[i].lower();
    if (words.sentence.isDigits(words.from[i])) {
      return words.sentence.isDigits(words.to(i) - 1) && form.indexOf('/') < 0 && form.indexOf('-') < 0;
    }
    int tokens = words.to(i) - words.from[i];
    return tokens == 1 ? words.tag[i] == numeral : tokens <= LONGEST && isNumberWord(words, i);
  }

  /** "dix-huit": every part is in the dictionary as a numeral. */
  private boolean isNumberWord(Words words, int i) {
    for (int t = words.from[i]; t < words.to(i); t++) {
      boolean hyphen = words.sentence.form(t).equals("-");
      if (!hyphen && !isNumeral(words.sentence.form(t))) {
        return false;
      }
    }
    return true;
  }

  private boolean isNumeral(String form) {
    for (Reading reading : morphology.readings(form)) {
      if (reading.is(Category.OTHER)) {
        return true;
      }
    }
    return false;
  }

  private boolean canBeCounted(Words words, int i, Upos upos, Reading reading) {
    if (upos == Upos.SYM) {
      return true;
    }
    String lemma = reading == null ? words.entries[i].lower() : reading.lemma();
    boolean date = (language.classes().getOrDefault(lemma, 0) & DependencyWords.TIME_NOUN) != 0;
    return upos == Upos.NOUN && !date && (reading == null ? !words.entries[i].isCapitalised() : reading.canBePlural());
  }

  private static void count(int i, int[] heads, int[] labels) {
    count(i, i + 1, heads, labels);
  }

  /** Hangs word {@code i} and all that hung on it on the noun. */
  private static void count(int i, int noun, int[] heads, int[] labels) {
    // arcs stay within a window, but for those of the first root
    int reach = heads[i] < 0 ? heads.length : ArcParser.WINDOW;
    if (heads[noun] == i) {
      heads[noun] = heads[i];
      labels[noun] = labels[i];
    } else if (hangsOn(noun, i, heads)) {
      return;
    }
    for (int w = Math.max(0, i - reach); w < Math.min(heads.length, i + reach); w++) {
      heads[w] = heads[w] == i && w != noun ? noun : heads[w];
    }
    heads[i] = noun;
    labels[i] = Relation.NUMERAL.ordinal();
  }

  /** "2 et 5 places": the first numeral counts the noun, the second hangs on it. */
  private void coordinate(Words words, WordTag[] tags, int i, int[] heads, int[] labels) {
    boolean pair = i >= 2 && tags[words.tag[i - 1]].upos() == Upos.CCONJ && isNumeral(words, i - 2) && heads[i] == i + 1;
    if (!pair || heads[i - 2] < 0 || heads[i - 1] < i - 2 || heads[i - 1] > i + 1 || hangsOn(i + 1, i - 2, heads)) {
      return;
    }
    count(i - 2, i + 1, heads, labels);
    heads[i - 1] = i;
    labels[i - 1] = Relation.COORDINATOR.ordinal();
    heads[i] = i - 2;
    labels[i] = Relation.CONJUNCT.ordinal();
  }

  private static boolean hangsOn(int word, int above, int[] heads) {
    int up = heads[word];
    while (up >= 0 && up != above) {
      up = heads[up];
    }
    return up == above;
  }
}
