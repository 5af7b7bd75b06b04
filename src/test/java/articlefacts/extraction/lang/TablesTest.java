package articlefacts.extraction.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TablesTest {

  private static final Path LANGUAGES = Path.of("src", "main", "resources", "articlefacts", "extraction", "lang");

  @Test
  void noTableOfALanguageSaysARowTwice() throws IOException {
    List<String> twice = new ArrayList<>();
    try (Stream<Path> files = Files.walk(LANGUAGES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).toList()) {
        Set<String> seen = new HashSet<>();
        Files.readAllLines(file).stream()
            .filter(row -> !row.isBlank() && !row.startsWith("#") && !seen.add(row))
            .forEach(row -> twice.add(file.getFileName() + ": " + row));
      }
    }
    assertEquals(List.of(), twice);
  }
}
