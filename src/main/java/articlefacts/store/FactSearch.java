package articlefacts.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How a database finds facts; {@link FactStore} asks it. */
interface FactSearch {

  /** The fact with that id. */
  Optional<StoredFact> withId(String id);

  /** The rows of the page that is asked for, in order, and one more when another page follows. */
  List<Row> page(FactQuery query);

  /** How many facts the query finds, whatever its page. */
  long count(FactQuery query);

  /** How many of them have each value, the commonest first. */
  List<FacetCount> facet(FactQuery query, FactField field, int limit);

  /**
   * A fact that was found.
   *
   * @param key the value that it is sorted by; null where it has none
   */
  record Row(long pos, StoredFact fact, Object key) {}

  static Cursor cursor(FactQuery query) {
    Cursor cursor = Cursor.decoded(query.cursor(), 3);
    if (!cursor.keys().get(0).equals(query.sort().code())) {
      throw new InvalidCursor(query.cursor());
    }
    return cursor;
  }

  static Object key(FactSort sort, Cursor cursor) {
    String key = cursor.keys().get(1);
    try {
      return switch (sort.column().orElseThrow()) {
        case "published_on" -> LocalDate.parse(key);
        case "word_count" -> Integer.valueOf(key);
        default -> Double.valueOf(key);
      };
    } catch (RuntimeException e) {
      throw new InvalidCursor(cursor.encoded());
    }
  }

  static String beyond(FactSort sort) {
    return sort.descending() ? "<" : ">";
  }

  static String direction(FactSort sort) {
    return sort.descending() ? " desc" : "";
  }
}
