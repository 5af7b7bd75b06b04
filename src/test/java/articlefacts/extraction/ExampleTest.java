package articlefacts.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/extractor.md shows can be compiled; that it runs with the extractor alone is seen when that is packaged. */
class ExampleTest {

  @TempDir Path folder;

  @Test
  void theExampleOfTheDocumentationCompiles() throws IOException {
    Matcher example = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("docs/extractor.md")));
    assertTrue(example.find());
    Path source = folder.resolve("Figures.java");
    Files.writeString(source, example.group(1));
    assertEquals(
        0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-cp", "target/classes", "-d", folder.toString(), source.toString()));
  }
}
