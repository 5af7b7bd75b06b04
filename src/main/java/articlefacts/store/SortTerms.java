package articlefacts.store;

import articlefacts.extraction.fact.FactKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The terms of the {@link FactIndex} that stand in the order of a column's values; a fact without a value has one, too.
 *
 * <p>Values are ordered kind by kind, since sums of money are greater than ages: whoever wants the greatest ages need not pass by
 * all the money.
 */
final class SortTerms {

  private static final String VALUE = "sort_value";

  private SortTerms() {}

  /**
   * What the terms of the column's values begin with, and no other term does.
   *
   * @param kinds of the facts that are looked for; none for all
   */
  static List<String> prefixes(String column, Collection<FactKind> kinds) {
    if (!column.equals(VALUE)) {
      return List.of(prefix(column));
    }
    Collection<FactKind> wanted = kinds.isEmpty() ? Arrays.asList(FactKind.values()) : kinds;
    return wanted.stream().map(kind -> prefix(column) + kind.code() + ":").toList();
  }

  private static String prefix(String column) {
    return switch (column) {
      case VALUE -> "v:";
      case "published_on" -> "d:";
      default -> "n:";
    };
  }

  /** The term of the facts that have no value in the column. */
  static String none(String column) {
    return "-" + prefix(column);
  }

  /** The term of a row. */
  static String of(FactEntity row, String column) {
    Object key =
        switch (column) {
          case VALUE -> row.sortValue;
          case "published_on" -> row.publishedOn;
          default -> row.wordCount;
        };
    if (key == null) {
      return none(column);
    }
    return prefix(column) + (column.equals(VALUE) ? row.kind + ":" : "") + digits(key);
  }

  /** Hexadecimal digits that are ordered as the values are; a term ends with them. */
  static String digits(Object key) {
    if (key instanceof Double number) {
      // adding zero makes -0 to 0; the bits of negative numbers count down
      long bits = Double.doubleToLongBits(number + 0.0);
      return "%016x".formatted(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
    }
    long number = key instanceof LocalDate day ? day.toEpochDay() : (Integer) key;
    return "%016x".formatted(number ^ Long.MIN_VALUE);
  }
}
