package articlefacts.evaluation;

import articlefacts.extraction.FactExtractor;
import articlefacts.extraction.page.Article;
import articlefacts.extraction.page.Charsets;
import articlefacts.extraction.page.LanguageIdentifier;
import articlefacts.extraction.page.Page;
import articlefacts.extraction.page.PageReader;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The time per character of the largest twenty pages of a folder of pages ({@code *.html.gz}, its only argument) beside that of the median page: of reading the page
 * alone, and of reading its facts too. The best of three rounds counts, after one that warms up.
 */
public final class PageTimeEvaluation {

  private static final int LARGEST = 20;
  private static final int ROUNDS = 3;

  private static final PageReader PAGES = new PageReader();
  private static final LanguageIdentifier LANGUAGES = new LanguageIdentifier();
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private PageTimeEvaluation() {}

  public static void main(String[] args) throws Exception {
    List<String> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      for (Path file : files.sorted().toList()) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          pages.add(Charsets.decode(in.readAllBytes(), null, true));
        }
      }
    }
    pages.sort(Comparator.comparingInt(String::length));
    measure("page", pages, PAGES::html);
    measure("page and facts", pages, source -> {
      Page page = PAGES.html(source);
      EXTRACTOR.extract(new Article(page.text(), page.title(), LANGUAGES.identify(page.text(), page.languageTag()), page.publishedAt()));
    });
  }

  private static void measure(String what, List<String> pages, Consumer<String> work) {
    double[] best = new double[pages.size()];
    for (int round = 0; round <= ROUNDS; round++) {
      for (int i = 0; i < best.length; i++) {
        long start = System.nanoTime();
        work.accept(pages.get(i));
        double perCharacter = (System.nanoTime() - start) / (double) Math.max(1, pages.get(i).length());
        best[i] = round <= 1 ? perCharacter : Math.min(best[i], perCharacter);
      }
    }
    double[] sorted = best.clone();
    Arrays.sort(sorted);
    double median = sorted[sorted.length / 2];
    double sum = 0;
    double most = 0;
    int over = 0;
    for (int i = best.length - LARGEST; i < best.length; i++) {
      sum += best[i];
      most = Math.max(most, best[i]);
      over += best[i] > 2 * median ? 1 : 0;
    }
    System.out.printf(
        "%s: %d pages, median %.0f ns per character; the largest %d: mean %.2f, most %.2f times the median, %d above twice%n",
        what, best.length, median, LARGEST, sum / LARGEST / median, most / median, over);
  }
}
