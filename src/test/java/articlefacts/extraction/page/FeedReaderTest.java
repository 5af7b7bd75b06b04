package articlefacts.extraction.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FeedReaderTest {

  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>Le Journal</title><link>https://example.org/</link><description>Tout</description>
      <item><title>Le pont &amp;amp; le tunnel</title><link>https://example.org/a</link><pubDate>Thu, 13 Feb 2020 23:30:00 +0100</pubDate>
      <dc:creator><![CDATA[Jeanne Martin]]></dc:creator><category>Région</category><description>Court.</description>
      <content:encoded><![CDATA[<p>Le pont a coûté <b>3 millions</b> d’euros.</p><p>Il a rouvert lundi matin.</p>]]></content:encoded></item>
      <item><title>Sans date</title><description>&lt;p&gt;40 communes sont concernées.&lt;/p&gt;</description><author>eva@example.org (Eva Roe)</author></item>
      </channel></rss>
      """;

  private static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>The Post</title><link href="https://example.org/"/>
      <entry><title type="html">A &lt;i&gt;bridge&lt;/i&gt;</title><link rel="self" href="https://example.org/api/1"/><link href="https://example.org/1"/>
      <author><name>Jane Roe</name><email>jane@example.org</email></author><category term="uk" label="UK"/>
      <updated>2021-03-04T10:00:00Z</updated><published>2021-03-03T23:00:00-05:00</published>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It cost 5 million.</p></div></content></entry>
      <entry><title>One &lt; two</title><summary>Of 3 &lt; 4 bridges.</summary></entry></feed>
      """;

  private final FeedReader feeds = new FeedReader();
  private final PageReader pages = new PageReader();

  @Test
  void rssIsRead() {
    List<FeedEntry> entries = feeds.read(RSS).orElseThrow();
    FeedEntry first = entries.get(0);
    assertEquals("Le pont & le tunnel", first.title());
    assertEquals("Le Journal", first.outlet());
    assertEquals("Jeanne Martin", first.author());
    assertEquals("Région", first.section());
    assertEquals("https://example.org/a", first.url());
    assertEquals("2020-02-13", first.publishedAt());
    assertEquals("Le pont & le tunnel\n\nLe pont a coûté 3 millions d’euros.\n\nIl a rouvert lundi matin.", pages.html(first.html()).text());
    assertEquals("Eva Roe", entries.get(1).author());
    assertNull(entries.get(1).publishedAt());
    assertEquals("Sans date\n\n40 communes sont concernées.", pages.html(entries.get(1).html()).text());
  }

  @Test
  void atomIsRead() {
    List<FeedEntry> entries = feeds.read(ATOM).orElseThrow();
    FeedEntry first = entries.get(0);
    assertEquals("A bridge", first.title());
    assertEquals("The Post", first.outlet());
    assertEquals("Jane Roe", first.author());
    assertEquals("UK", first.section());
    assertEquals("https://example.org/1", first.url());
    assertEquals("2021-03-03", first.publishedAt());
    assertEquals("A bridge\n\nIt cost 5 million.", pages.html(first.html()).text());
    assertEquals("One < two\n\nOf 3 < 4 bridges.", pages.html(entries.get(1).html()).text());
  }

  @Test
  void rdfIsRead() {
    String rdf = "<rdf:RDF xmlns:rdf='r' xmlns='http://purl.org/rss/1.0/'><channel><title>Le Journal</title></channel>"
        + "<item><title>Le pont</title><dc:date>2020-02-13T10:00:00+01:00</dc:date><description>68 pays</description></item></rdf:RDF>";
    FeedEntry entry = feeds.read(rdf).orElseThrow().get(0);
    assertEquals("Le Journal", entry.outlet());
    assertEquals("2020-02-13", entry.publishedAt());
  }

  @Test
  void otherDocumentsAreNoFeeds() {
    for (String document : List.of("", "68 pays", "<html><body><item>x</item></body></html>", "<svg/>", "<!DOCTYPE rss>")) {
      assertTrue(feeds.read(document).isEmpty(), document);
    }
    assertEquals(List.of(), feeds.read("<rss><channel/></rss>").orElseThrow());
  }

  @Test
  void noEntityIsResolved() {
    String feed = "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>&a;</title></item></channel></rss>";
    assertEquals("&a;", feeds.read(feed).orElseThrow().get(0).title());
  }

  /** Whatever becomes of a feed on its way, it is read or no feed. */
  @Test
  void brokenFeedsAreRead() {
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      StringBuilder broken = new StringBuilder(i % 2 == 0 ? RSS : ATOM);
      for (int k = 0; k < 20; k++) {
        int at = random.nextInt(broken.length());
        broken.replace(at, Math.min(broken.length(), at + random.nextInt(4)), String.valueOf("<>&]/\u0000\uD800x".charAt(random.nextInt(8))));
      }
      feeds.read(broken.toString()).ifPresent(entries -> entries.forEach(entry -> assertNotNull(pages.html(entry.html()).text())));
    }
  }
}
