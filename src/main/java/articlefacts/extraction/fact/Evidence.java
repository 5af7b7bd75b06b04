package articlefacts.extraction.fact;

import articlefacts.extraction.text.Span;
import java.util.Objects;

/**
 * The words from which one attribute of a fact was read: role {@code NUMBER}, text "4 100".
 *
 * @param role which attribute
 * @param text exactly the article's text at {@code span}
 * @param span where
 */
public record Evidence(Role role, String text, Span span) {

  /** The attribute that the words state. */
  public enum Role {
    NUMBER("number"),
    UNIT("unit"),
    COUNTED("counted"),
    QUALIFIER("qualifier"),
    CHANGE("change"),
    ABOUT("about"),
    MODALITY("modality"),
    TIME("time"),
    PLACE("place"),
    SPEAKER("speaker"),
    VERB("verb"),
    WHOLE("whole");

    private final String code;

    Role(String code) {
      this.code = code;
    }

    /** The name used in the API. */
    public String code() {
      return code;
    }
  }

  public Evidence {
    Objects.requireNonNull(role);
    Objects.requireNonNull(text);
    Objects.requireNonNull(span);
  }
}
