package articlefacts.rest.dto;

import articlefacts.store.ArticleHeader;
import articlefacts.store.StoredArticle;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stored article as clients see it. */
@Schema(name = "Article")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleDto(
    @Schema(required = true, description = "Made from the text: the same text has the same id.") String id,
    String title,
    @Schema(required = true, ref = "Language") String language,
    @Schema(description = "An EDTF date.") String publishedAt,
    String source,
    String url,
    @Schema(required = true, description = "The version of the extractor that read it.") String extractorVersion,
    @Schema(required = true) int factCount,
    @Schema(required = true, implementation = String.class, format = "date-time") Instant storedAt,
    @Schema(description = "The clean text that offsets point into; absent in lists.") String text) {

  public static ArticleDto of(StoredArticle article) {
    return of(article.header(), article.text());
  }

  public static ArticleDto of(ArticleHeader header) {
    return of(header, null);
  }

  private static ArticleDto of(ArticleHeader header, String text) {
    return new ArticleDto(
        header.id(),
        header.title(),
        header.language(),
        header.publishedAt(),
        header.source(),
        header.url(),
        header.extractorVersion(),
        header.factCount(),
        header.storedAt(),
        text);
  }
}
