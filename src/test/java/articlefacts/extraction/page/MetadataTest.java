package articlefacts.extraction.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataTest {

  private static final String BODY = "<body><h1>Le pont rouvre</h1><p>Le conseil municipal a rouvert le pont après sept mois de travaux, devant 300 habitants.</p>";

  private final PageReader reader = new PageReader();

  private PageMetadata head(String head) {
    return reader.html("<html><head>" + head + "</head>" + BODY).metadata();
  }

  private static String data(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', value = {
    "{\"@type\":\"NewsArticle\",\"datePublished\":\"2023-03-08T09:30:00+01:00\",\"dateModified\":\"2024-06-20\"}~2023-03-08",
    "[{\"@type\":\"WebSite\"},{\"@type\":[\"Article\",\"NewsArticle\"],\"datePublished\":\"2023-03-08\"}]~2023-03-08",
    "{\"@graph\":[{\"@type\":\"BreadcrumbList\"},{\"@type\":\"BlogPosting\",\"datePublished\":\"2023-03-08\"}]}~2023-03-08",
    "{\"@type\":\"WebPage\",\"datePublished\":\"2020-01-01\",\"mainEntity\":{\"@type\":\"NewsArticle\",\"datePublished\":\"2023-03-08\"}}~2023-03-08",
    "{\"@type\":\"NewsArticle\",\"datePublished\":\"March 8, 2023\",}~2023-03-08",
    "{\"@type\":\"NewsArticle\",\"headline\":\"broken line\",\"datePublished\":\"2023-03-08\"~2023-03-08"
  })
  void structuredDataHasTheDayInManyShapes(String json, String day) {
    assertEquals(day, head(data(json)).publishedAt());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', value = {
    "<meta property='article:published_time' content='2023-03-08T23:30:00-05:00'><meta property='article:modified_time' content='2024-01-01'>~2023-03-08",
    "<meta name='DC.date.issued' content='2023-03-08'><meta property='og:updated_time' content='2024-01-01'>~2023-03-08",
    "<meta property='article:modified_time' content='2024-01-02T10:00:00Z'>~2024-01-02",
    "<link rel='canonical' href='https://example.org/2023/03/08/le-pont'>~2023-03-08",
    "<link rel='canonical' href='https://archive.example.org/web/20240102030405/https://example.org/2023/03/08/le-pont'>~2023-03-08",
    "<meta property='article:published_time' content='2023-03-08T23:30:00Z'><link rel='canonical' href='https://example.org/2023/03/09/le-pont'>~2023-03-09"
  })
  void metaElementsAndTheAddressHaveTheDay(String head, String day) {
    assertEquals(day, head(head).publishedAt());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', value = {
    "Publié le 8 mars 2023 à 10h12, mis à jour le 9 mars 2023~2023-03-08", "Mis à jour le 9 mars 2023. Publié le 8 mars 2023~2023-03-08",
    "Publié le 08/03/2023~2023-03-08", "Dieser Artikel wurde am 8. März 2023 um 14:48 geschrieben~2023-03-08", "Published March 8, 2023 10:00 a.m.~2023-03-08", "Posted on 8 March 2023~2023-03-08",
    "Veröffentlicht am 08.03.2023~2023-03-08", "Publicado el 8 de marzo de 2023~2023-03-08"
  })
  void theDayIsShown(String line, String day) {
    assertEquals(day, reader.html(BODY + "<div>" + line + "</div>").publishedAt());
    assertEquals(day, reader.html(BODY + "<time>" + line.replaceFirst("^Mis.*\\. ", "") + "</time>").publishedAt());
  }

  @Test
  void whatIsNamedForTheDayOfPublicationIsNearestToTheHeadline() {
    String shown = "<h1>Le pont</h1><p>Par Jeanne Martin · <span class='published'>8 mars 2023</span></p><p>Le pont a rouvert.</p>"
        + "<ul><li>Le quai <time class='published updated' datetime='2020-01-02'>2 janvier 2020</time></li></ul>";
    assertEquals("2023-03-08", reader.html(shown).publishedAt());
    String changed = "<head><meta name='date' content='2024-01-02'></head><h1>Le pont</h1><div class='news-date'>08.03.2023</div><p>Le pont a rouvert.</p>";
    assertEquals("2023-03-08", reader.html(changed).publishedAt());
  }

  @Test
  void everyRowOfTheTableIsRead() {
    for (String[] row : PageTables.rows("dates.tsv")) {
      assertEquals(row[0].startsWith("month ") ? 3 : 13, DateText.first(row[3]).orElseThrow(() -> new AssertionError(String.join(" ", row))).day().getDayOfMonth());
      if (row[0].startsWith("month ")) {
        assertEquals(Integer.parseInt(row[0].substring(6)), DateText.first(row[3]).get().day().getMonthValue(), row[3]);
      }
    }
    for (String[] row : PageTables.rows("agencies.tsv")) {
      assertEquals(row[0], new Agencies().credited("Le pont a rouvert lundi. " + row[2], null).orElse(null), row[2]);
    }
  }

  @Test
  void aPageWithoutADayHasNone() {
    assertNull(head("").publishedAt());
    assertNull(head("<meta name='date' content='today'>").publishedAt());
  }

  @Test
  void outletAuthorSectionAddressAndKeywordsAreRead() {
    PageMetadata read =
        head(
            data("{\"@type\":\"NewsArticle\",\"headline\":\"Le pont rouvre\",\"author\":[{\"@type\":\"Person\",\"name\":\"Jeanne Martin\"},{\"name\":\"Luc Roy\"}],"
                + "\"publisher\":{\"@type\":\"Organization\",\"name\":\"La Dépêche du port\"},\"articleSection\":\"Ville\",\"keywords\":\"pont, travaux\"}")
                + "<link rel=canonical href='https://example.org/pont'><title>Le pont rouvre | La Dépêche du port</title>");
    assertEquals("Le pont rouvre", read.title());
    assertEquals("Jeanne Martin, Luc Roy", read.author());
    assertEquals("La Dépêche du port", read.outlet());
    assertEquals("Ville", read.section());
    assertEquals("https://example.org/pont", read.url());
    assertEquals(List.of("pont", "travaux"), read.keywords());
  }

  @Test
  void theOutletIsNoPartOfTheTitle() {
    assertEquals("Un titre", head("<meta property='og:site_name' content='Le Port'><meta property='og:title' content='Un titre - Le Port'>").title());
    assertEquals("L’avenir de Le Port", head("<meta property='og:site_name' content='Le Port'><meta property='og:title' content='L’avenir de Le Port'>").title());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', value = {
    "Paris (AFP) – Le pont a rouvert lundi.~AFP", "Le pont a rouvert lundi, ont dit les autorités. (avec AFP)~AFP", "LONDON (Reuters) - The bridge is open.~Reuters",
    "Le pont a rouvert. Jeanne Martin avec l’AFP~AFP"
  })
  void theAgencyIsCredited(String text, String agency) {
    assertEquals(agency, new Agencies().credited(text, null).orElse(null));
  }

  @Test
  void anAgencyThatIsOnlyNamedIsNotCredited() {
    assertNull(new Agencies().credited("Le directeur de Reuters a rencontré le maire lundi.", null).orElse(null));
    assertNull(new Agencies().credited("Le ministre, interrogé avec force par la chaîne, a dit non.", null).orElse(null));
  }
}
