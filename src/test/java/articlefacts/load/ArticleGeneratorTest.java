package articlefacts.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.FactExtractor;
import articlefacts.extraction.page.Article;
import articlefacts.extraction.text.Language;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArticleGeneratorTest {

  @Test
  void articlesAreAllDifferentAndFullOfFacts() {
    ArticleGenerator generator = new ArticleGenerator(1);
    FactExtractor extractor = new FactExtractor();
    Set<String> texts = new HashSet<>();
    int facts = 0;
    for (int i = 0; i < 100; i++) {
      String text = generator.text();
      texts.add(text);
      facts += extractor.extract(new Article(text, null, Language.FRENCH, "2020-01-01")).size();
    }
    assertEquals(100, texts.size());
    assertTrue(facts > 800, facts + " facts");
  }

  @Test
  void theSameSeedGivesTheSameArticles() {
    assertEquals(new ArticleGenerator(7).line(), new ArticleGenerator(7).line());
  }
}
