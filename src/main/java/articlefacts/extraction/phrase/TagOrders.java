package articlefacts.extraction.phrase;

import java.util.List;
import java.util.function.Supplier;

/**
 * How often words are what, from a large corpus that is not at hand: "cut" is a verb first, then a participle, an adjective and a noun.
 *
 * <p>A dictionary says what a word may be; the order says what it mostly is. A hash table over two arrays, filled when first asked.
 */
public final class TagOrders {

  /** A word of a language that has no orders. */
  static final int NONE = 0;
  /** A word that the orders do not have. */
  static final int UNKNOWN = 1;

  private final Supplier<List<String[]>> rows;
  // filled with the first word; two threads would make the same
  private volatile Table table;

  private record Table(int[] keys, int[] orders) {

    private int find(int key) {
      int at = (key ^ key >>> 16) * 0x9E3779B1 >>> 7 & keys.length - 1;
      while (orders[at] != 0 && keys[at] != key) {
        at = at + 1 & keys.length - 1;
      }
      return at;
    }
  }

  /** @param rows letters of parts of speech, the most frequent first, and the words they are those of, by spaces */
  public TagOrders(Supplier<List<String[]>> rows) {
    this.rows = rows;
  }

  /** Letters as one number, which has the first letter in its low byte; {@link #NONE} or {@link #UNKNOWN} where there are none. */
  int order(String lower) {
    Table known = table;
    if (known == null) {
      known = read(rows.get());
      table = known;
    }
    if (known.keys.length == 1) {
      return NONE;
    }
    int order = known.orders[known.find(hash(lower))];
    return order == 0 ? UNKNOWN : order;
  }

  private static Table read(List<String[]> rows) {
    int words = 0;
    for (String[] row : rows) {
      words += row[1].split(" ").length;
    }
    int size = words == 0 ? 1 : Integer.highestOneBit(words) * 4;
    Table table = new Table(new int[size], new int[size]);
    for (String[] row : rows) {
      int order = row[0].substring(1).hashCode() << 8 | row[0].charAt(0);
      for (String word : row[1].split(" ")) {
        int key = hash(word);
        int at = table.find(key);
        table.keys[at] = key;
        table.orders[at] = order;
      }
    }
    return table;
  }

  static int hash(String lower) {
    return lower.hashCode() * 31 + 7;
  }
}
