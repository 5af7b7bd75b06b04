package articlefacts.extraction.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.text.Span;
import java.util.List;
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
      if (row[0].equals("pass")) {
        assertNull(words.of(element, ClassWords.Kind.CUT), row[1]);
      } else {
        assertEquals(row[1], words.of(element, ClassWords.Kind.valueOf(row[0].toUpperCase(Locale.ROOT))), row[0]);
      }
    }
  }

  private static final String PARAGRAPH =
      "<p>Le pont, fermé depuis sept mois, a rouvert lundi aux voitures des 40 communes, a annoncé la mairie dans la soirée.</p>";

  @Test
  void aTeaserThatLeadsNowhereIsAStandfirst() {
    String standfirst = "Après 7 mois de travaux, les voitures peuvent de nouveau passer.";
    String body = "<article><h1>Le pont</h1>%s" + PARAGRAPH + PARAGRAPH.replace("lundi", "mardi") + "</article>";
    assertTrue(reader.html(body.formatted("<div class='teaser'>" + standfirst + "</div>")).text().contains(standfirst));
    assertFalse(reader.html(body.formatted("<div class='teaser'><a href='/b'>Le tunnel</a> " + standfirst + "</div>")).text().contains(standfirst));
    assertFalse(reader.html(body.formatted("<div><h3><a href='/b'>Le tunnel</a></h3><div class='teaser'>" + standfirst + "</div></div>"))
        .text().contains(standfirst));
  }

  private static final String TOLD_PAGE =
      """
      <html><head><script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "%s"}</script></head><body>
      <article class="promo-box"><p>Une offre de la boutique, dont les conditions sont longues à lire et qui ne dure que jusqu'à dimanche soir.</p>
      <p>Une autre offre de la boutique, dont les conditions sont tout aussi longues à lire et qui dure, elle, jusqu'à lundi.</p>
      <p>Une dernière offre de la boutique, que personne n'a jamais lue jusqu'au bout, tant elle est longue, dit-on au marché.</p></article>
      <div class="teaser-box"><p>Le pont de la rue haute a rouvert aux voitures lundi matin, après sept mois de travaux, sous les yeux de 400 habitants.</p>
      <p>Les travaux, payés par le département, ont coûté trois millions d'euros de plus que ce que le conseil avait voté en mars.</p>
      <p>La circulation reste limitée à 30 km/h pendant deux semaines encore, le temps de poser les derniers garde-corps, dit la mairie.</p></div>
      </body></html>
      """;

  @Test
  void whatThePageTellsMachinesSaysWhereTheArticleStands() {
    String told = "Le pont de la rue haute a rouvert aux voitures lundi matin, après sept mois de travaux, sous les yeux de 400 habitants. Les travaux, payés par le"
        + " département, ont coûté trois millions d'euros de plus que ce que le conseil avait voté en mars. La circulation reste limitée à 30 km/h pendant deux semaines"
        + " encore, le temps de poser les derniers garde-corps, dit la mairie.";
    String text = reader.html(TOLD_PAGE.formatted(told)).text();
    assertTrue(text.startsWith("Le pont") && text.endsWith("dit la mairie."), text);
    // a summary is no evidence
    assertTrue(reader.html(TOLD_PAGE.formatted("Le pont a rouvert.")).text().contains("boutique"));
  }

  @Test
  void aPageThatShowsNothingIsReadFromWhatItTellsMachines() {
    String page = "<head><script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \"<p>Le pont a co\\u00fbt\\u00e9 3&nbsp;millions.</p>\\n"
        + "Il mesure \\\"40 m\\\".\"}</script></head><body><div id='app'></div></body>";
    Page read = reader.html(page);
    assertEquals("Le pont a coûté 3\u00A0millions.\n\nIl mesure \"40 m\".", read.text());
    checkSource(read, page, "coûté", "co\\u00fbt\\u00e9");
    checkSource(read, page, "3\u00A0millions", "3&nbsp;millions");
  }

  @Test
  void aClassThatMostSectionsOfTheArticleHaveIsAboutTheirLooks() {
    String section = "<section class='part with-ads'><h2>%s</h2>" + PARAGRAPH + "</section>";
    String page = "<div itemprop='articleBody'>" + section.formatted("Le pont") + section.formatted("La rue").replace("lundi", "mardi")
        + section.formatted("Le quai").replace("lundi", "jeudi") + "<div class='ads'>Achetez 3 ponts</div></div>";
    String text = reader.html(page).text();
    assertTrue(text.contains("lundi") && text.contains("mardi") && text.contains("jeudi"), text);
    assertFalse(text.contains("Achetez"), text);
  }

  @Test
  void aPageOfFurnitureAloneIsNotRefused() {
    assertEquals("Le pont a rouvert.", reader.html("<body><aside class='sidebar'>Le pont a rouvert.</aside></body>").text());
  }

  @Test
  void aNumberBelowEachPictureCountsSlides() {
    String picture = "<div><img src='%s.jpg'><div>6</div><figcaption>La vue %s du pont.</figcaption></div>";
    String page = "<article><h1>Le pont</h1>" + PARAGRAPH + picture.formatted(1, "nord") + picture.formatted(2, "sud") + picture.formatted(3, "ouest")
        + PARAGRAPH.replace("lundi", "mardi") + "<div>480</div><p>C’est le nombre des voitures que le pont a portées dès le premier jour.</p></article>";
    String text = reader.html(page).text();
    assertFalse(text.contains("\n6\n"), text);
    assertTrue(text.contains("La vue sud du pont.") && text.contains("\n480\n"), text);
  }

  @Test
  void titlesOfOtherArticlesAmongParagraphsGo() {
    String item = "<ul><li><h4><a href='/b'>%s</a></h4></li></ul>";
    String page = "<article><h1>Le pont</h1>" + PARAGRAPH + item.formatted("Le tunnel ferme 2 mois") + item.formatted("Le quai a 100 ans")
        + PARAGRAPH.replace("lundi", "mardi") + "</article>";
    String text = reader.html(page).text();
    assertFalse(text.contains("tunnel") || text.contains("quai"), text);
  }

  @Test
  void aFieldWithoutALabelIsNotHidden() {
    String field = "<article><h1>Le pont</h1><div class='field-%s'><p>Il a coûté 3 millions, dit-on à la mairie de la ville.</p></div>" + PARAGRAPH + "</article>";
    assertTrue(reader.html(field.formatted("label-hidden")).text().contains("3 millions"));
    assertTrue(reader.html(field.formatted("x hidden-xs")).text().contains("3 millions"));
    assertFalse(reader.html(field.formatted("x hidden")).text().contains("3 millions"));
    assertFalse(reader.html(field.formatted("label-hidden field-tags")).text().contains("3 millions"));
  }

  @Test
  void whatLeadsOnToNothingGoesAtTheEnd() {
    String page = "<article><h1>Le pont</h1>" + PARAGRAPH + PARAGRAPH.replace("lundi", "mardi") + "%s</article>";
    for (String end : List.of(
        "<p>Pour plus d’informations sur les travaux du pont et du tunnel :</p>", "<h3>D’autres articles sur les ponts de la région</h3>",
        "<p>Suivez toute l’actualité de la région sur Facebook et Twitter.</p>", "<p>Download our app for iOS and Android today.</p>")) {
      String text = end.replaceAll("<[^>]+>", "");
      assertFalse(reader.html(page.formatted(end)).text().contains(text), end);
    }
    for (String end : List.of(
        "<p>Les mesures prises pour les 40 communes sont les suivantes :</p><ul><li>un bus de plus</li></ul>",
        "<h3>Et après ?</h3><p>Le maire a promis 2 autres ponts, sur Facebook.</p>", "<p>Facebook va supprimer 300 emplois dans la région l’an prochain.</p>")) {
      String text = end.replaceAll("</?[ph]\\d?>|<ul>.*", "").strip();
      assertTrue(reader.html(page.formatted(end)).text().contains(text.substring(Math.max(0, text.length() - 30))), end);
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
