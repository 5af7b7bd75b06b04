package articlefacts.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.xml.XmlPath;
import java.io.StringWriter;
import java.time.Instant;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

/** A feed is XML whatever the texts in it hold. */
class AtomWriterTest {

  private static final String ODD = "</title><b a=\"1\" c='2'>&amp; ]]> 😀 <!-- ";

  @Test
  void textsAndLinksAreEscaped() throws XMLStreamException {
    StringWriter out = new StringWriter();
    AtomWriter xml = new AtomWriter(out);
    xml.begin(ODD + "\u0001\uFFFF\uD800", "http://host/?a=<&b=\"", null, Instant.EPOCH);
    xml.beginEntry("fct_a", ODD, null, Instant.EPOCH);
    xml.category(ODD);
    xml.link("related", ODD);
    xml.text("content", ODD + "\u000B");
    xml.endEntry();
    xml.end();
    XmlPath read = new XmlPath(out.toString());
    assertEquals(ODD + "\uFFFD\uFFFD\uFFFD", read.getString("feed.title"));
    assertEquals("http://host/?a=<&b=\"", read.getString("feed.link.@href"));
    assertEquals(ODD, read.getString("feed.entry.title"));
    assertEquals("article-facts", read.getString("feed.entry.author.name"));
    assertEquals(ODD, read.getString("feed.entry.category.@term"));
    assertEquals(ODD, read.getString("feed.entry.link.@href"));
    assertEquals(ODD + "\uFFFD", read.getString("feed.entry.content"));
  }
}
