package articlefacts.extraction.context;

import java.util.List;
import java.util.Objects;

/**
 * A name of the gazetteer.
 *
 * @param forms token forms, folded: [etats, -, unis]
 * @param capitals which forms are written with a capital, as in the entry
 * @param acronym true for a short form that counts only in capitals: "EI"
 * @param name the name as it is shown
 * @param code ISO 3166-2 code of the region, or of the smallest one around a city; the country's where there is none smaller; null for
 *     none
 * @param type what it names
 */
public record Name(List<String> forms, List<Boolean> capitals, boolean acronym, String name, String code, NameType type) {

  public Name {
    forms = List.copyOf(forms);
    capitals = List.copyOf(capitals);
    Objects.requireNonNull(name);
    Objects.requireNonNull(type);
  }
}
