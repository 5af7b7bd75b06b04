package articlefacts.extraction.context;

import java.util.Objects;

/**
 * A place that scopes a figure: text "Mossoul", name "Mosul", code "IQ-NI".
 *
 * @param text as written
 * @param name English name of CLDR or GeoNames, or the text when there is none
 * @param code ISO 3166-2 of the region, or of the smallest one around a city; else ISO 3166-1 alpha-2; null when there is none, as for a
 *     sea
 */
public record Place(String text, String name, String code) {

  /** ISO 3166-1 alpha-2 of the country that the place lies in; null without a code. */
  public String country() {
    return code == null ? null : code.substring(0, 2);
  }

  public Place {
    Objects.requireNonNull(text);
    Objects.requireNonNull(name);
  }
}
