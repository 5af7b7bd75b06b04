package articlefacts.evaluation;

import articlefacts.extraction.FactExtractor;
import articlefacts.extraction.page.Article;
import articlefacts.extraction.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures how fast one thread reads the seed articles again and again.
 *
 * <p>{@code ./mvnw -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=articlefacts.evaluation.Throughput}
 */
public final class Throughput {

  private static final long WARM_UP_NANOS = 10_000_000_000L;
  private static final long MEASURED_NANOS = 10_000_000_000L;

  private Throughput() {}

  public static void main(String[] args) throws IOException {
    List<Article> articles = seeds();
    FactExtractor extractor = new FactExtractor();
    run(extractor, articles, WARM_UP_NANOS);
    System.out.println(run(extractor, articles, MEASURED_NANOS));
  }

  private static List<Article> seeds() throws IOException {
    List<Article> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("seeds"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        articles.add(new Article(Files.readString(file), null, Language.FRENCH, "2020-02-13"));
      }
    }
    return articles;
  }

  private static String run(FactExtractor extractor, List<Article> articles, long nanos) {
    long bytes = 0;
    long facts = 0;
    long read = 0;
    long start = System.nanoTime();
    while (System.nanoTime() - start < nanos) {
      for (Article article : articles) {
        facts += extractor.extract(article).size();
        bytes += article.text().getBytes(StandardCharsets.UTF_8).length;
        read++;
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return String.format(Locale.ROOT, "%.2f MB/s, %.0f articles/s, %.0f facts/s", bytes / seconds / 1e6, read / seconds, facts / seconds);
  }
}
