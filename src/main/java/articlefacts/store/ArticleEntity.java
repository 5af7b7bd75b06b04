package articlefacts.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One row of table article. */
@Entity(name = "Article")
@Table(name = "article")
class ArticleEntity {

  @Id String id;
  long seq;
  String text;
  String title;
  String language;

  @Column(name = "published_at")
  String publishedAt;

  String outlet;
  String author;
  String section;
  String url;

  /** One a line. */
  String keywords;

  String agency;

  /** The same for all articles with this text. */
  @Column(name = "content_id")
  String contentId;

  /** How outlets are compared. */
  @Column(name = "outlet_key")
  String outletKey;

  @Column(name = "extractor_version")
  String extractorVersion;

  @Column(name = "fact_count")
  int factCount;

  @Column(name = "stored_at")
  Instant storedAt;

  /** All of the header but the id and the time of intake, which stay. */
  void take(ArticleHeader header) {
    Publication known = header.publication();
    title = known.title();
    language = known.language();
    publishedAt = known.publishedAt();
    outlet = known.outlet();
    outletKey = ArticleId.outletKey(outlet);
    author = known.author();
    section = known.section();
    url = known.url();
    keywords = known.keywordLines();
    agency = known.agency();
    extractorVersion = header.extractorVersion();
    factCount = header.factCount();
  }

  StoredArticle toRecord() {
    return new StoredArticle(header(), text);
  }

  ArticleHeader header() {
    Publication publication = new Publication(title, language, publishedAt, outlet, author, section, url, Publication.keywords(keywords),
        agency);
    return new ArticleHeader(id, publication, extractorVersion, factCount, storedAt);
  }
}
