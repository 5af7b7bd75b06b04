package articlefacts.extraction.lang;

import articlefacts.extraction.text.WordForms;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Reads a table of words by role: "dont", ofWhich → {@code OF_WHICH}. */
final class RoleTable {

  private RoleTable() {}

  /**
   * The words of each role.
   *
   * @param tables where the table lies
   * @param type the roles; "ofWhich" in the table is {@code OF_WHICH}
   * @param table file name; its columns are word and role
   * @param isFolded true for roles whose words are compared without accents
   * @throws IllegalStateException when the table names a role that there is not
   */
  static <R extends Enum<R>> Map<R, Set<String>> read(Tables tables, Class<R> type, String table, Predicate<R> isFolded) {
    Map<R, Set<String>> roles = new EnumMap<>(type);
    for (String[] row : tables.rows(table)) {
      R role = role(type, table, row[1]);
      roles.computeIfAbsent(role, r -> new HashSet<>()).add(isFolded.test(role) ? WordForms.fold(row[0]) : row[0]);
    }
    return roles;
  }

  private static <R extends Enum<R>> R role(Class<R> type, String table, String name) {
    for (R role : type.getEnumConstants()) {
      if (role.name().replace("_", "").equalsIgnoreCase(name)) {
        return role;
      }
    }
    throw new IllegalStateException(table + ": no role " + name);
  }
}
