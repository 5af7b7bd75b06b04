package articlefacts.rest;

import articlefacts.extraction.fact.Fact;
import articlefacts.store.ArticleHeader;
import articlefacts.store.StoredArticle;
import articlefacts.store.StoredFact;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Writes facts as an Atom feed (RFC 4287): an entry for each, its title the words and who published them, its content the sentence. */
final class FactFeed {

  private final AtomWriter xml;

  FactFeed(Writer out) throws XMLStreamException {
    xml = new AtomWriter(out);
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
    Instant updated = Instant.EPOCH;
    for (StoredFact fact : feed.facts()) {
      Instant stored = shown.article(fact).header().storedAt();
      updated = stored.isAfter(updated) ? stored : updated;
    }
    xml.begin("Facts", feed.self(), feed.next(), updated);
    for (StoredFact fact : feed.facts()) {
      entry(feed, fact, shown.article(fact));
    }
    xml.end();
  }

  private void entry(Feed feed, StoredFact stored, StoredArticle article) throws XMLStreamException {
    Fact fact = stored.fact();
    ArticleHeader header = article.header();
    xml.beginEntry(fact.id(), fact.text(), header.outlet(), header.storedAt());
    xml.link("alternate", header.url() != null ? header.url() : feed.base() + fact.id());
    xml.link("related", feed.base() + fact.id());
    xml.category(fact.kind().code());
    if (header.title() != null) {
      xml.text("summary", header.title());
    }
    xml.text("content", fact.sentence() == null ? fact.text() : fact.sentence().in(article.text()));
    xml.endEntry();
  }
}
