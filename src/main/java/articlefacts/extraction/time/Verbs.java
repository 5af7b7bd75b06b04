package articlefacts.extraction.time;

import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Reading.Category;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.TimeWord.Role;

/** Finds the verbs of a sentence that carry a subject: "enverra" and "est", not "marche", which is more often a noun. */
final class Verbs {

  private final TimeText text;
  private final Sentence sentence;

  Verbs(TimeText text) {
    this.text = text;
    this.sentence = text.sentence();
  }

  /** True for a word that is a finite verb and nothing else, or a form of an auxiliary. */
  boolean isFinite(int i) {
    if (!sentence.isWord(i) || sentence.isCapitalised(i) && i > 0) {
      return false;
    }
    boolean finite = false;
    for (Reading reading : text.readings(i)) {
      if (reading.is(Category.VERB)) {
        finite |= reading.verb().isFinite();
        if (reading.verb().isFinite() && is(reading, Role.AUXILIARY)) {
          return true;
        }
      } else if (reading.category() != Category.OTHER && !reading.is(Category.INTERJECTION)) {
        return false;
      }
    }
    return finite;
  }

  /** True when the tables give the verb's lemma that role. */
  boolean is(Reading reading, Role role) {
    return text.isLemma(reading.lemma(), role);
  }
}
