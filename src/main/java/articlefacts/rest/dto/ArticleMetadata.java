package articlefacts.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of an article; what is left out is then not known. */
@Schema(name = "ArticleMetadata")
public record ArticleMetadata(
    @Schema(description = Known.TITLE, examples = "Un plan pour les hôpitaux") String title,
    @Schema(ref = "ArticleLanguage", description = "Stays as it is when not given.") String language,
    @Schema(description = Known.PUBLISHED_AT, examples = "2020-02-13") String publishedAt,
    @Schema(description = Known.OUTLET, examples = "Le Journal") String outlet,
    @Schema(description = Known.AUTHOR, examples = "Jeanne Martin") String author,
    @Schema(description = Known.SECTION, examples = "Santé") String section,
    @Schema(description = Known.URL, examples = "https://example.org/sante/un-plan") String url) {}
