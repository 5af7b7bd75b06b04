package articlefacts.extraction.lang;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a word table: tab-separated UTF-8 lines beside the class that asks, the first line naming the columns; "#" starts a comment line.
 */
public final class Tsv {

  private Tsv() {}

  /**
   * The rows under the header, each with one cell for every column ("" where the line is shorter).
   *
   * @param beside the class in whose package the table lies
   * @param name file name, "currencies.tsv"
   * @throws IllegalStateException when the table is missing or a row has more cells than the header
   */
  public static List<String[]> rows(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no table " + name + " beside " + beside.getName());
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The lines under the header as they stand, for a large table that is searched and not walked.
   *
   * @throws IllegalStateException when the table is missing
   */
  public static List<String> lines(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no table " + name + " beside " + beside.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String[]> read(BufferedReader lines, String name) throws IOException {
    List<String[]> rows = new ArrayList<>();
    int columns = -1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (columns < 0) {
        columns = cells.length;
        continue;
      }
      if (cells.length > columns) {
        throw new IllegalStateException(name + ": " + cells.length + " cells for " + columns + " columns: " + line);
      }
      String[] row = new String[columns];
      for (int i = 0; i < columns; i++) {
        row[i] = i < cells.length ? cells[i].strip() : "";
      }
      rows.add(row);
    }
    return rows;
  }
}
