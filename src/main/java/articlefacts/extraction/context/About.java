package articlefacts.extraction.context;

import java.util.List;
import java.util.Objects;

/**
 * What a figure is about: "les effectifs américains en Irak", words [effectifs, américains, Irak].
 *
 * @param text the phrase as written
 * @param words its content words in text order
 */
public record About(String text, List<String> words) {

  public About {
    Objects.requireNonNull(text);
    words = List.copyOf(words);
  }
}
