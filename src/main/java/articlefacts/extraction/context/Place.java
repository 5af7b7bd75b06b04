package articlefacts.extraction.context;

import java.util.Objects;

/**
 * A place that scopes a figure: text "Irak", name "Iraq", code "IQ".
 *
 * @param text as written
 * @param name English name of CLDR, or the text when there is none
 * @param code ISO 3166-1 alpha-2 or 3166-2; null when there is none
 */
public record Place(String text, String name, String code) {

  public Place {
    Objects.requireNonNull(text);
    Objects.requireNonNull(name);
  }
}
