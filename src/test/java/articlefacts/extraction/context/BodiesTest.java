package articlefacts.extraction.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import articlefacts.extraction.FactExtractor;
import articlefacts.extraction.page.Article;
import articlefacts.extraction.text.Language;
import org.junit.jupiter.api.Test;

class BodiesTest {

  private static final FactExtractor EXTRACTOR = new FactExtractor();

  /** It asked itself without end whose document it was. */
  @Test
  void aBodyWhoseNameIsADocumentsTooIsItself() {
    assertEquals("Office fédéral de la statistique", speaker("Les loyers ont augmenté de 5,4 % en 2024, a annoncé vendredi l’Office fédéral de la statistique."));
    assertEquals("Office fédéral de la statistique", speaker("Les loyers ont augmenté de 5,4 %, selon l’Office fédéral de la statistique."));
  }

  @Test
  void aDocumentIsThatOfItsBody() {
    assertEquals("ONU", speaker("Le pays compte 12 000 déplacés, selon un rapport de l’ONU."));
  }

  private static String speaker(String text) {
    return EXTRACTOR.extract(new Article(text, null, Language.FRENCH, "2025-01-10")).get(0).source().speaker();
  }
}
