package articlefacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file that grows past its bound has more than one job: it is cut by what it decides, as {@code quantity} and {@code fact} are. */
class FileSizeTest {

  private static final Path PROGRAM = Path.of("src/main/java");
  private static final int MOST_LINES = 400;

  @Test
  void noFileIsAHall() throws IOException {
    List<String> halls = new ArrayList<>();
    List<Path> all = files();
    for (Path file : all) {
      int lines = Files.readAllLines(file).size();
      if (lines > MOST_LINES) {
        halls.add(file + ": " + lines);
      }
    }
    assertFalse(all.isEmpty());
    assertEquals(List.of(), halls);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(PROGRAM)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
