package articlefacts.extraction.context;

import articlefacts.extraction.text.Span;

/**
 * A speaker found in the text.
 *
 * @param name the fullest name
 * @param role null when unknown
 * @param span as written beside the words
 * @param gender "m", "f" or null
 * @param plural true for "des médias"
 * @param person true for a person
 */
record Speaker(String name, String role, Span span, String gender, boolean plural, boolean person) {

  Speaker at(Span other) {
    return new Speaker(name, role, other, gender, plural, person);
  }
}
