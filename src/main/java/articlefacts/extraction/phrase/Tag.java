package articlefacts.extraction.phrase;

import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Reading.Gender;
import articlefacts.extraction.text.Reading.Number;
import articlefacts.extraction.text.Reading.VerbForm;
import java.util.Objects;

/**
 * What the tagger found for one token: "enverra" is {@link Pos#VERB}, lemma "envoyer", future.
 *
 * @param pos part of speech in this sentence
 * @param reading the dictionary reading that was chosen; made from the word's ending when the dictionary does not know it
 * @param known false when the dictionary does not have the word
 */
public record Tag(Pos pos, Reading reading, boolean known) {

  public Tag {
    Objects.requireNonNull(pos);
    Objects.requireNonNull(reading);
  }

  public String lemma() {
    return reading.lemma();
  }

  /** Mood and tense, null for all but verbs. */
  public VerbForm form() {
    return reading.verb();
  }

  /** Null when unknown or without gender. */
  public Gender gender() {
    return reading.gender();
  }

  /** Null when unknown or without number. */
  public Number number() {
    return reading.number();
  }

  public boolean isFinite() {
    return pos.isVerbal() && reading.verb() != null && (reading.verb().isFinite() || reading.verb() == VerbForm.IMPERATIVE);
  }

  public boolean is(VerbForm form) {
    return pos.isVerbal() && reading.verb() == form;
  }
}
