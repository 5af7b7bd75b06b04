package articlefacts.extraction.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.Facts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * French sentences with all their figures, and sentences with numbers that are none.
 *
 * <p>A row is a sentence and its figures in the notation of {@link Facts#row}. A sentence that is read wrongly today stands in {@code
 * known-errors.tsv} with what is read; when it is mended the test asks for its removal. {@code -Dcorpus.update=true} writes that file anew.
 */
class FrenchCorpusTest {

  private static final Path FOLDER = Path.of("src/test/resources/articlefacts/extraction/fact");
  private static final Path KNOWN = FOLDER.resolve("known-errors.tsv");
  /** A unit of "-" in a row leaves the lemma open. */
  private static final String OPEN = "-";

  @TestFactory
  List<DynamicTest> rows() throws IOException {
    Map<String, String> known = known();
    List<DynamicTest> tests = new ArrayList<>();
    Map<String, String> wrong = new LinkedHashMap<>();
    for (String[] row : corpus()) {
      String found = found(row[0], row[1]);
      if (!found.equals(row[1])) {
        wrong.put(row[0], found);
      }
      tests.add(DynamicTest.dynamicTest(row[0], () -> check(row[0], row[1], found, known)));
    }
    if (Boolean.getBoolean("corpus.update")) {
      String lines = wrong.entrySet().stream().map(e -> e.getKey() + "\t" + e.getValue()).collect(Collectors.joining("\n", "", "\n"));
      Files.writeString(KNOWN, "# Sentences of the corpus that are read wrongly today, and what is read.\n" + lines, StandardCharsets.UTF_8);
    }
    return tests;
  }

  @Test
  void knownErrorsAreFew() throws IOException {
    assertTrue(known().size() * 10 <= corpus().size(), "more than a tenth of the corpus is read wrongly");
  }

  private static void check(String sentence, String expected, String found, Map<String, String> known) {
    if (known.containsKey(sentence)) {
      assertNotEquals(expected, found, "mended: take it out of known-errors.tsv");
      assertEquals(known.get(sentence), found, "still wrong, but otherwise");
    } else {
      assertEquals(expected, found);
    }
  }

  /** The figures found, with an open unit wherever the expected figure at that place has one. */
  private static String found(String sentence, String expected) {
    List<String> rows = Facts.quantities(sentence).stream().map(Facts::row).collect(Collectors.toCollection(ArrayList::new));
    String[] wanted = expected.isEmpty() ? new String[0] : expected.split(" ; ");
    for (int i = 0; i < Math.min(rows.size(), wanted.length); i++) {
      String[] parts = wanted[i].split(" ");
      if (parts[parts.length - 3].equals(OPEN)) {
        rows.set(i, rows.get(i).replaceFirst("(.*) \\S+ (\\S+ \\S+)$", "$1 - $2"));
      }
    }
    return String.join(" ; ", rows);
  }

  private static List<String[]> corpus() throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String file : List.of("quantities.tsv", "negatives.tsv")) {
      for (String line : Files.readAllLines(FOLDER.resolve(file))) {
        String[] cells = line.split("\t", -1);
        boolean header = cells[0].equals("sentence");
        if (!line.isBlank() && !line.startsWith("#") && !header) {
          rows.add(new String[] {cells[0], file.startsWith("neg") || cells.length < 2 ? "" : cells[1].strip()});
        }
      }
    }
    return rows;
  }

  private static Map<String, String> known() throws IOException {
    Map<String, String> known = new LinkedHashMap<>();
    if (Files.exists(KNOWN)) {
      for (String line : Files.readAllLines(KNOWN)) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] cells = line.split("\t", -1);
          known.put(cells[0], cells.length > 1 ? cells[1] : "");
        }
      }
    }
    return known;
  }
}
