package articlefacts.extraction.context;

import articlefacts.extraction.text.Span;
import java.util.List;
import java.util.Objects;

/**
 * A person, organisation or place that an article names, with all its mentions: "Rex Tillerson", "M. Tillerson", "Tillerson".
 *
 * @param name the fullest name that the article gives
 * @param type what it is
 * @param role of a person: "secrétaire d’Etat"; null when the article gives none
 * @param code of a place: ISO 3166, the smallest around it; null when there is none
 * @param mentions where it is named, in text order
 */
public record Entity(String name, Type type, String role, String code, List<Span> mentions) {

  /** What an entity is. */
  public enum Type {
    PERSON("person"),
    ORGANISATION("organisation"),
    PLACE("place");

    private final String code;

    Type(String code) {
      this.code = code;
    }

    /** The name used in the API. */
    public String code() {
      return code;
    }
  }

  public Entity {
    Objects.requireNonNull(name);
    Objects.requireNonNull(type);
    mentions = List.copyOf(mentions);
  }
}
