package articlefacts.extraction.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small pages, one for each way in which pages differ, with the text that is their article. {@code -Dgolden.update=true} writes the
 * texts anew into the sources: read the difference.
 */
class GoldenPagesTest {

  private static final Path SOURCES = Path.of("src/test/resources/articlefacts/extraction/page/golden");

  private final PageReader reader = new PageReader();

  static List<String> pages() throws IOException, URISyntaxException {
    Path folder = Path.of(GoldenPagesTest.class.getResource("golden").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".html")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theArticleIsWhatIsLeft(String name) throws Exception {
    Path folder = Path.of(GoldenPagesTest.class.getResource("golden").toURI());
    String text = reader.html(Charsets.decode(Files.readAllBytes(folder.resolve(name)), null, true)).text() + "\n";
    String expected = name.replace(".html", ".txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(SOURCES.resolve(expected), text);
    } else {
      assertEquals(Files.readString(folder.resolve(expected)), text);
    }
  }

  @Test
  void everyTextHasItsPage() throws Exception {
    Path folder = Path.of(GoldenPagesTest.class.getResource("golden").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(), files.map(Path::toString).filter(file -> file.endsWith(".txt"))
          .filter(file -> !Files.exists(Path.of(file.replace(".txt", ".html")))).toList());
    }
  }
}
