package articlefacts.rest;

import articlefacts.extraction.fact.Fact;
import articlefacts.store.ArticleHeader;
import articlefacts.store.StoredArticle;
import articlefacts.store.StoredFact;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes facts as an Atom feed (RFC 4287): an entry for each, its title the words and who published them, its content the sentence. */
final class FactFeed {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

  private final XMLStreamWriter xml;

  FactFeed(Writer out) throws XMLStreamException {
    xml = FACTORY.createXMLStreamWriter(out);
  }

  /**
   * A feed.
   *
   * @param self its URL
   * @param next the URL of the feed's next page; null on the last
   * @param base where the service's facts are: "http://host/v1/facts/"
   */
  record Feed(String self, String next, String base, List<StoredFact> facts) {}

  void write(Feed feed, ShownFacts shown) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    text("title", "Facts");
    text("id", feed.self());
    link("self", feed.self());
    if (feed.next() != null) {
      link("next", feed.next());
    }
    Instant updated = Instant.EPOCH;
    for (StoredFact fact : feed.facts()) {
      Instant stored = shown.article(fact).header().storedAt();
      updated = stored.isAfter(updated) ? stored : updated;
    }
    text("updated", updated.toString());
    for (StoredFact fact : feed.facts()) {
      entry(feed, fact, shown.article(fact));
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  private void entry(Feed feed, StoredFact stored, StoredArticle article) throws XMLStreamException {
    Fact fact = stored.fact();
    ArticleHeader header = article.header();
    xml.writeStartElement("entry");
    text("id", "urn:article-facts:" + fact.id());
    text("title", header.outlet() == null ? fact.text() : fact.text() + " — " + header.outlet());
    text("updated", header.storedAt().toString());
    xml.writeStartElement("author");
    text("name", header.outlet() == null ? "article-facts" : header.outlet());
    xml.writeEndElement();
    link("alternate", header.url() != null ? header.url() : feed.base() + fact.id());
    link("related", feed.base() + fact.id());
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", fact.kind().code());
    if (header.title() != null) {
      text("summary", header.title());
    }
    text("content", fact.sentence() == null ? fact.text() : fact.sentence().in(article.text()));
    xml.writeEndElement();
  }

  private void text(String element, String text) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(printable(text));
    xml.writeEndElement();
  }

  private void link(String rel, String href) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", printable(href));
  }

  /** Without the characters that XML cannot have. */
  private static String printable(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().map(c -> isXml(c) ? c : 0xFFFD).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
  }
}
