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

  String source;
  String url;

  @Column(name = "extractor_version")
  String extractorVersion;

  @Column(name = "fact_count")
  int factCount;

  @Column(name = "stored_at")
  Instant storedAt;

  /** All of the header but the id and the time of intake, which stay. */
  void take(ArticleHeader header) {
    title = header.title();
    language = header.language();
    publishedAt = header.publishedAt();
    source = header.source();
    url = header.url();
    extractorVersion = header.extractorVersion();
    factCount = header.factCount();
  }

  StoredArticle toRecord() {
    return new StoredArticle(header(), text);
  }

  ArticleHeader header() {
    return new ArticleHeader(
        id, title, language, publishedAt, source, url, extractorVersion, factCount, storedAt);
  }
}
