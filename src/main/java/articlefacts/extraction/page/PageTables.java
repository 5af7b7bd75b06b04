package articlefacts.extraction.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the word tables of this package: tab-separated lines, a header first, "#" before a comment. */
final class PageTables {

  private PageTables() {}

  /** The rows of a table, each split into its cells. */
  static List<String[]> rows(String name) {
    try (InputStream in = PageTables.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name, e);
    }
  }
}
