package articlefacts.extraction.lang;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The word tables of one language, which lie in its folder: "currencies.tsv" beside {@code lang.fr.French}.
 *
 * @param folder a class in the language's package
 */
record Tables(Class<?> folder) {

  /** The rows of the language's own table. */
  List<String[]> rows(String table) {
    return Tsv.rows(folder, table);
  }

  /** The rows of a table that all languages share; it lies beside the folders. */
  List<String[]> shared(String table) {
    return Tsv.rows(Tables.class, table);
  }

  /** The lines of a large table that all languages share, without its header. */
  List<String> sharedLines(String table) {
    return Tsv.lines(Tables.class, table);
  }

  /** The first cells of the rows whose second cell is {@code wanted}: the words of one class. */
  Set<String> words(String table, String wanted) {
    Set<String> words = new LinkedHashSet<>();
    for (String[] row : rows(table)) {
      if (row[1].equals(wanted)) {
        words.add(row[0]);
      }
    }
    return words;
  }
}
