package articlefacts.extraction.quantity;

import articlefacts.extraction.quantity.QuantityWords.Role;
import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Sentence;
import java.util.List;

/**
 * What a word next to a number can be, by its readings in the dictionary, since quantities are read before words are tagged: "ans" a noun,
 * "avec" a link behind which the number counts nothing.
 */
final class WordClasses {

  private final QuantityWords words;
  private final Morphology morphology;

  WordClasses(QuantityWords words, Morphology morphology) {
    this.words = words;
    this.morphology = morphology;
  }

  /** "livres anciens", "livres ont été vendus": what agrees with the noun before it is masculine. */
  boolean isMasculine(Sentence s, int next) {
    int at = next;
    while (isBeing(s, at)) {
      at++;
    }
    boolean masculine = false;
    for (Reading reading : s.isWord(at) ? morphology.readings(s.form(at)) : List.<Reading>of()) {
      boolean participle = reading.is(Reading.Category.VERB) && reading.verb() == Reading.VerbForm.PAST_PARTICIPLE;
      boolean agrees = participle || reading.is(Reading.Category.ADJECTIVE) || reading.is(Reading.Category.NOUN);
      if (!agrees || reading.gender() != Reading.Gender.MASCULINE || !reading.canBePlural()) {
        return false;
      }
      masculine |= !reading.is(Reading.Category.NOUN);
    }
    return masculine;
  }

  /** "ont été", "sont": forms of the verb with which participles agree. */
  private boolean isBeing(Sentence s, int i) {
    boolean being = words.is(Role.BEING, s.folded(i));
    for (Reading reading : being || !s.isWord(i) ? List.<Reading>of() : morphology.readings(s.form(i))) {
      being |= reading.is(Reading.Category.VERB) && words.is(Role.BEING, reading.lemma())
          || words.is(Role.HAVING, reading.lemma()) && isBeing(s, i + 1);
    }
    return being;
  }

  /** A noun first of all: no preposition and no adverb by a reading before. */
  boolean isNoun(Sentence s, int i) {
    for (Reading reading : s.isWord(i) ? morphology.readings(s.form(i)) : List.<Reading>of()) {
      if (reading.is(Reading.Category.PREPOSITION) || reading.is(Reading.Category.ADVERB)) {
        return false;
      }
      if (reading.is(Reading.Category.NOUN)) {
        return true;
      }
    }
    return false;
  }

  /** An adjective, and nothing else but a participle. */
  boolean isAdjective(Sentence s, int i) {
    boolean adjective = false;
    for (Reading reading : s.isWord(i) ? morphology.readings(s.form(i)) : List.<Reading>of()) {
      if (!reading.is(Reading.Category.ADJECTIVE)
          && !(reading.is(Reading.Category.VERB) && reading.verb() == Reading.VerbForm.PAST_PARTICIPLE)) {
        return false;
      }
      adjective |= reading.is(Reading.Category.ADJECTIVE);
    }
    return adjective;
  }

  /** A preposition or conjunction, after which no noun can be counted by the number before it. */
  boolean isLink(Sentence s, int i) {
    for (Reading reading : morphology.readings(s.form(i))) {
      if (reading.is(Reading.Category.PREPOSITION) || reading.is(Reading.Category.CONJUNCTION)) {
        return true;
      }
    }
    return false;
  }
}
