package articlefacts.extraction.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.text.Span;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlPageTest {

  private static final String NEWS =
      """
      <!DOCTYPE html><html lang="fr-FR"><head><meta charset="utf-8">
      <title>Le titre - Le Journal</title>
      <meta property="og:title" content="Le titre de l&rsquo;article">
      <meta property="article:published_time" content="2020-02-13T10:00:00+01:00">
      <script>var figures = "300 scripts";</script></head><body>
      <nav><a href="/">Accueil</a> <a href="/monde">Monde</a></nav>
      <div id="cookie-banner">Ce site utilise des cookies. <button>Accepter</button></div>
      <article><header><h1>Le titre de l’article</h1><div class="share-bar">44 partages</div></header>
      <p>La réunion rassemblant <b>68&nbsp;pays</b> est la
         premi&egrave;re.</p>
      <p>Les effectifs<br>américains &amp; alliés&nbsp;: 4 100 hommes.</p>
      <aside>12 articles liés</aside>
      <figure><img src="a.jpg"><figcaption>Deux des 500 écoles reconstruites.</figcaption></figure>
      <div class="related-posts"><ul><li><a href="/x">10 photos à voir</a></li></ul></div>
      </article><footer>© 2020, 3 rue du Port</footer></body></html>
      """;

  private final PageReader reader = new PageReader();

  @Test
  void theArticleIsLeftOfAPage() {
    Page page = reader.html(NEWS);
    assertEquals(
        """
        Le titre de l’article

        La réunion rassemblant 68\u00A0pays est la première.

        Les effectifs
        américains & alliés\u00A0: 4 100 hommes.

        Deux des 500 écoles reconstruites.""",
        page.text());
    assertEquals("Le titre de l’article", page.title());
    assertEquals("2020-02-13", page.publishedAt());
    assertEquals("fr-FR", page.languageTag());
  }

  private void checkSource(Page page, String html, String clean, String source) {
    int start = page.text().indexOf(clean);
    assertTrue(start >= 0, clean);
    Span span = page.alignment().source(new Span(start, start + clean.length()));
    assertEquals(source, span.in(html));
  }

  @Test
  void cleanTextLeadsBackToItsSource() {
    Page page = reader.html(NEWS);
    checkSource(page, NEWS, "68\u00A0pays", "68&nbsp;pays");
    checkSource(page, NEWS, "première", "premi&egrave;re");
    checkSource(page, NEWS, "alliés\u00A0: 4 100 hommes", "alliés&nbsp;: 4 100 hommes");
    checkSource(page, NEWS, "500 écoles", "500 écoles");
  }

  @Test
  void aPageWithoutAnArticleElementIsReadFromItsBody() {
    Page page = reader.html("<p>Une page.<p>Avec 68 pays.<div hidden>9 cachés</div><div style='display: none'>8 cachés</div>");
    assertEquals("Une page.\n\nAvec 68 pays.", page.text());
    assertNull(page.title());
  }

  @Test
  void anElementThatHoldsMostOfTheTextIsNoFurniture() {
    Page page = reader.html("<div class='ad-layout'><p>Tout le texte de la page est ici, avec 68 pays.</p></div>");
    assertEquals("Tout le texte de la page est ici, avec 68 pays.", page.text());
  }

  @Test
  void everyRowOfTheTableIsUsed() {
    ClassWords words = new ClassWords();
    for (String[] row : PageTables.rows("boilerplate.tsv")) {
      Element element = new Element("div").addClass(row[2]);
      assertEquals(row[1], words.of(element, ClassWords.Kind.valueOf(row[0].toUpperCase(Locale.ROOT))), row[0]);
    }
  }

  @Test
  void brokenHtmlIsReadAsFarAsItGoes() {
    assertEquals("", reader.html("").text());
    assertEquals("a < b & c &unknown; d", reader.html("a < b & c &unknown; d").text());
    assertEquals("68 pays", reader.html("<p>68 pays</b></i></article").text());
    assertEquals("x\uFFFDy", reader.html("<p>x\uD800y").text());
  }
}
