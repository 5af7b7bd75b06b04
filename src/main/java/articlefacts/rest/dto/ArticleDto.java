package articlefacts.rest.dto;

import articlefacts.store.ArticleHeader;
import articlefacts.store.Publication;
import articlefacts.store.StoredArticle;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stored article as clients see it. */
@Schema(name = "Article")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleDto(
    @Schema(required = true, description = "Made from text and outlet: the same text from the same outlet has the same id.",
        examples = "art_izt6n6cfzoqbtxqo2xptlwhpi7") String id,
    @Schema(description = Known.TITLE, examples = "Un plan pour les hôpitaux") String title,
    @Schema(required = true, ref = "Language") String language,
    @Schema(description = Known.PUBLISHED_AT, examples = "2020-02-13") String publishedAt,
    @Schema(description = Known.OUTLET, examples = "Le Journal") String outlet,
    @Schema(description = Known.AUTHOR, examples = "Jeanne Martin") String author,
    @Schema(description = Known.SECTION, examples = "Santé") String section,
    @Schema(description = Known.URL, examples = "https://example.org/sante/un-plan") String url,
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(description = Known.KEYWORDS, examples = "[\"santé\", \"budget\"]")
        List<String> keywords,
    @Schema(description = Known.AGENCY, examples = "AFP") String agency,
    @Schema(description = "The text that it is printed from; absent until that is known, and in lists.",
        examples = "ori_izt6n6cfzoqbtxqo2xptlwhpi7")
        String originId,
    @Schema(required = true, description = "The version of the extractor that read it.", examples = "0.5.3") String extractorVersion,
    @Schema(required = true, description = "How many facts it has.", examples = "2") int factCount,
    @Schema(required = true, implementation = String.class, format = "date-time", description = "When it was taken in.",
        examples = "2026-01-05T09:00:00Z") Instant storedAt,
    @Schema(description = "The clean text that offsets point into; absent in lists.") String text,
    @Schema(type = SchemaType.ARRAY, implementation = FactDto.class,
        description = "Its facts in text order; only with expand=facts.") List<RawFact> facts,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(description = Known.WARNINGS + " Absent in lists.") List<String> warnings) {

  public static ArticleDto of(StoredArticle article) {
    return of(article.header(), null, article.text(), null, List.of());
  }

  /**
   * One article by itself.
   *
   * @param originId null when it is not known
   * @param facts null when they are not asked for
   * @param warnings why there may be less in it than was hoped for
   */
  public static ArticleDto of(StoredArticle article, String originId, List<RawFact> facts, List<String> warnings) {
    return of(article.header(), originId, article.text(), facts, warnings);
  }

  public static ArticleDto of(ArticleHeader header) {
    return of(header, null, null, null, List.of());
  }

  private static ArticleDto of(ArticleHeader header, String originId, String text, List<RawFact> facts, List<String> warnings) {
    Publication known = header.publication();
    return new ArticleDto(
        header.id(), known.title(), known.language(), known.publishedAt(), known.outlet(), known.author(), known.section(), known.url(),
        known.keywords(), known.agency(), originId, header.extractorVersion(), header.factCount(), header.storedAt(), text, facts,
        warnings);
  }
}
