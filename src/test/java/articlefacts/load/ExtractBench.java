package articlefacts.load;

import articlefacts.command.ExtractCommand;
import articlefacts.extraction.FactExtractor;
import articlefacts.extraction.page.Article;
import articlefacts.extraction.text.Language;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How fast the command {@code extract} is beside the extractor on one thread, by turns, on the same made-up articles: from a file to nowhere, its start and the loading of
 * its tables included.
 *
 * <p>{@code ./mvnw -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=articlefacts.load.ExtractBench -Dexec.args="6000 3"}: articles, rounds.
 */
public final class ExtractBench {

  private ExtractBench() {}

  public static void main(String[] args) throws Exception {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 6000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    ArticleGenerator generator = new ArticleGenerator(3);
    List<String> lines = new ArrayList<>();
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String line = generator.line();
      lines.add(line);
      JsonNode tree = new ObjectMapper().readTree(line);
      articles.add(new Article(tree.get("text").textValue(), null, Language.FRENCH, tree.get("publishedAt").textValue()));
    }
    Path file = Files.createTempFile("articles", ".ndjson");
    Files.writeString(file, String.join("\n", lines), StandardCharsets.UTF_8);
    PrintStream said = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    FactExtractor extractor = new FactExtractor();
    // the compiler of the JVM takes minutes for a program of this size, and works on the second processor meanwhile
    for (int i = 0; i < 2; i++) {
      alone(extractor, articles);
      command(file);
    }
    double alone = 0;
    double command = 0;
    double aloneProcessor = 0;
    double commandProcessor = 0;
    for (int i = 0; i < rounds; i++) {
      double before = processor();
      double one = alone(extractor, articles);
      double between = processor();
      double all = command(file);
      said.printf(Locale.ROOT, "one thread %.0f articles/s, the command %.0f%n", count / one, count / all);
      alone += one;
      command += all;
      aloneProcessor += between - before;
      commandProcessor += processor() - between;
    }
    int processors = Runtime.getRuntime().availableProcessors();
    said.printf(
        Locale.ROOT, "one thread %.0f articles/s, the command %.0f on %d processors: %.3f of as many threads%n", rounds * count / alone, rounds * count / command,
        processors, alone / command / processors);
    said.printf(Locale.ROOT, "by processor time of the process: %.3f%n", aloneProcessor / commandProcessor);
    Files.delete(file);
  }

  /** What a busy machine does not change: seconds of processors that this process has used, compiler and collector included. */
  private static double processor() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
  }

  private static double alone(FactExtractor extractor, List<Article> articles) {
    long start = System.nanoTime();
    int facts = 0;
    for (Article article : articles) {
      facts += extractor.extract(article).size();
    }
    if (facts < articles.size()) {
      throw new IllegalStateException("too few facts");
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static double command(Path file) {
    long start = System.nanoTime();
    if (new ExtractCommand().run(List.of(file.toString())) != 0) {
      throw new IllegalStateException("a line failed");
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
