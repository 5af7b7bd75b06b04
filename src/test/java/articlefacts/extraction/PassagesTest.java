package articlefacts.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.page.Article;
import articlefacts.extraction.text.Language;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Articles that mix French and English: each paragraph in its own language. */
class PassagesTest {

  private static final FactExtractor EXTRACTOR = new FactExtractor();
  private static final String FRENCH = "Le groupe a annoncé la fermeture de 12 usines et la perte de 3 400 emplois dans le nord du pays, selon les syndicats.";
  private static final String ENGLISH = "The company said that it was in talks with the unions and that 40 of the plants would be sold for $3m by the end of the year.";

  private static String read(String text, Language language) {
    List<Fact> facts = EXTRACTOR.read(new Article(text, null, language, "2024-05-15")).facts();
    return facts.stream().map(fact -> fact.sentenceIndex() + " " + fact.text()).collect(Collectors.joining(" | "));
  }

  @Test
  void anEnglishParagraphOfAFrenchArticleIsReadAsEnglish() {
    String text = FRENCH + "\n\n" + ENGLISH + "\n\n" + "Les salariés de 7 sites sont en grève.";

    assertEquals("0 12 usines | 0 3 400 emplois | 1 40 of the plants | 1 $3m | 1 the end of the year | 2 7 sites", read(text, Language.FRENCH));
  }

  @Test
  void aFrenchParagraphOfAnEnglishArticleIsReadAsFrench() {
    assertEquals("0 40 of the plants | 0 $3m | 0 the end of the year | 1 12 usines | 1 3 400 emplois", read(ENGLISH + "\n" + FRENCH, Language.ENGLISH));
  }

  @Test
  void factsOfAPassageAreWhereTheyStandInTheArticle() {
    String text = FRENCH + "\n\n" + ENGLISH;
    List<Fact> facts = EXTRACTOR.read(new Article(text, null, Language.FRENCH, null)).facts();

    facts.forEach(fact -> assertEquals(fact.text(), fact.span().in(text)));
  }

  @Test
  void aFewForeignWordsMakeNoPassage() {
    String text = "Le film « The Art of the Deal » a réuni 12 000 spectateurs.\n\nIl sort dans 40 salles.";

    assertEquals("0 12 000 spectateurs | 1 40 salles", read(text, Language.FRENCH));
  }

  @Test
  void anArticleInOneLanguageIsReadInTheOneThatItIsSaidToBeIn() {
    assertEquals("0 40 of the plants", read("The firm said that 40 of the plants were in the north and that it was to be sold by the state.", Language.ENGLISH));
  }
}
