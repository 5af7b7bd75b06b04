package articlefacts.extraction.time;

import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Reading.Category;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.TimeWord.Role;
import articlefacts.extraction.time.TimeWords.Hit;
import java.util.List;

/** One sentence as the grammars see it: its tokens with the time words and the numbers that start at each. */
final class TimeText {

  /** No phrase of the tables that is asked for backwards has more tokens ("au cours de l’"). */
  private static final int LONGEST_PHRASE = 5;
  private static final long[] OPENERS = RoleSets.mask(TimeWords.OPENERS);

  private final Sentence sentence;
  private final TimeWords words;
  private final Morphology morphology;
  private final Numerals numerals;
  private final Hit[][] hits;
  // the roles of the phrases that start at a token and of those that end before it: most questions are about tokens without any
  private final RoleSets starts;
  private final RoleSets ends;

  TimeText(Sentence sentence, TimeWords words, Numerals numerals, Morphology morphology) {
    this(sentence, words, numerals, morphology, TimeRoom.withoutNumbers(sentence.size()));
  }

  /** @param room empty; nobody else's until this is no longer asked */
  TimeText(Sentence sentence, TimeWords words, Numerals numerals, Morphology morphology, TimeRoom room) {
    this.sentence = sentence;
    this.words = words;
    this.numerals = numerals;
    this.morphology = morphology;
    this.hits = room.hits;
    this.starts = room.starts;
    this.ends = room.ends;
    for (int i = 0; i < sentence.size(); i++) {
      TimeWords.Firsts firsts = words.firsts(sentence, i);
      if (firsts != null) {
        add(firsts, i);
      }
    }
  }

  private void add(TimeWords.Firsts firsts, int i) {
    for (TimePhrase phrase : firsts.phrases()) {
      if (phrase.matches(sentence, i)) {
        starts.add(i, phrase.word().role());
        if (phrase.size() <= LONGEST_PHRASE) {
          ends.add(i + phrase.size(), phrase.word().role());
        }
      }
    }
  }

  /** True where this article writes the day before the month in digits, as British ones do. */
  boolean dayFirst() {
    return words.dayFirst();
  }

  /** How the language writes dates. */
  CalendarStyle style() {
    return words.style();
  }

  Sentence sentence() {
    return sentence;
  }

  /** All phrases that start at a token. */
  Hit[] hits(int i) {
    if (!sentence.has(i)) {
      return TimeWords.NO_HITS;
    }
    if (hits[i] == null) {
      TimeWords.Firsts firsts = words.firsts(sentence, i);
      hits[i] = firsts == null ? TimeWords.NO_HITS : firsts.hits(sentence, i);
    }
    return hits[i];
  }

  /** The longest phrase of that role that starts at a token; null when there is none. */
  Hit hit(int i, Role role) {
    if (!starts.has(i, role)) {
      return null;
    }
    Hit longest = null;
    for (Hit hit : hits(i)) {
      if (hit.word().role() == role && (longest == null || hit.to() > longest.to())) {
        longest = hit;
      }
    }
    return longest;
  }

  boolean is(int i, Role role) {
    return starts.has(i, role);
  }

  /** True when an expression may begin with a phrase that starts at a token. */
  boolean opens(int i) {
    return starts.hasAny(i, OPENERS);
  }

  /** The token after a phrase of that role, or {@code i} itself when none starts there. */
  int skip(int i, Role role) {
    Hit hit = hit(i, role);
    return hit == null ? i : hit.to();
  }

  /** The token after a phrase of that role, or the next one when none starts there. */
  int skipOne(int i, Role role) {
    return Math.max(i + 1, skip(i, role));
  }

  /** The phrase of that role that ends just before a token; the longest, null when there is none. */
  Hit before(int i, Role role) {
    if (!ends.has(i, role)) {
      return null;
    }
    int from = startBefore(i, role);
    for (Hit hit : hits(from)) {
      if (from < i && hit.to() == i && hit.word().role() == role) {
        return hit;
      }
    }
    return null;
  }

  /** The first token of the longest phrase of that role that ends just before a token; {@code i} itself when there is none. */
  int startBefore(int i, Role role) {
    for (int from = ends.has(i, role) ? Math.max(0, i - LONGEST_PHRASE) : i; from < i; from++) {
      for (Hit hit : hits(from)) {
        if (hit.to() == i && hit.word().role() == role) {
          return from;
        }
      }
    }
    return i;
  }

  boolean endsBefore(int i, Role role) {
    return ends.has(i, role);
  }

  /** The number that starts at a token; null when there is none. */
  Numeral number(int i) {
    return numerals.at(i);
  }

  /** A whole number between two bounds that starts at a token; null when there is none. */
  Numeral number(int i, int least, int most) {
    Numeral number = numerals.at(i);
    return number != null && !number.ordinal() && number.value() >= least && number.value() <= most ? number : null;
  }

  /** An ordinal that starts at a token: "premier", "16ème", "XIXe"; null when there is none. */
  Numeral ordinal(int i) {
    Numeral number = numerals.at(i);
    return number != null && number.ordinal() ? number : null;
  }

