package articlefacts.store;

import articlefacts.extraction.context.Entity;
import java.util.ArrayList;
import java.util.List;

/** The terms of the {@link FactIndex} by which entities are found; they begin as no term of a fact does. */
final class EntityTerms {

  /** Starts the name, type and code: in this order entities are listed. */
  static final String KEY = "E:";

  private static final String WITH_ROLE = "R:";
  private static final String CODE = "C:";

  /** Sorts before anything that a name has, so that a name comes before those that it begins. */
  private static final char SEPARATOR = '\u0001';

  private EntityTerms() {}

  /**
   * What rows are put together by: "rex tillerson", "person", no code.
   *
   * @param folded as in the column of this name
   */
  record Key(String folded, String type, String code) {

    static Key of(Entity entity) {
      return new Key(
          EntityQuery.folded(entity.name()), entity.type().code(), entity.code() == null ? EntityQuery.NO_CODE : entity.code());
    }

    private String joined() {
      return folded + SEPARATOR + type + SEPARATOR + code;
    }

    String term() {
      return KEY + joined();
    }

    /** The term of those that have a role as well. */
    String termWithRole() {
      return WITH_ROLE + joined();
    }

    /** The key of a term that starts with {@link #KEY} or {@link #code}, which is cut off. */
    static Key read(String joined) {
      int code = joined.lastIndexOf(SEPARATOR);
      int type = joined.lastIndexOf(SEPARATOR, code - 1);
      return new Key(joined.substring(0, type), joined.substring(type + 1, code), joined.substring(code + 1));
    }
  }

  /** Starts the terms of the entities that have a code. */
  static String code(String code) {
    return CODE + code + SEPARATOR;
  }

  static List<String> of(Key key, boolean withRole) {
    List<String> terms = new ArrayList<>(List.of(key.term()));
    if (!key.code().equals(EntityQuery.NO_CODE)) {
      terms.add(code(key.code()) + key.joined());
    }
    if (withRole) {
      terms.add(key.termWithRole());
    }
    return terms;
  }
}
