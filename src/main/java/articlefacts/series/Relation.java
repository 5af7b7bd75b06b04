package articlefacts.series;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How one point of a series stands to others.
 *
 * @param kind what it is to them
 * @param with ids of the facts of the others
 * @param why the reason, in words that a person can check
 */
public record Relation(Kind kind, List<String> with, String why) {

  /** What a point is to another one. */
  public enum Kind {
    /** The bounds meet, for the same moment; or the same value is repeated later. */
    SAME,
    /** Another value for a later moment. */
    UPDATE,
    /** Says that the earlier one was wrong. */
    REVISION,
    /** The bounds are apart for the same moment, and others say so. */
    CONFLICT;

    /** The name used in the API. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Relation {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(why);
    with = List.copyOf(with);
  }
}
