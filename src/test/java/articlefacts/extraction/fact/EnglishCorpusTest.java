package articlefacts.extraction.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import articlefacts.extraction.Facts;
import articlefacts.extraction.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * English sentences with all their figures, in the notation of {@link Facts#row}, and sentences with numbers that are none.
 *
 * <p>What is read wrongly today stands in {@code known-errors.tsv} with what is read; {@code -Dcorpus.update=true} writes that file anew.
 */
class EnglishCorpusTest {

  private static final Path FOLDER = Path.of("src/test/resources/articlefacts/extraction/fact/en");
  private static final Path KNOWN = FOLDER.resolve("known-errors.tsv");

  @TestFactory
  List<DynamicTest> rows() throws IOException {
    Map<String, String> corpus = read("quantities.tsv");
    read("negatives.tsv").keySet().forEach(sentence -> corpus.put(sentence, ""));
    Map<String, String> wrong = new TreeMap<>();
    corpus.forEach((sentence, figures) -> {
      String found = found(sentence);
      if (!found.equals(figures)) {
        wrong.put(sentence, found);
      }
    });
    if (Boolean.getBoolean("corpus.update")) {
      String lines = wrong.entrySet().stream().map(e -> e.getKey() + "\t" + e.getValue() + "\n").collect(Collectors.joining());
      Files.writeString(KNOWN, "sentence\twhat is read wrongly today\n" + lines, StandardCharsets.UTF_8);
    }
    Map<String, String> known = read("known-errors.tsv");
    List<DynamicTest> tests = new ArrayList<>();
    corpus.forEach((sentence, figures) -> tests.add(DynamicTest.dynamicTest(sentence, () -> check(sentence, figures, known.get(sentence)))));
    return tests;
  }

  private static void check(String sentence, String expected, String knownError) {
    assertEquals(knownError == null ? expected : knownError, found(sentence));
    assertNotEquals(expected, knownError, "mended: take it out of known-errors.tsv");
  }

  private static String found(String sentence) {
    return Facts.quantities(sentence, Language.ENGLISH).stream().map(Facts::row).collect(Collectors.joining(" ; "));
  }

  private static Map<String, String> read(String file) throws IOException {
    Map<String, String> rows = new LinkedHashMap<>();
    for (String line : Files.readAllLines(FOLDER.resolve(file)).stream().skip(1).toList()) {
      String[] cells = line.split("\t", -1);
      rows.put(cells[0], cells.length > 1 ? cells[1] : "");
    }
    return rows;
  }
}
