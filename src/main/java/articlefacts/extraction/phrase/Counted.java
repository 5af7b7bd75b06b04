package articlefacts.extraction.phrase;

import java.util.List;
import java.util.Objects;

/**
 * What is counted: "200 hommes supplémentaires" counts {@code hommes}, lemma {@code homme}, modifiers {@code supplémentaires}.
 *
 * @param text the head noun as written
 * @param lemma singular of the head noun, lower case, gender as in the text
 * @param modifiers adjectives and complements, as written, in text order
 * @param concept id in the concept lexicon ("troops"), null when it is not in it
 */
public record Counted(String text, String lemma, List<String> modifiers, String concept) {

  public Counted {
    Objects.requireNonNull(text);
    Objects.requireNonNull(lemma);
    modifiers = List.copyOf(modifiers);
  }
}
