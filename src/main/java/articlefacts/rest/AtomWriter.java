package articlefacts.rest;

import java.io.Writer;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the elements of an Atom feed (RFC 4287); whatever a text holds, what is written is XML. */
final class AtomWriter {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

  private final XMLStreamWriter xml;

  AtomWriter(Writer out) throws XMLStreamException {
    xml = FACTORY.createXMLStreamWriter(out);
  }

  /**
   * Begins a feed.
   *
   * @param self its URL
   * @param next the URL of the feed's next page; null on the last
   */
  void begin(String title, String self, String next, Instant updated) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    text("title", title);
    text("id", self);
    link("self", self);
    if (next != null) {
      link("next", next);
    }
    text("updated", updated.toString());
  }

  void end() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  /**
   * Begins an entry for a fact.
   *
   * @param words those of the fact
   * @param outlet who published them; null when not known
   */
  void beginEntry(String fact, String words, String outlet, Instant updated) throws XMLStreamException {
    xml.writeStartElement("entry");
    text("id", "urn:article-facts:" + fact);
    text("title", outlet == null ? words : words + " — " + outlet);
    text("updated", updated.toString());
    xml.writeStartElement("author");
    text("name", outlet == null ? "article-facts" : outlet);
    xml.writeEndElement();
  }

  void endEntry() throws XMLStreamException {
    xml.writeEndElement();
  }

  void category(String term) throws XMLStreamException {
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", printable(term));
  }

  void text(String element, String text) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(printable(text));
    xml.writeEndElement();
  }

  void link(String rel, String href) throws XMLStreamException {
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
