package articlefacts.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Which articles are asked for, in which order, and which page of them: all conditions must hold, one of several values is enough.
 *
 * @param outlets from one of these; empty for all
 * @param languages in one of these; empty for all
 * @param from came out on this day or later; null for any
 * @param to came out on this day or earlier; null for any
 * @param words that all stand in title or text, in any form; null for any
 * @param limit the page size
 * @param cursor where the page before ended; null for the first page
 */
public record ArticleQuery(
    List<String> outlets, List<String> languages, LocalDate from, LocalDate to, String words, ArticleSort sort, int limit, String cursor) {

  public ArticleQuery {
    outlets = outlets.stream().map(ArticleId::outletKey).toList();
    languages = List.copyOf(languages);
    Objects.requireNonNull(sort);
  }

  /** All articles in the order of intake. */
  public static ArticleQuery all(String cursor, int limit) {
    return new ArticleQuery(List.of(), List.of(), null, null, null, ArticleSort.ADDED, limit, cursor);
  }

  /**
   * Where an article is in the list.
   *
   * @param day the day that it is sorted by; null where it has none or the order needs none
   * @param seq its place in the order of intake
   */
  record Place(LocalDate day, long seq) {}

  /** Where the page begins; null for the first. */
  Place after() {
    if (cursor == null) {
      return null;
    }
    Cursor decoded = Cursor.decoded(cursor, 4);
    if (!decoded.keys().get(0).equals("article") || !decoded.keys().get(1).equals(sort.code())) {
      throw new InvalidCursor(cursor);
    }
    try {
      return new Place(decoded.keys().get(2).isEmpty() ? null : LocalDate.parse(decoded.keys().get(2)), decoded.number(3));
    } catch (DateTimeException e) {
      throw new InvalidCursor(cursor);
    }
  }

  String cursor(Place last) {
    return Cursor.of("article", sort.code(), last.day() == null ? "" : last.day(), last.seq()).encoded();
  }
}
