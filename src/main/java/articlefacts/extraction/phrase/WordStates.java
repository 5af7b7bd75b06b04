package articlefacts.extraction.phrase;

import articlefacts.extraction.phrase.TaggingWords.Suffix;
import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Reading.Category;
import articlefacts.extraction.text.Reading.Number;
import articlefacts.extraction.text.Reading.VerbForm;
import java.util.ArrayList;
import java.util.List;

/** What a word may be wherever it stands, as states of the tagger: by the dictionary's readings, by the closed classes, by its ending. */
final class WordStates {

  /** A form that only "je", "tu", "nous" go with is rare in news; the pronoun beside it wins this back. */
  private static final int RARE_PERSON = -20;
  private static final int RARE_MOOD = -4;
  private static final int IMPERATIVE = -25;
  /** Each step down in a closed-class word's list of states. */
  private static final int LESS_LIKELY = -12;
  private static final int AUXILIARY_VERB = 5;

  private final TaggingWords words;

  WordStates(TaggingWords words) {
    this.words = words;
  }

  TagCandidate candidate(State state, Reading reading, int weight, boolean known) {
    return new TagCandidate(state, reading, weight, known, words.auxiliaries().contains(reading.lemma()));
  }

  /** The candidates of a closed-class word. */
  List<TagCandidate> closed(String form, List<State> states) {
    List<Reading> readings = words.morphology().readings(form);
    List<TagCandidate> candidates = new ArrayList<>(states.size());
    int weight = 0;
    for (State state : states) {
      if (state != null) {
        candidates.add(candidate(state, readingFor(form, state, readings), weight, true));
      }
      weight += LESS_LIKELY;
    }
    return candidates;
  }

  private Reading readingFor(String form, State state, List<Reading> readings) {
    Reading best = null;
    for (Reading reading : readings) {
      if (fits(reading, state) && (best == null || weight(reading) > weight(best))) {
        best = reading;
      }
    }
    return best == null ? new Reading(form, Category.OTHER, null, null, null, 0) : best;
  }

  private boolean fits(Reading reading, State state) {
    return switch (state) {
      case DETERMINER -> reading.is(Category.DETERMINER);
      case SUBJECT, INVERTED, CLITIC, PRONOUN -> reading.is(Category.PRONOUN);
      case PREPOSITION -> reading.is(Category.PREPOSITION);
      case RELATIVE -> reading.is(Category.RELATIVE);
      case COORDINATION, SUBORDINATION -> reading.is(Category.CONJUNCTION);
      case ADVERB, NEGATION, NEGATION_BEFORE -> reading.is(Category.ADVERB);
      case NUMBER -> false;
      default -> stateOf(reading) == state;
    };
  }

  /** The state of a reading. */
  State stateOf(Reading reading) {
    return switch (reading.category()) {
      case NOUN -> State.NOUN;
      case PROPER_NOUN -> State.PROPER_NOUN;
      case ADJECTIVE -> State.ADJECTIVE;
      case DETERMINER -> State.DETERMINER;
      case PRONOUN -> State.PRONOUN;
      case RELATIVE -> State.RELATIVE;
      case PREPOSITION -> State.PREPOSITION;
      case ADVERB -> State.ADVERB;
      case CONJUNCTION -> State.SUBORDINATION;
      case INTERJECTION -> State.ADVERB;
      case OTHER -> State.NUMBER;
      case VERB -> verbState(reading);
    };
  }

  private State verbState(Reading reading) {
    return switch (reading.verb()) {
      case INFINITIVE -> State.INFINITIVE;
      case PAST_PARTICIPLE -> State.PAST_PARTICIPLE;
      case PRESENT_PARTICIPLE -> State.PRESENT_PARTICIPLE;
      default -> words.auxiliaries().contains(reading.lemma()) ? State.AUXILIARY : State.FINITE;
    };
  }

  static boolean hasInfinitive(List<Reading> readings) {
    for (Reading reading : readings) {
      if (reading.verb() == VerbForm.INFINITIVE) {
        return true;
      }
    }
    return false;
  }

  static boolean isNumeral(List<Reading> readings) {
    for (Reading reading : readings) {
      if (reading.is(Category.OTHER)) {
        return true;
      }
    }
    return false;
  }

  /** Keeps one candidate for each state and agreement: a subjunctive that is also a present adds nothing. */
  static void add(List<TagCandidate> candidates, TagCandidate candidate) {
    for (TagCandidate other : candidates) {
      if (other.state == candidate.state && other.weight >= candidate.weight && other.reading.gender() == candidate.reading.gender()
          && other.reading.number() == candidate.reading.number() && other.reading.person() == candidate.reading.person()) {
        return;
      }
    }
    candidates.add(candidate);
  }

  /** How likely a reading is beside others. */
  int weight(Reading reading) {
    if (reading.verb() == null) {
      return 0;
    }
    int weight = reading.person() == 1 || reading.person() == 2 ? RARE_PERSON : 0;
    if (words.auxiliaries().contains(reading.lemma())) {
      weight += AUXILIARY_VERB;
    }
    if (reading.verb() == VerbForm.IMPERATIVE) {
      weight += IMPERATIVE;
    } else if (reading.verb() == VerbForm.SUBJUNCTIVE || reading.verb() == VerbForm.PAST) {
      weight += RARE_MOOD;
    }
    return weight;
  }

  /** Adds what the ending of a word says that the dictionary does not have. */
  void guess(List<TagCandidate> candidates, String form, String folded) {
    for (Suffix suffix : words.suffixes()) {
      if (form.endsWith(suffix.ending()) && folded.length() > suffix.ending().length() + 2) {
        Reading model = suffix.reading();
        String lemma = form.substring(0, form.length() - suffix.ending().length()) + model.lemma();
        Reading reading = new Reading(lemma, model.category(), model.gender(), model.number(), model.verb(), model.person());
        candidates.add(candidate(suffix.state(), reading, 0, false));
      }
    }
    Number number = form.endsWith("s") || form.endsWith("x") ? Number.PLURAL : Number.SINGULAR;
    candidates.add(candidate(State.NOUN, new Reading(form, Category.NOUN, null, number, null, 0), candidates.isEmpty() ? 0 : -5, false));
    if (candidates.size() == 1) {
      candidates.add(candidate(State.ADJECTIVE, new Reading(form, Category.ADJECTIVE, null, number, null, 0), -8, false));
    }
  }
}
