package articlefacts.extraction.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The articles under resources …/time/news read as their rows say. */
class NewsGoldenTest {

  static List<NewsArticle> articles() {
    return NewsArticle.all();
  }

  @ParameterizedTest
  @MethodSource("articles")
  void articleReadsAsItsRowsSay(NewsArticle article) {
    List<String> expected = article.rows().stream().filter(row -> !row.read().equals("nothing")).map(row -> row.readExpression() + "=" + row.read()).toList();
    List<String> read = article.times().stream().map(NewsArticle.Time::toString).toList();
    assertEquals(String.join("\n", expected), String.join("\n", read), article.name());
  }
}
