package articlefacts.extraction.time;

import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Reading.Category;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.TimeWord.Role;
import java.util.List;

/** Finds the verbs of a sentence that carry a subject: "enverra" and "est"; "annonce" only where no noun can stand. */
final class Verbs {

  private final TimeText text;
  private final Sentence sentence;
  // 0 where a token was not asked for yet, 1 for a finite verb, -1 for others
  private final byte[] finite;

  Verbs(TimeText text) {
    this.text = text;
    this.sentence = text.sentence();
    this.finite = new byte[sentence.size()];
  }

  /** True for a finite verb that is nothing else, a form of an auxiliary, or an ambiguous form behind its subject. */
  boolean isFinite(int i) {
    if (!sentence.isWord(i)) {
      return false;
    }
    if (finite[i] == 0) {
      finite[i] = (byte) (isVerbOnly(i) && !isInfinitive(i) && !isParticipleOfInfinitive(i) ? 1 : -1);
    }
    return finite[i] > 0;
  }

  private boolean isVerbOnly(int i) {
    // a single capital is a preposition without its accent ("A 17 h"), but for the inverted verb ("A-t-il …")
    boolean single = sentence.form(i).length() == 1 && !sentence.form(i + 1).equals("-");
    if (sentence.isCapitalised(i) && (i > 0 || single)) {
      return false;
    }
    List<Reading> readings = text.readings(i);
    boolean verb = false;
    boolean other = false;
    for (int k = 0; k < readings.size(); k++) {
      Reading reading = readings.get(k);
      if (isFinite(reading) && is(reading, Role.AUXILIARY)) {
        return true;
      }
      verb |= isFinite(reading);
      other |= isOther(reading);
    }
    return verb && (!other || isNounOrVerb(readings) && isSubject(i - 1) || isPastBehindNoun(i));
  }

  /** "rose" in "prices rose", "lost" in "she lost": a form of the past that elsewhere is a noun or adjective. */
  private boolean isPastBehindNoun(int i) {
    boolean past = text.style().monthFirst() && text.canBe(i, VerbForm.PAST) && sentence.isWord(i - 1);
    boolean noun = past && !text.canBe(i - 1, Category.DETERMINER) && !text.canBe(i - 1, Category.ADJECTIVE)
        && !text.canBe(i - 1, Category.PREPOSITION)
        && (text.canBe(i - 1, Category.NOUN) || sentence.isCapitalised(i - 1) && i > 1);
    return past && (noun || text.is(i - 1, Role.SUBJECT)) && !sentence.form(i + 1).equals("by");
  }

  /** "will" in "the results will be published", which may be a noun as well. */
  boolean isModal(int i) {
    return text.style().monthFirst() && sentence.isWord(i) && (text.isLemma(sentence.form(i), Role.INTENT)
        || text.canBe(i, VerbForm.FUTURE)) && text.canBe(i, Category.NOUN)
        && text.canBe(i + 1, VerbForm.INFINITIVE) && !text.canBe(i - 1, Category.DETERMINER)
        && (!text.canBe(i - 1, Category.ADJECTIVE) || text.canBe(i - 1, Category.NOUN)); // "the road will be shut", not "political will be"
  }

  /** "begin" in "is set to begin", "be" in "should be": a form that is also finite elsewhere. */
  private boolean isInfinitive(int i) {
    if (!text.canBe(i, VerbForm.INFINITIVE)) {
      return false;
    }
    boolean modal = false;
    for (Reading reading : text.readings(i - 1)) {
      if (reading.verb() == VerbForm.INFINITIVE && !is(reading, Role.INTENT)) { // "will" in "will be published"
        return false;
      }
      modal |= reading.is(Category.PREPOSITION) || isFinite(reading);
    }
    return modal;
  }

  /** "completed" in "should be completed". */
  private boolean isParticipleOfInfinitive(int i) {
    return text.canBe(i, VerbForm.PAST_PARTICIPLE) && isInfinitive(i - 1)
        && text.readings(i - 1).stream().anyMatch(reading -> is(reading, Role.AUXILIARY));
  }

  private static boolean isFinite(Reading reading) {
    return reading.is(Category.VERB) && reading.verb().isFinite();
  }

  private static boolean isOther(Reading reading) {
    return !reading.is(Category.VERB) && !reading.is(Category.OTHER) && !reading.is(Category.INTERJECTION);
  }

  private static boolean isNounOrVerb(List<Reading> readings) {
    boolean third = false;
    for (Reading reading : readings) {
      if (isOther(reading) && !reading.is(Category.NOUN) && !reading.is(Category.ADJECTIVE)) {
        return false;
      }
      third |= isFinite(reading) && reading.person() == 3;
    }
    return third;
  }

  /** "Météo-France" or "qui" before "annonce": after a name or subject pronoun no noun begins. */
  private boolean isSubject(int i) {
    return sentence.isCapitalised(i) && i > 0 && !text.is(i, Role.ARTICLE) || text.is(i, Role.SUBJECT);
  }

  /** True when the tables give the verb's lemma that role. */
  boolean is(Reading reading, Role role) {
    return text.isLemma(reading.lemma(), role);
  }
}
