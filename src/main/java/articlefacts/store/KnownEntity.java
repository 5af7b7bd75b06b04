package articlefacts.store;

import java.util.Objects;

/**
 * A person, organisation or place that kept articles name: those that write the same name (in any case, with or without
 * accents), type and code are one.
 *
 * @param name as the article that was taken in last writes it
 * @param type what it is, by its code: "person"
 * @param role as the last article gives it that gives one; null when none does
 * @param code ISO 3166; null when there is none
 * @param articles how many articles name it
 */
public record KnownEntity(String name, String type, String role, String code, long articles) {

  public KnownEntity {
    Objects.requireNonNull(name);
    Objects.requireNonNull(type);
  }
}
