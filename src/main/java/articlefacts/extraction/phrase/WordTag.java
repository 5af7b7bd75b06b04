package articlefacts.extraction.phrase;

import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Reading.Category;
import articlefacts.extraction.text.Reading.VerbForm;
import java.util.Objects;

/**
 * A class of the tagger: a universal part of speech and what else its neighbours depend on.
 *
 * @param upos part of speech
 * @param form {@link Form#NONE} for most
 */
record WordTag(Upos upos, Form form) {

  /** What is told apart within a part of speech. */
  enum Form {
    NONE,
    /** A verb with tense and subject, or an imperative. */
    FINITE,
    INFINITIVE,
    PAST_PARTICIPLE,
    /** "portant"; English "-ing". */
    PRESENT_PARTICIPLE,
    /** "qui", "dont". */
    RELATIVE,
    /** "il", "se", "lui". */
    PERSONAL,
    /** "ne", "pas". */
    NEGATIVE,
    /** A preposition that holds an article: "du". */
    CONTRACTED,
    /** A noun in the plural. */
    PLURAL
  }

  WordTag {
    Objects.requireNonNull(upos);
    Objects.requireNonNull(form);
  }

  /** True when the dictionary's reading is one of this tag. */
  boolean fits(Reading reading) {
    return switch (upos) {
      case NOUN -> reading.is(Category.NOUN) && (form != Form.PLURAL || reading.canBePlural());
      case PROPN -> reading.is(Category.PROPER_NOUN);
      case ADJ -> reading.is(Category.ADJECTIVE);
      case VERB, AUX -> reading.is(Category.VERB) && fits(reading.verb());
      case DET -> reading.is(Category.DETERMINER);
      case PRON -> reading.is(Category.PRONOUN) || reading.is(Category.RELATIVE);
      case ADP -> reading.is(Category.PREPOSITION);
      case ADV -> reading.is(Category.ADVERB);
      case CCONJ, SCONJ -> reading.is(Category.CONJUNCTION);
      case INTJ -> reading.is(Category.INTERJECTION);
      default -> false;
    };
  }

  private boolean fits(VerbForm verb) {
    return switch (form) {
      case INFINITIVE -> verb == VerbForm.INFINITIVE;
      case PAST_PARTICIPLE -> verb == VerbForm.PAST_PARTICIPLE;
      case PRESENT_PARTICIPLE -> verb == VerbForm.PRESENT_PARTICIPLE;
      default -> verb != VerbForm.INFINITIVE && verb != VerbForm.PAST_PARTICIPLE && verb != VerbForm.PRESENT_PARTICIPLE;
    };
  }

  /** True when the tag and the state are of one part of speech: {@code VERB.INFINITIVE} suits {@link State#INFINITIVE}. */
  boolean suits(State state) {
    return switch (upos) {
      case NOUN -> state == State.NOUN;
      case PROPN -> state == State.PROPER_NOUN;
      case ADJ -> state == State.ADJECTIVE;
      case VERB, AUX -> suitsVerb(state);
      case DET -> state == State.DETERMINER;
      case PRON -> state == State.SUBJECT || state == State.CLITIC || state == State.PRONOUN || state == State.RELATIVE
          || state == State.INVERTED || state == State.DETERMINER;
      case ADP -> state == State.PREPOSITION;
      case ADV, INTJ -> state == State.ADVERB || state == State.NEGATION;
      case PART -> state == State.NEGATION || state == State.PREPOSITION;
      case CCONJ -> state == State.COORDINATION;
      case SCONJ -> state == State.SUBORDINATION;
      case NUM -> state == State.NUMBER;
      default -> false;
    };
  }

  private boolean suitsVerb(State state) {
    return switch (form) {
      case INFINITIVE -> state == State.INFINITIVE;
      case PAST_PARTICIPLE -> state == State.PAST_PARTICIPLE;
      case PRESENT_PARTICIPLE -> state == State.PRESENT_PARTICIPLE;
      default -> state == State.FINITE || state == State.AUXILIARY;
    };
  }

  @Override
  public String toString() {
    return form == Form.NONE ? upos.name() : upos + "." + form;
  }

  /** The tag with this name, as {@link #toString} gives it. */
  static WordTag of(String name) {
    int dot = name.indexOf('.');
    Upos upos = Upos.valueOf(dot < 0 ? name : name.substring(0, dot));
    return new WordTag(upos, dot < 0 ? Form.NONE : Form.valueOf(name.substring(dot + 1)));
  }
}
