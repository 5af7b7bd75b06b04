package articlefacts.extraction.fact;

import articlefacts.extraction.phrase.CountedPhrase;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The nouns that were counted so far in an article, of which a number that names none continues one. */
final class CountedBefore {

  /** Further back nothing is understood, in sentences. */
  private static final int SENTENCES = 4;
  /** So many nouns are looked at. */
  private static final int MOST = 12;

  private static final BigDecimal COMPARABLE = BigDecimal.valueOf(20);

  private final List<Noun> nouns = new ArrayList<>();

  /**
   * A noun that was counted.
   *
   * @param gender in the text; null where the language has none
   * @param number how many there were; null where that is not one number
   * @param sentence index of its sentence
   */
  record Noun(CountedPhrase phrase, Reading.Gender gender, BigDecimal number, int sentence) {

    /** Of one order, as what is expected and what came are. */
    boolean isComparable(BigDecimal other) {
      return number == null || other == null || number.abs().multiply(COMPARABLE).compareTo(other.abs()) >= 0
          && other.abs().multiply(COMPARABLE).compareTo(number.abs()) >= 0;
    }

    /** False for "blessées" beside a noun that is masculine. */
    boolean agrees(Reading.Gender wanted) {
      return wanted == null || wanted == Reading.Gender.EITHER || gender == null || gender == Reading.Gender.EITHER || gender == wanted;
    }
  }

  /** Remembers a noun of the sentence with an index; its gender for a language whose pronouns have one. */
  void add(Syntax syntax, int index, CountedPhrase phrase, BigDecimal number, boolean hasGender) {
    Reading reading = hasGender ? syntax.dependencies().reading(phrase.headFrom()) : null;
    nouns.add(new Noun(phrase, reading == null ? null : reading.gender(), number, index));
  }

  /** The noun as it was remembered; null for one that was not. */
  Noun of(CountedPhrase phrase) {
    for (int i = nouns.size() - 1; i >= 0 && i > nouns.size() - 1 - MOST; i--) {
      if (nouns.get(i).phrase() == phrase) {
        return nouns.get(i);
      }
    }
    return null;
  }

  /** The last one near before a sentence that fits; null for none. */
  Noun latest(int sentence, Predicate<Noun> fits) {
    for (int i = nouns.size() - 1; i >= 0 && i > nouns.size() - 1 - MOST; i--) {
      Noun noun = nouns.get(i);
      if (sentence - noun.sentence() <= SENTENCES && fits.test(noun)) {
        return noun;
      }
    }
    return null;
  }
}