  /** The day of a month: "3", "03", "1er", "premier"; null when there is none. */
  Numeral day(int i) {
    Numeral number = numerals.at(i);
    boolean fits = number != null && number.value() >= 1 && number.value() <= 31;
    return fits && (!number.ordinal() || number.value() == 1 || words.style().monthFirst()) ? number : null;
  }

  /** True when token {@code i} is the digits of a number that goes on before or behind: "1 461", "20,5", "RD192". */
  boolean isPartOfNumber(int i) {
    int length = sentence.form(i).length();
    if (sentence.touchesNext(i - 1) && (sentence.isWord(i - 1) && !sentence.form(i - 1).endsWith("'") || isJoint(i - 1, i - 2))) {
      return true;
    }
    if (sentence.touchesNext(i) && (isJoint(i + 1, i + 2) && sentence.touchesNext(i + 1) || isUnitSign(i + 1))) {
      return true;
    }
    boolean goesOn = sentence.isDigits(i + 1) && sentence.form(i + 1).length() == 3 && length <= 3;
    boolean goneOn = sentence.isDigits(i - 1) && length == 3 && sentence.form(i - 1).length() <= 3;
    return goesOn || goneOn || isUnitSign(i + 1);
  }

  /** True when a dot or comma stands between digits: "20,5". */
  private boolean isJoint(int sign, int digits) {
    String form = sentence.form(sign);
    return (form.equals(",") || form.equals(".")) && sentence.isDigits(digits);
  }

  private boolean isUnitSign(int i) {
    return sentence.isSymbol(i) && "%€$£°‰".contains(sentence.form(i));
  }

  /** True when a token can be an article or an adjective: "une", "poor". */
  boolean isDescriptive(int i) {
    return sentence.isWord(i) && !sentence.isCapitalised(i)
        && readings(i).stream().anyMatch(one -> one.category() == Category.ADJECTIVE || one.category() == Category.DETERMINER);
  }

  /** True when a token is a noun or adjective, and nothing else that may follow a date: "habitants", "euros". */
  boolean isCounted(int i) {
    if (words.style().bareYears()) {
      return isPlural(i);
    }
    if (!sentence.isWord(i) || sentence.isCapitalised(i)) {
      return is(i, Role.UNIT);
    }
    boolean noun = false;
    for (Reading reading : readings(i)) {
      switch (reading.category()) {
        case NOUN, ADJECTIVE -> noun = true;
        case VERB -> {
          if (reading.verb().isFinite() && reading.person() == 3 && !reading.canBePlural()) {
            return false;
          }
        }
        case OTHER, INTERJECTION, PROPER_NOUN -> { }
        default -> {
          return false;
        }
      }
    }
    return noun || is(i, Role.UNIT);
  }

  /** True for a noun in the plural that is no verb in the third person: what a number counts where years are bare. */
  private boolean isPlural(int i) {
    boolean noun = false;
    for (Reading reading : sentence.isWord(i) && !is(i, Role.PREPOSITION) ? readings(i) : List.<Reading>of()) {
      noun |= reading.is(Category.NOUN) && reading.canBePlural();
      if (reading.is(Category.PREPOSITION) || reading.is(Category.DETERMINER) || reading.is(Category.CONJUNCTION)) {
        return false;
      }
    }
    return noun || is(i, Role.UNIT);
  }

  /** True when a token in lower case may be a noun: "danse", which may be a verb as well. */
  boolean canBeNoun(int i) {
    return sentence.isWord(i) && !sentence.isCapitalised(i) && canBe(i, Category.NOUN)
        && !canBe(i, Category.DETERMINER) && !canBe(i, Category.PREPOSITION) && !canBe(i, Category.ADVERB);
  }

  /** True when a token may be a noun in the plural: what a number counts. */
  boolean isPluralNoun(int i) {
    boolean plural = false;
    for (Reading reading : isCounted(i) ? readings(i) : List.<Reading>of()) {
      plural |= (reading.is(Category.NOUN) || reading.is(Category.ADJECTIVE)) && reading.canBePlural();
    }
    return plural || is(i, Role.UNIT);
  }

  /** The dictionary's readings of a token, which stay with its word. */
  List<Reading> readings(int i) {
    return morphology.readings(sentence, i);
  }

  /** True when a reading of the token has that category. */
  boolean canBe(int i, Category category) {
    List<Reading> readings = readings(i);
    for (int k = 0; k < readings.size(); k++) {
      if (readings.get(k).is(category)) {
        return true;
      }
    }
    return false;
  }

  /** True when a reading of the token has that verb form. */
  boolean canBe(int i, VerbForm form) {
    List<Reading> readings = readings(i);
    for (int k = 0; k < readings.size(); k++) {
      if (readings.get(k).verb() == form) {
        return true;
      }
    }
    return false;
  }

  /** True when the tables name a verb's lemma for that role. */
  boolean isLemma(String lemma, Role role) {
    return words.isLemma(lemma, role);
  }
}
