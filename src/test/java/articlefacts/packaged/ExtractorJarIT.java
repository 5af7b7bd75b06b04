package articlefacts.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The extractor as the build leaves it for others: small, whole, and nothing else on its class path. */
class ExtractorJarIT {

  private static final Path EXTRACTOR = Path.of("target/extractor");

  /** In bytes, with all that it needs. */
  private static final long MOST = 25_000_000;

  private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void itIsSmallAndHasNothingOfTheService() throws IOException {
    long bytes = 0;
    for (Path jar : jars()) {
      bytes += Files.size(jar);
    }
    assertTrue(bytes <= MOST, bytes + " bytes");
    try (JarFile jar = new JarFile(extractor().toFile())) {
      List<String> others =
          jar.stream().map(entry -> entry.getName())
              .filter(name -> !name.endsWith("/") && !name.matches("(articlefacts/(extraction|series)|META-INF)/.*")).toList();
      assertEquals(List.of(), others);
      assertTrue(jar.stream().noneMatch(entry -> entry.getName().contains("quarkus")));
    }
    for (String kind : List.of("sources", "javadoc")) {
      assertTrue(files(EXTRACTOR).stream().anyMatch(file -> file.toString().endsWith("-extractor-" + kind + ".jar")), kind);
    }
  }

  @Test
  void theExampleOfTheDocumentationRunsWithItAlone() throws Exception {
    Matcher example = JAVA.matcher(Files.readString(Path.of("docs/extractor.md")));
    assertTrue(example.find());
    Path source = folder.resolve("Figures.java");
    Files.writeString(source, example.group(1));
    String classPath = jars().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-cp", classPath, "-d", folder.toString(), source.toString()));
    String java = ProcessHandle.current().info().command().orElse("java");
    Process process =
        new ProcessBuilder(java, "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp", classPath + File.pathSeparator + folder, "Figures")
            .redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    assertEquals(0, process.exitValue(), said);
    assertTrue(said.contains("COUNT quelque 4 100 platanes") && said.contains("COUNT 600"), said);
  }

  private static Path extractor() throws IOException {
    return files(EXTRACTOR).stream().filter(file -> file.toString().endsWith("-extractor.jar")).findFirst().orElseThrow();
  }

  private static List<Path> jars() throws IOException {
    return Stream.concat(Stream.of(extractor()), files(EXTRACTOR.resolve("lib")).stream()).toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
