package articlefacts.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of an article; what is left out is then not known. */
@Schema(name = "ArticleMetadata")
public record ArticleMetadata(
    String title,
    @Schema(ref = "ArticleLanguage", description = "Stays as it is when not given.") String language,
    @Schema(description = "An EDTF date.", examples = "2020-02-13") String publishedAt,
    String source,
    String url) {}
