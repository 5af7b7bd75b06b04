package articlefacts.store;

import articlefacts.extraction.context.Entity;

/** The terms of the {@link LuceneIndex} by which entities are found. */
final class EntityTerms {

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

    /** The code of the country that it lies in: "IQ" of "IQ-NI". */
    String country() {
      int dash = code.indexOf('-');
      return dash < 0 ? code : code.substring(0, dash);
    }

    String joined() {
      return folded + SEPARATOR + type + SEPARATOR + code;
    }

    /** The key that was joined. */
    static Key read(String joined) {
      int code = joined.lastIndexOf(SEPARATOR);
      int type = joined.lastIndexOf(SEPARATOR, code - 1);
      return new Key(joined.substring(0, type), joined.substring(type + 1, code), joined.substring(code + 1));
    }
  }

  /** Starts the terms of the entities that have a code. */
  static String code(String code) {
    return code + SEPARATOR;
  }
}
