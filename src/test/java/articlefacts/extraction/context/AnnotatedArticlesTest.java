package articlefacts.extraction.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import articlefacts.extraction.Facts;
import articlefacts.extraction.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whole articles with every attribute of every figure, written down by somebody who did not know the rules and before they were read.
 *
 * <p>The scores stand in {@code docs/accuracy/annotated-articles.md} ({@code -Dupdate.accuracy=true} writes it anew, {@code -Dshow.errors=true}
 * prints what is wrong). {@code -Darticles=DIR} reads the articles of another folder and only prints their scores, {@code -Dlanguage=en} as English.
 */
class AnnotatedArticlesTest {

  private static final Path ARTICLES = Path.of("src", "test", "resources", "articlefacts", "extraction", "context", "annotated");
  private static final Path REPORT = Path.of("docs", "accuracy", "annotated-articles.md");
  private static final String TABLE = "## Today\n";

  @Test
  void theReportIsUpToDate() throws IOException {
    String other = System.getProperty("articles");
    if (other != null) {
      System.out.println(table(Path.of(other), "en".equals(System.getProperty("language")) ? Language.ENGLISH : Language.FRENCH));
      return;
    }
    String before = Files.readString(REPORT, StandardCharsets.UTF_8);
    String report = before.substring(0, before.indexOf(TABLE)) + TABLE
        + "\n### French\n\n" + table(ARTICLES.resolve("fr"), Language.FRENCH)
        + "\n### English\n\n" + table(ARTICLES.resolve("en"), Language.ENGLISH);
    if (Boolean.getBoolean("update.accuracy")) {
      Files.writeString(REPORT, report, StandardCharsets.UTF_8);
      return;
    }
    assertEquals(before, report, "accuracy moved: look at it, then -Dupdate.accuracy=true");
  }

  private static String table(Path folder, Language language) throws IOException {
    ArticleScore score = new ArticleScore();
    List<Path> files = files(folder);
    for (Path file : files) {
      AnnotatedArticle article = AnnotatedArticle.read(file);
      score.add(article, Facts.of(article.text(), language, article.publishedAt()));
    }
    if (Boolean.getBoolean("show.errors")) {
      score.errors().forEach(System.out::println);
    }
    return files.size() + " articles.\n\n" + score.table();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> listed = Files.list(folder)) {
      return listed.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
  }
}
