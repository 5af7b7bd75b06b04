package articlefacts.extraction.phrase;

import java.util.List;
import java.util.Objects;

/**
 * The noun phrase after a number: "autres journalistes québécois" in "six autres journalistes québécois".
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param headFrom index of the head's first token; equal to {@code headTo} when the head is understood ("deux d’entre eux")
 * @param headTo index after the head's last token
 * @param head the head as written; "" when it is understood
 * @param lemma singular of the head, lower case; "" when it is understood
 * @param modifiers adjectives and the tight complement, as written, in text order
 */
public record CountedPhrase(int from, int to, int headFrom, int headTo, String head, String lemma, List<String> modifiers) {

  public CountedPhrase {
    Objects.requireNonNull(head);
    Objects.requireNonNull(lemma);
    modifiers = List.copyOf(modifiers);
  }

  public boolean hasHead() {
    return headTo > headFrom;
  }
}
